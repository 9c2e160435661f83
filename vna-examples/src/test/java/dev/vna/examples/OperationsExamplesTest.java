package dev.vna.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.spi.Tier;
import dev.vna.testkit.SyntheticStudies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to operations shows does what it says. */
class OperationsExamplesTest {
  @TempDir private Path directory;

  @Test
  void examples_archiveWithTiers_areBackedUpAndRead() throws IOException {
    try (Archive archive =
        Archive.builder(directory.resolve("data"))
            .blobStore(OperationsExamples.tiers(directory.resolve("nearline")))
            .open()) {
      archive.store(
          new ByteArrayInputStream(SyntheticStudies.seeded(8).smallCt(1).instance(0).toBytes()));

      assertThat(OperationsExamples.backup(archive, directory.resolve("backup")).number())
          .isEqualTo(1);
      assertThat(OperationsExamples.scrub(archive).isGood()).isTrue();
      assertThat(archive.tiers().list())
          .extracting(Tier::name)
          .containsExactly("online", "nearline");
    }
  }
}
