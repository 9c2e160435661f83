package dev.vna.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** The command line up to the point where an archive is opened. */
class PacsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine command = Pacs.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    return command.execute(arguments);
  }

  @Test
  void help_noOtherOption_namesEveryOption() {
    int status = run("--help");

    assertThat(status).isEqualTo(ExitCode.OK);
    assertThat(out.toString())
        .contains("--data", "--aet", "--dicom-port", "--bind", "--allow-aet", "--peer", "--open")
        .contains("--http-port", "--http-users", "--http-origin")
        .contains("import", "export", "rebuild-index", "password");
  }

  @Test
  void version_noOtherOption_namesTheProduct() {
    int status = run("--version");

    assertThat(status).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).startsWith("vna ");
  }

  @Test
  void data_missing_isRefusedByName() {
    int status = run();

    assertThat(status).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).startsWith("Missing required option: '--data=DIR'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--dicom-port 65536        | '--dicom-port': 65536, want 0 to 65535",
        "--dicom-port -1           | '--dicom-port': -1, want 0 to 65535",
        "--dicom-port x            | 'x' is not an int",
        "--aet SEVENTEEN-LETTERS   | AE title \"SEVENTEEN-LETTERS\"",
        "--allow-aet A\\B          | AE title \"A\\B\"",
        "--peer OTHER              | peer \"OTHER\": want AET=host:port",
        "--peer OTHER=host         | peer \"OTHER=host\": want AET=host:port",
        "--peer OTHER=host:0       | port=0, want 1 to 65535",
        "--peer A=h:104 B=h:104 A=i:104 | --peer names A twice",
        "--bind no..host           | \"no..host\" is neither an address nor a known host",
        "--bind 0.0.0.0            | --bind=0.0.0.0 lets other machines call",
        "--open --allow-aet A      | --open and --allow-aet contradict each other",
        "--http-port 65536         | '--http-port': 65536, want 0 to 65535",
        "--http-port 0 --http-origin x | origin \"x\": want scheme://host[:port]",
        "--http-users x            | mean nothing without --http-port",
        "--bind 0.0.0.0 --allow-aet A --http-port 0 | name users with --http-users",
        "--unknown                 | Unknown option: '--unknown'",
      })
  void option_wrong_isRefusedBeforeAnythingIsMade(
      String options, String message, @TempDir Path directory) {
    Path data = directory.resolve("data");
    String[] arguments = ("--data\t" + data + "\t" + options.replace(' ', '\t')).split("\t+");

    int status = run(arguments);

    assertThat(status).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(message);
    assertThat(data).doesNotExist();
  }

  @Test
  void data_aFile_isRefusedWithItsPath(@TempDir Path directory) throws Exception {
    Path file = Files.createFile(directory.resolve("file"));

    int status = run("--data", file.toString(), "--dicom-port", "0");

    assertThat(status).isEqualTo(ExitCode.SOFTWARE);
    assertThat(err.toString()).startsWith("pacs: ").contains(file.toString());
  }

  @Test
  void rebuildIndex_noSuchDirectory_isRefused(@TempDir Path directory) {
    int status = run("rebuild-index", "--data", directory.resolve("none").toString());

    assertThat(status).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("none is no directory");
  }
}
