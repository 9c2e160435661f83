package dev.vna.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.RetainedException;
import dev.vna.archive.lifecycle.Lifecycle;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** The sub-command lifecycle of pacs.jar, and the guide's example. */
class LifecycleCommandTest {
  private static final Pattern PLAN = Pattern.compile("run --plan (\\S+)");
  private static final int UNCONFIRMED = 4;

  @TempDir private Path directory;
  private final SyntheticStudy study = SyntheticStudies.seeded(8).smallCt(3);
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeEach
  void fill() throws IOException {
    Files.createDirectories(data());
    Files.writeString(
        data().resolve("storage.yaml"),
        "tiers:\n  - {name: nearline, kind: nearline, directory: '"
            + directory.resolve("nearline")
            + "'}\n");
    try (Archive archive = DataSettings.builder(data()).open()) {
      for (int i = 0; i < 3; i++) {
        archive.store(new ByteArrayInputStream(study.instance(i).toBytes()));
      }
    }
  }

  private Path data() {
    return directory.resolve("data");
  }

  private void policy(String text) throws IOException {
    Files.writeString(data().resolve("policy.yaml"), text);
  }

  private String uid() {
    return study.studyInstanceUid();
  }

  private int run(Object... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    CommandLine command = Pacs.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    return command.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  private String plan() {
    assertThat(run("lifecycle", "plan", "--data", data())).as("%s", err).isZero();
    Matcher id = PLAN.matcher(out.toString());
    assertThat(id.find()).as("%s", out).isTrue();
    return id.group(1);
  }

  @Test
  void planAndRun_moveRule_movesTheStudy() throws IOException {
    policy("rules: [{name: away, select: {tier: online}, act: {move: nearline}}]");

    String plan = plan();
    assertThat(out.toString()).contains("move to nearline", "3 instances", uid());
    assertThat(run("lifecycle", "run", "--data", data(), "--plan", plan)).as("%s", err).isZero();

    assertThat(out.toString()).contains("done=1 kept=0 failed=0");
    try (Archive archive = DataSettings.builder(data()).open()) {
      assertThat(archive.summary(uid()).orElseThrow().versionsByTier()).containsKey("nearline");
    }
  }

  @Test
  void run_deletions_haveToBeConfirmed() throws IOException {
    policy("rules: [{name: all, select: {}, act: {delete: {last-copy: allowed}}}]");
    String plan = plan();

    assertThat(run("lifecycle", "run", "--data", data(), "--plan", plan)).isEqualTo(UNCONFIRMED);
    assertThat(err.toString()).contains("1 of 1 studies", "--confirm");
    assertThat(run("lifecycle", "run", "--data", data(), "--plan", plan, "--confirm")).isZero();

    try (Archive archive = DataSettings.builder(data()).open()) {
      assertThat(archive.summary(uid())).isEmpty();
    }
  }

  @Test
  void open_policyWithRetention_bindsEverybody() throws IOException {
    policy("retention: [{name: ever, keep: 900y}]");

    try (Archive archive = DataSettings.builder(data()).open()) {
      assertThatThrownBy(() -> archive.deleteStudy(uid(), "for the test"))
          .isInstanceOf(RetainedException.class);
    }
  }

  @Test
  void plan_withoutAPolicyOrWithAWrongOne_isRefusedByName() throws IOException {
    assertThat(run("lifecycle", "plan", "--data", data())).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("policy.yaml");
    policy("rules: [{nme: all}]");

    assertThat(run("lifecycle", "plan", "--data", data())).isEqualTo(ExitCode.SOFTWARE);

    assertThat(err.toString()).contains("\"nme\" is not known");
  }

  /** The policy that the guide shows. */
  private static String policyOfTheGuide() throws IOException {
    String guide = Files.readString(Path.of("../docs/lifecycle.md"));
    int from = guide.indexOf("```yaml\nretention:") + "```yaml\n".length();
    return guide.substring(from, guide.indexOf("```", from));
  }

  @Test
  void plan_policyOfTheGuide_copiesWhatIsThereToo() throws IOException {
    policy(policyOfTheGuide());

    plan();

    assertThat(out.toString()).contains("second copy of what arrives: copy to nearline: studies=1");
  }

  @Test
  void examples_start_runsThePolicyOfTheGuideForWhatArrives() throws Exception {
    policy(policyOfTheGuide());
    SyntheticStudy arriving = SyntheticStudies.seeded(17).smallCt(2);
    CountDownLatch dealtWith = new CountDownLatch(1);
    try (Archive archive =
            DataSettings.builder(data()).studyCompleteAfter(Duration.ofMillis(50)).open();
        Lifecycle lifecycle =
            LifecycleExamples.start(
                archive,
                DataSettings.policy(data()).orElseThrow(),
                outcome -> {
                  if (outcome.step().studyInstanceUid().equals(arriving.studyInstanceUid())) {
                    dealtWith.countDown();
                  }
                })) {
      assertThat(lifecycle.unfinished()).isEmpty();
      // What is complete before the first look at the feed is not taken for arriving.
      while (!archive.changeFeed().backlogs().containsKey("lifecycle-default")) {
        Thread.onSpinWait();
      }
      for (int i = 0; i < 2; i++) {
        archive.store(new ByteArrayInputStream(arriving.instance(i).toBytes()));
      }

      assertThat(dealtWith.await(60, TimeUnit.SECONDS)).isTrue();

      assertThat(archive.summary(arriving.studyInstanceUid()).orElseThrow().versionsByTier())
          .containsOnlyKeys("nearline", "online");
    }
  }

  @Test
  void examples_run_doesWhatWasPlanned() throws Exception {
    policy("rules: [{name: label, select: {modality: CT}, act: {label: seen}}]");
    StringBuilder printed = new StringBuilder();
    try (Archive archive = DataSettings.builder(data()).open()) {
      List<Lifecycle.Outcome> outcomes =
          LifecycleExamples.run(archive, DataSettings.policy(data()).orElseThrow(), printed);

      assertThat(outcomes).hasSize(1);
      assertThat(printed).contains("label \"seen\"");
      assertThat(archive.labels(uid())).containsExactly("seen");
    }
  }
}
