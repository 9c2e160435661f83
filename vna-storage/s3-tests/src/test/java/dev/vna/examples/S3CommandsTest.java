package dev.vna.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.ProgressListener;
import dev.vna.storage.S3BackupTarget;
import dev.vna.storage.S3Server;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Buckets as pacs.jar knows them: as places for backups, and as tiers of storage.yaml. */
@ExtendWith(S3Server.Extension.class)
class S3CommandsTest {
  private static final int INSTANCES = 5;

  private final S3Server server;
  private final String prefix = S3Server.newPrefix();
  private final SyntheticStudy study = SyntheticStudies.seeded(8).smallCt(INSTANCES);
  private StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path directory;

  S3CommandsTest(S3Server server) {
    this.server = server;
  }

  @BeforeEach
  void fill() throws IOException {
    try (Archive archive = Archive.open(data())) {
      for (int i = 0; i < INSTANCES; i++) {
        archive.store(new ByteArrayInputStream(study.instance(i).toBytes()));
      }
    }
  }

  private Path data() {
    return directory.resolve("data");
  }

  private int run(Object... arguments) {
    out = new StringWriter();
    CommandLine command = Pacs.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    return command.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  private int runWithServer(Object... arguments) {
    return run(
        Stream.concat(
                Stream.of(arguments),
                Stream.of("--s3-endpoint", server.uri(), "--s3-region", "us-east-1"))
            .toArray());
  }

  private void assertHolds(Archive archive) throws IOException {
    for (int i = 0; i < INSTANCES; i++) {
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      archive.open(study.instance(i).sopInstanceUid()).copyTo(read);
      assertThat(read.toByteArray()).isEqualTo(study.instance(i).toBytes());
    }
  }

  @Test
  void backupAndRestore_bucket_makesTheArchiveAgain() throws IOException {
    String place = "s3://" + S3Server.BUCKET + "/" + prefix + "backups";
    Path restored = directory.resolve("restored");

    assertThat(runWithServer("backup", "--data", data(), "--to", place)).as("%s", err).isZero();
    assertThat(out.toString()).contains("point=1").contains("with index");
    assertThat(runWithServer("backup", "--data", data(), "--to", place, "--keep", 1)).isZero();
    assertThat(out.toString()).contains("point=2").contains("points taken away: 1");
    assertThat(runWithServer("restore", "--from", place, "--list")).isZero();
    assertThat(out.toString().lines()).singleElement().asString().startsWith("point=2");
    assertThat(runWithServer("restore", "--from", place, "--verify")).isZero();
    assertThat(out.toString()).contains("point=2 is good");
    assertThat(runWithServer("restore", "--from", place, "--data", restored)).isZero();

    try (Archive archive = Archive.open(restored)) {
      assertHolds(archive);
    }
  }

  @Test
  void example_ofTheGuide_addsAPoint() throws IOException {
    try (Archive archive = Archive.open(data())) {
      S3BackupTarget.Builder bucket =
          S3BackupTarget.builder(S3Server.BUCKET)
              .endpoint(server.uri())
              .pathStyle()
              .region("us-east-1");

      assertThat(OperationsExamples.backup(archive, bucket).number()).isEqualTo(1);
    }
  }

  @Test
  void restore_nothingInTheBucket_isTold() {
    String place = "s3://" + S3Server.BUCKET + "/" + prefix;

    int status = runWithServer("restore", "--from", place, "--data", directory.resolve("new"));

    assertThat(status).isEqualTo(ExitCode.SOFTWARE);
    assertThat(err.toString()).contains("no point of a backup is in " + place);
  }

  @Test
  void backup_noSuchBucketOrNoBucket_isTold() {
    assertThat(runWithServer("backup", "--data", data(), "--to", "s3://nowhere/x"))
        .isEqualTo(ExitCode.SOFTWARE);
    assertThat(err.toString()).contains("s3://nowhere/x/");
    assertThat(runWithServer("backup", "--data", data(), "--to", "s3:///x"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(runWithServer("backup", "--data", data(), "--to", "s3://b/with space"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("prefix");
  }

  private String tier(String more) {
    return String.join(
            "\n",
            "tiers:",
            "  - name: cloud",
            "    kind: nearline",
            "    bucket: " + S3Server.BUCKET,
            "    prefix: " + prefix,
            "    endpoint: " + server.uri(),
            "    region: us-east-1")
        + "\n"
        + more;
  }

  private void moveToTheCloud() throws IOException {
    try (Archive archive = DataSettings.builder(data()).open()) {
      archive.tiers().move(study.studyInstanceUid(), "cloud", ProgressListener.NONE);
      archive.reclaim(ProgressListener.NONE);
    }
    try (Archive archive = DataSettings.builder(data()).open()) {
      assertThat(archive.summary(study.studyInstanceUid()).orElseThrow().versionsByTier())
          .containsOnlyKeys("cloud");
      assertHolds(archive);
    }
    assertThat(run("scrub", "--data", data())).as("%s", err).isZero();
  }

  private boolean bucketHas(String text) {
    var client = server.client();
    return client
        .listObjectsV2(list -> list.bucket(S3Server.BUCKET).prefix(prefix + "packs/"))
        .contents()
        .stream()
        .map(
            object ->
                client
                    .getObjectAsBytes(get -> get.bucket(S3Server.BUCKET).key(object.key()))
                    .asString(java.nio.charset.StandardCharsets.ISO_8859_1))
        .anyMatch(object -> object.contains(text));
  }

  @Test
  void storageYaml_bucket_isATier() throws IOException {
    Files.writeString(data().resolve("storage.yaml"), tier(""));

    moveToTheCloud();

    assertThat(bucketHas(study.instance(0).sopInstanceUid())).isTrue();
    assertThat(run("stats", "--data", data())).isZero();
    assertThat(out.toString()).contains("tier cloud: used=");
  }

  @Test
  void storageYaml_bucketCompressedAndEncrypted_tellsNothingOfWhatIsInIt() throws IOException {
    Files.writeString(
        data().resolve("storage.yaml"),
        tier("    compression: zstd\n    keys: " + directory.resolve("keys") + "\n"));

    moveToTheCloud();

    assertThat(bucketHas("s3-deletions")).isFalse();
    assertThat(bucketHas(study.instance(0).sopInstanceUid())).isFalse();
    assertThat(directory.resolve("keys")).isNotEmptyDirectory();
  }
}
