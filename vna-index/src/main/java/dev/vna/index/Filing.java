package dev.vna.index;

import dev.vna.archive.Conflict;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.PatientKey;
import dev.vna.data.DataSet;
import dev.vna.data.PersonName;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Puts instances into the patient tree, hides them and takes them out; counters and attributes
 * follow. What is lost when an instance goes is found again in {@link #settle}, once for each fact.
 * For one thread.
 */
final class Filing {
  private final WriteSession session;
  private final Bases bases;

  /** Rows from which something went in this fact, by their numbers. */
  private final TreeMap<Long, SeriesRow> thinnedSeries = new TreeMap<>();

  private final TreeMap<Long, StudyRow> thinnedStudies = new TreeMap<>();
  private final TreeMap<Long, PatientRow> thinnedPatients = new TreeMap<>();

  /** UIDs whose entries have to be compared before the transaction ends. */
  private final List<WriteSession.OfPartition> studiesToCompare = new ArrayList<>();

  private final List<WriteSession.OfPartition> seriesToCompare = new ArrayList<>();

  /** A version of an instance in the patient tree, and where it is filed. */
  record Place(
      long sequence,
      Fact.Disposition disposition,
      Payload payload,
      PatientRow patient,
      StudyRow study,
      SeriesRow series) {}

  Filing(WriteSession session, Bases bases) {
    this.session = session;
    this.bases = bases;
  }

  /** The key of the patient under whom an instance is filed. */
  static PatientKey patientKey(DataSet overlaid, Optional<String> issuer, String studyUid) {
    PatientKey key = PatientKey.of(overlaid, issuer);
    return key.patientId().isEmpty() ? new PatientKey("", "", studyUid) : key;
  }

  /** Where a version is filed. */
  Place place(long sequence, LogRow.InTree row) {
    return place(sequence, row, session.rows().payload(row));
  }

  /** The same of a version whose payload is known. */
  Place place(long sequence, LogRow.InTree row, Payload payload) {
    StudyRow study = session.study(row.partition(), row.study());
    return new Place(
        sequence,
        row.disposition(),
        payload,
        session.patient(row.partition(), study.patient),
        study,
        session.series(row.partition(), row.study(), row.series()));
  }

  /**
   * Files an instance.
   *
   * @param overlaid its header, with the corrections that lie over it
   */
  void file(
      int partition,
      long sequence,
      Fact.Disposition disposition,
      Payload payload,
      DataSet overlaid,
      boolean hidden) {
    PatientRow patient = session.patient(partition, payload.patient());
    StudyRow study = session.study(patient, payload.studyInstanceUid().orElseThrow());
    SeriesRow series = session.series(study, payload.seriesInstanceUid().orElse(""));
    writeRow(sequence, disposition, payload, series);
    session.members().add(series, sequence, hidden);
    series.filed++;
    study.versions++;
    study.versionBytes += payload.blobBytes();
    if (!hidden) {
      show(new Place(sequence, disposition, payload, patient, study, series), overlaid);
    }
  }

  private void writeRow(
      long sequence, Fact.Disposition disposition, Payload payload, SeriesRow series) {
    byte[] bytes = payload.toBytes();
    byte[] delta = null;
    if (series.bases > 0) {
      delta = Delta.encode(bases.get(session.tx(), series.number, series.bases), bytes);
    }
    if (delta == null || delta.length > bytes.length / 2) {
      // Nothing to write against, or nothing like it: a new base, which is shared from now on.
      series.bases++;
      delta =
          Delta.encode(
              bases.make(session.tx(), session.packed(), series.number, series.bases, bytes),
              bytes);
    }
    ByteWriter row =
        LogRow.inTree(disposition, series.partition, series.study, series.number, series.bases);
    session.packed().write(delta, row);
    session.putLog(sequence, row.toBytes());
  }

  /** Makes a hidden instance part of the answers. */
  void show(Place place) {
    session.members().show(place.series(), place.sequence());
    show(place, overlaid(place));
  }

  private void show(Place place, DataSet overlaid) {
    PatientRow patient = place.patient();
    StudyRow study = place.study();
    SeriesRow series = place.series();
    State state = session.state();
    state.instances++;
    state.blobBytes += place.payload().blobBytes();
    study.blobBytes += place.payload().blobBytes();
    study.sopClasses.add(place.payload().sopClassUid(), 1);
    if (++series.instances == 1) {
      state.series++;
      study.series++;
      patient.series++;
      seriesToCompare.add(new WriteSession.OfPartition(series.partition, series.uid));
    }
    if (++study.instances == 1) {
      state.studies++;
      patient.studies++;
    }
    if (study.instances == 1 || place.sequence() < study.secondPatient) {
      studiesToCompare.add(new WriteSession.OfPartition(study.partition, study.uid));
    }
    if (place.sequence() < series.secondStudy) {
      seriesToCompare.add(new WriteSession.OfPartition(series.partition, series.uid));
    }
    if (++patient.instances == 1) {
      state.patients++;
    }
    session.named().show(study.partition, study.number, place.sequence(), overlaid);
    TagBits present = LevelAttributes.in(overlaid);
    compare(place, overlaid, present);
    boolean modality =
        series.attributes.offer(place.sequence(), present, overlaid).has(MODALITY)
            || series.instances == 1;
    if (modality) {
      tally(series, study);
    }
    study.attributes.offer(place.sequence(), present.and(LevelAttributes.OF_STUDY), overlaid);
    patient.attributes.offer(place.sequence(), present.and(LevelAttributes.OF_PATIENT), overlaid);
  }

  private static final int MODALITY = LevelAttributes.index(Tag.Modality);

  /** Counts a series under the modality that it has now; should it have several, under each. */
  private void tally(SeriesRow series, StudyRow study) {
    String now =
        series.instances > 0
            ? String.join("\\", series.attributes.values().strings(Tag.Modality))
            : "";
    if (!now.equals(series.talliedModality)) {
      for (String modality : series.talliedModality.split("\\\\")) {
        study.modalities.add(modality, -1);
      }
      for (String modality : now.split("\\\\")) {
        study.modalities.add(modality, 1);
      }
      series.talliedModality = now;
    }
  }

  private void compare(Place place, DataSet overlaid, TagBits present) {
    PatientRow patient = place.patient();
    StudyRow study = place.study();
    long name = patient.attributes.source(LevelAttributes.index(Tag.PatientName));
    long birth = patient.attributes.source(LevelAttributes.index(Tag.PatientBirthDate));
    long sex = patient.attributes.source(LevelAttributes.index(Tag.PatientSex));
    if (place.sequence() < Math.max(name, Math.max(birth, sex))) {
      // It may become what the others are compared with.
      patient.recheck = true;
    } else if (Aggregate.touchesDemographics(present)
        && (study.otherDemographics == 0 || place.sequence() < study.otherDemographics)
        && contradicts(patient.attributes.values(), overlaid)
        && !isAccepted(study, overlaid)) {
      study.otherDemographics = place.sequence();
    }
  }

  private boolean isAccepted(StudyRow study, DataSet overlaid) {
    return Accepted.is(
        session.tx(),
        study.partition,
        Conflict.Kind.PATIENT_DEMOGRAPHICS,
        Accepted.demographics(study.uid, overlaid));
  }

  private static boolean contradicts(DataSet known, DataSet header) {
    return differs(known.string(Tag.PatientBirthDate), header.string(Tag.PatientBirthDate))
        || differs(known.string(Tag.PatientSex), header.string(Tag.PatientSex))
        || differAsNames(known.string(Tag.PatientName), header.string(Tag.PatientName));
  }

  /** Most names are the same to the letter: then nothing has to be folded. */
  private static boolean differAsNames(Optional<String> known, Optional<String> other) {
    return differs(known, other)
        && differs(known.map(PersonName::matchKey), other.map(PersonName::matchKey));
  }

  private static boolean differs(Optional<String> known, Optional<String> other) {
    return known.isPresent()
        && other.isPresent()
        && !other.get().isEmpty()
        && !known.get().isEmpty()
        && !known.equals(other);
  }

  /** Makes a visible instance part of no answer; it stays filed. */
  void hide(Place place) {
    unshow(place, () -> overlaid(place));
    session.members().hide(place.series(), place.sequence());
  }

  /** Takes an instance out of the tree. */
  void take(Place place, boolean hidden) {
    take(place, hidden, () -> overlaid(place));
  }

  /**
   * Takes an instance out of the tree.
   *
   * @param overlaid its header, with what lay over it until now
   */
  void take(Place place, boolean hidden, Supplier<DataSet> overlaid) {
    if (!hidden) {
      unshow(place, overlaid);
    }
    session.members().remove(place.series(), place.sequence());
    place.series().filed--;
    place.study().versions--;
    place.study().versionBytes -= place.payload().blobBytes();
    thin(place);
  }

  /**
   * Takes a study out of sight as a whole. What it counts for goes; what is filed in it stays as it
   * is, so that this takes no longer for many instances than for one, unless there are keys that
   * were defined.
   */
  void detach(StudyRow study) {
    PatientRow patient = session.patient(study.partition, study.patient);
    thinnedPatients.put(patient.number, patient);
    if (study.instances > 0) {
      State state = session.state();
      state.studies--;
      state.series -= study.series;
      state.instances -= study.instances;
      state.blobBytes -= study.blobBytes;
      patient.studies--;
      patient.series -= study.series;
      patient.instances -= study.instances;
      if (patient.instances == 0) {
        state.patients--;
      }
      patient.attributes.drop(study.attributes);
      studiesToCompare.add(new WriteSession.OfPartition(study.partition, study.uid));
    }
    for (SeriesRow series : session.series(study)) {
      if (series.instances > 0) {
        seriesToCompare.add(new WriteSession.OfPartition(series.partition, series.uid));
        hideFromNamedKeys(series);
      }
    }
    session.detach(study);
  }

  private void hideFromNamedKeys(SeriesRow series) {
    if (!session.named().isEmpty()) {
      for (long number : visible(series)) {
        DataSet overlaid = overlaidHeader(series.partition, number);
        session.named().hide(series.partition, series.study, number, overlaid);
      }
    }
  }

  private DataSet overlaid(Place place) {
    return session.rows().overlaid(place.study().partition, place.payload());
  }

  private void thin(Place place) {
    thinnedSeries.put(place.series().number, place.series());
    thinnedStudies.put(place.study().number, place.study());
    thinnedPatients.put(place.patient().number, place.patient());
  }

  private void unshow(Place place, Supplier<DataSet> overlaid) {
    PatientRow patient = place.patient();
    StudyRow study = place.study();
    SeriesRow series = place.series();
    State state = session.state();
    thin(place);
    state.instances--;
    state.blobBytes -= place.payload().blobBytes();
    study.blobBytes -= place.payload().blobBytes();
    study.sopClasses.add(place.payload().sopClassUid(), -1);
    if (--series.instances == 0) {
      state.series--;
      study.series--;
      patient.series--;
    }
    if (--study.instances == 0) {
      state.studies--;
      patient.studies--;
    }
    if (--patient.instances == 0) {
      state.patients--;
    }
    series.attributes.drop(place.sequence());
    study.attributes.drop(place.sequence());
    patient.attributes.drop(place.sequence());
    if (study.instances == 0 || place.sequence() == study.secondPatient) {
      studiesToCompare.add(new WriteSession.OfPartition(study.partition, study.uid));
    }
    if (series.instances == 0 || place.sequence() == series.secondStudy) {
      seriesToCompare.add(new WriteSession.OfPartition(series.partition, series.uid));
    }
    study.recheckDemographics |= place.sequence() == study.otherDemographics;
    if (!session.named().isEmpty()) {
      session.named().hide(study.partition, study.number, place.sequence(), overlaid.get());
    }
  }

  /** Has attributes of a study and its patient found again, because what lies over it changed. */
  void reread(StudyRow study, TagBits changed) {
    for (SeriesRow series : session.series(study)) {
      series.attributes.drop(changed);
      thinnedSeries.put(series.number, series);
    }
    study.attributes.drop(changed);
    study.recheckDemographics |= Aggregate.touchesDemographics(changed);
    thinnedStudies.put(study.number, study);
    PatientRow patient = session.patient(study.partition, study.patient);
    patient.attributes.drop(changed.and(LevelAttributes.OF_PATIENT));
    patient.recheck |= Aggregate.touchesDemographics(changed);
    thinnedPatients.put(patient.number, patient);
  }

  /** Ends a fact: takes away rows with nothing in them, and finds lost attributes again. */
  void settle() {
    for (SeriesRow series : thinnedSeries.values()) {
      if (series.filed == 0) {
        tally(series, session.study(series.partition, series.study));
        session.remove(series);
      } else {
        settle(series);
      }
    }
    for (StudyRow study : thinnedStudies.values()) {
      if (study.filed == 0) {
        session.remove(study);
      } else {
        settle(study);
      }
    }
    for (PatientRow patient : thinnedPatients.values()) {
      if (patient.filed == 0) {
        session.remove(patient);
      } else {
        settle(patient);
      }
    }
    thinnedSeries.clear();
    thinnedStudies.clear();
    thinnedPatients.clear();
  }

  private void settle(SeriesRow series) {
    Aggregate attributes = series.attributes;
    TagBits lost = attributes.lost();
    if (!lost.isEmpty() && series.instances > 0) {
      TagBits missing = lost;
      for (long number : visible(series)) {
        DataSet header = overlaidHeader(series.partition, number);
        TagBits present = LevelAttributes.in(header).and(missing);
        missing = missing.without(attributes.offer(number, present, header));
        if (missing.isEmpty()) {
          break;
        }
      }
    }
    attributes.settle();
    tally(series, session.study(series.partition, series.study));
  }

  private void settle(StudyRow study) {
    Aggregate attributes = study.attributes;
    TagBits lost = attributes.lost();
    if (!lost.isEmpty() && study.instances > 0) {
      List<Aggregate> parts = new ArrayList<>();
      session.series(study).forEach(series -> parts.add(series.attributes));
      gather(attributes, lost.and(LevelAttributes.OF_STUDY), parts, study.partition);
    }
    attributes.settle();
  }

  private void settle(PatientRow patient) {
    Aggregate attributes = patient.attributes;
    TagBits lost = attributes.lost().and(LevelAttributes.OF_PATIENT);
    if (!lost.isEmpty() && patient.instances > 0) {
      List<Aggregate> parts = new ArrayList<>();
      session.studies(patient).forEach(study -> parts.add(study.attributes));
      gather(attributes, lost, parts, patient.partition);
    }
    patient.recheck |= Aggregate.touchesDemographics(lost);
    attributes.settle();
  }

  /** Finds attributes of a whole by those of its parts: each has the earliest of its own. */
  private void gather(Aggregate whole, TagBits lost, List<Aggregate> parts, int partition) {
    TreeMap<Long, TagBits> bySource = new TreeMap<>();
    for (int i = lost.next(0); i >= 0; i = lost.next(i + 1)) {
      long earliest = Long.MAX_VALUE;
      for (Aggregate part : parts) {
        long source = part.source(i);
        earliest = source != 0 && source < earliest ? source : earliest;
      }
      if (earliest != Long.MAX_VALUE) {
        bySource.merge(earliest, TagBits.NONE.with(i), TagBits::or);
      }
    }
    bySource.forEach(
        (source, tags) -> whole.offer(source, tags, overlaidHeader(partition, source)));
  }

  private DataSet overlaidHeader(int partition, long sequence) {
    return session.rows().overlaid(partition, session.rows().payload(sequence));
  }

  private List<Long> visible(SeriesRow series) {
    List<Long> numbers = new ArrayList<>();
    session
        .members()
        .forEach(
            series,
            (number, hidden) -> {
              if (!hidden) {
                numbers.add(number);
              }
            });
    return numbers;
  }

  /** Ends the transaction: brings the list of conflicts to what is there now. */
  void compareAll() {
    new LinkedHashSet<>(studiesToCompare)
        .forEach(of -> compareStudies(session.studies(of.partition(), of.uid())));
    new LinkedHashSet<>(seriesToCompare)
        .forEach(of -> compareSeries(session.series(of.partition(), of.uid())));
    for (PatientRow patient : session.patientsToRecheck()) {
      session.studies(patient).forEach(study -> study.recheckDemographics = true);
      patient.recheck = false;
    }
    for (StudyRow study : session.studiesToRecheck()) {
      study.otherDemographics = study.instances == 0 ? 0 : findOtherDemographics(study);
      study.recheckDemographics = false;
    }
  }

  /** Of studies with one UID, all visible ones but the first are listed. */
  private void compareStudies(List<StudyRow> studies) {
    boolean known = false;
    for (StudyRow study : studies) {
      boolean second = known && study.instances > 0 && !isAccepted(study);
      study.secondPatient = second ? earliest(study) : 0;
      known |= study.instances > 0;
    }
  }

  private boolean isAccepted(StudyRow study) {
    PatientKey patient = session.patient(study.partition, study.patient).key;
    return Accepted.is(
        session.tx(),
        study.partition,
        Conflict.Kind.STUDY_OF_TWO_PATIENTS,
        Accepted.secondPatient(study.uid, patient));
  }

  /** Of series with one UID, all visible ones in another study than the first are listed. */
  private void compareSeries(List<SeriesRow> found) {
    List<SeriesRow> byAge = new ArrayList<>(found);
    byAge.sort(Comparator.comparingLong(series -> series.number));
    Optional<String> known = Optional.empty();
    for (SeriesRow series : byAge) {
      if (series.instances == 0) {
        series.secondStudy = 0;
      } else {
        String study = session.study(series.partition, series.study).uid;
        boolean second =
            known.isPresent() && !known.get().equals(study) && !isAccepted(series, study);
        series.secondStudy = second ? visible(series).get(0) : 0;
        known = known.or(() -> Optional.of(study));
      }
    }
  }

  private boolean isAccepted(SeriesRow series, String study) {
    return Accepted.is(
        session.tx(),
        series.partition,
        Conflict.Kind.SERIES_IN_TWO_STUDIES,
        Accepted.secondStudy(series.uid, study));
  }

  /** Has a contradiction looked for again, because what is accepted changed. */
  void compareAgain(int partition, Conflict.Kind kind, String uid) {
    switch (kind) {
      case PATIENT_DEMOGRAPHICS ->
          session.studies(partition, uid).forEach(study -> study.recheckDemographics = true);
      case STUDY_OF_TWO_PATIENTS ->
          studiesToCompare.add(new WriteSession.OfPartition(partition, uid));
      case SERIES_IN_TWO_STUDIES ->
          seriesToCompare.add(new WriteSession.OfPartition(partition, uid));
      case CONTENT, IDENTITY -> {
        // Not found by comparing.
      }
    }
  }

  private long earliest(StudyRow study) {
    return session.series(study).stream()
        .filter(series -> series.instances > 0)
        .mapToLong(series -> visible(series).get(0))
        .min()
        .orElseThrow();
  }

  private long findOtherDemographics(StudyRow study) {
    DataSet known = session.patient(study.partition, study.patient).attributes.values();
    long found = 0;
    for (SeriesRow series : session.series(study)) {
      for (long number : visible(series)) {
        if (found != 0 && number > found) {
          break;
        }
        DataSet overlaid = overlaidHeader(study.partition, number);
        if (contradicts(known, overlaid) && !isAccepted(study, overlaid)) {
          found = number;
        }
      }
    }
    return found;
  }
}
