package dev.vna.archive;

import java.util.List;

/**
 * What a query asks of a study, series or instance. Source: PS3.4 Section C.2.2.2.
 *
 * <p>New kinds of filter may be added; an index that does not know one refuses the query.
 */
public sealed interface Filter {
  /** Matches everything. */
  Filter ANY = new And(List.of());

  /**
   * Attribute matching as in C-FIND.
   *
   * @param path the tag, after the tags of the sequences that hold it, outermost first
   * @param values the key's values: none or an empty one is universal matching; several are a list
   *     (UIDs) or alternatives; one may hold wildcards or a range, as the VR allows
   */
  record Attribute(List<Integer> path, List<String> values) implements Filter {
    /** Copies the lists. */
    public Attribute {
      path = List.copyOf(path);
      values = List.copyOf(values);
      if (path.isEmpty()) {
        throw new IllegalArgumentException("path is empty: want at least one tag");
      }
    }

    /** The tag that is matched. */
    public int tag() {
      return path.get(path.size() - 1);
    }

    /** True if it matches whatever the value is, even none. */
    public boolean isUniversal() {
      return values.stream().allMatch(value -> value.isEmpty() || value.equals("*"));
    }
  }

  /** Matches what all of {@code filters} match; everything, if there are none. */
  record And(List<Filter> filters) implements Filter {
    /** Copies the list. */
    public And {
      filters = List.copyOf(filters);
    }
  }
}
