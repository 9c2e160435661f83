package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.StoreRefusedException;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers that look like paths never become one: what is stored lies where all lies. */
class HostileIdentifiersTest {
  @TempDir private Path directory;

  private List<String> namesOutside(Path data) throws IOException {
    try (Stream<Path> tree = Files.walk(directory)) {
      return tree.filter(path -> !path.startsWith(data) && !path.equals(directory))
          .map(path -> directory.relativize(path).toString())
          .toList();
    }
  }

  private static List<String> segmentNames(Path data) throws IOException {
    try (Stream<Path> tree = Files.walk(data.resolve("store"))) {
      return tree.map(path -> path.getFileName().toString()).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../../escape",
        "/tmp/escape",
        "C:/escape",
        "1.2/../../../../escape",
        "1.2.3;rm -rf escape",
        "%2e%2e%2fescape"
      })
  @org.junit.jupiter.api.Tag("bug-40")
  @org.junit.jupiter.api.Tag("bug-42")
  @org.junit.jupiter.api.Tag("bug-45")
  void store_identifiersLikePaths_writeNothingElsewhere(String identifier) throws IOException {
    Path data = directory.resolve("data");
    DataSet hostile =
        ct(1, 1, 1, 1)
            .set(Tag.SOPInstanceUID, identifier)
            .set(Tag.StudyInstanceUID, identifier)
            .set(Tag.SeriesInstanceUID, identifier)
            .set(Tag.PatientID, identifier)
            .build();

    try (Archive archive = Archive.open(data)) {
      archive.store(file(hostile));
      archive.open(identifier).copyTo(directory.resolve("copy.dcm"));
    } catch (StoreRefusedException e) {
      // A refusal is as good.
      assertThat(e.getMessage()).isNotEmpty();
    }

    assertThat(namesOutside(data)).isSubsetOf("copy.dcm");
    assertThat(segmentNames(data)).noneMatch(name -> name.contains("escape"));
    assertThat(Path.of("/tmp/escape")).doesNotExist();
  }
}
