package dev.vna.storage;

import dev.vna.archive.spi.BackupTarget;
import dev.vna.testkit.BackupTargetContract;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of places for backups: a bucket, few objects to a page, small parts. */
@ExtendWith(S3Server.Extension.class)
class S3BackupTargetContractTest extends BackupTargetContract {
  private final S3Server server;
  private final String prefix = S3Server.newPrefix();
  private final List<S3BackupTarget> opened = new ArrayList<>();

  S3BackupTargetContractTest(S3Server server) {
    this.server = server;
  }

  @Override
  protected BackupTarget open() throws IOException {
    S3BackupTarget target =
        server.backups(prefix).partSizeBytes(S3Settings.MIN_PART_BYTES).pageObjects(2).open();
    opened.add(target);
    return target;
  }

  @AfterEach
  void close() {
    opened.forEach(S3BackupTarget::close);
  }
}
