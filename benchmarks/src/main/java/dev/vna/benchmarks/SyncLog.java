package dev.vna.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs a program under {@code strace} and counts its syncs. With a seccomp filter no other call
 * stops, so the program runs at full speed but for the syncs themselves.
 */
final class SyncLog {
  private final Path file;

  /** Syncs go to that file, one line each. */
  SyncLog(Path file) {
    this.file = file;
  }

  /** How often something was synced. */
  record Count(long log, long all) {
    Count minus(Count earlier) {
      return new Count(log - earlier.log, all - earlier.all);
    }
  }

  /** Whether this machine has strace, and lets it trace. */
  static boolean isAvailable() {
    return Programs.succeeds(
        "strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=fsync", "-o", "/dev/null", "true");
  }

  /** What to put before the command to be run. */
  List<String> command() {
    return List.of(
        "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-y",
        "-e",
        "trace=fdatasync,fsync,msync",
        "-e",
        "signal=none",
        "-o",
        file.toString());
  }

  /** What was synced so far: files of the store, which are the log, and all. */
  Count count() throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      long[] counts = new long[2];
      lines
          .filter(line -> line.matches("\\d+ +(fdatasync|fsync|msync)\\(.*"))
          .forEach(
              line -> {
                counts[0] += line.contains("/store/") ? 1 : 0;
                counts[1]++;
              });
      return new Count(counts[0], counts[1]);
    }
  }
}
