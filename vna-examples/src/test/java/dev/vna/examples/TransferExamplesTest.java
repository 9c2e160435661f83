package dev.vna.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.StoreResult;
import dev.vna.archive.transfer.ImportOutcome;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferExamplesTest {
  @Test
  void transferExamples_onAnArchive_doWhatTheySay(@TempDir Path directory) throws Exception {
    SyntheticStudy study = SyntheticStudies.seeded(3).smallCt(4);
    Path files = directory.resolve("files");
    study.writeTo(files);
    Path pdf = Files.writeString(directory.resolve("pdf"), "%PDF-1.4\n%%EOF\n");
    try (Archive archive = Archive.builder(directory.resolve("data")).minFreeBytes(0).open()) {
      assertThat(TransferExamples.importAll(archive, files).count(ImportOutcome.STORED))
          .isEqualTo(4);
      assertThat(TransferExamples.importWithJournal(archive, files, directory.resolve("journal")))
          .isEmpty();
      StoreResult stored = TransferExamples.wrap(archive, study.studyInstanceUid(), pdf);
      assertThat(stored.studyInstanceUid()).contains(study.studyInstanceUid());
      var zip = new ByteArrayOutputStream();
      assertThat(
              TransferExamples.export(
                      archive, study.studyInstanceUid(), directory.resolve("medium"), zip)
                  .instances())
          .isEqualTo(5);
      assertThat(zip.size()).isPositive();
    }
  }
}
