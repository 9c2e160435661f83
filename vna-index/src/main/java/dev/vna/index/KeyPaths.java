package dev.vna.index;

import dev.vna.archive.Filter;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.spi.AttributeMatcher;
import dev.vna.archive.spi.FuzzyName;
import dev.vna.data.Dictionary;
import dev.vna.data.PersonName;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * Turns parts of a query into ways to studies. This is the one place that knows which kind of key
 * serves which form of which attribute. What a key finds may be too much, never too little. For one
 * thread.
 */
final class KeyPaths {
  /** Studies that are collected from ranges, at most, to be gone through by number. */
  static final int MAX_COLLECTED = 10_000;

  /** Cursors that a query may have open; more keys do without. */
  private static final int MAX_CURSORS = 64;

  /** A longer list of values is collected, not merged. */
  private static final int MAX_MERGED = 16;

  /** Longer names may be cut in their keys, which then prove nothing. */
  private static final int MAX_PROVING = Keys.MAX_TEXT_BYTES / 4;

  private final Rows rows;
  private final int partition;
  private final RowBudget budget;
  private final LongSupplier lastStudy;
  private int cursors;

  KeyPaths(Tree tree) {
    this.rows = tree.rows();
    this.partition = tree.number();
    this.budget = tree.budget();
    this.lastStudy = () -> tree.state().lastStudy;
  }

  /** How a part can be looked up; empty if no key helps. */
  Optional<KeyAccess> of(Filter filter) throws QueryLimitException {
    if (filter instanceof Filter.Attribute key) {
      return attribute(key);
    } else if (filter instanceof Filter.FuzzyName name) {
      return fuzzy(name);
    } else if (filter instanceof Filter.And and) {
      return intersection(and);
    } else if (filter instanceof Filter.Or or) {
      return union(or);
    }
    return Optional.empty();
  }

  private Optional<KeyAccess> intersection(Filter.And and) throws QueryLimitException {
    List<AccessPath> paths = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Optional<KeyAccess> first = Optional.empty();
    for (Filter part : and.filters()) {
      Optional<KeyAccess> access = of(part);
      first = first.isPresent() ? first : access;
      access.flatMap(KeyAccess::path).ifPresent(paths::add);
      access.filter(one -> one.path().isPresent()).ifPresent(one -> names.add(one.name()));
    }
    return paths.isEmpty()
        ? first
        : Optional.of(
            KeyAccess.of(
                "(" + String.join(" and ", names) + ")",
                first.orElseThrow().kind(),
                IntersectionPath.of(paths, budget)));
  }

  private Optional<KeyAccess> union(Filter.Or or) throws QueryLimitException {
    List<AccessPath> paths = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Keys.Kind kind = Keys.Kind.STUDY_UID;
    for (Filter part : or.filters()) {
      Optional<KeyAccess> access = of(part);
      Optional<AccessPath> path = access.isEmpty() ? Optional.empty() : rising(access.get());
      if (path.isEmpty()) {
        return Optional.empty();
      }
      paths.add(path.get());
      names.add(access.get().name());
      kind = access.get().kind();
    }
    return Optional.of(
        KeyAccess.of(
            "(" + String.join(" or ", names) + ")",
            kind,
            paths.isEmpty() ? new FixedPath(new long[0]) : new UnionPath(paths)));
  }

  /** A path by rising numbers, if there is one or few enough studies can be collected. */
  Optional<AccessPath> rising(KeyAccess access) throws QueryLimitException {
    return access.path().isPresent() ? access.path() : collect(access.ranges(), MAX_COLLECTED);
  }

  /** The studies of ranges by number; empty if there are more than some. */
  Optional<AccessPath> collect(List<KeyRange> ranges, int most) throws QueryLimitException {
    TreeSet<Long> studies = new TreeSet<>();
    try (Tx.Scan scan = rows.tx().scan(Table.KEYS)) {
      for (KeyRange range : ranges) {
        boolean found = scan.seek(range.from());
        while (found && range.holds(scan.key())) {
          budget.spend(KeyPath.STEP_COST);
          studies.add(KeyRange.studyOf(scan.key()));
          if (studies.size() > most) {
            return Optional.empty();
          }
          found = scan.next();
        }
      }
    }
    return Optional.of(new FixedPath(studies.stream().mapToLong(i -> i).toArray()));
  }

