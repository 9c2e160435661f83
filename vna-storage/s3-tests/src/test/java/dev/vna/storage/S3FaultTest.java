package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.storage.FaultyProxy.Fault;
import dev.vna.storage.FaultyProxy.Kind;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;

/** What a network and a server may do to calls: nothing is lost, torn, or given out wrong. */
class S3FaultTest extends S3FaultBase {
  private S3Store store;

  S3FaultTest(S3Server server) {
    super(server);
  }

  @BeforeEach
  void openStore() throws IOException {
    store = builder().open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private S3Store.Builder builder() {
    return throughProxy(server.store(prefix));
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"RESET", "ANSWER_LOST"})
  void put_brokenOnceOnTheWay_isThereOnce(Kind kind) throws IOException {
    first(1, "PUT", Fault.at(kind, 12_345));

    List<StoredBlob> stored = S3Blobs.put(store, 1, 3, 60_000);

    S3Blobs.assertReadable(store, stored);
    assertThat(objects()).isOne();
    assertThat(pauses).hasSize(1);
  }

  @Test
  void put_bytesChangedOnTheWay_isRefusedAndNothingIsThere() throws IOException {
    always("PUT", Fault.at(Kind.REQUEST_WRONG, 12_345));

    assertThatThrownBy(() -> S3Blobs.put(store, 1, 3, 60_000)).isInstanceOf(IOException.class);

    assertThat(objects()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void put_refusedForAWhile_isThere(int status) throws IOException {
    first(ATTEMPTS - 1, "PUT", Fault.refused(status, "SlowDown"));

    List<StoredBlob> stored = S3Blobs.put(store, 1, 3, 60_000);

    S3Blobs.assertReadable(store, stored);
    assertThat(pauses).hasSize(ATTEMPTS - 1);
  }

  @Test
  void put_refusedForGood_failsAfterItsAttemptsAndNothingIsThere() throws IOException {
    always("PUT", Fault.refused(503, "SlowDown"));

    assertThatThrownBy(() -> S3Blobs.put(store, 1, 3, 60_000))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("s3://" + S3Server.BUCKET + "/" + prefix)
        .hasMessageContaining("after " + ATTEMPTS + " attempts")
        .hasMessageContaining("SlowDown");

    assertThat(pauses).hasSize(ATTEMPTS - 1);
    assertThat(objects()).isZero();
    never();
    assertThat(S3Blobs.listed(store)).isEmpty();
    S3Blobs.assertReadable(store, S3Blobs.put(store, 4, 5, 100));
  }

  @Test
  void put_ofPartsThatBreak_isThereWholeAndOnce() throws IOException {
    AtomicInteger puts = new AtomicInteger();
    proxy.rule(
        request -> {
          int number = request.startsWith("PUT") ? puts.getAndIncrement() : 99;
          return switch (number) {
            case 0 -> Fault.of(Kind.RESET);
            case 1 -> Fault.refused(500, "InternalError");
            case 2 -> Fault.of(Kind.ANSWER_LOST);
            default -> Fault.none();
          };
        });

    List<StoredBlob> stored = S3Blobs.put(store, 1, 6, 2_500_000);

    S3Blobs.assertReadable(store, stored);
    assertThat(objects()).isOne();
    assertThat(uploads()).isZero();
  }

  @Test
  void put_partFailsForGood_leavesNeitherObjectNorUpload() throws IOException {
    proxy.rule(
        request ->
            request.contains("partNumber=2") ? Fault.refused(503, "SlowDown") : Fault.none());

    assertThatThrownBy(() -> S3Blobs.put(store, 1, 6, 2_500_000)).isInstanceOf(IOException.class);

    assertThat(objects()).isZero();
    assertThat(uploads()).isZero();
  }

  @Test
  void put_sourceFailsAfterParts_leavesNeitherObjectNorUpload() throws IOException {
    byte[] damaged = S3Blobs.bytes(2, 11_000_000);
    damaged[10_999_999] ^= 1;

    assertThatThrownBy(
            () ->
                store.put(
                    List.of(
                        S3Blobs.source(1, 1000),
                        S3Blobs.source(
                            2,
                            S3Blobs.bytes(2, 11_000_000),
                            new java.io.ByteArrayInputStream(damaged)))))
        .isInstanceOf(BlobCorruptException.class);

    assertThat(objects()).isZero();
    assertThat(uploads()).isZero();
  }

  @Test
  void put_answerToCompletionIsLost_isThereOnce() throws IOException {
    AtomicInteger left = new AtomicInteger(1);
    proxy.rule(
        request ->
            request.startsWith("POST") && request.contains("uploadId") && left.getAndDecrement() > 0
                ? Fault.of(Kind.ANSWER_LOST)
                : Fault.none());

    List<StoredBlob> stored = S3Blobs.put(store, 1, 5, 2_500_000);

    S3Blobs.assertReadable(store, stored);
    assertThat(S3Blobs.listed(store)).containsExactlyElementsOf(stored);
    assertThat(objects()).isOne();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"RESET", "BODY_RESET", "BODY_CUT", "BODY_WRONG"})
  void read_brokenInTheMiddle_goesOn(Kind kind) throws IOException {
    StoredBlob blob = S3Blobs.put(store, 1, 1, 1_000_000).get(0);
    store.open(blob, 0, 1).close(); // its checksums are at hand
    int before = proxy.requests().size();
    first(1, "GET", Fault.at(kind, 400_000));

    byte[] read = S3Blobs.read(store, blob);

    assertThat(read).isEqualTo(S3Blobs.bytes(1, 1_000_000));
    assertThat(proxy.requests().size() - before).isLessThanOrEqualTo(3);
  }

  @Test
  void read_brokenAgainAndAgainWithProgress_goesOn() throws IOException {
    StoredBlob blob = S3Blobs.put(store, 1, 1, 2_000_000).get(0);
    store.open(blob, 0, 1).close();
    always("GET", Fault.at(Kind.BODY_CUT, 100_000));

    assertThat(S3Blobs.read(store, blob)).isEqualTo(S3Blobs.bytes(1, 2_000_000));

    assertThat(pauses).hasSizeGreaterThan(ATTEMPTS);
  }

  @Test
  void read_brokenForGood_failsAfterItsAttempts() throws IOException {
    StoredBlob blob = S3Blobs.put(store, 1, 1, 1_000_000).get(0);
    store.open(blob, 0, 1).close();
    always("GET", Fault.at(Kind.BODY_CUT, 30_000));

    assertThatThrownBy(() -> S3Blobs.read(store, blob))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("s3://" + S3Server.BUCKET + "/" + prefix)
        .hasMessageContaining("after " + ATTEMPTS + " attempts");

    assertThat(pauses).hasSize(ATTEMPTS - 1);
  }

  @Test
  void read_wrongBytesForGood_areNeverGivenOut() throws IOException {
    StoredBlob blob = S3Blobs.put(store, 1, 1, 300_000).get(0);
    store.open(blob, 0, 1).close();
    always("GET", Fault.at(Kind.BODY_WRONG, 10));

    try (InputStream in = store.open(blob, 200_000, 1000)) {
      assertThatThrownBy(in::read).isInstanceOf(BlobCorruptException.class);
    }
  }

  @Test
  void read_silentServer_triesAgainAfterTheTimeout() throws IOException {
    StoredBlob blob = S3Blobs.put(store, 1, 1, 300_000).get(0);
    try (S3Store hasty = builder().readTimeout(Duration.ofSeconds(2)).open()) {
      first(1, "GET", Fault.of(Kind.SILENT));

      assertThat(S3Blobs.read(hasty, blob)).isEqualTo(S3Blobs.bytes(1, 300_000));
    }
    assertThat(pauses).isNotEmpty();
  }

  @Test
  void read_objectIsGone_isNotFoundAtOnce() throws IOException {
    StoredBlob blob = S3Blobs.put(store, 1, 1, 300_000).get(0);
    S3Client client = server.client();
    client
        .listObjectsV2(list -> list.bucket(S3Server.BUCKET).prefix(prefix))
        .contents()
        .forEach(object -> client.deleteObject(d -> d.bucket(S3Server.BUCKET).key(object.key())));

    assertThatThrownBy(() -> store.open(blob)).isInstanceOf(FileNotFoundException.class);

    assertThat(pauses).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"RESET", "ANSWER_LOST"})
  void delete_broken_isDoneOnce(Kind kind) throws IOException {
    List<StoredBlob> stored = S3Blobs.put(store, 1, 4, 50_000);
    first(1, "PUT", Fault.of(kind));

    store.delete(stored.subList(0, 2));
    first(1, "DELETE", Fault.of(kind));
    store.delete(stored.subList(1, 3));

    assertThat(S3Blobs.listed(store)).containsExactly(stored.get(3));
    try (S3Store again = builder().open()) {
      assertThat(S3Blobs.listed(again)).containsExactly(stored.get(3));
    }
  }

