package dev.vna.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vna.archive.spi.StoredBlob;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A sidecar: what there is to know of the objects of one put. */
final class FileBatch {
  private static final String RECORD = "files";

  /** One object, and where it is. */
  record Entry(FileRecord record, FileLocation location) {
    StoredBlob stored() {
      return new StoredBlob(
          record.key(), location.encode(), record.sizeBytes(), record.digests().sha256());
    }
  }

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
  private final List<Entry> entries = new ArrayList<>();
  private final long number;

  FileBatch(UUID archiveId, long number, List<FileRecord> records) {
    this.number = number;
    bytes.writeBytes(FileRecord.seal(firstLine(archiveId, number, records.size())));
    records.forEach(this::add);
  }

  private static String firstLine(UUID archiveId, long number, int files) {
    return "{\"record\":\""
        + RECORD
        + "\",\"formatVersion\":"
        + RecordText.FORMAT_VERSION
        + ",\"archiveId\":\""
        + archiveId
        + "\",\"batch\":"
        + number
        + ",\"files\":"
        + files;
  }

  private void add(FileRecord record) {
    byte[] line = record.encode();
    entries.add(new Entry(record, new FileLocation(number, bytes.size(), line.length)));
    bytes.writeBytes(line);
  }

  byte[] encoded() {
    return bytes.toByteArray();
  }

  List<Entry> entries() {
    return entries;
  }

  /** Gives the lines of a sidecar that are whole. */
  static List<Entry> parse(long number, byte[] sidecar) {
    List<Entry> entries = new ArrayList<>();
    int from = endOfLine(sidecar, 0);
    while (from < sidecar.length) {
      int to = endOfLine(sidecar, from);
      Optional<FileRecord> record = FileRecord.parse(Arrays.copyOfRange(sidecar, from, to));
      if (record.isPresent()) {
        entries.add(new Entry(record.get(), new FileLocation(number, from, to - from)));
      }
      from = to;
    }
    return entries;
  }

  /** True if there is a line that is not whole, or there are fewer than there should be. */
  static boolean isDamaged(byte[] sidecar, List<Entry> entries) {
    int lines = 0;
    for (byte b : sidecar) {
      lines += b == '\n' ? 1 : 0;
    }
    String first = new String(sidecar, 0, endOfLine(sidecar, 0), UTF_8);
    return lines != entries.size() + 1 || !first.contains(",\"files\":" + entries.size() + ",");
  }

  private static int endOfLine(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return Math.min(bytes.length, at + 1);
  }
}
