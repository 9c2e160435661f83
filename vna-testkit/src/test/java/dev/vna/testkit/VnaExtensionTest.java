package dev.vna.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.Query;
import dev.vna.dicom.service.DicomServer;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ParameterResolutionException;

@VnaTest(instances = 2)
class VnaExtensionTest {
  private Archive before;

  @BeforeEach
  void remember(Archive archive) {
    before = archive;
  }

  @Test
  void parameters_ofOneTest_belongTogether(
      Archive archive, DicomServer server, SyntheticStudy study) throws IOException {
    assertThat(archive).isSameAs(before);
    assertThat(server.port()).isPositive();
    assertThat(archive.find(Query.instances().build()).items()).hasSize(study.size()).hasSize(2);
  }

  @Test
  void archive_changedByOneTest_isAnotherOneInTheNext(Archive archive) throws IOException {
    archive.deleteStudy(
        SyntheticStudies.seeded(1).smallCt(2).studyInstanceUid(), "test of a deletion");

    assertThat(archive.find(Query.instances().build()).items()).isEmpty();
  }

  @Test
  void close_afterTheTest_leavesNothing() throws IOException {
    TestArchive archive = TestArchive.start(1);
    int port = archive.server().port();

    archive.close();

    assertThat(Files.exists(archive.archive().directory())).isFalse();
    assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).isInstanceOf(IOException.class);
  }

  @Test
  void study_emptyArchive_isRefusedWithTheReason() throws IOException {
    try (TestArchive archive = TestArchive.start(0)) {
      assertThat(archive.archive().find(Query.instances().build()).items()).isEmpty();
      assertThatThrownBy(archive::study)
          .isInstanceOf(ParameterResolutionException.class)
          .hasMessageContaining("instances = 0");
    }
  }

  @Nested
  class InnerTest {
    @Test
    void archive_nestedClass_isSeededToo(Archive archive, SyntheticStudy study) throws IOException {
      assertThat(archive.find(Query.studies().build()).items()).hasSize(1);
      assertThat(study.size()).isEqualTo(2);
    }
  }
}
