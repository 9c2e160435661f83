package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.ByteRange;
import dev.vna.archive.spi.StoredBlob;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was deleted is gone from the disk when its bytes were given back, to the last of them. */
class ReclaimTest {
  private final SimulatedDisk disk = new SimulatedDisk();

  private static BlobSource source(long sequence, int size) {
    return Sources.of(sequence, Groups.bytes(sequence, size));
  }

  private static void reclaimAll(PackStore store, double worthShare) throws IOException {
    long bytes = store.reclaim(worthShare);
    for (int i = 0; bytes > 0; i++) {
      assertThat(i).as("times that bytes are given back").isLessThan(20);
      bytes = store.reclaim(worthShare);
    }
  }

  private List<Path> filesWith(StoredBlob blob, int offset, int length) {
    byte[] bytes = Groups.bytes(blob.key().sequence(), (int) blob.sizeBytes());
    return disk.filesWith(Arrays.copyOfRange(bytes, offset, offset + length));
  }

  @Test
  void reclaim_deletedObjectsOfAnySize_leavesNoByteOfThem() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      List<StoredBlob> blobs =
          new ArrayList<>(
              store
                  .commit(
                      Groups.group(
                          Groups.inMemory(1, 100),
                          Groups.inMemory(2, 3_000),
                          Groups.inMemory(3, 4_000),
                          Groups.inMemory(4, 40_000),
                          Groups.streamed(store, 5, 40_000)))
                  .blobs());
      blobs.addAll(store.put(List.of(source(6, 3_000), source(7, 40_000), source(8, 3_000))));
      StoredBlob keptInLog = blobs.remove(2);
      StoredBlob keptInPack = blobs.remove(blobs.size() - 1);

      store.delete(blobs);
      reclaimAll(store, 0);

      for (StoredBlob blob : blobs) {
        int size = (int) blob.sizeBytes();
        for (int offset : new int[] {0, size / 2, size - 20}) {
          assertThat(filesWith(blob, offset, 20)).as("%s from %s", blob, offset).isEmpty();
        }
      }
      for (StoredBlob kept : List.of(keptInLog, keptInPack)) {
        assertThat(Groups.read(store, kept))
            .isEqualTo(Groups.bytes(kept.key().sequence(), (int) kept.sizeBytes()));
      }
    }
  }

  @Test
  void reclaim_shrunkObject_leavesWhatIsKeptAlone() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      StoredBlob blob = store.commit(Groups.group(Groups.inMemory(1, 10_000))).blobs().get(0);
      store.shrink(Map.of(blob, List.of(new ByteRange(0, 500), new ByteRange(9_000, 100))));

      reclaimAll(store, 0);

      assertThat(filesWith(blob, 480, 20)).hasSize(1);
      assertThat(filesWith(blob, 500, 20)).isEmpty();
      assertThat(filesWith(blob, 8_980, 20)).isEmpty();
      assertThat(filesWith(blob, 9_000, 20)).hasSize(1);
      assertThat(filesWith(blob, 9_100, 20)).isEmpty();
      byte[] expected = new byte[10_000];
      System.arraycopy(Groups.bytes(1, 10_000), 0, expected, 0, 500);
      System.arraycopy(Groups.bytes(1, 10_000), 9_000, expected, 9_000, 100);
      try (InputStream in = store.openForReplay(blob, 0)) {
        assertThat(in.readAllBytes()).isEqualTo(expected);
      }
    }
  }

  @Test
  void reclaim_packOfSmallObjectsThatAreAllDeleted_removesIt() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      List<StoredBlob> blobs = store.put(List.of(source(1, 900), source(2, 900)));
      store.delete(blobs);

      reclaimAll(store, 0.5);

      assertThat(disk.fileNames()).noneMatch(name -> name.contains("pack"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void reclaim_afterItWasKilledInRemovingAPack_doesTheRest(int calls) throws IOException {
    PackStore store = Groups.recovered(Groups.on(disk));
    List<StoredBlob> blobs = store.put(List.of(source(1, 9_000), source(2, 9_000)));
    store.delete(blobs);
    disk.dieAfter(calls);
    assertThatThrownBy(() -> reclaimAll(store, 0)).isInstanceOf(IOException.class);
    disk.heal();
    reclaimAll(store, 0);
    assertThat(store.usedBytes()).isZero();
    store.close();

    try (PackStore again = Groups.recovered(Groups.on(disk))) {
      reclaimAll(again, 0);

      assertThat(again.usedBytes()).isZero();
      assertThat(disk.fileNames()).containsExactly("segment-numbers");
      assertThat(disk.openFiles()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void reclaim_afterAPowerCutInRemovingAPack_doesTheRest(int seed) throws IOException {
    Random random = new Random(seed);
    PackStore store = Groups.recovered(Groups.on(disk));
    List<StoredBlob> blobs = store.put(List.of(source(1, 9_000), source(2, 9_000)));
    store.delete(blobs);
    int before = disk.events();
    reclaimAll(store, 0);
    store.close();
    for (int cut = before; cut <= disk.events(); cut++) {
      SimulatedDisk left = disk.afterPowerCut(cut, random);

      try (PackStore again = Groups.recovered(Groups.on(left))) {
        reclaimAll(again, 0);

        assertThat(again.usedBytes()).isZero();
        assertThat(left.fileNames()).noneMatch(name -> name.contains("pack"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void shrink_afterASyncOfItsNotesFailed_isKnownAfterAPowerCut(int syncs) throws IOException {
    PackStore store = Groups.recovered(Groups.on(disk));
    List<StoredBlob> blobs =
        store.commit(Groups.group(Groups.inMemory(1, 20_000), Groups.inMemory(2, 20_000))).blobs();
    List<ByteRange> header = List.of(new ByteRange(0, 500));
    disk.fail(SimulatedDisk.Operation.FORCE, syncs);
    try {
      store.shrink(Map.of(blobs.get(0), header));
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("FORCE");
    }
    disk.heal();

    store.shrink(Map.of(blobs.get(1), header));

    for (int seed = 0; seed < 20; seed++) {
      SimulatedDisk left = disk.afterPowerCut(disk.events(), new Random(seed));
      try (PackStore again = Groups.recovered(Groups.on(left));
          InputStream in = again.openForReplay(blobs.get(1), 0)) {
        assertThat(in.readNBytes(500)).isEqualTo(Arrays.copyOf(Groups.bytes(2, 20_000), 500));
        assertThatThrownBy(() -> again.open(blobs.get(1)))
            .isInstanceOf(FileNotFoundException.class);
      }
    }
    store.close();
  }

  @Test
  void recover_emptyLaneThatNobodyNames_isRemoved() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      store.commit(Groups.group(Groups.streamed(store, 1, 40_000)));
      store.commit(Groups.group(Groups.inMemory(2, 10)));
    }
    Path lane = Groups.STORE.resolve("segment-00000001-lane.tar");
    if (disk.fileNames().contains("segment-00000001-lane.tar")) {
      lane = Groups.STORE.resolve("segment-00000002-lane.tar");
    }
    disk.create(lane).close();

    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      assertThat(disk.fileNames()).doesNotContain(lane.getFileName().toString());
      assertThat(store.usedBytes()).isPositive();
    }
  }
}
