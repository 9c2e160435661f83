package dev.vna.testkit;

import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.storage.CompressedStore;
import dev.vna.storage.PackStoreProvider;
import java.io.IOException;

class CompressedPackStoreContractTest extends LandingStoreContract {
  @Override
  protected LandingStore open(OpenContext context) throws IOException {
    return CompressedStore.builder(new PackStoreProvider().open(context)).open();
  }
}
