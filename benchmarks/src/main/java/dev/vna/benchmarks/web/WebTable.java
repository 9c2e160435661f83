package dev.vna.benchmarks.web;

import dev.vna.benchmarks.Progress;
import dev.vna.benchmarks.ReportTable;
import dev.vna.benchmarks.Samples;
import dev.vna.benchmarks.Trees;
import dev.vna.data.json.JsonDataSetReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Prints the tables of DICOMweb in {@code docs/performance.md}: {@code pacs.jar} and Orthanc get
 * the same instances and then the same calls, in turns, over connections that are kept.
 */
@Command(
    name = "web-table",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Measures DICOMweb beside Orthanc.")
public final class WebTable implements Callable<Integer> {
  private static final int BATCH = 100;
  private static final int ORTHANC_WARM_UP = 20;

  /** How often a server is asked before the other's turn, at most. */
  private static final int IN_A_ROW = 10;

  /** After which time it is the other's turn. */
  private static final double ROW_MILLIS = 30;

  private static final double NANOS_PER_MILLI = 1e6;

  @Option(
      names = "--instances",
      split = ",",
      defaultValue = "6000,100000",
      description = "sizes; the first is what the others are compared with")
  private List<Integer> sizes;

  @Option(
      names = "--rounds",
      defaultValue = "30",
      description = "turns of each server, each of up to 10 calls of a kind within 30 ms")
  private int rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "2000",
      description =
          "calls of each kind to the archive before, whose JVM compiles meanwhile; 20 to Orthanc; a"
              + " fiftieth where instances are stored")
  private int warmUp;

  @Option(
      names = "--pacs",
      defaultValue = "vna-examples/target/pacs.jar",
      description = "the archive to be measured")
  private Path pacs;

  @Option(names = "--without-orthanc", description = "leave out Orthanc")
  private boolean withoutOrthanc;

  @Option(names = "--markdown", description = "print the tables as Markdown")
  private boolean markdown;

  @Spec private CommandSpec spec;

  private final WebCalls calls = new WebCalls();
  private final List<WebPeer> started = new ArrayList<>();
  private Progress progress;
  private int newcomer;

  private WebTable() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new WebTable()).execute(arguments));
  }

  /** Servers with the same data. */
  private record Loaded(WebData data, int instances, WebPeer archive, Optional<WebPeer> orthanc) {}

  @Override
  public Integer call() throws IOException {
    progress = new Progress(spec.commandLine().getErr());
    if (!withoutOrthanc && !WebPeer.hasOrthanc()) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "Orthanc and its DICOMweb plug-in are not installed: want --without-orthanc");
    }
    Path work = Files.createTempDirectory("web-table");
    List<Loaded> all = new ArrayList<>();
    try {
      for (int size : sizes) {
        all.add(load(work.resolve(Integer.toString(size)), size));
      }
      List<List<Samples>> times = measure(all);
      progress.done();
      print(all, times);
    } finally {
      calls.close();
      started.forEach(WebPeer::close);
      Trees.delete(work);
    }
    return 0;
  }

  private Loaded load(Path directory, int instances) throws IOException {
    Files.createDirectories(directory);
    WebData data = new WebData(instances);
    WebPeer archive = WebPeer.archive(pacs, directory.resolve("vna"));
    started.add(archive);
    Optional<WebPeer> orthanc = Optional.empty();
    if (!withoutOrthanc) {
      orthanc = Optional.of(WebPeer.orthanc(directory.resolve("orthanc")));
      started.add(orthanc.get());
    }
    List<byte[]> waiting = new ArrayList<>();
    for (int study = 0; study < data.studies(); study++) {
      waiting.addAll(data.files(study));
      if (waiting.size() >= BATCH || study == data.studies() - 1) {
        byte[] body = WebCalls.body(waiting);
        calls.store(archive, body);
        if (orthanc.isPresent()) {
          calls.store(orthanc.get(), body);
        }
        waiting.clear();
        progress.show(
            "%,d instances: study %,d of %,d".formatted(instances, study, data.studies()));
      }
    }
    return new Loaded(data, instances, archive, orthanc);
  }

  /** Of each question, of each size: times of the archive, then of Orthanc. */
  private List<List<Samples>> measure(List<Loaded> all) throws IOException {
    List<List<Samples>> times = new ArrayList<>();
    for (WebQuestion question : WebQuestion.values()) {
      List<Samples> columns = new ArrayList<>();
      for (int i = 0; i < 2 * all.size(); i++) {
        columns.add(new Samples());
      }
      if (question != WebQuestion.STORE) {
        compareAnswers(question, all);
      }
      int warmed = question == WebQuestion.STORE ? warmUp / 50 : warmUp;
      for (int round = -warmed; round < rounds; round++) {
        progress.show(question.title() + " " + round);
        for (int i = 0; i < all.size(); i++) {
          Loaded loaded = all.get(i);
          boolean counts = round >= 0;
          ask(question, loaded.archive(), loaded, round, counts, columns.get(2 * i));
          if (loaded.orthanc().isPresent() && -round <= ORTHANC_WARM_UP) {
            ask(question, loaded.orthanc().get(), loaded, round, counts, columns.get(2 * i + 1));
          }
        }
      }
      times.add(columns);
    }
    return times;
  }

  /** Asks a server, when it counts some times in a row, as who scrolls through images does. */
  private void ask(
      WebQuestion question, WebPeer peer, Loaded loaded, int round, boolean counts, Samples samples)
      throws IOException {
    double spent = 0;
    for (int i = 0; i < (counts ? IN_A_ROW : 1) && spent < ROW_MILLIS; i++) {
      double millis = millis(question, peer, loaded.data(), Math.abs(round * IN_A_ROW + i));
      spent += millis;
      if (counts) {
        samples.add(millis);
      }
    }
  }

  private double millis(WebQuestion question, WebPeer peer, WebData data, int number)
      throws IOException {
    long start;
    if (question == WebQuestion.STORE) {
      byte[] body = WebCalls.body(data.newcomer(newcomer++));
      start = System.nanoTime();
      calls.store(peer, body);
    } else {
      WebQuestion.Request request = question.request(data, number);
      start = System.nanoTime();
      calls.get(peer, request);
    }
    return (System.nanoTime() - start) / NANOS_PER_MILLI;
  }

  /** Times mean nothing if one server answers less. */
  private void compareAnswers(WebQuestion question, List<Loaded> all) throws IOException {
    for (Loaded loaded : all) {
      if (loaded.orthanc().isPresent()) {
        WebQuestion.Request request = question.request(loaded.data(), 1);
        long archive = answers(calls.get(loaded.archive(), request));
        long orthanc = answers(calls.get(loaded.orthanc().get(), request));
        if (archive != orthanc) {
          throw new IOException(
              "%s, %,d instances: %d answers, Orthanc gives %d"
                  .formatted(question.title(), loaded.instances(), archive, orthanc));
        }
      }
    }
  }

  /** Data sets of an answer in JSON; 1 of any other. */
  private static long answers(byte[] body) throws IOException {
    if (body.length == 0 || body[0] != '[') {
      return 1;
    }
    long[] count = new long[1];
    JsonDataSetReader.create().readAll(new ByteArrayInputStream(body), read -> count[0]++);
    return count[0];
  }

  private void print(List<Loaded> all, List<List<Samples>> times) {
    PrintWriter out = spec.commandLine().getOut();
    for (int size = 0; size < all.size(); size++) {
      out.println("%,d instances, milliseconds:".formatted(all.get(size).instances()));
      out.println();
      ReportTable table =
          new ReportTable(
              "call", "vna", "Orthanc", "times as fast", "wanted", "times the first size");
      for (WebQuestion question : WebQuestion.values()) {
        List<Samples> columns = times.get(question.ordinal());
        double archive = columns.get(2 * size).median();
        double orthanc = columns.get(2 * size + 1).median();
        table.add(
            List.of(
                question.title(),
                number(archive),
                orthanc == 0 ? "-" : number(orthanc),
                orthanc == 0 ? "-" : number(orthanc / archive),
                Integer.toString(question.wanted(size == 0)),
                size == 0 ? "" : number(archive / columns.get(0).median())));
      }
      table.print(out, markdown);
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }
}
