package dev.vna.examples.dcm;

import dev.vna.data.DataSetTransfer;
import dev.vna.data.FileMeta;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** Writes what can be read as a proper DICOM file, converted on request. */
@Command(
    name = "part10",
    description = {
      "Writes proper DICOM files.",
      "They get preamble and File Meta Information; the data set stays as it is, or is converted.",
      "JSON and XML are taken, too, here and by the other commands."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100)
final class Part10Command extends StreamCommand {
  @Mixin private SyntaxOption syntax;

  @Override
  void prepare(CommandSpec command) {
    syntax.check(command);
  }

  private FileMeta meta(InputFile file) throws IOException {
    return OutputMeta.of(file, file.header(), syntax.of(file));
  }

  @Override
  String extension() {
    return ".dcm";
  }

  @Override
  void show(InputFile file, PrintWriter terminal, Palette palette) throws IOException {
    Dump.unwritten(meta(file), file.header(), terminal, palette);
  }

  @Override
  void write(InputFile file, OutputStream output) throws IOException {
    output.write(meta(file).encode());
    try (InputStream dataSet = file.openDataSet()) {
      DataSetTransfer.of(file.transferSyntax(), syntax.of(file)).copy(dataSet, output);
    }
  }
}
