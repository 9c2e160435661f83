package dev.vna.testkit.crash;

import dev.vna.archive.Archive;
import dev.vna.archive.Query;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.Tier;
import dev.vna.storage.PackStore;
import dev.vna.storage.PackStoreProvider;
import dev.vna.storage.TieredStorage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Reads from a slow tier through a small cache, until it is killed. */
final class RecallMain {
  /** So that every few reads make room for others. */
  private static final long CACHE_BYTES = 300_000;

  private RecallMain() {}

  /** Arguments: the directory, a seed. Prints a line for each instance that was read. */
  public static void main(String[] arguments) throws IOException {
    SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[1]));
    try (Archive archive = settings(Path.of(arguments[0])).open()) {
      List<InstanceEntry> all = archive.instances(Query.instances().build()).items();
      while (true) {
        archive.open(all.get(random.nextInt(all.size()))).copyTo(OutputStream.nullOutputStream());
        System.out.println("read");
      }
    }
  }

  static Archive.Builder settings(Path directory) {
    return Archive.builder(directory.resolve("archive"))
        .minFreeBytes(0)
        .blobStore(context -> store(context, directory));
  }

  private static TieredStorage store(OpenContext context, Path directory) throws IOException {
    return TieredStorage.builder(context, new PackStoreProvider().open(context))
        .tier(
            "slow",
            Tier.Kind.ARCHIVE,
            PackStore.builder(directory.resolve("slow")).archiveId(context.archiveId()).open())
        .recallBytes(CACHE_BYTES)
        .open();
  }
}
