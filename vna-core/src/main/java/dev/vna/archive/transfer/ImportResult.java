package dev.vna.archive.transfer;

import dev.vna.archive.StoreRefusedException.Reason;
import java.time.Duration;
import java.util.Map;

/**
 * What an import did. Immutable.
 *
 * @param counts how many items had each outcome; what did not occur is missing
 * @param refusals how many were refused for each reason; conflicts are counted apart
 * @param storedBytes of the items that were stored, as they lie in the source when unpacked
 * @param elapsed how long it took
 */
public record ImportResult(
    Map<ImportOutcome, Long> counts,
    Map<Reason, Long> refusals,
    long storedBytes,
    Duration elapsed) {
  /** Copies the maps. */
  public ImportResult {
    counts = Map.copyOf(counts);
    refusals = Map.copyOf(refusals);
  }

  /** How many items had that outcome. */
  public long count(ImportOutcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }

  /** How many items there were. */
  public long items() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many items somebody should look at ({@link ImportOutcome#isFailure}). */
  public long failures() {
    return counts.entrySet().stream()
        .filter(count -> count.getKey().isFailure())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
