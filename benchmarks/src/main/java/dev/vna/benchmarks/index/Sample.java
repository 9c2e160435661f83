package dev.vna.benchmarks.index;

import dev.vna.benchmarks.population.Population;
import dev.vna.benchmarks.population.Study;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Studies to ask for, spread over all that an index holds, in an order that jumps. */
final class Sample {
  static final int SIZE = 1_024;

  /** Of studies: the last ones may not have come in whole. */
  private static final double COMPLETE = 0.9;

  private static final long STEP = 387;

  private final List<Study> studies = new ArrayList<>(SIZE);
  private final Study longSeries;
  private final Study metadataSeries;
  private final String rareInfix;

  private Sample(Population population, long complete) {
    for (int i = 0; i < SIZE; i++) {
      studies.add(population.study(i * STEP % SIZE * complete / SIZE));
    }
    longSeries = population.study(7);
    metadataSeries = population.study(11);
    rareInfix = rareInfix(studies);
  }

  static Sample of(PreparedIndex prepared) throws IOException {
    long studies = prepared.index().statistics().studies();
    return new Sample(prepared.population(), (long) (COMPLETE * studies));
  }

  /** A study; {@code i} may be any number from 0. */
  Study study(int i) {
    return studies.get(i % SIZE);
  }

  /** A study whose first series has 2,000 instances. */
  Study longSeries() {
    return longSeries;
  }

  /** A study whose first series has 250 instances. */
  Study metadataSeries() {
    return metadataSeries;
  }

  /** Five characters from the middle of a double name, as somebody types who knows it half. */
  String rareInfix() {
    return rareInfix;
  }

  private static String rareInfix(List<Study> studies) {
    for (Study study : studies) {
      String name = study.patient().name();
      int dash = name.indexOf('-');
      int end = name.indexOf('^');
      if (dash >= 3 && end - dash >= 4 && name.charAt(dash + 1) != '-') {
        return name.substring(dash - 2, dash + 3);
      }
    }
    return "r-sch";
  }
}
