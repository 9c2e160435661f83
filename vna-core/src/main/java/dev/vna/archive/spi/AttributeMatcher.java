package dev.vna.archive.spi;

import dev.vna.archive.Filter;
import dev.vna.data.DataSet;
import dev.vna.data.Dictionary;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells whether data sets match attribute keys: single value, list of UID, wildcard, range,
 * universal and sequence matching, by the VR of each attribute. Immutable, safe for use by many
 * threads. Source: PS3.4 Section C.2.2.2.
 *
 * <ul>
 *   <li>An attribute with several values matches if any of them does (Section C.2.2.2.1).
 *   <li>A person's name matches per component group, without regard to case and accents; so it may
 *       by PS3.5 Section 6.2.1.2 and PS3.4 Section C.2.2.2.1. All else is exact.
 *   <li>{@code *} and {@code ?} are wildcards in AE, CS, LO, LT, PN, SH, ST, UC, UR and UT;
 *       elsewhere they are plain characters, but {@code *} alone is always universal.
 *   <li>DA, TM and DT take ranges with one or two ends, each as wide as it is precise: {@code -10}
 *       in a TM ends with 10:59:59.
 *   <li>Numbers match by value, written however they are.
 *   <li>Keys within one sequence have to match in one and the same item (Section C.2.2.2.6).
 * </ul>
 */
public final class AttributeMatcher implements Predicate<DataSet> {
  private final List<Predicate<DataSet>> keys;
  private final Optional<List<OfValues>> ofValues;

  /**
   * What a key asks of the values of one attribute, wherever they come from: one of them has to
   * match that has a character.
   *
   * @param tag the attribute
   * @param value tells of a value without padding whether it matches
   */
  public record OfValues(int tag, Predicate<String> value) implements Predicate<DataSet> {
    @Override
    public boolean test(DataSet dataSet) {
      return any(value, dataSet, tag);
    }
  }

  private AttributeMatcher(List<Predicate<DataSet>> keys) {
    this.keys = List.copyOf(keys);
    boolean areOfValues = true;
    for (Predicate<DataSet> key : keys) {
      areOfValues &= key instanceof OfValues;
    }
    this.ofValues =
        areOfValues
            ? Optional.of(this.keys.stream().map(OfValues.class::cast).toList())
            : Optional.empty();
  }

  /**
   * A matcher of data sets that match all of {@code keys}.
   *
   * @throws IllegalArgumentException if a value cannot be matched: against a sequence or bytes, or
   *     a range of dates or times that is none
   */
  public static AttributeMatcher of(List<Filter.Attribute> keys) {
    Map<Integer, List<Filter.Attribute>> inSequences = new LinkedHashMap<>();
    List<Predicate<DataSet>> compiled = new ArrayList<>();
    for (Filter.Attribute key : keys) {
      if (key.path().size() > 1) {
        Filter.Attribute below =
            new Filter.Attribute(key.path().subList(1, key.path().size()), key.values());
        inSequences.computeIfAbsent(key.path().get(0), tag -> new ArrayList<>()).add(below);
      } else if (!isUniversal(key)) {
        compiled.add(ofValue(key));
      }
    }
    inSequences.forEach(
        (tag, below) -> {
          AttributeMatcher item = of(below);
          if (!item.matchesAll()) {
            compiled.add(header -> header.items(tag).stream().anyMatch(item));
          }
        });
    return new AttributeMatcher(compiled);
  }

  /** A matcher of data sets that match {@code key}; see {@link #of(List)}. */
  public static AttributeMatcher of(Filter.Attribute key) {
    return of(List.of(key));
  }

  /** A matcher of data sets in which a name matches as people type it. */
  public static AttributeMatcher of(Filter.FuzzyName key) {
    if (Dictionary.vr(key.tag()) != Vr.PN) {
      throw new IllegalArgumentException(name(key.tag()) + " is no person's name");
    }
    FuzzyName words = new FuzzyName(key.name());
    return new AttributeMatcher(
        words.words().isEmpty() ? List.of() : List.of(new OfValues(key.tag(), words)));
  }

  /** Whether every data set matches. */
  public boolean matchesAll() {
    return keys.isEmpty();
  }

  /**
   * What each key asks, all of which must match, if none looks into a sequence and the dictionary
   * knows all VRs: then no data set is needed to tell.
   */
  public Optional<List<OfValues>> ofValues() {
    return ofValues;
  }

  @Override
  public boolean test(DataSet dataSet) {
    for (Predicate<DataSet> key : keys) {
      if (!key.test(dataSet)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a key matches whatever the value is, even none. */
  public static boolean isUniversal(Filter.Attribute key) {
    return key.values().stream().allMatch(value -> value.isBlank())
        || key.values().stream()
            .anyMatch(value -> !value.isEmpty() && value.chars().allMatch(c -> c == '*'));
  }

  private static Predicate<DataSet> ofValue(Filter.Attribute key) {
    int tag = key.tag();
    Vr vr = Dictionary.vr(tag);
    List<String> values = key.values().stream().filter(value -> !value.isBlank()).toList();
    if (vr == Vr.UN) {
      // Private or unknown: each data set says itself what the values are.
      return header ->
          header
              .element(tag)
              .filter(element -> ValueMatcher.isMatched(element.vr()))
              .map(element -> any(ValueMatcher.of(tag, element.vr(), values), header, tag))
              .orElse(false);
    }
    return new OfValues(tag, ValueMatcher.of(tag, vr, values));
  }

  private static boolean any(Predicate<String> value, DataSet header, int tag) {
    for (String one : header.strings(tag)) {
      if (!one.isEmpty() && value.test(one)) {
        return true;
      }
    }
    return false;
  }

  /** The name of an attribute for messages. */
  static String name(int tag) {
    return Dictionary.keyword(tag).orElseGet(() -> Tag.toString(tag));
  }
}
