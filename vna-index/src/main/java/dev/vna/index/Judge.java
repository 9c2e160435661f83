package dev.vna.index;

import dev.vna.archive.QueryLevel;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.spi.AttributeMatcher;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges patients, studies, series and instances: goes down a line level by level, and no further
 * than it takes to know whether it matches. For one thread.
 *
 * <p>The attributes of a level are judged where they are aggregated: a study's by the study, a
 * series' by the series; a patient's by the patient if patients are asked for, else by the study.
 */
final class Judge {
  private final Tree tree;
  private final Criteria criteria;
  private final List<Condition.Leaf> leaves;
  private final QueryLevel queryLevel;
  private final Map<Condition.NoLine, Judge> inner = new HashMap<>();

  /** Of each leaf, whether it matches the line as far as that is entered; null if nobody asked. */
  private final Truth[] known;

  private Optional<Set<Long>> named = Optional.empty();

  // The line, as far as it is entered.
  private QueryLevel depth = QueryLevel.PATIENT;
  private PatientRow patient;
  private StudyRow study;
  private SeriesRow series;
  private Payload payload;
  private DataSet header;

  Judge(Tree tree, Criteria criteria, QueryLevel queryLevel) {
    this.tree = tree;
    this.criteria = criteria;
    this.leaves = criteria.leaves();
    this.queryLevel = queryLevel;
    this.known = new Truth[criteria.leaves().size()];
  }

  /** Looks at no instances but these: a key has named all that can match. */
  void lookOnlyAt(Set<Long> instances) {
    named = Optional.of(instances);
  }

