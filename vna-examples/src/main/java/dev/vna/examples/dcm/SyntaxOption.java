package dev.vna.examples.dcm;

import dev.vna.data.TransferSyntax;
import dev.vna.data.UidRegistry;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The transfer syntax of what is written. */
final class SyntaxOption {
  private static final String NAME = "--transfer-syntax";

  @Option(
      names = NAME,
      paramLabel = "UID",
      description = {
        "Write in this uncompressed transfer syntax: its UID or keyword.",
        "Default: that of the input."
      })
  private String uidOrKeyword;

  private Optional<TransferSyntax> wanted() {
    return Optional.ofNullable(uidOrKeyword)
        .map(text -> TransferSyntax.of(UidRegistry.uid(text).orElse(text)));
  }

  void check(CommandSpec command) {
    if (wanted().filter(syntax -> !syntax.isNativeUncompressed()).isPresent()) {
      throw new ParameterException(
          command.commandLine(), NAME + '=' + uidOrKeyword + " is not uncompressed");
    }
  }

  TransferSyntax of(InputFile file) {
    return wanted().orElse(file.transferSyntax());
  }
}
