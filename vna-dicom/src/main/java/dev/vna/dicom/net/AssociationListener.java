package dev.vna.dicom.net;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Told what becomes of associations, for metrics and audit. Called on the association's own thread;
 * what it throws is logged and changes nothing.
 */
public interface AssociationListener {
  /** A listener that does nothing. */
  AssociationListener NONE = new AssociationListener() {};

  /** An association has been established. */
  default void opened(Association association) {}

  /**
   * An association that was {@link #opened} has ended, and its connection is closed.
   *
   * @param failure why it failed; empty if it was released
   */
  default void closed(Association association, Optional<AssociationException> failure) {}

  /** A request for an association was rejected. */
  default void rejected(InetSocketAddress peer, AssociationRequest request, Rejection rejection) {}

  /**
   * A connection ended without a request for an association: closed by the peer, garbage, too slow,
   * or one too many.
   */
  default void refused(InetSocketAddress peer, String reason) {}
}
