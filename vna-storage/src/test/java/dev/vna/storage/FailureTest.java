package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.spi.BlobWrite;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.NewBlob;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.storage.SimulatedDisk.Operation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Disks that fail: a refused group leaves nothing, what was there stays, and the store goes on. */
class FailureTest {
  private final SimulatedDisk disk = new SimulatedDisk();

  private List<Long> sequencesAfterReopening() throws IOException {
    List<Long> sequences = new ArrayList<>();
    try (PackStore store = Groups.on(disk).open()) {
      store.recover(
          LogPosition.START,
          group -> {
            for (StoredBlob blob : group.blobs()) {
              byte[] expected = Groups.bytes(blob.key().sequence(), (int) blob.sizeBytes());
              assertThat(Groups.read(store, blob)).isEqualTo(expected);
            }
            group.facts().forEach(fact -> sequences.add(fact.sequence()));
          });
    }
    return sequences;
  }

  @ParameterizedTest
  @CsvSource({"WRITE, 0", "WRITE, 1", "FORCE, 0"})
  void commit_writeOrSyncFails_refusesTheGroupAndGoesOn(Operation operation, int after)
      throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      store.commit(Groups.group(Groups.inMemory(1, 5_000)));
      disk.fail(operation, after);
      CommitGroup refused = Groups.group(Groups.inMemory(2, 900_000), Groups.inMemory(3, 5_000));

      assertThatThrownBy(() -> store.commit(refused)).hasMessageContaining("simulated");

