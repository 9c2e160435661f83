package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.Tier;
import dev.vna.archive.spi.TieredStore;
import dev.vna.data.DataSet;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A bucket as the second tier. */
@ExtendWith(S3Server.Extension.class)
class S3TieredStorageTest {
  private final S3Server server;

  @TempDir private Path directory;

  S3TieredStorageTest(S3Server server) {
    this.server = server;
  }

  @Test
  void copy_without_read_delete_inABucket_doWhatTheyDoElsewhere() throws IOException {
    OpenContext context = new OpenContext(directory, S3Blobs.ARCHIVE, S3Blobs.CLOCK, 64 << 20);
    S3Store bucket = server.store(S3Server.newPrefix()).open();
    try (TieredStorage store =
        TieredStorage.builder(context, new PackStoreProvider().open(context))
            .tier("cloud", Tier.Kind.NEARLINE, bucket)
            .open()) {
      store.recover(LogPosition.START, group -> {});
      StoredBlob landed = store.put(List.of(S3Blobs.source(1, 300_000))).get(0);

      StoredBlob both =
          store.copy(List.of(new TieredStore.Source(landed, () -> DataSet.EMPTY)), "cloud").get(0);
      assertThat(store.tiersOf(both.location())).containsExactly("online", "cloud");
      store.verify(both, "cloud");

      TieredStore.Without without = store.without(both.location(), "online").orElseThrow();
      StoredBlob moved = both.at(without.rest());
      assertThat(store.tiersOf(moved.location())).containsExactly("cloud");
      S3Blobs.assertReadable(store, List.of(moved));

      store.delete(List.of(moved));
      assertThatThrownBy(() -> store.open(moved)).isInstanceOf(FileNotFoundException.class);
      assertThat(bucket.usedBytes()).isZero();
    }
  }
}
