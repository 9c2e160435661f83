package dev.vna.testkit.powercut;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs a program under strace, and reads what strace wrote down about the files below a directory.
 */
final class Strace {
  /**
   * All that changes files or makes them durable; what the replay cannot follow must be seen too.
   */
  private static final String CALLS =
      "openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,sync_file_range,"
          + "msync,sync,syncfs,ftruncate,truncate,fallocate,rename,renameat,renameat2,unlink,unlinkat,"
          + "mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat,lseek,copy_file_range,sendfile,splice,"
          + "mmap,io_uring_enter";

  private static final Path PROGRAM = Path.of("/usr/bin/strace");
  private static final int LONGEST_WRITE_BYTES = 32 << 20;
  private static final String UNFINISHED = " <unfinished ...>";

  private Strace() {}

  /** Whether strace is there and may trace. */
  static boolean isUsable() throws IOException, InterruptedException {
    if (!Files.isExecutable(PROGRAM)) {
      return false;
    }
    List<String> command = new ArrayList<>(prefix(Path.of("/dev/null")));
    command.add("true");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor() == 0;
  }

  /** The words before a command that have it traced into a file. */
  static List<String> prefix(Path trace) {
    return List.of(
        PROGRAM.toString(),
        "--follow-forks",
        "--seccomp-bpf",
        "--decode-fds=path",
        "--strings-in-hex=all",
        "--string-limit=" + LONGEST_WRITE_BYTES,
        "--signal=none",
        "--trace=" + CALLS,
        "--output=" + trace);
  }

  /** The calls that name something below a directory, in the order in which they began. */
  static List<SystemCall> read(Path trace, Path below) throws IOException {
    String needle = hex(below.toString());
    List<SystemCall> calls = new ArrayList<>();
    Map<String, Begun> unfinished = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(trace, StandardCharsets.ISO_8859_1)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        int space = line.indexOf(' ');
        String thread = line.substring(0, space);
        String text = line.substring(space).stripLeading();
        if (text.startsWith("<... ")) {
          Begun begun = unfinished.remove(thread);
          String rest = text.substring(text.indexOf(" resumed>") + " resumed>".length());
          add(calls, begun.text + rest, begun.line, number, needle);
        } else if (text.endsWith(UNFINISHED)) {
          String start = text.substring(0, text.length() - UNFINISHED.length());
          unfinished.put(thread, new Begun(start, number));
        } else if (!text.startsWith("+++") && !text.startsWith("---")) {
          add(calls, text, number, number, needle);
        }
      }
    }
    for (Begun begun : unfinished.values()) {
      add(calls, begun.text + ") = ?", begun.line, SystemCall.NEVER, needle);
    }
    calls.sort(Comparator.comparingInt(SystemCall::began));
    return calls;
  }

  private record Begun(String text, int line) {}

  private static void add(
      List<SystemCall> calls, String text, int began, int ended, String needle) {
    int equals = text.lastIndexOf(" = ");
    if (equals < 0 || !text.contains(needle)) {
      return;
    }
    String result = text.substring(equals + 3);
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')', equals);
    boolean lost = result.startsWith("?");
    calls.add(
        new SystemCall(
            text.substring(0, open),
            arguments(text.substring(open + 1, close)),
            lost ? -1 : leadingNumber(result),
            began,
            lost ? SystemCall.NEVER : ended));
  }

  private static long leadingNumber(String text) {
    if (text.startsWith("0x")) {
      return 0;
    }
    int end = text.startsWith("-") ? 1 : 0;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return Long.parseLong(text.substring(0, end));
  }

  /** Splits at the commas that stand outside brackets; strings are hexadecimal and hold none. */
  private static List<String> arguments(String text) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '"' -> i = text.indexOf('"', i + 1);
        case '[', '{' -> depth++;
        case ']', '}' -> depth--;
        case ',' -> {
          if (depth == 0) {
            arguments.add(text.substring(start, i).strip());
            start = i + 1;
          }
        }
        default -> {}
      }
    }
    arguments.add(text.substring(start).strip());
    return arguments;
  }

  private static String hex(String text) {
    StringBuilder hex = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hex.append(String.format("\\x%02x", b));
    }
    return hex.toString();
  }
}
