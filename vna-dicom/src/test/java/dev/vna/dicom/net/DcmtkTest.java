package dev.vna.dicom.net;

import static dev.vna.dicom.net.TestServices.ECHO;
import static dev.vna.dicom.net.TestServices.SERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Association and C-ECHO with DCMTK's echoscu. Skipped where it is not installed, but never in CI.
 */
@Tag("dcmtk")
class DcmtkTest {
  private record Result(int exitCode, String output) {}

  @BeforeEach
  void echoscuIsInstalled() {
    boolean installed =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "echoscu")));
    if (System.getenv("CI") == null) {
      assumeTrue(installed, "DCMTK's echoscu is not installed: apt-get install dcmtk");
    }
    assertThat(installed).as("DCMTK's echoscu is installed").isTrue();
  }

  private static Result echoscu(DimseServer server, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("echoscu", "-v"));
    command.addAll(List.of(options));
    command.add("127.0.0.1");
    command.add(Integer.toString(server.port()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output);
  }

  @Test
  void echoscu_manyContextsAndEchoes_succeeds() throws Exception {
    try (var server = DimseServer.builder(SERVER).service(ECHO).start()) {
      Result result =
          echoscu(server, "-aec", "SERVER", "--repeat", "10", "-pts", "8", "-ppc", "100");

      assertThat(result.exitCode()).as(result.output()).isZero();
      assertThat(result.output().lines().filter(line -> line.contains("(Success)"))).hasSize(10);
      assertThat(result.output()).contains("Releasing Association");
      Eventually.until("connection ends", () -> server.connectionCount() == 0);
    }
  }

  @Test
  void echoscu_abortsInsteadOfRelease_leavesNothing() throws Exception {
    try (var server = DimseServer.builder(SERVER).service(ECHO).start()) {
      Result result = echoscu(server, "-aec", "SERVER", "--abort");

      assertThat(result.exitCode()).as(result.output()).isZero();
      Eventually.until("connection ends", () -> server.connectionCount() == 0);
    }
  }

  @Test
  @Tag("check-065")
  void echoscu_wrongCalledTitle_isToldSo() throws Exception {
    try (var server = DimseServer.builder(SERVER).service(ECHO).start()) {
      Result result = echoscu(server, "-aec", "OTHER");

      assertThat(result.exitCode()).isNotZero();
      assertThat(result.output()).contains("Called AE Title Not Recognized");
    }
  }
}