  /** How many rows ranges have, counted up to a limit. */
  AccessPath.Count count(List<KeyRange> ranges, int most) {
    long count = 0;
    try (Tx.Scan scan = rows.tx().scan(Table.KEYS)) {
      for (KeyRange range : ranges) {
        boolean found = scan.seek(range.from());
        while (found && range.holds(scan.key())) {
          if (++count > most) {
            return new AccessPath.Count(count, false);
          }
          found = scan.next();
        }
      }
    }
    return new AccessPath.Count(count, true);
  }

  /** The key in whose order an attribute of studies can be walked. */
  static Optional<Keys.Kind> orderedBy(int tag) {
    return switch (tag) {
      case Tag.AccessionNumber -> Optional.of(Keys.Kind.ACCESSION);
      case Tag.PatientID -> Optional.of(Keys.Kind.PATIENT_ID);
      case Tag.PatientName -> Optional.of(Keys.Kind.PATIENT_NAME);
      case Tag.StudyDate -> Optional.of(Keys.Kind.STUDY_DATE);
      case Tag.StudyID -> Optional.of(Keys.Kind.STUDY_ID);
      case Tag.StudyDescription -> Optional.of(Keys.Kind.DESCRIPTION);
      case Tag.ReferringPhysicianName -> Optional.of(Keys.Kind.REFERRING_PHYSICIAN);
      default -> Optional.empty();
    };
  }

  /** The attribute of studies in whose order a key is; empty if it is in none. */
  static Optional<Integer> tagOf(Keys.Kind kind) {
    return switch (kind) {
      case ACCESSION -> Optional.of(Tag.AccessionNumber);
      case PATIENT_ID -> Optional.of(Tag.PatientID);
      case PATIENT_NAME -> Optional.of(Tag.PatientName);
      case STUDY_DATE -> Optional.of(Tag.StudyDate);
      case STUDY_ID -> Optional.of(Tag.StudyID);
      case DESCRIPTION -> Optional.of(Tag.StudyDescription);
      case REFERRING_PHYSICIAN -> Optional.of(Tag.ReferringPhysicianName);
      default -> Optional.empty();
    };
  }

  private Optional<KeyAccess> attribute(Filter.Attribute key) throws QueryLimitException {
    if (AttributeMatcher.isUniversal(key)) {
      return Optional.empty();
    }
    List<String> values =
        key.values().stream().filter(value -> !value.isBlank()).map(KeyPaths::unpadded).toList();
    if (key.path().size() == 1) {
      Optional<KeyAccess> access = ofLevel(key, values);
      access = access.isPresent() ? access : infixes(key.tag(), values);
      if (access.isPresent()) {
        return access;
      }
    }
    return new NamedPaths(rows.tx(), partition, lastStudy).of(key, values);
  }

  /** Values that may begin with anything, of attributes whose values are cut into grams. */
  private Optional<KeyAccess> infixes(int tag, List<String> values) throws QueryLimitException {
    Optional<Grams.Field> field = Grams.Field.of(tag);
    if (field.isEmpty() || values.isEmpty() || values.size() > MAX_MERGED) {
      return Optional.empty();
    }
    InfixPaths infixes = new InfixPaths(rows.tx(), partition, budget);
    List<AccessPath> paths = new ArrayList<>();
    for (String value : values) {
      Optional<AccessPath> path = infixes.of(field.get(), value);
      if (path.isEmpty()) {
        return Optional.empty();
      }
      paths.add(path.get());
    }
    return Optional.of(
        KeyAccess.of(
            name(tag) + " infix",
            Keys.Kind.STUDY_UID,
            paths.size() == 1 ? paths.get(0) : new UnionPath(paths)));
  }

