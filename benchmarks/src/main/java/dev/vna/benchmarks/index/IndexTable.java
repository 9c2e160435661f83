package dev.vna.benchmarks.index;

import dev.vna.archive.Partition;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.archive.spi.StudyIndexProvider;
import dev.vna.benchmarks.population.Study;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.json.JsonDataSetWriter;
import dev.vna.index.LmdbStudyIndexProvider;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Prints the tables of the index in {@code docs/performance.md}: each question against raw LMDB,
 * against the same question to an index of the first size, and against PostgreSQL; always in turns,
 * in one run.
 */
@Command(
    name = "index-table",
    mixinStandardHelpOptions = true,
    description = "Measures the study index beside raw LMDB and PostgreSQL.")
public final class IndexTable implements Callable<Integer> {
  private static final StudyIndexProvider INDEXES = new LmdbStudyIndexProvider();
  private static final JsonDataSetWriter JSON = JsonDataSetWriter.create();
  private static final int OPENINGS = 15;

  @Option(
      names = "--instances",
      split = ",",
      defaultValue = "10000,1000000",
      description =
          "Sizes; the first is what the others are compared with. Default: ${DEFAULT-VALUE}")
  long[] sizes;

  @Option(names = "--postgres", description = "Compare the last size with PostgreSQL 15.")
  boolean postgres;

  @Option(names = "--quick", description = "Measure as briefly as the build does.")
  boolean isQuick;

  @Spec CommandSpec spec;

  private PairedRun how = PairedRun.LONG;
  private PrintWriter out;
  private BenchDirectory bench;

