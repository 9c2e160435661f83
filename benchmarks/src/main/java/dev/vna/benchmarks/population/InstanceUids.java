package dev.vna.benchmarks.population;

import java.nio.charset.StandardCharsets;

/** SOP Instance UIDs of a series, all of one length. */
final class InstanceUids {
  private static final int FIRST = 10_001;
  private static final long DIGITS_18 = 1_000_000_000_000_000_000L;

  private final String seriesUid;
  private final boolean random;
  private final long seed;

  private InstanceUids(String seriesUid, boolean random) {
    this.seriesUid = seriesUid;
    this.random = random;
    seed = random ? seed(seriesUid) : 0;
  }

  /** Of 64 bits: with a hash code's 32, some instances of ten millions would be named alike. */
  private static long seed(String seriesUid) {
    long seed = 0;
    for (int i = 0; i < seriesUid.length(); i++) {
      seed = Population.mix(seed + seriesUid.charAt(i));
    }
    return seed;
  }

  static InstanceUids of(Series series) {
    return new InstanceUids(series.uid(), series.hasRandomUids());
  }

  /** The UID of an instance, from 0. */
  String uid(int instance) {
    byte[] uid = new byte[length()];
    write(uid, 0, instance);
    return new String(uid, StandardCharsets.US_ASCII);
  }

  /** How long each is. */
  int length() {
    return random ? 5 + 37 : seriesUid.length() + 6;
  }

  /** Writes the UID of an instance. */
  @SuppressWarnings("deprecation") // the one way to copy ASCII without an array between
  void write(byte[] to, int at, int instance) {
    if (random) {
      "2.25.".getBytes(0, 5, to, at);
      long high = Population.mix(seed + instance);
      long low = Population.mix(high + instance);
      to[at + 5] = '2';
      digits(to, at + 6, 18, Long.remainderUnsigned(high, DIGITS_18));
      digits(to, at + 24, 18, Long.remainderUnsigned(low, DIGITS_18));
    } else {
      seriesUid.getBytes(0, seriesUid.length(), to, at);
      to[at + seriesUid.length()] = '.';
      digits(to, at + seriesUid.length() + 1, 5, FIRST + instance);
    }
  }

  /** Writes a number with leading zeros. */
  static void digits(byte[] to, int at, int length, long number) {
    long left = number;
    for (int i = at + length - 1; i >= at; i--) {
      to[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
  }
}
