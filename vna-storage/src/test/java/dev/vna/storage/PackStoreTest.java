package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.spi.BlobStoreProvider;
import dev.vna.archive.spi.BlobWrite;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.NewBlob;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackStoreTest {
  private final SimulatedDisk disk = new SimulatedDisk();

  @Test
  void serviceLoader_findsTheProvider() {
    assertThat(
            ServiceLoader.load(BlobStoreProvider.class).stream().map(ServiceLoader.Provider::type))
        .containsExactly(PackStoreProvider.class);
  }

  @Test
  void commit_manyGroups_splitsTheLogIntoSegments() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk).segmentSizeBytes(100_000))) {
      for (int i = 1; i <= 20; i++) {
        store.commit(Groups.group(Groups.inMemory(i, 20_000)));
      }
    }

    assertThat(disk.fileNames()).hasSize(5);
    for (String name : disk.fileNames()) {
      assertThat(disk.content(Groups.STORE.resolve(name))).hasSizeLessThanOrEqualTo(100_000);
    }
  }

  @Test
  void commit_objectLargerThanASegment_hasOneToItself() throws IOException {
    List<StoredBlob> blobs = new ArrayList<>();
    try (PackStore store = Groups.recovered(Groups.on(disk).segmentSizeBytes(100_000))) {
      blobs.addAll(store.commit(Groups.group(Groups.inMemory(1, 10))).blobs());
      blobs.addAll(store.commit(Groups.group(Groups.inMemory(2, 300_000))).blobs());
      blobs.addAll(store.commit(Groups.group(Groups.inMemory(3, 10))).blobs());
      blobs.addAll(store.commit(Groups.group(Groups.streamed(store, 4, 50_000))).blobs());
      blobs.addAll(store.commit(Groups.group(Groups.streamed(store, 5, 300_000))).blobs());
      blobs.addAll(store.commit(Groups.group(Groups.streamed(store, 6, 50_000))).blobs());

      assertThat(blobs)
          .extracting(blob -> PackLocation.decode(blob.location()).orElseThrow().segment().number())
          .doesNotHaveDuplicates();
      for (StoredBlob blob : blobs) {
        byte[] expected = Groups.bytes(blob.key().sequence(), (int) blob.sizeBytes());
        assertThat(Groups.read(store, blob)).isEqualTo(expected);
      }
    }
  }

  @Test
  void begin_moreThanThereAreLanes_spoolsAndLeavesNoSpoolBehind() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk).lanes(2))) {
      List<NewBlob> blobs = new ArrayList<>();
      for (int i = 1; i <= 5; i++) {
        blobs.add(Groups.streamed(store, i, 90_000));
      }
      assertThat(disk.fileNames()).filteredOn(name -> name.endsWith("lane.tar")).hasSize(2);
      assertThat(disk.fileNames()).filteredOn(name -> name.startsWith("spool-")).hasSize(3);

      List<StoredBlob> stored = store.commit(Groups.group(blobs.toArray(NewBlob[]::new))).blobs();

      assertThat(disk.fileNames()).noneMatch(name -> name.startsWith("spool-"));
      for (StoredBlob blob : stored) {
        assertThat(Groups.read(store, blob)).isEqualTo(Groups.bytes(blob.key().sequence(), 90_000));
      }
    }
  }

  @Test
  void recover_spoolsAndLanesOfACrash_areRemoved() throws IOException {
    SimulatedDisk crashed;
    PackStore store = Groups.recovered(Groups.on(disk).lanes(1));
    try (store) {
      store.commit(Groups.group(Groups.inMemory(1, 10)));
      Groups.streamed(store, 2, 90_000);
      Groups.streamed(store, 3, 90_000);
      crashed = disk.copy();
      assertThat(crashed.fileNames()).hasSize(3);
    }

    Groups.recovered(Groups.on(crashed)).close();

    assertThat(crashed.fileNames()).containsExactly("segment-00000001-log.tar");
  }

  @Test
  void begin_oneAfterTheOther_usesOneLane() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      for (int i = 1; i <= 5; i++) {
        try (BlobWrite aborted = store.begin(0)) {
          aborted.write(ByteBuffer.wrap(Groups.bytes(9, 120_000)));
        }
        store.commit(Groups.group(Groups.streamed(store, i, 90_000)));
      }
    }
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      store.commit(Groups.group(Groups.streamed(store, 6, 90_000)));
    }

    assertThat(disk.fileNames()).filteredOn(name -> name.endsWith("lane.tar")).hasSize(1);
  }

  @Test
  void open_manySegments_holdsNoMoreOpenThanAllowed() throws IOException {
    try (PackStore store =
        Groups.recovered(Groups.on(disk).segmentSizeBytes(65_536).openFiles(3).lanes(0))) {
      List<StoredBlob> blobs = new ArrayList<>();
      for (int i = 1; i <= 12; i++) {
        blobs.addAll(store.commit(Groups.group(Groups.inMemory(i, 60_000))).blobs());
      }
      List<InputStream> streams = new ArrayList<>();
      for (StoredBlob blob : blobs) {
        InputStream in = store.open(blob);
        streams.add(in);
        assertThat(in.read()).isNotNegative();
      }

      assertThat(store.openFiles()).isLessThanOrEqualTo(3);
      assertThat(disk.openFiles()).isLessThanOrEqualTo(4); // and the log
      assertThat(store.streams(blobs.get(0))).isEqualTo(1);
      for (InputStream in : streams) {
        assertThat(in.readAllBytes()).hasSize(59_999);
        in.close();
        in.close();
      }
      assertThat(store.streams(blobs.get(0))).isZero();
    }
    assertThat(disk.openFiles()).isZero();
  }

  @Test
  void usedBytes_isWhatTheFilesTakeUp() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      for (long i = 1; i <= 10; i++) {
        store.commit(
            Groups.group(
                Groups.inMemory(2 * i, 9_000), Groups.streamed(store, 2 * i + 1, 200_000)));
        long files = 0;
        for (String name : disk.fileNames()) {
          files += disk.content(Groups.STORE.resolve(name)).length;
        }
        assertThat(store.usedBytes()).isEqualTo(files);
      }
    }
    try (PackStore store = Groups.on(disk).open()) {
      long files = 0;
      for (String name : disk.fileNames()) {
        files += disk.content(Groups.STORE.resolve(name)).length;
      }
      assertThat(store.usedBytes()).isEqualTo(files);
    }
  }

  @Test
  void close_leavesNoZerosAhead() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      store.commit(Groups.group(Groups.inMemory(1, 100)));
      assertThat(store.usedBytes()).isGreaterThan(1 << 17);
    }

    assertThat(disk.content(Groups.STORE.resolve("segment-00000001-log.tar"))).hasSize(4096);
  }

  @Test
  void recover_ofAClosedStore_changesNothing() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      store.commit(Groups.group(Groups.inMemory(1, 100), Groups.streamed(store, 2, 70_000)));
    }
    SimulatedDisk before = disk.copy();

    Groups.recovered(Groups.on(disk)).close();

    assertThat(disk.fileNames()).isEqualTo(before.fileNames());
    for (String name : disk.fileNames()) {
      Path file = Groups.STORE.resolve(name);
      assertThat(disk.content(file)).as(name).isEqualTo(before.content(file));
    }
  }

  @Test
  void recover_twice_isTheCallersMistake() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      assertThatThrownBy(() -> store.recover(LogPosition.START, group -> {}))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1]", "{\n}", "text"})
  void commit_factThatIsNotOneLineOfJson_isTheCallersMistake(String json) throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      LoggedFact fact = new LoggedFact(1, json.getBytes(StandardCharsets.UTF_8));

      assertThatThrownBy(() -> store.commit(new CommitGroup(List.of(), List.of(fact))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void commit_writeOfAnotherStore_isTheCallersMistake() throws IOException {
    try (PackStore here = Groups.recovered(Groups.on(disk));
        PackStore there = Groups.recovered(Groups.on(new SimulatedDisk()))) {
      CommitGroup group = Groups.group(Groups.streamed(there, 1, 100));

      assertThatThrownBy(() -> here.commit(group)).isInstanceOf(IllegalArgumentException.class);

      assertThat(there.commit(group).blobs()).hasSize(1);
      assertThatThrownBy(
              () -> there.commit(Groups.group(Groups.inMemory(2, 1), group.blobs().get(0))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void builder_valuesOutOfRange_areRefusedAtOnce() {
    PackStore.Builder builder = PackStore.builder(Path.of("x"));

    assertThatThrownBy(() -> builder.segmentSizeBytes(1))
        .hasMessageContaining("segmentSizeBytes=1");
    assertThatThrownBy(() -> builder.lanes(-1)).hasMessageContaining("lanes=-1");
    assertThatThrownBy(() -> builder.openFiles(0)).hasMessageContaining("openFiles=0");
    assertThatThrownBy(() -> builder.preallocateBytes(-1)).hasMessageContaining("preallocateBytes");
    assertThatThrownBy(() -> builder.memoryBytes(0)).hasMessageContaining("memoryBytes");
    assertThatThrownBy(builder::open).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void segmentNames_areReadBackAndNothingElseIs() {
    assertThat(SegmentId.ofFileName("segment-00000042-log.tar")).contains(SegmentId.log(42));
    assertThat(SegmentId.ofFileName(SegmentId.lane(123_456_789).fileName()))
        .contains(SegmentId.lane(123_456_789));
    for (String name :
        List.of("segment-00000000-log.tar", "segment-42-log.tar", "x", "segment-00000042-xy.tar")) {
      assertThat(SegmentId.ofFileName(name)).as(name).isEmpty();
    }
  }

  @Test
  void systemFiles_interruptedThread_readsWritesAndForces(@TempDir Path directory)
      throws IOException {
    Path path = directory.resolve("file");
    try (StorageFile file = SystemFiles.INSTANCE.create(path)) {
      Thread.currentThread().interrupt();
      file.write(ByteBuffer.wrap(Groups.bytes(1, 100_000)), 10);
      file.force();
      SystemFiles.INSTANCE.forceDirectory(directory);
      ByteBuffer read = ByteBuffer.allocate(200_000);
      int count = file.read(read, 10);
      boolean stillInterrupted = Thread.interrupted();

      assertThat(count).isEqualTo(100_000);
      assertThat(stillInterrupted).isTrue();
      assertThat(file.sizeBytes()).isEqualTo(100_010);
    }
  }
}
