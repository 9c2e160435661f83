package dev.vna.storage;

import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Tries calls again that failed for a reason that passes: after a pause that doubles with every
 * failure up to a limit, shortened by up to a half at random so that callers do not come back
 * together. The only place where calls are repeated: the SDK's own retries are off, because they
 * cannot go on within a body. Thread-safe.
 *
 * @param attempts how often a call is tried in all
 */
record S3Retry(
    int attempts,
    Duration firstPause,
    Duration longestPause,
    Sleeper sleeper,
    RandomGenerator random) {
  private static final Logger LOG = LoggerFactory.getLogger(S3Retry.class);

  /** Waits. */
  @FunctionalInterface
  interface Sleeper {
    /** Waits that long. */
    void sleep(Duration pause) throws InterruptedException;
  }

  /** A call that may fail with an exception of the SDK, or while its body is read. */
  @FunctionalInterface
  interface Call<T> {
    /** Tries once. */
    T run() throws IOException;
  }

  /** Makes a call, as often as it takes. */
  <T> T call(String what, Call<T> call) throws IOException {
    Failures failures = new Failures(what);
    while (true) {
      try {
        return call.run();
      } catch (IOException | SdkException e) {
        failures.add(e);
      }
    }
  }

  /** Counts the failures of one call. For one thread. */
  final class Failures {
    private final String what;
    private int count;

    Failures(String what) {
      this.what = what;
    }

    /**
     * One more: waits.
     *
     * @throws IOException if another try is not worth it; says what failed, where and why
     */
    void add(Exception failure) throws IOException {
      count++;
      if (!S3Failures.isTransient(failure) || count >= attempts) {
        throw S3Failures.explain(what, count, failure);
      }
      Duration pause = pause();
      LOG.debug("{}: attempt={} failed, next in {}", what, count, pause, failure);
      try {
        sleeper.sleep(pause);
      } catch (InterruptedException e) {
        throw S3Failures.interrupted(what, e);
      }
    }

    /** Something was achieved: what fails now is the first failure again. */
    void none() {
      count = 0;
    }

    private Duration pause() {
      long longest = longestPause.toNanos();
      long pause = firstPause.toNanos();
      for (int i = 1; i < count && pause < longest; i++) {
        pause *= 2;
      }
      long limited = Math.min(pause, longest);
      return Duration.ofNanos(limited - random.nextLong(limited / 2 + 1));
    }
  }
}
