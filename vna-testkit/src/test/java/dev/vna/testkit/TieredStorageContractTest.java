package dev.vna.testkit;

import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.Tier;
import dev.vna.storage.PackStore;
import dev.vna.storage.PackStoreProvider;
import dev.vna.storage.TieredStorage;
import java.io.IOException;

/** A landing store keeps its promises with other tiers behind it. */
class TieredStorageContractTest extends LandingStoreContract {
  @Override
  protected LandingStore open(OpenContext context) throws IOException {
    return TieredStorage.builder(context, new PackStoreProvider().open(context))
        .tier(
            "archive",
            Tier.Kind.ARCHIVE,
            PackStore.builder(context.directory().resolve("archive"))
                .archiveId(context.archiveId())
                .open())
        .open();
  }
}
