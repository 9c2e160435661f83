package dev.vna.archive;

import dev.vna.archive.spi.BlobStoreProvider;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.LogMismatchException;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.archive.spi.StudyIndexProvider;
import dev.vna.archive.spi.UnsupportedFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the parts of one archive together when it opens, and takes them apart in the right order
 * when it closes.
 */
final class OpenArchive {
  private static final Logger LOG = LoggerFactory.getLogger(OpenArchive.class);

  /** Keys that may be defined at once: each costs every instance that comes a look. */
  private static final int MAX_KEYS = 32;

  private final DataDirectory directory;
  private final LandingStore store;
  private final StudyIndex index;
  private final Committer committer;
  private final Optional<ChangeDispatcher> dispatcher;
  private final ChangeSignal changeSignal = new ChangeSignal();
  private final ArchiveScheduler scheduler;
  private final KeyBuilder keys;
  private final ArchiveCore core;
  private final StudyCompletion completion;
  private final Reclaimer reclaimer;
  private final Safety safety;
  private final AtomicBoolean closed = new AtomicBoolean();

  private OpenArchive(
      DataDirectory directory,
      LandingStore store,
      StudyIndex index,
      LogPosition end,
      Archive.Builder settings)
      throws IOException {
    this.directory = directory;
    this.store = store;
    this.index = index;
    // What may fail comes before the first thread.
    Map<String, Long> consumers = index.consumers();
    long waitingFrom = index.waitingFrom();
    long lastChange = index.lastChange();
    DamageList damages = DamageList.read(directory.root());
    this.dispatcher =
        settings.listeners.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ChangeDispatcher(index, end.sequence(), settings.listeners, settings.threads));
    this.keys = new KeyBuilder(index, settings.threads);
    this.committer =
        new Committer(
            store,
            index,
            end,
            settings.minFreeBytes,
            settings.metrics,
            this::committed,
            settings.threads);
    this.scheduler = ArchiveScheduler.of(settings);
    this.core =
        new ArchiveCore(
            store,
            index,
            committer,
            new BufferPool(settings.memoryBytes / 2),
            changeSignal,
            consumers,
            new ArchiveCore.Settings(
                settings.clock,
                settings.limits,
                new TransferSyntaxes(settings.transferSyntaxes),
                settings.smallObjectBytes,
                settings.memoryWait,
                settings.accessPolicy,
                List.copyOf(settings.ingestRules),
                List.copyOf(settings.retentionRules),
                Map.copyOf(settings.peers),
                settings.defaultPeer,
                List.copyOf(settings.listeners),
                settings.metrics,
                scheduler));
    this.completion = new StudyCompletion(core, settings.studyCompleteAfter, scheduler);
    this.reclaimer = new Reclaimer(core, settings.deletionGrace, scheduler);
    this.safety = new Safety(core, reclaimer, directory.root(), damages, scheduler);
    // What may be due at once commits, and a commit tells both of them.
    completion.start(waitingFrom, lastChange);
    reclaimer.start();
  }

  private void committed(List<LogRecord> records) {
    completion.committed(records);
    reclaimer.committed(records);
    changeSignal.raise();
    dispatcher.ifPresent(ChangeDispatcher::wake);
  }

  static OpenArchive open(Archive.Builder settings) throws IOException {
    try {
      return open(settings, LostHeaders.NONE);
    } catch (DamagedHeaderException e) {
      LOG.warn("the log is read for headers that are damaged: {}", e.getMessage());
      return open(settings, findLostHeaders(settings));
    }
  }

  /** Looks for them in what the index does not have yet. */
  private static LostHeaders findLostHeaders(Archive.Builder settings) throws IOException {
    try (DataDirectory directory = DataDirectory.open(settings.directory, settings.clock)) {
      LogPosition from;
      try (StudyIndex index = openIndex(settings, directory)) {
        from = index.position();
      }
      LostHeaders lost = LostHeaders.find(settings, directory, from);
      lost.list(directory);
      return lost;
    }
  }

  private static OpenArchive open(Archive.Builder settings, LostHeaders lost) throws IOException {
    try (Opening opening = new Opening()) {
      DataDirectory directory = opening.add(DataDirectory.open(settings.directory, settings.clock));
      StudyIndex index = openIndex(settings, directory);
      opening.add(index);
      LandingStore store = opening.add(openStore(settings, directory));
      LogPosition from = index.position();
      Replay replay = Replay.of(settings, index, store, lost);
      LogPosition end = recover(store, from, replay);
      replay.finish(end);
      if (end.sequence() > from.sequence()) {
        LOG.info(
            "index caught up from sequence={} to sequence={}", from.sequence(), end.sequence());
      }
      OpenArchive archive = new OpenArchive(directory, store, index, end, settings);
      archive.keys.resume();
      opening.succeeded();
      return archive;
    }
  }

  /** Says what can be done when index and log do not belong together. */
  private static LogPosition recover(LandingStore store, LogPosition from, Replay replay)
      throws IOException {
    try {
      return store.recover(from, replay);
    } catch (LogMismatchException e) {
      LogMismatchException told =
          new LogMismatchException(
              e.getMessage()
                  + "; the index is of sequence="
                  + from.sequence()
                  + ": restore store and index of one backup, or make the index again from the"
                  + " store as it is (rebuild-index), which gives up what the store has lost");
      told.initCause(e);
      throw told;
    }
  }

  /** Makes an archive of a directory that has a store alone. */
  static void restoreFromStore(Archive.Builder settings, ProgressListener progress)
      throws IOException {
    List<BlobStoreProvider> providers = new ArrayList<>();
    settings.blobStore.ifPresent(providers::add);
    ServiceLoader.load(BlobStoreProvider.class, Archive.class.getClassLoader())
        .forEach(providers::add);
    DataDirectory.adopt(
        settings.directory,
        settings.clock,
        store -> {
          Optional<UUID> id = Optional.empty();
          for (BlobStoreProvider provider : providers) {
            id = id.isPresent() ? id : provider.archiveIdOf(store);
          }
          return id;
        });
    IndexRebuild.run(settings, progress);
  }

  /** Opens the index; one of an older format is made again from the log. */
  private static StudyIndex openIndex(Archive.Builder settings, DataDirectory directory)
      throws IOException {
    if (!directory.hasIndex()) {
      // Empty: opening the archive then replays the whole log, if there is one.
      indexProvider(settings)
          .open(context(settings, directory, directory.newIndexDirectory()))
          .close();
      directory.swapIndex();
    }
    try {
      return indexProvider(settings).open(context(settings, directory, directory.indexDirectory()));
    } catch (UnsupportedFormatException e) {
      if (e.found() > e.supported()) {
        throw e;
      }
      LOG.info("index is rebuilt: {}", e.getMessage());
      IndexRebuild.rebuild(settings, directory, ProgressListener.NONE);
      return indexProvider(settings).open(context(settings, directory, directory.indexDirectory()));
    }
  }

  static LandingStore openStore(Archive.Builder settings, DataDirectory directory)
      throws IOException {
    BlobStoreProvider provider =
        settings.blobStore.orElseGet(() -> theOne(BlobStoreProvider.class, "dev.vna:vna-storage"));
    return provider.open(context(settings, directory, directory.storeDirectory()));
  }

  static StudyIndexProvider indexProvider(Archive.Builder settings) {
    return settings.studyIndex.orElseGet(
        () -> theOne(StudyIndexProvider.class, "dev.vna:vna-index"));
  }

  static OpenContext context(Archive.Builder settings, DataDirectory directory, Path part) {
    return new OpenContext(part, directory.archiveId(), settings.clock, settings.memoryBytes / 4);
  }

  private static <T> T theOne(Class<T> service, String artifact) {
    List<T> found = new ArrayList<>();
    ServiceLoader.load(service, Archive.class.getClassLoader()).forEach(found::add);
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new IllegalStateException(
        found.isEmpty()
            ? "no " + service.getSimpleName() + " on the class path: add " + artifact
            : "several of "
                + service.getSimpleName()
                + " on the class path, choose one with the builder: "
                + found.stream().map(one -> one.getClass().getName()).toList());
  }

  DataDirectory directory() {
    return directory;
  }

  ArchiveCore core() {
    return core;
  }

  /** Has a key built, beside all else. */
  void defineKey(NamedKey key, ProgressListener progress) throws IOException {
    core.log(
        new Fact.KeyDefined(Partition.DEFAULT, core.now(), key, ArchiveCore.describe(Caller.OWNER)),
        () -> requireRoomFor(key));
    keys.listen(key.name(), progress);
    keys.wake();
  }

  private void requireRoomFor(NamedKey key) throws IOException {
    List<NamedKeyStatus> known = index.keys();
    if (known.stream().anyMatch(one -> one.key().name().equals(key.name()))) {
      throw new IllegalArgumentException("key " + key.name() + " is defined already");
    }
    if (known.size() >= MAX_KEYS) {
      throw new IllegalStateException(
          known.size() + " keys are defined: want at most " + MAX_KEYS + ", drop one first");
    }
  }

  /** Has a key taken away, beside all else. */
  void dropKey(String name) throws IOException {
    core.log(
        new Fact.KeyDropped(
            Partition.DEFAULT, core.now(), name, ArchiveCore.describe(Caller.OWNER)),
        () -> {
          if (index.keys().stream().noneMatch(one -> one.key().name().equals(name))) {
            throw new IllegalArgumentException("no key " + name + " is defined");
          }
        });
    keys.wake();
  }

  List<NamedKeyStatus> keys() throws IOException {
    return core.index().keys();
  }

  /** Gives back what is due now. */
  long reclaim(ProgressListener progress) throws IOException {
    core.checkOpen();
    return reclaimer.reclaim(progress);
  }

  Safety safety() {
    return safety;
  }

  /** Adds a point to backups. */
  BackupPoint backup(Backups to, boolean withIndex, ProgressListener progress) throws IOException {
    core.checkOpen();
    return reclaimer.pausedDuring(
        () -> new BackupRun(core, directory, to, progress).run(withIndex));
  }

  Health health() throws IOException {
    core.checkOpen();
    List<String> findings = new ArrayList<>();
    committer.trouble().ifPresent(findings::add);
    reclaimer.trouble().ifPresent(findings::add);
    long usable = store.usableBytes();
    if (usable < committer.minFreeBytes()) {
      findings.add("usableBytes=" + usable + " is below minFreeBytes=" + committer.minFreeBytes());
    }
    boolean ingest = findings.isEmpty();
    safety.finding().ifPresent(findings::add);
    return new Health(
        ingest,
        findings,
        usable,
        committer.queued(),
        committer.sequence(),
        core.consumers().backlogs());
  }

  void close(Duration deadline) throws IOException {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    long end = System.nanoTime() + deadline.toNanos();
    core.stopAccepting();
    changeSignal.raise();
    core.awaitIngests(deadline);
    scheduler.close();
    reclaimer.close();
    safety.close();
    core.consumers().flush();
    core.accessDays().flush();
    committer.close(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    keys.close();
    dispatcher.ifPresent(ChangeDispatcher::close);
    try (directory;
        index;
        store) {
      LOG.debug("archive closed directory={}", directory.root());
    }
  }

  /** Closes what was opened before something failed, last first. */
  private static final class Opening implements AutoCloseable {
    private final List<AutoCloseable> opened = new ArrayList<>();

    <T extends AutoCloseable> T add(T part) {
      opened.add(0, part);
      return part;
    }

    void succeeded() {
      opened.clear();
    }

    @Override
    public void close() throws IOException {
      IOException first = null;
      for (AutoCloseable part : opened) {
        try {
          part.close();
        } catch (Exception e) {
          first = first == null ? new IOException("closing failed: " + e.getMessage(), e) : first;
        }
      }
      if (first != null) {
        throw first;
      }
    }
  }
}
