package dev.vna.testkit;

import dev.vna.archive.Filter;
import dev.vna.archive.Partition;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.spi.AttributeMatcher;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a query should find, by looking at every line of every entity: slow, and simple enough to be
 * believed. For one thread.
 */
final class FilterModel {
  private static final Set<Integer> COUNTED =
      Set.of(
          Tag.ModalitiesInStudy,
          Tag.SOPClassesInStudy,
          Tag.NumberOfPatientRelatedStudies,
          Tag.NumberOfStudyRelatedSeries,
          Tag.NumberOfStudyRelatedInstances,
          Tag.NumberOfSeriesRelatedInstances);

  private final IndexModel model;
  private final QueryLevel level;
  private final Map<Long, DataSet> lines = new TreeMap<>();

  FilterModel(IndexModel model, QueryLevel level) {
    this.model = model;
    this.level = level;
  }

  /** The entities of the query's level that match, in order of arrival. */
  List<IndexModel.Entity> matching(Partition partition, Filter filter) {
    return model.entities(partition, level).stream()
        .filter(entity -> anyLine(entity, filter))
        .toList();
  }

  private boolean anyLine(IndexModel.Entity entity, Filter filter) {
    return entity.versions().stream().anyMatch(version -> matches(filter, version, entity));
  }

  private boolean matches(Filter filter, IndexModel.Version line, IndexModel.Entity entity) {
    if (filter instanceof Filter.Attribute key) {
      return AttributeMatcher.of(key).test(values(line));
    } else if (filter instanceof Filter.FuzzyName name) {
      return AttributeMatcher.of(name).test(values(line));
    } else if (filter instanceof Filter.And and) {
      return all(and, line, entity);
    } else if (filter instanceof Filter.Or or) {
      return or.filters().stream().anyMatch(part -> matches(part, line, entity));
    } else if (filter instanceof Filter.Not not) {
      return !matches(not.filter(), line, entity);
    } else if (filter instanceof Filter.Without without) {
      return !anyLine(entity, without.filter());
    }
    throw new IllegalArgumentException("a filter that is not known");
  }

  /** Keys that stand side by side are matched together, because of those in one sequence. */
  private boolean all(Filter.And and, IndexModel.Version line, IndexModel.Entity entity) {
    List<Filter.Attribute> keys = new ArrayList<>();
    List<Filter> others = new ArrayList<>();
    flatten(and, keys, others);
    return AttributeMatcher.of(keys).test(values(line))
        && others.stream().allMatch(part -> matches(part, line, entity));
  }

  private static void flatten(Filter.And and, List<Filter.Attribute> keys, List<Filter> others) {
    for (Filter part : and.filters()) {
      if (part instanceof Filter.And nested) {
        flatten(nested, keys, others);
      } else if (part instanceof Filter.Attribute key) {
        keys.add(key);
      } else {
        others.add(part);
      }
    }
  }

  /** All that a line says, each attribute as the entity has it that it describes. */
  private DataSet values(IndexModel.Version line) {
    return lines.computeIfAbsent(line.sequence, number -> made(line));
  }

  private DataSet made(IndexModel.Version line) {
    DataSet header = model.overlaid(line);
    DataSet.Builder values = header.toBuilder();
    IndexModel.PATIENT.forEach(values::remove);
    IndexModel.STUDY.forEach(values::remove);
    IndexModel.SERIES.forEach(values::remove);
    Map<String, List<String>> ofSeries = model.series(line);
    Map<String, List<String>> ofPatient = model.patient(line);
    List<Integer> tags = new ArrayList<>(IndexModel.STUDY);
    tags.addAll(IndexModel.SERIES);
    tags.addAll(IndexModel.PATIENT);
    tags.addAll(COUNTED);
    for (int tag : tags) {
      boolean isPatients = level == QueryLevel.PATIENT && IndexModel.PATIENT.contains(tag);
      List<String> found = (isPatients ? ofPatient : ofSeries).get(Tag.toString(tag));
      if (found != null) {
        values.set(tag, found.toArray(String[]::new));
      }
    }
    return values.build();
  }
}
