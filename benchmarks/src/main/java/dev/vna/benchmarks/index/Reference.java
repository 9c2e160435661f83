package dev.vna.benchmarks.index;

import dev.vna.benchmarks.population.Arrivals;
import dev.vna.benchmarks.population.Study;
import dev.vna.data.DataSet;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What raw LMDB takes to answer the questions, if the finished answers lay ready under the key: a
 * table for each kind of key, of as many records as the index has keys of that kind, with values as
 * long as the answers. A patient has a record for each study, and all of them are the answer. For
 * one thread.
 */
final class Reference implements Closeable {
  private static final String HEADERS = "HEADERS";
  private static final int LONG_SERIES = 2_000;

  private final RawLmdb lmdb;
  private final Sample sample;
  private final Map<String, Integer> studiesOfPatient;
  private final int headers;

  private Reference(
      RawLmdb lmdb, Sample sample, Map<String, Integer> studiesOfPatient, int headers) {
    this.lmdb = lmdb;
    this.sample = sample;
    this.studiesOfPatient = studiesOfPatient;
    this.headers = headers;
  }

  static Reference of(PreparedIndex prepared, Sample sample, BenchDirectory bench)
      throws IOException {
    RawLmdb lmdb = RawLmdb.open(bench);
    for (Question question : Question.values()) {
      if (hasKey(question)) {
        fill(lmdb, question, prepared, sample);
      }
    }
    Map<String, Integer> studiesOfPatient = fillPatients(lmdb, prepared, sample);
    return new Reference(lmdb, sample, studiesOfPatient, fillHeaders(lmdb, prepared));
  }

  private static boolean hasKey(Question question) {
    return switch (question) {
      case SOP_INSTANCE_UID, STUDY_INSTANCE_UID, ACCESSION_NUMBER -> true;
      default -> false;
    };
  }

  private static void fill(RawLmdb lmdb, Question question, PreparedIndex prepared, Sample sample)
      throws IOException {
    byte[] value =
        new byte
            [question.ask(prepared.index(), sample, 0).stream().mapToInt(Question::bytes).sum()];
    Arrays.fill(value, (byte) 'v');
    long studies = prepared.index().statistics().studies();
    Set<String> sampled = new HashSet<>();
    for (int i = 0; i < Sample.SIZE; i++) {
      sampled.add(key(question, sample.study(i)));
    }
    lmdb.fill(
        question.name(),
        to -> {
          sampled.forEach(key -> to.put(RawLmdb.text(key), value));
          for (long i = 0; i < studies; i++) {
            for (String key : keys(question, prepared.population().study(i))) {
              to.put(RawLmdb.text(key), value);
            }
          }
        });
  }

  /** What a study adds to the keys of a kind. */
  private static List<String> keys(Question question, Study study) {
    return question == Question.SOP_INSTANCE_UID
        ? study.sopInstanceUids()
        : List.of(key(question, study));
  }

  /** As many records for each sampled patient as the index answers. */
  private static Map<String, Integer> fillPatients(
      RawLmdb lmdb, PreparedIndex prepared, Sample sample) throws IOException {
    Question question = Question.PATIENT;
    Map<String, Integer> counts = new HashMap<>();
    int bytes = 0;
    int answers = 0;
    for (int i = 0; i < Sample.SIZE; i++) {
      List<?> found = question.ask(prepared.index(), sample, i);
      bytes += found.stream().mapToInt(Question::bytes).sum();
      answers += found.size();
      counts.put(key(question, sample.study(i)), found.size());
    }
    byte[] value = new byte[bytes / answers];
    Arrays.fill(value, (byte) 'v');
    long studies = prepared.index().statistics().studies();
    lmdb.fill(
        question.name(),
        to -> {
          counts.forEach(
              (patient, count) -> {
                for (int i = 0; i < count; i++) {
                  to.put(RawLmdb.text(patient, i), value);
                }
              });
          for (int i = 0; i < studies; i++) {
            String patient = key(question, prepared.population().study(i));
            if (!counts.containsKey(patient)) {
              to.put(RawLmdb.text(patient, i), value);
            }
          }
        });
    return counts;
  }

  private static int fillHeaders(RawLmdb lmdb, PreparedIndex prepared) {
    Study longSeries = prepared.population().study(7);
    Arrivals arrivals = new Arrivals(prepared.population(), 1, 0);
    while (arrivals.studiesBegun() <= longSeries.number()) {
      arrivals.next(1);
    }
    List<byte[]> headers =
        arrivals.next(LONG_SERIES - 1).stream()
            .map(record -> record.instance().orElseThrow().header())
            .map(DataSet::encoded)
            .toList();
    lmdb.append(HEADERS, headers);
    return headers.size();
  }

  private static String key(Question question, Study study) {
    return switch (question) {
      case SOP_INSTANCE_UID -> study.sopInstanceUid(0, 0);
      case ACCESSION_NUMBER -> study.accessionNumber();
      case PATIENT -> study.patient().id();
      default -> study.uid();
    };
  }

  /**
   * Gets and copies the answer in a read transaction of its own: of a patient a record for each
   * study, of a page of studies one record, of a series all headers, as received.
   */
  long ask(Question question, int i) {
    if (question == Question.SERIES_METADATA) {
      return lmdb.getAll(HEADERS, headers);
    }
    if (question == Question.PATIENT) {
      String patient = key(question, sample.study(i));
      return lmdb.getAll(question.name(), patient, studiesOfPatient.get(patient));
    }
    String table = hasKey(question) ? question.name() : Question.STUDY_INSTANCE_UID.name();
    return lmdb.get(table, RawLmdb.text(key(question, sample.study(i)))).length;
  }

  @Override
  public void close() throws IOException {
    lmdb.close();
  }
}
