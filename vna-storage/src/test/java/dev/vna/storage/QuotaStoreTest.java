package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.OutOfResourcesException;
import dev.vna.archive.spi.BlobDigester;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobWrite;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.NewBlob;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotaStoreTest {
  @TempDir Path directory;

  @Test
  void put_pastTheLimit_isRefusedWithFiguresAndTheRestGoesOn() throws IOException {
    try (MemoryStore memory = MemoryStore.builder().open();
        QuotaStore store = QuotaStore.builder(memory).limitBytes(1_000).open()) {
      StoredBlob first = store.put(List.of(Sources.of(1, new byte[600]))).get(0);

      assertThatThrownBy(() -> store.put(List.of(Sources.of(2, new byte[401]))))
          .isInstanceOf(OutOfResourcesException.class)
          .hasMessageContaining("limitBytes=1000 usedBytes=600 wantedBytes=401");
      assertThat(store.usableBytes()).isEqualTo(400);
      store.put(List.of(Sources.of(3, new byte[400])));
      store.delete(List.of(first));
      assertThat(store.usableBytes()).isEqualTo(600);
    }
  }

  @Test
  void put_volumeNearlyFull_leavesToOthersWhatIsTheirs() throws IOException {
    try (MemoryStore memory = MemoryStore.builder().limitBytes(1_000).open();
        QuotaStore store = QuotaStore.builder(memory).minUsableBytes(300).open()) {
      assertThat(store.usableBytes()).isEqualTo(700);
      assertThatThrownBy(() -> store.put(List.of(Sources.of(1, new byte[701]))))
          .isInstanceOf(OutOfResourcesException.class);

      assertThat(store.put(List.of(Sources.of(1, new byte[700])))).hasSize(1);
    }
  }

  @Test
  void bytesToRelease_betweenWatermarks_dependsOnWhichWasPassed() throws IOException {
    try (MemoryStore memory = MemoryStore.builder().open();
        QuotaStore store =
            QuotaStore.builder(memory)
                .limitBytes(1_000)
                .highWatermark(0.8)
                .lowWatermark(0.5)
                .open()) {
      List<StoredBlob> stored = new ArrayList<>();
      List<Long> told = new ArrayList<>();
      for (int i = 1; i <= 8; i++) {
        stored.addAll(store.put(List.of(Sources.of(i, new byte[100]))));
        told.add(store.bytesToRelease());
      }
      for (int i = 0; i < 4; i++) {
        store.delete(stored.subList(i, i + 1));
        told.add(store.bytesToRelease());
      }
      store.put(List.of(Sources.of(9, new byte[200])));
      told.add(store.bytesToRelease());

      assertThat(told).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 300L, 200L, 100L, 0L, 0L, 0L);
    }
  }

  @Test
  void commit_pastTheLimit_refusesBlobsButTakesFacts() throws IOException {
    PackStore packs = PackStore.builder(directory).archiveId(new UUID(0x5eed, 5)).open();
    try (QuotaLandingStore store = QuotaStore.builder(packs).limitBytes(100_000).open()) {
      store.recover(LogPosition.START, group -> {});
      byte[] bytes = new byte[200_000];
      BlobWrite write = store.begin(0);
      write.write(ByteBuffer.wrap(bytes));
      BlobDigester digester = new BlobDigester();
      digester.update(ByteBuffer.wrap(bytes));
      BlobKey key = new BlobKey(dev.vna.archive.Partition.DEFAULT, 1);
      CommitGroup tooLarge =
          new CommitGroup(
              List.of(new NewBlob.Streamed(key, digester.finish(), write)), List.of(fact(1)));

      assertThatThrownBy(() -> store.commit(tooLarge)).isInstanceOf(OutOfResourcesException.class);
      assertThatThrownBy(() -> store.begin(200_000)).isInstanceOf(OutOfResourcesException.class);
      assertThat(store.commit(new CommitGroup(List.of(), List.of(fact(2)))).facts()).hasSize(1);
    }
  }

  private static LoggedFact fact(long sequence) {
    return new LoggedFact(sequence, new byte[] {'{', '}'});
  }
}
