package dev.vna.index;

import dev.vna.archive.Filter;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.spi.AttributeMatcher;
import dev.vna.data.PersonName;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Picks the key that finds the fewest studies. What a key finds is never too little; what is too
 * much, matching sorts out afterwards. For one thread.
 */
final class Candidates {
  private final Rows rows;
  private final int partition;
  private final Criteria criteria;

  /** Rows of the key table that a key leads to: those from one key up to another. */
  private record Range(byte[] from, byte[] prefix, byte[] behind) {
    static Range of(byte[] prefix) {
      return new Range(prefix, prefix, new byte[0]);
    }

    boolean holds(byte[] key) {
      return Keys.startsWith(key, prefix)
          && (behind.length == 0 || Arrays.compareUnsigned(key, behind) < 0);
    }
  }

  /**
   * The studies that a key finds.
   *
   * @param studies their numbers, rising
   * @param instances the instances that can match at all, if a key names them
   */
  record Found(long[] studies, Optional<Set<Long>> instances) {}

  Candidates(Rows rows, int partition, Criteria criteria) {
    this.rows = rows;
    this.partition = partition;
    this.criteria = criteria;
  }

  /**
   * The studies that the best key finds.
   *
   * @param most how many there may be
   * @return empty if no key finds so few
   */
  Optional<Found> find(long most) {
    Optional<Found> named = byInstance();
    if (named.isPresent()) {
      return named;
    }
    Optional<Set<Long>> best = Optional.empty();
    for (List<Range> key : usableKeys()) {
      long limit = best.isPresent() ? best.get().size() - 1L : most;
      Optional<Set<Long>> found = collect(key, limit);
      best = found.isPresent() ? found : best;
      if (best.isPresent() && best.get().size() < 16) {
        break;
      }
    }
    return best.map(
        studies -> new Found(studies.stream().mapToLong(i -> i).toArray(), Optional.empty()));
  }

  /** Whether there is a key that can be looked up, however much it finds. */
  boolean hasKeys() {
    return !usableKeys().isEmpty();
  }

  private Optional<Found> byInstance() {
    for (Filter.Attribute key : criteria.keys(QueryLevel.INSTANCE)) {
      if (key.path().size() == 1 && key.tag() == Tag.SOPInstanceUID && asks(key)) {
        Set<Long> studies = new TreeSet<>();
        Set<Long> instances = new HashSet<>();
        for (String uid : key.values()) {
          Members versions = rows.versions(partition, unpadded(uid));
          for (int i = 0; i < versions.size(); i++) {
            if (!versions.isHidden(i)
                && rows.log(versions.number(i)) instanceof LogRow.InTree row) {
              studies.add(row.study());
              instances.add(versions.number(i));
            }
          }
        }
        return Optional.of(
            new Found(studies.stream().mapToLong(i -> i).toArray(), Optional.of(instances)));
      }
    }
    return Optional.empty();
  }

  /** Whether a key asks for anything; as matching sees it, so that both always agree. */
  private static boolean asks(Filter.Attribute key) {
    return !AttributeMatcher.of(key).matchesAll();
  }

  /** A value without the spaces and zero bytes that pad it. */
  private static String unpadded(String value) {
    return value.replace('\0', ' ').strip();
  }

  private Optional<Set<Long>> collect(List<Range> key, long most) {
    Set<Long> studies = new TreeSet<>();
    try (Tx.Scan scan = rows.tx().scan(Table.KEYS)) {
      for (Range range : key) {
        boolean found = scan.seek(range.from());
        while (found && range.holds(scan.key())) {
          studies.add(studyOf(scan.key()));
          if (studies.size() > most) {
            return Optional.empty();
          }
          found = scan.next();
        }
      }
    }
    return Optional.of(studies);
  }

  private static long studyOf(byte[] key) {
    return key[0] == Keys.Kind.SERIES_UID.code()
        ? Keys.number(key, key.length - 8)
        : Keys.lastNumber(key);
  }

