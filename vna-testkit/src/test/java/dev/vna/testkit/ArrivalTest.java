package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static dev.vna.testkit.Instances.studyUid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.Partition;
import dev.vna.archive.lifecycle.Act;
import dev.vna.archive.lifecycle.Lifecycle;
import dev.vna.archive.lifecycle.Policy;
import dev.vna.archive.lifecycle.Rule;
import dev.vna.archive.lifecycle.Schedule;
import dev.vna.archive.lifecycle.Selection;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.Tier;
import dev.vna.storage.PackStore;
import dev.vna.storage.PackStoreProvider;
import dev.vna.storage.TieredStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are bound to arrival: once for each study that is complete, and none is missed. */
class ArrivalTest {
  private static final Duration QUIET = Duration.ofSeconds(60);

  /** Longer than a study takes to be complete, and the feed to be looked at. */
  private static final Duration LONG = Duration.ofSeconds(90);

  @TempDir private Path directory;
  private final ManualTime time = new ManualTime(Instant.parse("2026-06-01T08:00:00Z"));
  private final List<String> sent = new ArrayList<>();
  private Archive archive;

  @BeforeEach
  void openArchive() throws IOException {
    archive =
        Archive.builder(directory.resolve("archive"))
            .clock(time)
            .scheduler(time.scheduler())
            .studyCompleteAfter(QUIET)
            .memoryBytes(32 << 20)
            .minFreeBytes(0)
            .blobStore(this::store)
            .open();
  }

  @AfterEach
  void closeArchive() throws IOException {
    archive.close();
  }

  private void reopen() throws IOException {
    archive.close();
    openArchive();
  }

  private TieredStorage store(OpenContext context) throws IOException {
    return TieredStorage.builder(context, new PackStoreProvider().open(context))
        .tier(
            "nearline",
            Tier.Kind.NEARLINE,
            PackStore.builder(directory.resolve("nearline")).archiveId(context.archiveId()).open())
        .open();
  }

  private void store(int study, int instance) throws IOException {
    archive.store(file(ct(1, study, 1, instance).build()));
  }

  private static Rule arriving(String name, Act act) {
    return new Rule(name, Selection.ALL, act, Optional.empty(), Optional.of(Schedule.ARRIVAL));
  }

  private static final Rule COPY = arriving("second copy", new Act.Copy("nearline"));
  private static final Rule FORWARD = arriving("to the region", new Act.Forward("REGION"));

  private Lifecycle.Builder settings(Rule... rules) {
    return Lifecycle.builder(archive, Policy.of(List.of(), List.of(rules)))
        .clock(time)
        .scheduler(time.scheduler())
        .forwarder((study, to) -> sent.add(study.studyInstanceUid()));
  }

  private Lifecycle started(Rule... rules) {
    Lifecycle lifecycle = settings(rules).build();
    lifecycle.start();
    time.pass(Duration.ofSeconds(1));
    return lifecycle;
  }

  private List<String> tiers(int study) throws IOException {
    return List.copyOf(archive.summary(studyUid(1, study)).orElseThrow().versionsByTier().keySet());
  }

