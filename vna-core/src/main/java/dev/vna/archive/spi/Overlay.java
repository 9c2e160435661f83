package dev.vna.archive.spi;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A correction that lies over what was received: values for top-level attributes of text VRs, as
 * text. An empty list empties the attribute. What was received is never changed.
 *
 * @param values the values by tag
 * @param corrected when the last correction was made; empty if there is none
 */
public record Overlay(Map<Integer, List<String>> values, Optional<Instant> corrected) {
  /** Nothing is overlaid: what goes out is bit-exact. */
  public static final Overlay NONE = new Overlay(Map.of(), Optional.empty());

  /** Copies the map. */
  public Overlay {
    Map<Integer, List<String>> copy = new TreeMap<>(Integer::compareUnsigned);
    values.forEach((tag, list) -> copy.put(tag, List.copyOf(list)));
    values = Collections.unmodifiableMap(copy);
  }

  /** A correction of these values. */
  public static Overlay of(Map<Integer, List<String>> values, Instant corrected) {
    return new Overlay(values, Optional.of(corrected));
  }

  /** True if it changes nothing. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** This overlay with a later one on top. */
  public Overlay with(Overlay later) {
    if (later.isEmpty()) {
      return this;
    }
    Map<Integer, List<String>> merged = new TreeMap<>(Integer::compareUnsigned);
    merged.putAll(values);
    merged.putAll(later.values);
    return new Overlay(merged, later.corrected);
  }
}