  /** The keys that can be looked up, those that tend to find least first. */
  private List<List<Range>> usableKeys() {
    List<List<Range>> usable = new ArrayList<>();
    for (int tag :
        new int[] {
          Tag.SeriesInstanceUID,
          Tag.StudyInstanceUID,
          Tag.AccessionNumber,
          Tag.PatientID,
          Tag.PatientName,
          Tag.StudyDate,
          Tag.ModalitiesInStudy,
          Tag.Modality
        }) {
      for (Filter.Attribute key : criteria.keys(LevelAttributes.level(tag))) {
        if (key.path().size() == 1 && key.tag() == tag && asks(key)) {
          ranges(key).ifPresent(usable::add);
        }
      }
    }
    return usable;
  }

  /** Empty if one of the key's values can stand for anything. */
  private Optional<List<Range>> ranges(Filter.Attribute key) {
    List<Range> ranges = new ArrayList<>();
    for (String value : key.values()) {
      if (!value.isBlank()) {
        Optional<Range> range = range(key.tag(), unpadded(value));
        if (range.isEmpty()) {
          return Optional.empty();
        }
        ranges.add(range.get());
      }
    }
    return Optional.of(ranges);
  }

  private Optional<Range> range(int tag, String value) {
    return switch (tag) {
      case Tag.SeriesInstanceUID ->
          Optional.of(Range.of(Keys.uid(Keys.Kind.SERIES_UID, partition, value)));
      case Tag.StudyInstanceUID ->
          Optional.of(Range.of(Keys.uid(Keys.Kind.STUDY_UID, partition, value)));
      case Tag.AccessionNumber -> text(Keys.Kind.ACCESSION, value);
      case Tag.PatientID -> text(Keys.Kind.PATIENT_ID, value);
      case Tag.PatientName -> name(value);
      case Tag.StudyDate -> date(value.replace(".", ""));
      default -> text(Keys.Kind.MODALITY, value);
    };
  }

  private Optional<Range> text(Keys.Kind kind, String value) {
    int literal = literalLength(value);
    if (literal == value.length()) {
      return Optional.of(Range.of(Keys.value(kind, partition, value)));
    }
    // Padding is not part of a key, so a space before a wildcard may have no counterpart.
    String prefix = value.substring(0, literal).strip();
    return prefix.isEmpty()
        ? Optional.empty()
        : Optional.of(Range.of(Keys.valuePrefix(kind, partition, prefix)));
  }

  private static int literalLength(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == '*' || value.charAt(i) == '?') {
        return i;
      }
    }
    return value.length();
  }

  private Optional<Range> name(String value) {
    for (String group : value.split("=")) {
      String folded = PersonName.matchKey(group);
      int literal = literalLength(folded);
      if (literal == folded.length() && !folded.isEmpty()) {
        return Optional.of(Range.of(Keys.value(Keys.Kind.PATIENT_NAME, partition, folded)));
      }
      // Empty components at the end are not part of a key.
      String prefix = folded.substring(0, literal).replaceAll("[\\^ ]+$", "");
      if (!prefix.isEmpty()) {
        return Optional.of(Range.of(Keys.valuePrefix(Keys.Kind.PATIENT_NAME, partition, prefix)));
      }
    }
    return Optional.empty();
  }

  private Optional<Range> date(String value) {
    int dash = value.indexOf('-');
    if (dash < 0) {
      return Optional.of(Range.of(Keys.value(Keys.Kind.STUDY_DATE, partition, value)));
    }
    byte[] all = Keys.kind(Keys.Kind.STUDY_DATE, partition);
    String from = value.substring(0, dash).strip();
    String to = value.substring(dash + 1).strip();
    return Optional.of(
        new Range(
            Keys.valuePrefix(Keys.Kind.STUDY_DATE, partition, from),
            all,
            to.isEmpty()
                ? new byte[0]
                : Keys.behind(Keys.valuePrefix(Keys.Kind.STUDY_DATE, partition, to))));
  }
}
