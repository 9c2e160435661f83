package dev.vna.dicom.net;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes a {@link DimseService} of handlers, one for each kind of request. */
public final class DimseServiceBuilder {
  private final Map<String, TransferSyntaxRule> rules = new HashMap<>();
  private final Map<CommandField, DimseHandler> handlers = new EnumMap<>(CommandField.class);

  DimseServiceBuilder() {}

  /** Accepts contexts of this abstract syntax with the transfer syntax that the rule chooses. */
  public DimseServiceBuilder accept(String abstractSyntax, TransferSyntaxRule rule) {
    rules.put(
        Objects.requireNonNull(abstractSyntax, "abstractSyntax"),
        Objects.requireNonNull(rule, "rule"));
    return this;
  }

  /**
   * Performs requests of this kind.
   *
   * @throws IllegalArgumentException if it is no request, or C-CANCEL, which needs no handler
   */
  public DimseServiceBuilder on(CommandField request, DimseHandler handler) {
    if (request.isResponse() || request == CommandField.C_CANCEL_RQ) {
      throw new IllegalArgumentException(request + " is no request to handle");
    }
    handlers.put(request, Objects.requireNonNull(handler, "handler"));
    return this;
  }

  /**
   * The service.
   *
   * @throws IllegalStateException if it accepts no context, or performs nothing
   */
  public DimseService build() {
    if (rules.isEmpty() || handlers.isEmpty()) {
      throw new IllegalStateException(
          "abstractSyntaxes=%d handlers=%d, want at least one of each"
              .formatted(rules.size(), handlers.size()));
    }
    return new TableService(Map.copyOf(rules), new EnumMap<>(handlers));
  }

  private record TableService(
      Map<String, TransferSyntaxRule> rules, Map<CommandField, DimseHandler> handlers)
      implements DimseService {
    @Override
    public Optional<ContextDecision> negotiate(
        ProposedContext context, AssociationRequest request) {
      return Optional.ofNullable(rules.get(context.abstractSyntax()))
          .map(rule -> ContextDecision.choose(context, rule));
    }

    @Override
    public Set<CommandField> operations() {
      return handlers.keySet();
    }

    @Override
    public DimseResponse handle(DimseRequest request) throws IOException {
      DimseHandler handler = handlers.get(request.commandField());
      if (handler == null) {
        throw new DimseException(Status.UnrecognizedOperation, "");
      }
      return handler.handle(request);
    }
  }
}
