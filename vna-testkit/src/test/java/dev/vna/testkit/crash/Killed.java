package dev.vna.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.testkit.ingest.JavaProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Starts processes, and kills them in the middle of what they do. */
final class Killed {
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private Killed() {}

  /**
   * Starts a main class and kills it, with SIGKILL, a while after it printed a number of lines.
   *
   * @param printed file for what it prints
   * @return the lines that it printed
   */
  static List<String> after(
      int lines, long pauseNanos, Path printed, Class<?> main, List<String> arguments)
      throws Exception {
    JavaProcess process = JavaProcess.start(List.of(), printed, main, arguments);
    try {
      long end = System.nanoTime() + PATIENCE_NANOS;
      while (process.printed().lines().count() < lines) {
        assertThat(System.nanoTime()).as("%s", process.printed()).isLessThan(end);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
      LockSupport.parkNanos(pauseNanos);
    } finally {
      process.kill();
    }
    return process.printed().lines().toList();
  }
}
