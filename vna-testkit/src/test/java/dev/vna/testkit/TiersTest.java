package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static dev.vna.testkit.Instances.instanceUid;
import static dev.vna.testkit.Instances.studyUid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.HeldException;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.archive.Tiers;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.Tier;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import dev.vna.storage.PackStore;
import dev.vna.storage.PackStoreProvider;
import dev.vna.storage.TieredStorage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies move between tiers, and nobody who reads them can tell. */
class TiersTest {
  private static final int PIXEL_BYTES = 100_000;

  @TempDir private Path directory;
  private final ManualTime time = new ManualTime(Instant.parse("2026-01-02T03:04:05Z"));

  private Archive.Builder settings() {
    return Archive.builder(directory.resolve("archive"))
        .clock(time)
        .scheduler(time.scheduler())
        .deletionGrace(Duration.ofDays(7))
        .blobStore(this::store);
  }

  private TieredStorage store(OpenContext context) throws IOException {
    return TieredStorage.builder(context, new PackStoreProvider().open(context))
        .tier(
            "nearline",
            Tier.Kind.NEARLINE,
            PackStore.builder(directory.resolve("nearline")).archiveId(context.archiveId()).open())
        .open();
  }

  private static void store(Archive archive, int study, int instances) throws IOException {
    for (int i = 1; i <= instances; i++) {
      byte[] pixels = new byte[PIXEL_BYTES];
      new Random(study * 1000L + i).nextBytes(pixels);
      archive.store(file(ct(1, study, 1, i).setBytes(Tag.PixelData, Vr.OW, pixels).build()));
    }
  }

