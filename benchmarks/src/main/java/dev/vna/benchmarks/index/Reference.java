package dev.vna.benchmarks.index;

import dev.vna.benchmarks.population.Arrivals;
import dev.vna.benchmarks.population.Study;
import dev.vna.data.DataSet;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What raw LMDB takes to answer the questions, if the finished answer lay ready under the key: a
 * table for each kind of key, of as many records as the index has keys of that kind, but at most
 * half a million, with values as long as the answers. For one thread.
 */
final class Reference implements Closeable {
  private static final long MAX_RECORDS = 500_000;
  private static final String HEADERS = "HEADERS";
  private static final int LONG_SERIES = 2_000;

  private final RawLmdb lmdb;
  private final Sample sample;
  private final int headers;

  private Reference(RawLmdb lmdb, Sample sample, int headers) {
    this.lmdb = lmdb;
    this.sample = sample;
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
    return new Reference(lmdb, sample, fillHeaders(lmdb, prepared));
  }

  private static boolean hasKey(Question question) {
    return switch (question) {
      case SOP_INSTANCE_UID, STUDY_INSTANCE_UID, ACCESSION_NUMBER, PATIENT -> true;
      default -> false;
    };
  }

  private static void fill(RawLmdb lmdb, Question question, PreparedIndex prepared, Sample sample)
      throws IOException {
    byte[] value =
        new byte
            [question.ask(prepared.index(), sample, 0).stream().mapToInt(Question::bytes).sum()];
    Arrays.fill(value, (byte) 'v');
    long studies = Math.min(MAX_RECORDS, prepared.index().statistics().studies());
    Set<String> sampled = new HashSet<>();
    for (int i = 0; i < Sample.SIZE; i++) {
      sampled.add(key(question, sample.study(i)));
    }
    lmdb.fill(
        question.name(),
        to -> {
          sampled.forEach(key -> to.put(RawLmdb.text(key), value));
          for (long i = 0; i < studies; i++) {
            to.put(RawLmdb.text(key(question, prepared.population().study(i))), value);
          }
        });
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
   * Gets and copies the answer in a read transaction of its own; for a page of studies the record
   * of one study, for the headers of a series all of them, as received.
   */
  long ask(Question question, int i) {
    if (question == Question.SERIES_METADATA) {
      return lmdb.getAll(HEADERS, headers);
    }
    String table = hasKey(question) ? question.name() : Question.STUDY_INSTANCE_UID.name();
    return lmdb.get(table, RawLmdb.text(key(question, sample.study(i)))).length;
  }

  @Override
  public void close() throws IOException {
    lmdb.close();
  }
}
