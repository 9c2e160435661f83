package dev.vna.dicom.net;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a client asks for when it opens an association. Immutable; made by a {@link Builder}. */
public final class AssociationProposal {
  /** Most presentation contexts of one association: the odd numbers up to 255. */
  public static final int MAX_CONTEXTS = 128;

  private final AeTitle calledAeTitle;
  private final List<ProposedContext> contexts;
  private final List<RoleSelection> roleSelections;
  private final List<ExtendedNegotiation> extendedNegotiations;
  private final List<CommonExtendedNegotiation> commonExtendedNegotiations;
  private final Optional<UserIdentity> userIdentity;

  private AssociationProposal(Builder builder, List<ProposedContext> contexts) {
    this.contexts = List.copyOf(contexts);
    calledAeTitle = builder.calledAeTitle;
    userIdentity = builder.userIdentity;
    // What is about a SOP class goes along only with a context for it.
    Set<String> sopClasses = new HashSet<>();
    contexts.forEach(context -> sopClasses.add(context.abstractSyntax()));
    roleSelections =
        builder.roleSelections.stream().filter(r -> sopClasses.contains(r.sopClassUid())).toList();
    extendedNegotiations =
        builder.extendedNegotiations.stream()
            .filter(e -> sopClasses.contains(e.sopClassUid()))
            .toList();
    commonExtendedNegotiations =
        builder.commonExtendedNegotiations.stream()
            .filter(e -> sopClasses.contains(e.sopClassUid()))
            .toList();
  }

  /** A builder for an association with the peer of this title. */
  public static Builder builder(AeTitle calledAeTitle) {
    return new Builder(calledAeTitle);
  }

  /** The title to call. */
  public AeTitle calledAeTitle() {
    return calledAeTitle;
  }

  /** The contexts, numbered 1, 3, 5 ... in the order they were added. */
  public List<ProposedContext> contexts() {
    return contexts;
  }

  AssociationRequest request(AeTitle callingAeTitle, AssociationOptions options) {
    var user =
        UserInformation.builder()
            .maxPduLength(options.maxReceivedPduLength())
            .implementation(options.implementationClassUid(), options.implementationVersionName());
    if (!options.asyncOperationsWindow().equals(AsyncOperationsWindow.SYNCHRONOUS)) {
      user.asyncOperationsWindow(options.asyncOperationsWindow());
    }
    roleSelections.forEach(user::add);
    extendedNegotiations.forEach(user::add);
    commonExtendedNegotiations.forEach(user::add);
    userIdentity.ifPresent(user::userIdentity);
    return new AssociationRequest(
        AssociateCodec.PROTOCOL_VERSION,
        AssociateHeader.of(calledAeTitle, callingAeTitle),
        AssociateCodec.DICOM_APPLICATION_CONTEXT,
        contexts,
        user.build());
  }

  /** Collects what is proposed. */
  public static final class Builder {
    private record Context(String abstractSyntax, List<String> transferSyntaxes) {}

    private final AeTitle calledAeTitle;
    private final List<Context> contexts = new ArrayList<>();
    private final List<RoleSelection> roleSelections = new ArrayList<>();
    private final List<ExtendedNegotiation> extendedNegotiations = new ArrayList<>();
    private final List<CommonExtendedNegotiation> commonExtendedNegotiations = new ArrayList<>();
    private Optional<UserIdentity> userIdentity = Optional.empty();

    private Builder(AeTitle calledAeTitle) {
      this.calledAeTitle = Objects.requireNonNull(calledAeTitle, "calledAeTitle");
    }

    /**
     * Adds a context; the peer chooses one of its transfer syntaxes, which it may prefer in this
     * order.
     */
    public Builder context(String abstractSyntax, String... transferSyntaxes) {
      return context(abstractSyntax, List.of(transferSyntaxes));
    }

    /**
     * Adds a context.
     *
     * @throws IllegalArgumentException if there is no transfer syntax
     */
    public Builder context(String abstractSyntax, List<String> transferSyntaxes) {
      if (transferSyntaxes.isEmpty()) {
        throw new IllegalArgumentException(
            "abstractSyntax=%s without a transfer syntax".formatted(abstractSyntax));
      }
      contexts.add(new Context(abstractSyntax, List.copyOf(transferSyntaxes)));
      return this;
    }

    /** Offers roles for a SOP class, such as SCP of a storage class for C-GET. */
    public Builder role(RoleSelection role) {
      roleSelections.add(role);
      return this;
    }

    /** Adds extended negotiation for a SOP class. */
    public Builder extendedNegotiation(ExtendedNegotiation item) {
      extendedNegotiations.add(item);
      return this;
    }

    /** Adds common extended negotiation for a SOP class. */
    public Builder commonExtendedNegotiation(CommonExtendedNegotiation item) {
      commonExtendedNegotiations.add(item);
      return this;
    }

    /** Says who the association is for. */
    public Builder userIdentity(UserIdentity identity) {
      userIdentity = Optional.of(identity);
      return this;
    }

    /**
     * The proposal.
     *
     * @throws IllegalStateException if there is no context, or more than an association can have
     */
    public AssociationProposal build() {
      if (contexts.isEmpty() || contexts.size() > MAX_CONTEXTS) {
        throw new IllegalStateException(
            "contexts=%d, want 1 to %d; see buildSplit".formatted(contexts.size(), MAX_CONTEXTS));
      }
      return proposal(contexts);
    }

    /** As many proposals as are needed for all contexts, each for an association of its own. */
    public List<AssociationProposal> buildSplit() {
      List<AssociationProposal> proposals = new ArrayList<>();
      for (int from = 0; from < contexts.size(); from += MAX_CONTEXTS) {
        int to = Math.min(contexts.size(), from + MAX_CONTEXTS);
        proposals.add(proposal(contexts.subList(from, to)));
      }
      return List.copyOf(proposals);
    }

    private AssociationProposal proposal(List<Context> some) {
      List<ProposedContext> numbered = new ArrayList<>();
      for (Context context : some) {
        numbered.add(
            new ProposedContext(
                2 * numbered.size() + 1, context.abstractSyntax(), context.transferSyntaxes()));
      }
      return new AssociationProposal(this, numbered);
    }
  }
}
