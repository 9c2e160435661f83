package dev.vna.storage;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.testkit.BlobStoreContract;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of blob stores: a bucket that holds what is compressed and encrypted. */
@ExtendWith(S3Server.Extension.class)
class S3CodedStoreContractTest extends BlobStoreContract {
  private final S3Server server;
  private final String prefix = S3Server.newPrefix();

  S3CodedStoreContractTest(S3Server server) {
    this.server = server;
  }

  @Override
  protected BlobStore open(OpenContext context) throws IOException {
    S3Store bucket =
        server.store(prefix).archiveId(context.archiveId()).clock(context.clock()).open();
    EncryptedStore encrypted =
        EncryptedStore.builder(bucket)
            .keys(FileKeyProvider.builder(directory.resolve("keys")).open())
            .open();
    return CompressedStore.builder(encrypted).open();
  }
}
