package dev.vna.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CorpusTest {
  private static final Path DIRECTORY = Path.of("corpus");

  @Test
  void parse_rowOfManifest_givesItsColumns() {
    CorpusFile file =
        CorpusFile.parse(
            DIRECTORY, "odd/a.dcm\t12\tab\t1.2\t1.3\tCT\tsomewhere\tMIT\tnote\t1.4\t1.5\t1.6");

    assertThat(file.path()).isEqualTo(DIRECTORY.resolve("odd/a.dcm"));
    assertThat(file.sizeBytes()).isEqualTo(12);
    assertThat(file.note()).isEqualTo("note");
    assertThat(file.studyInstanceUid()).isEqualTo("1.6");
    assertThat(file.isIdentified()).isTrue();
  }

  @Test
  void parse_rowWithoutUids_isNotIdentified() {
    CorpusFile file = CorpusFile.parse(DIRECTORY, "odd/a.dcm\t12\tab\t\t\t\tx\tMIT\t\t\t\t");

    assertThat(file.isIdentified()).isFalse();
  }

  @Test
  void parse_shortRow_isRefused() {
    assertThatThrownBy(() -> CorpusFile.parse(DIRECTORY, "odd/a.dcm\t12"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 columns");
  }

  @Test
  void files_corpusPresent_areThereAndOfTheirSize() throws IOException {
    Corpus corpus = Corpus.orSkip();

    assertThat(corpus.files()).isNotEmpty();
    assertThat(corpus.files("series-ct"))
        .isNotEmpty()
        .allSatisfy(file -> assertThat(Files.size(file.path())).isEqualTo(file.sizeBytes()));
  }
}
