package dev.vna.examples.interop;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.dicom.net.AeTitle;
import dev.vna.dicom.net.Association;
import dev.vna.dicom.net.AssociationProposal;
import dev.vna.dicom.net.CommandField;
import dev.vna.dicom.net.DimseClient;
import dev.vna.dicom.net.DimseOperation;
import dev.vna.dicom.net.DimseResponse;
import dev.vna.dicom.net.OutgoingData;
import dev.vna.dicom.net.ReceivedResponse;
import dev.vna.dicom.net.Responses;
import dev.vna.dicom.net.RoleSelection;
import dev.vna.dicom.net.Status;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Our own SCU, for what DCMTK cannot send or take. */
final class OwnScu {
  private static final int MAX_DATA_SET_BYTES = 64 << 20;

  private final int port;
  private final AeTitle called;

  OwnScu(int port, String calledAeTitle) {
    this.port = port;
    this.called = new AeTitle(calledAeTitle);
  }

  /** Sends samples with C-STORE, their data sets byte for byte. */
  Map<Sample, Status> store(Iterable<Sample> samples) throws IOException {
    AssociationProposal.Builder proposal = AssociationProposal.builder(called);
    Map<String, Boolean> proposed = new LinkedHashMap<>();
    for (Sample sample : samples) {
      String context = sample.sopClassUid() + " " + sample.transferSyntaxUid();
      if (proposed.put(context, true) == null) {
        proposal.context(sample.sopClassUid(), sample.transferSyntaxUid());
      }
    }
    Map<Sample, Status> answers = new LinkedHashMap<>();
    DimseClient client = DimseClient.builder(new AeTitle("OWNSCU")).build();
    try (Association association = client.connect("127.0.0.1", port, proposal.build())) {
      for (Sample sample : samples) {
        byte[] dataSet = WireFile.read(sample.file()).dataSet();
        ReceivedResponse response =
            association.store(
                sample.sopClassUid(),
                sample.sopInstanceUid(),
                sample.transferSyntaxUid(),
                OutgoingData.of(dataSet));
        answers.put(sample, response.status());
      }
      association.release();
    }
    return answers;
  }

  /** Retrieves one instance with C-GET in the sample's class and syntax: its data set. */
  byte[] get(Sample sample) throws IOException {
    Map<String, byte[]> received = new ConcurrentHashMap<>();
    DimseClient client =
        DimseClient.builder(new AeTitle("OWNSCU"))
            .on(
                CommandField.C_STORE_RQ,
                request -> {
                  received.put(
                      request.sopInstanceUid().orElse(""),
                      request.data().readAllBytes(MAX_DATA_SET_BYTES));
                  return DimseResponse.success();
                })
            .build();
    AssociationProposal proposal =
        AssociationProposal.builder(called)
            .context(Uid.StudyRootQueryRetrieveInformationModelGet, Uid.ExplicitVRLittleEndian)
            .context(sample.sopClassUid(), sample.transferSyntaxUid())
            .role(new RoleSelection(sample.sopClassUid(), false, true))
            .build();
    DataSet identifier =
        DataSet.builder()
            .set(Tag.QueryRetrieveLevel, "IMAGE")
            .set(Tag.StudyInstanceUID, sample.studyInstanceUid())
            .set(Tag.SeriesInstanceUID, sample.seriesInstanceUid())
            .set(Tag.SOPInstanceUID, sample.sopInstanceUid())
            .build();
    try (Association association = client.connect("127.0.0.1", port, proposal)) {
      DimseOperation get =
          DimseOperation.get(
              Uid.StudyRootQueryRetrieveInformationModelGet,
              OutgoingData.of(identifier, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN));
      try (Responses responses =
          association.invoke(
              association.contexts(Uid.StudyRootQueryRetrieveInformationModelGet).get(0), get)) {
        ReceivedResponse unused = responses.last().orThrow();
      }
      association.release();
    }
    if (!received.containsKey(sample.sopInstanceUid())) {
      throw new IOException(sample.name() + " was not sent");
    }
    return received.get(sample.sopInstanceUid());
  }
}