  /** By the keys that are always there. */
  private Optional<KeyAccess> ofLevel(Filter.Attribute key, List<String> values)
      throws QueryLimitException {
    return switch (key.tag()) {
      case Tag.SOPInstanceUID -> Optional.of(instances(values));
      case Tag.SeriesInstanceUID -> uids(key.tag(), Keys.Kind.SERIES_UID, values);
      case Tag.StudyInstanceUID -> uids(key.tag(), Keys.Kind.STUDY_UID, values);
      case Tag.AccessionNumber -> texts(key.tag(), Keys.Kind.ACCESSION, values);
      case Tag.PatientID -> texts(key.tag(), Keys.Kind.PATIENT_ID, values);
      case Tag.ModalitiesInStudy, Tag.Modality -> texts(key.tag(), Keys.Kind.MODALITY, values);
      case Tag.StudyID -> texts(key.tag(), Keys.Kind.STUDY_ID, values);
      case Tag.StudyDescription -> texts(key.tag(), Keys.Kind.DESCRIPTION, values);
      case Tag.PatientName -> names(key.tag(), Keys.Kind.PATIENT_NAME, values);
      case Tag.ReferringPhysicianName -> names(key.tag(), Keys.Kind.REFERRING_PHYSICIAN, values);
      case Tag.StudyDate ->
          of(
              key.tag(),
              Keys.Kind.STUDY_DATE,
              values,
              value -> Optional.of(date(value.replace(".", ""))));
      default -> Optional.empty();
    };
  }

  /** A value without the spaces and zero bytes that pad it. */
  static String unpadded(String value) {
    return value.replace('\0', ' ').strip();
  }

  private static String name(int tag) {
    return Dictionary.keyword(tag).orElseGet(() -> Tag.toString(tag));
  }

  /** Instances are found by their UID, whatever study they are in. */
  private KeyAccess instances(List<String> uids) throws QueryLimitException {
    TreeSet<Long> studies = new TreeSet<>();
    for (long sequence : instancesNamed(uids)) {
      if (rows.log(sequence) instanceof LogRow.InTree row) {
        studies.add(row.study());
      }
    }
    return KeyAccess.of(
        name(Tag.SOPInstanceUID),
        Keys.Kind.STUDY_UID,
        new FixedPath(studies.stream().mapToLong(i -> i).toArray()));
  }

  /** The numbers of the visible versions of instances. */
  TreeSet<Long> instancesNamed(List<String> uids) throws QueryLimitException {
    TreeSet<Long> numbers = new TreeSet<>();
    for (String uid : uids) {
      budget.spend();
      Members versions = rows.versions(partition, unpadded(uid));
      for (int i = 0; i < versions.size(); i++) {
        if (!versions.isHidden(i)) {
          numbers.add(versions.number(i));
        }
      }
    }
    return numbers;
  }

  /** The part of a key that a value asks for. */
  private record Part(KeyRange range, boolean isOneValue, boolean isProof) {
    Part(KeyRange range, boolean isOneValue) {
      this(range, isOneValue, false);
    }
  }

  private interface Form {
    /** Empty if the value can stand for anything. */
    Optional<Part> of(String value);
  }

  private Optional<KeyAccess> uids(int tag, Keys.Kind kind, List<String> values)
      throws QueryLimitException {
    return of(
        tag,
        kind,
        values,
        value -> Optional.of(new Part(KeyRange.of(Keys.uid(kind, partition, value)), true)));
  }

  private Optional<KeyAccess> texts(int tag, Keys.Kind kind, List<String> values)
      throws QueryLimitException {
    return of(tag, kind, values, value -> text(kind, value));
  }

  private Optional<KeyAccess> names(int tag, Keys.Kind kind, List<String> values)
      throws QueryLimitException {
    return of(tag, kind, values, value -> name(kind, value));
  }

  private Optional<KeyAccess> of(int tag, Keys.Kind kind, List<String> values, Form form)
      throws QueryLimitException {
    List<KeyRange> ranges = new ArrayList<>();
    boolean areValues = true;
    boolean areProofs = true;
    for (String value : values) {
      Optional<Part> part = form.of(value);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      ranges.add(part.get().range());
      areValues &= part.get().isOneValue();
      areProofs &= part.get().isProof();
    }
    Optional<KeyAccess> access = of(tag, kind, ranges, areValues);
    return areProofs ? access.map(KeyAccess::proven) : access;
  }

  private Optional<KeyAccess> of(int tag, Keys.Kind kind, List<KeyRange> ranges, boolean areValues)
      throws QueryLimitException {
    String name = name(tag) + (areValues ? "" : " range") + (ranges.size() == 1 ? "" : " list");
    if (!areValues) {
      return Optional.of(KeyAccess.of(name, kind, ranges));
    }
    if (ranges.size() > MAX_MERGED || cursors + ranges.size() > MAX_CURSORS) {
      return collectValues(ranges).map(path -> KeyAccess.of(name, kind, path));
    }
    cursors += ranges.size();
    List<AccessPath> paths = new ArrayList<>();
    for (KeyRange range : ranges) {
      paths.add(new KeyPath(rows.tx(), range.prefix(), lastStudy));
    }
    return Optional.of(
        KeyAccess.of(name, kind, paths.size() == 1 ? paths.get(0) : new UnionPath(paths)));
  }

