package dev.vna.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * How long {@code pacs.jar} takes from the start of its process until it listens, and what memory
 * it holds at rest; on an archive that is new.
 */
final class PacsStart {
  private static final int REST_SECONDS = 3;
  private static final double MEBIBYTE = 1 << 20;

  final Samples millis = new Samples();
  final Samples cpuMillis = new Samples();
  final Samples residentMebibytes = new Samples();

  /** Starts it so often, each time in a directory of its own. */
  void measure(Path jar, Path directory, int times) throws IOException, InterruptedException {
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(
                  Programs.java(),
                  "-jar",
                  jar.toString(),
                  "--data",
                  directory.resolve("pacs" + i).toString(),
                  "--dicom-port",
                  "0")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (BufferedReader out =
          new BufferedReader(
              new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        String line = out.readLine();
        if (line == null || !line.startsWith("ready:")) {
          throw new IOException(jar + " did not start, it said: " + line);
        }
        millis.add((System.nanoTime() - start) / 1e6);
        ProcessFigures.cpuMillis(process.pid()).ifPresent(cpuMillis::add);
        TimeUnit.SECONDS.sleep(REST_SECONDS);
        OptionalLong resident = ProcessFigures.residentBytes(process.pid());
        resident.ifPresent(bytes -> residentMebibytes.add(bytes / MEBIBYTE));
      } finally {
        Programs.end(process);
      }
    }
  }
}
