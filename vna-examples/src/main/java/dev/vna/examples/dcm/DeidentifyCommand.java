package dev.vna.examples.dcm;

import dev.vna.data.deidentify.ConfidentialityOption;
import dev.vna.data.deidentify.DeidentificationReport;
import dev.vna.data.deidentify.Deidentifier;
import dev.vna.data.deidentify.TextCleaner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** De-identifies after PS3.15 Annex E. */
@Command(
    name = "deidentify",
    description = {
      "De-identifies files (PS3.15 Annex E).",
      "It applies the Basic Profile with the options chosen, and shows what was done.",
      "Pixel Data are not looked into. Outputs keep the names of their inputs: see that those",
      "identify nobody."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100)
final class DeidentifyCommand extends FileCommand {
  private static final int RANDOM_SECRET_BYTES = 32;

  @Option(
      names = "--secret",
      paramLabel = "FILE",
      description = {
        "A file of at least 16 secret bytes: the same secret gives the same UIDs, pseudonyms and",
        "shifts of dates. Without it, they agree within this run only."
      })
  private Path secret;

  @Option(
      names = "--option",
      paramLabel = "NAME",
      completionCandidates = OptionNames.class,
      description = {
        "An option of the profile: ${COMPLETION-CANDIDATES}.",
        "The first three are your declaration: nothing here can see to that."
      })
  private List<String> options = new ArrayList<>();

  @Option(
      names = "--keep-words",
      paramLabel = "FILE",
      description = {
        "Clean descriptions and structured content instead of removing them: of their text, words",
        "that this file holds stay, one in a line."
      })
  private Path vocabulary;

  private Deidentifier deidentifier;

  /** The options that have a name on the command line, in the order of the enumeration. */
  static final class OptionNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    OptionNames() {
      super(
          Stream.of(ConfidentialityOption.values())
              .filter(option -> !NAMELESS.contains(option))
              .map(DeidentifyCommand::name)
              .toList());
    }
  }

  /** Applied always, or by {@code --keep-words}. */
  private static final Set<ConfidentialityOption> NAMELESS =
      Set.of(
          ConfidentialityOption.BASIC_PROFILE,
          ConfidentialityOption.CLEAN_DESCRIPTORS,
          ConfidentialityOption.CLEAN_STRUCTURED_CONTENT);

  private static String name(ConfidentialityOption option) {
    return option.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  void prepare(CommandSpec command) throws IOException {
    try {
      Deidentifier.Builder builder = Deidentifier.builder(secretBytes());
      for (String option : options) {
        ConfidentialityOption chosen = option(option);
        if (option.startsWith("retain-")) {
          builder.retain(chosen);
        } else {
          builder.declareClean(chosen);
        }
      }
      if (vocabulary != null) {
        Set<String> words = new HashSet<>(Files.readAllLines(vocabulary));
        builder.cleanDescriptors(TextCleaner.keepingWords(words));
        builder.cleanStructuredContent(TextCleaner.keepingWords(words));
      }
      deidentifier = builder.build();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }

  private static ConfidentialityOption option(String name) {
    return Stream.of(ConfidentialityOption.values())
        .filter(option -> !NAMELESS.contains(option) && name(option).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "--option=" + name + ", want one of " + String.join(", ", new OptionNames())));
  }

  private byte[] secretBytes() throws IOException {
    if (secret != null) {
      return Files.readAllBytes(secret);
    }
    var random = new byte[RANDOM_SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    return random;
  }

  @Override
  String extension() {
    return ".dcm";
  }

  @Override
  void show(InputFile file, PrintWriter terminal, Palette palette) throws IOException {
    Path unwanted = Files.createTempFile("dcm-", ".part");
    try {
      report(deidentify(file, unwanted), terminal, palette);
      InputFile result = InputFile.read(unwanted, limits());
      Dump.unwritten(result.fileMeta(), result.header(), terminal, palette);
    } finally {
      Files.deleteIfExists(unwanted);
    }
  }

  @Override
  void write(InputFile file, Path target, PrintWriter messages, Palette palette)
      throws IOException {
    DeidentificationReport report = deidentify(file, target);
    for (String notice : report.notices()) {
      messages.println(palette.doubtful(file.path() + ": " + notice));
    }
  }

  private DeidentificationReport deidentify(InputFile file, Path target) throws IOException {
    if (!file.isDicom()) {
      throw new IOException("no DICOM file: make one with part10 first");
    }
    return deidentifier.deidentify(file.path(), target);
  }

  private static void report(DeidentificationReport report, PrintWriter terminal, Palette palette) {
    terminal.println(
        palette.title(
            report.applied().stream()
                .sorted()
                .map(ConfidentialityOption::codeMeaning)
                .collect(Collectors.joining(", "))));
    for (DeidentificationReport.Entry entry : report.entries()) {
      terminal.println(entry.path() + " " + entry.action() + ": " + entry.reason());
    }
    report.notices().forEach(notice -> terminal.println(palette.doubtful(notice)));
  }
}
