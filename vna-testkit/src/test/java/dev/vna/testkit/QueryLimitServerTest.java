package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.dicom.net.AeTitle;
import dev.vna.dicom.net.Association;
import dev.vna.dicom.net.AssociationProposal;
import dev.vna.dicom.net.DimseClient;
import dev.vna.dicom.net.DimseOperation;
import dev.vna.dicom.net.OutgoingData;
import dev.vna.dicom.net.ReceivedResponse;
import dev.vna.dicom.net.Responses;
import dev.vna.dicom.net.Status;
import dev.vna.dicom.service.DicomServer;
import dev.vna.dicom.service.Peer;
import dev.vna.index.IndexOptions;
import dev.vna.index.LmdbStudyIndexProvider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a peer is told, over a real socket, if a query costs more than the index allows: that the
 * list is not whole, never success.
 */
class QueryLimitServerTest {
  private static final AeTitle SERVER = new AeTitle("VNA");
  private static final String FIND = Uid.StudyRootQueryRetrieveInformationModelFind;
  private static final String GET = Uid.StudyRootQueryRetrieveInformationModelGet;
  private static final String MOVE = Uid.StudyRootQueryRetrieveInformationModelMove;
  private static final int STUDIES = 30;

  @TempDir Path directory;
  private Archive archive;
  private DicomServer server;

  @BeforeEach
  void start() throws IOException {
    archive =
        Archive.builder(directory)
            .studyIndex(new LmdbStudyIndexProvider(IndexOptions.DEFAULTS.withMaxRowsPerQuery(20)))
            .open();
    server = DicomServer.builder(archive).start();
    for (int i = 1; i <= STUDIES; i++) {
      archive.store(file(ct(i, 1, 1, 1).build()));
    }
    for (int i = 2; i <= STUDIES; i++) {
      archive.store(file(ct(1, 1, 1, i).build()));
    }
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    archive.close();
  }

  private static DataSet.Builder keys(String level) {
    return DataSet.builder().set(Tag.QueryRetrieveLevel, level);
  }

  private List<Status> statuses(String sopClass, DataSet keys) throws IOException {
    OutgoingData identifier =
        OutgoingData.of(DataSetWriter.toBytes(keys, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN));
    DimseOperation operation =
        switch (sopClass) {
          case FIND -> DimseOperation.find(FIND, identifier);
          case GET -> DimseOperation.get(GET, identifier);
          default -> DimseOperation.move(MOVE, new AeTitle("VNA"), identifier);
        };
    AssociationProposal proposal =
        AssociationProposal.builder(SERVER).context(sopClass, Uid.ImplicitVRLittleEndian).build();
    DimseClient client = DimseClient.builder(new AeTitle("TESTER")).build();
    List<Status> statuses = new ArrayList<>();
    try (Association association = client.connect(server.address(), proposal);
        Responses responses =
            association.invoke(association.contexts(sopClass).get(0), operation)) {
      for (Optional<ReceivedResponse> next = responses.next();
          next.isPresent();
          next = responses.next()) {
        statuses.add(next.get().status());
      }
    }
    return statuses;
  }

  @Test
  void find_moreRowsThanAllowed_endsWithOutOfResources() throws IOException {
    List<Status> statuses =
        statuses(FIND, keys("STUDY").set(Tag.PatientSex, "F").setEmpty(Tag.PatientID).build());

    assertThat(statuses).containsExactly(Status.OutOfResources);
  }

  @Test
  void find_withinTheLimit_endsWithSuccess() throws IOException {
    List<Status> statuses = statuses(FIND, keys("STUDY").set(Tag.PatientID, "P7").build());

    assertThat(statuses).hasSize(2).endsWith(Status.Success);
  }

  @Test
  void get_moreRowsThanAllowed_endsWithOutOfResources() throws IOException {
    DataSet study = keys("STUDY").set(Tag.StudyInstanceUID, Instances.studyUid(1, 1)).build();

    assertThat(statuses(GET, study)).containsExactly(Status.UnableToCalculateNumberOfMatches);
  }

  @Test
  void move_moreRowsThanAllowed_endsWithOutOfResources() throws IOException {
    DataSet study = keys("STUDY").set(Tag.StudyInstanceUID, Instances.studyUid(1, 1)).build();

    server.close();
    server = DicomServer.builder(archive).peer(Peer.parse("VNA=127.0.0.1:1")).start();
    assertThat(statuses(MOVE, study)).containsExactly(Status.UnableToCalculateNumberOfMatches);
  }
}
