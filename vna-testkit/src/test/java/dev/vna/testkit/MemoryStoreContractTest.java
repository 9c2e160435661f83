package dev.vna.testkit;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.storage.MemoryStore;

class MemoryStoreContractTest extends BlobStoreContract {
  @Override
  protected BlobStore open(OpenContext context) {
    return MemoryStore.builder().limitBytes(100 << 20).open();
  }

  @Override
  protected boolean keepsWhatItHas() {
    return false;
  }
}
