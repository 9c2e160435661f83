package dev.vna.index;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.StoredVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The versions whose blobs are needed: the log table, read as what is stored. */
final class Stored {
  private Stored() {}

  static List<StoredVersion> list(Rows rows, long afterSequence, int limit) {
    List<StoredVersion> found = new ArrayList<>();
    Map<Integer, Partition> partitions = new HashMap<>();
    try (Tx.Scan scan = rows.tx().scan(Table.LOG)) {
      boolean more = limit > 0 && scan.seek(Keys.log(Math.max(0, afterSequence) + 1));
      while (more) {
        LogRow row = LogRow.read(scan.value());
        if (!(row instanceof LogRow.Changed)) {
          long sequence = new ByteReader(scan.key()).u64();
          Partition partition =
              partitions.computeIfAbsent(row.partition(), n -> Partitions.of(rows.tx(), n));
          found.add(version(rows, partition, sequence, row));
        }
        more = found.size() < limit && scan.next();
      }
    }
    return found;
  }

  private static StoredVersion version(Rows rows, Partition partition, long sequence, LogRow row) {
    Payload payload = rows.facts(row instanceof LogRow.Deleted deleted ? deleted.was() : row);
    return new StoredVersion(
        payload.sopInstanceUid(),
        payload.studyInstanceUid(),
        payload.seriesInstanceUid(),
        new StoredBlob(
            new BlobKey(partition, sequence),
            payload.location(),
            payload.blobBytes(),
            payload.sha256().bytes()));
  }
}
