package dev.vna.index;

import dev.vna.data.DataSet;
import dev.vna.data.PersonName;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys by which its values find a study; none while nothing of it is visible. In three sets, in
 * the order of their tables. For one thread.
 *
 * <p>A key finds too much, never too little: so values are without padding, dates without points
 * and texts to be found by a piece of them folded, as far as that makes no two texts one that match
 * differently.
 */
final class StudyKeys {
  private static final byte[] NOTHING = new byte[0];

  private final TreeSet<byte[]> values = new TreeSet<>(Arrays::compareUnsigned);
  private final TreeSet<byte[]> grams = Grams.newKeys();
  private final TreeSet<byte[]> days = new TreeSet<>(Arrays::compareUnsigned);
  private final int partition;
  private final long number;

  private StudyKeys(int partition, long number) {
    this.partition = partition;
    this.number = number;
  }

  /**
   * The keys of a study.
   *
   * @param visible whether there is something of it in the answers
   * @param attributes what it answers with
   * @param modalities the modalities of its visible series
   */
  static StudyKeys of(
      int partition, long number, boolean visible, DataSet attributes, List<String> modalities) {
    StudyKeys keys = new StudyKeys(partition, number);
    if (visible) {
      keys.addAll(attributes, modalities);
    }
    return keys;
  }

  /** The keys that a study has now. */
  static StudyKeys of(StudyRow study) {
    return of(
        study.partition,
        study.number,
        study.instances > 0,
        study.attributes.values(),
        List.copyOf(study.modalities.texts()));
  }

  private void addAll(DataSet attributes, List<String> modalities) {
    List<String> ids = attributes.strings(Tag.PatientID);
    List<String> accessions = attributes.strings(Tag.AccessionNumber);
    List<String> descriptions = attributes.strings(Tag.StudyDescription);
    List<String> names = names(attributes, Tag.PatientName);
    add(Keys.Kind.PATIENT_ID, ids);
    add(Keys.Kind.ACCESSION, accessions);
    add(Keys.Kind.DESCRIPTION, descriptions);
    addNames(Keys.Kind.PATIENT_NAME, names);
    addNames(Keys.Kind.REFERRING_PHYSICIAN, names(attributes, Tag.ReferringPhysicianName));
    add(Keys.Kind.STUDY_ID, attributes.strings(Tag.StudyID));
    add(Keys.Kind.MODALITY, modalities);
    addDates(attributes);
    Days.addKeys(partition, attributes, modalities, days);
    addGrams(Grams.Field.PATIENT_ID, folded(ids));
    addGrams(Grams.Field.ACCESSION, folded(accessions));
    addGrams(Grams.Field.DESCRIPTION, folded(descriptions));
    addGrams(Grams.Field.PATIENT_NAME, names);
  }

  private static List<String> names(DataSet attributes, int tag) {
    List<String> names = new ArrayList<>();
    for (String name : attributes.strings(tag)) {
      names.addAll(PersonName.of(name).matchKeys());
    }
    return names;
  }

  private static List<String> folded(List<String> texts) {
    return texts.stream().map(Grams::fold).toList();
  }

  private void addDates(DataSet attributes) {
    String time = attributes.string(Tag.StudyTime).orElse("").replace(":", "").strip();
    for (String date : attributes.strings(Tag.StudyDate)) {
      String digits = date.replace(".", "").strip();
      add(Keys.Kind.STUDY_DATE, List.of(digits));
      if (!digits.isEmpty()) {
        add(Keys.Kind.STUDY_DATE_TIME, List.of(digits + time));
      }
    }
  }

  private void add(Keys.Kind kind, List<String> texts) {
    for (String text : texts) {
      String stripped = text.strip();
      if (!stripped.isEmpty()) {
        values.add(Keys.valueOfStudy(kind, partition, stripped, number));
      }
    }
  }

  /** Names as they match, to the letter: some keys of names prove the match. */
  private void addNames(Keys.Kind kind, List<String> names) {
    for (String name : names) {
      if (!name.isEmpty()) {
        values.add(Keys.valueOfStudy(kind, partition, name, number));
      }
    }
  }

  private void addGrams(Grams.Field field, List<String> texts) {
    texts.forEach(text -> Grams.addKeys(partition, field, text, grams));
  }

  /** Keys of {@link Table#KEYS}. */
  Set<byte[]> values() {
    return values;
  }

  /** Keys of {@link Table#GRAMS}. */
  Set<byte[]> grams() {
    return grams;
  }

  /** Keys of {@link Table#DAYS}. */
  Set<byte[]> days() {
    return days;
  }

  /** Brings the tables from an earlier state of the same study to this one. */
  void replace(StudyKeys before, Tx tx) {
    for (byte[] key : before.values) {
      if (!values.contains(key)) {
        tx.delete(Table.KEYS, key);
      }
    }
    for (byte[] key : values) {
      if (!before.values.contains(key)) {
        tx.put(Table.KEYS, key, NOTHING);
      }
    }
    byte[] row = new ByteWriter(4).u32(number).toBytes();
    replace(Table.GRAMS, before.grams, grams, row, tx);
    replace(Table.DAYS, before.days, days, row, tx);
  }

  /** In a table whose keys have many rows. */
  private static void replace(Table table, Set<byte[]> before, Set<byte[]> now, byte[] row, Tx tx) {
    for (byte[] key : before) {
      if (!now.contains(key)) {
        tx.delete(table, key, row);
      }
    }
    for (byte[] key : now) {
      if (!before.contains(key)) {
        tx.put(table, key, row);
      }
    }
  }
}
