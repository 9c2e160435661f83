package dev.vna.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.NamedKeyStatus;
import dev.vna.data.Tag;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingExamplesTest {
  @TempDir private Path directory;
  private final SyntheticStudy study = SyntheticStudies.seeded(5).ct(2);
  private Archive archive;

  @BeforeEach
  void openArchive() throws IOException {
    archive =
        Archive.builder(directory).minFreeBytes(0).studyCompleteAfter(Duration.ofMillis(1)).open();
    for (int i = 0; i < 2; i++) {
      archive.store(new ByteArrayInputStream(study.instance(i).toBytes()));
    }
  }

  @AfterEach
  void closeArchive() throws IOException {
    archive.close();
  }

  @Test
  void workList_pages_holdWhatWasAskedFor() throws IOException {
    String name = study.instance(0).dataSet().string(Tag.PatientName).orElse("");
    String typed = name.substring(1, 4).toLowerCase(Locale.ROOT);

    assertThat(FindingExamples.workList(archive, typed))
        .extracting(answer -> answer.intValue(Tag.NumberOfStudyRelatedInstances).orElse(0))
        .containsExactly(2);
  }

  @Test
  void combine_otherPatient_isNotFound() throws IOException {
    assertThat(FindingExamples.combine(archive)).isEmpty();
  }

  @Test
  void weigh_oneStudy_isCountedAndExplained() throws IOException {
    assertThat(FindingExamples.weigh(archive)).startsWith("1 1 ").contains("rows");
  }

  @Test
  void defineKey_instancesThere_isBuilt() throws IOException, InterruptedException {
    CountDownLatch built = new CountDownLatch(1);

    FindingExamples.defineKey(
        archive,
        (done, total) -> {
          if (done >= total) {
            built.countDown();
          }
        });

    assertThat(built.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(archive.keys()).allMatch(NamedKeyStatus::isComplete);
  }

  @Test
  void follow_studyCompleted_isHandedOut() throws IOException, InterruptedException {
    assertThat(FindingExamples.follow(archive)).contains(study.studyInstanceUid());
  }
}
