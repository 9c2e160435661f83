package dev.vna.testkit.crash;

import dev.vna.archive.Archive;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.Tier;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.storage.PackStore;
import dev.vna.storage.PackStoreProvider;
import dev.vna.storage.TieredStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Moves studies between tiers, deletes some, and gives bytes back, until it is killed. */
final class MovingMain {
  private MovingMain() {}

  /** Arguments: the directory, a seed. Prints a line for each thing that is done. */
  public static void main(String[] arguments) throws IOException {
    SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[1]));
    try (Archive archive = settings(Path.of(arguments[0])).open()) {
      while (true) {
        List<String> studies = studies(archive);
        String study = studies.get(random.nextInt(studies.size()));
        switch (random.nextInt(8)) {
          case 0 -> archive.reclaim(ProgressListener.NONE);
          case 1 -> archive.tiers().copy(study, "online", ProgressListener.NONE);
          case 2 -> archive.tiers().copy(study, "second", ProgressListener.NONE);
          case 3, 4 -> archive.tiers().move(study, "online", ProgressListener.NONE);
          case 5, 6 -> archive.tiers().move(study, "second", ProgressListener.NONE);
          default -> {
            if (studies.size() > 3) {
              System.out.println("deleting " + study);
              archive.deleteStudy(study, "for the test");
            }
          }
        }
        System.out.println("done");
      }
    }
  }

  static List<String> studies(Archive archive) throws IOException {
    List<String> studies = new ArrayList<>();
    for (DataSet answer : archive.find(Query.studies().build()).items()) {
      studies.add(answer.string(Tag.StudyInstanceUID).orElseThrow());
    }
    return studies;
  }

  static Archive.Builder settings(Path directory) {
    return Archive.builder(directory.resolve("archive"))
        .deletionGrace(Duration.ZERO)
        .minFreeBytes(0)
        .blobStore(context -> store(context, directory));
  }

  private static TieredStorage store(OpenContext context, Path directory) throws IOException {
    return TieredStorage.builder(context, new PackStoreProvider().open(context))
        .tier(
            "second",
            Tier.Kind.NEARLINE,
            PackStore.builder(directory.resolve("second")).archiveId(context.archiveId()).open())
        .open();
  }
}
