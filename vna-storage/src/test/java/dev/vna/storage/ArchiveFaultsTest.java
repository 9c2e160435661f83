package dev.vna.storage;

import java.nio.file.Path;
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
}
