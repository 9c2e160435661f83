package dev.vna.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.spi.BlobDigester;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobWrite;
import dev.vna.archive.spi.ByteRange;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.LogMismatchException;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.NewBlob;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StoredBlob;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link LandingStore} promises. Extend it and supply {@link #open(OpenContext)}:
 *
 * <pre>{@code
 * class MyStoreTest extends LandingStoreContract {
 *   @Override
 *   protected LandingStore open(OpenContext context) throws IOException {
 *     return new MyStore(context.directory(), ...);
 *   }
 * }
 * }</pre>
 *
 * Each test has a directory of its own; tests may run at the same time.
 */
public abstract class LandingStoreContract extends BlobStoreContract {
  /** For subclasses. */
  protected LandingStoreContract() {}

  @Override
  protected abstract LandingStore open(OpenContext context) throws IOException;

  /**
   * How many bytes more than it has a blob of the tests may take up at most; 0 unless overridden.
   */
  protected long codingBytes() {
    return 0;
  }

  /**
   * How much more than was asked for a store may keep at either end of a range when it shrinks a
   * blob, in bytes; 0 unless overridden.
   */
  protected int shrinkGrainBytes() {
    return 0;
  }

  @Test
  void delete_committed_isNotReplayedAndTheRestIs() throws IOException {
    byte[] large = bytes(3, 300_000);
    List<Committed> committed = new ArrayList<>();
    try (LandingStore store = recovered()) {
      committed.add(
          store.commit(group(List.of(inMemory(1, bytes(1, 90_000)), inMemory(2, bytes(2, 10))))));
      committed.add(store.commit(group(streamed(store, 3, large))));
      committed.add(store.commit(group(inMemory(4, bytes(4, 90_000)))));
      StoredBlob first = committed.get(0).blobs().get(0);

      store.delete(List.of(first, committed.get(1).blobs().get(0)));

      assertThatThrownBy(() -> store.open(first)).isInstanceOf(FileNotFoundException.class);
      assertThat(read(store, committed.get(0).blobs().get(1))).isEqualTo(bytes(2, 10));
    }
    for (LogPosition from : List.of(LogPosition.START, committed.get(0).end())) {
      try (LandingStore store = openStore()) {
        List<BlobKey> replayed = new ArrayList<>();

        LogPosition end =
            store.recover(from, group -> group.blobs().forEach(blob -> replayed.add(blob.key())));

        assertThat(end).isEqualTo(committed.get(2).end());
        assertThat(replayed)
            .containsExactlyElementsOf(
                from.equals(LogPosition.START) ? List.of(key(2), key(4)) : List.of(key(4)));
        assertThat(read(store, committed.get(2).blobs().get(0))).isEqualTo(bytes(4, 90_000));
      }
    }
  }

  @Test
  void reclaim_committed_givesBytesBackAndCommitsGoOn() throws IOException {
    try (LandingStore store = recovered()) {
      List<StoredBlob> gone = new ArrayList<>();
      List<StoredBlob> kept = new ArrayList<>();
      for (int i = 1; i <= 40; i++) {
        NewBlob next =
            i % 4 == 0 ? streamed(store, i, bytes(i, 200_000)) : inMemory(i, bytes(i, 50_000));
        (i % 3 == 0 ? kept : gone).addAll(store.commit(group(next)).blobs());
      }
      long before = store.usedBytes();
      store.delete(gone);

      long given = reclaimAll(store);

      long deleted = gone.stream().mapToLong(StoredBlob::sizeBytes).sum();
      assertThat(given)
          .isBetween(deleted - gone.size() * 8192L, deleted + gone.size() * codingBytes());
      assertThat(store.usedBytes()).isLessThan(before - given + 100_000);
      for (StoredBlob blob : kept) {
        assertThat(read(store, blob))
            .isEqualTo(bytes((int) blob.key().sequence(), (int) blob.sizeBytes()));
      }
      StoredBlob next = store.commit(group(inMemory(41, bytes(41, 10)))).blobs().get(0);
      assertThat(read(store, next)).isEqualTo(bytes(41, 10));
    }
    List<Committed> replayed = replayedFrom(LogPosition.START);
    assertThat(replayed).hasSize(41);
    assertThat(replayed.stream().flatMap(group -> group.blobs().stream())).hasSize(13 + 1);
  }

  @Test
  void shrink_committed_keepsWhatAReplayNeeds() throws IOException {
    int grain = shrinkGrainBytes();
    byte[] bytes = bytes(1, 300_000 + 4 * grain);
    int last = bytes.length - 10_000;
    List<ByteRange> kept = List.of(new ByteRange(0, 5_000), new ByteRange(last, 10_000));
    try (LandingStore store = recovered()) {
      StoredBlob blob = store.commit(group(inMemory(1, bytes))).blobs().get(0);

      store.shrink(Map.of(blob, kept));

      assertThatThrownBy(() -> store.open(blob)).isInstanceOf(FileNotFoundException.class);
      assertShrunk(readForReplay(store, blob), bytes, last);
      assertThat(reclaimAll(store)).isGreaterThan(270_000);
      assertShrunk(readForReplay(store, blob), bytes, last);
    }
    try (LandingStore store = openStore()) {
      List<StoredBlob> replayed = new ArrayList<>();
      store.recover(LogPosition.START, group -> replayed.addAll(group.blobs()));

      assertThat(replayed).hasSize(1);
      assertShrunk(readForReplay(store, replayed.get(0)), bytes, last);
      store.delete(replayed);
    }
    assertThat(replayedFrom(LogPosition.START).get(0).blobs()).isEmpty();
  }

  /** What was kept is there; the rest is zeros, but for a grain. */
  private void assertShrunk(byte[] found, byte[] bytes, int last) {
    byte[] expected = bytes.clone();
    int grain = shrinkGrainBytes();
    Arrays.fill(expected, 5_000 + grain, last - grain, (byte) 0);
    assertThat(found).hasSameSizeAs(bytes);
    for (int i = 0; i < bytes.length; i++) {
      boolean near = (i >= 5_000 && i < 5_000 + grain) || (i >= last - grain && i < last);
      if (found[i] != expected[i] && !(near && found[i] == 0)) {
        throw new AssertionError("byte " + i + " is " + found[i] + ", not " + expected[i]);
      }
    }
  }

  private static byte[] readForReplay(LandingStore store, StoredBlob blob) throws IOException {
    try (InputStream in = store.openForReplay(blob, 0)) {
      return in.readAllBytes();
    }
  }

  @Test
  void recover_newStore_isAtTheStart() throws IOException {
    try (LandingStore store = openStore()) {
      List<Committed> replayed = new ArrayList<>();

      LogPosition end = store.recover(LogPosition.START, replayed::add);

      assertThat(end).isEqualTo(LogPosition.START);
      assertThat(replayed).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 65_535, 65_536, 65_537, 200_000, 1_500_000})
  void commit_inMemory_opensWhatWasStored(int size) throws IOException {
    try (LandingStore store = recovered()) {
      byte[] bytes = bytes(size, size);

      Committed committed = store.commit(group(inMemory(1, bytes)));

      StoredBlob blob = committed.blobs().get(0);
      assertThat(blob.key()).isEqualTo(key(1));
      assertThat(blob.sizeBytes()).isEqualTo(size);
      assertThat(blob.sha256()).isEqualTo(digests(bytes).sha256());
      assertThat(committed.end().sequence()).isEqualTo(1);
      assertThat(read(store, blob)).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_536, 200_000, 3_000_000})
  void commit_streamed_opensWhatWasStored(int size) throws IOException {
    try (LandingStore store = recovered()) {
      byte[] bytes = bytes(size, size);

      Committed committed = store.commit(group(streamed(store, 1, bytes)));

      assertThat(read(store, committed.blobs().get(0))).isEqualTo(bytes);
    }
  }

  @Test
  void commit_contentInManyBuffers_leavesTheirPositions() throws IOException {
    try (LandingStore store = recovered()) {
      byte[] bytes = bytes(7, 150_000);
      List<ByteBuffer> parts = new ArrayList<>();
      for (int at = 0; at < bytes.length; at += 10_000) {
        ByteBuffer part = ByteBuffer.allocateDirect(10_010);
        part.position(5);
        part.put(bytes, at, 10_000).flip().position(5);
        parts.add(part.slice(0, 10_005).position(5).asReadOnlyBuffer());
      }

      Committed committed =
          store.commit(group(new NewBlob.InMemory(key(1), digests(bytes), parts)));

      assertThat(read(store, committed.blobs().get(0))).isEqualTo(bytes);
      assertThat(parts).allMatch(part -> part.position() == 5 && part.remaining() == 10_000);
    }
  }

  @Test
  void commit_mixedGroup_returnsBlobsInItsOrder() throws IOException {
    try (LandingStore store = recovered()) {
      List<byte[]> contents = new ArrayList<>();
      List<NewBlob> blobs = new ArrayList<>();
      for (int i = 1; i <= 12; i++) {
        byte[] bytes = bytes(i, i * 9_000);
        contents.add(bytes);
        blobs.add(i % 2 == 0 ? streamed(store, i, bytes) : inMemory(i, bytes));
      }

      Committed committed = store.commit(group(blobs));

      assertThat(committed.blobs()).extracting(StoredBlob::key).isEqualTo(keys(1, 12));
      for (int i = 0; i < contents.size(); i++) {
        assertThat(read(store, committed.blobs().get(i))).isEqualTo(contents.get(i));
      }
    }
  }

  @Test
  void commit_factsAlone_areReplayedToTheByte() throws IOException {
    String json = "{\"type\":\"held\",\"reason\":\"caf\u00e9 \\\"x\\\" {[\u2028\",\"n\":[1,2.50]}";
    LogPosition end;
    try (LandingStore store = recovered()) {
      end = store.commit(new CommitGroup(List.of(), List.of(fact(3, json), fact(9, "{}")))).end();
    }

    List<Committed> replayed = new ArrayList<>();
    try (LandingStore store = openStore()) {
      assertThat(store.recover(LogPosition.START, replayed::add)).isEqualTo(end);
    }

    assertThat(replayed).hasSize(1);
    List<LoggedFact> facts = replayed.get(0).facts();
    assertThat(facts).extracting(LoggedFact::sequence).containsExactly(3L, 9L);
    assertThat(facts)
        .extracting(fact -> new String(fact.json(), UTF_8))
        .containsExactly(json, "{}");
  }

  @Test
  void commit_numberNotAboveTheLast_isRefusedAndChangesNothing() throws IOException {
    try (LandingStore store = recovered()) {
      store.commit(group(inMemory(5, bytes(5, 100))));

      CommitGroup again = group(inMemory(5, bytes(6, 100)));
      assertThatThrownBy(() -> store.commit(again)).isInstanceOf(IllegalArgumentException.class);

      assertThat(store.commit(group(inMemory(6, bytes(6, 100)))).blobs()).hasSize(1);
    }
  }

  @Test
  void commit_bytesOtherThanTheirDigests_isRefusedAndChangesNothing() throws IOException {
    try (LandingStore store = recovered()) {
      BlobDigests others = digests(bytes(2, 100));
      CommitGroup wrong =
          group(new NewBlob.InMemory(key(1), others, List.of(ByteBuffer.wrap(bytes(1, 100)))));

      assertThatThrownBy(() -> store.commit(wrong)).isInstanceOf(IllegalArgumentException.class);

      Committed right = store.commit(group(inMemory(1, bytes(3, 100))));
      assertThat(read(store, right.blobs().get(0))).isEqualTo(bytes(3, 100));
    }
  }

  @Test
  void begin_closedWithoutCommit_leavesNothing() throws IOException {
    try (LandingStore store = recovered()) {
      try (BlobWrite write = store.begin(0)) {
        write.write(ByteBuffer.wrap(bytes(1, 300_000)));
      }
      byte[] bytes = bytes(2, 1_000);

      Committed committed = store.commit(group(streamed(store, 1, bytes)));

      assertThat(read(store, committed.blobs().get(0))).isEqualTo(bytes);
    }
    assertThat(replayedFrom(LogPosition.START)).hasSize(1);
  }

  @Test
  void begin_stillOpenWhenTheStoreCloses_leavesNothing() throws IOException {
    LandingStore store = recovered();
    BlobWrite write = store.begin(0);
    write.write(ByteBuffer.wrap(bytes(1, 300_000)));

    store.close();
    write.close();

    assertThat(replayedFrom(LogPosition.START)).isEmpty();
  }

  @Test
  void begin_manyAtATime_allCommit() throws IOException {
    try (LandingStore store = recovered()) {
      List<BlobWrite> writes = new ArrayList<>();
      List<BlobDigester> digesters = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        writes.add(store.begin(i * 1_000L));
        digesters.add(new BlobDigester());
      }
      for (int round = 0; round < 5; round++) {
        for (int i = 0; i < 12; i++) {
          ByteBuffer part = ByteBuffer.wrap(bytes(i, 40_000 + i));
          digesters.get(i).update(part);
          writes.get(i).write(part);
        }
      }

      List<NewBlob> blobs = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        blobs.add(new NewBlob.Streamed(key(i + 1), digesters.get(i).finish(), writes.get(i)));
      }
      Committed committed = store.commit(group(blobs));

      for (int i = 0; i < 12; i++) {
        byte[] once = bytes(i, 40_000 + i);
        byte[] stored = read(store, committed.blobs().get(i));
        assertThat(stored).hasSize(5 * once.length).startsWith(once).endsWith(once);
      }
    }
  }

  @Test
  void read_ofAWriteUnderWay_givesWhatWasWritten() throws IOException {
    try (LandingStore store = recovered()) {
      BlobWrite write = store.begin(0);
      byte[] bytes = bytes(4, 150_000);
      write.write(ByteBuffer.wrap(bytes));

      byte[] sofar;
      try (InputStream in = write.read()) {
        sofar = in.readAllBytes();
      }

      assertThat(sofar).isEqualTo(bytes);
      assertThat(write.sizeBytes()).isEqualTo(bytes.length);
      write.close();
    }
  }

  @Test
  void delete_beforeMoreIsCommitted_staysDone() throws IOException {
    try (LandingStore store = recovered()) {
      byte[] bytes = bytes(6, 100);
      StoredBlob deleted = store.commit(group(inMemory(1, bytes))).blobs().get(0);
      StoredBlob streamed = store.commit(group(streamed(store, 2, bytes))).blobs().get(0);
      BlobWrite underWay = store.begin(0);
      underWay.write(ByteBuffer.wrap(bytes));

      store.delete(List.of(deleted, streamed));
      NewBlob next = new NewBlob.Streamed(key(3), digests(bytes), underWay);
      List<StoredBlob> kept = store.commit(group(List.of(next, inMemory(4, bytes)))).blobs();

      assertThatThrownBy(() -> store.open(deleted)).isInstanceOf(FileNotFoundException.class);
      assertThatThrownBy(() -> store.open(streamed)).isInstanceOf(FileNotFoundException.class);
      for (StoredBlob blob : kept) {
        assertThat(read(store, blob)).isEqualTo(bytes);
      }
    }
  }

  @Test
  void commit_ofAWriteThatWasReadOnTheWay_opensAllOfIt() throws IOException {
    try (LandingStore store = recovered()) {
      byte[] bytes = bytes(5, 1_500_000);
      BlobWrite write = store.begin(0);
      int at = 0;
      for (int next : new int[] {1, 5_000, 70_000, 700_000, bytes.length}) {
        write.write(ByteBuffer.wrap(bytes, at, next - at));
        at = next;
        try (InputStream in = write.read()) {
          assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOf(bytes, at));
        }
      }

      NewBlob blob = new NewBlob.Streamed(key(1), digests(bytes), write);
      Committed committed = store.commit(group(blob));

      assertThat(read(store, committed.blobs().get(0))).isEqualTo(bytes);
    }
  }

  @Test
  void open_anyRange_givesJustThat() throws IOException {
    try (LandingStore store = recovered()) {
      byte[] bytes = bytes(8, 5 * BLOCK + 1_234);
      List<NewBlob> both = List.of(inMemory(1, bytes), streamed(store, 2, bytes));
      List<StoredBlob> blobs = store.commit(group(both)).blobs();
      Random random = new Random(8);
      for (int i = 0; i < 200; i++) {
        int offset = random.nextInt(bytes.length + 1);
        int length = random.nextInt(bytes.length - offset + 1);

        byte[] range;
        try (InputStream in = store.open(blobs.get(i % 2), offset, length)) {
          range = in.readAllBytes();
        }

        byte[] expected = java.util.Arrays.copyOfRange(bytes, offset, offset + length);
        assertThat(java.util.Arrays.equals(range, expected)).isTrue();
      }
    }
  }

  @Test
  void open_skippingAndSingleBytes_staysInPlace() throws IOException {
    try (LandingStore store = recovered()) {
      byte[] bytes = bytes(9, 4 * BLOCK);
      StoredBlob blob = store.commit(group(inMemory(1, bytes))).blobs().get(0);

      try (InputStream in = store.open(blob)) {
        assertThat(in.read()).isEqualTo(bytes[0] & 0xff);
        assertThat(in.skip(3L * BLOCK)).isEqualTo(3L * BLOCK);
        assertThat(in.read()).isEqualTo(bytes[3 * BLOCK + 1] & 0xff);
        assertThat(in.skip(2L * BLOCK)).isEqualTo(BLOCK - 2);
        assertThat(in.read()).isEqualTo(-1);
      }
    }
  }

  @Test
  void open_rangeOutsideTheBlob_isTheCallersMistake() throws IOException {
    try (LandingStore store = recovered()) {
      StoredBlob blob = store.commit(group(inMemory(1, bytes(1, 100)))).blobs().get(0);

      assertThatThrownBy(() -> store.open(blob, 1, 100))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> store.open(blob, -1, 1))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> store.open(blob, 1, Long.MAX_VALUE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void open_locationOfAnotherBlob_givesNotAByteOfIt() throws IOException {
    try (LandingStore store = recovered()) {
      List<StoredBlob> blobs =
          store
              .commit(group(List.of(inMemory(1, bytes(1, 99)), inMemory(2, bytes(2, 99)))))
              .blobs();
      StoredBlob mixedUp =
          new StoredBlob(key(1), blobs.get(1).location(), 99, blobs.get(0).sha256());

      assertThatThrownBy(() -> read(store, mixedUp)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void recover_afterReopening_replaysEveryGroupInOrder() throws IOException {
    List<Committed> committed = new ArrayList<>();
    try (LandingStore store = recovered()) {
      for (int i = 0; i < 20; i++) {
        int first = 3 * i + 1;
        committed.add(
            store.commit(
                group(
                    List.of(
                        inMemory(first, bytes(i, i * 700)),
                        streamed(store, first + 1, bytes(i, i * 11_000)),
                        inMemory(first + 2, bytes(i, 10))))));
      }
    }

    List<Committed> replayed = replayedFrom(LogPosition.START);

    assertSame(replayed, committed);
  }

  @Test
  void recover_fromAPosition_replaysOnlyWhatFollows() throws IOException {
    List<Committed> committed = new ArrayList<>();
    try (LandingStore store = recovered()) {
      for (int i = 1; i <= 10; i++) {
        committed.add(store.commit(group(inMemory(i, bytes(i, 2_000)))));
      }
    }

    for (int i = 0; i < 10; i++) {
      List<Committed> replayed = replayedFrom(committed.get(i).end());
      assertSame(replayed, committed.subList(i + 1, 10));
    }
  }

  @Test
  void recover_thenCommit_goesOnBehindWhatWasThere() throws IOException {
    List<Committed> committed = new ArrayList<>();
    for (int run = 0; run < 5; run++) {
      try (LandingStore store = openStore()) {
        LogPosition from = run == 0 ? LogPosition.START : committed.get(committed.size() - 1).end();
        store.recover(from, group -> {});
        int number = 2 * run + 1;
        committed.add(
            store.commit(
                group(
                    List.of(
                        inMemory(number, bytes(run, 5_000)),
                        streamed(store, number + 1, bytes(run, 90_000))))));
      }
    }

    assertSame(replayedFrom(LogPosition.START), committed);
    try (LandingStore store = recovered()) {
      for (Committed group : committed) {
        assertThat(read(store, group.blobs().get(0))).hasSize(5_000);
        assertThat(read(store, group.blobs().get(1))).hasSize(90_000);
      }
    }
  }

  @Test
  void recover_blobsCanBeOpenedInTheCall() throws IOException {
    byte[] bytes = bytes(1, 100_000);
    try (LandingStore store = recovered()) {
      store.commit(group(List.of(inMemory(1, bytes), streamed(store, 2, bytes))));
    }
    List<byte[]> seen = new ArrayList<>();
    try (LandingStore store = openStore()) {
      store.recover(
          LogPosition.START,
          group -> {
            for (StoredBlob blob : group.blobs()) {
              seen.add(read(store, blob));
            }
          });
    }

    assertThat(seen).containsExactly(bytes, bytes);
  }

  @Test
  void recover_replayFails_losesNothing() throws IOException {
    try (LandingStore store = recovered()) {
      store.commit(group(inMemory(1, bytes(1, 100))));
      store.commit(group(inMemory(2, bytes(2, 100))));
    }
    IOException failure = new IOException("index full");
    try (LandingStore store = openStore()) {
      assertThatThrownBy(
              () ->
                  store.recover(
                      LogPosition.START,
                      group -> {
                        throw failure;
                      }))
          .isSameAs(failure);
    }

    assertThat(replayedFrom(LogPosition.START)).hasSize(2);
  }

  @Test
  void recover_positionThatTheLogNeverHad_isAMismatchAndChangesNothing() throws IOException {
    Committed here;
    try (LandingStore store = recovered()) {
      here = store.commit(group(inMemory(1, bytes(1, 100))));
    }
    LogPosition elsewhere;
    try (LandingStore store = open(context("other", ARCHIVE))) {
      store.recover(LogPosition.START, group -> {});
      store.commit(group(inMemory(1, bytes(1, 200))));
      elsewhere = store.commit(group(inMemory(2, bytes(1, 300)))).end();
    }

    try (LandingStore store = openStore()) {
      assertThatThrownBy(() -> store.recover(elsewhere, group -> {}))
          .isInstanceOf(LogMismatchException.class);
    }
    LogPosition renumbered = new LogPosition(7, here.end().token());
    try (LandingStore store = openStore()) {
      assertThatThrownBy(() -> store.recover(renumbered, group -> {}))
          .isInstanceOf(LogMismatchException.class);
    }

    assertSame(replayedFrom(LogPosition.START), List.of(here));
  }

  @Test
  void open_storeOfAnotherArchive_isAMismatch() throws IOException {
    try (LandingStore store = recovered()) {
      store.commit(group(inMemory(1, bytes(1, 100))));
    }
    OpenContext stranger = context("store", new UUID(9, 9));

    assertThatThrownBy(
            () -> {
              try (LandingStore store = open(stranger)) {
                store.recover(LogPosition.START, group -> {});
              }
            })
        .isInstanceOf(LogMismatchException.class);
  }

  @Test
  void begin_beforeRecover_isTheCallersMistake() throws IOException {
    try (LandingStore store = openStore()) {
      CommitGroup group = group(inMemory(1, bytes(1, 10)));

      assertThatThrownBy(() -> store.begin(0)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> store.commit(group)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void close_thenAnything_failsAndClosingAgainDoesNot() throws IOException {
    LandingStore store = recovered();
    StoredBlob blob = store.commit(group(inMemory(1, bytes(1, 100)))).blobs().get(0);

    store.close();
    store.close();

    assertThatThrownBy(() -> store.open(blob)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> store.begin(0)).isInstanceOf(IOException.class);
  }

  @Test
  void usedBytes_afterACommit_grewByAtLeastTheBlob() throws IOException {
    try (LandingStore store = recovered()) {
      store.commit(group(inMemory(1, bytes(1, 10))));
      long before = store.usedBytes();

      store.commit(group(streamed(store, 2, bytes(2, 6_000_000))));

      assertThat(store.usedBytes() - before).isPositive();
      assertThat(store.usableBytes()).isPositive();
    }
  }

  @Test
  void interruptedThreads_readingAndCommitting_harmNobody() throws Exception {
    try (LandingStore store = recovered()) {
      byte[] bytes = bytes(1, 300_000);
      StoredBlob blob = store.commit(group(inMemory(1, bytes))).blobs().get(0);
      for (int i = 2; i < 40; i++) {
        byte[] more = bytes(i, 3_000);
        Thread.currentThread().interrupt();
        Committed committed =
            store.commit(
                group(i % 2 == 0 ? List.of(inMemory(i, more)) : List.of(streamed(store, i, more))));
        byte[] stored = read(store, committed.blobs().get(0));
        byte[] first = read(store, blob);
        boolean stillInterrupted = Thread.interrupted();

        assertThat(stored).isEqualTo(more);
        assertThat(first).isEqualTo(bytes);
        assertThat(stillInterrupted).isTrue();
      }
    }
  }

  @Test
  void readersWhileOthersAreInterrupted_seeEveryByte() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(6);
    try (LandingStore store = recovered()) {
      List<StoredBlob> blobs = Collections.synchronizedList(new ArrayList<>());
      blobs.addAll(store.commit(group(inMemory(1, bytes(1, 50_000)))).blobs());
      AtomicBoolean done = new AtomicBoolean();
      List<Future<Integer>> readers = new ArrayList<>();
      for (int reader = 0; reader < 5; reader++) {
        int seed = reader;
        Callable<Integer> task =
            () -> {
              Random random = new Random(seed);
              int count = 0;
              while (!done.get() || count < 50) {
                if (random.nextInt(4) == 0) {
                  Thread.currentThread().interrupt();
                }
                StoredBlob blob = blobs.get(random.nextInt(blobs.size()));
                byte[] stored = read(store, blob);
                byte[] expected = bytes((int) blob.key().sequence(), (int) blob.sizeBytes());
                if (!java.util.Arrays.equals(stored, expected)) {
                  throw new AssertionError("blob " + blob + " is not what was stored");
                }
                count++;
              }
              Thread.interrupted();
              return count;
            };
        readers.add(executor.submit(task));
      }
      for (int i = 2; i < 60; i++) {
        NewBlob next =
            i % 5 == 0
                ? streamed(store, i, bytes(i, 40_000))
                : inMemory(i, bytes(i, 1_000 * i % 70_000));
        blobs.addAll(store.commit(group(next)).blobs());
      }
      done.set(true);

      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isGreaterThanOrEqualTo(50);
      }
    } finally {
      executor.shutdownNow();
    }
  }

  @Override
  LandingStore openStore() throws IOException {
    return open(context("store", ARCHIVE));
  }

  private LandingStore recovered() throws IOException {
    LandingStore store = openStore();
    store.recover(LogPosition.START, group -> {});
    return store;
  }

  private List<Committed> replayedFrom(LogPosition from) throws IOException {
    List<Committed> replayed = new ArrayList<>();
    try (LandingStore store = openStore()) {
      store.recover(from, replayed::add);
    }
    return replayed;
  }

  private static void assertSame(List<Committed> replayed, List<Committed> committed) {
    assertThat(replayed).hasSameSizeAs(committed);
    for (int i = 0; i < replayed.size(); i++) {
      assertThat(replayed.get(i).blobs()).isEqualTo(committed.get(i).blobs());
      assertThat(replayed.get(i).end()).isEqualTo(committed.get(i).end());
      assertThat(text(replayed.get(i).facts())).isEqualTo(text(committed.get(i).facts()));
    }
  }

  private static List<String> text(List<LoggedFact> facts) {
    return facts.stream()
        .map(fact -> fact.sequence() + " " + new String(fact.json(), UTF_8))
        .toList();
  }

  private static List<BlobKey> keys(int first, int last) {
    List<BlobKey> keys = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      keys.add(key(i));
    }
    return keys;
  }

  private static CommitGroup group(NewBlob blob) {
    return group(List.of(blob));
  }

  private static CommitGroup group(List<NewBlob> blobs) {
    List<LoggedFact> facts = new ArrayList<>();
    for (NewBlob blob : blobs) {
      facts.add(fact(blob.key().sequence(), "{\"of\":" + blob.key().sequence() + "}"));
    }
    return new CommitGroup(blobs, facts);
  }

  private static LoggedFact fact(long sequence, String json) {
    return new LoggedFact(sequence, json.getBytes(UTF_8));
  }

  private static NewBlob inMemory(long sequence, byte[] bytes) {
    return new NewBlob.InMemory(key(sequence), digests(bytes), List.of(ByteBuffer.wrap(bytes)));
  }

  private static NewBlob streamed(LandingStore store, long sequence, byte[] bytes)
      throws IOException {
    BlobWrite write = store.begin(bytes.length);
    for (int at = 0; at < bytes.length; at += 16_000) {
      write.write(ByteBuffer.wrap(bytes, at, Math.min(16_000, bytes.length - at)));
    }
    return new NewBlob.Streamed(key(sequence), digests(bytes), write);
  }
}
