package dev.vna.testkit;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.storage.CompressedStore;
import dev.vna.storage.EncryptedStore;
import dev.vna.storage.FileKeyProvider;
import dev.vna.storage.FileStore;
import java.io.IOException;

/** Random bytes, which do not get smaller: all are stored as they are. */
class CompressedEncryptedFileStoreContractTest extends BlobStoreContract {
  @Override
  protected BlobStore open(OpenContext context) throws IOException {
    FileStore files = FileStore.builder(context.directory()).archiveId(context.archiveId()).open();
    EncryptedStore encrypted =
        EncryptedStore.builder(files)
            .keys(FileKeyProvider.builder(directory.resolve("keys")).open())
            .open();
    return CompressedStore.builder(encrypted).memoryBytes(100_000).open();
  }
}
