package dev.vna.dicom.service;

import dev.vna.archive.ArchiveView;
import dev.vna.archive.Page;
import dev.vna.archive.Query;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.Element;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.dicom.net.DimseRequest;
import dev.vna.dicom.net.DimseResponse;
import dev.vna.dicom.net.OutgoingData;
import dev.vna.dicom.net.Status;
import java.io.IOException;
import java.util.Optional;

/** Answers C-FIND in the Patient Root and Study Root models. Source: PS3.4 Section C.4.1. */
final class FindScp {
  private static final int PAGE = 500;

  private final ServiceContext services;

  FindScp(ServiceContext services) {
    this.services = services;
  }

  DimseResponse handle(DimseRequest request) throws IOException {
    QueryIdentifier identifier = services.identifier(request);
    ArchiveView archive = services.view(request.association());
    TransferSyntax syntax = TransferSyntax.of(request.context().transferSyntax());
    try {
      Query query = identifier.find().limit(PAGE).build();
      Optional<Query> next = Optional.of(query);
      while (next.isPresent()) {
        Page<DataSet> page = archive.find(next.get());
        for (DataSet answer : page.items()) {
          request.throwIfCanceled();
          byte[] encoded = DataSetWriter.toBytes(response(identifier, answer), syntax);
          request.sendPending(DimseResponse.of(Status.Pending).withData(OutgoingData.of(encoded)));
        }
        next = page.next().map(query::after);
      }
      return DimseResponse.success();
    } catch (IOException | RuntimeException e) {
      throw Failures.query(e);
    }
  }

  /**
   * The keys that were asked for, each with its value or none, and what a response always carries.
   */
  private DataSet response(QueryIdentifier identifier, DataSet answer) {
    DataSet.Builder response = answer.toBuilder();
    for (Element element : answer.elements()) {
      int tag = element.tag();
      if (tag != Tag.SpecificCharacterSet && !identifier.keys().contains(tag)) {
        response.remove(tag);
      }
    }
    for (Element key : identifier.keys().elements()) {
      if (QueryIdentifier.isKey(key.tag()) && !answer.contains(key.tag())) {
        response.setEmpty(key.tag());
      }
    }
    if (!needsCharacterSet(answer)) {
      response.remove(Tag.SpecificCharacterSet);
    }
    return response
        .set(Tag.QueryRetrieveLevel, identifier.keys().string(Tag.QueryRetrieveLevel).orElseThrow())
        .set(Tag.RetrieveAETitle, services.aeTitle().value())
        .set(Tag.InstanceAvailability, "ONLINE")
        .build();
  }

  /** Many a peer knows no UTF-8: it is named only where it makes a difference. */
  private static boolean needsCharacterSet(DataSet answer) {
    for (byte b : answer.encoded()) {
      if (b < 0) {
        return true;
      }
    }
    return false;
  }
}
