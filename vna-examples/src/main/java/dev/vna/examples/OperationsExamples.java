package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.archive.BackupPoint;
import dev.vna.archive.Backups;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Scrub;
import dev.vna.archive.spi.BlobStoreProvider;
import dev.vna.archive.spi.Tier;
import dev.vna.storage.PackStore;
import dev.vna.storage.PackStoreProvider;
import dev.vna.storage.S3BackupTarget;
import dev.vna.storage.TieredStorage;
import java.io.IOException;
import java.nio.file.Path;

/** What the guide to operations shows. */
final class OperationsExamples {
  private OperationsExamples() {}

  static BlobStoreProvider tiers(Path nearline) {
    // region tiers
    BlobStoreProvider store =
        context ->
            TieredStorage.builder(context, new PackStoreProvider().open(context))
                .tier(
                    "nearline",
                    Tier.Kind.NEARLINE,
                    PackStore.builder(nearline).archiveId(context.archiveId()).open())
                .open();
    // endregion
    return store;
  }

  static BackupPoint backup(Archive archive, Path backups) throws IOException {
    // region backup
    BackupPoint point = archive.backup(Backups.in(backups), ProgressListener.NONE);
    // endregion
    return point;
  }

  static BackupPoint backup(Archive archive, S3BackupTarget.Builder bucket) throws IOException {
    // region bucket
    try (S3BackupTarget target = bucket.prefix("backups/hospital/").open()) {
      return archive.backup(Backups.at(target), ProgressListener.NONE);
    }
    // endregion
  }

  static Scrub.Result scrub(Archive archive) throws IOException {
    // region scrub
    Scrub.Result result =
        archive.scrub().bytesPerSecond(50_000_000).repair().run(ProgressListener.NONE);
    // endregion
    return result;
  }
}
