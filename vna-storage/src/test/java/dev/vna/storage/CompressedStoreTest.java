package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigester;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.ByteRange;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.NewBlob;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressedStoreTest {
  private static final int FRAME = Compression.FRAME_BYTES;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 100, FRAME - 1, FRAME, FRAME + 1, 5 * FRAME + 77})
  void put_whatGetsSmaller_takesLessAndReadsTheSame(int size) throws IOException {
    byte[] bytes = compressible(size);
    try (MemoryStore memory = MemoryStore.builder().open();
        CompressedStore store = CompressedStore.builder(memory).open()) {
      StoredBlob blob = store.put(List.of(Sources.of(1, bytes))).get(0);

      assertThat(blob.sizeBytes()).isEqualTo(size);
      assertThat(blob.sha256()).isEqualTo(Sources.of(1, bytes).sha256());
      assertThat(Sources.read(store, blob)).isEqualTo(bytes);
      assertThat(listed(store)).containsExactly(blob);
      if (size >= FRAME) {
        assertThat(store.usedBytes()).isLessThan(size / 2);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1 << 20})
  void open_ranges_areTheSameBytes(long memoryBytes) throws IOException {
    byte[] bytes = mixed(6 * FRAME + 1_000);
    Random random = new Random(1);
    try (MemoryStore memory = MemoryStore.builder().open();
        CompressedStore store =
            CompressedStore.builder(memory).memoryBytes(memoryBytes).level(3).open()) {
      StoredBlob blob = store.put(List.of(Sources.of(1, bytes))).get(0);
      for (int i = 0; i < 50; i++) {
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(bytes.length - from + 1);

        try (InputStream in = store.open(blob, from, length)) {
          assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, from, from + length));
        }
      }
    }
  }

  @Test
  void put_whatDoesNotGetSmaller_isStoredAsItIs() throws IOException {
    byte[] bytes = Sources.bytes(1, 600_000);
    try (MemoryStore memory = MemoryStore.builder().open();
        CompressedStore store = CompressedStore.builder(memory).open()) {
      store.put(List.of(Sources.of(1, bytes)));

      List<StoredBlob> below = listed(memory);
      assertThat(Sources.read(memory, below.get(0))).isEqualTo(bytes);
    }
  }

  @Test
  void put_whatLooksLikeOneOfOurs_isNotTakenForIt() throws IOException {
    byte[] trailer =
        new FrameTable(true, new int[0], new int[0], 9_944, BlobDigests.noSha256()).encode();
    byte[] hostile = Sources.bytes(1, 10_000);
    System.arraycopy(trailer, 0, hostile, 10_000 - trailer.length, trailer.length);
    try (MemoryStore memory = MemoryStore.builder().open();
        CompressedStore store = CompressedStore.builder(memory).open()) {
      StoredBlob blob = store.put(List.of(Sources.of(1, hostile))).get(0);

      assertThat(Sources.read(store, blob)).isEqualTo(hostile);
      assertThat(listed(store)).containsExactly(blob);
    }
  }

  @Test
  void open_anyByteOfWhatIsStoredChanged_isCorruptOrTheSame() throws IOException {
    byte[] bytes = mixed(2 * FRAME);
    byte[] encoded;
    StoredBlob first;
    try (MemoryStore memory = MemoryStore.builder().open();
        CompressedStore store = CompressedStore.builder(memory).open()) {
      first = store.put(List.of(Sources.of(1, bytes))).get(0);
      encoded = Sources.read(memory, listed(memory).get(0));
    }
    Random random = new Random(3);
    for (int i = 0; i < 60; i++) {
      byte[] changed = encoded.clone();
      int at = i < 30 ? changed.length - 1 - i : random.nextInt(changed.length);
      changed[at] ^= (byte) (1 << random.nextInt(8));
      try (MemoryStore memory = MemoryStore.builder().open();
          CompressedStore store = CompressedStore.builder(memory).open()) {
        memory.put(List.of(Sources.of(1, changed)));

        assertThatThrownBy(() -> Sources.read(store, first))
            .isInstanceOf(BlobCorruptException.class);
      }
    }
  }

  @Test
  void shrink_compressed_keepsFramesAndReadsZerosForTheRest() throws IOException {
    byte[] bytes = mixed(6 * FRAME);
    Path log = directory.resolve("log");
    StoredBlob blob;
    try (CompressedLandingStore store = landing(log)) {
      store.recover(LogPosition.START, group -> {});
      blob = store.commit(group(bytes)).blobs().get(0);
      store.shrink(Map.of(blob, List.of(new ByteRange(0, 10), new ByteRange(5L * FRAME + 5, 10))));
    }

    try (CompressedLandingStore store = landing(log)) {
      List<StoredBlob> replayed = new ArrayList<>();
      store.recover(LogPosition.START, group -> replayed.addAll(group.blobs()));
      byte[] found;
      try (InputStream in = store.openForReplay(replayed.get(0), 0)) {
        found = in.readAllBytes();
      }

      assertThat(replayed).containsExactly(blob);
      assertThat(Arrays.copyOf(found, FRAME)).isEqualTo(Arrays.copyOf(bytes, FRAME));
      assertThat(Arrays.copyOfRange(found, FRAME, 5 * FRAME)).containsOnly(0);
      assertThat(Arrays.copyOfRange(found, 5 * FRAME, 6 * FRAME))
          .isEqualTo(Arrays.copyOfRange(bytes, 5 * FRAME, 6 * FRAME));
    }
  }

  @Test
  void begin_compressible_canBeReadWhileItStreams() throws IOException {
    byte[] bytes = mixed(3 * FRAME + 500);
    try (CompressedLandingStore store = landing(directory.resolve("log"))) {
      store.recover(LogPosition.START, group -> {});
      try (dev.vna.archive.spi.BlobWrite write = store.begin(bytes.length)) {
        write.write(ByteBuffer.wrap(bytes));

        try (InputStream in = write.read()) {
          assertThat(in.readAllBytes()).isEqualTo(bytes);
        }
        NewBlob.Streamed streamed =
            new NewBlob.Streamed(
                new BlobKey(Partition.DEFAULT, 1), digester(bytes).finish(), write);
        StoredBlob blob =
            store.commit(new CommitGroup(List.of(streamed), List.of(fact()))).blobs().get(0);
        assertThat(Sources.read(store, blob)).isEqualTo(bytes);
      }
    }
  }

  private static CommitGroup group(byte[] bytes) {
    NewBlob blob =
        new NewBlob.InMemory(
            new BlobKey(Partition.DEFAULT, 1),
            digester(bytes).finish(),
            List.of(ByteBuffer.wrap(bytes)));
    return new CommitGroup(List.of(blob), List.of(fact()));
  }

  private static LoggedFact fact() {
    return new LoggedFact(1, new byte[] {'{', '}'});
  }

  private static BlobDigester digester(byte[] bytes) {
    BlobDigester digester = new BlobDigester();
    digester.update(ByteBuffer.wrap(bytes));
    return digester;
  }

  private static CompressedLandingStore landing(Path log) throws IOException {
    return CompressedStore.builder(PackStore.builder(log).archiveId(new UUID(0x5eed, 4)).open())
        .open();
  }

  private static byte[] compressible(int size) {
    byte[] bytes = new byte[size];
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (i / 7 % 50);
    }
    return bytes;
  }

  /** Frames that get smaller, and some that do not. */
  private static byte[] mixed(int size) {
    byte[] bytes = compressible(size);
    Random random = new Random(5);
    byte[] noise = new byte[FRAME];
    for (int from = FRAME; from + FRAME <= size; from += 3 * FRAME) {
      random.nextBytes(noise);
      System.arraycopy(noise, 0, bytes, from, FRAME);
    }
    return bytes;
  }

  private static List<StoredBlob> listed(BlobStore store) throws IOException {
    List<StoredBlob> listed = new ArrayList<>();
    store.list(listed::add);
    return listed;
  }
}
