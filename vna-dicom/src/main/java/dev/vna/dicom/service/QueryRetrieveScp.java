package dev.vna.dicom.service;

import dev.vna.dicom.net.AssociationRequest;
import dev.vna.dicom.net.CommandField;
import dev.vna.dicom.net.ContextDecision;
import dev.vna.dicom.net.DimseHandler;
import dev.vna.dicom.net.DimseRequest;
import dev.vna.dicom.net.DimseResponse;
import dev.vna.dicom.net.DimseService;
import dev.vna.dicom.net.ExtendedNegotiation;
import dev.vna.dicom.net.ProposedContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One of the query/retrieve services, in both models: what is common to their negotiation. */
final class QueryRetrieveScp implements DimseService {
  private final CommandField operation;
  private final Function<QueryModel, String> sopClass;
  private final DimseHandler handler;

  QueryRetrieveScp(
      CommandField operation, Function<QueryModel, String> sopClass, DimseHandler handler) {
    this.operation = operation;
    this.sopClass = sopClass;
    this.handler = handler;
  }

  @Override
  public Optional<ContextDecision> negotiate(ProposedContext context, AssociationRequest request) {
    if (Arrays.stream(QueryModel.values())
        .map(sopClass)
        .noneMatch(context.abstractSyntax()::equals)) {
      return Optional.empty();
    }
    ContextDecision decision = ContextDecision.choose(context, DicomServer.uncompressed());
    return Optional.of(
        request
            .extendedNegotiation(context.abstractSyntax())
            .map(asked -> decision.withExtendedNegotiation(answer(asked)))
            .orElse(decision));
  }

  /**
   * Relational queries are supported; nothing else of what can be asked for is (PS3.4 Section
   * C.5.1.1).
   */
  private static ExtendedNegotiation answer(ExtendedNegotiation asked) {
    byte[] bytes = new byte[Math.max(1, asked.size())];
    bytes[0] = (byte) (ServiceContext.isRelational(asked) ? 1 : 0);
    return new ExtendedNegotiation(asked.sopClassUid(), bytes);
  }

  @Override
  public Set<CommandField> operations() {
    return Set.of(operation);
  }

  @Override
  public DimseResponse handle(DimseRequest request) throws IOException {
    return handler.handle(request);
  }
}
