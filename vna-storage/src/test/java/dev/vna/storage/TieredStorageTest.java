package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.Tier;
import dev.vna.archive.spi.TieredStore;
import dev.vna.data.DataSet;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies in tiers, and what becomes of reads when they fail. */
class TieredStorageTest {
  private static final int SIZE = 200_000;

  @TempDir private Path directory;

  private final List<String> damaged = new ArrayList<>();
  private TieredStorage store;
  private StoredBlob landed;

  @BeforeEach
  void openStore() throws IOException {
    store = open(Tier.Kind.NEARLINE);
    landed = store.commit(Groups.group(Groups.inMemory(1, SIZE))).blobs().get(0);
  }

  @AfterEach
  void closeStore() throws IOException {
    store.close();
  }

  private TieredStorage open(Tier.Kind kind) throws IOException {
    TieredStorage opened = builder().tier("second", kind, tier("second")).open();
    opened.recover(LogPosition.START, group -> {});
    opened.onDamage((blob, tier, why) -> damaged.add(tier));
    return opened;
  }

  private TieredStorage.Builder builder() throws IOException {
    Path landing = Files.createDirectories(directory.resolve("landing"));
    OpenContext context = new OpenContext(landing, Groups.ARCHIVE, Groups.CLOCK, 16 << 20);
    return TieredStorage.builder(context, new PackStoreProvider().open(context));
  }

  private PackStore tier(String name) throws IOException {
    return PackStore.builder(directory.resolve(name)).archiveId(Groups.ARCHIVE).open();
  }

  private StoredBlob copied(StoredBlob blob, String tier) throws IOException {
    return store.copy(List.of(new TieredStore.Source(blob, () -> DataSet.EMPTY)), tier).get(0);
  }

  private StoredBlob moved(StoredBlob blob) throws IOException {
    TieredStore.Without without =
        store.without(copied(blob, "second").location(), "online").orElseThrow();
    StoredBlob rest = blob.at(without.rest());
    store.delete(without.dropped().stream().map(blob::at).toList());
    return rest;
  }

  private void assertReadable(StoredBlob blob) throws IOException {
    assertThat(Groups.read(store, blob)).isEqualTo(Groups.bytes(blob.key().sequence(), SIZE));
  }

