package dev.vna.archive;

import dev.vna.archive.spi.Fact;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes on which days studies are read. What is read over and over costs a look into a set; new
 * ones are logged together, after a while, so that reading never waits for the log. Safe for use by
 * many threads.
 */
final class AccessDays {
  private static final Logger LOG = LoggerFactory.getLogger(AccessDays.class);
  private static final long LOG_AFTER_MILLIS = 10_000;

  /** Studies of one fact. */
  private static final int MAX_STUDIES = 1_000;

  /** Studies that are remembered, to be told no more that day. */
  private static final int MAX_KNOWN = 100_000;

  private final ArchiveCore core;
  private final ArchiveScheduler scheduler;
  private final Set<Access> known = ConcurrentHashMap.newKeySet();
  private final Set<Access> unlogged = new LinkedHashSet<>();
  private boolean scheduled;
  private boolean hurried;

  private record Access(Partition partition, String study, LocalDate day) {}

  AccessDays(ArchiveCore core, ArchiveScheduler scheduler) {
    this.core = core;
    this.scheduler = scheduler;
  }

  /** Something of a study is read. */
  void read(Partition partition, String study) {
    LocalDate today = LocalDate.ofInstant(core.now(), ZoneOffset.UTC);
    Access access = new Access(partition, study, today);
    if (known.contains(access)) {
      return;
    }
    if (known.size() >= MAX_KNOWN) {
      // Yesterday's too. What is told again is told to nobody: the index knows it.
      known.clear();
    }
    if (known.add(access)) {
      add(access);
    }
  }

  private synchronized void add(Access access) {
    if (unlogged.size() >= MAX_KNOWN) {
      // The log cannot be written: that is told elsewhere, and memory is bounded.
      return;
    }
    unlogged.add(access);
    if (!scheduled) {
      scheduled = true;
      scheduler.after(LOG_AFTER_MILLIS, this::flush);
    } else if (unlogged.size() >= MAX_STUDIES && !hurried) {
      hurried = true;
      scheduler.after(0, this::flush);
    }
  }

  /** Logs what was noted. */
  void flush() {
    List<Access> taken;
    synchronized (this) {
      taken = new ArrayList<>(unlogged);
      unlogged.clear();
      scheduled = false;
      hurried = false;
    }
    while (!taken.isEmpty()) {
      List<Access> alike = takeAlike(taken);
      try {
        log(alike);
      } catch (ArchiveClosedException e) {
        LOG.debug("closed: accesses of studies={} are not told", alike.size() + taken.size());
        return;
      } catch (IOException | RuntimeException e) {
        LOG.warn("accesses of studies={} are not logged yet", alike.size() + taken.size(), e);
        alike.forEach(this::add);
        taken.forEach(this::add);
        return;
      }
    }
  }

  /** Takes those out that one fact can tell of. */
  private static List<Access> takeAlike(List<Access> all) {
    Access first = all.get(0);
    List<Access> alike =
        all.stream()
            .filter(access -> access.partition().equals(first.partition()))
            .filter(access -> access.day().equals(first.day()))
            .limit(MAX_STUDIES)
            .toList();
    all.removeAll(new LinkedHashSet<>(alike));
    return alike;
  }

  private void log(List<Access> alike) throws IOException {
    Partition partition = alike.get(0).partition();
    LocalDate day = alike.get(0).day();
    List<String> studies = new ArrayList<>();
    for (Access access : alike) {
      Optional<LocalDate> last = core.indexUntilClosed().lastAccess(partition, access.study());
      if (last.isEmpty() || last.get().isBefore(day)) {
        studies.add(access.study());
      }
    }
    if (!studies.isEmpty()) {
      long unused =
          core.log(new Fact.StudiesAccessed(partition, core.now(), day, studies), () -> {});
    }
  }
}
