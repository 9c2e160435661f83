package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.BackupPoint;
import dev.vna.archive.Backups;
import dev.vna.archive.ProgressListener;
import dev.vna.storage.FaultyProxy.Fault;
import dev.vna.storage.FaultyProxy.Kind;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups of an archive in a bucket, whatever network and server do meanwhile. */
class S3BackupTest extends S3FaultBase {
  private static final int INSTANCES = 25;

  private final SyntheticStudy study = SyntheticStudies.seeded(6).smallCt(INSTANCES);

  @TempDir private Path directory;
  private S3BackupTarget target;

  S3BackupTest(S3Server server) {
    super(server);
  }

  @BeforeEach
  void openTarget() throws IOException {
    target = builder().open();
  }

  @AfterEach
  void closeTarget() throws IOException {
    never();
    target.close();
  }

  private S3BackupTarget.Builder builder() {
    return throughProxy(server.backups(prefix));
  }

  private Backups backups() {
    return Backups.at(target);
  }

  private Archive.Builder settings(String name) {
    return Archive.builder(directory.resolve(name)).memoryBytes(32 << 20).minFreeBytes(0);
  }

  private void store(Archive archive, int first, int last) throws IOException {
    for (int i = first; i < last; i++) {
      archive.store(new ByteArrayInputStream(study.instance(i).toBytes()));
    }
  }

