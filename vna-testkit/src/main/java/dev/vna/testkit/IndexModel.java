package dev.vna.testkit;

import dev.vna.archive.Change;
import dev.vna.archive.Conflict;
import dev.vna.archive.Partition;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.Overlay;
import dev.vna.archive.spi.PatientKey;
import dev.vna.data.DataSet;
import dev.vna.data.PersonName;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What an index should answer, by going through everything for each question: slow, and simple
 * enough to be believed. For one thread.
 */
final class IndexModel {
  static final List<Integer> PATIENT =
      List.of(Tag.PatientName, Tag.PatientID, Tag.PatientBirthDate, Tag.PatientSex);
  static final List<Integer> STUDY =
      List.of(Tag.StudyDate, Tag.AccessionNumber, Tag.StudyDescription);
  static final List<Integer> SERIES = List.of(Tag.Modality, Tag.SeriesDescription);
  static final List<Integer> INSTANCE = List.of(Tag.InstanceNumber, Tag.ImageComments);

  /** A version of an instance that was not deleted. */
  static final class Version {
    final long sequence;
    final Fact.InstanceStored fact;
    final LogRecord.StoredInstance instance;
    boolean visible;

    /** As found last: most questions need it, few facts change it. */
    private ModelIdentity identity;

    private DataSet overlaid;
    private long identityAt = -1;

    Version(long sequence, Fact.InstanceStored fact, LogRecord.StoredInstance instance) {
      this.sequence = sequence;
      this.fact = fact;
      this.instance = instance;
    }

    boolean inTree() {
      return fact.studyInstanceUid().isPresent();
    }
  }

  private record Key(Partition partition, PatientKey patient, String study, String series) {}

  final List<Version> versions = new ArrayList<>();
  final List<Change> changes = new ArrayList<>();
  final Map<String, Long> consumers = new TreeMap<>();
  long waitingFrom;
  final ModelAmendments amendments = new ModelAmendments(this);
  final ModelDeletions deletions = new ModelDeletions(this);

  /** All that ever came. */
  final Map<Long, Fact.InstanceStored> ever = new HashMap<>();

  /** Numbers of patients, studies and series that have something filed, by when they began. */
  private Map<Key, Long> numbers = new HashMap<>();

  private long lastNumber;

  private Partition firstPartition = Partition.DEFAULT;
  private boolean isEmpty = true;

  /** The partition that came first: what is of several partitions is listed in that order. */
  Partition firstPartition() {
    return firstPartition;
  }

  /** The other one. */
  Partition lastPartition() {
    return firstPartition.equals(Partition.DEFAULT) ? RandomFacts.OTHER : Partition.DEFAULT;
  }

  void apply(LogRecord record) {
    Fact fact = record.fact();
    if (isEmpty) {
      isEmpty = false;
      firstPartition = fact.partition();
    }
    if (deletions.apply(record.sequence(), fact)) {
      // That is all.
    } else if (fact instanceof Fact.InstanceStored stored) {
      ever.put(record.sequence(), stored);
      boolean hides =
          stored.disposition() == Fact.Disposition.NEW
              || stored.disposition() == Fact.Disposition.REPLACES;
      if (hides) {
        for (Version version : versionsOf(stored.partition(), stored.sopInstanceUid())) {
          version.visible = false;
        }
      }
      Version version = new Version(record.sequence(), stored, record.instance().orElseThrow());
      version.visible = hides;
      versions.add(version);
      change(
          record.sequence(),
          stored.disposition().change(),
          fact,
          stored.studyInstanceUid(),
          stored.seriesInstanceUid(),
          Optional.of(stored.sopInstanceUid()));
    } else if (fact instanceof Fact.Amendment amendment) {
      amendments.apply(record.sequence(), amendment);
    } else if (fact instanceof Fact.StudiesCompleted completed) {
      completed
          .studyInstanceUids()
          .forEach(study -> change(record.sequence(), Change.Kind.COMPLETED, fact, study));
      waitingFrom = completed.waitingFrom();
    } else if (fact instanceof Fact.ConsumersMoved moved) {
      consumers.putAll(moved.positions());
      consumers.values().removeIf(position -> position < 0);
    }
    number(fact instanceof Fact.Amendment);
  }

  void change(long sequence, Change.Kind kind, Fact fact, String study) {
    change(sequence, kind, fact, Optional.of(study), Optional.empty(), Optional.empty());
  }

