package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.spi.StoredBlob;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Packs in a bucket, as they lie there, and as several processes share them. */
@ExtendWith(S3Server.Extension.class)
class S3StoreTest {
  private final S3Server server;
  private final String prefix = S3Server.newPrefix();

  @TempDir private Path directory;

  S3StoreTest(S3Server server) {
    this.server = server;
  }

  private List<S3Object> objects() {
    S3Client client = server.client();
    return client.listObjectsV2(list -> list.bucket(S3Server.BUCKET).prefix(prefix)).contents();
  }

  private List<String> packs() {
    return objects().stream().map(S3Object::key).filter(key -> key.endsWith(".tar")).toList();
  }

  /** What GNU tar makes of an object, extracted into a directory. */
  private List<String> tar(String key, Path into) throws Exception {
    byte[] bytes =
        server.client().getObjectAsBytes(get -> get.bucket(S3Server.BUCKET).key(key)).asByteArray();
    Path file = directory.resolve(UUID.randomUUID() + ".tar");
    Files.write(file, bytes);
    Files.createDirectories(into);
    Process tar =
        new ProcessBuilder("tar", "-xvf", file.toString(), "-C", into.toString())
            .redirectErrorStream(true)
            .start();
    List<String> lines =
        new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assertThat(tar.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(tar.exitValue()).as("%s", lines).isZero();
    return lines;
  }

  @Test
  void put_pack_isATarOfItsObjects() throws Exception {
    try (S3Store store = server.store(prefix).open()) {
      S3Blobs.put(store, 1, 3, 70_000);
    }

    assertThat(packs()).hasSize(1);
    assertThat(packs().get(0))
        .startsWith(prefix + "packs/" + S3Blobs.ARCHIVE + "/")
        .endsWith(".tar");
    List<String> names = tar(packs().get(0), directory.resolve("out"));
    assertThat(names)
        .containsExactly(
            "_vna/segment-00000001.jsonl",
            "default/0000000000000001.dcm",
            "default/0000000000000002.dcm",
            "default/0000000000000003.dcm",
            "_vna/pack-00000001.jsonl");
    assertThat(directory.resolve("out/default/0000000000000002.dcm"))
        .hasBinaryContent(S3Blobs.bytes(2, 70_000));
  }

  @Test
  void reclaim_partOfAPack_leavesATarOfTheRestUnderAnotherKey() throws Exception {
    List<StoredBlob> kept;
    try (S3Store store = server.store(prefix).open()) {
      List<StoredBlob> stored = S3Blobs.put(store, 1, 5, 70_000);
      String before = packs().get(0);
      store.delete(List.of(stored.get(1), stored.get(3)));

      long first = store.reclaim(0);
      store.delete(List.of(stored.get(4)));
      long second = store.reclaim(0);

      assertThat(first).isBetween(130_000L, 142_000L);
      assertThat(second).isBetween(60_000L, 71_000L);
      assertThat(packs()).hasSize(1).doesNotContain(before);
      kept = List.of(stored.get(0), stored.get(2));
      S3Blobs.assertReadable(store, kept);
      assertThat(store.usedBytes()).isEqualTo(objects().stream().mapToLong(S3Object::size).sum());
    }
    List<String> names = tar(packs().get(0), directory.resolve("out"));
    assertThat(names)
        .containsExactly(
            "_vna/segment-00000001.jsonl",
            "default/0000000000000001.dcm",
            "default/0000000000000003.dcm",
            "_vna/pack-00000001.jsonl",
            "_vna/cuts-00000001.jsonl");
    try (S3Store again = server.store(prefix).open()) {
      assertThat(S3Blobs.listed(again)).containsExactlyElementsOf(kept);
      S3Blobs.assertReadable(again, kept);
      again.delete(kept);
    }
    assertThat(objects()).isEmpty();
  }

  @Test
  void reclaim_lessThanItsWorth_isLeft() throws IOException {
    try (S3Store store = server.store(prefix).open()) {
      List<StoredBlob> stored = S3Blobs.put(store, 1, 5, 70_000);
      store.delete(stored.subList(0, 1));

      assertThat(store.reclaim(0.5)).isZero();
      assertThat(store.reclaim(0.1)).isPositive();
    }
  }

  @Test
  void put_moreThanAPack_isInSeveral() throws IOException {
    try (S3Store store = server.store(prefix).packSizeBytes(200_000).open()) {
      List<StoredBlob> stored = S3Blobs.put(store, 1, 7, 70_000);

      assertThat(packs()).hasSize(4);
      S3Blobs.assertReadable(store, stored);
      assertThat(store.usedBytes()).isEqualTo(objects().stream().mapToLong(S3Object::size).sum());
    }
  }

  @Test
  void put_manyParts_isTheSameBytes() throws IOException {
    try (S3Store store = server.store(prefix).partSizeBytes(5 << 20).parallelParts(2).open()) {
      List<StoredBlob> stored = new ArrayList<>(S3Blobs.put(store, 1, 3, 4_000_000));
      stored.addAll(S3Blobs.put(store, 4, 4, 11_000_000));

      S3Blobs.assertReadable(store, stored);
      try (InputStream in = store.open(stored.get(3), 10_000_000, 1000)) {
        assertThat(in.readAllBytes())
            .isEqualTo(Arrays.copyOfRange(S3Blobs.bytes(4, 11_000_000), 10_000_000, 10_001_000));
      }
    }
  }

  @Test
  void open_rangeOfAFrame_readsItsBlocksAlone() throws IOException {
    try (FaultyProxy proxy = new FaultyProxy(server.uri());
        S3Store store = server.store(prefix).endpoint(proxy.uri()).open()) {
      StoredBlob blob = S3Blobs.put(store, 1, 1, 1_000_000).get(0);
      store.open(blob, 0, 1).close();
      int before = proxy.requests().size();

      try (InputStream in = store.open(blob, 500_000, 70_000)) {
        assertThat(in.readAllBytes())
            .isEqualTo(Arrays.copyOfRange(S3Blobs.bytes(1, 1_000_000), 500_000, 570_000));
      }

      assertThat(proxy.requests().size() - before).isOne();
    }
  }

  @Test
  void open_putByAnotherProcess_isFound() throws IOException {
    try (S3Store one = server.store(prefix).open();
        S3Store other = server.store(prefix).open()) {
      List<StoredBlob> stored = S3Blobs.put(one, 1, 3, 70_000);

      S3Blobs.assertReadable(other, stored);
    }
  }

  @Test
  void read_rewrittenByAnotherProcess_goesOn() throws IOException {
    byte[] expected = S3Blobs.bytes(3, 1_000_000);
    try (S3Store one = server.store(prefix).open();
        S3Store other = server.store(prefix).open()) {
      List<StoredBlob> stored = S3Blobs.put(one, 1, 3, 1_000_000);
      S3Blobs.assertReadable(other, stored);
      other.delete(stored.subList(0, 1));
      try (InputStream in = one.open(stored.get(2))) {
        assertThat(other.reclaim(0)).isPositive();

        assertThat(in.readAllBytes()).isEqualTo(expected);
      }
      S3Blobs.assertReadable(one, stored.subList(1, 3));
      assertThat(S3Blobs.listed(one)).containsExactlyElementsOf(stored.subList(1, 3));
    }
  }

  @Test
  void delete_byTwoProcesses_bothCount() throws IOException {
    List<StoredBlob> stored;
    try (S3Store one = server.store(prefix).open();
        S3Store other = server.store(prefix).open()) {
      stored = S3Blobs.put(one, 1, 4, 70_000);
      other.list(blob -> {});
      one.delete(stored.subList(0, 1));
      other.delete(stored.subList(1, 2));
    }
    try (S3Store again = server.store(prefix).open()) {
      assertThat(S3Blobs.listed(again)).containsExactlyElementsOf(stored.subList(2, 4));
      assertThatThrownBy(() -> again.open(stored.get(0))).isInstanceOf(FileNotFoundException.class);
      assertThatThrownBy(() -> again.open(stored.get(1))).isInstanceOf(FileNotFoundException.class);
    }
  }

  @Test
  void delete_allWhileAStreamIsOpen_goesWhenItIsClosed() throws IOException {
    try (S3Store store = server.store(prefix).open()) {
      List<StoredBlob> stored = S3Blobs.put(store, 1, 2, 500_000);
      try (InputStream in = store.open(stored.get(0))) {
        store.delete(stored);

        assertThat(S3Blobs.listed(store)).isEmpty();
        assertThat(in.readAllBytes()).isEqualTo(S3Blobs.bytes(1, 500_000));
        assertThat(store.reclaim(0)).isZero();
      }
      assertThat(store.reclaim(0)).isGreaterThan(1_000_000);
    }
    assertThat(objects()).isEmpty();
  }

  @Test
  void stores_ofTwoArchives_knowNothingOfEachOther() throws IOException {
    try (S3Store one = server.store(prefix).open();
        S3Store other = server.store(prefix).archiveId(new UUID(7, 7)).open()) {
      List<StoredBlob> stored = S3Blobs.put(one, 1, 2, 1000);

      assertThat(S3Blobs.listed(other)).isEmpty();
      assertThatThrownBy(() -> other.open(stored.get(0))).isInstanceOf(FileNotFoundException.class);
      other.delete(stored);
      S3Blobs.assertReadable(one, stored);
    }
  }

  @Test
  void usableBytes_withACapacity_isWhatIsLeft() throws IOException {
    try (S3Store store = server.store(prefix).capacityBytes(1_000_000).open()) {
      S3Blobs.put(store, 1, 1, 100_000);

      assertThat(store.usableBytes()).isEqualTo(1_000_000 - store.usedBytes());
    }
    try (S3Store store = server.store(prefix).open()) {
      assertThat(store.usableBytes()).isEqualTo(Long.MAX_VALUE);
    }
  }

  @Test
  void open_noSuchBucket_failsAndNamesIt() {
    S3Store.Builder missing =
        S3Store.builder("no-such-bucket")
            .archiveId(S3Blobs.ARCHIVE)
            .endpoint(server.uri())
            .pathStyle()
            .credentials(S3Server.ACCESS_KEY, S3Server.SECRET_KEY);

    assertThatThrownBy(missing::open)
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(FileNotFoundException.class)
        .hasMessageContaining("s3://no-such-bucket/");
  }

  @Test
  void close_used_endsItsThreadsAndRefusesCalls() throws IOException {
    S3Store store = server.store(prefix).partSizeBytes(5 << 20).open();
    S3Blobs.put(store, 1, 1, 6_000_000);

    store.close();

    assertThatThrownBy(() -> store.list(blob -> {})).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> S3Blobs.put(store, 2, 2, 10)).isInstanceOf(IOException.class);
  }

  @Test
  void builder_wrongValues_areRefused() {
    S3Store.Builder builder = S3Store.builder("bucket");

    assertThatThrownBy(() -> builder.prefix("/absolute"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.partSizeBytes(1000))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.endpoint(URI.create("here")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(builder::open).isInstanceOf(IllegalStateException.class);
  }
}
