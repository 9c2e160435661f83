package dev.vna.dicom.service;

import dev.vna.archive.ArchiveView;
import dev.vna.archive.Caller;
import dev.vna.data.DataSet;
import dev.vna.data.TransferSyntax;
import dev.vna.dicom.net.AeTitle;
import dev.vna.dicom.net.Association;
import dev.vna.dicom.net.DimseRequest;
import dev.vna.dicom.net.ExtendedNegotiation;
import java.io.IOException;
import java.net.InetSocketAddress;

/** What the services of one server share. */
final class ServiceContext {
  private static final int MAX_IDENTIFIER_BYTES = 1 << 20;

  private final ArchiveView archive;
  private final AeTitle aeTitle;
  private final QueryRules queryRules;

  ServiceContext(ArchiveView archive, AeTitle aeTitle, QueryRules queryRules) {
    this.archive = archive;
    this.aeTitle = aeTitle;
    this.queryRules = queryRules;
  }

  /** The title under which instances can be retrieved. */
  AeTitle aeTitle() {
    return aeTitle;
  }

  /** The archive as the peer of an association sees it. */
  ArchiveView view(Association association) {
    return archive.as(Caller.ae(association.callingAeTitle(), address(association)));
  }

  static String address(Association association) {
    InetSocketAddress address = association.remoteAddress();
    return address.getAddress() == null
        ? address.getHostString()
        : address.getAddress().getHostAddress();
  }

  /** Reads and checks the identifier of a query or retrieve request. */
  QueryIdentifier identifier(DimseRequest request) throws IOException {
    try {
      DataSet keys =
          DataSet.read(
              request.data().readAllBytes(MAX_IDENTIFIER_BYTES),
              TransferSyntax.of(request.context().transferSyntax()));
      return QueryIdentifier.of(
          QueryModel.of(request.sopClassUid()), keys, rules(request.association(), request));
    } catch (IOException | RuntimeException e) {
      throw Failures.query(e);
    }
  }

  private QueryIdentifier.Rules rules(Association association, DimseRequest request) {
    boolean relational =
        queryRules == QueryRules.LENIENT
            || association
                .extendedNegotiation(request.sopClassUid())
                .map(ServiceContext::isRelational)
                .orElse(false);
    return relational ? QueryIdentifier.Rules.RELATIONAL : QueryIdentifier.Rules.HIERARCHICAL;
  }

  /** Byte 1 of the application information asks for relational queries (PS3.4 Section C.5.1.1). */
  static boolean isRelational(ExtendedNegotiation negotiation) {
    return negotiation.byteAt(0) == 1;
  }
}
