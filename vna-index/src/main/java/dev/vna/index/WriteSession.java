package dev.vna.index;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.PatientKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One write transaction: patients, studies and series are read once, changed in memory, and written
 * once at the end, however many facts change them. For one thread.
 */
final class WriteSession implements AutoCloseable {
  private static final byte[] NOTHING = new byte[0];

  private final Tx tx;
  private final Rows rows;
  private final MemberRows members;
  private final State state;
  private final Packed packed = new Packed();
  private final Map<Partition, Integer> partitions = new HashMap<>();
  private final TreeMap<Long, PatientRow> patients = new TreeMap<>();
  private final TreeMap<Long, StudyRow> studies = new TreeMap<>();
  private final TreeMap<Long, SeriesRow> series = new TreeMap<>();
  private final ConflictMarks conflicts;
  private final StudyKeyWriter studyKeys;
  private final NamedKeys named;

  /** What the last instances were filed under, so that most need no look into the tables. */
  private final Map<OfPatient, PatientRow> patientByKey = new HashMap<>();

  private final Map<OfRow, StudyRow> studyByUid = new HashMap<>();
  private final Map<OfRow, SeriesRow> seriesByUid = new HashMap<>();

  /** A UID in a partition. */
  record OfPartition(int partition, String uid) {}

  private record OfPatient(int partition, PatientKey key) {}

  /** A UID within the patient or study of a number. */
  private record OfRow(long number, String uid) {}

  /** The highest number in the log table. */
  private long lastLogged;

  WriteSession(Tx tx, Bases bases) {
    this.tx = tx;
    this.rows = new Rows(tx, bases);
    this.members = new MemberRows(tx);
    this.conflicts = new ConflictMarks(tx);
    this.studyKeys = new StudyKeyWriter(tx);
    this.named = new NamedKeys(tx);
    this.state = State.read(tx);
    this.lastLogged = ChangeFeed.last(tx);
  }

  /** The number of the last fact that was applied. */
  long lastLogged() {
    return lastLogged;
  }

  Tx tx() {
    return tx;
  }

  Rows rows() {
    return rows;
  }

  MemberRows members() {
    return members;
  }

  NamedKeys named() {
    return named;
  }

  State state() {
    return state;
  }

  Packed packed() {
    return packed;
  }

  @Override
  public void close() {
    packed.close();
  }

  /** The partition's number; given out if it has none. */
  int partition(Partition partition) {
    return partitions.computeIfAbsent(
        partition,
        key -> {
          int number = Partitions.number(tx, key);
          if (number == Partitions.NONE) {
            number = ++state.lastPartition;
            Partitions.put(tx, number, key);
          }
          return number;
        });
  }

  /** Notes that amendments lie over something of a study. */
  void touch(int partition, Identities.Identity identity, Payload payload) {
    for (long amendment : identity.amendments()) {
      Amendments.touch(tx, partition, amendment, payload.studyInstanceUid().orElse(""));
    }
  }

  /** The UIDs of all studies of a patient; none if there is no such patient. */
  Set<String> studyUids(int partition, PatientKey key) {
    Set<String> uids = new TreeSet<>();
    byte[] found = tx.get(Table.KEYS, Keys.patientKey(partition, key));
    if (found != null) {
      studies(patient(partition, new ByteReader(found).u32()))
          .forEach(study -> uids.add(study.uid));
    }
    return uids;
  }

  PatientRow patient(int partition, long number) {
    return patients.computeIfAbsent(number, n -> rows.patient(partition, n));
  }

  /** The patient with a key; made if there is none. */
  PatientRow patient(int partition, PatientKey key) {
    return patientByKey.computeIfAbsent(
        new OfPatient(partition, key), of -> findPatient(partition, key));
  }

  private PatientRow findPatient(int partition, PatientKey key) {
    byte[] keyBytes = Keys.patientKey(partition, key);
    byte[] found = tx.get(Table.KEYS, keyBytes);
    if (found != null) {
      return patient(partition, new ByteReader(found).u32());
    }
    PatientRow made = new PatientRow(partition, ++state.lastPatient, key);
    patients.put(made.number, made);
    tx.put(Table.KEYS, keyBytes, new ByteWriter(4).u32(made.number).toBytes());
    return made;
  }

  StudyRow study(int partition, long number) {
    StudyRow known = studies.get(number);
    return known != null ? known : keep(rows.study(partition, number));
  }

