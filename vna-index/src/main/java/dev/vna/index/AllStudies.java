package dev.vna.index;

/** All studies of a partition, those with nothing visible too. */
final class AllStudies implements AccessPath {
  private static final long LAST_NUMBER = 0xFFFFFFFFL;

  private final Tx.Scan scan;
  private final byte[] prefix;
  private final int partition;
  private final long visible;

  AllStudies(Tx tx, int partition) {
    this.scan = tx.scan(Table.TREE);
    this.prefix = Keys.partition(partition);
    this.partition = partition;
    this.visible = State.read(tx).studies;
  }

  @Override
  public long ceiling(long study) {
    return scan.seek(Keys.study(partition, study)) && Keys.startsWith(scan.key(), prefix)
        ? Keys.number(scan.key(), prefix.length)
        : END;
  }

  @Override
  public long floor(long study) {
    boolean last = study >= LAST_NUMBER;
    return scan.seekBelow(last ? Keys.behind(prefix) : Keys.study(partition, study + 1))
            && Keys.startsWith(scan.key(), prefix)
        ? Keys.number(scan.key(), prefix.length)
        : START;
  }

  /** The visible studies of all partitions: an upper bound. */
  @Override
  public Count count(int most) {
    return new Count(visible, false);
  }
}
