package dev.vna.index;

import dev.vna.archive.CountEstimate;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.QueryLimitException;
import java.util.Optional;

/** Counts what matches a query, without making answers. */
final class CountFinder extends Finder {
  /** Rows of a key that are counted for an estimate. */
  private static final int SAMPLE = 10_000;

  private long count;

  CountFinder(Tree tree, Query query) throws QueryLimitException {
    super(tree, query, PageToken.first(query, query.level()));
  }

  long count() throws QueryLimitException {
    search();
    return count;
  }

  /** Counts as far as the row limit goes, and guesses the rest. */
  CountEstimate estimate(State state) throws QueryLimitException {
    long all =
        switch (query.level()) {
          case PATIENT -> state.patients;
          case STUDY -> state.studies;
          case SERIES -> state.series;
          case INSTANCE -> state.instances;
        };
    try {
      return CountEstimate.exactly(count());
    } catch (QueryLimitException e) {
      long atMost = all;
      long candidates = query.level() == QueryLevel.PATIENT ? state.patients : state.studies;
      Optional<AccessPath> few = plan().few();
      if (few.isPresent()) {
        AccessPath.Count found = few.get().count(SAMPLE);
        candidates = Math.min(candidates, found.studies());
        boolean bounds = query.level().compareTo(QueryLevel.STUDY) <= 0 && found.isExact();
        atMost = bounds ? Math.min(all, found.studies()) : all;
      }
      long likely = (long) ((double) count * candidates / Math.max(1, looked()));
      return new CountEstimate(Math.max(count, Math.min(atMost, likely)), atMost);
    }
  }

  @Override
  boolean takesWhole(StudyRow study) {
    count +=
        switch (query.level()) {
          case PATIENT, STUDY -> 1;
          case SERIES -> study.series;
          case INSTANCE -> study.instances;
        };
    return true;
  }

  @Override
  boolean matchedPatient(PatientRow patient) {
    count++;
    return true;
  }

  @Override
  boolean matchedStudy(StudyRow study) {
    count++;
    return true;
  }

  @Override
  boolean matchedSeries(StudyRow study, SeriesRow series) {
    count++;
    return true;
  }

  @Override
  boolean matchedInstance(StudyRow study, SeriesRow series, long sequence, Payload payload) {
    count++;
    return true;
  }
}
