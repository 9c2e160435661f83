package dev.vna.storage;

import dev.vna.storage.S3Store.PartChecksum;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * How a bucket is reached: the settings that {@link S3Store} and {@link S3BackupTarget} have in
 * common, each checked when it is set.
 *
 * @param <B> the builder that has them
 */
abstract class S3Connection<B extends S3Connection<B>> {
  private static final int MAX_PREFIX = 512;

  private final String bucket;
  private String prefix = "";
  private Optional<Region> region = Optional.empty();
  private Optional<URI> endpoint = Optional.empty();
  private boolean pathStyle;
  private Optional<AwsCredentialsProvider> credentials = Optional.empty();
  private int partSizeBytes = S3Settings.DEFAULT_PART_BYTES;
  private int parallelParts = S3Settings.DEFAULT_PARALLEL_PARTS;
  private PartChecksum checksum = PartChecksum.CRC32C;
  private Duration connectTimeout = Duration.ofSeconds(10);
  private Duration readTimeout = Duration.ofSeconds(30);
  private int attempts = 8;
  private Duration firstPause = Duration.ofMillis(100);
  private Duration longestPause = Duration.ofSeconds(20);
  private S3Retry.Sleeper sleeper = pause -> Thread.sleep(pause.toMillis());
  private RandomGenerator random = new SecureRandom();
  private int pageObjects = S3Settings.DEFAULT_PAGE_OBJECTS;
  private final List<ExecutionInterceptor> interceptors = new ArrayList<>();

  S3Connection(String bucket) {
    check(!bucket.isBlank(), "bucket", "\"" + bucket + "\"", "a name");
    this.bucket = bucket;
  }

  abstract B self();

  /**
   * What every key begins with: empty, or folders that end with a slash. Default empty.
   *
   * @param value at most 512 ASCII characters
   */
  public B prefix(String value) {
    check(
        value.isEmpty() || value.matches("(?:[A-Za-z0-9!_.*'()=-]+/)+"),
        "prefix",
        "\"" + value + "\"",
        "nothing, or names of letters, digits and !_.*'()=- with a slash behind each");
    check(value.length() <= MAX_PREFIX, "prefix of characters", value.length(), "512 or fewer");
    prefix = value;
    return self();
  }

  String prefix() {
    return prefix;
  }

  /**
   * The region. Default what the environment says (variables, system properties, profile, the
   * machine); with an endpoint of one's own, {@code us-east-1} if it says nothing.
   */
  public B region(String id) {
    region = Optional.of(Region.of(id));
    return self();
  }

  /** The server, if it is not Amazon's. */
  public B endpoint(URI uri) {
    check(uri.isAbsolute() && uri.getHost() != null, "endpoint", uri, "http(s)://host");
    endpoint = Optional.of(uri);
    return self();
  }

  /** Names the bucket in the path and not in the host, as most servers but Amazon's want it. */
  public B pathStyle() {
    pathStyle = true;
    return self();
  }

  /** The keys to sign with. Default the usual chain: variables, profile, container, machine. */
  public B credentials(String accessKeyId, String secretAccessKey) {
    return credentials(
        StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, secretAccessKey)));
  }

  /** Gives the keys to sign with; is not closed with what is opened. */
  public B credentials(AwsCredentialsProvider provider) {
    credentials = Optional.of(provider);
    return self();
  }

  /**
   * How large a part of an upload is, in bytes, 5 MiB or more. An object has up to 10,000; all
   * writers together hold one more of them in memory than are sent at a time. Default 16 MiB.
   */
  public B partSizeBytes(int bytes) {
    check(bytes >= S3Settings.MIN_PART_BYTES, "partSizeBytes", bytes, "5 MiB or more");
    partSizeBytes = bytes;
    return self();
  }

  int partSizeBytes() {
    return partSizeBytes;
  }

  /** How many parts are sent at the same time, whoever writes. Default 3. */
  public B parallelParts(int count) {
    check(count >= 1, "parallelParts", count, "1 or more");
    parallelParts = count;
    return self();
  }

  int parallelParts() {
    return parallelParts;
  }

  /** What proves that a part arrived as it was sent. Default CRC32C. */
  public B checksum(PartChecksum value) {
    checksum = Objects.requireNonNull(value, "checksum");
    return self();
  }

  /** How long to wait for a connection. Default 10 s. */
  public B connectTimeout(Duration timeout) {
    connectTimeout = positive("connectTimeout", timeout);
    return self();
  }

  /** How long to wait for an answer, and for the next bytes of it. Default 30 s. */
  public B readTimeout(Duration timeout) {
    readTimeout = positive("readTimeout", timeout);
    return self();
  }

  /** How often a call is tried in all. Default 8. */
  public B attempts(int count) {
    check(count >= 1, "attempts", count, "1 or more");
    attempts = count;
    return self();
  }

  /**
   * How long to wait after a first failure, and at most: the pause doubles with every failure, and
   * is shortened by up to a half at random. Default 100 ms and 20 s.
   */
  public B pauses(Duration first, Duration longest) {
    firstPause = positive("first pause", first);
    longestPause = positive("longest pause", longest);
    check(first.compareTo(longest) <= 0, "first pause", first, "no more than " + longest);
    return self();
  }

  /** Waits between tries. */
  B sleeper(S3Retry.Sleeper value) {
    sleeper = value;
    return self();
  }

  /** What is random in keys and pauses. */
  B random(RandomGenerator value) {
    random = value;
    return self();
  }

  RandomGenerator random() {
    return random;
  }

  /** How many objects are listed at once. */
  B pageObjects(int count) {
    pageObjects = count;
    return self();
  }

  /** Sees every call. */
  B interceptor(ExecutionInterceptor interceptor) {
    interceptors.add(interceptor);
    return self();
  }

  /**
   * The bucket; nothing is asked of it yet.
   *
   * @throws IllegalStateException if no region is known
   */
  final S3Bucket bucket(S3Bucket.Keys keys, String contentType) {
    return new S3Bucket(
        client(),
        new S3Bucket.Settings(bucket, checksum, pageObjects, keys, contentType),
        new S3Retry(attempts, firstPause, longestPause, sleeper, random));
  }

  /** Threads that send parts. */
  final ExecutorService senders() {
    AtomicInteger number = new AtomicInteger();
    ThreadFactory threads =
        task -> {
          Thread thread = new Thread(task, "vna-s3-" + bucket + "-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        };
    return Executors.newFixedThreadPool(parallelParts, threads);
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

  static void check(boolean holds, String name, Object value, String want) {
    if (!holds) {
      throw new IllegalArgumentException(name + "=" + value + ": want " + want);
    }
  }
}
