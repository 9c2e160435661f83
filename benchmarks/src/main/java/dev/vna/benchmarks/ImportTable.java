package dev.vna.benchmarks;

import dev.vna.archive.Archive;
import dev.vna.archive.transfer.BulkImport;
import dev.vna.archive.transfer.ImportOutcome;
import dev.vna.archive.transfer.ImportResult;
import dev.vna.data.FileMeta;
import dev.vna.data.Uid;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Imports a folder of DICOM files into a new archive and, in turn in the same run, copies the same
 * folder with {@code tar -cf - DIR | dd conv=fdatasync}; prints both rates and their ratio. The
 * archive parses, digests, syncs and indexes each instance.
 *
 * <pre>{@code
 * mvn -q -DskipTests package
 * java -cp benchmarks/target/benchmarks.jar dev.vna.benchmarks.ImportTable --markdown
 * }</pre>
 */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Imports a folder, and copies it with tar and dd, in turn; prints a table.")
public final class ImportTable implements Callable<Integer> {
  private static final int FILES_IN_FOLDER = 250;
  private static final double MEGABYTE = 1e6;

  @Spec private CommandSpec spec;

  @Option(
      names = "--rows",
      split = ",",
      defaultValue = "512,64",
      description = "rows and columns of an image of 16 bit: 512 makes 0.5 MB, 64 makes 9 KB")
  private List<Integer> rows;

  @Option(
      names = "--instances",
      split = ",",
      defaultValue = "2500,50000",
      description = "files in the folder; a number for each of --rows")
  private List<Integer> instances;

  @Option(names = "--rounds", defaultValue = "5", description = "measured rounds")
  private int rounds;

  @Option(
      names = "--workers",
      split = ",",
      defaultValue = "0",
      description = "instances that are taken in at once, 0 for the default; one row for each")
  private List<Integer> workers;

  @Option(
      names = "--directory",
      description = "on the disk to be measured; default: a temporary directory")
  private Optional<Path> directory;

  @Option(names = "--markdown", description = "print the table as Markdown")
  private boolean markdown;

  /** What was measured of one row, in seconds. */
  private static final class Measured {
    final Samples copies = new Samples();
    final Samples imports = new Samples();
    final Samples ratios = new Samples();
    double firstRatio;
  }

  /** Runs the command line and ends the process with its exit status. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ImportTable()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path base = directory.isPresent() ? Files.createDirectories(directory.get()) : temporary();
    PrintWriter out = spec.commandLine().getOut();
    var table =
        new ReportTable(
            "bytes, files, workers",
            "tar and dd MB/s",
            "import MB/s",
            "import files/s",
            "ratio",
            "(from to)",
            "first");
    for (int i = 0; i < rows.size(); i++) {
      Path tree = base.resolve("tree" + rows.get(i));
      long bytes = write(tree, rows.get(i), instances.get(i));
      for (int count : workers) {
        Measured measured = measure(base, tree, count, instances.get(i));
        table.add(row(instances.get(i), count, bytes, measured));
      }
      Trees.delete(tree);
    }
    table.print(out, markdown);
    return CommandLine.ExitCode.OK;
  }

  private static Path temporary() throws IOException {
    Path made = Files.createTempDirectory("vna-import");
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    Trees.delete(made);
                  } catch (IOException e) {
                    // What is left is in the system's temporary directory.
                  }
                }));
    return made;
  }

  /** Writes the folder; bytes of all its files. */
  private static long write(Path tree, int size, int count) throws IOException {
    long bytes = 0;
    for (int first = 0; first < count; first += FILES_IN_FOLDER) {
      var series = new SyntheticSeries("77." + first, size);
      Path folder = Files.createDirectories(tree.resolve(Integer.toString(first)));
      for (int i = 0; i < Math.min(FILES_IN_FOLDER, count - first); i++) {
        Path file = folder.resolve("IM" + i);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
          out.write(
              FileMeta.of(Uid.CTImageStorage, series.uid(i), SyntheticSeries.SYNTAX).encode());
          series.writeTo(out, i);
        }
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  private Measured measure(Path base, Path tree, int count, int files)
      throws IOException, InterruptedException {
    var measured = new Measured();
    // The first round pays for the compiler, and for reading the folder into the page cache.
    for (int round = 0; round <= rounds; round++) {
      double copied = copy(base, tree);
      double imported = importInto(base.resolve("archive"), tree, count, files);
      if (round == 0) {
        measured.firstRatio = copied / imported;
      } else {
        measured.copies.add(copied);
        measured.imports.add(imported);
        measured.ratios.add(copied / imported);
      }
    }
    return measured;
  }

  private static double copy(Path base, Path tree) throws IOException, InterruptedException {
    Path copy = base.resolve("copy.tar");
    rest();
    long start = System.nanoTime();
    run("sh", "-c", "tar -cf - \"$0\" | dd of=\"$1\" conv=fdatasync", tree.toString(), "" + copy);
    double seconds = (System.nanoTime() - start) / 1e9;
    Files.delete(copy);
    return seconds;
  }

  private static double importInto(Path data, Path tree, int count, int files)
      throws IOException, InterruptedException {
    double seconds;
    try (Archive archive = Archive.open(data)) {
      rest();
      long start = System.nanoTime();
      BulkImport work = BulkImport.into(archive).folder(tree);
      ImportResult result = (count == 0 ? work : work.workers(count)).run();
      seconds = (System.nanoTime() - start) / 1e9;
      if (result.count(ImportOutcome.STORED) != files) {
        throw new IOException("not all was stored: " + result);
      }
    }
    Trees.delete(data);
    return seconds;
  }

  /** What was written before is on the disk, and does not count. */
  private static void rest() throws IOException, InterruptedException {
    run("sync");
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(command[0] + " failed");
    }
  }

  private static List<String> row(int files, int count, long bytes, Measured measured) {
    double seconds = measured.imports.median();
    return List.of(
        bytes / files + ", " + files + ", " + (count == 0 ? "default" : count),
        number("%.0f", bytes / MEGABYTE / measured.copies.median()),
        number("%.0f", bytes / MEGABYTE / seconds),
        number("%.0f", files / seconds),
        number("%.2f", measured.ratios.median()),
        number("%.2f", measured.ratios.min()) + " " + number("%.2f", measured.ratios.max()),
        number("%.2f", measured.firstRatio));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
