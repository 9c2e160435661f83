package dev.vna.dicom.net;

import java.util.Objects;

/**
 * The acceptor rejects the association. A policy on the acceptor's side throws it to reject; on the
 * requestor's side it says what the peer answered. Source: PS3.8 Section 9.3.4.
 */
public final class AssociationRejectedException extends AssociationException {
  private static final long serialVersionUID = 1;

  private final Rejection rejection;

  /** A rejection with these reasons. */
  public AssociationRejectedException(Rejection rejection) {
    super("association rejected: " + rejection);
    this.rejection = Objects.requireNonNull(rejection, "rejection");
  }

  /** Result, source and reason. */
  public Rejection rejection() {
    return rejection;
  }
}
