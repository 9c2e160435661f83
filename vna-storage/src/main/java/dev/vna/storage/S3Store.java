package dev.vna.storage;

import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.StoredBlob;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Keeps objects in a bucket of Amazon S3, or of any server that speaks its protocol: as packs, the
 * same plain tar archives that {@link PackStore} writes, many objects to an S3 object. {@code aws
 * s3 cp} and {@code tar -x} read them without this software. Blobs and ranges of blobs are read by
 * ranged calls of just the blocks that they touch. The keys and what is behind them are drawn in
 * {@code docs/storage-format.md}.
 *
 * <p>No S3 object is written twice, and all keys hold the archive's id and something random:
 * archives and processes that share a bucket never overwrite each other's. What another process put
 * can be opened at once; what another one deleted is known from the next {@link #list} on.
 *
 * <p>Calls that fail for a reason that passes (throttling, 5xx, broken connections, bodies that end
 * early) are made again, reads from where they broke off. Everything may be called by many threads.
 * Interrupting a thread ends its call with an {@link java.io.InterruptedIOException}; nothing of a
 * {@link #put} is there then.
 *
 * <p>Needs {@code software.amazon.awssdk:s3} and {@code url-connection-client} on the class path:
 * optional dependencies, which whoever uses this adds.
 */
public final class S3Store implements BlobStore {
  private final S3Settings settings;
  private final S3Bucket bucket;
  private final S3Packs packs;
  private final S3Reader reader;
  private final S3PackWriter writer;
  private final S3Reclaimer reclaimer;
  private final ExecutorService senders;
  private volatile boolean closed;

  private S3Store(S3Settings settings, UUID archiveId, S3Bucket bucket, RandomGenerator random) {
    this.settings = settings;
    this.bucket = bucket;
    S3Names names = new S3Names(settings.prefix(), archiveId);
    packs = new S3Packs(bucket, names, archiveId, random);
    reader = new S3Reader(bucket, packs, new S3Pieces(bucket, settings.cacheBytes()));
    senders =
        Executors.newFixedThreadPool(settings.parallelParts(), senderNames(settings.bucket()));
    writer = new S3PackWriter(bucket, names, settings, archiveId, senders);
    reclaimer = new S3Reclaimer(names, archiveId, packs, reader, writer, random);
  }

  private static ThreadFactory senderNames(String bucket) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "vna-s3-" + bucket + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Begins the settings of a store in a bucket, which exists. */
  public static Builder builder(String bucket) {
    return new Builder(bucket);
  }

  /** What proves to the server that a part arrived as it was sent. */
  public enum PartChecksum {
    /** CRC32C, as S3 and newer compatible servers verify it; others ignore it. */
    CRC32C,
    /** MD5 in the Content-MD5 header, which every server verifies; slower. */
    MD5
  }

  @Override
  public List<StoredBlob> put(List<BlobSource> blobs) throws IOException {
    requireOpen();
    return writer.put(blobs, packs);
  }

  @Override
  public InputStream open(StoredBlob blob, long offset, long lengthBytes) throws IOException {
    requireOpen();
    return reader.open(blob, offset, lengthBytes);
  }

  @Override
  public void delete(Collection<StoredBlob> blobs) throws IOException {
    requireOpen();
    Map<UUID, List<StoredBlob>> byPack = new LinkedHashMap<>();
    for (StoredBlob blob : blobs) {
      S3Location.decode(blob.location())
          .ifPresent(
              location ->
                  byPack.computeIfAbsent(location.pack(), id -> new ArrayList<>()).add(blob));
    }
    for (Map.Entry<UUID, List<StoredBlob>> entry : byPack.entrySet()) {
      Optional<S3Pack> pack = packs.find(entry.getKey());
      if (pack.isPresent()) {
        delete(pack.get(), entry.getValue());
      }
    }
  }

  private void delete(S3Pack pack, List<StoredBlob> blobs) throws IOException {
    List<S3Note.Deleted> gone = new ArrayList<>(blobs.size());
    try {
      for (StoredBlob blob : blobs) {
        S3Location location = S3Location.decode(blob.location()).orElseThrow();
        if (!pack.isDeleted(location.entryOffset())) {
          reader.check(blob, location, pack);
          gone.add(new S3Note.Deleted(blob.key(), location.entryOffset(), blob.sizeBytes()));
        }
      }
      pack.delete(gone);
    } catch (FileNotFoundException e) {
      packs.look(pack.id()); // another process deleted all of it
    }
    packs.touch(pack);
  }

  /**
   * {@inheritDoc}
   *
   * <p>A pack is written again without what is deleted, and its bytes cross the network twice for
   * that. What streams of this process read from is deleted when they are closed, by the next call.
   */
  @Override
  public long reclaim(double worthShare) throws IOException {
    requireOpen();
    return reclaimer.reclaim(worthShare);
  }

  /** {@inheritDoc} The bucket is asked what there is, and each pack what is in it. */
  @Override
  public void list(Visitor visitor) throws IOException {
    requireOpen();
    packs.refresh();
    for (S3Pack pack : packs.all()) {
      try {
        list(pack, visitor);
      } catch (FileNotFoundException e) {
        packs.look(pack.id()); // it went meanwhile
      }
    }
  }

  private void list(S3Pack pack, Visitor visitor) throws IOException {
    S3Pack.View view = pack.acquire();
    List<StoredBlob> blobs;
    try {
      blobs = reader.contents(view).blobs();
    } finally {
      view.release();
    }
    Map<Long, S3Note.Deleted> deleted = pack.allDeleted();
    for (StoredBlob blob : blobs) {
      S3Location location = S3Location.decode(blob.location()).orElseThrow();
      if (!deleted.containsKey(location.entryOffset())) {
        visitor.blob(blob);
      }
    }
  }

  /** What is left of {@link Builder#capacityBytes}. */
  @Override
  public long usableBytes() {
    return settings.capacityBytes() == Long.MAX_VALUE
        ? Long.MAX_VALUE
        : Math.max(0, settings.capacityBytes() - usedBytes());
  }

  /** {@inheritDoc} What other processes did counts from the next {@link #list} on. */
  @Override
  public long usedBytes() {
    return packs.usedBytes();
  }

  @Override
  public void close() {
    closed = true;
    senders.shutdownNow();
    bucket.close();
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("the store is closed");
    }
  }

  /** Settings of a store; each setter checks its own value. The archive's id is required. */
  public static final class Builder {
    private static final int MAX_PREFIX = 512;

    private final String bucket;
    private UUID archiveId;
    private String prefix = "";
    private Optional<Region> region = Optional.empty();
    private Optional<URI> endpoint = Optional.empty();
    private boolean pathStyle;
    private Optional<AwsCredentialsProvider> credentials = Optional.empty();
    private int partSizeBytes = S3Settings.DEFAULT_PART_BYTES;
    private int parallelParts = S3Settings.DEFAULT_PARALLEL_PARTS;
    private long packSizeBytes = S3Settings.DEFAULT_PACK_BYTES;
    private long cacheBytes = S3Settings.DEFAULT_CACHE_BYTES;
    private long capacityBytes = Long.MAX_VALUE;
    private PartChecksum checksum = PartChecksum.CRC32C;
    private Duration connectTimeout = Duration.ofSeconds(10);
    private Duration readTimeout = Duration.ofSeconds(30);
    private int attempts = 8;
    private Duration firstPause = Duration.ofMillis(100);
    private Duration longestPause = Duration.ofSeconds(20);
    private Clock clock = Clock.systemUTC();
    private S3Retry.Sleeper sleeper = pause -> Thread.sleep(pause.toMillis());
    private RandomGenerator random = new java.security.SecureRandom();
    private int pageObjects = S3Settings.DEFAULT_PAGE_OBJECTS;
    private final List<ExecutionInterceptor> interceptors = new ArrayList<>();

    private Builder(String bucket) {
      check(!bucket.isBlank(), "bucket", "\"" + bucket + "\"", "a name");
      this.bucket = bucket;
    }

    /** The archive that the store belongs to: a part of every key. Required. */
    public Builder archiveId(UUID id) {
      archiveId = Objects.requireNonNull(id, "archiveId");
      return this;
    }

    /**
     * What every key begins with: empty, or folders that end with a slash. Default empty.
     *
     * @param value at most 512 ASCII characters
     */
    public Builder prefix(String value) {
      check(
          value.isEmpty() || value.matches("(?:[A-Za-z0-9!_.*'()=-]+/)+"),
          "prefix",
          "\"" + value + "\"",
          "nothing, or names of letters, digits and !_.*'()=- with a slash behind each");
      check(value.length() <= MAX_PREFIX, "prefix of characters", value.length(), "512 or fewer");
      prefix = value;
      return this;
    }

    /**
     * The region. Default what the environment says (variables, system properties, profile, the
     * machine); with an endpoint of one's own, {@code us-east-1} if it says nothing.
     */
    public Builder region(String id) {
      region = Optional.of(Region.of(id));
      return this;
    }

    /** The server, if it is not Amazon's. */
    public Builder endpoint(URI uri) {
      check(uri.isAbsolute() && uri.getHost() != null, "endpoint", uri, "http(s)://host");
      endpoint = Optional.of(uri);
      return this;
    }

    /** Names the bucket in the path and not in the host, as most servers but Amazon's want it. */
    public Builder pathStyle() {
      pathStyle = true;
      return this;
    }

    /** The keys to sign with. Default the usual chain: variables, profile, container, machine. */
    public Builder credentials(String accessKeyId, String secretAccessKey) {
      return credentials(
          StaticCredentialsProvider.create(
              AwsBasicCredentials.create(accessKeyId, secretAccessKey)));
    }

    /** Gives the keys to sign with; is not closed with the store. */
    public Builder credentials(AwsCredentialsProvider provider) {
      credentials = Optional.of(provider);
      return this;
    }

    /**
     * How large a part of an upload is, in bytes, 5 MiB or more. All writers together hold one more
     * of them in memory than are sent at a time. Default 16 MiB.
     */
    public Builder partSizeBytes(int bytes) {
      check(bytes >= S3Settings.MIN_PART_BYTES, "partSizeBytes", bytes, "5 MiB or more");
      partSizeBytes = bytes;
      return this;
    }

    /** How many parts are sent at the same time, whoever writes. Default 3. */
    public Builder parallelParts(int count) {
      check(count >= 1, "parallelParts", count, "1 or more");
      parallelParts = count;
      return this;
    }

    /**
     * How large a pack grows before the next is begun, in bytes; an object that is larger has one
     * to itself, of up to 10,000 parts. Default 1 GiB.
     */
    public Builder packSizeBytes(long bytes) {
      check(bytes >= 1, "packSizeBytes", bytes, "1 or more");
      packSizeBytes = bytes;
      return this;
    }

    /** What may be kept in memory of the packs' contents records, in bytes. Default 16 MiB. */
    public Builder cacheBytes(long bytes) {
      check(bytes >= 0, "cacheBytes", bytes, "0 or more");
      cacheBytes = bytes;
      return this;
    }

    /** How much the store may take up, as far as it tells. Default no limit. */
    public Builder capacityBytes(long bytes) {
      check(bytes >= 0, "capacityBytes", bytes, "0 or more");
      capacityBytes = bytes;
      return this;
    }

    /** What proves that a part arrived as it was sent. Default CRC32C. */
    public Builder checksum(PartChecksum value) {
      checksum = Objects.requireNonNull(value, "checksum");
      return this;
    }

    /** How long to wait for a connection. Default 10 s. */
    public Builder connectTimeout(Duration timeout) {
      connectTimeout = positive("connectTimeout", timeout);
      return this;
    }

    /** How long to wait for an answer, and for the next bytes of it. Default 30 s. */
    public Builder readTimeout(Duration timeout) {
      readTimeout = positive("readTimeout", timeout);
      return this;
    }

    /** How often a call is tried in all. Default 8. */
    public Builder attempts(int count) {
      check(count >= 1, "attempts", count, "1 or more");
      attempts = count;
      return this;
    }

    /**
     * How long to wait after a first failure, and at most: the pause doubles with every failure,
     * and is shortened by up to a half at random. Default 100 ms and 20 s.
     */
    public Builder pauses(Duration first, Duration longest) {
      firstPause = positive("first pause", first);
      longestPause = positive("longest pause", longest);
      check(first.compareTo(longest) <= 0, "first pause", first, "no more than " + longest);
      return this;
    }

    /** Gives the time that tar shows of an entry. Default the system's. */
    public Builder clock(Clock value) {
      clock = Objects.requireNonNull(value, "clock");
      return this;
    }

    /** Waits between tries. */
    Builder sleeper(S3Retry.Sleeper value) {
      sleeper = value;
      return this;
    }

    /** What is random in keys and pauses. */
    Builder random(RandomGenerator value) {
      random = value;
      return this;
    }

    /** How many objects are listed at once. */
    Builder pageObjects(int count) {
      pageObjects = count;
      return this;
    }

    /** Sees every call. */
    Builder interceptor(ExecutionInterceptor interceptor) {
      interceptors.add(interceptor);
      return this;
    }

    /**
     * Opens the store: asks the bucket what there is.
     *
     * @throws IllegalStateException if no archive id is set, or no region is known
     * @throws IOException if the bucket cannot be listed
     */
    public S3Store open() throws IOException {
      if (archiveId == null) {
        throw new IllegalStateException("archiveId is not set");
      }
      S3Settings settings =
          new S3Settings(
              bucket,
              prefix,
              partSizeBytes,
              parallelParts,
              packSizeBytes,
              cacheBytes,
              capacityBytes,
              checksum,
              pageObjects,
              clock);
      S3Retry retry = new S3Retry(attempts, firstPause, longestPause, sleeper, random);
      S3Store store =
          new S3Store(settings, archiveId, new S3Bucket(client(), settings, retry), random);
      try {
        store.packs.refresh();
        return store;
      } catch (IOException | RuntimeException e) {
        store.close();
        throw e;
      }
    }

    private S3Client client() {
      S3ClientBuilder client =
          S3Client.builder()
              .httpClientBuilder(
                  UrlConnectionHttpClient.builder()
                      .connectionTimeout(connectTimeout)
                      .socketTimeout(readTimeout))
              .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
              .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
              .forcePathStyle(pathStyle)
              .serviceConfiguration(s3 -> s3.expectContinueEnabled(false))
              .overrideConfiguration(
                  all -> {
                    all.retryStrategy(AwsRetryStrategy.doNotRetry());
                    interceptors.forEach(all::addExecutionInterceptor);
                  });
      endpoint.ifPresent(client::endpointOverride);
      credentials.ifPresent(client::credentialsProvider);
      region.ifPresent(client::region);
      try {
        return client.build();
      } catch (SdkClientException e) {
        if (region.isEmpty() && endpoint.isPresent()) {
          return client.region(Region.US_EAST_1).build();
        }
        throw new IllegalStateException("the client for bucket=" + bucket + " cannot be made", e);
      }
    }

    private static Duration positive(String name, Duration value) {
      check(!value.isNegative() && !value.isZero(), name, value, "more than 0");
      return value;
    }

    private static void check(boolean holds, String name, Object value, String want) {
      if (!holds) {
        throw new IllegalArgumentException(name + "=" + value + ": want " + want);
      }
    }
  }
}