  void change(
      long sequence,
      Change.Kind kind,
      Fact fact,
      Optional<String> study,
      Optional<String> series,
      Optional<String> instance) {
    changes.add(new Change(sequence, fact.time(), kind, fact.partition(), study, series, instance));
  }

  /**
   * Entities keep the number that they began with for as long as something is filed in them. An
   * amendment files study by study.
   */
  private void number(boolean byStudy) {
    Map<Key, Long> next = new HashMap<>();
    List<Version> inOrder = new ArrayList<>(versions);
    if (byStudy) {
      inOrder.sort(Comparator.comparing(version -> version.fact.studyInstanceUid().orElse("")));
    }
    for (Version version : inOrder) {
      if (version.inTree()) {
        for (QueryLevel level : List.of(QueryLevel.PATIENT, QueryLevel.STUDY, QueryLevel.SERIES)) {
          Key key = key(version, level);
          if (!next.containsKey(key)) {
            Long known = numbers.get(key);
            next.put(key, known != null ? known : Long.valueOf(++lastNumber));
          }
        }
      }
    }
    numbers = next;
  }

  List<Version> versionsOf(Partition partition, String sopInstanceUid) {
    return versions.stream()
        .filter(version -> version.fact.partition().equals(partition))
        .filter(version -> version.fact.sopInstanceUid().equals(sopInstanceUid))
        .toList();
  }

  private Version current(Version version) {
    if (version.identityAt != amendments.changes()) {
      DataSet received = version.instance.header();
      version.identity =
          ModelIdentity.of(received, version.fact, amendments.active(version.fact.partition()));
      DataSet.Builder header = received.toBuilder();
      version
          .identity
          .overlay()
          .values()
          .forEach((tag, values) -> header.set(tag, values.toArray(String[]::new)));
      version.overlaid = header.build();
      version.identityAt = amendments.changes();
    }
    return version;
  }

  ModelIdentity identity(Version version) {
    return current(version).identity;
  }

  DataSet overlaid(Version version) {
    return current(version).overlaid;
  }

  Overlay overlay(Version version) {
    return identity(version).overlay();
  }

  PatientKey patientKey(Version version) {
    return identity(version).patient();
  }

  private Key key(Version version, QueryLevel level) {
    boolean study = level.compareTo(QueryLevel.STUDY) >= 0;
    boolean series = level.compareTo(QueryLevel.SERIES) >= 0;
    return new Key(
        version.fact.partition(),
        patientKey(version),
        study ? version.fact.studyInstanceUid().orElseThrow() : "",
        series ? version.fact.seriesInstanceUid().orElseThrow() : "");
  }

  /**
   * A patient, study, series or instance.
   *
   * @param answer the attributes that this model knows
   * @param versions the visible instances below
   */
  record Entity(Map<String, List<String>> answer, List<Version> versions) {}

  /** The answers of a level, in order, each as the attributes that this model knows. */
  List<Map<String, List<String>>> answers(Partition partition, QueryLevel level) {
    return entities(partition, level).stream().map(Entity::answer).toList();
  }

  /** The entities of a level, in order. */
  List<Entity> entities(Partition partition, QueryLevel level) {
    List<Entity> entities = new ArrayList<>();
    if (level == QueryLevel.INSTANCE) {
      for (List<Version> series : groups(partition, QueryLevel.SERIES)) {
        for (Version version : series) {
          Map<String, List<String>> answer = new TreeMap<>();
          describe(answer, seriesOf(version), QueryLevel.SERIES);
          DataSet header = overlaid(version);
          INSTANCE.forEach(tag -> put(answer, tag, header.strings(tag)));
          put(answer, Tag.SOPInstanceUID, List.of(version.fact.sopInstanceUid()));
          entities.add(new Entity(answer, List.of(version)));
        }
      }
      return entities;
    }
    for (List<Version> group : groups(partition, level)) {
      Map<String, List<String>> answer = new TreeMap<>();
      describe(answer, group, level);
      entities.add(new Entity(answer, group));
    }
    return entities;
  }

  /** What the series of an instance answers with. */
  Map<String, List<String>> series(Version version) {
    Map<String, List<String>> answer = new TreeMap<>();
    describe(answer, seriesOf(version), QueryLevel.SERIES);
    return answer;
  }

