package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static dev.vna.testkit.Instances.instanceUid;
import static dev.vna.testkit.Instances.seriesUid;
import static dev.vna.testkit.Instances.studyUid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.Change;
import dev.vna.archive.HeldException;
import dev.vna.archive.Hold;
import dev.vna.archive.NoSuchInstanceException;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.archive.spi.BlobStoreProvider;
import dev.vna.archive.spi.LoggedDeletion;
import dev.vna.archive.spi.PatientKey;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.archive.spi.StudyIndexProvider;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deletion, its grace, and what is kept of studies meanwhile. */
class DeletionTest {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path directory;
  private final ManualTime time = new ManualTime(START);

  private Archive.Builder settings() {
    return Archive.builder(directory)
        .clock(time)
        .scheduler(time.scheduler())
        .deletionGrace(Duration.ofDays(7));
  }

  private static void store(Archive archive, int study, int instances) throws IOException {
    for (int i = 1; i <= instances; i++) {
      archive.store(file(ct(1, study, 1, i).build()));
    }
  }

  private static List<String> studies(Archive archive) throws IOException {
    List<String> found = new ArrayList<>();
    for (DataSet answer : archive.find(Query.studies().build()).items()) {
      found.add(answer.string(Tag.StudyInstanceUID).orElseThrow());
    }
    return found;
  }