  private IndexTable() {}

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new IndexTable()).execute(args));
  }

  @Override
  public Integer call() throws IOException, SQLException {
    how = isQuick ? PairedRun.QUICK : PairedRun.LONG;
    out = spec.commandLine().getOut();
    bench = BenchDirectory.standard();
    try (PreparedIndex first = PreparedIndex.open(INDEXES, bench, sizes[0])) {
      Sample firstSample = Sample.of(first);
      questions(first, first, firstSample);
      for (int i = 1; i < sizes.length; i++) {
        try (PreparedIndex other = PreparedIndex.open(INDEXES, bench, sizes[i])) {
          questions(other, first, firstSample);
        }
      }
    }
    openings();
    writes();
    if (postgres) {
      postgres();
    }
    return 0;
  }

  private void questions(PreparedIndex prepared, PreparedIndex first, Sample firstSample)
      throws IOException {
    StudyIndex.Statistics held = prepared.index().statistics();
    line("");
    line(
        "%,d instances in %,d series, %,d studies, %,d patients; %.0f bytes of index an instance:",
        held.instances(),
        held.series(),
        held.studies(),
        held.patients(),
        prepared.bytesPerInstance());
    line("");
    line("| question | answers | microseconds | raw LMDB | times raw LMDB | times first size |");
    line("| --- | ---: | ---: | ---: | ---: | ---: |");
    Sample sample = Sample.of(prepared);
    try (Reference reference = Reference.of(prepared, sample, bench)) {
      for (Question question : Question.values()) {
        if (isRefused(question, prepared, sample)) {
          line("| %s | refused: more rows than a query may look at | | | | |", question.title());
          continue;
        }
        int[] next = new int[2];
        Work ask = () -> question.ask(prepared.index(), sample, next[0]++).size();
        Ratio raw =
            how.measure(
                new GuardCase(
                    question.title(),
                    "",
                    ask,
                    () -> reference.ask(question, next[0]++),
                    BenchClock.PROCESSOR));
        String flat = "";
        if (prepared != first) {
          Ratio growth =
              how.measure(
                  new GuardCase(
                      question.title(),
                      "",
                      ask,
                      () -> question.ask(first.index(), firstSample, next[1]++).size(),
                      BenchClock.PROCESSOR));
          flat = with(growth);
        }
        line(
            "| %s | %d | %s | %s | %s | %s |",
            question.title(),
            answers(question, i -> question.ask(prepared.index(), sample, i).size()),
            GuardReport.number(raw.subjectNanos() / 1e3),
            GuardReport.number(raw.referenceNanos() / 1e3),
            with(raw),
            flat);
      }
    }
    line("");
    line(
        "Metadata of a series of 250 instances as JSON: %.2f ms.",
        metadataMillis(prepared, sample));
  }

  private static boolean isRefused(Question question, PreparedIndex prepared, Sample sample)
      throws IOException {
    try {
      question.ask(prepared.index(), sample, 0);
      return false;
    } catch (QueryLimitException e) {
      return true;
    }
  }

  private static String with(Ratio ratio) {
    return GuardReport.number(ratio.value()) + " ± " + GuardReport.percent(ratio.noise());
  }

  private double metadataMillis(PreparedIndex prepared, Sample sample) throws IOException {
    Study study = sample.metadataSeries();
    Query query =
        Query.instances()
            .where(Tag.StudyInstanceUID, study.uid())
            .where(Tag.SeriesInstanceUID, study.seriesUid(0))
            .build();
    Work json =
        () -> {
          long bytes = 0;
          for (DataSet header : prepared.index().find(Partition.DEFAULT, query).items()) {
            bytes += JSON.toBytes(header).length;
          }
          return bytes;
        };
    return how.measure(new GuardCase("metadata", "", json, json)).subjectNanos() / 1e6;
  }

  private void openings() throws IOException {
    line("");
    line("Opening an index, milliseconds:");
    line("");
    line("| index of | median | shortest | longest |");
    line("| ---: | ---: | ---: | ---: |");
    for (long size : sizes) {
      double[] millis = new double[OPENINGS];
      for (int i = 0; i < OPENINGS; i++) {
        Path directory = PreparedIndex.directory(bench, size);
        long start = System.nanoTime();
        StudyIndex opened = INDEXES.open(PreparedIndex.context(directory));
        millis[i] = (System.nanoTime() - start) / 1e6;
        opened.close();
      }
      Arrays.sort(millis);
      line(
          "| %,d | %.1f | %.1f | %.1f |",
          size, millis[OPENINGS / 2], millis[0], millis[OPENINGS - 1]);
    }
  }

  private void writes() throws IOException {
    line("");
    line("Batches of 1,000 instances, 16 series at once:");
    line("");
    line("| index of | instances a second | times raw LMDB | times first size |");
    line("| ---: | ---: | ---: | ---: |");
    try (PreparedIndex first = PreparedIndex.openToWrite(INDEXES, bench, sizes[0]);
        DurableBatches small = new DurableBatches(first.index(), bench);
        RawLmdb raw = RawLmdb.open(bench)) {
      BatchWork smallWork = new BatchWork(Newcomers.of(first.index()), small::apply);
      for (long size : sizes) {
        try (PreparedIndex prepared = PreparedIndex.openToWrite(INDEXES, bench, size);
            DurableBatches durable = new DurableBatches(prepared.index(), bench)) {
          Newcomers newcomers = Newcomers.of(prepared.index());
          BatchWork work = new BatchWork(newcomers, durable::apply);
          Ratio toRaw =
              how.measure(
                  new GuardCase(
                      "",
                      "",
                      work,
                      new BatchWork(
                          Newcomers.of(prepared.index()),
                          batch -> raw.append("log", DurableBatches.headers(batch)))));
          Ratio toFirst = how.measure(new GuardCase("", "", work, smallWork));
          line(
              "| %,d | %,.0f | %s | %s |",
              size,
              PreparedIndex.BATCH * 1e9 / toRaw.subjectNanos(),
              with(toRaw),
              size == sizes[0] ? "" : with(toFirst));
        }
      }
    }
  }

  private void postgres() throws IOException, SQLException {
    Optional<Path> programs = PostgresServer.programs();
    line("");
    if (programs.isEmpty()) {
      line("PostgreSQL 15 is not installed (apt-get install postgresql-15): not compared.");
      return;
    }
    long size = sizes[sizes.length - 1];
    try (PreparedIndex prepared = PreparedIndex.open(INDEXES, bench, size);
        PostgresServer server = PostgresServer.start(programs.get());
        PostgresStudies database =
            PostgresStudies.fill(server.connect(), prepared.population(), size)) {
      Sample sample = Sample.of(prepared);
      line(
          "PostgreSQL 15 with the same %,d instances: %.0f bytes an instance.",
          size, (double) database.bytes() / size);
      line("");
      line(
          "| question | answers | answers of PostgreSQL | microseconds | PostgreSQL | times as fast"
              + " |");
      line("| --- | ---: | ---: | ---: | ---: | ---: |");
      for (Question question : Question.values()) {
        if (isRefused(question, prepared, sample)) {
          line("| %s | refused | | | | |", question.title());
          continue;
        }
        int[] next = new int[1];
        Ratio ratio =
            how.measure(
                new GuardCase(
                    question.title(),
                    "",
                    () -> ask(database, question, sample, next[0]++),
                    () -> question.ask(prepared.index(), sample, next[0]++).size()));
        line(
            "| %s | %d | %d | %s | %s | %s |",
            question.title(),
            answers(question, i -> question.ask(prepared.index(), sample, i).size()),
            answers(question, i -> ask(database, question, sample, i)),
            GuardReport.number(ratio.referenceNanos() / 1e3),
            GuardReport.number(ratio.subjectNanos() / 1e3),
            with(ratio));
      }
    }
  }

  /** Says how many answers one of the sample's keys has. */
  private interface Counting {
    long answers(int i) throws IOException;
  }

  /** How many answers a question has on average. */
  private static long answers(Question question, Counting counting) throws IOException {
    long answers = 0;
    for (int i = 0; i < question.counted(); i++) {
      answers += counting.answers(i);
    }
    return Math.round((double) answers / question.counted());
  }

  private static long ask(PostgresStudies database, Question question, Sample sample, int i)
      throws IOException {
    try {
      return database.ask(question, sample, i);
    } catch (SQLException e) {
      throw new IOException("PostgreSQL does not answer: " + question.title(), e);
    }
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
