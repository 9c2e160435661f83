package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.ByteRange;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.StoredBlob;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The power goes at many points of deletions, shrinking, packs and reclaiming, with failing disks:
 * what was not to be deleted is there, bit by bit; what was deleted stays so.
 */
class DeletionPowerCutTest {
  private static final int CUTS = 40;
  private static final int SIZE = 40_000;
  private static final List<ByteRange> KEPT = List.of(new ByteRange(0, 3_000));

  /** What was asked of a blob, and between which calls. */
  private record Act(StoredBlob blob, Kind kind, int startedAt, int endedAt) {}

  private enum Kind {
    STORED,
    SHRUNK,
    DELETED
  }

  private final List<Act> acts = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void open_afterAPowerCutAnywhere_hasJustWhatWasNotDeleted(long seed) throws IOException {
    SimulatedDisk disk = new SimulatedDisk();
    Random random = new Random(seed);
    work(disk, random, seed % 2 == 0);

    for (int cut = 0; cut < CUTS; cut++) {
      int after = cut == 0 ? disk.events() : random.nextInt(disk.events() + 1);
      SimulatedDisk left = disk.afterPowerCut(after, random);
      check(left, after);
      SimulatedDisk again = left.afterPowerCut(random.nextInt(left.events() + 1), random);
      check(again, after);
    }
  }

  private void work(SimulatedDisk disk, Random random, boolean failing) throws IOException {
    PackStore store = Groups.recovered(builder(disk));
    List<StoredBlob> alive = new ArrayList<>();
    long sequence = 1;
    for (int i = 0; i < 60; i++) {
      if (failing && random.nextInt(4) == 0) {
        SimulatedDisk.Operation[] all = SimulatedDisk.Operation.values();
        disk.fail(all[random.nextInt(all.length)], random.nextInt(4));
      }
      int startedAt = disk.events();
      List<StoredBlob> chosen = new ArrayList<>();
      Kind kind = Kind.STORED;
      try {
        int what = random.nextInt(6);
        if (what < 2) {
          Committed committed =
              store.commit(
                  what == 0
                      ? Groups.group(Groups.inMemory(sequence, SIZE))
                      : Groups.group(Groups.streamed(store, sequence, SIZE)));
          chosen.addAll(committed.blobs());
          alive.addAll(chosen);
        } else if (what == 2) {
          chosen.addAll(store.put(List.of(source(sequence), source(sequence + 1))));
          alive.addAll(chosen);
        } else if (what == 3 && !alive.isEmpty()) {
          kind = Kind.DELETED;
          chosen.add(alive.remove(random.nextInt(alive.size())));
          store.delete(chosen);
        } else if (what == 4 && !alive.isEmpty()) {
          kind = Kind.SHRUNK;
          chosen.add(alive.remove(random.nextInt(alive.size())));
          store.shrink(Map.of(chosen.get(0), KEPT));
        } else {
          store.reclaim(0);
        }
      } catch (IOException e) {
        assertThat(failing).as("only when told to: %s", e).isTrue();
        acts.addAll(acts(chosen, kind, startedAt, Integer.MAX_VALUE));
        chosen.clear();
      }
      sequence += 2;
      acts.addAll(acts(chosen, kind, startedAt, disk.events()));
      if (random.nextInt(10) == 0) {
        disk.heal();
        store.close();
        store = Groups.recovered(builder(disk));
      }
    }
    disk.heal();
    store.close();
  }

  private static List<Act> acts(List<StoredBlob> blobs, Kind kind, int startedAt, int endedAt) {
    return blobs.stream().map(blob -> new Act(blob, kind, startedAt, endedAt)).toList();
  }

  private void check(SimulatedDisk disk, int after) throws IOException {
    Map<StoredBlob, Set<Kind>> possible = new HashMap<>();
    for (Act act : acts) {
      if (act.endedAt() <= after) {
        possible.put(act.blob(), new HashSet<>(Set.of(act.kind())));
      } else if (act.startedAt() <= after && possible.containsKey(act.blob())) {
        possible.get(act.blob()).add(act.kind());
      }
    }
    try (PackStore store = builder(disk).open()) {
      store.recover(LogPosition.START, group -> {});
      Set<StoredBlob> listed = new HashSet<>();
      store.list(listed::add);
      for (Map.Entry<StoredBlob, Set<Kind>> entry : possible.entrySet()) {
        StoredBlob blob = entry.getKey();
        if (entry.getValue().equals(Set.of(Kind.STORED))) {
          assertThat(listed).contains(blob);
          assertThat(Groups.read(store, blob)).isEqualTo(bytes(blob));
        } else if (!entry.getValue().contains(Kind.STORED)) {
          assertThat(listed).doesNotContain(blob);
          assertThatThrownBy(() -> store.open(blob)).isInstanceOf(FileNotFoundException.class);
        }
        if (entry.getValue().equals(Set.of(Kind.SHRUNK))) {
          byte[] expected = new byte[SIZE];
          System.arraycopy(bytes(blob), 0, expected, 0, 3_000);
          try (InputStream in = store.openForReplay(blob, 0)) {
            assertThat(in.readAllBytes()).isEqualTo(expected);
          }
        }
      }
    }
    assertThat(disk.openFiles()).isZero();
    assertThat(disk.fileNames()).noneMatch(name -> name.endsWith(".new"));
  }

  private static byte[] bytes(StoredBlob blob) {
    return Groups.bytes(blob.key().sequence(), SIZE);
  }

  private static BlobSource source(long sequence) {
    return Sources.of(sequence, Groups.bytes(sequence, SIZE));
  }

  private static PackStore.Builder builder(SimulatedDisk disk) {
    return Groups.on(disk).segmentSizeBytes(200_000).preallocateBytes(1 << 16).lanes(2);
  }
}
