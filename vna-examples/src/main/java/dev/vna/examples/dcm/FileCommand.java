package dev.vna.examples.dcm;

import dev.vna.data.Limits;
import dev.vna.examples.ProgressBar;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands have in common: files in, one output by file, a summary, an exit status. */
abstract class FileCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = {
        "Write one file by input into this directory, named after it.",
        "Without it, the terminal shows what would be written."
      })
  private Path out;

  @Option(names = "--overwrite", description = "Replace files in DIR that are there already.")
  private boolean overwrite;

  @Option(names = "--strict", description = "Refuse what is otherwise forgiven in a file.")
  private boolean strict;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "AUTO",
      description = "Colours in the terminal: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Palette.When color;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files, or directories of which all files are taken.")
  private List<Path> arguments;

  /** An input and its name below DIR. */
  private record Source(Path path, Path name) {}

  /** What a file's output is named, instead of {@code .dcm}. */
  abstract String extension();

  /** Shows a file to a person. */
  abstract void show(InputFile file, PrintWriter terminal, Palette palette) throws IOException;

  /** Writes the output of a file. */
  abstract void write(InputFile file, Path target, PrintWriter messages, Palette palette)
      throws IOException;

  /** Limits of reading. */
  final Limits limits() {
    return Limits.DEFAULT.withStrict(strict);
  }

  /** Whether the file counts as good, after it was shown or written. */
  boolean isGood(InputFile file) {
    return true;
  }

  /** Checks the options before the first file is opened. */
  void prepare(CommandSpec command) throws IOException {}

  @Override
  public final Integer call() throws IOException {
    prepare(spec);
    PrintWriter terminal = spec.commandLine().getOut();
    PrintWriter messages = spec.commandLine().getErr();
    var palette = new Palette(color.isOn());
    List<Source> sources = sources();
    var outputs = out == null ? null : new Outputs(out, overwrite);
    var progress = ProgressBar.onTerminal(messages, "files");
    boolean shown = out != null && sources.size() > 1;
    int done = 0;
    int bad = 0;
    for (Source source : sources) {
      try {
        InputFile file = InputFile.read(source.path(), limits());
        if (outputs != null) {
          outputs.write(
              source.path(), source.name(), extension(), o -> write(file, o, messages, palette));
        } else {
          if (sources.size() > 1) {
            terminal.println(palette.title("== " + source.path()));
          }
          show(file, terminal, palette);
        }
        bad += isGood(file) ? 0 : 1;
      } catch (IOException | IllegalArgumentException e) {
        bad++;
        terminal.flush();
        progress.clear();
        messages.println(palette.bad(source.path() + ": " + reason(e)));
      }
      done++;
      if (shown) {
        progress.progress(done, sources.size());
      }
    }
    terminal.flush();
    if (out != null || sources.size() > 1) {
      progress.clear();
      messages.printf("%d files, %d good, %d bad%n", sources.size(), sources.size() - bad, bad);
    }
    messages.flush();
    return bad == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** Messages of file system exceptions are often a path alone: the class says what is wrong. */
  private static String reason(Exception e) {
    return e instanceof FileSystemException || e.getMessage() == null
        ? e.getClass().getSimpleName() + ": " + e.getMessage()
        : e.getMessage();
  }

  private List<Source> sources() throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Path argument : arguments) {
      if (!Files.isDirectory(argument)) {
        Path name = argument.getFileName();
        if (name == null) {
          throw new NoSuchFileException(argument.toString());
        }
        sources.add(new Source(argument, name));
        continue;
      }
      try (Stream<Path> tree = Files.walk(argument)) {
        tree.filter(Files::isRegularFile)
            .sorted()
            .forEach(path -> sources.add(new Source(path, argument.relativize(path))));
      }
    }
    return sources;
  }
}
