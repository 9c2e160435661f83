package dev.vna.benchmarks.web;

import dev.vna.benchmarks.population.EncodedSeries;
import dev.vna.benchmarks.population.Population;
import dev.vna.benchmarks.population.Study;
import dev.vna.data.FileMeta;
import dev.vna.data.TransferSyntax;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A made-up hospital's CT studies of one series each: of sixteen one has 250 instances and the
 * others 20, of 13 KB each, but for the first eight studies, which have one instance of 0.5 MB. The
 * same for the same number, whoever asks.
 */
final class WebData {
  static final int LONG_SERIES = 250;

  private static final int SHORT_SERIES = 20;
  private static final int GROUP = 16;
  private static final int LARGE_STUDIES = 8;
  private static final int SMALL_COLUMNS = 64;
  private static final int LARGE_COLUMNS = 512;
  private static final int SEED = 2026;

  /** Far more than are ever asked for: studies to be stored anew come from behind the others. */
  private final Population population = Population.of(SEED, 4_000_000);

  private final int studies;
  private final String middleDays;

  /** So many instances, and a few more, so that studies are whole. */
  WebData(int instances) {
    int held = 0;
    int study = 0;
    while (held < instances) {
      held += instancesOf(study++);
    }
    studies = study;
    List<String> days =
        IntStream.range(0, studies).mapToObj(number -> study(number).date()).sorted().toList();
    middleDays = days.get(studies / 4) + '-' + days.get(studies * 3 / 4);
  }

  int studies() {
    return studies;
  }

  static int instancesOf(int study) {
    if (study < LARGE_STUDIES) {
      return 1;
    }
    return study % GROUP == LARGE_STUDIES ? LONG_SERIES : SHORT_SERIES;
  }

  /** A study with one instance of 0.5 MB; any number. */
  Study large(int i) {
    return study(i % LARGE_STUDIES);
  }

  /** A study with a series of 250 instances; any number. */
  Study longSeries(int i) {
    int groups = Math.max(1, (studies - LARGE_STUDIES) / GROUP);
    return study(LARGE_STUDIES + i % groups * GROUP);
  }

  /** Any study. */
  Study any(int i) {
    return study((int) (Math.abs(i * 7_919L) % studies));
  }

  /** A range of Study Dates that half of the studies are in. */
  String middleDays() {
    return middleDays;
  }

  Study study(int number) {
    return population.study(number);
  }

  /** The UID of a study's series. */
  static String seriesUid(Study study) {
    return study.uid() + ".1";
  }

  /** The name of the first instance of a study. */
  static String instanceUid(Study study) throws IOException {
    return new EncodedSeries(study, SMALL_COLUMNS).sopInstanceUid(0);
  }

  /** All instances of a study as DICOM files. */
  List<byte[]> files(int number) throws IOException {
    boolean large = number < LARGE_STUDIES;
    return files(study(number), large ? LARGE_COLUMNS : SMALL_COLUMNS, instancesOf(number));
  }

  /** A study with a series of 250 instances that is not among the others; any number. */
  List<byte[]> newcomer(int i) throws IOException {
    return files(study(studies + i), SMALL_COLUMNS, LONG_SERIES);
  }

  private static List<byte[]> files(Study study, int columns, int count) throws IOException {
    var series = new EncodedSeries(study, columns);
    List<byte[]> files = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      var file = new ByteArrayOutputStream();
      file.writeBytes(
          FileMeta.of(
                  series.sopClassUid(),
                  series.sopInstanceUid(i),
                  TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN)
              .encode());
      file.writeBytes(series.dataSet(i));
      files.add(file.toByteArray());
    }
    return files;
  }
}
