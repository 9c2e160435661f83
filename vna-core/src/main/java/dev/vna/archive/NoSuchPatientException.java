package dev.vna.archive;

import java.io.IOException;

/** Nothing visible is stored of a patient. Says no more: identifiers are patient data. */
public final class NoSuchPatientException extends IOException {
  private static final long serialVersionUID = 1;

  /** Tells where it was looked for, and as what. */
  public NoSuchPatientException(String message) {
    super(message);
  }
}