  /** What the patient of an instance answers with. */
  Map<String, List<String>> patient(Version version) {
    Map<String, List<String>> answer = new TreeMap<>();
    describe(
        answer, visible(key(version, QueryLevel.PATIENT), QueryLevel.PATIENT), QueryLevel.PATIENT);
    return answer;
  }

  private void describe(Map<String, List<String>> answer, List<Version> group, QueryLevel level) {
    Version one = group.get(0);
    List<Version> patient = visible(key(one, QueryLevel.PATIENT), QueryLevel.PATIENT);
    put(answer, Tag.NumberOfPatientRelatedStudies, distinct(patient, QueryLevel.STUDY));
    put(answer, Tag.NumberOfPatientRelatedSeries, distinct(patient, QueryLevel.SERIES));
    put(answer, Tag.NumberOfPatientRelatedInstances, List.of("" + patient.size()));
    if (level == QueryLevel.PATIENT) {
      PATIENT.forEach(tag -> put(answer, tag, earliest(patient, tag)));
      return;
    }
    List<Version> study = visible(key(one, QueryLevel.STUDY), QueryLevel.STUDY);
    PATIENT.forEach(tag -> put(answer, tag, earliest(study, tag)));
    STUDY.forEach(tag -> put(answer, tag, earliest(study, tag)));
    put(answer, Tag.StudyInstanceUID, List.of(one.fact.studyInstanceUid().orElseThrow()));
    put(answer, Tag.NumberOfStudyRelatedSeries, distinct(study, QueryLevel.SERIES));
    put(answer, Tag.NumberOfStudyRelatedInstances, List.of("" + study.size()));
    TreeSet<String> modalities = new TreeSet<>();
    study.forEach(version -> modalities.addAll(earliest(seriesOf(version), Tag.Modality)));
    put(answer, Tag.ModalitiesInStudy, List.copyOf(modalities));
    TreeSet<String> classes = new TreeSet<>();
    study.forEach(version -> classes.add(version.fact.sopClassUid()));
    put(answer, Tag.SOPClassesInStudy, List.copyOf(classes));
    if (level == QueryLevel.SERIES) {
      SERIES.forEach(tag -> put(answer, tag, earliest(group, tag)));
      put(answer, Tag.SeriesInstanceUID, List.of(one.fact.seriesInstanceUid().orElseThrow()));
      put(answer, Tag.NumberOfSeriesRelatedInstances, List.of("" + group.size()));
    }
  }

  private static void put(Map<String, List<String>> answer, int tag, List<String> values) {
    if (values.stream().anyMatch(value -> !value.isEmpty())) {
      answer.put(Tag.toString(tag), values);
    }
  }

  private List<String> distinct(Collection<Version> of, QueryLevel level) {
    return List.of("" + of.stream().map(version -> key(version, level)).distinct().count());
  }

  private List<String> earliest(List<Version> of, int tag) {
    for (Version version : of) {
      List<String> values = overlaid(version).strings(tag);
      if (values.stream().anyMatch(value -> !value.isBlank())) {
        return values;
      }
    }
    return List.of();
  }

  private List<Version> seriesOf(Version version) {
    return visible(key(version, QueryLevel.SERIES), QueryLevel.SERIES);
  }

  private List<Version> visible(Key key, QueryLevel level) {
    return versions.stream()
        .filter(version -> version.visible && version.inTree())
        .filter(version -> key(version, level).equals(key))
        .toList();
  }

