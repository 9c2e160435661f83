package dev.vna.benchmarks;

import dev.vna.archive.Archive;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.transfer.BulkImport;
import dev.vna.archive.transfer.ImportOutcome;
import dev.vna.archive.transfer.ImportResult;
import dev.vna.data.FileMeta;
import dev.vna.data.Uid;
import dev.vna.storage.EncryptedStore;
import dev.vna.storage.FileKeyProvider;
import dev.vna.storage.PackStoreProvider;
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
 * Imports a folder of DICOM files into a new archive and into a new encrypted one and, in turn in
 * the same run, copies the same folder with {@code tar -cf - DIR | dd conv=fdatasync}, and the tar
 * file, which the system has in memory, with {@code dd bs=1M conv=fdatasync}; prints rates and
 * ratios. The archive parses, digests, syncs and indexes each instance.
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
    final Samples tars = new Samples();
    final Samples copies = new Samples();
    final Samples imports = new Samples();
    final Samples ratiosToTar = new Samples();
    final Samples ratiosToCopy = new Samples();
    final Samples ratiosOfEncrypted = new Samples();
    double firstRatio;

    void add(double tar, double copy, double plain, double encrypted) {
      tars.add(tar);
      copies.add(copy);
      imports.add(plain);
      ratiosToTar.add(tar / plain);
      ratiosToCopy.add(copy / plain);
      ratiosOfEncrypted.add(encrypted / plain);
    }
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
            "dd MB/s",
            "import MB/s",
            "import files/s",
            "to tar and dd",
            "(from to)",
            "first",
            "to dd",
            "encrypted to plain");
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
      Path tar = base.resolve("copy.tar");
      double tarred =
          seconds(
              "sh", "-c", "tar -cf - \"$0\" | dd of=\"$1\" conv=fdatasync", "" + tree, "" + tar);
      Path copy = base.resolve("copy");
      double copied = seconds("dd", "if=" + tar, "of=" + copy, "bs=1M", "conv=fdatasync");
      Files.delete(tar);
      Files.delete(copy);
      Path data = base.resolve("archive");
      double plain = importInto(Archive.builder(data), data, tree, count, files);
      double encrypted =
          importInto(
              Archive.builder(data).blobStore(ImportTable::encrypted), data, tree, count, files);
      if (round == 0) {
        measured.firstRatio = tarred / plain;
      } else {
        measured.add(tarred, copied, plain, encrypted);
      }
    }
    return measured;
  }

  private static LandingStore encrypted(OpenContext context) throws IOException {
    FileKeyProvider keys = FileKeyProvider.builder(context.directory().resolve("keys")).open();
    return EncryptedStore.builder(new PackStoreProvider().open(context)).keys(keys).open();
  }

  private static double seconds(String... command) throws IOException {
    rest();
    long start = System.nanoTime();
    Programs.run(command);
    return (System.nanoTime() - start) / 1e9;
  }

  private static double importInto(
      Archive.Builder builder, Path data, Path tree, int count, int files)
      throws IOException, InterruptedException {
    double seconds;
    try (Archive archive = builder.open()) {
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
  private static void rest() throws IOException {
    Programs.run("sync");
  }

  private static List<String> row(int files, int count, long bytes, Measured measured) {
    double seconds = measured.imports.median();
    return List.of(
        bytes / files + ", " + files + ", " + (count == 0 ? "default" : count),
        number("%.0f", bytes / MEGABYTE / measured.tars.median()),
        number("%.0f", bytes / MEGABYTE / measured.copies.median()),
        number("%.0f", bytes / MEGABYTE / seconds),
        number("%.0f", files / seconds),
        number("%.2f", measured.ratiosToTar.median()),
        number("%.2f", measured.ratiosToTar.min())
            + " "
            + number("%.2f", measured.ratiosToTar.max()),
        number("%.2f", measured.firstRatio),
        number("%.2f", measured.ratiosToCopy.median()),
        number("%.2f", measured.ratiosOfEncrypted.median()));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
