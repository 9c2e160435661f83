package dev.vna.index;

import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.FactCodec;
import dev.vna.archive.spi.LoggedAmendment;
import dev.vna.archive.spi.PatientKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What was decided on patients, studies and conflicts, and which studies each decision touches.
 *
 * <pre>
 * KEYS   'A' | partition: 2 | number: 8                              undone by, or 0: 8 | the fact, as the log has it
 *        'B' | partition: 2 | 'p' | patient | 0 | number: 8          nothing
 *        'B' | partition: 2 | 's' | Study Instance UID | 0 | number: 8     nothing
 *        'C' | partition: 2 | number: 8 | Study Instance UID         the same: text
 * </pre>
 */
final class Amendments {
  private static final byte[] NOTHING = new byte[0];

  private Amendments() {}

  /** Takes in an amendment of these patients and studies. */
  static void put(
      Tx tx,
      int partition,
      long number,
      Fact.Amendment fact,
      Iterable<PatientKey> patients,
      Iterable<String> studies) {
    write(tx, partition, new LoggedAmendment(number, fact, OptionalLong.empty()));
    for (PatientKey patient : patients) {
      tx.put(Table.KEYS, Keys.amendmentOf(partition, patient, number), NOTHING);
    }
    for (String study : studies) {
      tx.put(Table.KEYS, Keys.amendmentOf(partition, study, number), NOTHING);
    }
  }

  static void markUndone(Tx tx, int partition, LoggedAmendment amendment, long by) {
    write(
        tx,
        partition,
        new LoggedAmendment(amendment.sequence(), amendment.fact(), OptionalLong.of(by)));
  }

  private static void write(Tx tx, int partition, LoggedAmendment amendment) {
    byte[] json = FactCodec.encode(amendment.fact());
    tx.put(
        Table.KEYS,
        Keys.amendment(partition, amendment.sequence()),
        new ByteWriter(8 + json.length).u64(amendment.undoneBy().orElse(0)).bytes(json).toBytes());
  }

  /** The amendment of a number; null if there is none. */
  static LoggedAmendment get(Tx tx, int partition, long number) {
    byte[] row = tx.get(Table.KEYS, Keys.amendment(partition, number));
    return row == null ? null : read(number, row);
  }

  private static LoggedAmendment read(long number, byte[] row) {
    ByteReader in = new ByteReader(row);
    long undoneBy = in.u64();
    try {
      return new LoggedAmendment(
          number,
          (Fact.Amendment) FactCodec.decode(in.rest()),
          undoneBy == 0 ? OptionalLong.empty() : OptionalLong.of(undoneBy));
    } catch (IOException e) {
      throw new CorruptRowException("amendment " + number + ": " + e.getMessage());
    }
  }

  /** True if there is any, of whatever partition. */
  static boolean any(Tx tx) {
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      return scan.seekPrefix(new byte[] {Keys.Kind.AMENDMENT.code()});
    }
  }

  /** Those of a partition after a number, in order. */
  static List<LoggedAmendment> list(Tx tx, int partition, long after, int limit) {
    List<LoggedAmendment> found = new ArrayList<>();
    byte[] prefix = Keys.kind(Keys.Kind.AMENDMENT, partition);
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      boolean more =
          limit > 0
              && scan.seek(Keys.amendment(partition, after + 1))
              && Keys.startsWith(scan.key(), prefix);
      while (more) {
        found.add(read(new ByteReader(scan.key(), prefix.length).u64(), scan.value()));
        more = found.size() < limit && scan.nextPrefix(prefix);
      }
    }
    return found;
  }

  static List<LoggedAmendment> of(Tx tx, int partition, PatientKey patient) {
    return named(tx, partition, Keys.amendmentsOf(partition, patient));
  }

  static List<LoggedAmendment> of(Tx tx, int partition, String study) {
    return named(tx, partition, Keys.amendmentsOf(partition, study));
  }

  private static List<LoggedAmendment> named(Tx tx, int partition, byte[] prefix) {
    List<Long> numbers = new ArrayList<>();
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      for (boolean found = scan.seekPrefix(prefix); found; found = scan.nextPrefix(prefix)) {
        if (scan.key().length == prefix.length + 8) {
          numbers.add(new ByteReader(scan.key(), prefix.length).u64());
        }
      }
    }
    return numbers.stream().map(number -> get(tx, partition, number)).toList();
  }

  /** An amendment of a patient lies over something of a study. */
  static void touch(Tx tx, int partition, long number, String study) {
    tx.put(
        Table.KEYS,
        Keys.amended(partition, number, study),
        new ByteWriter(study.length() + 2).text(study).toBytes());
  }

  /** The studies over which an amendment of a patient lies, or lay. */
  static Set<String> touched(Tx tx, int partition, long number) {
    Set<String> studies = new LinkedHashSet<>();
    byte[] prefix = Keys.amendedBy(partition, number);
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      for (boolean found = scan.seekPrefix(prefix); found; found = scan.nextPrefix(prefix)) {
        studies.add(new ByteReader(scan.value()).text());
      }
    }
    return studies;
  }
}
