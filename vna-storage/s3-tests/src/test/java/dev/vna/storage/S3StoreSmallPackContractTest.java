package dev.vna.storage;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.testkit.BlobStoreContract;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of blob stores: packs that are written with one call, proven by MD5. */
@ExtendWith(S3Server.Extension.class)
class S3StoreSmallPackContractTest extends BlobStoreContract {
  private final S3Server server;
  private final String prefix = S3Server.newPrefix();

  S3StoreSmallPackContractTest(S3Server server) {
    this.server = server;
  }

  @Override
  protected BlobStore open(OpenContext context) throws IOException {
    return server
        .store(prefix)
        .archiveId(context.archiveId())
        .clock(context.clock())
        .checksum(S3Store.PartChecksum.MD5)
        .open();
  }

  @Override
  protected boolean damage(StoredBlob blob, Damage damage) {
    return false; // done to packs of the other test
  }
}
