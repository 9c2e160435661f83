package dev.vna.dicom.net;

import java.util.Objects;
import java.util.Optional;

/**
 * What a service decides about one proposed presentation context. Immutable. By default the
 * requestor is SCU only, whatever roles it offers.
 */
public final class ContextDecision {
  private final ContextResult result;
  private final String transferSyntax;
  private final RoleRule roles;
  private final Optional<ExtendedNegotiation> extendedNegotiation;

  /** Which roles the acceptor lets the requestor play. */
  enum RoleRule {
    REQUESTOR_SCU,
    AS_PROPOSED,
    REQUESTOR_SCP_EVEN_IF_NOT_PROPOSED
  }

  private ContextDecision(
      ContextResult result,
      String transferSyntax,
      RoleRule roles,
      Optional<ExtendedNegotiation> extendedNegotiation) {
    this.result = result;
    this.transferSyntax = transferSyntax;
    this.roles = roles;
    this.extendedNegotiation = extendedNegotiation;
  }

  /** The context is accepted with this transfer syntax, one of those proposed. */
  public static ContextDecision accept(String transferSyntax) {
    return new ContextDecision(
        ContextResult.ACCEPTANCE,
        Objects.requireNonNull(transferSyntax, "transferSyntax"),
        RoleRule.REQUESTOR_SCU,
        Optional.empty());
  }

  /** The context is accepted if the rule finds a transfer syntax in it, else refused for that. */
  public static ContextDecision choose(ProposedContext proposed, TransferSyntaxRule rule) {
    return rule.choose(proposed.transferSyntaxes())
        .map(ContextDecision::accept)
        .orElseGet(() -> refuse(ContextResult.TRANSFER_SYNTAXES_NOT_SUPPORTED));
  }

  /**
   * The context is refused.
   *
   * @throws IllegalArgumentException if {@code result} is acceptance
   */
  public static ContextDecision refuse(ContextResult result) {
    if (result == ContextResult.ACCEPTANCE) {
      throw new IllegalArgumentException("result=ACCEPTANCE refuses nothing");
    }
    return new ContextDecision(result, "", RoleRule.REQUESTOR_SCU, Optional.empty());
  }

  /** The same, and the requestor gets whatever roles it offers to play: SCU, SCP or both. */
  public ContextDecision withRolesAsProposed() {
    return new ContextDecision(result, transferSyntax, RoleRule.AS_PROPOSED, extendedNegotiation);
  }

  /**
   * The same, and the requestor is taken for an SCP too where it negotiates no role at all: for
   * peers that expect C-STORE in the course of C-GET but omit role selection.
   */
  public ContextDecision withRequestorScpAssumed() {
    return new ContextDecision(
        result, transferSyntax, RoleRule.REQUESTOR_SCP_EVEN_IF_NOT_PROPOSED, extendedNegotiation);
  }

  /** The same, with an answer to the requestor's extended negotiation. It is not sent unasked. */
  public ContextDecision withExtendedNegotiation(ExtendedNegotiation answer) {
    return new ContextDecision(result, transferSyntax, roles, Optional.of(answer));
  }

  /** The result. */
  public ContextResult result() {
    return result;
  }

  /** The transfer syntax to use; empty if the context is refused. */
  public Optional<String> transferSyntax() {
    return transferSyntax.isEmpty() ? Optional.empty() : Optional.of(transferSyntax);
  }

  RoleRule roles() {
    return roles;
  }

  Optional<ExtendedNegotiation> extendedNegotiation() {
    return extendedNegotiation;
  }
}
