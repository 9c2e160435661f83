package dev.vna.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What was measured with instances of one size. Rates are in instances a second. */
final class LoadResult {
  final int bytes;

  /** The first instances that servers ever got, by the name of the server. */
  final Map<String, Double> coldRates = new LinkedHashMap<>();

  /** By the number of associations. */
  final Map<Integer, Warm> warm = new TreeMap<>();

  LoadResult(int bytes) {
    this.bytes = bytes;
  }

  /** What was measured with a number of associations. */
  static final class Warm {
    final Map<String, Samples> rates = new LinkedHashMap<>();
    final Map<String, Samples> cpuMillis = new LinkedHashMap<>();

    /** Round by round, this archive's rate as a multiple of another's. */
    final Map<String, Samples> ratios = new LinkedHashMap<>();

    final Samples appendMillis = new Samples();
    final Samples putMillis = new Samples();
    long instances;
    long groups;
    long logSyncs;
    long allSyncs;

    /** Time of one instance, in milliseconds; meaningful with one association. */
    double millis(String peer) {
      return 1e3 / rates.get(peer).median();
    }

    /** What one association's instance may cost at the least, in milliseconds. */
    double referenceMillis(String ignoring) {
      return millis(ignoring) + appendMillis.median() + putMillis.median();
    }
  }

  Warm warm(int associations) {
    return warm.computeIfAbsent(associations, any -> new Warm());
  }
}
