package dev.vna.examples.dcm;

import dev.vna.data.BulkPolicy;
import dev.vna.data.DataSet;
import dev.vna.data.Finding;
import dev.vna.data.json.JsonDataSetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import picocli.CommandLine.Command;

/** Writes DICOM JSON. */
@Command(
    name = "json",
    description = "Writes data sets as DICOM JSON (PS3.18 Annex F).",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100)
final class JsonCommand extends FormCommand {
  @Override
  String extension() {
    return ".json";
  }

  @Override
  List<Finding> write(DataSet dataSet, BulkPolicy policy, OutputStream output) throws IOException {
    return JsonDataSetWriter.create().withBulkPolicy(policy).write(dataSet, output);
  }

  @Override
  String readable(String text, Palette palette) {
    return TerminalLayout.json(text, palette);
  }
}
