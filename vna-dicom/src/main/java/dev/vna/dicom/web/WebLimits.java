package dev.vna.dicom.web;

import java.time.Duration;

/**
 * What requests may cost. Immutable.
 *
 * @param maxBodyBytes bytes of a request's body; default 64 GiB. What was stored of a longer one
 *     stays stored, and the answer says so.
 * @param maxParts parts of a multipart body; default 20,000
 * @param maxBoundaryCharacters length of a boundary; default 70 (RFC 2046 Section 5.1.1)
 * @param maxPartHeaderBytes bytes of the headers of a part, and of what stands before the first;
 *     default 8 KiB
 * @param maxRequestTime how long a request may take in all, its answer included; default 4 hours
 * @param minBytesPerSecond how fast a client has to send and to take, on average over the time that
 *     is spent waiting for it, once that is more than 20 s; default 1 KiB
 * @param maxConcurrentRequests requests at once; one more is answered 503. Default 64.
 * @param maxStoringPerRequest instances of one request that wait for the disk at once; default 16
 */
public record WebLimits(
    long maxBodyBytes,
    int maxParts,
    int maxBoundaryCharacters,
    int maxPartHeaderBytes,
    Duration maxRequestTime,
    long minBytesPerSecond,
    int maxConcurrentRequests,
    int maxStoringPerRequest) {
  /** The defaults. */
  public static final WebLimits DEFAULT =
      new WebLimits(64L << 30, 20_000, 70, 8 << 10, Duration.ofHours(4), 1 << 10, 64, 16);

  /** Checks every value. */
  public WebLimits {
    atLeastOne(maxBodyBytes, "maxBodyBytes");
    atLeastOne(maxParts, "maxParts");
    atLeastOne(maxBoundaryCharacters, "maxBoundaryCharacters");
    atLeastOne(maxPartHeaderBytes, "maxPartHeaderBytes");
    atLeastOne(minBytesPerSecond, "minBytesPerSecond");
    atLeastOne(maxConcurrentRequests, "maxConcurrentRequests");
    atLeastOne(maxStoringPerRequest, "maxStoringPerRequest");
    if (maxRequestTime.isNegative() || maxRequestTime.isZero()) {
      throw new IllegalArgumentException("maxRequestTime=" + maxRequestTime + ": want more than 0");
    }
    if (maxBoundaryCharacters > 1_000 || maxPartHeaderBytes > 1 << 20) {
      throw new IllegalArgumentException(
          "maxBoundaryCharacters=%d, maxPartHeaderBytes=%d: want at most 1000 and 1 MiB"
              .formatted(maxBoundaryCharacters, maxPartHeaderBytes));
    }
  }

  private static void atLeastOne(long value, String name) {
    if (value < 1) {
      throw new IllegalArgumentException(name + "=" + value + ", minimum=1");
    }
  }

  /** A copy with another {@link #maxBodyBytes}. */
  public WebLimits withMaxBodyBytes(long bytes) {
    return new WebLimits(
        bytes,
        maxParts,
        maxBoundaryCharacters,
        maxPartHeaderBytes,
        maxRequestTime,
        minBytesPerSecond,
        maxConcurrentRequests,
        maxStoringPerRequest);
  }

  /** A copy with another {@link #maxParts}. */
  public WebLimits withMaxParts(int parts) {
    return new WebLimits(
        maxBodyBytes,
        parts,
        maxBoundaryCharacters,
        maxPartHeaderBytes,
        maxRequestTime,
        minBytesPerSecond,
        maxConcurrentRequests,
        maxStoringPerRequest);
  }

  /** A copy with another {@link #maxPartHeaderBytes}. */
  public WebLimits withMaxPartHeaderBytes(int bytes) {
    return new WebLimits(
        maxBodyBytes,
        maxParts,
        maxBoundaryCharacters,
        bytes,
        maxRequestTime,
        minBytesPerSecond,
        maxConcurrentRequests,
        maxStoringPerRequest);
  }

  /** A copy with another {@link #maxRequestTime}. */
  public WebLimits withMaxRequestTime(Duration time) {
    return new WebLimits(
        maxBodyBytes,
        maxParts,
        maxBoundaryCharacters,
        maxPartHeaderBytes,
        time,
        minBytesPerSecond,
        maxConcurrentRequests,
        maxStoringPerRequest);
  }

  /** A copy with another {@link #maxConcurrentRequests}. */
  public WebLimits withMaxConcurrentRequests(int requests) {
    return new WebLimits(
        maxBodyBytes,
        maxParts,
        maxBoundaryCharacters,
        maxPartHeaderBytes,
        maxRequestTime,
        minBytesPerSecond,
        requests,
        maxStoringPerRequest);
  }
}
