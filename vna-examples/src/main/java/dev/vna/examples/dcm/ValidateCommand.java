package dev.vna.examples.dcm;

import dev.vna.data.Conformance;
import dev.vna.data.Finding;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists what in a file is not as the standard wants it. */
@Command(
    name = "validate",
    description = {
      "Lists what in files is not as the standard wants it.",
      "It looks at encoding, VRs, multiplicities, values, private blocks and the size of Pixel"
          + " Data,",
      "not at which attributes an IOD asks for. A file with findings counts as bad."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 100)
final class ValidateCommand extends StreamCommand {
  @Override
  String extension() {
    return ".txt";
  }

  private static List<Finding> findings(InputFile file) {
    List<Finding> findings = new ArrayList<>(file.findings());
    findings.addAll(Conformance.check(file.header()));
    return findings;
  }

  @Override
  boolean isGood(InputFile file) {
    return findings(file).isEmpty();
  }

  @Override
  void show(InputFile file, PrintWriter terminal, Palette palette) {
    List<Finding> findings = findings(file);
    Dump.findings(findings, terminal, palette);
    terminal.println(
        findings.isEmpty()
            ? palette.good("nothing found")
            : palette.bad(findings.size() + (findings.size() == 1 ? " finding" : " findings")));
  }

  @Override
  void write(InputFile file, OutputStream output) {
    var text = new PrintWriter(output, false, StandardCharsets.UTF_8);
    show(file, text, new Palette(false));
    text.flush();
  }
}
