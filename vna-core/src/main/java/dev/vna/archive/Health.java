package dev.vna.archive;

import java.util.List;
import java.util.Map;

/**
 * How an archive is doing.
 *
 * @param ingest true if it takes in instances at the moment
 * @param findings what is wrong, for people; empty if nothing is
 * @param usableBytes bytes that can still be written where instances go
 * @param queued instances and facts that wait to become durable
 * @param sequence the number of the last fact
 * @param backlogs of each named reader of the change feed, how far the last change is ahead of what
 *     it acknowledged, in numbers ({@link ChangeFeed})
 */
public record Health(
    boolean ingest,
    List<String> findings,
    long usableBytes,
    int queued,
    long sequence,
    Map<String, Long> backlogs) {
  /** Copies the list and the map. */
  public Health {
    findings = List.copyOf(findings);
    backlogs = Map.copyOf(backlogs);
  }

  /** True if nothing is wrong. */
  public boolean isGood() {
    return findings.isEmpty();
  }
}