  /** Changes a byte in the middle of every segment of a directory. */
  private void damage(String name) throws IOException {
    try (var files = Files.list(directory.resolve(name))) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".tar"))::iterator) {
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "rw")) {
          raw.seek(SIZE / 2);
          int b = raw.read();
          raw.seek(SIZE / 2);
          raw.write(b ^ 1);
        }
      }
    }
  }

  @Test
  void commit_aloneInTheLandingStore_hasItsLocation() {
    assertThat(PackLocation.decode(landed.location())).isPresent();
    assertThat(store.tiersOf(landed.location())).containsExactly("online");
  }

  @Test
  void copy_intoATier_isInBoth() throws IOException {
    StoredBlob both = copied(landed, "second");

    assertThat(store.tiersOf(both.location())).containsExactly("online", "second");
    assertReadable(both);
    store.verify(both, "online");
    store.verify(both, "second");
    assertThat(copied(both, "second")).isEqualTo(both);
  }

  @Test
  void copy_intoNoTier_isRefused() {
    assertThatThrownBy(() -> copied(landed, "third"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[online, second]");
  }

  @Test
  void without_theOnlyCopy_isRefused() {
    assertThat(store.without(landed.location(), "online")).isEmpty();
  }

  @Test
  void without_landingCopy_readsFromTheOtherAndKeepsTheHeaderForAReplay() throws IOException {
    StoredBlob moved = moved(landed);

    assertThat(store.tiersOf(moved.location())).containsExactly("second");
    assertReadable(moved);
    assertThatThrownBy(() -> store.open(landed)).isInstanceOf(FileNotFoundException.class);
    store.close();
    store = builder().tier("second", Tier.Kind.NEARLINE, tier("second")).open();
    List<StoredBlob> replayed = new ArrayList<>();
    store.recover(LogPosition.START, group -> replayed.addAll(group.blobs()));
    assertThat(replayed).containsExactly(landed);
    try (InputStream in = store.openForReplay(landed, 0)) {
      assertThat(in.readAllBytes()).hasSize(SIZE);
    }
  }

  @Test
  void delete_whatWasMoved_leavesNothing() throws IOException {
    StoredBlob moved = moved(landed);

    store.delete(List.of(moved));

    assertThatThrownBy(() -> store.open(moved)).isInstanceOf(FileNotFoundException.class);
    List<StoredBlob> left = new ArrayList<>();
    store.list(left::add);
    assertThat(left).isEmpty();
    store.close();
    store = open(Tier.Kind.NEARLINE);
    assertThatThrownBy(() -> store.openForReplay(landed, 0))
        .isInstanceOf(FileNotFoundException.class);
  }

  @Test
  void copy_backOnline_canBeDroppedAgain() throws IOException {
    StoredBlob both = copied(moved(landed), "online");
    assertThat(store.tiersOf(both.location())).containsExactly("online", "second");
    TieredStore.Without second = store.without(both.location(), "second").orElseThrow();
    store.delete(second.dropped().stream().map(both::at).toList());
    StoredBlob back = both.at(second.rest());
    assertReadable(back);

    assertReadable(moved(back));
  }

  @Test
  void open_damagedCopy_goesOnWithTheOtherAndTells() throws IOException {
    StoredBlob both = copied(landed, "second");
    damage("landing");

    assertReadable(both);

    assertThat(damaged).containsExactly("online");
    assertThatThrownBy(() -> store.verify(both, "online")).isInstanceOf(BlobCorruptException.class);
    store.verify(both, "second");
  }

  @Test
  void open_allCopiesDamaged_failsWithTheFirst() throws IOException {
    StoredBlob both = copied(landed, "second");
    damage("landing");
    damage("second");

    assertThatThrownBy(() -> Groups.read(store, both)).isInstanceOf(BlobCorruptException.class);

    assertThat(damaged).containsExactly("online", "second");
  }

  @Test
  void open_tierIsNotThere_isNamed() throws IOException {
    StoredBlob moved = moved(landed);
    store.close();
    store = builder().open();
    store.recover(LogPosition.START, group -> {});

    assertThatThrownBy(() -> Groups.read(store, moved))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("tier second is not there");
    assertThat(store.tiers())
        .filteredOn(tier -> tier.name().equals("second"))
        .extracting(Tier::available)
        .containsExactly(false);
  }

  @Test
  void open_inASlowTier_isRecalledOnce() throws IOException {
    store.close();
    store = open(Tier.Kind.ARCHIVE);
    StoredBlob moved = moved(landed);

    assertReadable(moved);
    damage("second");

    assertReadable(moved);
    assertThat(damaged).isEmpty();
  }

  @Test
  void open_inASlowTierBelowEncryption_isRecalledAndVerifiedWithoutADigest() throws IOException {
    store.close();
    store = open(Tier.Kind.ARCHIVE);
    StoredBlob moved = moved(landed);
    StoredBlob asAWrapperAsks =
        new StoredBlob(moved.key(), moved.location(), moved.sizeBytes(), BlobDigests.noSha256());

    assertReadable(asAWrapperAsks);
    store.verify(asAWrapperAsks, "second");

    damage("second");
    assertReadable(asAWrapperAsks);
    assertThatThrownBy(() -> store.verify(asAWrapperAsks, "second"))
        .isInstanceOf(BlobCorruptException.class);
  }

  @Test
  void open_inASlowTierWhenTheCacheFails_isReadThereAndNotTakenForDamage() throws IOException {
    store.close();
    store = open(Tier.Kind.ARCHIVE);
    StoredBlob moved = moved(landed);
    Files.delete(directory.resolve("landing/recalled"));

    assertReadable(moved);

    assertThat(damaged).isEmpty();
  }

  @Test
  void open_smallRangeOfASlowTier_isReadThere() throws IOException {
    store.close();
    store = open(Tier.Kind.ARCHIVE);
    StoredBlob moved = moved(landed);

    try (InputStream in = store.open(moved, 70_000, 100)) {
      assertThat(in.readAllBytes()).hasSize(100);
    }

    try (var recalled = Files.list(directory.resolve("landing/recalled"))) {
      assertThat(recalled).isEmpty();
    }
  }

  @Test
  void copies_areAsTheListNamesThem() throws IOException {
    StoredBlob both = copied(landed, "second");
    List<BlobLocation> listed = new ArrayList<>();

    store.list(blob -> listed.add(blob.location()));

    assertThat(store.copies(both.location())).containsExactlyInAnyOrderElementsOf(listed);
  }
}
