package dev.vna.testkit;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.storage.FileStore;
import java.io.IOException;

class FileStoreContractTest extends BlobStoreContract {
  @Override
  protected BlobStore open(OpenContext context) throws IOException {
    return FileStore.builder(context.directory()).archiveId(context.archiveId()).open();
  }
}
