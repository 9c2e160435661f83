package dev.vna.dicom.net;

import dev.vna.data.Uid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The acceptor's side of association negotiation: asks the services about each proposed context,
 * and puts the A-ASSOCIATE-AC together. Every proposed context is answered. Source: PS3.8 Section
 * 9.3.3, PS3.7 Annex D.3.3.
 */
final class Negotiator {
  /** The answer, what it means for this side, and which service has which context. */
  record Outcome(
      AssociateAccept accept, Negotiation negotiation, Map<Integer, DimseService> services) {}

  private static final int MAX_CONTEXT_ID = 255;

  private final List<DimseService> services;
  private final AssociationOptions options;

  Negotiator(List<DimseService> services, AssociationOptions options) {
    this.services = List.copyOf(services);
    this.options = options;
  }

  Outcome negotiate(AssociationRequest request, Optional<byte[]> identityResponse) {
    var user =
        UserInformation.builder()
            .maxPduLength(options.maxReceivedPduLength())
            .implementation(options.implementationClassUid(), options.implementationVersionName());
    Map<Integer, ContextAnswer> answers = new LinkedHashMap<>();
    Map<Integer, PresentationContext> accepted = new HashMap<>();
    Map<Integer, DimseService> serviceOf = new HashMap<>();
    Map<String, RoleSelection> roles = new LinkedHashMap<>();
    Map<String, ExtendedNegotiation> extended = new LinkedHashMap<>();
    for (ProposedContext proposed : request.contexts()) {
      if (answers.containsKey(proposed.id())) {
        continue;
      }
      Decided decided = decide(proposed, request);
      Optional<PresentationContext> context = decided.context(proposed, request);
      ContextResult result = decided.decision.result();
      if (result == ContextResult.ACCEPTANCE && context.isEmpty()) {
        // Neither side would play a role in it.
        result = ContextResult.USER_REJECTION;
      }
      answers.put(proposed.id(), answer(proposed, result, decided.decision));
      if (context.isPresent()) {
        accepted.put(proposed.id(), context.get());
        serviceOf.put(proposed.id(), decided.service.orElseThrow());
        String uid = proposed.abstractSyntax();
        request
            .roleSelection(uid)
            .ifPresent(
                offered ->
                    roles.putIfAbsent(
                        uid,
                        new RoleSelection(
                            uid, context.get().requestorIsScu(), context.get().requestorIsScp())));
        if (request.extendedNegotiation(uid).isPresent()) {
          decided.decision.extendedNegotiation().ifPresent(item -> extended.putIfAbsent(uid, item));
        }
      }
    }
    roles.values().forEach(user::add);
    extended.values().forEach(user::add);
    AsyncOperationsWindow window = window(request);
    if (request.asyncOperationsWindow().isPresent()) {
      user.asyncOperationsWindow(window);
    }
    identityResponse.ifPresent(user::userIdentityResponse);
    var accept =
        new AssociateAccept(
            AssociateCodec.PROTOCOL_VERSION,
            request.header(),
            AssociateCodec.DICOM_APPLICATION_CONTEXT,
            List.copyOf(answers.values()),
            user.build());
    var negotiation = new Negotiation(accepted, List.copyOf(extended.values()), window.invoked());
    return new Outcome(accept, negotiation, Map.copyOf(serviceOf));
  }

  /** What one side invokes the other performs: the smaller of both numbers holds. */
  private AsyncOperationsWindow window(AssociationRequest request) {
    AsyncOperationsWindow ours = options.asyncOperationsWindow();
    AsyncOperationsWindow theirs =
        request.asyncOperationsWindow().orElse(AsyncOperationsWindow.SYNCHRONOUS);
    return new AsyncOperationsWindow(
        AsyncOperationsWindow.smaller(ours.invoked(), theirs.performed()),
        AsyncOperationsWindow.smaller(ours.performed(), theirs.invoked()));
  }

