package dev.vna.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.ProgressListener;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** The sub-commands backup, restore, scrub, reconcile and stats of pacs.jar. */
class SafetyCommandsTest {
  private static final int INSTANCES = 5;

  @TempDir private Path directory;
  private StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void fill() throws IOException {
    SyntheticStudy study = SyntheticStudies.seeded(8).smallCt(INSTANCES);
    try (Archive archive = Archive.open(data())) {
      for (int i = 0; i < INSTANCES; i++) {
        archive.store(new ByteArrayInputStream(study.instance(i).toBytes()));
      }
    }
  }

  private Path data() {
    return directory.resolve("data");
  }

  private Path backups() {
    return directory.resolve("backup");
  }

  private int run(Object... arguments) {
    out = new StringWriter();
    CommandLine command = Pacs.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    return command.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  private static long stored(Path archive) throws IOException {
    try (Archive opened = Archive.open(archive)) {
      return opened.statistics().instances();
    }
  }

  private Path segment(Path archive) throws IOException {
    try (Stream<Path> files = Files.list(archive.resolve("store"))) {
      return files.filter(file -> file.toString().endsWith("-log.tar")).findFirst().orElseThrow();
    }
  }

  private void damage() throws IOException {
    try (RandomAccessFile raw = new RandomAccessFile(segment(data()).toFile(), "rw")) {
      raw.seek(5000);
      int old = raw.read();
      raw.seek(5000);
      raw.write(old ^ 1);
    }
  }

  @Test
  void backupAndRestore_lastPoint_makesTheArchiveAgain() throws IOException {
    String tiers = "tiers:\n  - {name: slow, kind: nearline, directory: slow}\n";
    Files.writeString(data().resolve("storage.yaml"), tiers.replace("slow}", tierPath() + "}"));
    Path restored = directory.resolve("restored");

    assertThat(run("backup", "--data", data(), "--to", backups())).as("%s", err).isZero();
    assertThat(out.toString()).contains("point=1").contains("with index");
    assertThat(run("backup", "--data", data(), "--to", backups(), "--keep", 1)).isZero();
    assertThat(out.toString()).contains("point=2").contains("points taken away: 1");
    assertThat(run("restore", "--from", backups(), "--list")).isZero();
    assertThat(out.toString().lines()).singleElement().asString().startsWith("point=2");
    assertThat(run("restore", "--from", backups(), "--verify")).isZero();
    assertThat(out.toString()).contains("point=2 is good");
    assertThat(run("restore", "--from", backups(), "--data", restored)).as("%s", err).isZero();

    assertThat(restored.resolve("storage.yaml")).exists();
    assertThat(run("stats", "--data", restored)).as("%s", err).isZero();
    assertThat(out.toString()).contains("instances=5").contains("tier slow: used=0");
  }

  @Test
  void restore_copiesOfOtherTiers_saysWhereTheyAre() throws IOException {
    Files.writeString(
        data().resolve("storage.yaml"),
        "tiers:\n  - {name: slow, kind: nearline, directory: " + tierPath() + "}\n");
    try (Archive archive = DataSettings.builder(data()).open()) {
      String study = SyntheticStudies.seeded(8).smallCt(INSTANCES).studyInstanceUid();
      archive.tiers().copy(study, "slow", ProgressListener.NONE);
    }
    Path restored = directory.resolve("restored");
    assertThat(run("backup", "--data", data(), "--to", backups())).as("%s", err).isZero();

    assertThat(run("restore", "--from", backups(), "--data", restored)).as("%s", err).isZero();

    assertThat(out.toString())
        .contains("copies of other tiers are in " + restored.resolve("tiers") + ":");
  }

  private String tierPath() {
    return directory.resolve("tier").toString();
  }

  @Test
  void restore_notEmptyOrNothingNamed_isRefused() {
    assertThat(run("backup", "--data", data(), "--to", backups())).isZero();

    assertThat(run("restore", "--from", backups(), "--data", data())).isEqualTo(ExitCode.SOFTWARE);
    assertThat(err.toString()).contains("empty");
    assertThat(run("restore", "--from", backups())).isEqualTo(ExitCode.USAGE);
    assertThat(run("restore", "--data", data())).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void restore_fromStore_makesAnArchiveOfSegments() throws IOException {
    Path copied = directory.resolve("copied");
    Files.createDirectories(copied.resolve("store"));
    Path segment = segment(data());
    Files.copy(segment, copied.resolve("store").resolve(segment.getFileName()));

    int status = run("restore", "--from-store", "--data", copied);

    assertThat(status).as("%s", err).isZero();
    assertThat(stored(copied)).isEqualTo(INSTANCES);
  }

  @Test
  void scrub_damagedArchive_namesTheInstanceAndFails() throws IOException {
    assertThat(run("scrub", "--data", data())).as("%s", err).isZero();
    assertThat(out.toString()).contains("versions=5").contains("damaged=0");
    damage();

    int status = run("scrub", "--data", data(), "--restart", "--bytes-per-second", 100_000_000);

    assertThat(status).isEqualTo(ExitCode.SOFTWARE);
    assertThat(out.toString()).contains("corrupt: tier=online").contains("damaged=1");
    assertThat(run("stats", "--data", data())).isEqualTo(ExitCode.SOFTWARE);
    assertThat(out.toString()).contains("instances=5").contains("damaged, missing");
  }

  @Test
  void reconcile_soundArchive_agrees() {
    int status = run("reconcile", "--data", data(), "--repair", "--older-than", 0);

    assertThat(status).as("%s", err).isZero();
    assertThat(out.toString()).contains("copies=5 versions=5 unreferenced=0");
  }

  @Test
  void stats_soundArchive_tellsHowMuchThereIs() {
    int status = run("stats", "--data", data());

    assertThat(status).as("%s", err).isZero();
    assertThat(out.toString()).contains("studies=1").contains("tier online: used=");
  }

  @Test
  void anyCommand_besideARunningArchive_isRefusedByItsHolder() throws IOException {
    try (Archive running = Archive.open(data())) {
      assertThat(running.health().isGood()).isTrue();
      for (String command : new String[] {"scrub", "reconcile", "stats"}) {
        assertThat(run(command, "--data", data())).isEqualTo(ExitCode.SOFTWARE);
      }
      assertThat(run("backup", "--data", data(), "--to", backups())).isEqualTo(ExitCode.SOFTWARE);
    }

    assertThat(err.toString().lines())
        .filteredOn(line -> line.contains("in use by this process"))
        .hasSize(4);
  }

  @Test
  void anyCommand_noArchive_isRefusedAndMakesNone() {
    Path nothing = directory.resolve("nothing");

    assertThat(run("scrub", "--data", nothing)).isEqualTo(ExitCode.USAGE);

    assertThat(err.toString()).contains("is no archive");
    assertThat(nothing).doesNotExist();
  }
}
