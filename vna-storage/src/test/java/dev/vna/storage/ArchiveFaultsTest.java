package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.ProgressListener;
import dev.vna.archive.Reconciliation;
import dev.vna.archive.Scrub;
import dev.vna.archive.spi.StoredBlob;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole archive on a bad disk and a bad line: disks that fail, fill up and lose what was not
 * synced, tiers that fail, break off, disappear and rot, power cuts and kills in everything that it
 * does. What was acknowledged is there, bit by bit; what was deleted is hidden at once, and gone
 * from every tier after the grace; what is held stays. With {@code -Dvna.faults.seeds} it runs more
 * seeds, from {@code -Dvna.faults.first} on.
 */
class ArchiveFaultsTest {
  private static final int SEEDS = Integer.getInteger("vna.faults.seeds", 10);
  private static final int FIRST = Integer.getInteger("vna.faults.first", 1);

  @TempDir private Path directory;

  @Test
  void anything_withFaultsAtRandom_keepsWhatWasAcknowledged() throws Exception {
    for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
      Path here = directory.resolve("seed-" + seed);
      FaultedRun run = new FaultedRun(here, seed);
      try {
        run.run();
      } catch (Exception | AssertionError e) {
        throw new AssertionError("vna.faults.first=" + seed + " failed after " + run, e);
      }
      FaultedArchive.delete(here);
    }
  }

  @Test
  void reconcile_copyWhereInstancesLandThatNobodyKnows_isGivenUp() throws Exception {
    FaultedArchive faulted = new FaultedArchive(Files.createDirectories(directory), 0);
    faulted.open();
    FaultedInstance instance = new FaultedInstance(1, 1, 1, 1);
    faulted.archive().store(new ByteArrayInputStream(instance.file()));
    StoredBlob blob = faulted.archive().versions(instance.uid()).get(0).blob();
    faulted.putUnknown(blob);
    assertThat(faulted.list()).hasSize(2);

    Reconciliation.Result result =
        faulted.archive().reconcile().repair().olderThan(Duration.ZERO).run(ProgressListener.NONE);
    faulted.archive().reclaim(ProgressListener.NONE);

    assertThat(result.deleted()).isOne();
    assertThat(faulted.list()).containsExactly(blob);
    faulted.close();
  }

  @Test
  void scrub_damagedCopyOfWhatIsDeletedInATierOfFiles_isRepaired() throws Exception {
    FaultedArchive faulted = new FaultedArchive(Files.createDirectories(directory), 9);
    faulted.open();
    FaultedInstance instance = new FaultedInstance(1, 1, 1, 1);
    String study = FaultedInstance.studyUid(1);
    faulted.archive().store(new ByteArrayInputStream(instance.file()));
    faulted.archive().tiers().copy(study, "archive", ProgressListener.NONE);
    StoredBlob blob = faulted.archive().versions(instance.uid()).get(0).blob();
    faulted.lose(faulted.inArchiveTier(blob).get(0));
    long deletion = faulted.archive().deleteStudy(study, "by a test");

    Scrub.Result result = faulted.archive().scrub().repair().run(ProgressListener.NONE);

    assertThat(result.damaged()).isOne();
    assertThat(result.isGood()).isTrue();
    faulted.archive().undelete(deletion, "by a test");
    assertThat(faulted.archive().tiers().verify(study, ProgressListener.NONE)).isEmpty();
    faulted.close();
  }
}
