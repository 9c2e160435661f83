package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.LogCorruptException;
import dev.vna.archive.spi.LogMismatchException;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.UnsupportedFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bits that turn over on the disk: nothing wrong is given out, nothing acknowledged is cut off. */
class CorruptionTest {
  private static final Path LOG = Groups.STORE.resolve("segment-00000001-log.tar");
  private static final int SIZE = 150_000;

  private final SimulatedDisk disk = new SimulatedDisk();

  private List<Committed> commit(int groups) throws IOException {
    List<Committed> committed = new ArrayList<>();
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      for (int i = 1; i <= groups; i++) {
        committed.add(store.commit(Groups.group(Groups.inMemory(i, SIZE))));
      }
    }
    return committed;
  }

  private static void flip(SimulatedDisk disk, Path path, long offset, int bit) throws IOException {
    byte was = disk.content(path)[(int) offset];
    disk.overwrite(path, (int) offset, (byte) (was ^ 1 << bit));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void open_anyBitOfTheContentTurned_isCorrupt(long seed) throws IOException {
    StoredBlob blob = commit(1).get(0).blobs().get(0);
    PackLocation location = PackLocation.decode(blob.location()).orElseThrow();
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      SimulatedDisk damaged = disk.copy();
      int at = random.nextInt(SIZE);
      flip(damaged, LOG, location.contentOffset() + at, random.nextInt(8));

      try (PackStore store = Groups.on(damaged).open()) {
        int block = at / 65_536;
        assertThatThrownBy(() -> Groups.read(store, blob))
            .isInstanceOf(BlobCorruptException.class)
            .hasMessageContaining("offset=" + block * 65_536L);
        // what is not touched can still be read
        int other = block == 0 ? 1 : 0;
        try (InputStream in = store.open(blob, other * 65_536L, 10)) {
          assertThat(in.readAllBytes()).hasSize(10);
        }
      }
    }
  }

  @Test
  void open_anyBitOfTheHeaderTurned_isCorrupt() throws IOException {
    StoredBlob blob = commit(1).get(0).blobs().get(0);
    PackLocation location = PackLocation.decode(blob.location()).orElseThrow();
    for (int at = 0; at < 512; at++) {
      SimulatedDisk damaged = disk.copy();
      flip(damaged, LOG, location.entryOffset() + at, at % 7);

      try (PackStore store = Groups.on(damaged).open()) {
        assertThatThrownBy(() -> Groups.read(store, blob))
            .as("byte %s", at)
            .isInstanceOf(BlobCorruptException.class);
      }
    }
  }

  @Test
  void open_anyBitOfABlockChecksumTurned_isCorrupt() throws IOException {
    StoredBlob blob = commit(1).get(0).blobs().get(0);
    PackLocation location = PackLocation.decode(blob.location()).orElseThrow();
    for (int at = 0; at < 3 * 8; at++) {
      for (int bit = 0; bit < 8; bit++) {
        SimulatedDisk damaged = disk.copy();
        flip(damaged, LOG, location.checksumsOffset() + at, bit);
        byte now = damaged.content(LOG)[(int) location.checksumsOffset() + at];
        if (Character.digit(now, 16) == Character.digit(now ^ 1 << bit, 16)) {
          continue; // the other case of the same digit
        }

        try (PackStore store = Groups.on(damaged).open()) {
          assertThatThrownBy(() -> Groups.read(store, blob))
              .isInstanceOf(BlobCorruptException.class);
        }
      }
    }
  }

  @Test
  void open_segmentCutShort_saysSo() throws IOException {
    List<Committed> committed = commit(2);
    StoredBlob blob = committed.get(1).blobs().get(0);
    long entry = PackLocation.decode(blob.location()).orElseThrow().entryOffset();
    disk.cut(LOG, entry + 100_000);

    try (PackStore store = Groups.on(disk).open()) {
      assertThatThrownBy(() -> Groups.read(store, blob)).isInstanceOf(BlobCorruptException.class);
    }
    disk.cut(LOG, entry);
    try (PackStore store = Groups.on(disk).open()) {
      assertThatThrownBy(() -> Groups.read(store, blob)).isInstanceOf(FileNotFoundException.class);
    }
    disk.delete(LOG);
    try (PackStore store = Groups.on(disk).open()) {
      assertThatThrownBy(() -> Groups.read(store, blob)).isInstanceOf(FileNotFoundException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void recover_anyBitTurnedBeforeTheLastGroup_losesNothingAndChangesNothing(long seed)
      throws IOException {
    List<Committed> committed = commit(3);
    long end = PackPosition.parse(committed.get(1).end().token()).orElseThrow().endOffset();
    byte[] whole = disk.content(LOG);
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      SimulatedDisk damaged = disk.copy();
      int at = i < 40 ? random.nextInt((int) end) : random.nextInt(1024);
      if (isPadding(whole, at)) {
        continue;
      }
      flip(damaged, LOG, at, random.nextInt(8));
      byte[] before = damaged.content(LOG);

      try (PackStore store = Groups.on(damaged).open()) {
        Optional<StoredBlob> content = contentAt(committed, at);
        if (content.isPresent()) {
          List<Committed> replayed = new ArrayList<>();
          store.recover(LogPosition.START, replayed::add);
          assertThat(replayed)
              .as("byte %s", at)
              .extracting(Committed::end)
              .isEqualTo(committed.stream().map(Committed::end).toList());
          assertThatThrownBy(() -> Groups.read(store, content.get()))
              .isInstanceOf(BlobCorruptException.class);
        } else {
          assertThatThrownBy(() -> store.recover(LogPosition.START, group -> {}))
              .as("byte %s", at)
              .isInstanceOf(LogCorruptException.class);
        }
      }

      assertThat(damaged.content(LOG)).isEqualTo(before);
    }
  }

  private static Optional<StoredBlob> contentAt(List<Committed> committed, int at) {
    return committed.stream()
        .flatMap(group -> group.blobs().stream())
        .filter(
            blob -> {
              long from = PackLocation.decode(blob.location()).orElseThrow().contentOffset();
              return at >= from && at < from + SIZE;
            })
        .findAny();
  }

  /** Zeros behind the content of an entry mean nothing. */
  private static boolean isPadding(byte[] segment, int at) {
    int entry = 0;
    while (true) {
      TarHeader header = TarHeader.parse(segment, entry).orElseThrow();
      long next = entry + TarHeader.entryBytes(header.sizeBytes());
      if (at < next) {
        return at >= entry + 512 + header.sizeBytes();
      }
      entry = (int) next;
    }
  }

  @Test
  void recover_lastGroupDamaged_cutsItOffAsTorn() throws IOException {
    List<Committed> committed = commit(3);
    StoredBlob last = committed.get(2).blobs().get(0);
    long at = PackLocation.decode(last.location()).orElseThrow().contentOffset() + 77;
    flip(disk, LOG, at, 3);

    List<Committed> replayed = new ArrayList<>();
    try (PackStore store = Groups.on(disk).open()) {
      LogPosition end = store.recover(LogPosition.START, replayed::add);

      assertThat(end).isEqualTo(committed.get(1).end());
      assertThat(store.commit(Groups.group(Groups.inMemory(4, 10))).blobs()).hasSize(1);
    }
    assertThat(replayed).hasSize(2);
  }

  @Test
  void recover_damageBeforeThePosition_isNotEvenRead() throws IOException {
    List<Committed> committed = commit(3);
    StoredBlob first = committed.get(0).blobs().get(0);
    flip(disk, LOG, PackLocation.decode(first.location()).orElseThrow().contentOffset() + 7, 1);

    List<Committed> replayed = new ArrayList<>();
    try (PackStore store = Groups.on(disk).open()) {
      store.recover(committed.get(1).end(), replayed::add);
    }

    assertThat(replayed).hasSize(1);
  }

  @Test
  void recover_logShorterThanThePosition_isAMismatch() throws IOException {
    List<Committed> committed = commit(3);
    long end = PackPosition.parse(committed.get(1).end().token()).orElseThrow().endOffset();
    disk.cut(LOG, end + 1024);

    try (PackStore store = Groups.on(disk).open()) {
      assertThatThrownBy(() -> store.recover(committed.get(2).end(), group -> {}))
          .isInstanceOf(LogMismatchException.class);
    }
    disk.delete(LOG);
    try (PackStore store = Groups.on(disk).open()) {
      assertThatThrownBy(() -> store.recover(committed.get(2).end(), group -> {}))
          .isInstanceOf(LogMismatchException.class);
    }
  }

  @Test
  void recover_segmentInTheMiddleMissing_refuses() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk).segmentSizeBytes(65_536))) {
      for (int i = 1; i <= 4; i++) {
        store.commit(Groups.group(Groups.inMemory(i, 60_000)));
      }
    }
    disk.delete(Groups.STORE.resolve("segment-00000002-log.tar"));

    try (PackStore store = Groups.on(disk).open()) {
      assertThatThrownBy(() -> store.recover(LogPosition.START, group -> {}))
          .isInstanceOf(LogCorruptException.class)
          .hasMessageContaining("segment-00000002-log.tar");
    }
  }

  @Test
  void recover_laneMissingOrShort_refuses() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      store.commit(Groups.group(Groups.streamed(store, 1, 100_000)));
      store.commit(Groups.group(Groups.inMemory(2, 100)));
    }
    Path lane = Groups.STORE.resolve("segment-00000001-lane.tar");
    disk.cut(lane, 90_000);

    try (PackStore store = Groups.on(disk).open()) {
      assertThatThrownBy(() -> store.recover(LogPosition.START, group -> {}))
          .isInstanceOf(LogCorruptException.class);
    }
    disk.delete(lane);
    try (PackStore store = Groups.on(disk).open()) {
      assertThatThrownBy(() -> store.recover(LogPosition.START, group -> {}))
          .isInstanceOf(LogCorruptException.class);
    }
  }

  @Test
  void open_segmentOfANewerVersion_isRefused() throws IOException {
    commit(1);
    rewriteRecord(disk, LOG, "\"formatVersion\":1,", "\"formatVersion\":2,");

    assertThatThrownBy(() -> Groups.on(disk).open())
        .isInstanceOfSatisfying(
            UnsupportedFormatException.class,
            refused -> {
              assertThat(refused.found()).isEqualTo(2);
              assertThat(refused.supported()).isEqualTo(1);
            });
  }

  @Test
  void open_segmentOfAnotherArchive_isAMismatch() throws IOException {
    commit(1);

    assertThatThrownBy(() -> Groups.on(disk).archiveId(new java.util.UUID(1, 2)).open())
        .isInstanceOf(LogMismatchException.class);
  }

  /** Changes the record of a segment's first entry, and its proof with it. */
  private static void rewriteRecord(SimulatedDisk disk, Path path, String from, String to)
      throws IOException {
    byte[] file = disk.content(path);
    int size = (int) TarHeader.parse(file, 0).orElseThrow().sizeBytes();
    String text = new String(file, 512, size, StandardCharsets.US_ASCII);
    int proof = text.lastIndexOf("{\"sha256\"");
    String changed = text.substring(0, proof).replace(from, to);
    disk.overwrite(path, 512, RecordText.of(changed).seal());
  }
}
