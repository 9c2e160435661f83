package dev.vna.index;

/** The studies under one key of {@link Table#GRAMS}: LMDB counts and seeks them itself. */
final class GramPath implements AccessPath {
  private final Tx tx;
  private final byte[] key;
  private Tx.Many rows;

  /** The study that was found last, and the least number for which it is the answer. */
  private long at = START;

  private long asked = START;

  GramPath(Tx tx, byte[] key) {
    this.tx = tx;
    this.key = key.clone();
  }

  private Tx.Many rows() {
    if (rows == null) {
      rows = tx.many(Table.GRAMS);
    }
    return rows;
  }

  private static byte[] row(long study) {
    return new ByteWriter(4).u32(study).toBytes();
  }

  private static long study(byte[] row) {
    return new ByteReader(row).u32();
  }

  @Override
  public long ceiling(long study) {
    if (asked == START || study < asked || study > at) {
      boolean fits = study <= 0xFFFF_FFFFL;
      at = fits && rows().seek(key, row(study)) ? study(rows().row()) : END;
      asked = Math.max(study, 1);
    }
    return at;
  }

  @Override
  public long floor(long study) {
    asked = START;
    boolean fits = study < 0xFFFF_FFFFL;
    boolean found = fits ? rows().seekBelow(key, row(study + 1)) : rows().seekLast(key);
    return found ? study(rows().row()) : START;
  }

  @Override
  public Count count(int most) {
    asked = START;
    return new Count(rows().count(key), true);
  }
}
