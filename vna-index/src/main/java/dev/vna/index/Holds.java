package dev.vna.index;

import dev.vna.archive.Hold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds on studies.
 *
 * <pre>
 * KEYS   'h' | partition: 2 | Study Instance UID | 0 | hold id     seconds: 8 | nanoseconds: 4 | kind: 1 | id: text | reason: text
 * </pre>
 */
final class Holds {
  private Holds() {}

  static void put(Tx tx, int partition, String studyInstanceUid, Hold hold) {
    ByteWriter row = new ByteWriter(128);
    row.u64(hold.placed().getEpochSecond()).u32(hold.placed().getNano());
    row.u8(hold.kind().ordinal()).text(hold.id()).text(hold.reason());
    tx.put(Table.KEYS, Keys.hold(partition, studyInstanceUid, hold.id()), row.toBytes());
  }

  static void delete(Tx tx, int partition, String studyInstanceUid, String id) {
    tx.delete(Table.KEYS, Keys.hold(partition, studyInstanceUid, id));
  }

  static List<Hold> list(Tx tx, int partition, String studyInstanceUid) {
    List<Hold> holds = new ArrayList<>();
    byte[] prefix = Keys.uid(Keys.Kind.HOLD, partition, studyInstanceUid);
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      for (boolean found = scan.seekPrefix(prefix); found; found = scan.nextPrefix(prefix)) {
        ByteReader in = new ByteReader(scan.value());
        Instant placed = Instant.ofEpochSecond(in.u64(), in.u32());
        holds.add(new Hold(kind(in.u8()), in.text(), in.text(), placed));
      }
    }
    return holds;
  }

  private static Hold.Kind kind(int ordinal) {
    Hold.Kind[] all = Hold.Kind.values();
    if (ordinal >= all.length) {
      throw new CorruptRowException("kind of hold " + ordinal);
    }
    return all[ordinal];
  }
}