  private List<String> journal() throws IOException {
    try (Stream<Path> files = Files.list(archive.directory().resolve("lifecycle"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void start_studyArrives_isPlacedWhenItIsCompleteAndNotBefore() throws IOException {
    try (Lifecycle lifecycle = started(COPY)) {
      assertThat(lifecycle.unfinished()).isEmpty();
      store(1, 1);
      time.pass(QUIET.minusSeconds(5));
      store(1, 2);
      time.pass(QUIET.minusSeconds(5));
      assertThat(tiers(1)).containsExactly("online");

      time.pass(LONG);

      assertThat(tiers(1)).containsExactly("nearline", "online");
      assertThat(archive.summary(studyUid(1, 1)).orElseThrow().versionsByTier())
          .containsEntry("nearline", 2L);
      assertThat(journal()).isEmpty();
    }
  }

  @Test
  void start_ruleDoesNotSelectIt_leavesItAlone() throws IOException {
    Rule rule =
        new Rule(
            "MR alone",
            Selection.builder().modality("MR").build(),
            new Act.Move("nearline"),
            Optional.empty(),
            Optional.of(Schedule.ARRIVAL));
    try (Lifecycle lifecycle = started(rule)) {
      store(1, 1);

      time.pass(LONG);

      assertThat(tiers(1)).containsExactly("online");
      assertThat(lifecycle.unfinished()).isEmpty();
    }
  }

  @Test
  void start_whatWasThereBefore_isNotTakenForArriving() throws IOException {
    store(1, 1);
    time.pass(LONG);
    try (Lifecycle lifecycle = started(FORWARD)) {
      store(2, 1);

      time.pass(LONG);

      assertThat(sent).containsExactly(studyUid(1, 2));
      assertThat(lifecycle.unfinished()).isEmpty();
    }
  }

  @Test
  void start_moreOfAStudyArrives_isRunAgainForAllOfIt() throws IOException {
    try (Lifecycle lifecycle = started(COPY, FORWARD)) {
      store(1, 1);
      time.pass(LONG);
      store(1, 2);

      time.pass(LONG);

      assertThat(sent).containsExactly(studyUid(1, 1), studyUid(1, 1));
      assertThat(archive.summary(studyUid(1, 1)).orElseThrow().versionsByTier())
          .containsEntry("nearline", 2L);
      assertThat(lifecycle.unfinished()).isEmpty();
    }
  }

  @Test
  void start_completeWhileNothingRan_isDealtWithAfterARestartAndOnlyOnce() throws IOException {
    try (Lifecycle lifecycle = started(FORWARD, COPY)) {
      store(1, 1);
      time.pass(LONG);
      assertThat(lifecycle.unfinished()).isEmpty();
    }
    store(2, 1);
    store(3, 1);
    time.pass(LONG);
    reopen();

    try (Lifecycle lifecycle = started(FORWARD, COPY)) {
      time.pass(LONG);

      assertThat(sent).containsExactly(studyUid(1, 1), studyUid(1, 2), studyUid(1, 3));
      assertThat(tiers(3)).containsExactly("nearline", "online");
      assertThat(lifecycle.unfinished()).isEmpty();
    }
  }

  @Test
  void start_closedDuringARun_goesOnAfterARestart() throws IOException {
    try (Lifecycle idle = started(COPY)) {
      assertThat(idle.unfinished()).isEmpty();
    }
    for (int i = 1; i <= 4; i++) {
      store(i, 1);
    }
    time.pass(LONG);
    Lifecycle[] first = new Lifecycle[1];
    first[0] =
        settings(COPY)
            .listener(
                outcome -> {
                  if (outcome.step().number() == 2) {
                    Thread closing = new Thread(first[0]::close);
                    closing.start();
                    while (closing.getState() != Thread.State.WAITING) {
                      Thread.onSpinWait();
                    }
                  }
                })
            .build();
    first[0].start();
    time.pass(LONG);
    assertThat(tiers(2)).hasSize(2);
    assertThat(tiers(3)).hasSize(1);
    reopen();

    try (Lifecycle second = started(COPY)) {
      time.pass(LONG);

      for (int i = 1; i <= 4; i++) {
        assertThat(tiers(i)).containsExactly("nearline", "online");
      }
      assertThat(second.unfinished()).isEmpty();
      assertThat(journal()).isEmpty();
    }
  }

  @Test
  void start_stepFails_isTriedAgainWhileOthersGoOn() throws IOException {
    List<String> tried = new ArrayList<>();
    try (Lifecycle lifecycle =
        settings(FORWARD)
            .forwarder(
                (study, to) -> {
                  tried.add(study.studyInstanceUid());
                  if (study.studyInstanceUid().equals(studyUid(1, 1)) && tried.size() < 4) {
                    throw new IOException("nobody answers");
                  }
                })
            .build()) {
      lifecycle.start();
      time.pass(Duration.ofSeconds(1));
      store(1, 1);
      time.pass(LONG);
      store(2, 1);

      time.pass(Duration.ofMinutes(30));

      assertThat(tried)
          .containsExactly(studyUid(1, 1), studyUid(1, 1), studyUid(1, 2), studyUid(1, 1));
    }
    reopen();
    try (Lifecycle lifecycle = started(FORWARD)) {
      time.pass(LONG);

      assertThat(sent).isEmpty();
      assertThat(lifecycle.unfinished()).isEmpty();
    }
  }

  @Test
  void start_stepFailsForGood_isGivenUpAndHoldsNothingUp() throws IOException {
    List<String> tried = new ArrayList<>();
    try (Lifecycle lifecycle =
        settings(FORWARD)
            .forwarder(
                (study, to) -> {
                  tried.add(study.studyInstanceUid());
                  throw new IOException("nobody answers");
                })
            .build()) {
      lifecycle.start();
      time.pass(Duration.ofSeconds(1));
      store(1, 1);

      time.pass(Duration.ofHours(5));

      assertThat(tried).hasSize(5);
      assertThat(archive.changeFeed().backlogs())
          .containsEntry("lifecycle-" + Partition.DEFAULT.name(), 0L);
    }
  }

  @Test
  void rule_thatLosesSomething_isNotBoundToArrival() {
    for (Act act :
        List.of(new Act.Delete(false, 0), new Act.Delete(true, 2), new Act.Drop("online", 1))) {
      assertThatThrownBy(() -> arriving("gone", act))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("rule \"gone\": what arrives is not deleted");
    }
  }
}
