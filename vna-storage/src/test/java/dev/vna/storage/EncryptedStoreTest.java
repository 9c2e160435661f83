package dev.vna.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.KeyMissingException;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedStoreTest {
  private static final UUID ARCHIVE = new UUID(0x5eed, 3);
  private static final int CHUNK = Encryption.STORED_CHUNK_BYTES;

  @TempDir Path directory;

  @Test
  void put_text_isNowhereToBeSeen() throws IOException {
    byte[] text = "the same words again and again ".repeat(5_000).getBytes(UTF_8);
    try (EncryptedStore store = open()) {
      store.put(List.of(Sources.of(1, text)));
    }

    assertThat(new String(theBlobFile(), ISO_8859_1)).doesNotContain("words");
  }

  @Test
  void put_sameBlobTwice_isNotTheSameTwice() throws IOException {
    byte[] bytes = Sources.bytes(1, 1_000);
    try (EncryptedStore store = open()) {
      store.put(List.of(Sources.of(1, bytes)));
      byte[] first = theBlobFile();
      store.delete(listed(store));
      store.put(List.of(Sources.of(1, bytes)));

      byte[] second = theBlobFile();
      assertThat(Arrays.copyOf(second, 1_000)).isNotEqualTo(Arrays.copyOf(first, 1_000));
    }
  }

  @Test
  void open_chunksExchanged_isCorrupt() throws IOException {
    assertTampered(
        bytes -> {
          byte[] first = Arrays.copyOf(bytes, CHUNK);
          System.arraycopy(bytes, CHUNK, bytes, 0, CHUNK);
          System.arraycopy(first, 0, bytes, CHUNK, CHUNK);
          return bytes;
        });
  }

  @Test
  void open_chunkLeftOut_isCorrupt() throws IOException {
    assertTampered(
        bytes -> {
          byte[] shorter = new byte[bytes.length - CHUNK];
          System.arraycopy(bytes, 0, shorter, 0, CHUNK);
          System.arraycopy(bytes, 2 * CHUNK, shorter, CHUNK, shorter.length - CHUNK);
          return shorter;
        });
  }

  @Test
  void open_anyBitOfTheTrailerChanged_isCorrupt() throws IOException {
    for (int at = 1; at <= EncryptedTrailer.BYTES; at += 7) {
      int fromEnd = at;
      assertTampered(
          bytes -> {
            bytes[bytes.length - fromEnd] ^= 0x10;
            return bytes;
          });
    }
  }

  /** What a store with digests would not notice: whoever tampers makes the digests anew. */
  private void assertTampered(java.util.function.UnaryOperator<byte[]> tampering)
      throws IOException {
    Encryption encryption = encryption();
    byte[] bytes = Sources.bytes(1, 200_000);
    byte[] encoded;
    EncodedSource source = encryption.encode(List.of(Sources.of(1, bytes))).get(0);
    try (InputStream in = source.open()) {
      encoded = in.readAllBytes();
    }
    try (MemoryStore memory = MemoryStore.builder().open()) {
      StoredBlob stored = memory.put(List.of(Sources.of(1, tampering.apply(encoded)))).get(0);
      StoredBlob blob =
          new StoredBlob(
              stored.key(), Encryption.location(stored), 200_000, BlobDigests.noSha256());
      try (EncryptedStore store = new EncryptedStore(memory, encryption)) {
        assertThatThrownBy(() -> Sources.read(store, blob)).isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void open_anothersBytesInItsPlace_isCorrupt() throws IOException {
    Encryption encryption = encryption();
    byte[] encoded;
    EncodedSource source = encryption.encode(List.of(Sources.of(2, Sources.bytes(2, 100)))).get(0);
    try (InputStream in = source.open()) {
      encoded = in.readAllBytes();
    }
    try (MemoryStore memory = MemoryStore.builder().open();
        EncryptedStore store = new EncryptedStore(memory, encryption)) {
      StoredBlob stored = memory.put(List.of(Sources.of(1, encoded))).get(0);
      StoredBlob blob =
          new StoredBlob(stored.key(), Encryption.location(stored), 100, BlobDigests.noSha256());

      assertThatThrownBy(() -> Sources.read(store, blob))
          .isInstanceOf(BlobCorruptException.class)
          .hasMessageContaining("another blob's");
    }
  }

  @Test
  void changeMasterKey_then_allCanBeReadAndNoBlobChanged() throws IOException {
    List<StoredBlob> stored;
    try (EncryptedStore store = open()) {
      stored = store.put(List.of(Sources.of(1, Sources.bytes(1, 100_000))));
    }
    byte[] before = theBlobFile();

    FileKeyProvider keys = FileKeyProvider.builder(directory.resolve("keys")).open();
    keys.changeMasterKey();
    assertThat(keys.deleteOldMasterKeys()).hasSize(1);

    assertThat(theBlobFile()).isEqualTo(before);
    try (EncryptedStore store = open()) {
      assertThat(Sources.read(store, stored.get(0))).isEqualTo(Sources.bytes(1, 100_000));
      assertThat(listed(store)).isEqualTo(stored);
    }
  }

  @Test
  void changeDataKey_then_oldAndNewCanBeRead() throws IOException {
    FileKeyProvider keys = FileKeyProvider.builder(directory.resolve("keys")).open();
    UUID first = keys.current(Partition.DEFAULT).id();
    try (EncryptedStore store = EncryptedStore.builder(files()).keys(keys).open()) {
      List<StoredBlob> stored = new ArrayList<>();
      stored.addAll(store.put(List.of(Sources.of(1, Sources.bytes(1, 100)))));
      UUID second = keys.changeDataKey(Partition.DEFAULT).id();
      stored.addAll(store.put(List.of(Sources.of(2, Sources.bytes(2, 100)))));

      assertThat(second).isNotEqualTo(first);
      assertThat(keys.current(Partition.DEFAULT).id()).isEqualTo(second);
      for (StoredBlob blob : stored) {
        assertThat(Sources.read(store, blob)).isEqualTo(Sources.bytes(blob.key().sequence(), 100));
      }
    }
  }

  @Test
  void current_partitions_haveKeysOfTheirOwn() throws IOException {
    FileKeyProvider keys = FileKeyProvider.builder(directory.resolve("keys")).open();

    assertThat(keys.current(new Partition("a"))).isNotEqualTo(keys.current(new Partition("b")));
    assertThat(keys.current(new Partition("a"))).isEqualTo(keys.current(new Partition("a")));
  }

  @Test
  void open_dataKeyLost_namesIt() throws IOException {
    StoredBlob blob;
    try (EncryptedStore store = open()) {
      blob = store.put(List.of(Sources.of(1, Sources.bytes(1, 10)))).get(0);
    }
    String lost = deleteKey("data-");

    try (EncryptedStore store = open()) {
      assertThatThrownBy(() -> Sources.read(store, blob))
          .isInstanceOf(KeyMissingException.class)
          .hasMessageContaining(lost);
    }
  }

  @Test
  void open_masterKeyLost_namesItAndMakesNoOther() throws IOException {
    StoredBlob blob;
    try (EncryptedStore store = open()) {
      blob = store.put(List.of(Sources.of(1, Sources.bytes(1, 10)))).get(0);
    }
    String lost = deleteKey("master-");

    try (EncryptedStore store = open()) {
      assertThatThrownBy(() -> Sources.read(store, blob))
          .isInstanceOf(KeyMissingException.class)
          .hasMessageContaining(lost);
    }
    FileKeyProvider keys = FileKeyProvider.builder(directory.resolve("keys")).open();
    assertThatThrownBy(() -> keys.current(new Partition("new")))
        .isInstanceOf(KeyMissingException.class);
  }

  @Test
  void open_keysThatOthersMayRead_areRefused() throws IOException {
    open().close();
    Path keys = directory.resolve("keys");
    assumeTrue(
        keys.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system has no permissions");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
        .isEqualTo("rwx------");

    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwxr-x---"));

    assertThatThrownBy(() -> FileKeyProvider.builder(keys).open())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("others than the owner");
  }

  @Test
  void commit_facts_cannotBeReadInTheLog() throws IOException {
    Path log = directory.resolve("log");
    try (EncryptedLandingStore store = landing(log)) {
      store.recover(LogPosition.START, group -> {});
      store.commit(
          new CommitGroup(
              List.of(), List.of(new LoggedFact(1, "{\"note\":\"plain words\"}".getBytes(UTF_8)))));
    }

    for (Path file : filesBelow(log)) {
      assertThat(new String(Files.readAllBytes(file), ISO_8859_1)).doesNotContain("plain words");
    }
    try (EncryptedLandingStore store = landing(log)) {
      List<String> facts = new ArrayList<>();
      store.recover(
          LogPosition.START,
          group -> group.facts().forEach(fact -> facts.add(new String(fact.json(), UTF_8))));

      assertThat(facts).containsExactly("{\"note\":\"plain words\"}");
    }
  }

  @Test
  void builder_landingStoreSeenAsATier_staysALandingStore() throws IOException {
    BlobStore tier = PackStore.builder(directory.resolve("log")).archiveId(ARCHIVE).open();

    try (EncryptedStore store = EncryptedStore.builder(tier).keys(keys()).open()) {
      assertThat(store).isInstanceOf(EncryptedLandingStore.class);
    }
  }

  private EncryptedLandingStore landing(Path log) throws IOException {
    return EncryptedStore.builder(PackStore.builder(log).archiveId(ARCHIVE).open())
        .keys(keys())
        .open();
  }

  private FileKeyProvider keys() throws IOException {
    return FileKeyProvider.builder(directory.resolve("keys")).open();
  }

  private Encryption encryption() throws IOException {
    return new Encryption(keys(), new java.security.SecureRandom());
  }

  private FileStore files() throws IOException {
    return FileStore.builder(directory.resolve("files")).archiveId(ARCHIVE).open();
  }

  private EncryptedStore open() throws IOException {
    return EncryptedStore.builder(files()).keys(keys()).open();
  }

  private String deleteKey(String prefix) throws IOException {
    for (Path file : filesBelow(directory.resolve("keys"))) {
      String name = file.getFileName().toString();
      if (name.startsWith(prefix)) {
        Files.delete(file);
        return name.substring(prefix.length(), name.length() - ".key".length());
      }
    }
    throw new AssertionError("no key " + prefix);
  }

  private byte[] theBlobFile() throws IOException {
    for (Path file : filesBelow(directory.resolve("files"))) {
      if (file.toString().endsWith(".dcm")) {
        return Files.readAllBytes(file);
      }
    }
    throw new AssertionError("no blob");
  }

  private static List<Path> filesBelow(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private static List<StoredBlob> listed(BlobStore store) throws IOException {
    List<StoredBlob> listed = new ArrayList<>();
    store.list(listed::add);
    return listed;
  }
}
