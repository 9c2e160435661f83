package dev.vna.index;

import dev.vna.archive.Conflict;
import dev.vna.archive.spi.PatientKey;
import dev.vna.data.DataSet;
import dev.vna.data.PersonName;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.List;

/**
 * Contradictions that somebody has accepted. What was accepted is told by what contradicts, so that
 * instances that come later and say the same are accepted too, and those that say something else
 * are not.
 *
 * <pre>
 * KEYS   'D' | partition: 2 | kind of conflict: 1 | what: text      number of the amendment: 8 | study or series: text
 *
 * what   patient demographics    Study Instance UID 1 name as it matches 1 birth date 1 sex
 *        study of two patients   Study Instance UID 1 issuer 1 Patient ID
 *        series in two studies   Series Instance UID 1 Study Instance UID
 * </pre>
 */
final class Accepted {
  private static final char AND = '\1';

  private Accepted() {}

  static String demographics(String study, DataSet overlaid) {
    return study
        + AND
        + overlaid.string(Tag.PatientName).map(PersonName::matchKey).orElse("")
        + AND
        + overlaid.string(Tag.PatientBirthDate).orElse("")
        + AND
        + overlaid.string(Tag.PatientSex).orElse("");
  }

  static String secondPatient(String study, PatientKey patient) {
    return study + AND + patient.issuer() + AND + patient.patientId();
  }

  static String secondStudy(String series, String study) {
    return series + AND + study;
  }

  static boolean is(Tx tx, int partition, Conflict.Kind kind, String what) {
    return tx.get(Table.KEYS, Keys.accepted(partition, kind.ordinal(), what)) != null;
  }

  /**
   * Accepts a contradiction.
   *
   * @param uid the study or series that is compared
   */
  static void put(Tx tx, int partition, Conflict.Kind kind, String what, long number, String uid) {
    tx.put(
        Table.KEYS,
        Keys.accepted(partition, kind.ordinal(), what),
        new ByteWriter(10 + uid.length()).u64(number).text(uid).toBytes());
  }

  /** Takes away what an amendment accepted; the studies or series that are compared. */
  static List<String> delete(Tx tx, int partition, Conflict.Kind kind, long number) {
    List<byte[]> keys = new ArrayList<>();
    List<String> uids = new ArrayList<>();
    byte[] prefix = Keys.accepted(partition, kind.ordinal());
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      for (boolean found = scan.seekPrefix(prefix); found; found = scan.nextPrefix(prefix)) {
        ByteReader in = new ByteReader(scan.value());
        if (in.u64() == number) {
          keys.add(scan.key());
          uids.add(in.text());
        }
      }
    }
    keys.forEach(key -> tx.delete(Table.KEYS, key));
    return uids;
  }
}
