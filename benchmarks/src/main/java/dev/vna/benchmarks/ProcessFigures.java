package dev.vna.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What Linux tells of a process; empty on other systems. */
final class ProcessFigures {
  /** Clock ticks per second as Linux shows them, on every machine. */
  private static final int MILLIS_PER_TICK = 10;

  /** Fields of {@code /proc/PID/stat} behind the name: utime, stime, cutime, cstime. */
  private static final int FIRST_TIME = 11;

  private static final int TIMES = 4;

  private ProcessFigures() {}

  /** Processor time of a process and its children that ended, in milliseconds. */
  static OptionalLong cpuMillis(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks = 0;
      for (int i = 0; i < TIMES; i++) {
        ticks += Long.parseLong(fields[FIRST_TIME + i]);
      }
      return OptionalLong.of(ticks * MILLIS_PER_TICK);
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** Resident memory of a process, in bytes. */
  static OptionalLong residentBytes(long pid) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
        if (line.startsWith("VmRSS:")) {
          return OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")) * 1024);
        }
      }
    } catch (IOException e) {
      // not Linux, or the process has ended
    }
    return OptionalLong.empty();
  }
}
