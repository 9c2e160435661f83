package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static dev.vna.testkit.Instances.studyUid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.ArchiveClosedException;
import dev.vna.archive.Caller;
import dev.vna.archive.Change;
import dev.vna.archive.Change.Kind;
import dev.vna.archive.ChangeConsumer;
import dev.vna.archive.ChangeFilter;
import dev.vna.archive.MetricsListener;
import dev.vna.archive.NotPermittedException;
import dev.vna.archive.Partition;
import dev.vna.archive.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The change feed, its readers, and studies that are complete. */
@Timeout(60)
class ChangeFeedTest {
  private static final Partition OTHER = new Partition("other");

  @TempDir Path directory;
  private final ManualTime time = new ManualTime(Instant.parse("2026-01-02T03:04:05Z"));

  private Archive.Builder settings() {
    return Archive.builder(directory).clock(time).scheduler(time.scheduler()).minFreeBytes(0);
  }

  private static void store(Archive archive, int patient, int instance) throws IOException {
    archive.store(file(ct(patient, 1, 1, instance).build()));
  }

  private static List<Kind> kinds(Archive archive) throws IOException {
    return archive.changes(0, 1000).stream().map(Change::kind).toList();
  }

  // Studies that are complete.

  @Test
  void studyComplete_nothingForTheTimeSet_comesOnceAndAgainAfterMore() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 1);
      time.pass(Duration.ofSeconds(59));
      store(archive, 1, 2);
      time.pass(Duration.ofSeconds(59));
      List<Kind> early = kinds(archive);
      time.pass(Duration.ofSeconds(2));
      List<Kind> complete = kinds(archive);
      time.pass(Duration.ofHours(1));
      List<Kind> later = kinds(archive);
      store(archive, 1, 3);
      time.pass(Duration.ofMinutes(2));

      assertThat(early).containsExactly(Kind.STORED, Kind.STORED);
      assertThat(complete).containsExactly(Kind.STORED, Kind.STORED, Kind.COMPLETED);
      assertThat(later).isEqualTo(complete);
      assertThat(kinds(archive))
          .containsExactly(Kind.STORED, Kind.STORED, Kind.COMPLETED, Kind.STORED, Kind.COMPLETED);
      assertThat(archive.changes(2, 1).get(0).studyInstanceUid()).contains(studyUid(1, 1));
    }
  }

  @Test
  void studyComplete_manyAtOnce_areOfOneNumberAndNeverParted() throws IOException {
    try (Archive archive = settings().studyCompleteAfter(Duration.ofSeconds(5)).open()) {
      for (int patient = 1; patient <= 5; patient++) {
        store(archive, patient, 1);
      }
      archive.in(OTHER).store(file(ct(9, 1, 1, 1).build()));
      time.pass(Duration.ofSeconds(10));

      List<Change> completed =
          archive.changeFeed().after(0, 1, ChangeFilter.of(Kind.COMPLETED).in(Partition.DEFAULT));

      assertThat(completed)
          .extracting(change -> change.studyInstanceUid().orElseThrow())
          .containsExactly(
              studyUid(1, 1), studyUid(2, 1), studyUid(3, 1), studyUid(4, 1), studyUid(5, 1));
      assertThat(completed).extracting(Change::sequence).containsOnly(7L);
      assertThat(archive.changeFeed().after(7, 10, ChangeFilter.of(Kind.COMPLETED).in(OTHER)))
          .hasSize(1);
    }
  }

  @Test
  void studyComplete_dueBeforeTheArchiveIsOpen_comesOnce() throws Exception {
    try (Archive archive = settings().open()) {
      store(archive, 1, 1);
    }
    time.pass(Duration.ofMinutes(2));

    var scheduler = new EagerScheduler();
    var commits = new AtomicInteger();
    MetricsListener metrics =
        new MetricsListener() {
          @Override
          public void committed(int facts, long blobBytes, Duration took) {
            commits.incrementAndGet();
          }
        };
    try (Archive archive = settings().scheduler(scheduler).metrics(metrics).open()) {
      assertThat(kinds(archive)).containsExactly(Kind.STORED, Kind.COMPLETED);
      assertThat(commits).as("groups that ended well").hasValue(1);
    } finally {
      scheduler.shutdownNow();
    }
  }

  /** Whoever makes it waits until what is due at once is done; all others go on as usual. */
  private static final class EagerScheduler extends ScheduledThreadPoolExecutor {
    private static final long AT_ONCE_MILLIS = 1;
    private final Thread maker = Thread.currentThread();

    EagerScheduler() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
      boolean atOnce = unit.toMillis(delay) <= AT_ONCE_MILLIS;
      ScheduledFuture<?> scheduled = super.schedule(task, atOnce ? 0 : delay, unit);
      if (atOnce && Thread.currentThread() == maker) {
        try {
          scheduled.get();
          super.schedule(() -> {}, 0, unit).get(); // what that task has scheduled came before
        } catch (InterruptedException | ExecutionException e) {
          throw new IllegalStateException(e);
        }
      }
      return scheduled;
    }
  }

  @Test
  void studyComplete_afterARestart_isDecidedForWhatWaited() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 1);
      time.pass(Duration.ofSeconds(30));
      store(archive, 2, 1);
      time.pass(Duration.ofSeconds(31));
      store(archive, 3, 1);
    }

    try (Archive archive = settings().open()) {
      time.pass(Duration.ofMinutes(2));

      assertThat(archive.changeFeed().after(0, 100, ChangeFilter.of(Kind.COMPLETED)))
          .extracting(change -> change.studyInstanceUid().orElseThrow())
          .containsExactly(studyUid(1, 1), studyUid(2, 1), studyUid(3, 1));
    }
  }

  @Test
  void studyComplete_deletedMeanwhile_neverComes() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 1);
      store(archive, 2, 1);
      archive.deleteStudy(studyUid(1, 1), "by a test");
      archive.deleteInstance(Instances.instanceUid(2, 1, 1, 1), "by a test");
      time.pass(Duration.ofMinutes(2));

      assertThat(kinds(archive)).doesNotContain(Kind.COMPLETED);
    }
  }

  @Test
  void rebuildIndex_afterAllThat_endsInTheSameFeed() throws IOException {
    List<Change> before;
    try (Archive archive = settings().open()) {
      for (int patient = 1; patient <= 3; patient++) {
        store(archive, patient, 1);
      }
      time.pass(Duration.ofMinutes(2));
      ChangeConsumer reader = archive.changeFeed().consumer("reader");
      reader.acknowledge(reader.poll(2).get(1));
      time.pass(Duration.ofSeconds(2));
      store(archive, 1, 2);
      before = archive.changes(0, 1000);
    }

    settings().rebuildIndex(ProgressListener.NONE);

    try (Archive archive = settings().open()) {
      assertThat(archive.changes(0, 1000)).isEqualTo(before);
      assertThat(archive.changeFeed().consumer("reader").poll(1).get(0).sequence()).isEqualTo(3);
      time.pass(Duration.ofMinutes(2));
      assertThat(archive.changes(before.get(before.size() - 1).sequence(), 100))
          .extracting(Change::kind)
          .containsExactly(Kind.COMPLETED);
    }
  }

  // Readers.

  @Test
  void consumer_afterARestart_goesOnBehindWhatItAcknowledged() throws IOException {
    try (Archive archive = settings().open()) {
      for (int i = 1; i <= 5; i++) {
        store(archive, 1, i);
      }
      ChangeConsumer reader = archive.changeFeed().consumer("reader");
      List<Change> first = reader.poll(3);
      reader.acknowledge(first.get(1));
      assertThat(reader.backlog()).isEqualTo(3);
      assertThat(archive.health().backlogs()).containsEntry("reader", 3L);
    }

    try (Archive archive = settings().open()) {
      ChangeConsumer reader = archive.changeFeed().consumer("reader");

      List<Change> rest = reader.poll(100);

      assertThat(rest).extracting(Change::sequence).containsExactly(3L, 4L, 5L);
      reader.rewind();
      assertThat(reader.poll(100)).isEqualTo(rest);
      reader.acknowledge(rest.get(2));
      assertThat(reader.backlog()).isZero();
      assertThat(reader.poll(100)).isEmpty();
    }
  }

  @Test
  void consumer_manyAcknowledgements_costOneFact() throws IOException {
    try (Archive archive = settings().open()) {
      for (int i = 1; i <= 50; i++) {
        store(archive, 1, i);
      }
      ChangeConsumer reader = archive.changeFeed().consumer("reader");
      for (Change change : reader.poll(50)) {
        reader.acknowledge(change);
      }
      time.pass(Duration.ofSeconds(2));

      assertThat(archive.health().sequence()).isEqualTo(51);
      assertThat(archive.changes(0, 1000)).hasSize(50);
      assertThat(archive.health().backlogs()).containsEntry("reader", 0L);
    }
  }

  @Test
  void consumer_withAFilter_isHandedOutNothingElseAndIsNotBehind() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 1);
      archive.placeHold(studyUid(1, 1), "h", "by a test");
      store(archive, 1, 2);
      ChangeConsumer reader = archive.changeFeed().consumer("reader", ChangeFilter.of(Kind.HELD));

      List<Change> held = reader.poll(10);
      reader.acknowledge(held.get(0));

      assertThat(held).extracting(Change::kind).containsExactly(Kind.HELD);
      assertThat(reader.poll(10)).isEmpty();
      assertThat(reader.backlog()).isZero();
    }
  }

  @Test
  void consumer_awaitingWhileSomethingComes_isHandedThat() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try (Archive archive = settings().open()) {
      ChangeConsumer reader = archive.changeFeed().consumer("reader");
      assertThat(reader.await(1, Duration.ZERO)).isEmpty();
      Future<List<Change>> waiting = executor.submit(() -> reader.await(1, Duration.ofSeconds(30)));
      store(archive, 1, 1);

      assertThat(waiting.get()).extracting(Change::kind).containsExactly(Kind.STORED);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void consumer_awaitingWhileTheArchiveCloses_isTold() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Archive archive = settings().open();
      ChangeConsumer reader = archive.changeFeed().consumer("reader");
      Future<List<Change>> waiting = executor.submit(() -> reader.await(1, Duration.ofSeconds(30)));
      archive.close();

      assertThatThrownBy(waiting::get).hasCauseInstanceOf(ArchiveClosedException.class);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void consumer_forgotten_beginsAtTheBeginning() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 1);
      ChangeConsumer reader = archive.changeFeed().consumer("reader");
      reader.acknowledge(reader.poll(1).get(0));
      archive.changeFeed().forget("reader");
    }

    try (Archive archive = settings().open()) {
      assertThat(archive.health().backlogs()).isEmpty();
      assertThat(archive.changeFeed().consumer("reader").poll(10)).hasSize(1);
    }
  }

  @Test
  void consumer_acknowledgingWhatItWasNotGiven_isRefused() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 1);
      ChangeConsumer reader = archive.changeFeed().consumer("reader");
      Change change = archive.changes(0, 1).get(0);

      assertThatThrownBy(() -> reader.acknowledge(change))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("sequence=1");
    }
  }

  @Test
  void changeFeed_callerWithoutTheRight_isRefused() throws IOException {
    try (Archive archive = settings().accessPolicy((c, a, p, s) -> false).open()) {
      assertThatThrownBy(
              () -> archive.as(Caller.ae("CT1", "127.0.0.1")).changeFeed().consumer("reader"))
          .isInstanceOf(NotPermittedException.class);
    }
  }
}
