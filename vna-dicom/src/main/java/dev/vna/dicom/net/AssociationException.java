package dev.vna.dicom.net;

import java.io.IOException;

/**
 * An association cannot be had or has ended, so that what was asked of it cannot be done. The
 * association is of no further use.
 */
public abstract class AssociationException extends IOException {
  private static final long serialVersionUID = 1;

  AssociationException(String message) {
    super(message);
  }
}
