package dev.vna.examples.dcm;

import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.TagPath;
import dev.vna.data.Vr;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Sets and removes attributes at any depth. Files are held in memory, up to 1 GiB. */
@Command(
    name = "edit",
    description = {
      "Sets and removes attributes at any depth, in files of up to 1 GiB.",
      "PATH is a keyword, a tag or a way through items: PatientID, (0010,0020),",
      "ReferencedImageSequence[1].ReferencedSOPInstanceUID, ContentSequence[*].TextValue,",
      "(0029,\"ACME 1.1\",10)."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100)
final class EditCommand extends StreamCommand {
  private static final Pattern WITH_VR = Pattern.compile("(.*):([A-Z]{2})");

  @Option(
      names = "--set",
      paramLabel = "PATH[:VR]=VALUE",
      description = {
        "Set an attribute; a backslash separates values, no value makes it empty.",
        "The VR is wanted where no dictionary has the attribute."
      })
  private List<String> set = new ArrayList<>();

  @Option(names = "--remove", paramLabel = "PATH", description = "Remove an attribute or an item.")
  private List<String> remove = new ArrayList<>();

  @Mixin private SyntaxOption syntax;

  private final List<Consumer<DataSet.Builder>> edits = new ArrayList<>();

  @Override
  void prepare(CommandSpec command) {
    syntax.check(command);
    try {
      remove.stream().map(TagPath::parse).forEach(path -> edits.add(b -> b.remove(path)));
      set.forEach(this::addSetting);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
    if (edits.isEmpty()) {
      throw new ParameterException(command.commandLine(), "nothing to do: want --set or --remove");
    }
  }

  private void addSetting(String text) {
    int equals = valueStart(text);
    String attribute = text.substring(0, equals);
    String value = text.substring(equals + 1);
    String[] values = value.isEmpty() ? new String[0] : value.split("\\\\", -1);
    Matcher withVr = WITH_VR.matcher(attribute);
    if (withVr.matches()) {
      TagPath path = TagPath.parse(withVr.group(1));
      Vr vr =
          Vr.of(withVr.group(2))
              .orElseThrow(() -> new IllegalArgumentException("no VR " + withVr.group(2)));
      edits.add(builder -> builder.set(path, vr, values));
    } else {
      TagPath path = TagPath.parse(attribute);
      edits.add(builder -> builder.set(path, values));
    }
  }

  /** The first equals sign; not one in the name of a private creator. */
  private static int valueStart(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      quoted ^= text.charAt(i) == '"';
      if (text.charAt(i) == '=' && !quoted) {
        return i;
      }
    }
    throw new IllegalArgumentException("--set wants PATH=VALUE or PATH:VR=VALUE");
  }

  private DicomFile edited(InputFile file) throws IOException {
    DataSet.Builder builder = file.readDataSet(limits()).toBuilder();
    edits.forEach(edit -> edit.accept(builder));
    DataSet dataSet = builder.build();
    return new DicomFile(OutputMeta.of(file, dataSet, syntax.of(file)), dataSet);
  }

  @Override
  String extension() {
    return ".dcm";
  }

  @Override
  void show(InputFile file, PrintWriter terminal, Palette palette) throws IOException {
    DicomFile edited = edited(file);
    Dump.unwritten(edited.fileMeta(), edited.dataSet(), terminal, palette);
  }

  @Override
  void write(InputFile file, OutputStream output) throws IOException {
    edited(file).write(output);
  }
}
