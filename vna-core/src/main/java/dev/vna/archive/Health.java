package dev.vna.archive;

import java.util.List;

/**
 * How an archive is doing.
 *
 * @param ingest true if it takes in instances at the moment
 * @param findings what is wrong, for people; empty if nothing is
 * @param usableBytes bytes that can still be written where instances go
 * @param queued instances and facts that wait to become durable
 * @param sequence the number of the last change
 */
public record Health(
    boolean ingest, List<String> findings, long usableBytes, int queued, long sequence) {
  /** Copies the list. */
  public Health {
    findings = List.copyOf(findings);
  }

  /** True if nothing is wrong. */
  public boolean isGood() {
    return findings.isEmpty();
  }
}
