package dev.vna.benchmarks.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the guards, those that are checked in among them. */
class GuardFilesTest {
  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path HISTORY = MODULE.resolve("guard-history.csv");

  @TempDir Path directory;

  @Test
  void read_boundsThatAreCheckedIn_namesAreThoseOfGuards() throws IOException {
    List<GuardBound> bounds = GuardBound.read(MODULE.resolve("guard-bounds.csv"));

    assertThat(bounds).hasSizeGreaterThan(10);
    assertThat(bounds.stream().map(GuardBound::name)).doesNotHaveDuplicates();
    assertThat(bounds).allMatch(bound -> bound.bound() > 0);
  }

  @Test
  void read_lineWithoutNumber_saysWhere() throws IOException {
    Path file = Files.writeString(directory.resolve("bounds"), "# bounds\npatient,three,3\n");

    assertThatThrownBy(() -> GuardBound.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void append_twoRuns_readBackInOrder() throws IOException {
    Path file = directory.resolve("history");

    GuardHistory.append(file, "first", Map.of("patient", new Ratio(2.5, 0.25, 1, 1)));
    GuardHistory.append(file, "second", Map.of("patient", new Ratio(2.25, 0.5, 1, 1)));

    assertThat(GuardHistory.read(file))
        .containsExactly(
            new GuardHistory.Entry("first", "patient", 2.5, 0.25),
            new GuardHistory.Entry("second", "patient", 2.25, 0.5));
  }

  @Test
  void draw_historyThatIsCheckedIn_isThePlotOfTheDocumentation() throws IOException {
    String plot = RatioPlot.draw(GuardHistory.read(HISTORY));

    assertThat(MODULE.resolveSibling("docs").resolve("guard-ratios.svg")).hasContent(plot);
  }

  @Test
  void draw_noRuns_emptyDrawing() {
    assertThat(RatioPlot.draw(List.of())).startsWith("<svg").endsWith("</svg>\n");
  }
}
