package dev.vna.data.deidentify;

import dev.vna.data.TagPath;
import java.util.List;
import java.util.Set;

/**
 * What was done to one data set. Holds tags and private creators, no values: it can be kept and
 * shown.
 *
 * @param applied the profile and the options that were applied, those that the caller declared
 *     included
 * @param entries each element that was changed or removed, in order; what lay in a removed sequence
 *     is not listed
 * @param notices what a person should look at, such as text that may be burned into pixel data
 */
public record DeidentificationReport(
    Set<ConfidentialityOption> applied, List<Entry> entries, List<String> notices) {
  /** What was done to an element. */
  public enum Action {
    /** It is gone (X). */
    REMOVED,
    /** It has no value any more (Z). */
    EMPTIED,
    /** It has a dummy value, or a pseudonym (D, Z). */
    REPLACED,
    /** Its UIDs became others (U). */
    UID_REPLACED,
    /** Its dates were shifted (C). */
    DATE_SHIFTED,
    /** Its text was cleaned (C). */
    CLEANED
  }

  /**
   * One element.
   *
   * @param path where it stood
   * @param action what was done
   * @param reason why: what PS3.15 Table E.1-1 says, or the rule
   */
  public record Entry(TagPath path, Action action, String reason) {}

  /** Makes immutable copies of the collections. */
  public DeidentificationReport {
    applied = Set.copyOf(applied);
    entries = List.copyOf(entries);
    notices = List.copyOf(notices);
  }
}
