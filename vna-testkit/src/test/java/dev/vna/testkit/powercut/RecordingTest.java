package dev.vna.testkit.powercut;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces as strace 6 writes them, with every string in hexadecimal. */
class RecordingTest {
  private static final Path ROOT = Path.of("/d");

  @TempDir Path directory;

  private static String hex(String text) {
    StringBuilder hex = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      hex.append(String.format("\\x%02x", b));
    }
    return hex.toString();
  }

  /** Replaces 'text' by the text in hexadecimal. */
  private static String line(String readable) {
    String[] parts = readable.split("'", -1);
    for (int i = 1; i < parts.length; i += 2) {
      parts[i] = hex(parts[i]);
    }
    return String.join("", parts);
  }

  private List<Recording.Step> read(String... readable) throws IOException {
    Path trace = directory.resolve("trace");
    Files.write(trace, List.of(readable).stream().map(RecordingTest::line).toList());
    return Recording.read(trace, ROOT);
  }

  private Path replayed(List<Recording.Step> steps) throws IOException {
    Disk disk = new Replay(steps, step -> false).run(new Disk(), (step, isBeginning, number) -> {});
    Path image = Files.createDirectory(directory.resolve("image"));
    disk.leaveAfterPowerCut(new Damage(Damage.Kind.NONE_LOST, 1), image);
    return image;
  }

  @Test
  void read_writesOfAllKinds_areReplayedAtTheirPlaces() throws IOException {
    List<Recording.Step> steps =
        read(
            "7 mkdir(\"'/d/a'\", 0777)  = 0",
            "7 openat(AT_FDCWD<'/x'>, \"'/d/a/f, g'\", O_RDWR|O_CREAT, 0666) = 4<'/d/a/f, g'>",
            "7 write(4<'/d/a/f, g'>, \"'head'\", 4) = 4",
            "7 write(4<'/d/a/f, g'>, \"'tail'\", 4) = 2",
            "7 lseek(4<'/d/a/f, g'>, 10, SEEK_SET) = 10",
            "7 writev(4<'/d/a/f, g'>, [{iov_base=\"'on'\", iov_len=2}, {iov_base=\"'e'\","
                + " iov_len=1}], 2) = 3",
            "7 pwrite64(4<'/d/a/f, g'>, \"'XX'\", 2, 6) = 2",
            "7 write(4<'/elsewhere'>, \"'XX'\", 2) = 2",
            "7 openat(AT_FDCWD<'/x'>, \"'/d/none'\", O_RDONLY) = -1 ENOENT (No such file)",
            "7 rename(\"'/d/a/f, g'\", \"'/d/a/h'\") = 0",
            "7 +++ exited with 0 +++");

    Path image = replayed(steps);

    assertThat(image.resolve("a/h")).hasContent("headtaXX\0\0one");
    assertThat(image.resolve("a")).isDirectoryContaining("glob:**/h");
  }

  @Test
  void read_interleavedCalls_keepBeginningAndEnd() throws IOException {
    List<Recording.Step> steps =
        read(
            "7 openat(AT_FDCWD<'/x'>, \"'/d/f'\", O_RDWR|O_CREAT, 0666) = 4<'/d/f'>",
            "7 pwrite64(4<'/d/f'>, \"'abc'\", 3, 0 <unfinished ...>",
            "8 fdatasync(4<'/d/f'> <unfinished ...>",
            "7 <... pwrite64 resumed>)               = 3",
            "8 <... fdatasync resumed>)              = 0",
            "8 fdatasync(4<'/d/f'> <unfinished ...>");

    assertThat(steps).extracting(Recording.Step::began).containsExactly(1, 2, 3, 6);
    assertThat(steps).extracting(Recording.Step::ended).containsExactly(1, 4, 5, SystemCall.NEVER);
    assertThat(steps).extracting(Recording.Step::isSync).containsExactly(false, false, true, true);
  }

  @Test
  void read_marks_areNoPartOfTheDisk() throws IOException {
    List<Recording.Step> steps =
        read(
            "7 openat(AT_FDCWD<'/x'>, \"'/d/marks'\", O_WRONLY|O_CREAT, 0666) = 4<'/d/marks'>",
            "7 write(4<'/d/marks'>, \"'stored 1.2.3\n'\", 13) = 13");

    assertThat(steps).extracting(step -> step.mark().orElseThrow()).containsExactly("stored 1.2.3");
  }

  @Test
  void read_openedToWriteThrough_syncsEachWrite() throws IOException {
    List<Recording.Step> steps =
        read(
            "7 openat(AT_FDCWD<'/x'>, \"'/d/f'\", O_WRONLY|O_CREAT|O_DSYNC, 0666) = 4<'/d/f'>",
            "7 pwrite64(4<'/d/f'>, \"'abc'\", 3, 0) = 3");

    assertThat(steps).extracting(Recording.Step::isSync).containsExactly(false, false, true);
  }

  @Test
  void read_whatTheModelDoesNotKnow_isAnError() {
    for (String call :
        List.of(
            "copy_file_range(3<'/x'>, NULL, 4<'/d/f'>, NULL, 10, 0) = 10",
            "mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, 4<'/d/f'>, 0) = 0x7f")) {
      assertThatThrownBy(() -> read("7 " + call)).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void read_stringCutOffByStrace_isAnError() {
    assertThatThrownBy(() -> read("7 write(4<'/d/f'>, \"'abc'\"..., 300) = 300"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
