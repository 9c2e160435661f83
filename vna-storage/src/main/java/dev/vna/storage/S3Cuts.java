package dev.vna.storage;

import dev.vna.archive.spi.UnsupportedFormatException;
import java.io.FileNotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What was cut out of a pack when it was rewritten: the last entry of such a pack. Locations and
 * the contents record go on naming offsets of the pack as it was first written; this says where
 * that is now.
 *
 * <pre>
 * {"record":"cuts","formatVersion":1,"archiveId":"(UUID)","contentsOffset":99840,"cuts":1}
 * {"offset":1536,"lengthBytes":70656}
 * {"sha256":"..."}
 * </pre>
 *
 * @param contentsOffset where the contents record's entry began when the pack was first written
 * @param cuts in order, apart from each other
 */
record S3Cuts(UUID archiveId, long contentsOffset, List<Cut> cuts) {
  private static final String NAME = "cuts";

  /** Bytes that are not there any more, from where they were first. */
  record Cut(long offset, long lengthBytes) {}

  /** A pack as it was put. */
  static S3Cuts none(UUID archiveId, long contentsOffset) {
    return new S3Cuts(archiveId, contentsOffset, List.of());
  }

  /** Joins cuts that touch. */
  static S3Cuts of(UUID archiveId, long contentsOffset, Collection<Cut> cuts) {
    TreeMap<Long, Long> ordered = new TreeMap<>();
    cuts.forEach(cut -> ordered.put(cut.offset(), cut.lengthBytes()));
    List<Cut> joined = new ArrayList<>();
    ordered.forEach(
        (offset, length) -> {
          Cut last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
          if (last != null && last.offset() + last.lengthBytes() == offset) {
            joined.set(joined.size() - 1, new Cut(last.offset(), last.lengthBytes() + length));
          } else {
            joined.add(new Cut(offset, length));
          }
        });
    return new S3Cuts(archiveId, contentsOffset, List.copyOf(joined));
  }

  /** How many bytes are gone. */
  long bytes() {
    return cuts.stream().mapToLong(Cut::lengthBytes).sum();
  }

  /** Where a byte is now; empty if it was cut out. */
  Optional<Long> find(long offset) {
    int low = 0;
    int high = cuts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cuts.get(middle).offset() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    long gone = 0;
    for (int i = 0; i < low; i++) {
      Cut cut = cuts.get(i);
      if (offset < cut.offset() + cut.lengthBytes()) {
        return Optional.empty();
      }
      gone += cut.lengthBytes();
    }
    return Optional.of(offset - gone);
  }

  /**
   * Where a byte is now.
   *
   * @throws FileNotFoundException if it was cut out
   */
  long place(long offset) throws FileNotFoundException {
    return find(offset)
        .orElseThrow(() -> new FileNotFoundException("what was at offset=" + offset + " is gone"));
  }

  byte[] encode() {
    RecordText text =
        RecordText.begin(NAME, archiveId)
            .text(",\"contentsOffset\":")
            .number(contentsOffset)
            .text(",\"cuts\":")
            .number(cuts.size())
            .text("}\n");
    for (Cut cut : cuts) {
      text.text("{\"offset\":")
          .number(cut.offset())
          .text(",\"lengthBytes\":")
          .number(cut.lengthBytes())
          .text("}\n");
    }
    return text.seal();
  }

  /** Reads a record; empty if it is not whole. */
  static Optional<S3Cuts> parse(byte[] bytes) throws UnsupportedFormatException {
    return RecordText.read(bytes, S3Cuts::parse);
  }

  private static S3Cuts parse(TextCursor text) throws UnsupportedFormatException {
    UUID archiveId = text.begin(NAME);
    text.skip(",\"contentsOffset\":");
    long contentsOffset = text.number();
    text.skip(",\"cuts\":");
    int count = text.intNumber();
    text.skip("}\n");
    List<Cut> cuts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      text.skip("{\"offset\":");
      long offset = text.number();
      text.skip(",\"lengthBytes\":");
      cuts.add(new Cut(offset, text.number()));
      text.skip("}\n");
    }
    return of(archiveId, contentsOffset, cuts);
  }
}