  private void assertHolds(String name, int instances) throws IOException {
    try (Archive archive = settings(name).open()) {
      assertThat(archive.statistics().instances()).isEqualTo(instances);
      for (int i = 0; i < instances; i++) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive.open(study.instance(i).sopInstanceUid()).copyTo(out);
        assertThat(out.toByteArray()).isEqualTo(study.instance(i).toBytes());
      }
    }
  }

  private static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private byte[] read(String name) throws IOException {
    try (InputStream in = target.open(name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void backupAndRestore_pointsInABucket_eachComesBack() throws IOException {
    try (Archive archive = settings("data").open()) {
      store(archive, 0, 10);
      archive.backup(backups(), ProgressListener.NONE);
      store(archive, 10, INSTANCES);
      archive.backup(backups(), ProgressListener.NONE);
    }

    assertThat(backups().points()).extracting(BackupPoint::number).containsExactly(1, 2);
    assertThat(backups().verify(1, ProgressListener.NONE)).isEmpty();
    backups().restore(1, directory.resolve("first"), ProgressListener.NONE);
    backups().restore(2, directory.resolve("second"), ProgressListener.NONE);
    assertHolds("first", 10);
    assertHolds("second", INSTANCES);
    assertThat(backups().prune(1)).isEqualTo(1);
    assertThat(target.list("points")).hasSize(1);
    assertThat(target.list("files")).noneMatch(name -> name.endsWith(".000001"));
    assertThat(target.list("locks")).isEmpty();
  }

  @Test
  void backup_aFileFailsForGood_makesNoPointAndLeavesTheOneBefore() throws IOException {
    try (Archive archive = settings("data").open()) {
      store(archive, 0, 10);
      archive.backup(backups(), ProgressListener.NONE);
      store(archive, 10, INSTANCES);
      proxy.rule(
          request ->
              request.contains("/files/store") ? Fault.refused(503, "SlowDown") : Fault.none());

      assertThatThrownBy(() -> archive.backup(backups(), ProgressListener.NONE))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("s3://" + S3Server.BUCKET + "/" + prefix)
          .hasStackTraceContaining("code=SlowDown");

      never();
      assertThat(backups().points()).hasSize(1);
      assertThat(uploads()).isZero();
      assertThat(archive.backup(backups(), ProgressListener.NONE).number()).isEqualTo(2);
    }
    backups().restore(1, directory.resolve("first"), ProgressListener.NONE);
    assertHolds("first", 10);
  }

  @Test
  void backup_everyCallBeforeTheManifest_isDoneWhenTheManifestIsWritten() throws IOException {
    try (Archive archive = settings("data").open()) {
      store(archive, 0, INSTANCES);
      archive.backup(backups(), ProgressListener.NONE);
    }

    List<String> writes =
        proxy.requests().stream()
            .filter(request -> request.startsWith("PUT") || request.startsWith("POST"))
            .filter(request -> !request.contains("/locks/"))
            .toList();
    assertThat(writes.get(writes.size() - 1)).contains("/points/000001.jsonl");
    assertThat(writes).filteredOn(request -> request.contains("/points/")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void backup_anyFaults_isDoneOrIsNone(long seed) throws IOException {
    Random random = new Random(seed);
    int points = 0;
    List<Integer> held = new ArrayList<>();
    try (Archive archive = settings("data").open()) {
      for (int i = 0; i < 5; i++) {
        store(archive, i * 5, i * 5 + 5);
        anyOf(
            3, random, Kind.REFUSED, Kind.RESET, Kind.ANSWER_LOST, Kind.BODY_RESET, Kind.BODY_CUT);
        try {
          points = archive.backup(backups(), ProgressListener.NONE).number();
          held.add(i * 5 + 5);
        } catch (IOException e) {
          assertThat(e).hasMessageContaining("s3://");
        }
        never();
        for (String lock : target.list("locks")) {
          target.delete(lock); // of one whose last call failed: as if its time were over
        }
      }
      if (held.isEmpty()) {
        points = archive.backup(backups(), ProgressListener.NONE).number();
        held.add(25);
      }
    }
    assertThat(backups().points()).extracting(BackupPoint::number).endsWith(points);

    backups().restore(points, directory.resolve("restored"), ProgressListener.NONE);

    assertHolds("restored", held.get(held.size() - 1));
    for (BackupPoint point : backups().points()) {
      assertThat(backups().verify(point.number(), ProgressListener.NONE)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"RESET", "ANSWER_LOST"})
  void put_partsThatBreak_isThereWhole(Kind kind) throws IOException {
    AtomicInteger calls = new AtomicInteger();
    proxy.rule(request -> calls.getAndIncrement() % 3 == 1 ? Fault.of(kind) : Fault.none());

    target.put("files/large", to -> to.write(bytes(12_000_001)));

    never();
    assertThat(read("files/large")).isEqualTo(bytes(12_000_001));
    assertThat(uploads()).isZero();
  }

  @Test
  void put_answerToTheLastCallIsLostForGood_leavesNothing() throws IOException {
    target.put("files/large", to -> to.write(bytes(12_000_000)));
    proxy.rule(
        request ->
            request.startsWith("POST") && request.contains("uploadId")
                ? Fault.refused(503, "SlowDown")
                : Fault.none());

    assertThatThrownBy(() -> target.put("files/large", to -> to.write(bytes(12_000_001))))
        .isInstanceOf(IOException.class);

    never();
    assertThat(target.list("files")).isEmpty();
    assertThat(uploads()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"RESET", "BODY_RESET", "BODY_CUT"})
  void open_brokenInTheMiddle_goesOn(Kind kind) throws IOException {
    target.put("files/large", to -> to.write(bytes(3_000_000)));
    first(3, "GET", Fault.at(kind, 700_000));

    assertThat(read("files/large")).isEqualTo(bytes(3_000_000));
  }

  @Test
  void sweep_uploadsThatWereLeft_areGivenUp() throws IOException {
    server
        .client()
        .createMultipartUpload(
            create -> create.bucket(S3Server.BUCKET).key(prefix + "files/store/left"));
    assertThat(uploads()).isOne();

    target.sweep();

    assertThat(uploads()).isZero();
  }

  @Test
  void open_noSuchBucket_isToldAtOnce() {
    S3BackupTarget.Builder wrong =
        S3BackupTarget.builder("nowhere")
            .endpoint(proxy.uri())
            .pathStyle()
            .region("us-east-1")
            .credentials(S3Server.ACCESS_KEY, S3Server.SECRET_KEY);

    assertThatThrownBy(wrong::open)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("s3://nowhere/");
  }

  /** A clock that stands where it is put. */
  private static final class SetClock extends Clock {
    private volatile Instant now = Instant.parse("2026-01-02T03:04:05Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  void lock_notRenewedForLong_isLostToItsHolderAndWritesNothing() throws IOException {
    SetClock clock = new SetClock();
    try (S3BackupTarget sleepy = builder().clock(clock).open();
        Closeable lock = sleepy.lock()) {
      assertThat(lock).isNotNull();
      sleepy.put("files/before", to -> to.write(1));

      clock.now = clock.now.plus(S3Lease.TRUST);

      assertThatThrownBy(() -> sleepy.put("files/late", to -> to.write(1)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("begin again");
      assertThatThrownBy(() -> sleepy.delete("files/before")).isInstanceOf(IOException.class);
    }
    assertThat(target.list("files")).containsExactly("files/before");
    assertThat(target.list("locks")).isEmpty();
  }

  @Test
  void lease_renewedInTime_staysHeld() throws IOException {
    SetClock clock = new SetClock();
    S3Bucket bucket = server.bucket();
    try (S3Lease lease = S3Lease.take(bucket, prefix + "locks/", new Random(1), clock)) {
      clock.now = clock.now.plus(S3Lease.TRUST).minusSeconds(1);
      lease.renew();
      clock.now = clock.now.plus(S3Lease.TRUST).minusSeconds(1);

      lease.check();

      assertThat(target.list("locks")).hasSize(1);
    }
    assertThat(target.list("locks")).isEmpty();
    bucket.close();
  }
}
