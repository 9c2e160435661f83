package dev.vna.examples.interop;

import dev.vna.data.Dictionary;
import dev.vna.data.Tag;
import dev.vna.dicom.web.ObjectPath;
import dev.vna.dicom.web.WebQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A search that every client can be told of. Immutable; each call gives a copy.
 *
 * @param level {@code studies}, {@code series} or {@code instances}
 * @param within the object in which is searched; empty for all of the archive
 */
record WebQuestion(
    String level,
    Optional<ObjectPath> within,
    Map<Integer, String> matches,
    List<Integer> included,
    boolean all,
    boolean fuzzy,
    OptionalLong limit,
    OptionalLong offset) {
  private static WebQuestion of(String level, Optional<ObjectPath> within) {
    return new WebQuestion(
        level,
        within,
        Map.of(),
        List.of(),
        false,
        false,
        OptionalLong.empty(),
        OptionalLong.empty());
  }

  static WebQuestion studies() {
    return of("studies", Optional.empty());
  }

  static WebQuestion series() {
    return of("series", Optional.empty());
  }

  static WebQuestion seriesOf(ObjectPath study) {
    return of("series", Optional.of(study));
  }

  static WebQuestion instances() {
    return of("instances", Optional.empty());
  }

  static WebQuestion instancesOf(ObjectPath object) {
    return of("instances", Optional.of(object));
  }

  WebQuestion where(int tag, String value) {
    Map<Integer, String> more = new LinkedHashMap<>(matches);
    more.put(tag, value);
    return new WebQuestion(level, within, more, included, all, fuzzy, limit, offset);
  }

  WebQuestion including(Integer... tags) {
    return new WebQuestion(level, within, matches, List.of(tags), all, fuzzy, limit, offset);
  }

  WebQuestion includingAll() {
    return new WebQuestion(level, within, matches, included, true, fuzzy, limit, offset);
  }

  WebQuestion fuzzily() {
    return new WebQuestion(level, within, matches, included, all, true, limit, offset);
  }

  WebQuestion page(long newLimit, long newOffset) {
    return new WebQuestion(
        level,
        within,
        matches,
        included,
        all,
        fuzzy,
        OptionalLong.of(newLimit),
        OptionalLong.of(newOffset));
  }

  /** As our client takes it, attributes by tag. */
  WebQuery query() {
    WebQuery query =
        switch (level) {
          case "studies" -> WebQuery.studies();
          case "series" -> within.map(WebQuery::seriesOf).orElseGet(WebQuery::series);
          default -> within.map(WebQuery::instancesOf).orElseGet(WebQuery::instances);
        };
    for (Map.Entry<Integer, String> match : matches.entrySet()) {
      query = query.where(match.getKey(), match.getValue());
    }
    if (!included.isEmpty()) {
      query = query.including(included.stream().mapToInt(Integer::intValue).toArray());
    }
    query = all ? query.includingAll() : query;
    query = fuzzy ? query.fuzzy() : query;
    query = limit.isPresent() ? query.limit(limit.getAsLong()) : query;
    return offset.isPresent() ? query.offset(offset.getAsLong()) : query;
  }

  /** Names and values of query parameters, attributes by keyword where there is one. */
  List<String> parameters() {
    List<String> parameters = new ArrayList<>();
    matches.forEach((tag, value) -> parameters.addAll(List.of(name(tag), value)));
    if (!included.isEmpty()) {
      parameters.add("includefield");
      parameters.add(included.stream().map(WebQuestion::name).collect(Collectors.joining(",")));
    }
    if (all) {
      parameters.addAll(List.of("includefield", "all"));
    }
    if (fuzzy) {
      parameters.addAll(List.of("fuzzymatching", "true"));
    }
    limit.ifPresent(value -> parameters.addAll(List.of("limit", Long.toString(value))));
    offset.ifPresent(value -> parameters.addAll(List.of("offset", Long.toString(value))));
    return parameters;
  }

  private static String name(int tag) {
    return Dictionary.keyword(tag)
        .orElseGet(() -> String.format(Locale.ROOT, "%04X%04X", Tag.group(tag), Tag.element(tag)));
  }
}
