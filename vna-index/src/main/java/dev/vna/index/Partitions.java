package dev.vna.index;

import dev.vna.archive.Partition;
import java.nio.charset.StandardCharsets;

/**
 * The numbers of partitions, given out as they first appear.
 *
 * <pre>
 * MAIN   "partition/" name       number: 2
 *        "partition#" number: 2  name
 * </pre>
 */
final class Partitions {
  /** The number of no partition. */
  static final int NONE = 0;

  private Partitions() {}

  /** The partition's number; {@link #NONE} if nothing was ever stored in it. */
  static int number(Tx tx, Partition partition) {
    byte[] row = tx.get(Table.MAIN, byName(partition.name()));
    return row == null ? NONE : new ByteReader(row).u16();
  }

  static Partition of(Tx tx, int number) {
    byte[] row = tx.get(Table.MAIN, byNumber(number));
    if (row == null) {
      throw new CorruptRowException("partition " + number + " has no name");
    }
    return new Partition(new String(row, StandardCharsets.US_ASCII));
  }

  static void put(Tx tx, int number, Partition partition) {
    if (number > 0xFFFF) {
      throw new IllegalStateException("more than 65535 partitions");
    }
    tx.put(Table.MAIN, byName(partition.name()), new ByteWriter(2).u16(number).toBytes());
    tx.put(Table.MAIN, byNumber(number), partition.name().getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] byName(String name) {
    return ("partition/" + name).getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] byNumber(int number) {
    byte[] prefix = "partition#".getBytes(StandardCharsets.US_ASCII);
    return new ByteWriter(12).bytes(prefix).u16(number).toBytes();
  }
}
