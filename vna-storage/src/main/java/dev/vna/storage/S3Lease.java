package dev.vna.storage;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps others out of a folder of a bucket. Whoever wants it writes an object of its own into a
 * folder and lists the folder then; who finds another's there takes its own away, and is refused.
 * Listings are consistent, so of two that come together at most one gets it, and servers need not
 * know conditional writes.
 *
 * <p>An object counts until it was not written again for {@link #STALE} by the server's clock. Its
 * holder writes it every {@link #RENEWAL}, and takes it for lost well before that. Thread-safe.
 */
final class S3Lease implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(S3Lease.class);

  /** From when an object of somebody who fell silent does not count. */
  static final Duration STALE = Duration.ofMinutes(15);

  /** How long a holder may work without having written its object again. */
  static final Duration TRUST = Duration.ofMinutes(10);

  static final Duration RENEWAL = Duration.ofMinutes(1);

  private static final byte[] NOTHING = new byte[0];

  private final S3Bucket bucket;
  private final String folder;
  private final String key;
  private final Clock clock;
  private final ScheduledExecutorService renewals;
  private Optional<Future<?>> renewal = Optional.empty();
  private Instant renewed;
  private boolean closed;

  private S3Lease(S3Bucket bucket, String folder, RandomGenerator random, Clock clock) {
    this.bucket = bucket;
    this.folder = folder;
    this.clock = clock;
    key = folder + HexFormat.of().toHexDigits(random.nextLong());
    renewed = clock.instant();
    renewals =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "vna-s3-lease");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Takes a folder.
   *
   * @throws IOException if somebody else has it
   */
  static S3Lease take(S3Bucket bucket, String folder, RandomGenerator random, Clock clock)
      throws IOException {
    S3Lease lease = new S3Lease(bucket, folder, random, clock);
    try {
      lease.begin();
      return lease;
    } catch (IOException | RuntimeException e) {
      lease.close();
      throw e;
    }
  }

  private void begin() throws IOException {
    bucket.put(key, NOTHING, 0);
    Map<String, Instant> all = new TreeMap<>();
    bucket.listTimes(folder, all::put);
    Instant now = all.get(key);
    if (now == null) {
      throw new IOException(bucket.uri(key) + " was written and is not listed");
    }
    all.remove(key);
    for (Map.Entry<String, Instant> other : all.entrySet()) {
      if (other.getValue().isAfter(now.minus(STALE))) {
        throw new IOException(
            bucket.uri(folder)
                + " is in use: another backup, restore or prune is under way, or was killed less"
                + " than "
                + STALE.toMinutes()
                + " minutes ago (it showed itself at "
                + other.getValue()
                + ")");
      }
    }
    for (String stale : all.keySet()) {
      bucket.delete(stale);
    }
    long period = RENEWAL.toMillis();
    renewal =
        Optional.of(
            renewals.scheduleWithFixedDelay(this::tryRenew, period, period, TimeUnit.MILLISECONDS));
  }

  private void tryRenew() {
    try {
      renew();
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} cannot be renewed, and is tried again", bucket.uri(key), e);
    }
  }

  /** Writes the object again, unless it is too late. */
  synchronized void renew() throws IOException {
    if (!closed && isTrusted()) {
      Instant before = clock.instant();
      bucket.put(key, NOTHING, 0);
      renewed = before;
    }
  }

  private boolean isTrusted() {
    return clock.instant().isBefore(renewed.plus(TRUST));
  }

  /**
   * Makes sure that it is still held.
   *
   * @throws IOException if it could not be renewed for so long that others may have taken it
   */
  synchronized void check() throws IOException {
    if (!closed && !isTrusted()) {
      throw new IOException(
          bucket.uri(key)
              + " was not renewed since "
              + renewed
              + ": somebody else may have the place by now; begin again");
    }
  }

  /** Lets others in. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    renewal.ifPresent(task -> task.cancel(false));
    renewals.shutdownNow();
    try {
      bucket.delete(key);
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted; it counts for {} more", bucket.uri(key), STALE, e);
    }
  }
}
