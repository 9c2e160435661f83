package dev.vna.archive.spi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A correction that lies over what was received: values for top-level attributes of text VRs, as
 * text. An empty list empties the attribute. What was received is never changed.
 *
 * @param values the values by tag
 */
public record Overlay(Map<Integer, List<String>> values) {
  /** Nothing is overlaid: what goes out is bit-exact. */
  public static final Overlay NONE = new Overlay(Map.of());

  /** Copies the map. */
  public Overlay {
    Map<Integer, List<String>> copy = new TreeMap<>(Integer::compareUnsigned);
    values.forEach((tag, list) -> copy.put(tag, List.copyOf(list)));
    values = java.util.Collections.unmodifiableMap(copy);
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
    Map<Integer, List<String>> merged = new TreeMap<>(values);
    merged.putAll(later.values);
    return new Overlay(merged);
  }
}
