package dev.vna.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vna.archive.Change;
import dev.vna.archive.Page;
import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.Visibility;
import dev.vna.archive.spi.FactCodec;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.LoggedAmendment;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that can be seen of an index, or of the model, as lines of text. */
final class IndexDump {
  private IndexDump() {}

  /** All that can be seen, and in the end what is left to be erased. */
  static List<String> of(StudyIndex index) throws IOException {
    List<String> lines = visible(index);
    purge(index);
    List<String> purged = visible(index);
    if (!purged.equals(lines)) {
      purged.add("something else was seen before the purge: " + lines);
    }
    index.garbage(10_000).forEach(blob -> purged.add("garbage " + blob));
    return purged;
  }

  /** Does all the work that purged deletions leave. */
  static void purge(StudyIndex index) throws IOException {
    boolean more = index.purge();
    while (more) {
      more = index.purge();
    }
  }

  private static List<String> visible(StudyIndex index) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Partition partition : List.of(Partition.DEFAULT, RandomFacts.OTHER)) {
      for (QueryLevel level : QueryLevel.values()) {
        Query query = Query.at(level).limit(3).build();
        Page<DataSet> page = index.find(partition, query);
        page.items().forEach(answer -> lines.add(partition + " " + level + " " + known(answer)));
        while (page.next().isPresent()) {
          page = index.find(partition, query.after(page.next().get()));
          page.items().forEach(answer -> lines.add(partition + " " + level + " " + known(answer)));
        }
      }
      index.conflicts(partition, 0, 1000).forEach(conflict -> lines.add(conflict.toString()));
      for (int i = 0; i < RandomFacts.INSTANCES; i++) {
        for (InstanceEntry entry : index.versions(partition, RandomFacts.instance(i))) {
          lines.add(
              partition
                  + " version "
                  + entry.sequence()
                  + entry.visibility()
                  + entry.patient().map(key -> key.patientId() + "@" + key.issuer())
                  + entry.overlay()
                  + index.header(entry).orElseThrow().hashCode()
                  + entry.blob());
        }
      }
      index.amendments(partition, 0, 10_000).forEach(amendment -> lines.add(text(amendment)));
      for (int i = 0; i < RandomFacts.STUDIES; i++) {
        String study = RandomFacts.study(i);
        lines.add(partition + " holds " + index.holds(partition, study));
        lines.add(
            partition
                + " notes "
                + index.labels(partition, study)
                + index.lastAccess(partition, study));
      }
      index.deletions(partition, 0, 10_000).forEach(deletion -> lines.add(deletion.toString()));
    }
    index.changes(0, 10_000).forEach(change -> lines.add(change.toString()));
    lines.add("readers " + index.consumers() + " waiting " + index.waitingFrom());
    StudyIndex.Statistics totals = index.statistics();
    lines.add(
        List.of(
                totals.patients(),
                totals.studies(),
                totals.series(),
                totals.instances(),
                totals.blobBytes())
            .toString());
    return lines;
  }

  private static String text(LoggedAmendment amendment) {
    return amendment + " " + new String(FactCodec.encode(amendment.fact()), UTF_8);
  }

  private static List<StoredBlob> garbage(IndexModel model) {
    List<StoredBlob> first = model.deletions.garbage(model.firstPartition());
    return first.isEmpty() ? model.deletions.garbage(model.lastPartition()) : first;
  }

  /** What the model knows of an answer. */
  static Map<String, List<String>> known(DataSet answer) {
    Map<String, List<String>> known = new TreeMap<>();
    List<Integer> tags = new ArrayList<>(IndexModel.PATIENT);
    tags.addAll(IndexModel.STUDY);
    tags.addAll(IndexModel.SERIES);
    tags.addAll(IndexModel.INSTANCE);
    tags.addAll(
        List.of(
            Tag.StudyInstanceUID,
            Tag.SeriesInstanceUID,
            Tag.SOPInstanceUID,
            Tag.ModalitiesInStudy,
            Tag.SOPClassesInStudy,
            Tag.NumberOfPatientRelatedStudies,
            Tag.NumberOfPatientRelatedSeries,
            Tag.NumberOfPatientRelatedInstances,
            Tag.NumberOfStudyRelatedSeries,
            Tag.NumberOfStudyRelatedInstances,
            Tag.NumberOfSeriesRelatedInstances));
    for (int tag : tags) {
      List<String> values = answer.strings(tag);
      if (!values.isEmpty()) {
        known.put(Tag.toString(tag), values);
      }
    }
    return known;
  }

  static List<String> of(IndexModel model) {
    List<String> lines = new ArrayList<>();
    for (Partition partition : List.of(Partition.DEFAULT, RandomFacts.OTHER)) {
      for (QueryLevel level : QueryLevel.values()) {
        model
            .answers(partition, level)
            .forEach(answer -> lines.add(partition + " " + level + " " + answer));
      }
      model.conflicts(partition).forEach(conflict -> lines.add(conflict.toString()));
      for (int i = 0; i < RandomFacts.INSTANCES; i++) {
        for (IndexModel.Version version : model.versionsOf(partition, RandomFacts.instance(i))) {
          lines.add(
              partition
                  + " version "
                  + version.sequence
                  + (version.visible ? Visibility.VISIBLE : Visibility.HIDDEN)
                  + Optional.of(version)
                      .filter(IndexModel.Version::inTree)
                      .map(model::patientKey)
                      .map(key -> key.patientId() + "@" + key.issuer())
                  + model.overlay(version)
                  + version.instance.header().hashCode()
                  + model.deletions.blob(version));
        }
      }
      model.amendments.of(partition).forEach(amendment -> lines.add(text(amendment)));
      for (int i = 0; i < RandomFacts.STUDIES; i++) {
        String study = RandomFacts.study(i);
        lines.add(partition + " holds " + model.deletions.holds(partition, study));
        lines.add(
            partition
                + " notes "
                + model.deletions.labels(partition, study)
                + model.deletions.accessed(partition, study));
      }
      model.deletions.listed(partition).forEach(deletion -> lines.add(deletion.toString()));
    }
    model.changes.forEach((Change change) -> lines.add(change.toString()));
    lines.add("readers " + model.consumers + " waiting " + model.waitingFrom);
    lines.add(model.totals().toString());
    garbage(model).forEach(blob -> lines.add("garbage " + blob));
    return lines;
  }
}
