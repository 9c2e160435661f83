package dev.vna.index;

/** A row is not what this software writes; becomes an {@link java.io.IOException} at the border. */
final class CorruptRowException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CorruptRowException(String message) {
    super(message);
  }
}
