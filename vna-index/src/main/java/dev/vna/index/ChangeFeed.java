package dev.vna.index;

import dev.vna.archive.Change;
import dev.vna.archive.Partition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The change feed: the log table, read as what happened. */
final class ChangeFeed {
  private ChangeFeed() {}

  static List<Change> list(Rows rows, long afterSequence, int limit) {
    List<Change> changes = new ArrayList<>();
    Map<Integer, Partition> partitions = new HashMap<>();
    try (Tx.Scan scan = rows.tx().scan(Table.LOG)) {
      boolean found = limit > 0 && scan.seek(Keys.log(Math.max(0, afterSequence) + 1));
      while (found) {
        long sequence = new ByteReader(scan.key()).u64();
        if (changes.size() >= limit && changes.get(changes.size() - 1).sequence() != sequence) {
          break;
        }
        LogRow row = LogRow.read(scan.value());
        Partition partition =
            partitions.computeIfAbsent(row.partition(), n -> Partitions.of(rows.tx(), n));
        changes.add(change(rows, sequence, row, partition));
        found = scan.next();
      }
    }
    return changes;
  }

  /** The number of the last change; 0 if there is none. */
  static long last(Tx tx) {
    byte[][] last = tx.lastWithPrefix(Table.LOG, new byte[0]);
    return last == null ? 0 : new ByteReader(last[0]).u64();
  }

  private static Change change(Rows rows, long sequence, LogRow row, Partition partition) {
    if (row instanceof LogRow.Changed changed) {
      return changed.toChange(sequence, partition);
    }
    Payload payload = rows.payload(row);
    LogRow.Instance instance =
        row instanceof LogRow.Deleted deleted ? deleted.was() : (LogRow.Instance) row;
    return new Change(
        sequence,
        payload.received(),
        instance.disposition().change(),
        partition,
        payload.studyInstanceUid(),
        payload.seriesInstanceUid(),
        Optional.of(payload.sopInstanceUid()));
  }
}
