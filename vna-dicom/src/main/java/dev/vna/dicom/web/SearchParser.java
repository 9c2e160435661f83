package dev.vna.dicom.web;

import dev.vna.archive.Filter;
import dev.vna.archive.spi.AttributeMatcher;
import dev.vna.data.Dictionary;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads the query parameters of a search. Source: PS3.18 Sections 8.3.4 and 10.6.1.2. For one
 * thread, used once.
 */
final class SearchParser {
  static final String LIMIT = "limit";
  static final String OFFSET = "offset";
  static final String CURSOR = "cursor";
  static final String ACCEPT = "accept";
  private static final String INCLUDE_FIELD = "includefield";
  private static final String FUZZY_MATCHING = "fuzzymatching";
  private static final Set<String> OWN =
      Set.of(LIMIT, OFFSET, CURSOR, ACCEPT, INCLUDE_FIELD, FUZZY_MATCHING);

  private final Resource.Collection collection;
  private final QueryString query;
  private final UnknownParameters unknown;
  private final List<String> warnings = new ArrayList<>();
  private final Set<Integer> attributes;
  private boolean fuzzy;
  private boolean all;

  private SearchParser(
      Resource.Collection collection, QueryString query, UnknownParameters unknown) {
    this.collection = collection;
    this.query = query;
    this.unknown = unknown;
    attributes = new HashSet<>(ReturnedAttributes.of(collection));
  }

  /**
   * Reads a search.
   *
   * @throws WebException if a parameter cannot be one, or is not known and {@code unknown} says so
   */
  static Search parse(Resource.Collection collection, QueryString query, UnknownParameters unknown)
      throws WebException {
    return new SearchParser(collection, query, unknown).parse();
  }

  private Search parse() throws WebException {
    fuzzy = fuzzyMatching();
    includeFields();
    List<Filter> filters = new ArrayList<>();
    collection.within().ifPresent(object -> filters.addAll(ObjectFilters.of(object)));
    filters.addAll(keys());
    OptionalLong limit = number(LIMIT);
    long offset = number(OFFSET).orElse(0);
    Optional<String> cursor = query.single(CURSOR);
    if (cursor.isPresent() && offset > 0) {
      throw WebException.badRequest("offset and cursor contradict each other");
    }
    return new Search(
        collection.level(),
        new Filter.And(filters),
        all ? Optional.empty() : Optional.of(Set.copyOf(attributes)),
        limit,
        offset,
        cursor,
        warnings);
  }

  private boolean fuzzyMatching() throws WebException {
    String value = query.single(FUZZY_MATCHING).orElse("false");
    if (!value.equalsIgnoreCase("true") && !value.equalsIgnoreCase("false")) {
      throw WebException.badRequest("fuzzymatching: want true or false");
    }
    return value.equalsIgnoreCase("true");
  }

  private OptionalLong number(String name) throws WebException {
    Optional<String> value = query.single(name);
    if (value.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!value.get().matches("\\d{1,15}")) {
      throw WebException.badRequest(name + ": want a number from 0 on");
    }
    return OptionalLong.of(Long.parseLong(value.get()));
  }

  /** What is asked for beside is passed over if it is not known: nothing that is wanted is lost. */
  private void includeFields() {
    for (String list : query.all(INCLUDE_FIELD)) {
      for (String field : list.split(",")) {
        if (field.strip().equalsIgnoreCase("all")) {
          all = true;
        } else if (!field.isBlank()) {
          AttributePath.parse(field.strip())
              .ifPresentOrElse(
                  path -> attributes.add(path.first()),
                  () -> warnings.add("an includefield is not known, and was passed over"));
        }
      }
    }
  }

  private List<Filter> keys() throws WebException {
    Map<AttributePath, List<String>> values = new LinkedHashMap<>();
    for (QueryString.Parameter parameter : query.parameters()) {
      if (OWN.contains(parameter.name())) {
        continue;
      }
      Optional<AttributePath> path = AttributePath.parse(parameter.name());
      if (path.isEmpty()) {
        unknown(parameter.name());
        continue;
      }
      List<String> some = values(path.get().last(), parameter.value());
      if (values.containsKey(path.get())) {
        if (!isList(path.get().last())) {
          throw WebException.badRequest(
              Tag.toString(path.get().last()) + " is given more than once");
        }
        some = concat(values.get(path.get()), some);
      }
      values.put(path.get(), some);
      attributes.add(path.get().first());
    }
    List<Filter> filters = new ArrayList<>();
    for (Map.Entry<AttributePath, List<String>> key : values.entrySet()) {
      filters.add(filter(key.getKey(), key.getValue()));
    }
    return filters;
  }

  private void unknown(String name) throws WebException {
    String what = "query parameter " + Printable.text(name) + " is not known";
    if (unknown == UnknownParameters.REFUSE) {
      throw WebException.badRequest(what);
    }
    warnings.add(what + ", and was passed over");
  }

  /** UIDs and codes have no commas: there, a comma parts alternatives. */
  private static boolean isList(int tag) {
    Vr vr = Dictionary.vr(tag);
    return vr == Vr.UI || vr == Vr.CS;
  }

  private static List<String> values(int tag, String value) {
    return isList(tag) ? List.of(value.split("[,\\\\]")) : List.of(value);
  }

  private static List<String> concat(List<String> some, List<String> more) {
    List<String> both = new ArrayList<>(some);
    both.addAll(more);
    return both;
  }

  private Filter filter(AttributePath path, List<String> values) throws WebException {
    Filter.Attribute exact = new Filter.Attribute(path.tags(), values);
    try {
      AttributeMatcher.of(exact);
    } catch (IllegalArgumentException e) {
      // Without the value, which may be patient data.
      throw WebException.badRequest(
          Tag.toString(path.last()) + " cannot be matched: want a value, or a range, of its VR");
    }
    if (!fuzzy || path.tags().size() > 1 || Dictionary.vr(path.last()) != Vr.PN) {
      return exact;
    }
    String words = values.get(0).replace('*', ' ').replace('?', ' ');
    return words.isBlank()
        ? exact
        : Filter.or(exact, new Filter.FuzzyName(path.last(), words.strip()));
  }
}
