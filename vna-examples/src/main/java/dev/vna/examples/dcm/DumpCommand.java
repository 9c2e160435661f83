package dev.vna.examples.dcm;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Command;

/** Shows elements and values, and what was forgiven in the file. */
@Command(
    name = "dump",
    description = "Shows the elements of files, with values: patients' data.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100)
final class DumpCommand extends StreamCommand {
  @Override
  String extension() {
    return ".txt";
  }

  @Override
  void show(InputFile file, PrintWriter terminal, Palette palette) {
    Dump.file(file.fileMeta().elements(), file.header(), terminal, palette);
    Dump.findings(file.findings(), terminal, palette);
  }

  @Override
  void write(InputFile file, OutputStream output) {
    var text = new PrintWriter(output, false, StandardCharsets.UTF_8);
    show(file, text, new Palette(false));
    text.flush();
  }
}
