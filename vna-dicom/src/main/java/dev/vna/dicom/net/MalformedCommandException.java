package dev.vna.dicom.net;

import java.io.IOException;

/**
 * A command set that cannot be read, or cannot be answered because it lacks what an answer needs.
 */
final class MalformedCommandException extends IOException {
  private static final long serialVersionUID = 1;

  MalformedCommandException(String message) {
    super("command set: " + message);
  }
}
