package dev.vna.dicom.net;

/**
 * The association was released, or its transport connection closed, before what was asked was done.
 */
public final class AssociationClosedException extends AssociationException {
  private static final long serialVersionUID = 1;

  AssociationClosedException(String message) {
    super(message);
  }
}
