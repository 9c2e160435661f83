package dev.vna.archive.lifecycle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rules, and how long studies have to be kept. Without rules nothing is done; none exists by
 * default.
 *
 * @param retentions to be given to the archive's builder too, so that everybody has to heed them
 * @param rules in the order in which they are asked: of those that place or delete, the first that
 *     selects a study is the one for it
 * @param confirmAbove a run that would delete more than this share of all studies asks for
 *     confirmation, 0 to 1
 */
public record Policy(List<Retention> retentions, List<Rule> rules, double confirmAbove) {
  /** What a run may delete without being confirmed, by default: one study in a hundred. */
  public static final double DEFAULT_CONFIRM_ABOVE = 0.01;

  /** Checks that names are unique, and copies the lists. */
  public Policy {
    retentions = List.copyOf(retentions);
    rules = List.copyOf(rules);
    if (!(confirmAbove >= 0 && confirmAbove <= 1)) {
      throw new IllegalArgumentException("confirmAbove=" + confirmAbove + ": want 0 to 1");
    }
    Set<String> names = new HashSet<>();
    for (Rule rule : rules) {
      if (!names.add(rule.name())) {
        throw new IllegalArgumentException("two rules are called \"" + rule.name() + "\"");
      }
    }
  }

  /** Rules that are asked for confirmation as usual. */
  public static Policy of(List<Retention> retentions, List<Rule> rules) {
    return new Policy(retentions, rules, DEFAULT_CONFIRM_ABOVE);
  }

  /**
   * Reads a policy from a file, as JSON or, with {@code jackson-dataformat-yaml} on the class path,
   * as YAML, by the ending of its name. {@code docs/lifecycle.md} describes the form.
   *
   * @throws IOException if it cannot be read, or is no policy: names the line
   */
  public static Policy read(Path file) throws IOException {
    return PolicyReader.read(file);
  }
}
