package dev.vna.index;

import dev.vna.archive.Change;
import dev.vna.archive.Partition;
import dev.vna.archive.spi.Fact;
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
        LogRow row = LogRow.read(scan.value());
        Partition partition =
            partitions.computeIfAbsent(row.partition(), n -> Partitions.of(rows.tx(), n));
        changes.add(change(rows, new ByteReader(scan.key()).u64(), row, partition));
        found = changes.size() < limit && scan.next();
      }
    }
    return changes;
  }

  private static Change change(Rows rows, long sequence, LogRow row, Partition partition) {
    if (row instanceof LogRow.Changed changed) {
      return changed.toChange(sequence, partition);
    }
    Payload payload = rows.payload(row);
    Fact.Disposition disposition =
        row instanceof LogRow.InTree in ? in.disposition() : ((LogRow.Outside) row).disposition();
    return new Change(
        sequence,
        payload.received(),
        disposition.change(),
        partition,
        payload.studyInstanceUid(),
        payload.seriesInstanceUid(),
        Optional.of(payload.sopInstanceUid()));
  }
}
