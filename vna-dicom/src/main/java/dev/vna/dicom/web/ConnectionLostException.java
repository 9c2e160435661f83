package dev.vna.dicom.web;

import java.io.IOException;

/** The client's connection failed: nobody is there any more to be told anything. */
final class ConnectionLostException extends IOException {
  private static final long serialVersionUID = 1L;

  private final IOException failure;

  ConnectionLostException(IOException failure) {
    super("the connection to the client failed", failure);
    this.failure = failure;
  }

  /** What the container said of it. */
  IOException failure() {
    return failure;
  }
}
