package dev.vna.benchmarks.index;

import java.util.Arrays;

/**
 * How many times as long one piece of work takes as another.
 *
 * @param value the median of the ratios of adjacent measurements
 * @param noise by what part of itself it may be off: three standard errors of that median,
 *     estimated from the logarithms of the ratios; never more than {@value #MAX_NOISE}, so that
 *     what is twice as slow as allowed is found out however busy the machine is
 * @param subjectNanos median time of one subject, for orientation
 * @param referenceNanos median time of one reference, for orientation
 */
record Ratio(double value, double noise, double subjectNanos, double referenceNanos) {
  static final double MAX_NOISE = 1;

  /** Standard deviations in a median absolute deviation, of what is normally distributed. */
  private static final double MAD_TO_SIGMA = 1.4826;

  /** Standard errors of a mean in that of a median, of what is normally distributed. */
  private static final double MEDIAN_TO_MEAN = 1.2533;

  private static final double STANDARD_ERRORS = 3;

  /** The ratio of times that were taken in turns; as many of each. */
  static Ratio of(double[] subjectNanos, double[] referenceNanos) {
    double[] logs = new double[subjectNanos.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(subjectNanos[i] / referenceNanos[i]);
    }
    double middle = median(logs);
    double[] deviations = Arrays.stream(logs).map(log -> Math.abs(log - middle)).toArray();
    double sigma = MAD_TO_SIGMA * median(deviations);
    double error = STANDARD_ERRORS * MEDIAN_TO_MEAN * sigma / Math.sqrt(logs.length);
    return new Ratio(
        Math.exp(middle),
        Math.min(MAX_NOISE, Math.expm1(error)),
        median(subjectNanos),
        median(referenceNanos));
  }

  /** This ratio and one of another run: their middle, with the noise between the runs. */
  Ratio and(Ratio other) {
    double between = Math.sqrt(Math.max(value, other.value) / Math.min(value, other.value)) - 1;
    return new Ratio(
        Math.sqrt(value * other.value),
        Math.min(MAX_NOISE, Math.max(Math.max(noise, other.noise), between)),
        (subjectNanos + other.subjectNanos) / 2,
        (referenceNanos + other.referenceNanos) / 2);
  }

  /** True if it is above {@code bound} by more than the noise. */
  boolean exceeds(double bound) {
    return value / (1 + noise) > bound;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
