package dev.vna.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigester;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link BlobStore} promises. Extend it and supply {@link #open(OpenContext)}:
 *
 * <pre>{@code
 * class MyStoreTest extends BlobStoreContract {
 *   @Override
 *   protected BlobStore open(OpenContext context) throws IOException {
 *     return new MyStore(context.directory(), ...);
 *   }
 * }
 * }</pre>
 *
 * Each test has a directory of its own; tests may run at the same time.
 */
public abstract class BlobStoreContract {
  static final UUID ARCHIVE = new UUID(0x5eed, 1);
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  static final int BLOCK = BlobDigests.BLOCK_BYTES;

  /** Where the test's store lives; set by JUnit before each test. */
  @TempDir protected Path directory;

  /** For subclasses. */
  protected BlobStoreContract() {}

  /**
   * Opens the store in a directory, which may hold what an earlier one left.
   *
   * @throws IOException as the store's provider does
   */
  protected abstract BlobStore open(OpenContext context) throws IOException;

  /** The part of deleted bytes that reclaiming gives back at least; 0.8 unless overridden. */
  protected double givenBackShare() {
    return 0.8;
  }

  /** True unless a store is gone when it is closed. */
  protected boolean keepsWhatItHas() {
    return true;
  }

  /** What becomes of the bytes of a blob behind the store's back. */
  protected enum Damage {
    /** One bit is another. */
    BIT_ROT,
    /** The second half is gone. */
    TRUNCATION,
    /** All is gone. */
    LOSS
  }

  /**
   * Damages what the store keeps of a blob of 640 KiB, the only one in it, while it is closed.
   * Unless overridden, damages the middle of the largest file below {@link #directory}.
   *
   * @return false if that cannot be done to this store
   */
  protected boolean damage(StoredBlob blob, Damage damage) throws IOException {
    if (!keepsWhatItHas()) {
      return false;
    }
    Path file;
    try (Stream<Path> files = Files.walk(directory)) {
      file =
          files
              .filter(Files::isRegularFile)
              .max(Comparator.comparingLong(one -> one.toFile().length()))
              .orElseThrow();
    }
    if (damage == Damage.LOSS) {
      Files.delete(file);
      return true;
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long middle = channel.size() / 2;
      if (damage == Damage.TRUNCATION) {
        channel.truncate(middle);
      } else {
        ByteBuffer one = ByteBuffer.allocate(1);
        channel.read(one, middle);
        channel.write(one.put(0, (byte) (one.get(0) ^ 4)).flip(), middle);
      }
    }
    return true;
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void open_damaged_neverGivesOtherBytes(Damage damage) throws IOException {
    byte[] bytes = bytes(1, 10 * BLOCK);
    StoredBlob blob;
    try (BlobStore store = openStore()) {
      blob = store.put(List.of(source(1, bytes))).get(0);
    }
    assumeTrue(damage(blob, damage), "this store cannot be damaged: " + damage);
    try (BlobStore store = openStore()) {
      assertThatThrownBy(() -> read(store, blob)).satisfies(BlobStoreContract::isDamage);
      int readable = 0;
      for (int from = 0; from < bytes.length; from += 10_000) {
        int length = Math.min(10_000, bytes.length - from);
        try (InputStream in = store.open(blob, from, length)) {
          assertThat(Arrays.equals(in.readAllBytes(), 0, length, bytes, from, from + length))
              .isTrue();
          readable++;
        } catch (IOException e) {
          isDamage(e);
        }
      }
      if (damage == Damage.BIT_ROT) {
        assertThat(readable).as("ranges of what is not damaged").isGreaterThan(40);
      }
      assertReadable(store, store.put(List.of(source(2, bytes(2, 70_000)))));
    }
  }

  private static void isDamage(Throwable thrown) {
    assertThat(thrown).isInstanceOfAny(BlobCorruptException.class, FileNotFoundException.class);
  }

  @Test
  void put_digestNotKnownYet_saysWhatItWas() throws IOException {
    byte[] bytes = bytes(1, 100_000);
    try (BlobStore store = openStore()) {
      BlobSource source =
          new BlobSource(key(1), bytes.length, new byte[0], new Content(1, () -> stream(bytes)));

      StoredBlob blob = store.put(List.of(source)).get(0);

      assertThat(blob.sha256()).isEqualTo(digests(bytes).sha256());
      assertThat(read(store, blob)).isEqualTo(bytes);
    }
  }

  @Test
  void put_digestNotWanted_isStoredAllTheSame() throws IOException {
    byte[] bytes = bytes(1, 100_000);
    StoredBlob blob;
    try (BlobStore store = openStore()) {
      BlobSource source =
          new BlobSource(
              key(1), bytes.length, BlobDigests.noSha256(), new Content(1, () -> stream(bytes)));

      blob = store.put(List.of(source)).get(0);

      assertThat(read(store, blob)).isEqualTo(bytes);
    }
    assertThat(blob.matches(stream(bytes))).isTrue();
    if (keepsWhatItHas()) {
      try (BlobStore store = openStore()) {
        assertThat(read(store, blob)).isEqualTo(bytes);
      }
    }
  }

  @Test
  void open_locationOfAnother_givesNotAByteOfIt() throws IOException {
    try (BlobStore store = openStore()) {
      List<StoredBlob> blobs =
          store.put(List.of(source(1, bytes(1, 99_000)), source(2, bytes(2, 99_000))));
      StoredBlob mixedUp =
          new StoredBlob(key(1), blobs.get(1).location(), 99_000, blobs.get(0).sha256());

      assertThatThrownBy(() -> read(store, mixedUp)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void open_afterClose_fails() throws IOException {
    BlobStore store = openStore();
    StoredBlob blob = store.put(List.of(source(1, bytes(1, 100)))).get(0);

    store.close();
    store.close();

    assertThatThrownBy(() -> store.open(blob)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> store.put(List.of(source(2, bytes(2, 100)))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void open_skippingAndReadingSingleBytes_staysInPlace() throws IOException {
    byte[] bytes = bytes(9, 6 * BLOCK);
    try (BlobStore store = openStore()) {
      StoredBlob blob = store.put(List.of(source(1, bytes))).get(0);

      try (InputStream in = store.open(blob, 100, 5L * BLOCK)) {
        assertThat(in.read()).isEqualTo(bytes[100] & 0xff);
        assertThat(in.skip(3L * BLOCK)).isEqualTo(3L * BLOCK);
        assertThat(in.read()).isEqualTo(bytes[101 + 3 * BLOCK] & 0xff);
        assertThat(in.skip(7L * BLOCK)).isEqualTo(2L * BLOCK - 2);
        assertThat(in.read()).isEqualTo(-1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 513, 65_535, 65_536, 65_537, 200_000, 1_500_000})
  void put_ofAnySize_opensWhatWasPut(int size) throws IOException {
    try (BlobStore store = openStore()) {
      StoredBlob blob = store.put(List.of(source(1, bytes(size, size)))).get(0);

      assertThat(blob.key()).isEqualTo(key(1));
      assertThat(blob.sizeBytes()).isEqualTo(size);
      assertThat(blob.sha256()).isEqualTo(digests(bytes(size, size)).sha256());
      assertThat(read(store, blob)).isEqualTo(bytes(size, size));
    }
  }

  @Test
  void put_many_opensEachAlsoAfterReopening() throws IOException {
    List<StoredBlob> stored;
    try (BlobStore store = openStore()) {
      stored = new ArrayList<>(store.put(sources(1, 30)));
      stored.addAll(store.put(sources(31, 40)));

      assertReadable(store, stored);
    }
    if (keepsWhatItHas()) {
      try (BlobStore store = openStore()) {
        assertReadable(store, stored);
        assertThat(listed(store)).containsExactlyInAnyOrderElementsOf(stored);
      }
    }
  }

  @Test
  void put_nothing_doesNothing() throws IOException {
    try (BlobStore store = openStore()) {
      assertThat(store.put(List.of())).isEmpty();
      assertThat(listed(store)).isEmpty();
    }
  }

  @Test
  void put_sameBlobAgain_opensWithBothLocations() throws IOException {
    try (BlobStore store = openStore()) {
      StoredBlob first = store.put(List.of(source(1, bytes(1, 70_000)))).get(0);
      StoredBlob second = store.put(List.of(source(1, bytes(1, 70_000)))).get(0);

      assertReadable(store, List.of(first, second));
    }
  }

  @Test
  void put_sourceIsNotWhatItsDigestSays_isRefusedAndNothingIsThere() throws IOException {
    byte[] expected = bytes(2, 100_000);
    byte[] damaged = expected.clone();
    damaged[77_777] ^= 1;
    try (BlobStore store = openStore()) {
      List<BlobSource> sources =
          List.of(source(1, bytes(1, 10_000)), source(2, expected, () -> stream(damaged)));

      assertThatThrownBy(() -> store.put(sources)).isInstanceOf(BlobCorruptException.class);

      assertThat(listed(store)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void put_sourceIsShorterOrLonger_isRefusedAndNothingIsThere(int difference) throws IOException {
    byte[] expected = bytes(2, 100_000);
    try (BlobStore store = openStore()) {
      BlobSource source =
          source(2, expected, () -> stream(Arrays.copyOf(expected, 100_000 + difference)));

      assertThatThrownBy(() -> store.put(List.of(source))).isInstanceOf(BlobCorruptException.class);

      assertThat(listed(store)).isEmpty();
    }
  }

  @Test
  void put_sourceFails_failsWithItAndTheNextSucceeds() throws IOException {
    try (BlobStore store = openStore()) {
      BlobSource failing =
          source(
              2,
              bytes(2, 10),
              () -> {
                throw new IOException("no source");
              });

      assertThatThrownBy(() -> store.put(List.of(source(1, bytes(1, 10)), failing)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no source");

      assertReadable(store, store.put(sources(3, 4)));
      assertThat(listed(store)).hasSize(2);
    }
  }

  @Test
  void open_rangesOfWhatWasPut_areTheSameBytes() throws IOException {
    byte[] bytes = bytes(5, 4 * BLOCK + 321);
    Random random = new Random(5);
    try (BlobStore store = openStore()) {
      StoredBlob blob = store.put(List.of(source(1, bytes))).get(0);
      for (int i = 0; i < 100; i++) {
        int from = random.nextInt(bytes.length + 1);
        int length = random.nextInt(bytes.length - from + 1);

        try (InputStream in = store.open(blob, from, length)) {
          assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, from, from + length));
        }
      }
    }
  }

  @Test
  void open_notWithinWhatWasPut_isRefused() throws IOException {
    try (BlobStore store = openStore()) {
      StoredBlob blob = store.put(List.of(source(1, bytes(1, 100)))).get(0);

      assertThatThrownBy(() -> store.open(blob, 1, 100))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> store.open(blob, -1, 1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void open_locationOfAnotherStore_isNotFound() throws IOException {
    try (BlobStore store = openStore()) {
      BlobLocation location = BlobLocation.of(new byte[] {9, 9, 9});
      StoredBlob foreign = new StoredBlob(key(1), location, 10, BlobDigests.noSha256());

      assertThatThrownBy(() -> store.open(foreign)).isInstanceOf(FileNotFoundException.class);
    }
  }

  @Test
  void delete_some_cannotBeOpenedAndOthersCan() throws IOException {
    List<StoredBlob> stored;
    List<StoredBlob> kept;
    try (BlobStore store = openStore()) {
      stored = store.put(sources(1, 20));
      List<StoredBlob> gone = stored.subList(5, 15);
      kept = new ArrayList<>(stored);
      kept.removeAll(gone);

      store.delete(gone);

      for (StoredBlob blob : gone) {
        assertThatThrownBy(() -> store.open(blob)).isInstanceOf(FileNotFoundException.class);
      }
      assertReadable(store, kept);
      assertThat(listed(store)).containsExactlyInAnyOrderElementsOf(kept);
      store.delete(stored.subList(0, 6)); // one of them again
    }
    if (keepsWhatItHas()) {
      try (BlobStore store = openStore()) {
        assertThat(listed(store)).containsExactlyInAnyOrderElementsOf(stored.subList(15, 20));
        assertReadable(store, stored.subList(15, 20));
      }
    }
  }

  @Test
  void delete_whatIsNotThere_doesNothing() throws IOException {
    try (BlobStore store = openStore()) {
      BlobLocation location = BlobLocation.of(new byte[] {9, 9, 9});

      store.delete(List.of(new StoredBlob(key(1), location, 10, BlobDigests.noSha256())));

      assertThat(listed(store)).isEmpty();
    }
  }

  @Test
  void reclaim_deleted_givesItsBytesBack() throws IOException {
    try (BlobStore store = openStore()) {
      List<BlobSource> sources = new ArrayList<>();
      for (int i = 1; i <= 40; i++) {
        sources.add(source(i, bytes(i, 60_000)));
      }
      List<StoredBlob> stored = store.put(sources);
      long before = store.usedBytes();
      List<StoredBlob> gone = stored.subList(0, 30);
      store.delete(gone);

      reclaimAll(store);

      assertThat(before - store.usedBytes()).isGreaterThan((long) (30 * 60_000 * givenBackShare()));
      assertReadable(store, stored.subList(30, 40));
      assertThat(store.reclaim(0)).isZero();
      store.delete(stored);
      reclaimAll(store);
      assertThat(before - store.usedBytes()).isGreaterThan((long) (40 * 60_000 * givenBackShare()));
    }
  }

  @Test
  void reclaim_whileReading_harmsNobody() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try (BlobStore store = openStore()) {
      List<StoredBlob> stored = store.put(sources(1, 60));
      List<StoredBlob> kept =
          stored.stream().filter(blob -> blob.key().sequence() % 3 == 0).toList();
      AtomicBoolean done = new AtomicBoolean();
      Callable<Integer> reading =
          () -> {
            Random random = new Random(9);
            int count = 0;
            while (!done.get() || count < 50) {
              assertReadable(store, List.of(kept.get(random.nextInt(kept.size()))));
              count++;
            }
            return count;
          };
      List<Future<Integer>> readers = List.of(executor.submit(reading), executor.submit(reading));
      for (StoredBlob blob : stored) {
        if (!kept.contains(blob)) {
          store.delete(List.of(blob));
          store.reclaim(0);
        }
      }
      done.set(true);

      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isGreaterThanOrEqualTo(50);
      }
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void delete_whileAStreamIsOpen_itReadsOn() throws IOException {
    byte[] bytes = bytes(1, 10 * BLOCK);
    try (BlobStore store = openStore()) {
      List<StoredBlob> stored = store.put(List.of(source(1, bytes), source(2, bytes(2, 70_000))));
      try (InputStream in = store.open(stored.get(0))) {
        assertThat(in.readNBytes(100)).isEqualTo(Arrays.copyOf(bytes, 100));
        store.delete(stored.subList(0, 1));
        reclaimAll(store);

        assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 100, bytes.length));
      }
      assertReadable(store, stored.subList(1, 2));
    }
  }

  @Test
  void put_afterDeletion_opensWhatWasPut() throws IOException {
    try (BlobStore store = openStore()) {
      store.delete(store.put(sources(1, 3)));

      List<StoredBlob> again = store.put(sources(1, 3));
      reclaimAll(store);

      assertReadable(store, again);
      assertThat(listed(store)).containsExactlyInAnyOrderElementsOf(again);
    }
  }

  @Test
  void put_again_neverGivesALocationTwice() throws IOException {
    Set<BlobLocation> given = new HashSet<>();
    for (int round = 0; round < 3; round++) {
      try (BlobStore store = openStore()) {
        for (int i = 0; i < 2; i++) {
          List<StoredBlob> stored = store.put(sources(1, 3));
          stored.forEach(blob -> assertThat(given.add(blob.location())).isTrue());
          store.delete(stored);
          reclaimAll(store);
        }
      }
      if (!keepsWhatItHas()) {
        return;
      }
    }
  }

  @Test
  void delete_firstOfTwoCopies_leavesTheSecond() throws IOException {
    try (BlobStore store = openStore()) {
      List<StoredBlob> first = store.put(sources(1, 3));
      List<StoredBlob> second = store.put(sources(1, 3));

      store.delete(first);
      reclaimAll(store);

      assertReadable(store, second);
      store.delete(first);
      assertReadable(store, second);
    }
  }

  @Test
  void usableBytes_isKnown() throws IOException {
    try (BlobStore store = openStore()) {
      assertThat(store.usableBytes()).isPositive();
    }
  }

  BlobStore openStore() throws IOException {
    return open(context("store", ARCHIVE));
  }

  final OpenContext context(String name, UUID archiveId) throws IOException {
    return new OpenContext(
        Files.createDirectories(directory.resolve(name)), archiveId, CLOCK, 64 << 20);
  }

  /** Gives all back; how many bytes. */
  static long reclaimAll(BlobStore store) throws IOException {
    long all = 0;
    for (long bytes = store.reclaim(0); bytes > 0; bytes = store.reclaim(0)) {
      all += bytes;
    }
    return all;
  }

  private static List<StoredBlob> listed(BlobStore store) throws IOException {
    List<StoredBlob> listed = new ArrayList<>();
    store.list(listed::add);
    return listed;
  }

  private static void assertReadable(BlobStore store, List<StoredBlob> blobs) throws IOException {
    Set<BlobKey> keys = new HashSet<>();
    for (StoredBlob blob : blobs) {
      byte[] expected = bytes((int) blob.key().sequence(), (int) blob.sizeBytes());
      if (!Arrays.equals(read(store, blob), expected)) {
        throw new AssertionError("blob " + blob + " is not what was put");
      }
      keys.add(blob.key());
    }
    assertThat(keys).isNotEmpty();
  }

  private static List<BlobSource> sources(int first, int last) {
    List<BlobSource> sources = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      sources.add(source(i, bytes(i, 3_000 * i)));
    }
    return sources;
  }

  private static BlobSource source(long sequence, byte[] bytes) {
    return source(sequence, bytes, () -> stream(bytes));
  }

  private static BlobSource source(long sequence, byte[] bytes, Callable<InputStream> content) {
    return new BlobSource(
        key(sequence), bytes.length, digests(bytes).sha256(), new Content(sequence, content));
  }

  private record Content(long sequence, Callable<InputStream> bytes) implements BlobSource.Content {
    @Override
    public InputStream open() throws IOException {
      try {
        return bytes.call();
      } catch (IOException e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public DataSet header() {
      return DataSet.builder()
          .set(Tag.SOPInstanceUID, "1.2.3." + sequence)
          .set(Tag.StudyInstanceUID, "1.2.4." + sequence / 10)
          .set(Tag.SeriesInstanceUID, "1.2.5." + sequence / 10)
          .build();
    }
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  static byte[] read(BlobStore store, StoredBlob blob) throws IOException {
    try (InputStream in = store.open(blob)) {
      return in.readAllBytes();
    }
  }

  static BlobKey key(long sequence) {
    return new BlobKey(Partition.DEFAULT, sequence);
  }

  static BlobDigests digests(byte[] bytes) {
    BlobDigester digester = new BlobDigester();
    digester.update(ByteBuffer.wrap(bytes));
    return digester.finish();
  }

  static byte[] bytes(int seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