  /** Whether a line through the patient matches. */
  boolean matches(PatientRow row) throws QueryLimitException {
    patient = row;
    Truth truth = enter(QueryLevel.PATIENT);
    if (truth != Truth.UNKNOWN) {
      return truth == Truth.TRUE;
    }
    for (StudyRow below : tree.studies(row)) {
      if (matches(below)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line through the study matches. */
  boolean matches(StudyRow row) throws QueryLimitException {
    Truth truth = enter(row);
    return truth == Truth.TRUE || (truth == Truth.UNKNOWN && matchesBelow());
  }

  /** Whether a line through the study that was entered last matches by what lies below. */
  boolean matchesBelow() throws QueryLimitException {
    StudyRow of = study;
    for (SeriesRow below : tree.series(of)) {
      if (matches(below)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line through a series of the study that was entered last matches. */
  boolean matches(SeriesRow row) throws QueryLimitException {
    Truth truth = enter(row);
    return truth == Truth.TRUE || (truth == Truth.UNKNOWN && anyInstance());
  }

  private boolean anyInstance() throws QueryLimitException {
    for (long sequence : visible(series)) {
      if (enter(tree.payload(sequence)) == Truth.TRUE) {
        return true;
      }
    }
    return false;
  }

  /** The visible instances of a series that can match, by rising number. */
  List<Long> visible(SeriesRow row) {
    List<Long> found = tree.visible(row);
    named.ifPresent(found::retainAll);
    return found;
  }

  /** Enters a study; its patient's attributes too, unless patients are asked for. */
  Truth enter(StudyRow row) throws QueryLimitException {
    study = row;
    if (queryLevel != QueryLevel.PATIENT) {
      forgetFrom(QueryLevel.PATIENT);
    }
    return enter(QueryLevel.STUDY);
  }

  /** Enters a series of the study. */
  Truth enter(SeriesRow row) throws QueryLimitException {
    series = row;
    return enter(QueryLevel.SERIES);
  }

  /** Enters an instance of the series: now all is known. */
  Truth enter(Payload row) throws QueryLimitException {
    payload = row;
    header = null;
    return enter(QueryLevel.INSTANCE);
  }

  private Truth enter(QueryLevel level) throws QueryLimitException {
    depth = level;
    forgetFrom(level);
    return judge(criteria.root());
  }

  /** Of this level and those below nothing is known any more. */
  private void forgetFrom(QueryLevel level) {
    for (int i = 0; i < known.length; i++) {
      if (leaves.get(i).level().compareTo(level) >= 0) {
        known[i] = null;
      }
    }
  }

  private Truth judge(Condition condition) throws QueryLimitException {
    if (condition instanceof Condition.Leaf leaf) {
      if (leaf.level().compareTo(depth) > 0) {
        return Truth.UNKNOWN;
      }
      if (known[leaf.index()] == null) {
        known[leaf.index()] = Truth.of(test(leaf));
      }
      return known[leaf.index()];
    } else if (condition instanceof Condition.All all) {
      Truth truth = Truth.TRUE;
      for (Condition part : all.parts()) {
        Truth one = judge(part);
        if (one == Truth.FALSE) {
          return one;
        }
        truth = one == Truth.UNKNOWN ? one : truth;
      }
      return truth;
    } else if (condition instanceof Condition.Any any) {
      Truth truth = Truth.FALSE;
      for (Condition part : any.parts()) {
        Truth one = judge(part);
        if (one == Truth.TRUE) {
          return one;
        }
        truth = one == Truth.UNKNOWN ? one : truth;
      }
      return truth;
    } else if (condition instanceof Condition.Inverse inverse) {
      return judge(inverse.part()).not();
    }
    return ((Condition.Constant) condition).truth();
  }

  private boolean test(Condition.Leaf leaf) throws QueryLimitException {
    if (leaf instanceof Condition.NoLine none) {
      return !judge(none).matchesSame(this);
    }
    Condition.Values values = (Condition.Values) leaf;
    tree.budget().spend(values.cost());
    Truth plain = testPlain(values);
    return plain == Truth.UNKNOWN
        ? values.matcher().test(values(values.level(), values.isCounted()))
        : plain == Truth.TRUE;
  }

  /** By the bytes of a row, if they say it plainly: most do, and no data set has to be made. */
  private Truth testPlain(Condition.Values leaf) {
    Optional<List<AttributeMatcher.OfValues>> keys = leaf.matcher().ofValues();
    if (leaf.level() == QueryLevel.INSTANCE || keys.isEmpty()) {
      return Truth.UNKNOWN;
    }
    return leaf.isCounted()
        ? testGathered(leaf.level(), keys.get())
        : testReceived(attributes(leaf.level()).encoded(), keys.get());
  }

  /** By what a study gathers from its series. */
  private Truth testGathered(QueryLevel level, List<AttributeMatcher.OfValues> keys) {
    for (AttributeMatcher.OfValues key : keys) {
      if (level != QueryLevel.STUDY || key.tag() != Tag.ModalitiesInStudy) {
        return Truth.UNKNOWN;
      }
      // A code string that is none reads otherwise once it is a value of an answer.
      if (study.modalities.anyMatch(modality -> !Utf8.isAscii(modality))) {
        return Truth.UNKNOWN;
      }
      if (!study.modalities.anyMatch(key.value())) {
        return Truth.FALSE;
      }
    }
    return Truth.TRUE;
  }

  private static Truth testReceived(HeaderBytes row, List<AttributeMatcher.OfValues> keys) {
    for (AttributeMatcher.OfValues key : keys) {
      String value = row.plainValue(key.tag());
      if (value == null) {
        return Truth.UNKNOWN;
      }
      if (value.isEmpty() || !key.value().test(value)) {
        return Truth.FALSE;
      }
    }
    return Truth.TRUE;
  }

  private Judge judge(Condition.NoLine none) {
    return inner.computeIfAbsent(none, key -> new Judge(tree, key.criteria(), queryLevel));
  }

  /** Whether a line through the entity that another judge stands at matches. */
  private boolean matchesSame(Judge other) throws QueryLimitException {
    if (queryLevel == QueryLevel.PATIENT) {
      return matches(other.patient);
    } else if (queryLevel == QueryLevel.STUDY) {
      return matches(other.study);
    }
    enter(other.study);
    if (queryLevel == QueryLevel.SERIES) {
      return matches(other.series);
    }
    enter(other.series);
    return enter(other.payload) == Truth.TRUE;
  }

  /** What the line says of a level that is entered: what was received, or else what is counted. */
  DataSet values(QueryLevel level, boolean isCounted) {
    return isCounted ? counted(level) : received(level);
  }

  private DataSet counted(QueryLevel level) {
    return switch (level) {
      case PATIENT ->
          Answers.counted(queryLevel == QueryLevel.PATIENT ? patient : tree.patientOf(study));
      case STUDY -> Answers.counted(study);
      default -> Answers.counted(series);
    };
  }

  private DataSet received(QueryLevel level) {
    if (level != QueryLevel.INSTANCE) {
      return attributes(level).values();
    }
    if (header == null) {
      header = tree.overlaid(payload);
    }
    return header;
  }

  private Aggregate attributes(QueryLevel level) {
    return switch (level) {
      case PATIENT -> queryLevel == QueryLevel.PATIENT ? patient.attributes : study.attributes;
      case STUDY -> study.attributes;
      default -> series.attributes;
    };
  }
}
