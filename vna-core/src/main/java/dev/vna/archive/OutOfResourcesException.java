package dev.vna.archive;

import java.io.IOException;

/**
 * The archive has no room, memory or time for more at the moment; nothing was stored. Trying again
 * later may work.
 */
public final class OutOfResourcesException extends IOException {
  private static final long serialVersionUID = 1;

  /** Tells what is short, how much there is and how much is wanted. */
  public OutOfResourcesException(String message) {
    super(message);
  }
}
