package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes full, and what is not there. */
class VolumeStoreTest {
  private static final int SIZE = 1_000;

  private final MemoryStore first = MemoryStore.builder().limitBytes(3 * SIZE).open();
  private final MemoryStore second = MemoryStore.builder().limitBytes(3 * SIZE).open();
  private final VolumeStore store =
      VolumeStore.builder().reserveBytes(SIZE).volume(1, first).volume(2, second).build();

  private static List<BlobSource> source(long sequence) {
    return List.of(Sources.of(sequence, Groups.bytes(sequence, SIZE)));
  }

  @Test
  void put_firstVolumeIsFull_goesToTheNextAndKeepsTheReserve() throws IOException {
    for (int i = 1; i <= 4; i++) {
      StoredBlob blob = store.put(source(i)).get(0);
      try (InputStream in = store.open(blob)) {
        assertThat(in.readAllBytes()).isEqualTo(Groups.bytes(i, SIZE));
      }
    }

    assertThat(first.usableBytes()).isEqualTo(SIZE);
    assertThat(second.usableBytes()).isEqualTo(SIZE);
    assertThatThrownBy(() -> store.put(source(5)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no volume has room for bytes=1000");
  }

  @Test
  void open_volumeIsNotThere_isNamed() throws IOException {
    StoredBlob blob = store.put(source(1)).get(0);
    VolumeStore other = VolumeStore.builder().volume(2, second).build();

    assertThatThrownBy(() -> other.open(blob))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("volume 1 is not there");
  }
}
