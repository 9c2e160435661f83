package dev.vna.index;

import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.FactCodec;
import dev.vna.archive.spi.LoggedDeletion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A deletion, until all that it hid is there again or taken away. For one thread.
 *
 * <pre>
 * KEYS   'j' | partition: 2 | number: 8     while it can be undone
 *        'y' | partition: 2 | number: 8     when it cannot any more
 *
 * versions that it hid | bytes of their blobs: varint each
 * n: varint | studies that were deleted as a whole: 4 each
 * notes of the study: see {@link StudyNotes}
 * the fact, as the log has it
 * </pre>
 */
final class DeletionRow {
  final int partition;
  final long number;
  final Fact.Deleted fact;
  long versions;
  long blobBytes;
  final List<Long> studies = new ArrayList<>();
  StudyNotes notes = StudyNotes.none();

  DeletionRow(int partition, long number, Fact.Deleted fact) {
    this.partition = partition;
    this.number = number;
    this.fact = fact;
  }

  private static DeletionRow read(int partition, long number, byte[] row) {
    ByteReader in = new ByteReader(row);
    long versions = in.varint();
    long blobBytes = in.varint();
    List<Long> studies = new ArrayList<>();
    for (long left = in.varint(); left > 0; left--) {
      studies.add(in.u32());
    }
    StudyNotes notes = StudyNotes.read(in);
    DeletionRow read;
    try {
      read = new DeletionRow(partition, number, (Fact.Deleted) FactCodec.decode(in.rest()));
    } catch (IOException e) {
      throw new CorruptRowException("deletion " + number + ": " + e.getMessage());
    }
    read.versions = versions;
    read.blobBytes = blobBytes;
    read.studies.addAll(studies);
    read.notes = notes;
    return read;
  }

  /** The deletion of a number; null if there is none that can be undone. */
  static DeletionRow get(Tx tx, int partition, long number) {
    byte[] row = tx.get(Table.KEYS, Keys.numbered(Keys.Kind.DELETION, partition, number));
    return row == null ? null : read(partition, number, row);
  }

  /** The first deletion that cannot be undone any more; null if there is none. */
  static DeletionRow firstPurged(Tx tx) {
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      if (!scan.seekPrefix(new byte[] {Keys.Kind.PURGED.code()})) {
        return null;
      }
      ByteReader key = new ByteReader(scan.key(), 1);
      return read(key.u16(), key.u64(), scan.value());
    }
  }

  static List<LoggedDeletion> list(Tx tx, int partition, long after, int limit) {
    List<LoggedDeletion> found = new ArrayList<>();
    byte[] prefix = Keys.kind(Keys.Kind.DELETION, partition);
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      boolean more =
          limit > 0
              && scan.seek(Keys.numbered(Keys.Kind.DELETION, partition, after + 1))
              && Keys.startsWith(scan.key(), prefix);
      while (more) {
        long number = new ByteReader(scan.key(), prefix.length).u64();
        DeletionRow row = read(partition, number, scan.value());
        found.add(new LoggedDeletion(number, row.fact, row.versions, row.blobBytes));
        more = found.size() < limit && scan.nextPrefix(prefix);
      }
    }
    return found;
  }

  void put(Tx tx) {
    put(tx, Keys.Kind.DELETION);
  }

  /** From now on it cannot be undone. */
  void putPurged(Tx tx) {
    delete(tx);
    put(tx, Keys.Kind.PURGED);
  }

  private void put(Tx tx, Keys.Kind kind) {
    ByteWriter out = new ByteWriter(512).varint(versions).varint(blobBytes);
    out.varint(studies.size());
    studies.forEach(out::u32);
    notes.write(out);
    out.bytes(FactCodec.encode(fact));
    tx.put(Table.KEYS, Keys.numbered(kind, partition, number), out.toBytes());
  }

  void delete(Tx tx) {
    tx.delete(Table.KEYS, Keys.numbered(Keys.Kind.DELETION, partition, number));
  }

  void deletePurged(Tx tx) {
    tx.delete(Table.KEYS, Keys.numbered(Keys.Kind.PURGED, partition, number));
  }
}
