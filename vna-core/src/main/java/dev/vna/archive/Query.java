package dev.vna.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A question to the archive: the level of the answers, what they must match, which attributes they
 * carry. Immutable.
 *
 * <pre>{@code
 * Query.studies().where(Tag.PatientName, "DOE^*").where(Tag.StudyDate, "20260101-").limit(50).build()
 * }</pre>
 *
 * <p>Matching is that of PS3.4 Section C.2.2.2: single value, list of UID, wildcard ({@code *} and
 * {@code ?}), range and universal, by the attribute's VR. Person names match without regard to case
 * and accents, everything else exactly. A key of a level below the query's own matches if anything
 * below does (for example a study by a SOP Instance UID).
 */
public final class Query {
  /** Answers on one page unless a query says otherwise. */
  public static final int DEFAULT_LIMIT = 1_000;

  private final QueryLevel level;
  private final Filter filter;
  private final Set<Integer> attributes;
  private final boolean allAttributes;
  private final int limit;
  private final Optional<String> after;

  private Query(Builder builder) {
    this.level = builder.level;
    this.filter =
        builder.filters.size() == 1 ? builder.filters.get(0) : new Filter.And(builder.filters);
    this.attributes = Set.copyOf(builder.attributes);
    this.allAttributes = builder.allAttributes;
    this.limit = builder.limit;
    this.after = builder.after;
  }

  /** One answer for each patient. */
  public static Builder patients() {
    return new Builder(QueryLevel.PATIENT);
  }

  /** One answer for each study. */
  public static Builder studies() {
    return new Builder(QueryLevel.STUDY);
  }

  /** One answer for each series. */
  public static Builder series() {
    return new Builder(QueryLevel.SERIES);
  }

  /** One answer for each visible instance. */
  public static Builder instances() {
    return new Builder(QueryLevel.INSTANCE);
  }

  /** One answer for each entity of {@code level}. */
  public static Builder at(QueryLevel level) {
    return new Builder(level);
  }

  /** The level of the answers. */
  public QueryLevel level() {
    return level;
  }

  /** What an answer must match. */
  public Filter filter() {
    return filter;
  }

  /**
   * Tags of the attributes that an answer carries beside the unique keys of its level and those
   * above.
   */
  public Set<Integer> attributes() {
    return attributes;
  }

  /** True if an answer carries all that is known at its level and those above. */
  public boolean allAttributes() {
    return allAttributes;
  }

  /** Answers on one page, at most. */
  public int limit() {
    return limit;
  }

  /** Where the page begins: a token of the page before ({@link Page#next()}). */
  public Optional<String> after() {
    return after;
  }

  /** The same question, from where an earlier page ended. */
  public Query after(String token) {
    Builder next = new Builder(level);
    next.filters.add(filter);
    next.attributes.addAll(attributes);
    next.allAttributes = allAttributes;
    next.limit = limit;
    next.after = Optional.of(token);
    return new Query(next);
  }

  /** Puts a query together; each call checks its own value. Not for use by several threads. */
  public static final class Builder {
    private final QueryLevel level;
    private final List<Filter> filters = new ArrayList<>();
    private final Set<Integer> attributes = new TreeSet<>();
    private boolean allAttributes;
    private int limit = DEFAULT_LIMIT;
    private Optional<String> after = Optional.empty();

    private Builder(QueryLevel level) {
      this.level = level;
    }

    /** Asks that the attribute matches: one value (or wildcard, or range), or one of several. */
    public Builder where(int tag, String... values) {
      return where(new Filter.Attribute(List.of(tag), List.of(values)));
    }

    /** Adds a filter; all that are added must match. */
    public Builder where(Filter filter) {
      filters.add(filter);
      return this;
    }

    /**
     * Names attributes that the answers carry; without any call they carry all of their level and
     * those above.
     */
    public Builder returning(int... tags) {
      for (int tag : tags) {
        attributes.add(tag);
      }
      return this;
    }

    /** Answers on one page, 1 to 100,000. Default {@value Query#DEFAULT_LIMIT}. */
    public Builder limit(int limit) {
      if (limit < 1 || limit > 100_000) {
        throw new IllegalArgumentException("limit=" + limit + ": want 1 to 100000");
      }
      this.limit = limit;
      return this;
    }

    /** Begins where an earlier page ended. */
    public Builder after(String token) {
      this.after = Optional.of(token);
      return this;
    }

    /** The query. */
    public Query build() {
      allAttributes = attributes.isEmpty();
      return new Query(this);
    }
  }
}
