package dev.vna.testkit;

import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.storage.EncryptedStore;
import dev.vna.storage.FileKeyProvider;
import dev.vna.storage.PackStoreProvider;
import java.io.IOException;

class EncryptedPackStoreContractTest extends LandingStoreContract {
  @Override
  protected LandingStore open(OpenContext context) throws IOException {
    return EncryptedStore.builder(new PackStoreProvider().open(context))
        .keys(FileKeyProvider.builder(directory.resolve("keys")).open())
        .open();
  }

  @Override
  protected int shrinkGrainBytes() {
    return 64 << 10;
  }

  @Override
  protected long codingBytes() {
    return 512;
  }
}
