package dev.vna.dicom.net;

/**
 * The association was aborted by either side. What was under way has failed, and nothing is known
 * of what the peer has done of it. Source: PS3.8 Section 9.3.8.
 */
public final class AssociationAbortedException extends AssociationException {
  private static final long serialVersionUID = 1;

  private final int source;
  private final int reason;

  AssociationAbortedException(String message, int source, int reason) {
    super(message);
    this.source = source;
    this.reason = reason;
  }

  /** 0 if a user of the upper layer aborted, 2 if the upper layer itself did. */
  public int source() {
    return source;
  }

  /** The reason, which has a meaning for source 2 only: see {@link AbortReason}. */
  public int reason() {
    return reason;
  }
}
