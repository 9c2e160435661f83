package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was deleted of old costs nothing time and again. */
class DeletionEffortTest {
  private static final int OBJECTS = 400;
  private static final int SIZE = 5_000;

  /** More than there is: no segment is worth it. */
  private static final double NEVER_WORTH = 2;

  private final SimulatedDisk disk = new SimulatedDisk();
  private long deletionsBytes;

  @BeforeEach
  void deleteManyObjects() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      List<BlobSource> sources = new ArrayList<>();
      for (int i = 1; i <= OBJECTS; i++) {
        sources.add(Sources.of(i, Groups.bytes(i, SIZE)));
      }
      List<StoredBlob> blobs = store.put(sources);
      long before = store.usedBytes();
      for (int i = 0; i + 20 < OBJECTS; i += 20) {
        store.delete(blobs.subList(i, i + 20));
      }
      assertThat(store.usedBytes()).isEqualTo(before);
    }
    for (String name : disk.fileNames()) {
      if (name.endsWith("-deleted.tar")) {
        deletionsBytes += disk.sizeBytes(Groups.STORE.resolve(name));
      }
    }
  }

  @Test
  void open_manyDeletions_readsTheLastRecordOnly() throws IOException {
    long before = disk.bytesRead();
    PackStore store = Groups.on(disk).open();
    long read = disk.bytesRead() - before;
    store.close();

    assertThat(deletionsBytes).isGreaterThan(40_000);
    assertThat(read).isBetween(1L, deletionsBytes / 2);
  }

  @Test
  void reclaim_nothingNew_listsOnceAndReadsNothing() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      assertThat(store.reclaim(NEVER_WORTH)).isZero();
      long before = disk.bytesRead();
      int listsBefore = disk.lists();

      long bytes = store.reclaim(NEVER_WORTH);

      assertThat(bytes).isZero();
      assertThat(disk.bytesRead()).isEqualTo(before);
      assertThat(disk.lists()).isEqualTo(listsBefore + 1);
    }
  }

  @Test
  void reclaim_moreWasDeletedSince_countsIt() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      assertThat(store.reclaim(NEVER_WORTH)).isZero();
      List<StoredBlob> left = new ArrayList<>();
      store.list(left::add);

      store.delete(left);

      assertThat(store.reclaim(0)).isPositive();
    }
  }
}
