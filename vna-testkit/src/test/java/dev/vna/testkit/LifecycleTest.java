package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static dev.vna.testkit.Instances.instanceUid;
import static dev.vna.testkit.Instances.studyUid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.RetainedException;
import dev.vna.archive.lifecycle.Act;
import dev.vna.archive.lifecycle.ConfirmationRequiredException;
import dev.vna.archive.lifecycle.FreeSpace;
import dev.vna.archive.lifecycle.Lifecycle;
import dev.vna.archive.lifecycle.Plan;
import dev.vna.archive.lifecycle.Policy;
import dev.vna.archive.lifecycle.Retention;
import dev.vna.archive.lifecycle.Rule;
import dev.vna.archive.lifecycle.Schedule;
import dev.vna.archive.lifecycle.Selection;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.Tier;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import dev.vna.storage.CompressedStore;
import dev.vna.storage.PackStore;
import dev.vna.storage.PackStoreProvider;
import dev.vna.storage.TieredStorage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies select, plans tell, runs do just that. */
class LifecycleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Selection OLD = Selection.builder().olderThan(Period.ofYears(7)).build();
  private static final Act DELETE = new Act.Delete(false, 0);

  @TempDir private Path directory;
  private final ManualTime time = new ManualTime(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant());
  private final List<Retention> retentions = new ArrayList<>();
  private Archive archive;

  @BeforeEach
  void openArchive() throws IOException {
    archive = settings().open();
  }

  @AfterEach
  void closeArchive() throws IOException {
    archive.close();
  }

  private Archive.Builder settings() {
    Archive.Builder settings =
        Archive.builder(directory.resolve("archive"))
            .clock(time)
            .deletionGrace(Duration.ofDays(7))
            .blobStore(this::store);
    retentions.forEach(settings::retentionRule);
    return settings;
  }

  private TieredStorage store(OpenContext context) throws IOException {
    return TieredStorage.builder(context, new PackStoreProvider().open(context))
        .tier(
            "nearline",
            Tier.Kind.NEARLINE,
            PackStore.builder(directory.resolve("nearline")).archiveId(context.archiveId()).open())
        .open();
  }

  private void reopen() throws IOException {
    archive.close();
    archive = settings().open();
  }

  /** Stores a study of one instance. */
  private void store(int study, DataSet with) throws IOException {
    DataSet.Builder instance = ct(1, study, 1, 1);
    with.elements()
        .forEach(
            element ->
                instance.set(element.tag(), with.strings(element.tag()).toArray(String[]::new)));
    archive.store(file(instance.build()));
  }

  private void store(int study, LocalDate studyDate) throws IOException {
    store(study, DataSet.builder().set(Tag.StudyDate, studyDate).build());
  }

  /** Lets years pass, so that what was received is old. */
  private void pass(int years) {
    time.pass(Duration.ofDays(366L * years));
  }

  private Lifecycle.Builder lifecycle(Rule... rules) {
    return Lifecycle.builder(archive, Policy.of(retentions, List.of(rules)))
        .clock(time)
        .scheduler(time.scheduler());
  }

  private Plan plan(Rule... rules) throws IOException {
    try (Lifecycle lifecycle = lifecycle(rules).build()) {
      return lifecycle.plan(ProgressListener.NONE);
    }
  }

  private List<Lifecycle.Outcome> run(Rule... rules) throws Exception {
    try (Lifecycle lifecycle = lifecycle(rules).build()) {
      return lifecycle.run(lifecycle.plan(ProgressListener.NONE), true, ProgressListener.NONE);
    }
  }

  private static List<String> studies(Plan plan) {
    return plan.steps().stream().map(Plan.Step::studyInstanceUid).toList();
  }

  private static List<Lifecycle.Result> results(List<Lifecycle.Outcome> outcomes) {
    return outcomes.stream().map(Lifecycle.Outcome::result).toList();
  }

  private List<String> tiers(int study) throws IOException {
    return List.copyOf(archive.summary(studyUid(1, study)).orElseThrow().versionsByTier().keySet());
  }

  private boolean isThere(int study) throws IOException {
    return archive.summary(studyUid(1, study)).isPresent();
  }

  @Test
  void run_moveRule_movesWhatItSelectsAndNothingElse() throws Exception {
    store(1, TODAY);
    pass(2);
    store(2, TODAY.plusYears(2));
    Rule rule =
        Rule.of(
            "old to nearline",
            Selection.builder().modality("CT", "MR").olderThan(Period.ofYears(1)).build(),
            new Act.Move("nearline"));

    List<Lifecycle.Outcome> outcomes = run(rule);

    assertThat(results(outcomes)).containsExactly(Lifecycle.Result.DONE);
    assertThat(tiers(1)).containsExactly("nearline");
    assertThat(tiers(2)).containsExactly("online");
    assertThat(plan(rule).steps()).isEmpty();
  }

  @Test
  void plan_studyDatedLongAgoAndReceivedToday_isNotOld() throws IOException {
    store(1, LocalDate.of(1970, 1, 1));

    assertThat(plan(Rule.of("old", OLD, DELETE)).steps()).isEmpty();
  }

  @Test
  void plan_studyDateIsMissing_isKeptAndSaysWhy() throws IOException {
    store(1, DataSet.builder().set(Tag.StudyDate, "").build());
    pass(10);

    Plan plan = plan(Rule.of("old", OLD, DELETE));

    assertThat(plan.steps()).isEmpty();
    assertThat(plan.kept()).hasSize(1);
    assertThat(plan.kept().get(0).why()).contains("Study Date is missing");
  }

  @Test
  void plan_studyDateInTheFuture_isKept() throws IOException {
    store(1, TODAY.plusYears(1));
    pass(10);

    assertThat(plan(Rule.of("old", OLD, DELETE)).keptCount()).isEqualTo(1);
  }

  @Test
  void plan_isKeptInTheArchiveAndPrinted() throws IOException {
    store(1, TODAY);
    pass(8);
    try (Lifecycle lifecycle = lifecycle(Rule.of("old", OLD, DELETE)).build()) {
      Plan plan = lifecycle.plan(ProgressListener.NONE);
      StringBuilder text = new StringBuilder();
      plan.print(text);

      assertThat(lifecycle.plan(plan.id())).isEqualTo(plan);
      assertThat(text).contains("delete", studyUid(1, 1), "age counts from 2026-06-01");
      assertThat(isThere(1)).isTrue();
    }
  }

  @Test
  void run_moreDeletionsThanUsual_asksForConfirmation() throws Exception {
    store(1, TODAY);
    pass(8);
    try (Lifecycle lifecycle = lifecycle(Rule.of("old", OLD, DELETE)).build()) {
      Plan plan = lifecycle.plan(ProgressListener.NONE);

      assertThatThrownBy(() -> lifecycle.run(plan, false, ProgressListener.NONE))
          .isInstanceOf(ConfirmationRequiredException.class)
          .hasMessageContaining("1 of 1 studies");

      assertThat(isThere(1)).isTrue();
      lifecycle.run(plan, true, ProgressListener.NONE);
      assertThat(isThere(1)).isFalse();
      assertThat(archive.deletions(0, 10)).hasSize(1);
      assertThatThrownBy(() -> lifecycle.run(plan, true, ProgressListener.NONE))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void run_studyIsHeldSinceThePlan_isKept() throws Exception {
    store(1, TODAY);
    pass(8);
    try (Lifecycle lifecycle = lifecycle(Rule.of("old", OLD, DELETE)).build()) {
      Plan plan = lifecycle.plan(ProgressListener.NONE);
      archive.placeHold(studyUid(1, 1), "case", "for the test");

      List<Lifecycle.Outcome> outcomes = lifecycle.run(plan, true, ProgressListener.NONE);

      assertThat(results(outcomes)).containsExactly(Lifecycle.Result.KEPT);
      assertThat(isThere(1)).isTrue();
    }
  }

  @Test
  void run_moreCameSinceThePlan_isKept() throws Exception {
    store(1, TODAY);
    pass(8);
    try (Lifecycle lifecycle = lifecycle(Rule.of("old", OLD, DELETE)).build()) {
      Plan plan = lifecycle.plan(ProgressListener.NONE);
      archive.store(file(ct(1, 1, 1, 2).set(Tag.StudyDate, TODAY).build()));

      List<Lifecycle.Outcome> outcomes = lifecycle.run(plan, true, ProgressListener.NONE);

      assertThat(results(outcomes)).containsExactly(Lifecycle.Result.KEPT);
      assertThat(outcomes.get(0).why()).contains("came or went");
    }
  }

  @Test
  void run_studyHasAConflict_isKept() throws Exception {
    store(1, TODAY);
    archive.store(
        file(
            ct(1, 1, 1, 2)
                .set(Tag.StudyDate, TODAY)
                .set(Tag.PatientBirthDate, "19010101")
                .build()));
    pass(8);
    assertThat(archive.conflicts(0, 10)).isNotEmpty();

    assertThat(results(run(Rule.of("old", OLD, DELETE)))).containsExactly(Lifecycle.Result.KEPT);
  }

  @Test
  void run_guardKnowsOfOpenWork_isKept() throws Exception {
    store(1, TODAY);
    pass(8);
    try (Lifecycle lifecycle =
        lifecycle(Rule.of("old", OLD, DELETE)).guard(study -> Optional.of("being sent")).build()) {
      List<Lifecycle.Outcome> outcomes =
          lifecycle.run(lifecycle.plan(ProgressListener.NONE), true, ProgressListener.NONE);

      assertThat(outcomes.get(0).why()).isEqualTo("being sent");
      assertThat(isThere(1)).isTrue();
    }
  }

  @Test
  void delete_withinRetention_isRefusedForEverybody() throws IOException {
    retentions.add(
        new Retention("seven years", Selection.ALL, Period.ofYears(7), OptionalInt.empty()));
    reopen();
    store(1, TODAY);

    assertThatThrownBy(() -> archive.deleteStudy(studyUid(1, 1), "for the test"))
        .isInstanceOf(RetainedException.class)
        .hasMessageContaining("until 2033-06-01");
    assertThatThrownBy(() -> archive.deleteInstance(Instances.instanceUid(1, 1, 1, 1), "test"))
        .isInstanceOf(RetainedException.class);

    pass(8);
    archive.deleteStudy(studyUid(1, 1), "for the test");
    assertThat(isThere(1)).isFalse();
  }

  @Test
  void delete_patientIsAChild_isRefusedUntilGrownUp() throws IOException {
    retentions.add(new Retention("children", Selection.ALL, Period.ofYears(7), OptionalInt.of(25)));
    reopen();
    store(
        1,
        DataSet.builder()
            .set(Tag.StudyDate, TODAY)
            .set(Tag.PatientBirthDate, TODAY.minusYears(2))
            .build());
    store(2, DataSet.builder().set(Tag.StudyDate, TODAY).set(Tag.PatientBirthDate, "").build());
    pass(10);

    assertThatThrownBy(() -> archive.deleteStudy(studyUid(1, 1), "for the test"))
        .isInstanceOf(RetainedException.class);
    assertThatThrownBy(() -> archive.deleteStudy(studyUid(1, 2), "for the test"))
        .isInstanceOf(RetainedException.class)
        .hasMessageContaining("birth date");

    pass(16);
    archive.deleteStudy(studyUid(1, 1), "for the test");
    assertThat(isThere(1)).isFalse();
    assertThat(isThere(2)).isTrue();
  }

  @Test
  void run_expire_deletesOnlyWhatARetentionIsAboutAndOver() throws Exception {
    retentions.add(
        new Retention(
            "CT",
            Selection.builder().modality("CT").build(),
            Period.ofYears(7),
            OptionalInt.empty()));
    reopen();
    store(1, TODAY);
    store(2, DataSet.builder().set(Tag.Modality, "OT").set(Tag.StudyDate, TODAY).build());
    Rule rule = Rule.of("expire", Selection.ALL, new Act.Delete(true, 0));
    assertThat(plan(rule).steps()).isEmpty();
    pass(8);

    run(rule);

    assertThat(isThere(1)).isFalse();
    assertThat(isThere(2)).isTrue();
  }

  @Test
  void run_dropNeedsCopiesElsewhere() throws Exception {
    store(1, TODAY);
    Rule drop = Rule.of("drop", Selection.ALL, new Act.Drop("online", 1));
    assertThat(results(run(drop))).containsExactly(Lifecycle.Result.KEPT);
    run(Rule.of("copy", Selection.ALL, new Act.Copy("nearline")));

    assertThat(results(run(drop))).containsExactly(Lifecycle.Result.DONE);

    assertThat(tiers(1)).containsExactly("nearline");
  }

  @Test
  void run_lackOfSpace_movesWhatWasNotUsedForLongest() throws Exception {
    for (int i = 1; i <= 3; i++) {
      store(i, TODAY);
      time.pass(Duration.ofDays(30));
    }
    Rule rule =
        new Rule(
            "make room",
            Selection.builder().tier("online").build(),
            new Act.Move("nearline"),
            Optional.of(new FreeSpace("online", 1, 1)),
            Optional.empty());

    assertThat(studies(plan(rule))).containsExactly(studyUid(1, 1), studyUid(1, 2), studyUid(1, 3));
    assertThatThrownBy(
            () ->
                new Rule(
                    "never",
                    Selection.ALL,
                    DELETE,
                    Optional.of(new FreeSpace("online", 0.1, 0.2)),
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("never deletes");
  }

  @Test
  void run_interrupted_goesOnWhereItWas() throws Exception {
    for (int i = 1; i <= 5; i++) {
      store(i, TODAY);
    }
    Rule rule = Rule.of("copy", Selection.ALL, new Act.Copy("nearline"));
    List<Integer> done = new ArrayList<>();
    Lifecycle[] first = new Lifecycle[1];
    first[0] =
        lifecycle(rule)
            .listener(
                outcome -> {
                  done.add(outcome.step().number());
                  if (done.size() == 2) {
                    Thread closing = new Thread(first[0]::close);
                    closing.start();
                    while (closing.getState() != Thread.State.WAITING) {
                      Thread.onSpinWait();
                    }
                  }
                })
            .build();
    first[0].run(first[0].plan(ProgressListener.NONE), false, ProgressListener.NONE);
    assertThat(done).containsExactly(1, 2);
    try (Lifecycle second =
        lifecycle(rule).listener(outcome -> done.add(outcome.step().number())).build()) {
      Plan plan = second.unfinished().orElseThrow();

      second.run(plan, false, ProgressListener.NONE);

      assertThat(done).containsExactly(1, 2, 3, 4, 5);
      assertThat(second.unfinished()).isEmpty();
    }
  }

  @Test
  void start_scheduledRule_isRunWhenItsTimeHasCome() throws IOException {
    store(1, TODAY);
    Rule rule =
        new Rule(
            "nightly",
            Selection.ALL,
            new Act.Label("seen"),
            Optional.empty(),
            Optional.of(Schedule.of("30 2 * * *")));
    try (Lifecycle lifecycle = lifecycle(rule).build()) {
      lifecycle.start();
      time.pass(Duration.ofHours(2));
      assertThat(archive.labels(studyUid(1, 1))).isEmpty();

      time.pass(Duration.ofHours(1));

      assertThat(archive.labels(studyUid(1, 1))).containsExactly("seen");
    }
  }

  @Test
  void run_compress_movesIntoATierThatCompressesAndReadsAsBefore() throws Exception {
    archive.close();
    archive =
        settings()
            .blobStore(
                context ->
                    TieredStorage.builder(context, new PackStoreProvider().open(context))
                        .tier(
                            "cold",
                            Tier.Kind.NEARLINE,
                            CompressedStore.builder(
                                    PackStore.builder(directory.resolve("cold"))
                                        .archiveId(context.archiveId())
                                        .open())
                                .open())
                        .open())
            .open();
    byte[] pixels = new byte[400_000];
    DataSet instance = ct(1, 1, 1, 1).setBytes(Tag.PixelData, Vr.OW, pixels).build();
    archive.store(file(instance));
    byte[] before = read();
    Rule rule = Rule.of("compress", Selection.ALL, new Act.Compress("cold"));

    List<Lifecycle.Outcome> outcomes = run(rule);

    assertThat(results(outcomes)).containsExactly(Lifecycle.Result.DONE);
    assertThat(tiers(1)).containsExactly("cold");
    assertThat(read()).isEqualTo(before);
    Tier cold = archive.tiers().list().get(1);
    assertThat(cold.compresses()).isTrue();
    assertThat(cold.usedBytes()).isLessThan(pixels.length / 4);
    assertThat(plan(rule).steps()).isEmpty();
  }

  private byte[] read() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive.open(instanceUid(1, 1, 1, 1)).copyTo(out);
    return out.toByteArray();
  }

  @Test
  void plan_compressIntoATierThatDoesNot_isRefused() throws IOException {
    store(1, TODAY);

    for (String tier : List.of("nearline", "nowhere")) {
      assertThatThrownBy(() -> plan(Rule.of("pack", Selection.ALL, new Act.Compress(tier))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("rule \"pack\"")
          .hasMessageContaining(tier)
          .hasMessageContaining("want one that is opened with compression");
    }
  }

  @Test
  void run_forwardAndLabel_areDoneByWhomTheyConcern() throws Exception {
    store(1, TODAY);
    List<String> sent = new ArrayList<>();
    try (Lifecycle lifecycle =
        lifecycle(Rule.of("forward", Selection.ALL, new Act.Forward("REGION")))
            .forwarder((study, to) -> sent.add(study.studyInstanceUid() + " " + to))
            .build()) {
      lifecycle.run(lifecycle.plan(ProgressListener.NONE), false, ProgressListener.NONE);
    }

    assertThat(sent).containsExactly(studyUid(1, 1) + " REGION");
  }

  @Test
  void read_yamlPolicy_isTheSameAsBuilt() throws IOException {
    Path file = directory.resolve("policy.yaml");
    Files.writeString(
        file,
        """
        retention:
          - name: children
            select: {modality: CT}
            keep: 7y
            until-age: 25
        rules:
          - name: old to nearline
            select:
              modality: [CT, MR]
              older-than: 2y6m
              not-accessed-for: 90d
              tier: online
              larger-than: 1 MiB
              where: {InstitutionName: "ST*"}
            act: {move: nearline}
            schedule: "0 2 * * 1-5"
          - name: room
            when: {tier: online, free-below: 15%, until: 25%}
            select: {tier: online}
            act: {move: nearline}
          - name: expire
            select: {older-than: 30y}
            act: {expire: {last-copy: allowed}}
          - name: pack
            select: {received-before: 30d}
            act: {compress: cold}
          - name: check
            select: {without-label: checked}
            act: verify
            schedule: arrival
        confirm-above: 0.5%
        """);

    Policy policy = Policy.read(file);

    assertThat(policy)
        .isEqualTo(
            new Policy(
                List.of(
                    new Retention(
                        "children",
                        Selection.builder().modality("CT").build(),
                        Period.ofYears(7),
                        OptionalInt.of(25))),
                List.of(
                    new Rule(
                        "old to nearline",
                        Selection.builder()
                            .modality("CT", "MR")
                            .olderThan(Period.of(2, 6, 0))
                            .notAccessedFor(Period.ofDays(90))
                            .tier("online")
                            .largerThanBytes(1 << 20)
                            .where("InstitutionName", "ST*")
                            .build(),
                        new Act.Move("nearline"),
                        Optional.empty(),
                        Optional.of(Schedule.of("0 2 * * 1-5"))),
                    new Rule(
                        "room",
                        Selection.builder().tier("online").build(),
                        new Act.Move("nearline"),
                        Optional.of(new FreeSpace("online", 0.15, 0.25)),
                        Optional.empty()),
                    Rule.of(
                        "expire",
                        Selection.builder().olderThan(Period.ofYears(30)).build(),
                        new Act.Delete(true, 0)),
                    Rule.of(
                        "pack",
                        Selection.builder().receivedBefore(Period.ofDays(30)).build(),
                        new Act.Compress("cold")),
                    new Rule(
                        "check",
                        Selection.builder().withoutLabel("checked").build(),
                        new Act.Verify(),
                        Optional.empty(),
                        Optional.of(Schedule.ARRIVAL))),
                0.005));
  }

  @Test
  void read_whatIsNotKnown_isRefusedWithTheLine() throws IOException {
    for (Map.Entry<String, String> wrong :
        Map.of(
                "rules: [{name: a, select: {older: 2y}, act: verify}]",
                "\"older\" is not known",
                "rules: [{name: a, select: {older-than: 2}, act: verify}]",
                "want a time",
                "rules: [{name: a, select: {}, act: {delete: {}}}]",
                "want copies-elsewhere",
                "rules: [{name: a, act: verify}]",
                "select is missing",
                "rules: [{name: a, select: {where: {Nmae: x}}, act: verify}]",
                "no attribute",
                "rules: [{name: a, select: {}, act: verify, schedule: '61 * * * *'}]",
                "minute",
                "rules: [{name: a, select: {}, act: verify, schedule: arrivals}]",
                "or arrival",
                "rules: [{name: a, select: {}, act: {delete: {last-copy: allowed}},"
                    + " schedule: arrival}]",
                "what arrives is not deleted",
                "rules: [{name: a, select: {}, act: {drop: {tier: x}}, schedule: arrival}]",
                "what arrives is not deleted",
                "rules: [{name: a, select: {}, act: verify, schedule: arrival, when:"
                    + " {tier: x, free-below: 1%, until: 2%}}]",
                "not at arrival")
            .entrySet()) {
      Path file = directory.resolve("wrong.yaml");
      Files.writeString(file, wrong.getKey());

      assertThatThrownBy(() -> Policy.read(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("line 1")
          .hasMessageContaining(wrong.getValue());
    }
  }

  @Test
  void schedule_next_isTheFirstThatFits() {
    Instant from = Instant.parse("2026-01-30T10:20:30Z");
    Map<String, String> cases =
        Map.of(
            "0 2 * * *", "2026-01-31T02:00:00Z",
            "*/15 * * * *", "2026-01-30T10:30:00Z",
            "0 0 29 2 *", "2028-02-29T00:00:00Z",
            "0 8 * * 1-5", "2026-02-02T08:00:00Z",
            "0 8 * * 7", "2026-02-01T08:00:00Z",
            "5,50 10 30 1 *", "2026-01-30T10:50:00Z");

    cases.forEach(
        (text, expected) ->
            assertThat(Schedule.of(text).next(from.atZone(ZoneOffset.UTC)).toInstant())
                .as(text)
                .isEqualTo(Instant.parse(expected)));
  }
}
