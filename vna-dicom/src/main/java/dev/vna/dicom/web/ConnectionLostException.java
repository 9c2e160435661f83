package dev.vna.dicom.web;

import java.io.IOException;

/** The client's connection failed: nobody is there any more to be told anything. */
final class ConnectionLostException extends IOException {
  private static final long serialVersionUID = 1L;

  ConnectionLostException(IOException cause) {
    super("the connection to the client failed", cause);
  }
}