  private Decided decide(ProposedContext proposed, AssociationRequest request) {
    if (proposed.id() % 2 == 0 || proposed.id() > MAX_CONTEXT_ID) {
      return new Decided(ContextDecision.refuse(ContextResult.NO_REASON), Optional.empty());
    }
    for (DimseService service : services) {
      Optional<ContextDecision> decision = service.negotiate(proposed, request);
      if (decision.isPresent()) {
        decision
            .get()
            .transferSyntax()
            .filter(chosen -> !proposed.transferSyntaxes().contains(chosen))
            .ifPresent(
                chosen -> {
                  throw new IllegalStateException(
                      "service chose transferSyntax=%s, which was not proposed".formatted(chosen));
                });
        return new Decided(decision.get(), Optional.of(service));
      }
    }
    return new Decided(
        ContextDecision.refuse(ContextResult.ABSTRACT_SYNTAX_NOT_SUPPORTED), Optional.empty());
  }

  /** A refused context has a transfer syntax item too, whose value is not significant. */
  private static ContextAnswer answer(
      ProposedContext proposed, ContextResult result, ContextDecision decision) {
    String transferSyntax =
        decision
            .transferSyntax()
            .orElseGet(
                () ->
                    proposed.transferSyntaxes().stream()
                        .findFirst()
                        .orElse(Uid.ImplicitVRLittleEndian));
    return new ContextAnswer(proposed.id(), result.code(), transferSyntax);
  }

  /** A decision and who made it. */
  private record Decided(ContextDecision decision, Optional<DimseService> service) {
    /**
     * The context as accepted; empty if it is refused, or would leave the requestor without a role.
     */
    Optional<PresentationContext> context(ProposedContext proposed, AssociationRequest request) {
      Optional<RoleSelection> offered = request.roleSelection(proposed.abstractSyntax());
      boolean scu = offered.map(RoleSelection::scu).orElse(true);
      boolean scp =
          switch (decision.roles()) {
            case REQUESTOR_SCU -> false;
            case AS_PROPOSED -> offered.map(RoleSelection::scp).orElse(false);
            case REQUESTOR_SCP_EVEN_IF_NOT_PROPOSED -> offered.map(RoleSelection::scp).orElse(true);
          };
      return decision
          .transferSyntax()
          .filter(chosen -> scu || scp)
          .map(
              chosen ->
                  new PresentationContext(
                      proposed.id(), proposed.abstractSyntax(), chosen, scu, scp));
    }
  }

  /** The negotiation as the requestor sees it, from what it asked and what was answered. */
  static Negotiation ofAnswer(
      AssociationRequest request, AssociateAccept accept, AssociationOptions options) {
    Map<Integer, PresentationContext> accepted = new HashMap<>();
    List<ContextAnswer> answers = new ArrayList<>(accept.contexts());
    for (ProposedContext proposed : request.contexts()) {
      answers.stream()
          .filter(answer -> answer.id() == proposed.id() && answer.accepted())
          .findFirst()
          .flatMap(answer -> accepted(proposed, answer, request, accept))
          .ifPresent(context -> accepted.put(context.id(), context));
    }
    int window =
        request
            .asyncOperationsWindow()
            .flatMap(
                ours ->
                    accept
                        .user()
                        .asyncOperationsWindow
                        .map(
                            theirs ->
                                AsyncOperationsWindow.smaller(ours.invoked(), theirs.performed())))
            .orElse(1);
    return new Negotiation(accepted, accept.user().extendedNegotiations, window);
  }

  private static Optional<PresentationContext> accepted(
      ProposedContext proposed,
      ContextAnswer answer,
      AssociationRequest request,
      AssociateAccept accept) {
    if (!proposed.transferSyntaxes().contains(answer.transferSyntax())) {
      return Optional.empty();
    }
    Optional<RoleSelection> offered = request.roleSelection(proposed.abstractSyntax());
    Optional<RoleSelection> confirmed =
        accept.user().roleSelections.stream()
            .filter(role -> role.sopClassUid().equals(proposed.abstractSyntax()))
            .findFirst();
    // Without an answer the default roles hold; none may be confirmed that was not offered.
    boolean scu = offered.isEmpty() || confirmed.isEmpty() || confirmed.get().scu();
    boolean scp =
        offered.map(RoleSelection::scp).orElse(false)
            && confirmed.map(RoleSelection::scp).orElse(false);
    return Optional.of(
        new PresentationContext(
            proposed.id(), proposed.abstractSyntax(), answer.transferSyntax(), scu, scp));
  }
}
