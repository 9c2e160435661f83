package dev.vna.testkit;

import dev.vna.archive.Filter;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Filters about the data of {@link RandomFacts}, of any form. The same seed makes the same. */
final class RandomFilters {
  private final Random random;

  RandomFilters(long seed) {
    this.random = new Random(seed);
  }

  Filter next() {
    return next(random.nextInt(4));
  }

  private Filter next(int depth) {
    if (depth == 0) {
      return attribute();
    }
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> new Filter.And(parts(depth));
      case 3, 4 -> new Filter.Or(parts(depth));
      case 5 -> Filter.not(next(depth - 1));
      case 6 -> new Filter.Without(next(depth - 1));
      default -> attribute();
    };
  }

  private List<Filter> parts(int depth) {
    List<Filter> parts = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      parts.add(next(depth - 1));
    }
    return parts;
  }

  private Filter attribute() {
    return switch (random.nextInt(18)) {
      case 0 -> key(Tag.PatientID, "P1", "P2", "P*", "?1", "nobody", "");
      case 1 -> key(Tag.PatientName, "DOE^A", "doe*", "*E*", "ROE^B", "*", "D*^A");
      case 2 -> key(Tag.PatientBirthDate, "19700101", "19750101-", "-19750101", "");
      case 3 -> key(Tag.StudyDate, "20260101", "20260101-20260131", "20260202-", "-20251231");
      case 4 -> key(Tag.AccessionNumber, "A1", "A*", "*2", "A?");
      case 5 -> key(Tag.StudyDescription, "chest", "*e*", "corrected", "head");
      case 6 -> key(Tag.Modality, "CT", "MR", "C*", "US");
      case 7 -> key(Tag.ModalitiesInStudy, "CT", "MR", "?R");
      case 8 -> key(Tag.SeriesDescription, "scout", "*a*", "axial");
      case 9 -> key(Tag.InstanceNumber, "1", "2", "03");
      case 10 -> key(Tag.ImageComments, "good", "p*", "");
      case 11 -> key(Tag.NumberOfStudyRelatedInstances, "1", "2", "3");
      case 12 -> new Filter.FuzzyName(Tag.PatientName, pick("a doe", "Doe", "b", "roe a", " "));
      case 13 -> key(Tag.StudyInstanceUID, study(), study(), "9.9");
      case 14 -> key(Tag.SeriesInstanceUID, series(), series());
      case 15 -> key(Tag.SOPInstanceUID, instance(), instance(), instance());
      case 16 -> item(Tag.ReferencedSOPInstanceUID, "1.1", "1.2");
      default -> item(Tag.ReferencedSOPClassUID, "2.1", "2.2");
    };
  }

  private String study() {
    return RandomFacts.study(random.nextInt(RandomFacts.STUDIES));
  }

  private String series() {
    return RandomFacts.series(random.nextInt(RandomFacts.SERIES));
  }

  private String instance() {
    return RandomFacts.instance(random.nextInt(RandomFacts.INSTANCES));
  }

  private Filter key(int tag, String... values) {
    return new Filter.Attribute(List.of(tag), some(values));
  }

  private Filter item(int tag, String... values) {
    return new Filter.Attribute(List.of(Tag.ReferencedImageSequence, tag), some(values));
  }

  private List<String> some(String... values) {
    List<String> some = new ArrayList<>();
    do {
      some.add(pick(values));
    } while (random.nextInt(4) == 0);
    return some;
  }

  private String pick(String... values) {
    return values[random.nextInt(values.length)];
  }
}
