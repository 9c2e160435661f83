package dev.vna.archive;

import java.util.List;

/**
 * What a query asks. Source: PS3.4 Section C.2.2.2, and beyond it any boolean combination.
 *
 * <p>A filter judges <em>lines</em>. A line leads from a patient over a study and a series of it to
 * one visible instance; each attribute is judged on the entity of the line that it describes, an
 * attribute of any level in a query of any level. A patient, study, series or instance matches a
 * query if at least one line through it matches the filter. So
 *
 * <ul>
 *   <li>{@link And}: one and the same line has to match all parts: {@code Modality=MR} and {@code
 *       InstanceNumber=2} find studies with an MR series that has an instance 2.
 *   <li>{@link Or}: a line has to match a part.
 *   <li>{@link Not}: a line must not match the part: not {@code Modality=CT} finds studies that
 *       have a series other than CT, whatever else they have. Not is exact: what has no value does
 *       not match a value, so it matches the Not of it.
 *   <li>{@link Without}: none of the lines through the entity matches the part: without {@code
 *       Modality=CT} finds studies that have no CT series at all.
 * </ul>
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

  /**
   * A person's name as people type it. Each word of {@code name} has to begin a word of the value,
   * in whatever order and component group; case, accents, width of characters and kind of kana make
   * no difference. Words that are not in ASCII may be typed without a space between components.
   *
   * @param tag an attribute of VR PN
   * @param name words; what parts them is space, caret, equals sign, comma, hyphen, full stop or
   *     apostrophe. Without any word it matches everything.
   */
  record FuzzyName(int tag, String name) implements Filter {}

  /**
   * Matches the lines that match all of {@code filters}; every line, if there are none. Keys on
   * attributes within one sequence that stand side by side here have to match in one and the same
   * item (PS3.4 Section C.2.2.2.6).
   */
  record And(List<Filter> filters) implements Filter {
    /** Copies the list. */
    public And {
      filters = List.copyOf(filters);
    }
  }

  /** Matches the lines that match one of {@code filters}; none, if there are none. */
  record Or(List<Filter> filters) implements Filter {
    /** Copies the list. */
    public Or {
      filters = List.copyOf(filters);
    }
  }

  /** Matches the lines that {@code filter} does not match. */
  record Not(Filter filter) implements Filter {}

  /** Matches the entities of the query's level of which {@code filter} matches no line. */
  record Without(Filter filter) implements Filter {}

  /** An attribute key: one value, wildcard or range, or one of several. */
  static Filter attribute(int tag, String... values) {
    return new Attribute(List.of(tag), List.of(values));
  }

  /** What all of {@code filters} match. */
  static Filter and(Filter... filters) {
    return new And(List.of(filters));
  }

  /** What one of {@code filters} matches. */
  static Filter or(Filter... filters) {
    return new Or(List.of(filters));
  }

  /** What {@code filter} does not match. */
  static Filter not(Filter filter) {
    return new Not(filter);
  }
}