  private static byte[] read(Archive archive, String uid) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    archive.open(uid).copyTo(out);
    return out.toByteArray();
  }

  /** All that can be asked of an archive of a few studies. */
  private static List<String> state(Archive archive) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Query.Builder query :
        List.of(Query.patients(), Query.studies(), Query.series(), Query.instances())) {
      archive.find(query.build()).items().forEach(answer -> lines.add(answer.toString()));
      lines.add("count " + archive.count(query.build()));
    }
    archive.changes(0, 1000).forEach(change -> lines.add(change.toString()));
    archive.conflicts(0, 1000).forEach(conflict -> lines.add(conflict.toString()));
    archive.deletions(0, 1000).forEach(deletion -> lines.add(deletion.toString()));
    for (int study = 1; study <= 3; study++) {
      String uid = studyUid(1, study);
      lines.add(uid + archive.holds(uid) + archive.labels(uid) + archive.lastAccess(uid));
      for (int i = 1; i <= 3; i++) {
        archive
            .versions(instanceUid(1, study, 1, i))
            .forEach(
                entry ->
                    lines.add(
                        entry.sequence() + " " + entry.visibility() + " " + entry.received()));
      }
    }
    StudyIndex.Statistics totals = archive.statistics();
    lines.add(
        List.of(
                totals.patients(),
                totals.studies(),
                totals.series(),
                totals.instances(),
                totals.blobBytes())
            .toString());
    return lines;
  }

  @Test
  void undelete_studySeriesAndInstance_areThereAgainAsTheyWere() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 3);
      store(archive, 2, 2);
      archive.label(studyUid(1, 1), "teaching");
      byte[] bytes = read(archive, instanceUid(1, 1, 1, 2));

      long study = archive.deleteStudy(studyUid(1, 1), "by a test");
      long series = archive.deleteSeries(studyUid(1, 2), seriesUid(1, 2, 1), "by a test");
      List<String> whileGone = studies(archive);
      List<LoggedDeletion> listed = archive.deletions(0, 10);
      archive.undelete(study, "a mistake");
      archive.undelete(series, "a mistake");
      long instance = archive.deleteInstance(instanceUid(1, 1, 1, 2), "by a test");
      assertThatThrownBy(() -> archive.open(instanceUid(1, 1, 1, 2)))
          .isInstanceOf(NoSuchInstanceException.class);
      archive.undelete(instance, "a mistake");

      assertThat(whileGone).isEmpty();
      assertThat(listed).extracting(LoggedDeletion::sequence).containsExactly(study, series);
      assertThat(listed).extracting(LoggedDeletion::instances).containsExactly(3L, 2L);
      assertThat(listed.get(0).blobBytes()).isGreaterThan(3 * 2048);
      assertThat(studies(archive)).containsExactly(studyUid(1, 1), studyUid(1, 2));
      assertThat(read(archive, instanceUid(1, 1, 1, 2))).isEqualTo(bytes);
      assertThat(archive.labels(studyUid(1, 1))).containsExactly("teaching");
      assertThat(archive.deletions(0, 10)).isEmpty();
      assertThat(archive.changes(0, 100))
          .extracting(Change::kind)
          .endsWith(Change.Kind.DELETED, Change.Kind.UNDELETED);
      assertThatThrownBy(() -> archive.undelete(study, "again"))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> archive.undelete(1, "no deletion"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void undelete_storedAnewMeanwhile_isRefusedUntilThatIsDeleted() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 2);
      long deletion = archive.deleteStudy(studyUid(1, 1), "by a test");
      archive.store(file(ct(1, 1, 1, 2).build()));

      assertThatThrownBy(() -> archive.undelete(deletion, "a mistake"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(instanceUid(1, 1, 1, 2));
      archive.deleteStudy(studyUid(1, 1), "by a test");
      archive.undelete(deletion, "a mistake");

      assertThat(archive.count(Query.instances().build())).isEqualTo(2);
    }
  }

  @Test
  void grace_over_givesTheBytesBackAndEndsTheUndoing() throws IOException {
    List<String> before;
    long deletion;
    try (Archive archive = settings().open()) {
      store(archive, 1, 3);
      store(archive, 2, 1);
      time.pass(Duration.ofMinutes(5));
      deletion = archive.deleteStudy(studyUid(1, 1), "by a test");
      time.pass(Duration.ofDays(6));
      assertThat(archive.deletions(0, 10)).hasSize(1);

      time.pass(Duration.ofDays(2));

      assertThat(archive.deletions(0, 10)).isEmpty();
      assertThatThrownBy(() -> archive.undelete(deletion, "too late"))
          .isInstanceOf(IllegalStateException.class);
      assertThat(archive.health().isGood()).isTrue();
      assertThat(read(archive, instanceUid(1, 2, 1, 1))).isNotEmpty();
      time.pass(Duration.ofMinutes(1));
      before = state(archive);
    }

    try (Archive archive = settings().open()) {
      assertThat(state(archive)).isEqualTo(before);
    }
    settings().rebuildIndex(ProgressListener.NONE);
    try (Archive archive = settings().open()) {
      assertThat(state(archive)).isEqualTo(before);
      assertThat(archive.store(file(ct(1, 1, 1, 1).build())).sopInstanceUid())
          .isEqualTo(instanceUid(1, 1, 1, 1));
    }
  }

  @Test
  void grace_overWhileClosed_isDealtWithWhenOpenAgain() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 2);
      archive.deleteStudy(studyUid(1, 1), "by a test");
    }
    time.pass(Duration.ofDays(8));

    try (Archive archive = settings().open()) {
      time.pass(Duration.ofMinutes(1));

      assertThat(archive.deletions(0, 10)).isEmpty();
    }
  }

  @Test
  void reclaim_now_takesNothingBeforeTheGraceIsOver() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 2);
      long deletion = archive.deleteStudy(studyUid(1, 1), "by a test");
      archive.reclaim(ProgressListener.NONE);
      archive.undelete(deletion, "a mistake");

      assertThat(archive.count(Query.instances().build())).isEqualTo(2);
      archive.deleteStudy(studyUid(1, 1), "by a test");
    }
    List<Long> told = new ArrayList<>();
    try (Archive archive = settings().deletionGrace(Duration.ZERO).open()) {
      archive.reclaim((done, total) -> told.add(done));

      assertThat(archive.deletions(0, 10)).isEmpty();
      assertThat(told.get(told.size() - 1)).isGreaterThan(2 * 2048);
    }
  }

  @Test
  void reclaim_storeFails_isToldAndDoneLater() throws IOException {
    FaultyBlobStore store =
        new FaultyBlobStore(ServiceLoader.load(BlobStoreProvider.class).findFirst().orElseThrow());
    try (Archive archive = settings().blobStore(store).open()) {
      store(archive, 1, 2);
      store(archive, 2, 1);
      archive.deleteStudy(studyUid(1, 1), "by a test");
      store.failDeletes("disk is read-only");
      time.pass(Duration.ofDays(8));

      assertThat(archive.health().findings()).singleElement().asString().contains("read-only");
      assertThatThrownBy(() -> archive.reclaim(ProgressListener.NONE))
          .isInstanceOf(IOException.class);
      assertThat(read(archive, instanceUid(1, 2, 1, 1))).isNotEmpty();
      store.heal();
      time.pass(Duration.ofHours(2));
      assertThat(archive.health().isGood()).isTrue();
    }
  }

  @Test
  void reclaim_indexOrLogFails_isDoneAgainWithoutHarm() throws IOException {
    FaultyStudyIndex index =
        new FaultyStudyIndex(
            ServiceLoader.load(StudyIndexProvider.class).findFirst().orElseThrow());
    FaultyBlobStore store =
        new FaultyBlobStore(ServiceLoader.load(BlobStoreProvider.class).findFirst().orElseThrow());
    try (Archive archive = settings().studyIndex(index).blobStore(store).open()) {
      store(archive, 1, 2);
      store(archive, 2, 1);
      time.pass(Duration.ofMinutes(5));
      archive.deleteStudy(studyUid(1, 1), "by a test");
      index.failApply("map is full");
      time.pass(Duration.ofDays(8));
      assertThat(archive.health().isGood()).isFalse();
      index.heal();
      store.failCommits("no space left on device");
      time.pass(Duration.ofHours(2));
      assertThat(archive.health().isGood()).isFalse();
      store.heal();
      time.pass(Duration.ofHours(2));

      assertThat(archive.health().findings()).isEmpty();
      assertThat(archive.deletions(0, 10)).isEmpty();
      assertThat(read(archive, instanceUid(1, 2, 1, 1))).isNotEmpty();
    }
    settings().rebuildIndex(ProgressListener.NONE);
    try (Archive archive = settings().open()) {
      assertThat(studies(archive)).containsExactly(studyUid(1, 2));
    }
  }

  @Test
  void hold_placedWhileTheRestOfAStudyIsDeleted_keepsThatToo() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 2);
      long deletion = archive.deleteInstance(instanceUid(1, 1, 1, 1), "by a test");
      archive.placeHold(studyUid(1, 1), "case", "by a test");
      time.pass(Duration.ofDays(30));

      assertThat(archive.deletions(0, 10))
          .extracting(LoggedDeletion::sequence)
          .containsExactly(deletion);
      archive.releaseHold(studyUid(1, 1), "case");
      time.pass(Duration.ofMinutes(1));
      assertThat(archive.deletions(0, 10)).isEmpty();
    }
  }

  @Test
  void freeze_study_isNeitherDeletedNorCorrectedNorMovedButTakesMore() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 1);
      long correction =
          archive.correctStudy(
              studyUid(1, 1), Map.of(Tag.StudyDescription, List.of("before")), "by a test");
      archive.freeze(studyUid(1, 1), "court", "by a test");

      assertThatThrownBy(() -> archive.deleteStudy(studyUid(1, 1), "test"))
          .isInstanceOf(HeldException.class);
      assertThatThrownBy(
              () ->
                  archive.correctStudy(
                      studyUid(1, 1), Map.of(Tag.StudyDescription, List.of("x")), "test"))
          .isInstanceOf(HeldException.class);
      assertThatThrownBy(() -> archive.undo(correction, "test")).isInstanceOf(HeldException.class);
      PatientKey patient = new PatientKey("", "P1", "");
      PatientKey other = new PatientKey("", "P2", "");
      assertThatThrownBy(
              () -> archive.patients().correct(patient, Map.of(Tag.PatientName, List.of("A")), "t"))
          .isInstanceOf(HeldException.class);
      assertThatThrownBy(
              () ->
                  archive
                      .patients()
                      .merge(patient, other, Map.of(Tag.PatientName, List.of("A")), "test"))
          .isInstanceOf(HeldException.class);
      assertThatThrownBy(
              () ->
                  archive
                      .patients()
                      .split(
                          List.of(studyUid(1, 1)),
                          patient,
                          other,
                          Map.of(Tag.PatientName, List.of("A")),
                          "test"))
          .isInstanceOf(HeldException.class);
      store(archive, 1, 2);

      assertThat(archive.holds(studyUid(1, 1)))
          .extracting(Hold::kind)
          .containsExactly(Hold.Kind.FREEZE);
      assertThat(archive.count(Query.instances().build())).isEqualTo(2);
      archive.releaseHold(studyUid(1, 1), "court");
      archive.undo(correction, "test");
    }
  }

  @Test
  void labels_ofAStudy_outliveARestartAndARebuild() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 1);
      archive.label(studyUid(1, 1), "urgent");
      archive.label(studyUid(1, 1), "teaching");
      archive.label(studyUid(1, 1), "teaching");
      archive.unlabel(studyUid(1, 1), "urgent");

      assertThat(archive.changes(1, 100))
          .extracting(Change::kind)
          .containsExactly(Change.Kind.LABELLED, Change.Kind.LABELLED, Change.Kind.UNLABELLED);
      assertThatThrownBy(() -> archive.label("1.2.3", "x"))
          .isInstanceOf(NoSuchInstanceException.class);
      assertThatThrownBy(() -> archive.label(studyUid(1, 1), "a\tb"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    settings().rebuildIndex(ProgressListener.NONE);
    try (Archive archive = settings().open()) {
      assertThat(archive.labels(studyUid(1, 1))).containsExactly("teaching");
    }
  }

  @Test
  void lastAccess_ofWhatIsRead_isKeptByTheDayAndCostsOneFact() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 2);
      store(archive, 2, 1);
      time.pass(Duration.ofMinutes(5));
      long before = archive.health().sequence();
      for (int i = 0; i < 50; i++) {
        read(archive, instanceUid(1, 1, 1, 1 + i % 2));
        time.pass(Duration.ofMinutes(1));
      }

      assertThat(archive.lastAccess(studyUid(1, 1))).contains(LocalDate.parse("2026-01-02"));
      assertThat(archive.lastAccess(studyUid(1, 2))).isEmpty();
      assertThat(archive.health().sequence()).isEqualTo(before + 1);
      time.pass(Duration.ofDays(1));
      read(archive, instanceUid(1, 1, 1, 1));
    }

    try (Archive archive = settings().open()) {
      assertThat(archive.lastAccess(studyUid(1, 1))).contains(LocalDate.parse("2026-01-03"));
      long before = archive.health().sequence();
      read(archive, instanceUid(1, 1, 1, 1));
      time.pass(Duration.ofMinutes(1));
      assertThat(archive.health().sequence()).isEqualTo(before);
    }
  }
}
