package dev.vna.index;

import dev.vna.archive.spi.PatientKey;
import dev.vna.data.DataSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks up patients of a partition by their keys, and those of a study. For one thread. */
final class Patients {
  private final Rows rows;
  private final int partition;

  Patients(Rows rows, int partition) {
    this.rows = rows;
    this.partition = partition;
  }

  /** The answer for a patient, with all attributes; empty if nothing of it is visible. */
  Optional<DataSet> answer(PatientKey key) {
    byte[] found = rows.tx().get(Table.KEYS, Keys.patientKey(partition, key));
    if (found == null) {
      return Optional.empty();
    }
    return Optional.of(rows.patient(partition, new ByteReader(found).u32()))
        .filter(patient -> patient.instances > 0)
        .map(patient -> new Answers().patient(patient));
  }

  /** The patients under whom something visible of a study is filed. */
  List<PatientKey> of(String studyInstanceUid) {
    List<PatientKey> patients = new ArrayList<>(1);
    byte[] prefix = Keys.uid(Keys.Kind.STUDY_UID, partition, studyInstanceUid);
    try (Tx.Scan scan = rows.tx().scan(Table.KEYS)) {
      for (boolean found = scan.seekPrefix(prefix); found; found = scan.nextPrefix(prefix)) {
        StudyRow study = rows.study(partition, Keys.lastNumber(scan.key()));
        if (study.instances > 0) {
          patients.add(rows.patient(partition, study.patient).key);
        }
      }
    }
    return patients;
  }
}
