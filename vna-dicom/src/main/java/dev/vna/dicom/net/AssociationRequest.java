package dev.vna.dicom.net;

import java.util.List;
import java.util.Optional;

/**
 * What the requestor of an association asks for: the contents of an A-ASSOCIATE-RQ. Immutable.
 * Strings are the peer's, trimmed, with unprintable characters replaced, and otherwise unchecked.
 * Source: PS3.8 Section 9.3.2.
 */
public final class AssociationRequest {
  private final int protocolVersion;
  private final AssociateHeader header;
  private final String applicationContext;
  private final List<ProposedContext> contexts;
  private final UserInformation user;

  AssociationRequest(
      int protocolVersion,
      AssociateHeader header,
      String applicationContext,
      List<ProposedContext> contexts,
      UserInformation user) {
    this.protocolVersion = protocolVersion;
    this.header = header;
    this.applicationContext = applicationContext;
    this.contexts = List.copyOf(contexts);
    this.user = user;
  }

  int protocolVersion() {
    return protocolVersion;
  }

  AssociateHeader header() {
    return header;
  }

  String applicationContext() {
    return applicationContext;
  }

  UserInformation user() {
    return user;
  }

  /** The AE title that is called, without padding; empty if the peer sent none. */
  public String calledAeTitle() {
    return header.calledAeTitle();
  }

  /** The AE title of the requestor, without padding; empty if the peer sent none. */
  public String callingAeTitle() {
    return header.callingAeTitle();
  }

  /** The proposed contexts, in the requestor's order. */
  public List<ProposedContext> contexts() {
    return contexts;
  }

  /** The largest P-DATA-TF variable field that the requestor takes, in bytes; 0 for any. */
  public long maxPduLength() {
    return user.maxPduLength;
  }

  /** The requestor's Implementation Class UID, empty if it sent none. */
  public String implementationClassUid() {
    return user.implementationClassUid;
  }

  /** The requestor's Implementation Version Name, empty if it sent none. */
  public String implementationVersionName() {
    return user.implementationVersionName;
  }

  /** The window that the requestor proposes, from its own side. */
  public Optional<AsyncOperationsWindow> asyncOperationsWindow() {
    return user.asyncOperationsWindow;
  }

  /** All role selections. */
  public List<RoleSelection> roleSelections() {
    return user.roleSelections;
  }

  /** The role selection for a SOP class. */
  public Optional<RoleSelection> roleSelection(String sopClassUid) {
    return user.roleSelections.stream()
        .filter(r -> r.sopClassUid().equals(sopClassUid))
        .findFirst();
  }

  /** The extended negotiation for a SOP class. */
  public Optional<ExtendedNegotiation> extendedNegotiation(String sopClassUid) {
    return user.extendedNegotiations.stream()
        .filter(e -> e.sopClassUid().equals(sopClassUid))
        .findFirst();
  }

  /** The common extended negotiation for a SOP class. */
  public Optional<CommonExtendedNegotiation> commonExtendedNegotiation(String sopClassUid) {
    return user.commonExtendedNegotiations.stream()
        .filter(e -> e.sopClassUid().equals(sopClassUid))
        .findFirst();
  }

  /** Who the requestor claims to act for. */
  public Optional<UserIdentity> userIdentity() {
    return user.userIdentity;
  }

  @Override
  public String toString() {
    return "AssociationRequest[calling=%s, called=%s, contexts=%d]"
        .formatted(callingAeTitle(), calledAeTitle(), contexts.size());
  }
}
