package dev.vna.storage;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.testkit.BlobStoreContract;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The contract of blob stores: many packs, few of them in a page of a listing. */
@ExtendWith(S3Server.Extension.class)
class S3StoreContractTest extends BlobStoreContract {
  private final S3Server server;
  private final String prefix = S3Server.newPrefix();

  S3StoreContractTest(S3Server server) {
    this.server = server;
  }

  @Override
  protected BlobStore open(OpenContext context) throws IOException {
    return server
        .store(prefix)
        .archiveId(context.archiveId())
        .clock(context.clock())
        .packSizeBytes(1_000_000)
        .pageObjects(2)
        .open();
  }

  @Override
  protected boolean damage(StoredBlob blob, Damage damage) {
    S3Client client = server.client();
    S3Object pack =
        client.listObjectsV2(list -> list.bucket(S3Server.BUCKET).prefix(prefix)).contents().get(0);
    if (damage == Damage.LOSS) {
      client.deleteObject(delete -> delete.bucket(S3Server.BUCKET).key(pack.key()));
      return true;
    }
    byte[] bytes =
        client.getObjectAsBytes(get -> get.bucket(S3Server.BUCKET).key(pack.key())).asByteArray();
    byte[] damaged =
        damage == Damage.TRUNCATION ? Arrays.copyOf(bytes, bytes.length / 2) : bytes.clone();
    if (damage == Damage.BIT_ROT) {
      damaged[bytes.length / 2] ^= 4;
    }
    client.putObject(
        put -> put.bucket(S3Server.BUCKET).key(pack.key()), RequestBody.fromBytes(damaged));
    return true;
  }
}