  @Test
  void open_wrongSecret_isRefusedWithoutTellingIt() {
    S3Store.Builder wrong = builder().credentials(S3Server.ACCESS_KEY, "wrong-secret-of-ours");

    assertThatThrownBy(wrong::open)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("status=403")
        .satisfies(
            e -> {
              for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                assertThat(cause.toString())
                    .doesNotContain("wrong-secret-of-ours")
                    .doesNotContain(S3Server.SECRET_KEY);
              }
            });
    assertThat(pauses).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyCalls_anyFaults_loseNothingAndGiveOutNothingWrong(long seed) throws IOException {
    Random random = new Random(seed);
    anyOf(
        4,
        random,
        Kind.REFUSED,
        Kind.RESET,
        Kind.ANSWER_LOST,
        Kind.BODY_RESET,
        Kind.BODY_CUT,
        Kind.BODY_WRONG);
    List<StoredBlob> kept = new ArrayList<>();
    Random calls = new Random(seed);
    int next = 1;
    for (int i = 0; i < 25; i++) {
      try {
        switch (calls.nextInt(4)) {
          case 0, 1 -> {
            int count = 1 + calls.nextInt(5);
            next += count;
            kept.addAll(S3Blobs.put(store, next - count, next - 1, 40_000));
          }
          case 2 -> {
            if (!kept.isEmpty()) {
              StoredBlob gone = kept.remove(calls.nextInt(kept.size()));
              store.delete(List.of(gone));
            }
          }
          default -> store.reclaim(0);
        }
      } catch (IOException e) {
        continue; // refused: what was there before must be as it was
      }
    }
    never();
    try (S3Store again = builder().open()) {
      S3Blobs.assertReadable(again, kept);
      S3Blobs.assertReadable(store, kept);
      List<StoredBlob> listed = new ArrayList<>(S3Blobs.listed(again));
      assertThat(listed).containsAll(kept);
    }
    assertThat(uploads()).isZero();
  }
}
