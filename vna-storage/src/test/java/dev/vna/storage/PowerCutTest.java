package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.spi.BlobWrite;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.NewBlob;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The power goes at many points of seeded ingests, some of them with failing disks: the store opens
 * on whatever is left, has every group that was acknowledged by then, none that was refused, and
 * nothing torn.
 */
class PowerCutTest {
  private static final int CUTS = 40;

  /** What an ingest does. */
  private static final List<SimulatedDisk.Operation> FAILING =
      List.of(
          SimulatedDisk.Operation.CREATE,
          SimulatedDisk.Operation.WRITE,
          SimulatedDisk.Operation.FORCE,
          SimulatedDisk.Operation.FORCE_DIRECTORY,
          SimulatedDisk.Operation.TRUNCATE,
          SimulatedDisk.Operation.DELETE);

  /** A group of the ingest. {@code committed} is empty if it was refused. */
  private record Step(int startedAt, int endedAt, List<Committed> committed) {
    boolean isAcknowledgedBy(int event) {
      return !committed.isEmpty() && endedAt <= event;
    }

    boolean isUnderWayAt(int event) {
      return startedAt <= event && event < endedAt;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void recover_afterAPowerCutAnywhere_hasAllThatWasAcknowledged(long seed) throws IOException {
    SimulatedDisk disk = new SimulatedDisk();
    List<Step> steps = ingest(disk, new Random(seed), false);

    cutAnywhere(disk, steps, new Random(seed + 100));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 30, 39})
  void recover_afterFailuresAndAPowerCut_hasNothingThatWasRefused(long seed) throws IOException {
    SimulatedDisk disk = new SimulatedDisk();
    List<Step> steps = ingest(disk, new Random(seed), true);

    cutAnywhere(disk, steps, new Random(seed + 100));
  }

  private static void cutAnywhere(SimulatedDisk disk, List<Step> steps, Random random)
      throws IOException {
    for (int cut = 0; cut < CUTS; cut++) {
      int after = cut == 0 ? disk.events() : random.nextInt(disk.events() + 1);
      SimulatedDisk left = disk.afterPowerCut(after, random);
      SimulatedDisk untouched = left.copy();

      List<Committed> found = check(left, LogPosition.START, steps, 0, after);

      // and once more while that was being recovered
      SimulatedDisk again = untouched.copy();
      try (PackStore store = builder(again).open()) {
        store.recover(LogPosition.START, group -> {});
        again = again.afterPowerCut(random.nextInt(again.events() + 1), random);
      }
      check(again, LogPosition.START, steps, 0, after);
      int known = (int) steps.stream().filter(step -> step.isAcknowledgedBy(after)).count();
      if (known > 0) {
        int from = random.nextInt(known);
        check(untouched, found.get(from).end(), steps, from + 1, after);
      }
    }
  }

  /** Opens the store, compares, commits one group more and opens again. */
  private static List<Committed> check(
      SimulatedDisk disk, LogPosition from, List<Step> steps, int skip, int after)
      throws IOException {
    List<Committed> found = new ArrayList<>();
    Committed more;
    try (PackStore store = builder(disk).open()) {
      LogPosition end = store.recover(from, found::add);
      compare(store, found, steps, skip, after);
      long next = Math.max(end.sequence(), 1_000_000) + 1;
      NewBlob streamed = Groups.streamed(store, next + 1, 5_000);
      more = store.commit(Groups.group(Groups.inMemory(next, 3_000), streamed));
    }
    assertThat(disk.openFiles()).isZero();
    assertThat(disk.fileNames()).noneMatch(name -> name.startsWith("spool"));
    List<Committed> again = new ArrayList<>();
    try (PackStore store = builder(disk).open()) {
      store.recover(from, again::add);
    }
    assertThat(again).hasSize(found.size() + 1);
    assertThat(again.get(found.size()).blobs()).isEqualTo(more.blobs());
    if (from.equals(LogPosition.START)) {
      assertTarShowsJust(again, disk);
    }
    return found;
  }

