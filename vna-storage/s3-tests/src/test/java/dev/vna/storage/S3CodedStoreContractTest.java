package dev.vna.storage;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.OpenContext;
import java.io.IOException;

/** The contract of blob stores: a bucket that holds what is compressed and encrypted. */
class S3CodedStoreContractTest extends S3StoreContractTest {
  S3CodedStoreContractTest(S3Server server) {
    super(server);
  }

  @Override
  protected BlobStore open(OpenContext context) throws IOException {
    EncryptedStore encrypted =
        EncryptedStore.builder(super.open(context))
            .keys(FileKeyProvider.builder(directory.resolve("keys")).open())
            .open();
    return CompressedStore.builder(encrypted).open();
  }
}