  private static List<String> state(Archive archive, int... studies) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Query.Builder query : List.of(Query.patients(), Query.studies(), Query.instances())) {
      archive.find(query.build()).items().forEach(answer -> lines.add(answer.toString()));
    }
    archive.changes(0, 1000).forEach(change -> lines.add(change.toString()));
    for (int study : studies) {
      for (int i = 1; i <= 3; i++) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        archive.open(instanceUid(1, study, 1, i)).copyTo(out);
        lines.add(java.util.Arrays.hashCode(out.toByteArray()) + " " + out.size());
      }
    }
    return lines;
  }

  private static List<String> tiers(Archive archive, int study) throws IOException {
    return archive.tiers().of(studyUid(1, study)).stream().map(Tiers.Share::tier).toList();
  }

  private static long used(Archive archive, String tier) throws IOException {
    return archive.tiers().list().stream()
        .filter(one -> one.name().equals(tier))
        .mapToLong(Tier::usedBytes)
        .sum();
  }

  @Test
  void move_study_isReadAsBeforeAlsoAfterReopeningAndRebuilding() throws IOException {
    List<String> before;
    try (Archive archive = settings().open()) {
      store(archive, 1, 3);
      store(archive, 2, 3);
      before = state(archive, 1, 2);

      Tiers.Moved moved = archive.tiers().move(studyUid(1, 1), "nearline", ProgressListener.NONE);

      assertThat(moved.versions()).isEqualTo(3);
      assertThat(tiers(archive, 1)).containsExactly("nearline");
      assertThat(tiers(archive, 2)).containsExactly("online");
      assertThat(state(archive, 1, 2)).isEqualTo(before);
      archive.reclaim(ProgressListener.NONE);
      assertThat(state(archive, 1, 2)).isEqualTo(before);
      assertThat(archive.tiers().move(studyUid(1, 1), "nearline", ProgressListener.NONE).versions())
          .isZero();
    }
    try (Archive archive = settings().open()) {
      assertThat(state(archive, 1, 2)).isEqualTo(before);
    }
    settings().rebuildIndex(ProgressListener.NONE);
    try (Archive archive = settings().open()) {
      assertThat(state(archive, 1, 2)).isEqualTo(before);
      assertThat(tiers(archive, 1)).containsExactly("nearline");
    }
  }

  @Test
  void move_study_givesItsBytesOnlineBack() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 3);
      long before = used(archive, "online");
      archive.tiers().move(studyUid(1, 1), "nearline", ProgressListener.NONE);

      archive.reclaim(ProgressListener.NONE);

      assertThat(before - used(archive, "online")).isGreaterThan(3 * (PIXEL_BYTES - 10_000));
      assertThat(used(archive, "nearline")).isGreaterThan(3 * PIXEL_BYTES);
    }
  }

  @Test
  void rebuildIndex_withoutTheTier_findsAllThatIsInIt() throws IOException {
    List<DataSet> before;
    try (Archive archive = settings().open()) {
      store(archive, 1, 3);
      archive.tiers().move(studyUid(1, 1), "nearline", ProgressListener.NONE);
      archive.reclaim(ProgressListener.NONE);
      before = archive.find(Query.instances().build()).items();
    }
    Archive.Builder alone =
        settings()
            .blobStore(
                context ->
                    TieredStorage.builder(context, new PackStoreProvider().open(context)).open());
    alone.rebuildIndex(ProgressListener.NONE);

    try (Archive archive = alone.open()) {
      assertThat(archive.find(Query.instances().build()).items()).isEqualTo(before);
      assertThatThrownBy(
              () -> archive.open(instanceUid(1, 1, 1, 1)).copyTo(new ByteArrayOutputStream()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("tier nearline is not there");
    }
  }

  @Test
  void move_backAndForth_endsWhereItBegan() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 3);
      List<String> before = state(archive, 1);
      for (int i = 0; i < 3; i++) {
        archive.tiers().move(studyUid(1, 1), "nearline", ProgressListener.NONE);
        archive.reclaim(ProgressListener.NONE);
        archive.tiers().move(studyUid(1, 1), "online", ProgressListener.NONE);
        archive.reclaim(ProgressListener.NONE);
      }

      assertThat(tiers(archive, 1)).containsExactly("online");
      assertThat(state(archive, 1)).isEqualTo(before);
      assertThat(used(archive, "nearline")).isLessThan(PIXEL_BYTES);
    }
  }

  @Test
  void delete_movedStudy_leavesNothingInAnyTier() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 3);
      archive.tiers().copy(studyUid(1, 1), "nearline", ProgressListener.NONE);
      assertThat(tiers(archive, 1)).containsExactly("online", "nearline");
      archive.deleteStudy(studyUid(1, 1), "for the test");
      time.pass(Duration.ofDays(8));

      archive.reclaim(ProgressListener.NONE);

      assertThat(used(archive, "nearline")).isZero();
      assertThat(used(archive, "online")).isLessThan(PIXEL_BYTES);
    }
  }

  @Test
  void move_frozenStudy_isRefused() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 3);
      archive.freeze(studyUid(1, 1), "case", "for the test");

      assertThatThrownBy(
              () -> archive.tiers().move(studyUid(1, 1), "nearline", ProgressListener.NONE))
          .isInstanceOf(HeldException.class);

      assertThat(tiers(archive, 1)).containsExactly("online");
    }
  }

  @Test
  void drop_onlyCopy_isRefused() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 3);

      assertThatThrownBy(
              () -> archive.tiers().drop(studyUid(1, 1), "online", ProgressListener.NONE))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("only copy");
    }
  }

  @Test
  void verify_damagedCopy_isNamedAndIsNotTrusted() throws IOException {
    try (Archive archive = settings().open()) {
      store(archive, 1, 3);
      archive.tiers().copy(studyUid(1, 1), "nearline", ProgressListener.NONE);
      assertThat(archive.tiers().verify(studyUid(1, 1), ProgressListener.NONE)).isEmpty();
      try (var files = Files.list(directory.resolve("nearline"))) {
        Path pack = files.filter(file -> file.toString().endsWith("pack.tar")).findFirst().get();
        try (RandomAccessFile raw = new RandomAccessFile(pack.toFile(), "rw")) {
          raw.seek(50_000);
          raw.write(raw.read() ^ 1);
        }
      }

      List<Tiers.Damage> damages = archive.tiers().verify(studyUid(1, 1), ProgressListener.NONE);

      assertThat(damages).hasSize(1);
      assertThat(damages.get(0).tier()).isEqualTo("nearline");
      assertThat(damages.get(0).corrupt()).isTrue();
      assertThatThrownBy(
              () -> archive.tiers().drop(studyUid(1, 1), "online", ProgressListener.NONE))
          .isInstanceOf(IOException.class);
      assertThat(tiers(archive, 1)).containsExactly("online", "nearline");
    }
  }

  @Test
  void list_archiveWithoutTiers_isOnlineAlone() throws IOException {
    try (Archive archive = Archive.builder(directory.resolve("plain")).open()) {
      store(archive, 1, 3);

      assertThat(archive.tiers().list()).extracting(Tier::name).containsExactly("online");
      assertThat(tiers(archive, 1)).containsExactly("online");
      assertThat(archive.tiers().verify(studyUid(1, 1), ProgressListener.NONE)).isEmpty();
    }
  }
}
