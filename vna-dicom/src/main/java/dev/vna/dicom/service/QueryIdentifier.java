package dev.vna.dicom.service;

import dev.vna.archive.Filter;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.data.DataSet;
import dev.vna.data.Element;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import dev.vna.dicom.net.DimseException;
import dev.vna.dicom.net.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The identifier of a C-FIND, C-GET or C-MOVE request, checked against the rules of its information
 * model. Source: PS3.4 Sections C.4.1.1.3, C.4.2.1.4 and C.6.
 */
final class QueryIdentifier {
  /** What an identifier holds beside keys. */
  private static final Set<Integer> NO_KEYS =
      Set.of(
          Tag.QueryRetrieveLevel,
          Tag.QueryRetrieveView,
          Tag.SpecificCharacterSet,
          Tag.TimezoneOffsetFromUTC,
          Tag.RetrieveAETitle,
          Tag.InstanceAvailability);

  /** Keys that are computed: they are returned, and not matched. */
  private static final Set<Integer> COUNTERS =
      Set.of(
          Tag.NumberOfPatientRelatedStudies,
          Tag.NumberOfPatientRelatedSeries,
          Tag.NumberOfPatientRelatedInstances,
          Tag.NumberOfStudyRelatedSeries,
          Tag.NumberOfStudyRelatedInstances,
          Tag.NumberOfSeriesRelatedInstances);

  private final QueryLevel level;
  private final DataSet keys;

  private QueryIdentifier(QueryLevel level, DataSet keys) {
    this.level = level;
    this.keys = keys;
  }

  /** How much of the hierarchy a query must name. */
  enum Rules {
    /** Each level above must be named by its unique key. */
    HIERARCHICAL,
    /** Any keys will do: negotiated, or allowed by a setting. */
    RELATIONAL
  }

  static QueryIdentifier of(QueryModel model, DataSet identifier, Rules rules)
      throws DimseException {
    String name = identifier.string(Tag.QueryRetrieveLevel).orElse("");
    QueryLevel level =
        model
            .level(name)
            .orElseThrow(
                () ->
                    new DimseException(
                        Status.DataSetDoesNotMatchSOPClass,
                        name.isEmpty()
                            ? "Query/Retrieve Level is missing"
                            : "Query/Retrieve Level is none of this model",
                        List.of(Tag.QueryRetrieveLevel)));
    QueryIdentifier result = new QueryIdentifier(level, identifier);
    if (rules == Rules.HIERARCHICAL) {
      for (QueryLevel above : model.above(level)) {
        result.requireSingle(QueryModel.uniqueKey(above));
      }
    }
    return result;
  }

  private void requireSingle(int tag) throws DimseException {
    List<String> values = keys.strings(tag);
    if (values.size() != 1 || values.get(0).isEmpty() || hasWildcard(values.get(0))) {
      throw new DimseException(
          Status.DataSetDoesNotMatchSOPClass,
          "unique key of a level above is missing or no single value",
          List.of(tag));
    }
  }

  private static boolean hasWildcard(String value) {
    return value.indexOf('*') >= 0 || value.indexOf('?') >= 0;
  }

  QueryLevel level() {
    return level;
  }

  DataSet keys() {
    return keys;
  }

  /** True for tags of the identifier that are keys. */
  static boolean isKey(int tag) {
    return !NO_KEYS.contains(tag) && Tag.element(tag) != 0;
  }

  /** What a C-FIND asks. */
  Query.Builder find() {
    Query.Builder query = Query.at(level);
    for (Element element : keys.elements()) {
      if (isKey(element.tag())) {
        query.returning(element.tag());
        if (!COUNTERS.contains(element.tag()) && !Tag.isPrivate(element.tag())) {
          filters(keys, element, List.of()).forEach(query::where);
        }
      }
    }
    return query.returning(QueryModel.uniqueKey(level));
  }

  private static List<Filter> filters(DataSet holder, Element element, List<Integer> path) {
    List<Integer> here = new ArrayList<>(path);
    here.add(element.tag());
    List<Filter> filters = new ArrayList<>();
    if (element.vr() == Vr.SQ) {
      holder.items(element.tag()).stream()
          .limit(1)
          .forEach(
              item -> item.elements().forEach(key -> filters.addAll(filters(item, key, here))));
      return filters;
    }
    List<String> values = holder.strings(element.tag());
    if (values.stream().anyMatch(value -> !value.isEmpty())) {
      filters.add(new Filter.Attribute(here, values));
    }
    return filters;
  }

  /** What a C-GET or C-MOVE asks for: only unique keys count, and nothing in them is a wildcard. */
  Query.Builder retrieve() throws DimseException {
    Query.Builder query = Query.instances();
    for (QueryLevel each : QueryLevel.values()) {
      if (each.compareTo(level) > 0) {
        break;
      }
      int tag = QueryModel.uniqueKey(each);
      List<String> values = keys.strings(tag).stream().filter(value -> !value.isEmpty()).toList();
      if (each == level && values.isEmpty()) {
        throw new DimseException(
            Status.DataSetDoesNotMatchSOPClass, "unique key of the level is missing", List.of(tag));
      }
      if (values.stream().anyMatch(QueryIdentifier::hasWildcard)) {
        throw new DimseException(
            Status.DataSetDoesNotMatchSOPClass, "a unique key has a wildcard", List.of(tag));
      }
      if (!values.isEmpty()) {
        query.where(tag, values.toArray(String[]::new));
      }
    }
    return query;
  }
}
