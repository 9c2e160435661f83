package dev.vna.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What was noted of studies: labels, and the last day on which they were read. It goes with the
 * last thing that is filed of a study, and comes back with the deletion that took that.
 *
 * <pre>
 * KEYS   'l' | partition: 2 | Study Instance UID | 0 | label     label: text
 *        'v' | partition: 2 | Study Instance UID | 0             day since 1970-01-01: zigzag
 * </pre>
 */
final class StudyNotes {
  private final List<String> labels;
  private final Optional<LocalDate> accessed;

  private StudyNotes(List<String> labels, Optional<LocalDate> accessed) {
    this.labels = labels;
    this.accessed = accessed;
  }

  /** No notes. */
  static StudyNotes none() {
    return new StudyNotes(List.of(), Optional.empty());
  }

  /** The labels of a study of which something is filed, sorted. */
  static List<String> labels(Tx tx, int partition, String study) {
    return isFiled(tx, partition, study) ? allLabels(tx, partition, study) : List.of();
  }

  private static List<String> allLabels(Tx tx, int partition, String study) {
    List<String> labels = new ArrayList<>();
    byte[] prefix = Keys.uid(Keys.Kind.LABEL, partition, study);
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      for (boolean found = scan.seekPrefix(prefix); found; found = scan.nextPrefix(prefix)) {
        labels.add(new ByteReader(scan.value()).text());
      }
    }
    Collections.sort(labels);
    return labels;
  }

  static void putLabel(Tx tx, int partition, String study, String label) {
    tx.put(
        Table.KEYS,
        Keys.label(partition, study, label),
        new ByteWriter(label.length() + 2).text(label).toBytes());
  }

  static void deleteLabel(Tx tx, int partition, String study, String label) {
    tx.delete(Table.KEYS, Keys.label(partition, study, label));
  }

  /** The last day on which a study was read, of which something is filed. */
  static Optional<LocalDate> lastAccess(Tx tx, int partition, String study) {
    return isFiled(tx, partition, study) ? access(tx, partition, study) : Optional.empty();
  }

  private static Optional<LocalDate> access(Tx tx, int partition, String study) {
    byte[] row = tx.get(Table.KEYS, Keys.uid(Keys.Kind.ACCESS, partition, study));
    return row == null
        ? Optional.empty()
        : Optional.of(LocalDate.ofEpochDay(new ByteReader(row).zigzag()));
  }

  /** Notes a day, unless a later one is noted. */
  static void putAccess(Tx tx, int partition, String study, LocalDate day) {
    Optional<LocalDate> known = access(tx, partition, study);
    if (known.isEmpty() || known.get().isBefore(day)) {
      tx.put(
          Table.KEYS,
          Keys.uid(Keys.Kind.ACCESS, partition, study),
          new ByteWriter(4).zigzag(day.toEpochDay()).toBytes());
    }
  }

  private static boolean isFiled(Tx tx, int partition, String study) {
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      return scan.seekPrefix(Keys.uid(Keys.Kind.STUDY_UID, partition, study));
    }
  }

  /** Takes the notes of a study away. */
  static StudyNotes take(Tx tx, int partition, String study) {
    StudyNotes notes =
        new StudyNotes(allLabels(tx, partition, study), access(tx, partition, study));
    notes.labels.forEach(label -> deleteLabel(tx, partition, study, label));
    tx.delete(Table.KEYS, Keys.uid(Keys.Kind.ACCESS, partition, study));
    return notes;
  }

  /** Puts them back, beside what was noted since. */
  void giveBack(Tx tx, int partition, String study) {
    labels.forEach(label -> putLabel(tx, partition, study, label));
    accessed.ifPresent(day -> putAccess(tx, partition, study, day));
  }

  /** Writes them: labels, each a text, behind their number; the day as zigzag behind 1, or 0. */
  void write(ByteWriter out) {
    out.varint(labels.size());
    labels.forEach(out::text);
    out.varint(accessed.isPresent() ? 1 : 0);
    accessed.ifPresent(day -> out.zigzag(day.toEpochDay()));
  }

  static StudyNotes read(ByteReader in) {
    List<String> labels = new ArrayList<>();
    for (long left = in.varint(); left > 0; left--) {
      labels.add(in.text());
    }
    Optional<LocalDate> accessed =
        in.varint() == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(in.zigzag()));
    return new StudyNotes(labels, accessed);
  }
}
