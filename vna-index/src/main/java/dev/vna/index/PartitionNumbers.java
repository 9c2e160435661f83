package dev.vna.index;

import dev.vna.archive.Partition;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The numbers of partitions that were asked for already: a number that is committed never changes.
 * Only for transactions that read. Safe for use by many threads.
 */
final class PartitionNumbers {
  private final Map<Partition, Integer> known = new ConcurrentHashMap<>();

  /** The partition's number; {@link Partitions#NONE} if nothing was ever stored in it. */
  int number(Tx tx, Partition partition) {
    Integer number = known.get(partition);
    if (number != null) {
      return number;
    }
    int found = Partitions.number(tx, partition);
    if (found != Partitions.NONE) {
      known.put(partition, found);
    }
    return found;
  }
}
