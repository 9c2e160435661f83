package dev.vna.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.vna.data.FileMeta;
import dev.vna.data.TransferSyntax;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the files of instances begin with: preamble and file meta information. Those of one sender
 * and SOP class differ in the SOP Instance UID alone, so a head is made once and then filled in;
 * making each anew would cost more than parsing a CT header. Holds a few of them. Thread-safe.
 */
final class FileHeads {
  private static final int MAX_HEADS = 64;

  /** Element header of Media Storage SOP Instance UID (0002,0003), explicit VR little endian. */
  private static final byte[] UID_ELEMENT = {2, 0, 3, 0, 'U', 'I'};

  private static final int UID_ELEMENT_BYTES = 8;

  private final Map<Kind, Head> heads =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Kind, Head> eldest) {
          return size() > MAX_HEADS;
        }
      };

  /** All that decides what a head looks like, but for the UID's characters. */
  private record Kind(
      String sopClassUid, String transferSyntaxUid, Optional<String> sender, int uidLength) {}

  /** A head of some instance, and where the UID stands in it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Head(byte[] bytes, int uidAt) {
    byte[] of(String sopInstanceUid) {
      byte[] filled = bytes.clone();
      byte[] uid = sopInstanceUid.getBytes(US_ASCII);
      System.arraycopy(uid, 0, filled, uidAt, uid.length);
      return filled;
    }
  }

  /** The head of the file of an instance, whose UIDs are ASCII and not empty. */
  byte[] of(StoreRequest request) {
    Optional<String> sender = request.source().callingAeTitle().filter(title -> !title.isEmpty());
    Kind kind =
        new Kind(
            request.sopClassUid(),
            request.transferSyntax().uid(),
            sender,
            request.sopInstanceUid().length());
    Head head;
    synchronized (heads) {
      head = heads.get(kind);
    }
    if (head == null) {
      head = make(request, request.transferSyntax(), sender);
      synchronized (heads) {
        heads.put(kind, head);
      }
    }
    return head.of(request.sopInstanceUid());
  }

  private static Head make(StoreRequest request, TransferSyntax syntax, Optional<String> sender) {
    FileMeta meta = FileMeta.of(request.sopClassUid(), request.sopInstanceUid(), syntax);
    byte[] bytes = sender.map(meta::withSourceAeTitle).orElse(meta).encode();
    return new Head(bytes, uidAt(bytes, request.sopInstanceUid().getBytes(US_ASCII)));
  }

  private static int uidAt(byte[] head, byte[] uid) {
    for (int at = 0; at + UID_ELEMENT_BYTES + uid.length <= head.length; at++) {
      int value = at + UID_ELEMENT_BYTES;
      if (Arrays.equals(head, at, at + UID_ELEMENT.length, UID_ELEMENT, 0, UID_ELEMENT.length)
          && Arrays.equals(head, value, value + uid.length, uid, 0, uid.length)) {
        return value;
      }
    }
    throw new IllegalStateException("file meta information without its SOP Instance UID");
  }
}
