package dev.vna.testkit;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.storage.PackStoreProvider;
import java.io.IOException;

class PackStoreContractTest extends BlobStoreContract {
  @Override
  protected BlobStore open(OpenContext context) throws IOException {
    return new PackStoreProvider().open(context);
  }
}
