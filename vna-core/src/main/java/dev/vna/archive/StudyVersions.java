package dev.vna.archive;

import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All versions of the instances of a study, hidden ones beside the visible, a page at a time. */
final class StudyVersions {
  private static final int PAGE = 500;

  private final ArchiveCore core;
  private final Partition partition;
  private final String study;
  private final Query first;
  private Optional<Query> next;
  private long seen;

  StudyVersions(ArchiveCore core, Partition partition, String study) {
    this.core = core;
    this.partition = partition;
    this.study = study;
    first = Query.at(QueryLevel.INSTANCE).where(Tag.StudyInstanceUID, study).limit(PAGE).build();
    next = Optional.of(first);
  }

  /** How many instances there are to be seen. */
  long visibleInstances() throws IOException {
    return core.index().count(partition, first);
  }

  /** How many visible instances were seen so far. */
  long seen() {
    return seen;
  }

  /** The next versions; empty when there are no more. */
  Optional<List<InstanceEntry>> next() throws IOException {
    if (next.isEmpty()) {
      return Optional.empty();
    }
    Query query = next.get();
    Page<InstanceEntry> page = core.index().instances(partition, query);
    List<InstanceEntry> versions = new ArrayList<>();
    for (InstanceEntry visible : page.items()) {
      seen++;
      for (InstanceEntry version : core.index().versions(partition, visible.sopInstanceUid())) {
        if (version.studyInstanceUid().filter(study::equals).isPresent()) {
          versions.add(version);
        }
      }
    }
    next = page.next().map(query::after);
    return Optional.of(versions);
  }
}
