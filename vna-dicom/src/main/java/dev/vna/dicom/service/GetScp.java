package dev.vna.dicom.service;

import dev.vna.dicom.net.DimseRequest;
import dev.vna.dicom.net.DimseResponse;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * Answers C-GET: sends what is asked for over the association that asks. Source: PS3.4 Section
 * C.4.3.
 */
final class GetScp {
  private final ServiceContext services;

  GetScp(ServiceContext services) {
    this.services = services;
  }

  DimseResponse handle(DimseRequest request) throws IOException {
    Retrieval retrieval = Retrieval.of(services, request);
    retrieval.send(
        retrieval.entries(), new InstanceSender(request.association(), UnaryOperator.identity()));
    return retrieval.finish();
  }
}