  private StudyRow keep(StudyRow study) {
    studies.put(study.number, study);
    conflicts.read(study);
    studyKeys.read(study);
    return study;
  }

  /** The study with a UID that is filed under a patient; made if there is none. */
  StudyRow study(PatientRow patient, String uid) {
    return studyByUid.computeIfAbsent(
        new OfRow(patient.number, uid), of -> findStudy(patient, uid));
  }

  private StudyRow findStudy(PatientRow patient, String uid) {
    for (StudyRow study : studies(patient.partition, uid)) {
      if (study.patient == patient.number) {
        return study;
      }
    }
    StudyRow made = keep(new StudyRow(patient.partition, ++state.lastStudy, patient.number, uid));
    tx.put(Table.KEYS, Keys.studyUid(made.partition, uid, made.number), NOTHING);
    tx.put(Table.KEYS, Keys.studyOfPatient(made.partition, patient.number, made.number), NOTHING);
    patient.filed++;
    return made;
  }

  /** All studies with a UID, whoever they are filed under, by rising number. */
  List<StudyRow> studies(int partition, String uid) {
    List<StudyRow> found = new ArrayList<>(1);
    for (byte[] key : keysWithPrefix(Keys.uid(Keys.Kind.STUDY_UID, partition, uid))) {
      found.add(study(partition, Keys.lastNumber(key)));
    }
    return found;
  }

  /** All studies of a patient, by rising number. */
  List<StudyRow> studies(PatientRow patient) {
    List<StudyRow> found = new ArrayList<>();
    for (byte[] key : keysWithPrefix(Keys.studiesOfPatient(patient.partition, patient.number))) {
      found.add(study(patient.partition, Keys.lastNumber(key)));
    }
    return found;
  }

  SeriesRow series(int partition, long study, long number) {
    SeriesRow known = series.get(number);
    return known != null ? known : keep(rows.series(partition, study, number));
  }

  private SeriesRow keep(SeriesRow row) {
    series.put(row.number, row);
    conflicts.read(row);
    return row;
  }

  /** The series with a UID in a study; made if there is none. */
  SeriesRow series(StudyRow study, String uid) {
    return seriesByUid.computeIfAbsent(new OfRow(study.number, uid), of -> findSeries(study, uid));
  }

  private SeriesRow findSeries(StudyRow study, String uid) {
    for (SeriesRow row : series(study.partition, uid)) {
      if (row.study == study.number) {
        return row;
      }
    }
    SeriesRow made = keep(new SeriesRow(study.partition, study.number, ++state.lastSeries, uid));
    tx.put(Table.KEYS, Keys.seriesUid(made.partition, uid, study.number, made.number), NOTHING);
    study.filed++;
    return made;
  }

  /** All series with a UID, in whatever study, by rising number of the study. */
  List<SeriesRow> series(int partition, String uid) {
    List<SeriesRow> found = new ArrayList<>(1);
    for (byte[] key : keysWithPrefix(Keys.uid(Keys.Kind.SERIES_UID, partition, uid))) {
      found.add(series(partition, Keys.number(key, key.length - 8), Keys.lastNumber(key)));
    }
    return found;
  }

  /** All series of a study, by rising number. */
  List<SeriesRow> series(StudyRow study) {
    // Rows of this session may not be written yet: those of the table first, then those.
    Set<Long> numbers = new TreeSet<>();
    byte[] prefix = study.key();
    try (Tx.Scan scan = tx.scan(Table.TREE)) {
      boolean found = scan.seek(Keys.series(study.partition, study.number, 0));
      while (found && Keys.startsWith(scan.key(), prefix)) {
        long number = Keys.number(scan.key(), 6);
        numbers.add(number);
        found = scan.seek(Keys.series(study.partition, study.number, number + 1));
      }
    }
    for (SeriesRow row : series.values()) {
      if (row.study == study.number) {
        numbers.add(row.number);
      }
    }
    List<SeriesRow> found = new ArrayList<>();
    numbers.forEach(number -> found.add(series(study.partition, study.number, number)));
    return found;
  }

