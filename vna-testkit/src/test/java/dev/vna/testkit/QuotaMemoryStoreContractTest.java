package dev.vna.testkit;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.storage.MemoryStore;
import dev.vna.storage.QuotaStore;

class QuotaMemoryStoreContractTest extends BlobStoreContract {
  @Override
  protected BlobStore open(OpenContext context) {
    return QuotaStore.builder(MemoryStore.builder().open()).limitBytes(100 << 20).open();
  }

  @Override
  protected boolean keepsWhatItHas() {
    return false;
  }
}
