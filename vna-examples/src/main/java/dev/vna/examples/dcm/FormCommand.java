package dev.vna.examples.dcm;

import dev.vna.data.BulkChoice;
import dev.vna.data.BulkPolicy;
import dev.vna.data.DataSet;
import dev.vna.data.Finding;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Option;

/** Writes data sets in a form for other programs; bulk values are referred to or inline. */
abstract class FormCommand extends StreamCommand {
  @Option(
      names = "--inline",
      paramLabel = "BYTES",
      defaultValue = "65536",
      description = {
        "Write values of bytes up to this length inline, longer ones as a reference into the file",
        "(#offset,length, from the start of the data set). Default: ${DEFAULT-VALUE}."
      })
  private long inlineBytes;

  /** Writes a data set. */
  abstract List<Finding> write(DataSet dataSet, BulkPolicy policy, OutputStream output)
      throws IOException;

  /** The same, laid out for a person. */
  abstract String readable(String text, Palette palette);

  private BulkPolicy policy(InputFile file) {
    BulkPolicy inline = BulkPolicy.inlineUpTo(inlineBytes);
    return value -> {
      BulkChoice choice = inline.choose(value);
      boolean kept = choice.isInline() && !value.isEncapsulated();
      return kept || value.bulk().isEmpty()
          ? choice
          : BulkChoice.uri(
              file.path().toUri()
                  + "#"
                  + value.bulk().get().offset()
                  + ','
                  + value.bulk().get().length());
    };
  }

  /** A header holds nothing of more than 64 KiB: for more inline, the file is read whole. */
  private DataSet source(InputFile file) throws IOException {
    return inlineBytes > BulkPolicy.LARGE_BYTES ? file.readDataSet(limits()) : file.header();
  }

  @Override
  void show(InputFile file, PrintWriter terminal, Palette palette) throws IOException {
    var text = new ByteArrayOutputStream();
    List<Finding> leftOut = write(source(file), policy(file), text);
    terminal.println(readable(text.toString(StandardCharsets.UTF_8), palette));
    Dump.findings(leftOut, terminal, palette);
  }

  @Override
  void write(InputFile file, OutputStream output) throws IOException {
    write(source(file), policy(file), output);
  }
}
