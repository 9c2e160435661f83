package dev.vna.data.deidentify;

import dev.vna.data.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * PS3.15 Table E.1-1: what the profile and its options do to each attribute. Of a line the first
 * field is the tag, the second the profile's action, the third a letter for each option's action:
 *
 * <pre>
 * F full dates: keep      M modified dates: clean    N descriptors: clean   S structured: clean
 * G graphics: clean       U UIDs: keep               V device: keep         v device: clean
 * P patient: keep         p patient: clean           I institution: keep
 * </pre>
 */
final class ProfileTable {
  /** What the table says of an attribute. */
  record Rule(String action, String options) {
    boolean has(char option) {
      return options.indexOf(option) >= 0;
    }
  }

  private static final Map<Integer, Rule> RULES = load();

  private ProfileTable() {}

  private static Map<Integer, Rule> load() {
    Map<Integer, Rule> rules = new HashMap<>(2048);
    try (InputStream in = ProfileTable.class.getResourceAsStream("profile.tsv")) {
      if (in == null) {
        throw new IllegalStateException("resource profile.tsv is missing from the jar");
      }
      String table = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      table
          .lines()
          .map(line -> line.split("\t", -1))
          .filter(row -> row[0].indexOf('x') < 0)
          .forEach(row -> rules.put(tag(row[0]), new Rule(row[1], row[2])));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource profile.tsv", e);
    }
    return Map.copyOf(rules);
  }

  private static int tag(String text) {
    return Integer.parseUnsignedInt(text, 16);
  }

  /** The rule of an attribute; empty if the table has none. Curves and overlays are not here. */
  static Optional<Rule> rule(int tag) {
    return Optional.ofNullable(RULES.get(tag));
  }

  /** Whether the tag is of a curve (50xx) or an overlay (60xx). */
  static boolean isGraphics(int tag) {
    int family = Tag.group(tag) & 0xFF01;
    return family == 0x5000 || family == 0x6000;
  }
}
