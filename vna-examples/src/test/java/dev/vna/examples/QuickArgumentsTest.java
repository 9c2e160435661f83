package dev.vna.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class QuickArgumentsTest {
  /** What picocli makes of a command line. */
  private static Pacs slow(String[] arguments) {
    CommandLine command = Pacs.commandLine();
    command.parseArgs(arguments);
    return command.getCommand();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--data d",
        "--data d --dicom-port 0 --http-port 8080",
        "--data d --aet OTHER --bind 127.0.0.2 --open",
        "--allow-aet A B --peer C=host:104 D=[::1]:11112 --data d",
        "--data d --http-port 0 --http-users users --http-behind-proxy --http-clear-text",
        "--data d --http-port 0 --http-origin https://a.example https://b.example:8443",
      })
  void read_usualCommandLine_isWhatPicocliReads(String line) {
    String[] arguments = line.split(" ");

    assertThat(QuickArguments.read(arguments))
        .hasValueSatisfying(
            read ->
                assertThat(read)
                    .usingRecursiveComparison()
                    .ignoringFields("spec")
                    .isEqualTo(slow(arguments)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--help",
        "--data",
        "--dicom-port 0",
        "--data d e",
        "--data d --data e",
        "--data=d",
        "--data d --dicom-port x",
        "--data d --dicom-port 65536",
        "--data d --aet SEVENTEEN-LETTERS",
        "--data d --bind 0.0.0.0",
        "--data d --open x",
        "--data d --unknown",
        "--data @file",
        "rebuild-index --data d",
      })
  void read_anythingElse_isLeftToPicocli(String line) {
    assertThat(QuickArguments.read(line.split(" "))).isEmpty();
  }

  @Test
  void options_ofPicocli_areThoseThatAreReadHere() {
    assertThat(Pacs.commandLine().getCommandSpec().options())
        .extracting(option -> option.longestName())
        .containsExactlyInAnyOrder(
            "--data",
            "--aet",
            "--dicom-port",
            "--bind",
            "--allow-aet",
            "--peer",
            "--http-port",
            "--http-users",
            "--http-origin",
            "--open",
            "--http-behind-proxy",
            "--http-clear-text",
            "--help",
            "--version");
  }
}