  private List<byte[]> keysWithPrefix(byte[] prefix) {
    List<byte[]> keys = new ArrayList<>(1);
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      for (boolean found = scan.seekPrefix(prefix); found; found = scan.nextPrefix(prefix)) {
        keys.add(scan.key());
      }
    }
    return keys;
  }

  /** Takes away a series in which nothing is filed any more. */
  void remove(SeriesRow row) {
    row.secondStudy = 0;
    conflicts.dropStale(row);
    series.remove(row.number);
    seriesByUid.remove(new OfRow(row.study, row.uid));
    tx.delete(Table.TREE, row.key());
    StudyRow study = study(row.partition, row.study);
    tx.delete(Table.KEYS, Keys.seriesUid(row.partition, row.uid, row.study, row.number));
    if (!tx.contains(Table.KEYS, Keys.remains(row.partition, row.number))) {
      Remains.deleteBases(tx, row.number);
    }
    study.filed--;
  }

  /** Takes away a study in which nothing is filed any more. */
  void remove(StudyRow study) {
    study.instances = 0;
    unlist(study);
    tx.delete(Table.TREE, study.key());
  }

  /** Takes away all that finds a study. */
  private void unlist(StudyRow study) {
    study.otherDemographics = 0;
    study.secondPatient = 0;
    conflicts.dropStale(study);
    studyKeys.write(study);
    studies.remove(study.number);
    studyByUid.remove(new OfRow(study.patient, study.uid));
    tx.delete(Table.KEYS, Keys.studyUid(study.partition, study.uid, study.number));
    tx.delete(Table.KEYS, Keys.studyOfPatient(study.partition, study.patient, study.number));
    patient(study.partition, study.patient).filed--;
  }

  /**
   * Takes a study out of sight: nothing finds it, or a series in it, any more. Its rows stay where
   * they are, that of the study as one of which nothing is visible.
   */
  void detach(StudyRow study) {
    for (SeriesRow row : series(study)) {
      members.writeTail(row);
      row.secondStudy = 0;
      conflicts.dropStale(row);
      series.remove(row.number);
      seriesByUid.remove(new OfRow(row.study, row.uid));
      tx.delete(Table.KEYS, Keys.seriesUid(row.partition, row.uid, row.study, row.number));
      tx.put(Table.TREE, row.key(), row.toBytes());
    }
    study.series = 0;
    study.instances = 0;
    study.blobBytes = 0;
    unlist(study);
    tx.put(Table.TREE, study.key(), study.toBytes());
  }

  /** Whether there is a series of a number. */
  boolean hasSeries(int partition, long study, long number) {
    return series.containsKey(number)
        || tx.contains(Table.TREE, Keys.series(partition, study, number));
  }

  /** Takes away a patient under whom nothing is filed any more. */
  void remove(PatientRow patient) {
    patients.remove(patient.number);
    patientByKey.remove(new OfPatient(patient.partition, patient.key));
    tx.delete(Table.PATIENTS, patient.key());
    tx.delete(Table.KEYS, Keys.patientKey(patient.partition, patient.key));
  }

  /** The patients whose demographics may have changed. */
  List<PatientRow> patientsToRecheck() {
    return patients.values().stream().filter(patient -> patient.recheck).toList();
  }

  /** The studies whose demographics have to be compared with their patient's. */
  List<StudyRow> studiesToRecheck() {
    return studies.values().stream().filter(study -> study.recheckDemographics).toList();
  }

  /** Puts a row into the log table. */
  void putLog(long sequence, byte[] row) {
    byte[] key = Keys.log(sequence);
    if (sequence > lastLogged) {
      lastLogged = sequence;
      tx.append(Table.LOG, key, row);
    } else {
      tx.put(Table.LOG, key, row);
    }
  }

  /** Puts another row of a fact into the log table, behind its first; parts count from 1. */
  void putLogPart(long sequence, int part, byte[] row) {
    tx.put(Table.LOG, Keys.logPart(sequence, part), row);
  }

  /** Writes all that was changed. */
  void flush() {
    series.values().forEach(conflicts::dropStale);
    studies.values().forEach(conflicts::dropStale);
    for (SeriesRow row : series.values()) {
      members.writeTail(row);
      conflicts.put(row);
      tx.put(Table.TREE, row.key(), row.toBytes());
    }
    for (StudyRow study : studies.values()) {
      conflicts.put(study);
      studyKeys.write(study);
      tx.put(Table.TREE, study.key(), study.toBytes());
    }
    for (PatientRow patient : patients.values()) {
      tx.put(Table.PATIENTS, patient.key(), patient.toBytes());
    }
    named.flush();
    state.write(tx);
  }
}
