package dev.vna.index;

import dev.vna.archive.Partition;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.Overlay;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Random facts about a few studies: instances, replacements, corrections and deletions. */
final class RandomStudies {
  private static final List<String> NAMES =
      List.of(
          "MÜLLER^Ägnes^^Dr",
          "Yamada^Tarou=山田^太郎=やまだ^たろう",
          "O'Neil^Al",
          "x",
          "",
          "LONG^" + "AB C".repeat(200));
  private static final List<String> TEXTS =
      List.of("CT Thorax nativ", "Schädel", "a", "77", "", "MR  KNIE li", "q".repeat(600));

  private final Random random;
  private final List<Long> deletions = new ArrayList<>();
  private long sequence;

  RandomStudies(long seed) {
    random = new Random(seed);
  }

  long lastSequence() {
    return sequence;
  }

  /** The number of a fact that somebody else makes. */
  long nextSequence() {
    return ++sequence;
  }

  int nextInt(int bound) {
    return random.nextInt(bound);
  }

  private static DataSet referenced(String uid) {
    return DataSet.builder().set(Tag.ReferencedSOPInstanceUID, uid).build();
  }

  private LogRecord stored() {
    int study = random.nextInt(6);
    String uid = "1.2." + study;
    return TestRecords.record(
        ++sequence,
        TestRecords.header(
                uid,
                uid + "." + random.nextInt(2),
                "1.3." + (random.nextInt(4) == 0 ? random.nextInt(20) : sequence))
            .set(Tag.SpecificCharacterSet, "ISO_IR 192")
            .set(Tag.PatientName, NAMES.get(random.nextInt(NAMES.size())))
            .set(Tag.ReferringPhysicianName, NAMES.get(random.nextInt(NAMES.size())))
            .set(Tag.PatientID, "P" + random.nextInt(3))
            .set(Tag.StudyID, TEXTS.get(random.nextInt(TEXTS.size())))
            .set(Tag.AccessionNumber, TEXTS.get(random.nextInt(TEXTS.size())))
            .set(Tag.StudyDescription, TEXTS.get(random.nextInt(TEXTS.size())))
            .set(Tag.StudyDate, dates())
            .set(Tag.StudyTime, random.nextBoolean() ? "1011" : "")
            .set(Tag.Modality, modalities())
            .set(Tag.KVP, List.of("120", "120.0", "80", "").get(random.nextInt(4)))
            .setItems(
                Tag.ReferencedImageSequence,
                List.of(referenced("1.9." + random.nextInt(4)), referenced("1.9.7")))
            .build());
  }

  private String[] dates() {
    return switch (random.nextInt(12)) {
      case 0 -> new String[] {"20260103", "2026010" + random.nextInt(9)};
      case 1 -> new String[] {"2026.01.04"};
      case 2 -> new String[] {"2026010"};
      case 3 -> new String[0];
      default -> new String[] {"2026010" + random.nextInt(9)};
    };
  }

  private String[] modalities() {
    return switch (random.nextInt(12)) {
      case 0 -> new String[] {"CT", "MR"};
      case 1 -> new String[] {"Ö"};
      case 2 -> new String[] {"C T"};
      case 3 -> new String[0];
      default -> new String[] {random.nextBoolean() ? "CT" : "SR"};
    };
  }

  /** The next fact. */
  LogRecord next() {
    String uid = "1.2." + random.nextInt(6);
    return switch (random.nextInt(14)) {
      case 0 ->
          LogRecord.of(
              deletion(),
              new Fact.Deleted(
                  Partition.DEFAULT,
                  TestRecords.TIME,
                  QueryLevel.STUDY,
                  Optional.of(uid),
                  Optional.empty(),
                  Optional.empty(),
                  "",
                  ""));
      case 1 ->
          LogRecord.of(
              deletion(),
              new Fact.Deleted(
                  Partition.DEFAULT,
                  TestRecords.TIME,
                  QueryLevel.SERIES,
                  Optional.of(uid),
                  Optional.of(uid + ".1"),
                  Optional.empty(),
                  "",
                  ""));
      case 2 ->
          LogRecord.of(
              ++sequence,
              new Fact.StudyCorrected(
                  Partition.DEFAULT,
                  TestRecords.TIME,
                  uid,
                  Overlay.of(
                      Map.of(
                          Tag.PatientName,
                          List.of(NAMES.get(random.nextInt(NAMES.size()))),
                          Tag.PatientID,
                          List.of("P" + random.nextInt(3)),
                          Tag.StudyDate,
                          List.of("2026010" + random.nextInt(9)),
                          Tag.AccessionNumber,
                          List.of("A-" + random.nextInt(1000))),
                      TestRecords.TIME),
                  Overlay.NONE,
                  "",
                  ""));
      case 3, 4 -> {
        long deletion = oneOfTheDeletions();
        yield LogRecord.of(
            ++sequence,
            new Fact.DeletionUndone(Partition.DEFAULT, TestRecords.TIME, deletion, "", ""));
      }
      case 5 -> {
        long deletion = oneOfTheDeletions();
        yield LogRecord.of(
            ++sequence,
            new Fact.DeletionsPurged(Partition.DEFAULT, TestRecords.TIME, List.of(deletion)));
      }
      default -> stored();
    };
  }

  private long deletion() {
    deletions.add(++sequence);
    return sequence;
  }

  private long oneOfTheDeletions() {
    return deletions.isEmpty() ? 1 : deletions.get(random.nextInt(deletions.size()));
  }
}
