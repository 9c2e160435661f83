package dev.vna.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.LongSupplier;

/** The studies under one value of a key: rows that differ only in the study's number. */
final class KeyPath implements AccessPath {
  /** What a step along a key costs, in {@link RowBudget#UNITS_PER_ROW}s of a row. */
  static final int STEP_COST = 4;

  private static final long LAST_NUMBER = 0xFFFFFFFFL;

  private final Tx tx;
  private final byte[] prefix;
  private final LongSupplier lastStudy;

  /** A key of a series goes on with its number. */
  private final boolean endsWithStudy;

  private Tx.Scan scan;

  /** The study that the cursor stands at, and the least number for which it is the answer. */
  private long at = START;

  private long asked = START;

  /**
   * A path.
   *
   * @param prefix the key up to the study's number
   * @param lastStudy the highest number that any study has
   */
  KeyPath(Tx tx, byte[] prefix, LongSupplier lastStudy) {
    this.tx = tx;
    this.prefix = prefix.clone();
    this.endsWithStudy = prefix[0] != Keys.Kind.SERIES_UID.code();
    this.lastStudy = lastStudy;
  }

  private Tx.Scan scan() {
    if (scan == null) {
      scan = tx.scan(Table.KEYS);
    }
    return scan;
  }

  private byte[] key(long study) {
    byte[] key = Arrays.copyOf(prefix, prefix.length + Integer.BYTES);
    ByteBuffer.wrap(key, prefix.length, Integer.BYTES).putInt((int) study);
    return key;
  }

  private long here(boolean found) {
    return found && Keys.startsWith(scan().key(), prefix)
        ? Keys.number(scan().key(), prefix.length)
        : END;
  }

  @Override
  public long ceiling(long study) {
    if (asked != START && study >= asked && study <= at) {
      return at;
    }
    // Through the binding a leap costs as much as a step.
    boolean isNext = asked != START && study == at + 1;
    if (isNext) {
      at = here(scan().next());
    }
    if (!isNext || at < study) {
      at = study > LAST_NUMBER ? END : here(scan().seek(key(study)));
    }
    asked = study;
    return at;
  }

  /** Without leaving the place where it stands, if it can. */
  @Override
  public boolean contains(long study) {
    if (asked != START && study == at) {
      return true;
    }
    return endsWithStudy ? tx.contains(Table.KEYS, key(study)) : ceiling(study) == study;
  }

  @Override
  public long floor(long study) {
    asked = START;
    long found =
        here(
            study >= LAST_NUMBER
                ? scan().seekBelow(Keys.behind(prefix))
                : scan().seekBelow(key(study + 1)));
    return found == END ? START : found;
  }

  @Override
  public Count count(int most) {
    asked = START;
    long studies = 0;
    long first = here(scan().seek(prefix));
    long last = first;
    for (long next = first; next != END; next = here(scan().next())) {
      if (studies >= most) {
        // As dense from here on as up to here.
        long more = studies * (lastStudy.getAsLong() - last) / Math.max(1, last - first + 1);
        return new Count(studies + more, false);
      }
      studies += next == last && studies > 0 ? 0 : 1;
      last = next;
    }
    return new Count(studies, true);
  }
}