  /** What was not committed is not to be seen with tar either. */
  private static void assertTarShowsJust(List<Committed> groups, SimulatedDisk disk)
      throws IOException {
    List<String> names = new ArrayList<>();
    for (String file : disk.fileNames()) {
      byte[] segment = disk.content(Groups.STORE.resolve(file));
      int at = 0;
      Optional<TarHeader> header = TarHeader.parse(segment, at);
      while (header.isPresent()) {
        names.add(header.get().name());
        at += (int) TarHeader.entryBytes(header.get().sizeBytes());
        header = TarHeader.parse(segment, at);
      }
      assertThat(segment.length).as(file).isGreaterThanOrEqualTo(at + 1024);
      assertThat(java.util.Arrays.equals(segment, at, at + 1024, new byte[1024], 0, 1024))
          .as("end mark of %s at %s", file, at)
          .isTrue();
    }
    List<String> expected =
        groups.stream()
            .flatMap(group -> group.blobs().stream())
            .map(blob -> EntryNames.object(blob.key()))
            .toList();
    assertThat(names)
        .filteredOn(name -> !name.startsWith("_vna/"))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static void compare(
      PackStore store, List<Committed> found, List<Step> steps, int skip, int after)
      throws IOException {
    List<Committed> expected = new ArrayList<>();
    boolean mayHaveOneMore = false;
    for (Step step : steps) {
      if (step.isAcknowledgedBy(after)) {
        expected.addAll(step.committed());
      } else if (step.isUnderWayAt(after)) {
        mayHaveOneMore = true;
      }
    }
    expected = expected.subList(skip, expected.size());
    // a group that was not acknowledged yet may be there, whole, or not; two cannot
    assertThat(found.size() - expected.size()).isBetween(0, mayHaveOneMore ? 1 : 0);
    for (int i = 0; i < found.size(); i++) {
      if (i < expected.size()) {
        assertThat(found.get(i).blobs()).isEqualTo(expected.get(i).blobs());
        assertThat(found.get(i).facts())
            .extracting(LoggedFact::sequence)
            .isEqualTo(expected.get(i).facts().stream().map(LoggedFact::sequence).toList());
      }
      for (StoredBlob blob : found.get(i).blobs()) {
        byte[] bytes = Groups.bytes(blob.key().sequence(), (int) blob.sizeBytes());
        assertThat(java.util.Arrays.equals(Groups.read(store, blob), bytes)).isTrue();
      }
    }
  }

  private static PackStore.Builder builder(SimulatedDisk disk) {
    return Groups.on(disk).segmentSizeBytes(300_000).preallocateBytes(1 << 17).lanes(2);
  }

  private static void closeQuietly(PackStore store) {
    try {
      store.close();
    } catch (IOException e) {
      assertThat(e).as("a store whose disk is dead may say so").isNotNull();
    }
  }

  /** A seeded ingest of small and large objects, with aborts and reopenings. */
  private static List<Step> ingest(SimulatedDisk disk, Random random, boolean failing)
      throws IOException {
    List<Step> steps = new ArrayList<>();
    LogPosition position = LogPosition.START;
    PackStore store = builder(disk).open();
    store.recover(position, group -> {});
    long sequence = 1;
    for (int i = 0; i < 60; i++) {
      if (random.nextInt(12) == 0) {
        disk.heal();
        store.close();
        store = builder(disk).open();
        assertThat(store.recover(position, group -> {})).isEqualTo(position);
      }
      int startedAt = disk.events();
      if (failing && random.nextInt(3) == 0) {
        disk.fail(FAILING.get(random.nextInt(FAILING.size())), random.nextInt(3));
      }
      boolean killed = random.nextInt(8) == 0;
      if (killed) {
        disk.dieAfter(random.nextInt(8));
      }
      List<Committed> committed = new ArrayList<>();
      try {
        CommitGroup group = group(store, sequence, random);
        sequence += group.facts().size();
        committed.add(store.commit(group));
        position = committed.get(0).end();
      } catch (IOException e) {
        assertThat(failing || killed).as("only when told to: %s", e).isTrue();
        sequence += 20;
      }
      if (!killed || !committed.isEmpty()) {
        steps.add(new Step(startedAt, disk.events(), committed));
      }
      if (killed) {
        // the process is gone, the memory of the system is not: what is replayed counts from then
        // on
        disk.die();
        closeQuietly(store);
        disk.heal();
        store = builder(disk).open();
        List<Committed> replayed = new ArrayList<>();
        store.recover(
            position,
            group -> {
              replayed.add(group);
              steps.add(new Step(startedAt, disk.events(), List.of(group)));
            });
        if (!replayed.isEmpty()) {
          position = replayed.get(0).end();
        } else if (committed.isEmpty()) {
          steps.add(new Step(startedAt, disk.events(), List.of()));
        }
      }
    }
    disk.heal();
    store.close();
    return steps;
  }

  private static CommitGroup group(PackStore store, long first, Random random) throws IOException {
    int count = random.nextInt(5);
    List<NewBlob> blobs = new ArrayList<>();
    List<LoggedFact> facts = new ArrayList<>();
    List<BlobWrite> aborted = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        if (random.nextInt(4) == 0) {
          int size = random.nextInt(random.nextInt(10) == 0 ? 500_000 : 90_000);
          blobs.add(Groups.streamed(store, first + i, size));
        } else {
          blobs.add(Groups.inMemory(first + i, random.nextInt(30_000)));
        }
        if (random.nextInt(6) == 0) {
          BlobWrite write = store.begin(random.nextInt(1_000));
          aborted.add(write);
          write.write(ByteBuffer.wrap(Groups.bytes(7, random.nextInt(60_000))));
        }
        facts.add(Groups.fact(first + i));
      }
      facts.add(Groups.fact(first + count));
      return new CommitGroup(blobs, facts);
    } catch (IOException e) {
      for (NewBlob blob : blobs) {
        if (blob instanceof NewBlob.Streamed streamed) {
          streamed.write().close();
        }
      }
      throw e;
    } finally {
      for (BlobWrite write : aborted) {
        write.close();
      }
    }
  }
}