  private Optional<AccessPath> collectValues(List<KeyRange> ranges) throws QueryLimitException {
    TreeSet<Long> studies = new TreeSet<>();
    try (Tx.Scan scan = rows.tx().scan(Table.KEYS)) {
      for (KeyRange range : ranges) {
        byte[] prefix = range.prefix();
        for (boolean found = scan.seekPrefix(prefix); found; found = scan.nextPrefix(prefix)) {
          budget.spend(KeyPath.STEP_COST);
          studies.add(Keys.number(scan.key(), prefix.length));
          if (studies.size() > Math.max(MAX_COLLECTED, ranges.size())) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.of(new FixedPath(studies.stream().mapToLong(i -> i).toArray()));
  }

  private Optional<Part> text(Keys.Kind kind, String value) {
    int literal = literalLength(value);
    if (literal == value.length()) {
      return Optional.of(new Part(KeyRange.of(Keys.value(kind, partition, value)), true));
    }
    // Padding is not part of a key, so a space before a wildcard may have no counterpart.
    String prefix = value.substring(0, literal).strip();
    return prefix.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part(KeyRange.of(Keys.valuePrefix(kind, partition, prefix)), false));
  }

  private static int literalLength(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == '*' || value.charAt(i) == '?') {
        return i;
      }
    }
    return value.length();
  }

  private Optional<Part> name(Keys.Kind kind, String value) {
    boolean isOneGroup = value.indexOf('=') < 0;
    for (String group : value.split("=")) {
      String folded = PersonName.matchKey(group);
      boolean isProof = isOneGroup && folded.length() <= MAX_PROVING && folded.indexOf(1) < 0;
      int literal = literalLength(folded);
      if (literal == folded.length() && !folded.isEmpty()) {
        KeyRange range = KeyRange.of(Keys.value(kind, partition, folded));
        return Optional.of(new Part(range, true, isProof));
      }
      // Empty components at the end are not part of a key.
      String prefix = withoutTrailingCarets(folded.substring(0, literal));
      if (!prefix.isEmpty()) {
        KeyRange range = KeyRange.of(Keys.valuePrefix(kind, partition, prefix));
        boolean isAllOfIt = prefix.length() == literal && folded.length() == literal + 1;
        return Optional.of(
            new Part(range, false, isProof && isAllOfIt && folded.charAt(literal) == '*'));
      }
    }
    return Optional.empty();
  }

  private static String withoutTrailingCarets(String prefix) {
    int end = prefix.length();
    while (end > 0 && (prefix.charAt(end - 1) == '^' || prefix.charAt(end - 1) == ' ')) {
      end--;
    }
    return prefix.substring(0, end);
  }

  private Part date(String value) {
    Keys.Kind kind = Keys.Kind.STUDY_DATE;
    int dash = value.indexOf('-');
    if (dash < 0) {
      return new Part(KeyRange.of(Keys.value(kind, partition, value)), true);
    }
    String from = value.substring(0, dash).strip();
    String to = value.substring(dash + 1).strip();
    return new Part(
        new KeyRange(
            Keys.valuePrefix(kind, partition, from),
            Keys.kind(kind, partition),
            to.isEmpty() ? new byte[0] : Keys.behind(Keys.valuePrefix(kind, partition, to))),
        false);
  }

  /**
   * The words of a fuzzy name stand anywhere in the name: keys of parts of words help. Only such in
   * ASCII, because kana and words without spaces are not in the keys as they match.
   */
  private Optional<KeyAccess> fuzzy(Filter.FuzzyName name) throws QueryLimitException {
    List<Filter> parts = new ArrayList<>();
    for (String word : new FuzzyName(name.name()).words()) {
      if (word.chars().allMatch(c -> c < 0x80)) {
        parts.add(Filter.attribute(name.tag(), "*" + word + "*"));
      }
    }
    return parts.isEmpty() ? Optional.empty() : intersection(new Filter.And(parts));
  }
}
