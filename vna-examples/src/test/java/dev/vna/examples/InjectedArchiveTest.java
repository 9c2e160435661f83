package dev.vna.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.Query;
import dev.vna.data.Tag;
import dev.vna.dicom.net.AeTitle;
import dev.vna.dicom.net.DimseClient;
import dev.vna.dicom.service.DicomServer;
import dev.vna.testkit.SyntheticStudy;
import dev.vna.testkit.VnaTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;

// region testkit
@VnaTest
class InjectedArchiveTest {
  @Test
  void archive_seeded_findsTheStudy(Archive archive, SyntheticStudy study) throws IOException {
    Query query = Query.studies().where(Tag.PatientID, study.patientId()).build();

    assertThat(archive.find(query).items())
        .extracting(found -> found.string(Tag.StudyInstanceUID).orElse(""))
        .containsExactly(study.studyInstanceUid());
  }

  @Test
  void server_started_answersEcho(DicomServer server) throws IOException {
    DimseClient client = DimseClient.builder(AeTitle.of("MODALITY")).build();

    client.echo(server.address(), server.aeTitle());
  }
}
// endregion
