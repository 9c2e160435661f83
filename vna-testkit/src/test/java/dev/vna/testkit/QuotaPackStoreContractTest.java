package dev.vna.testkit;

import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.storage.PackStoreProvider;
import dev.vna.storage.QuotaStore;
import java.io.IOException;

class QuotaPackStoreContractTest extends LandingStoreContract {
  @Override
  protected LandingStore open(OpenContext context) throws IOException {
    return QuotaStore.builder(new PackStoreProvider().open(context)).limitBytes(1 << 30).open();
  }
}
