package dev.vna.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * and accents, everything else exactly. Keys may be of any level, see {@link Filter}: a study is
 * found by a SOP Instance UID too.
 *
 * <p>Unless an order is asked for, answers come in one that the index picks and keeps to over all
 * pages. An index refuses a query that passes {@link #MAX_FILTERS}, {@link #MAX_FILTER_DEPTH},
 * {@link #MAX_VALUES} or {@link #MAX_VALUE_CHARACTERS} with a {@link QueryLimitException}.
 */
public final class Query {
  /** Answers on one page unless a query says otherwise. */
  public static final int DEFAULT_LIMIT = 1_000;

  /** Filters in a query, those within others included, at most. */
  public static final int MAX_FILTERS = 1_000;

  /** Filters within each other, and sequences in a path, at most. */
  public static final int MAX_FILTER_DEPTH = 32;

  /** Values of all keys of a query together, at most. */
  public static final int MAX_VALUES = 50_000;

  /** Characters of one value of a key, at most. */
  public static final int MAX_VALUE_CHARACTERS = 1_024;

  /** Which way an order goes. */
  public enum Direction {
    ASCENDING,
    DESCENDING
  }

  /**
   * The order of answers. Those without a value come last, whichever way it goes; those with the
   * same in order of arrival, or against it. Text is in the order of its characters in Unicode,
   * names without regard to case and accents, numbers are in the order of what they say; of several
   * values the one counts that comes first.
   *
   * @param tag the attribute; empty for the order in which patients, studies and series first
   *     arrived
   * @param direction which way
   */
  public record Order(Optional<Integer> tag, Direction direction) {}

  private final QueryLevel level;
  private final Filter filter;
  private final TagSet attributes;
  private final boolean allAttributes;
  private final int limit;
  private final Optional<String> after;
  private final Optional<Order> order;

  private Query(Builder builder) {
    this.level = builder.level;
    this.filter =
        builder.filters.size() == 1 ? builder.filters.get(0) : new Filter.And(builder.filters);
    this.attributes = builder.attributes;
    this.allAttributes = builder.allAttributes;
    this.limit = builder.limit;
    this.after = builder.after;
    this.order = builder.order;
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

  /** The order of the answers; empty if any will do that stays the same over all pages. */
  public Optional<Order> order() {
    return order;
  }

  /** The same question, from where an earlier page ended. */
  public Query after(String token) {
    Builder next = new Builder(level);
    next.filters.add(filter);
    next.attributes = attributes;
    next.allAttributes = allAttributes;
    next.limit = limit;
    next.after = Optional.of(token);
    next.order = order;
    return new Query(next);
  }

  /** Puts a query together; each call checks its own value. Not for use by several threads. */
  public static final class Builder {
    private final QueryLevel level;
    private final List<Filter> filters = new ArrayList<>();
    private TagSet attributes = TagSet.EMPTY;
    private boolean allAttributes;
    private int limit = DEFAULT_LIMIT;
    private Optional<String> after = Optional.empty();
    private Optional<Order> order = Optional.empty();

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
      attributes = attributes.with(tags);
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

    /**
     * Orders the answers by an attribute of their level or one above. Orders that the index has a
     * key for cost no more than the page; for others all that match are looked at for each page,
     * within the index's limit on rows.
     */
    public Builder orderBy(int tag, Direction direction) {
      this.order = Optional.of(new Order(Optional.of(tag), direction));
      return this;
    }

    /** Orders the answers by when their patients, studies and series first arrived. */
    public Builder orderByArrival(Direction direction) {
      this.order = Optional.of(new Order(Optional.empty(), direction));
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
