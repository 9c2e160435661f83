package dev.vna.archive;

import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what is known of a study. */
final class StudySummaries {
  private StudySummaries() {}

  /** Empty if nothing of the study is visible. */
  static Optional<StudySummary> read(ArchiveCore core, Partition partition, String study)
      throws IOException {
    List<DataSet> answers =
        core.index()
            .find(partition, Query.studies().where(Tag.StudyInstanceUID, study).limit(1).build())
            .items();
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    Instant first = Instant.MAX;
    Instant last = Instant.MIN;
    long count = 0;
    long bytes = 0;
    Map<String, Long> byTier = new HashMap<>();
    StudyVersions versions = new StudyVersions(core, partition, study);
    for (Optional<List<InstanceEntry>> page = versions.next();
        page.isPresent();
        page = versions.next()) {
      for (InstanceEntry entry : page.get()) {
        count++;
        bytes += entry.blob().sizeBytes();
        if (entry.received().isBefore(first)) {
          first = entry.received();
        }
        if (entry.received().isAfter(last)) {
          last = entry.received();
        }
        for (String tier : StoreTiers.of(core.store(), entry.blob().location())) {
          byTier.merge(tier, 1L, Long::sum);
        }
      }
    }
    if (count == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new StudySummary(
            partition,
            study,
            answers.get(0),
            first,
            last,
            core.index().lastAccess(partition, study),
            core.index().labels(partition, study),
            core.index().holds(partition, study),
            versions.seen(),
            count,
            bytes,
            byTier));
  }
}