  /** The visible instances of each entity of a level, in the order of the entities. */
  private List<List<Version>> groups(Partition partition, QueryLevel level) {
    Map<Key, List<Version>> groups = new LinkedHashMap<>();
    for (Version version : versions) {
      if (version.visible && version.inTree() && version.fact.partition().equals(partition)) {
        groups.computeIfAbsent(key(version, level), key -> new ArrayList<>()).add(version);
      }
    }
    Function<Key, Long> study =
        key ->
            level == QueryLevel.PATIENT
                ? 0L
                : numbers.get(new Key(key.partition(), key.patient(), key.study(), ""));
    return groups.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<Key, List<Version>> entry) -> study.apply(entry.getKey()))
                .thenComparing(entry -> numbers.get(entry.getKey())))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** The conflicts there are, in order. */
  List<Conflict> conflicts(Partition partition) {
    List<Conflict> conflicts = new ArrayList<>();
    for (Version version : versions) {
      if (version.fact.partition().equals(partition) && !amendments.isResolved(version)) {
        switch (version.fact.disposition()) {
          case CONFLICT_CONTENT -> conflicts.add(conflict(version, Conflict.Kind.CONTENT));
          case CONFLICT_IDENTITY -> conflicts.add(conflict(version, Conflict.Kind.IDENTITY));
          default -> {
            // No conflict by itself.
          }
        }
      }
    }
    demographics(partition, conflicts);
    pairs(
        partition,
        QueryLevel.STUDY,
        version -> version.fact.studyInstanceUid().orElseThrow(),
        (known, other) -> true,
        Conflict.Kind.STUDY_OF_TWO_PATIENTS,
        conflicts);
    pairs(
        partition,
        QueryLevel.SERIES,
        version -> version.fact.seriesInstanceUid().orElseThrow(),
        (known, other) -> !known.fact.studyInstanceUid().equals(other.fact.studyInstanceUid()),
        Conflict.Kind.SERIES_IN_TWO_STUDIES,
        conflicts);
    conflicts.sort(Comparator.comparingLong(Conflict::sequence).thenComparing(Conflict::kind));
    return conflicts;
  }

  private void demographics(Partition partition, List<Conflict> conflicts) {
    for (List<Version> study : groups(partition, QueryLevel.STUDY)) {
      List<Version> patient = visible(key(study.get(0), QueryLevel.PATIENT), QueryLevel.PATIENT);
      Predicate<Version> contradicts =
          version ->
              !amendments.isAccepted(version, Conflict.Kind.PATIENT_DEMOGRAPHICS)
                  && (differ(patient, version, Tag.PatientName)
                      || differ(patient, version, Tag.PatientBirthDate)
                      || differ(patient, version, Tag.PatientSex));
      study.stream()
          .filter(contradicts)
          .findFirst()
          .ifPresent(
              version -> conflicts.add(conflict(version, Conflict.Kind.PATIENT_DEMOGRAPHICS)));
    }
  }

  private boolean differ(List<Version> patient, Version version, int tag) {
    List<String> known = earliest(patient, tag);
    Optional<String> other = overlaid(version).string(tag);
    return !known.isEmpty()
        && other.isPresent()
        && !PersonName.matchKey(known.get(0)).equals(PersonName.matchKey(other.get()));
  }

  private interface Contradiction {
    boolean between(Version known, Version other);
  }

  private void pairs(
      Partition partition,
      QueryLevel level,
      Function<Version, String> uid,
      Contradiction contradiction,
      Conflict.Kind kind,
      List<Conflict> conflicts) {
    Map<String, List<List<Version>>> byUid = new TreeMap<>();
    for (List<Version> group : groups(partition, level)) {
      byUid.computeIfAbsent(uid.apply(group.get(0)), key -> new ArrayList<>()).add(group);
    }
    for (List<List<Version>> entries : byUid.values()) {
      entries.sort(Comparator.comparing(group -> numbers.get(key(group.get(0), level))));
      Version known = entries.get(0).get(0);
      for (List<Version> entry : entries.subList(1, entries.size())) {
        if (contradiction.between(known, entry.get(0))
            && !amendments.isAccepted(entry.get(0), kind)) {
          conflicts.add(conflict(entry.get(0), kind));
        }
      }
    }
  }

  private static Conflict conflict(Version version, Conflict.Kind kind) {
    return new Conflict(
        version.sequence,
        version.fact.time(),
        kind,
        version.fact.partition(),
        version.fact.studyInstanceUid(),
        version.fact.seriesInstanceUid(),
        version.fact.sopInstanceUid());
  }

  /** Counts of patients, studies, series, instances and bytes, over all partitions. */
  List<Long> totals() {
    List<Version> visible = versions.stream().filter(version -> version.visible).toList();
    List<Version> tree = visible.stream().filter(Version::inTree).toList();
    List<Long> totals = new ArrayList<>();
    for (QueryLevel level : List.of(QueryLevel.PATIENT, QueryLevel.STUDY, QueryLevel.SERIES)) {
      totals.add(tree.stream().map(version -> key(version, level)).distinct().count());
    }
    totals.add((long) visible.size());
    totals.add(visible.stream().mapToLong(version -> version.instance.blob().sizeBytes()).sum());
    return totals;
  }
}