      store.commit(Groups.group(Groups.inMemory(4, 5_000)));
    }

    assertThat(sequencesAfterReopening()).containsExactly(1L, 4L);
  }

  @ParameterizedTest
  @EnumSource(names = {"WRITE", "FORCE", "FORCE_DIRECTORY", "TRUNCATE"})
  void commit_laneFails_givesTheLaneUpAndGoesOn(Operation operation) throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk).lanes(1))) {
      store.commit(Groups.group(Groups.inMemory(1, 10)));
      for (int i = 2; i < 8; i++) {
        NewBlob streamed = Groups.streamed(store, i, 70_000);
        disk.fail(operation, 0);
        try {
          store.commit(Groups.group(streamed));
        } catch (IOException e) {
          assertThat(e).hasMessageContaining("simulated");
        }
        disk.heal();
      }
      store.commit(Groups.group(Groups.streamed(store, 8, 70_000)));
    }

    assertThat(sequencesAfterReopening()).startsWith(1L).endsWith(8L);
    assertThat(disk.openFiles()).isZero();
  }

  @Test
  void commit_syncFails_writesToThatFileNeverAgain() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      store.commit(Groups.group(Groups.inMemory(1, 10)));
      disk.fail(Operation.FORCE, 0);
      assertThatThrownBy(() -> store.commit(Groups.group(Groups.inMemory(2, 10))))
          .isInstanceOf(IOException.class);

      Committed next = store.commit(Groups.group(Groups.inMemory(3, 10)));

      assertThat(PackPosition.parse(next.end().token()).orElseThrow().segment()).isEqualTo(2);
    }
  }

  @Test
  void commit_diskFull_refusesUntilThereIsRoomAgain() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk).preallocateBytes(0))) {
      Committed first = store.commit(Groups.group(Groups.inMemory(1, 50_000)));
      disk.capacityBytes(60_000);
      for (int i = 2; i < 5; i++) {
        CommitGroup tooMuch = Groups.group(Groups.inMemory(i, 50_000));
        assertThatThrownBy(() -> store.commit(tooMuch)).hasMessageContaining("No space left");
      }
      assertThat(Groups.read(store, first.blobs().get(0))).hasSize(50_000);
      disk.heal();

      store.commit(Groups.group(Groups.inMemory(5, 50_000)));
    }

    assertThat(sequencesAfterReopening()).containsExactly(1L, 5L);
  }

  @Test
  void commit_diskFullForObjects_stillTakesFacts() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk).preallocateBytes(0))) {
      store.commit(Groups.group(Groups.inMemory(1, 50_000)));
      disk.capacityBytes(60_000);
      assertThatThrownBy(() -> store.commit(Groups.group(Groups.inMemory(2, 50_000))))
          .isInstanceOf(IOException.class);

      store.commit(new CommitGroup(List.of(), List.of(Groups.fact(3))));
    }

    assertThat(sequencesAfterReopening()).containsExactly(1L, 3L);
  }

  @Test
  void commit_diskDead_refusesAllWithTheReasonAndStillReads() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      Committed first = store.commit(Groups.group(Groups.inMemory(1, 5_000)));
      disk.die();
      for (int i = 2; i < 5; i++) {
        CommitGroup group = Groups.group(Groups.inMemory(i, 10));
        assertThatThrownBy(() -> store.commit(group)).hasMessageContaining("the disk is dead");
      }

      assertThat(Groups.read(store, first.blobs().get(0))).isEqualTo(Groups.bytes(1, 5_000));
      disk.heal();
      store.commit(Groups.group(Groups.inMemory(5, 10)));
    }

    assertThat(sequencesAfterReopening()).containsExactly(1L, 5L);
  }

  @Test
  void write_toALaneFails_canOnlyBeClosed() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      byte[] more = Groups.bytes(1, 2 * PackSettings.DEFAULT_STAGE_BYTES);
      try (BlobWrite write = store.begin(0)) {
        write.write(ByteBuffer.wrap(Groups.bytes(1, 1_000)));
        disk.fail(Operation.WRITE, 0);
        assertThatThrownBy(() -> write.write(ByteBuffer.wrap(more)))
            .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> write.write(ByteBuffer.wrap(more)))
            .hasMessageContaining("sizeBytes=1000");

        assertOnlyCloses(store, write);
      }

      store.commit(Groups.group(Groups.streamed(store, 2, 1_000)));
    }

    assertThat(sequencesAfterReopening()).containsExactly(2L);
  }

  @Test
  void read_ofALaneFailsToWrite_canOnlyBeClosed() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      try (BlobWrite write = store.begin(0)) {
        write.write(ByteBuffer.wrap(Groups.bytes(1, 1_000)));
        disk.fail(Operation.WRITE, 0);
        assertThatThrownBy(write::read).isInstanceOf(IOException.class);

        assertOnlyCloses(store, write);
      }

      store.commit(Groups.group(Groups.streamed(store, 2, 1_000)));
    }

    assertThat(sequencesAfterReopening()).containsExactly(2L);
  }

  private static void assertOnlyCloses(PackStore store, BlobWrite write) {
    assertThatThrownBy(() -> write.write(ByteBuffer.wrap(Groups.bytes(1, 1_000))))
        .hasMessageContaining("sizeBytes=1000");
    CommitGroup group =
        Groups.group(
            new NewBlob.Streamed(Groups.key(1), Groups.digests(Groups.bytes(1, 1_000)), write));
    assertThatThrownBy(() -> store.commit(group)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void recover_cannotCutOff_failsAndCanBeTriedAgain() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      store.commit(Groups.group(Groups.inMemory(1, 5_000)));
      store.commit(Groups.group(Groups.inMemory(2, 5_000)));
    }
    var log = Groups.STORE.resolve("segment-00000001-log.tar");
    disk.cut(log, disk.content(log).length - 3_000);
    disk.fail(Operation.TRUNCATE, 0);
    try (PackStore store = Groups.on(disk).open()) {
      assertThatThrownBy(() -> store.recover(LogPosition.START, group -> {}))
          .hasMessageContaining("simulated");
    }

    assertThat(sequencesAfterReopening()).containsExactly(1L);
  }

  @Test
  void open_ofAStore_leavesNothingOpenWhenItFails() throws IOException {
    try (PackStore store = Groups.recovered(Groups.on(disk))) {
      store.commit(Groups.group(Groups.streamed(store, 1, 70_000)));
    }
    disk.fail(Operation.CREATE, 0);
    try (PackStore store = Groups.recovered(Groups.on(disk).lanes(0))) {
      assertThatThrownBy(() -> store.begin(0)).isInstanceOf(IOException.class);
    }

    assertThat(disk.openFiles()).isZero();
  }
}
