package dev.vna.examples.dcm;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetTransfer;
import dev.vna.data.FileMeta;
import dev.vna.data.TransferSyntax;
import dev.vna.data.UidRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Writes what can be read as a proper DICOM file, converted on request. */
@Command(
    name = "part10",
    description = {
      "Writes proper DICOM files: with preamble and File Meta Information, the data set as it was,",
      "or converted to another uncompressed transfer syntax."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100)
final class Part10Command extends FileCommand {
  @Option(
      names = "--transfer-syntax",
      paramLabel = "UID",
      description = "Convert to this uncompressed transfer syntax: its UID or keyword.")
  private String transferSyntax;

  @Override
  void prepare(CommandSpec command) {
    if (transferSyntax != null && !wanted().isNativeUncompressed()) {
      throw new ParameterException(
          command.commandLine(), "--transfer-syntax=" + transferSyntax + " is not uncompressed");
    }
  }

  private TransferSyntax wanted() {
    return TransferSyntax.of(UidRegistry.uid(transferSyntax).orElse(transferSyntax));
  }

  private TransferSyntax syntax(InputFile file) {
    return transferSyntax == null ? file.fileMeta().transferSyntax() : wanted();
  }

  private FileMeta meta(InputFile file) throws IOException {
    return OutputMeta.of(file, file.header(), syntax(file));
  }

  @Override
  String extension() {
    return ".dcm";
  }

  @Override
  void show(InputFile file, PrintWriter terminal, Palette palette) throws IOException {
    DataSet meta = meta(file).elements();
    Dump.file(meta, file.header(), terminal, palette);
    terminal.println(palette.doubtful("not written: --out says where to"));
  }

  @Override
  void write(InputFile file, OutputStream output) throws IOException {
    output.write(meta(file).encode());
    try (InputStream dataSet = file.openDataSet()) {
      DataSetTransfer.of(file.fileMeta().transferSyntax(), syntax(file)).copy(dataSet, output);
    }
  }
}
