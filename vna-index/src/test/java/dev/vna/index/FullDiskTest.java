package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.StudyIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file that cannot grow: the shell limits its size for a child process, as a full disk would. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FullDiskTest {
  @TempDir private Path directory;

  /** Applies studies until that fails, and prints what is there then. */
  static final class Child {
    public static void main(String[] arguments) throws IOException {
      try (StudyIndex index = TestRecords.open(Path.of(arguments[0]), IndexOptions.DEFAULTS)) {
        long next = 1;
        int failures = 0;
        int study = 0;
        while (study < 1000 && failures < 3) {
          List<LogRecord> records = TestRecords.study(study, 50, next);
          try {
            index.apply(records, TestRecords.position(records));
            next += records.size();
            study++;
          } catch (IOException e) {
            failures++;
          }
        }
        Files.writeString(
            Path.of(arguments[1]),
            failures
                + " "
                + (next - 1)
                + " "
                + index.statistics().instances()
                + " "
                + index.position().sequence());
      }
    }
  }

  @Test
  void apply_fileCannotGrow_failsAppliesNothingAndTheIndexGoesOn() throws Exception {
    Path data = Files.createDirectory(directory.resolve("index"));
    Path report = directory.resolve("report");
    Path output = directory.resolve("output");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process child =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -f 2048; exec \"$@\"",
                "sh",
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                data.toString(),
                report.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    int exit = child.waitFor();

    assertThat(exit).as(Files.readString(output, StandardCharsets.UTF_8)).isZero();
    String[] found = Files.readString(report).split(" ");
    assertThat(found[0]).isEqualTo("3");
    assertThat(found[1]).isEqualTo(found[2]).isEqualTo(found[3]).isNotEqualTo("0");
    try (StudyIndex index = TestRecords.open(data, IndexOptions.DEFAULTS)) {
      int study = Integer.parseInt(found[1]) / 50;
      List<LogRecord> records = TestRecords.study(study, 50, Long.parseLong(found[1]) + 1);
      index.apply(records, TestRecords.position(records));
      assertThat(index.statistics().instances()).isEqualTo(Long.parseLong(found[1]) + 50);
    }
  }
}
