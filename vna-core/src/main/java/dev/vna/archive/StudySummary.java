package dev.vna.archive;

import dev.vna.data.DataSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of a study as a whole: what policies decide on.
 *
 * @param partition where it is
 * @param studyInstanceUid its name
 * @param attributes the answer to a query for it, with all attributes of its level and above
 * @param firstReceived when the first of its visible instances was received
 * @param lastReceived when the last of them was
 * @param lastAccess the last day on which something of it was read; empty if nothing was
 * @param labels its labels, sorted
 * @param holds its holds
 * @param instances visible instances
 * @param versions versions of instances, hidden ones included
 * @param bytes what the versions take up, one copy of each
 * @param versionsByTier how many versions have a copy in a tier, by the tier's name
 */
public record StudySummary(
    Partition partition,
    String studyInstanceUid,
    DataSet attributes,
    Instant firstReceived,
    Instant lastReceived,
    Optional<LocalDate> lastAccess,
    List<String> labels,
    List<Hold> holds,
    long instances,
    long versions,
    long bytes,
    Map<String, Long> versionsByTier) {
  /** Copies the collections. */
  public StudySummary {
    labels = List.copyOf(labels);
    holds = List.copyOf(holds);
    versionsByTier = Collections.unmodifiableMap(new TreeMap<>(versionsByTier));
  }
}
