package dev.vna.archive;

import java.util.List;

/**
 * How far a key is.
 *
 * @param key the key
 * @param done changes that were there before the key and have been looked at
 * @param total changes that were there before the key; it is complete when all are done
 * @param refused visible instances with something at the key's path that could not be indexed
 * @param refusals the first of these, {@value #MAX_REFUSALS} at most
 */
public record NamedKeyStatus(
    NamedKey key, long done, long total, long refused, List<Refusal> refusals) {
  /** Refusals that are listed; more are counted only. */
  public static final int MAX_REFUSALS = 1_000;

  /** Copies the list. */
  public NamedKeyStatus {
    refusals = List.copyOf(refusals);
  }

  /** Whether queries use it: everything that was there before it has been looked at. */
  public boolean isComplete() {
    return done >= total;
  }

  /** Why an instance's value could not be indexed. Queries still find what matches there. */
  public enum Reason {
    /** The header cannot be read. */
    DAMAGED_HEADER,
    /** The value is bulk data, which no query can match. */
    BULK_DATA,
    /** The value has a VR whose values no query can match, such as a sequence or bytes. */
    NOT_MATCHABLE,
    /** The instance has more values at the path than are kept of one. */
    TOO_MANY_VALUES
  }

  /**
   * An instance whose value could not be indexed.
   *
   * @param sequence the number of the change that stored it
   * @param reason why
   */
  public record Refusal(long sequence, Reason reason) {}
}
