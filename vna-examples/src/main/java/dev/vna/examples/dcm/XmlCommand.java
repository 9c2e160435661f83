package dev.vna.examples.dcm;

import dev.vna.data.BulkPolicy;
import dev.vna.data.DataSet;
import dev.vna.data.Finding;
import dev.vna.data.xml.XmlDataSetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import picocli.CommandLine.Command;

/** Writes Native DICOM XML. */
@Command(
    name = "xml",
    description = "Writes data sets as XML (PS3.19 Annex A.1).",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100)
final class XmlCommand extends FormCommand {
  @Override
  String extension() {
    return ".xml";
  }

  @Override
  List<Finding> write(DataSet dataSet, BulkPolicy policy, OutputStream output) throws IOException {
    return XmlDataSetWriter.create().withBulkPolicy(policy).write(dataSet, output);
  }

  @Override
  String readable(String text, Palette palette) {
    return TerminalLayout.xml(text, palette);
  }
}
