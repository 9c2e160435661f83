package dev.vna.testkit;

import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.storage.PackStoreProvider;
import java.io.IOException;

class PackStoreContractTest extends LandingStoreContract {
  @Override
  protected LandingStore open(OpenContext context) throws IOException {
    return new PackStoreProvider().open(context);
  }
}
