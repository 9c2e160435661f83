package dev.vna.storage;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Closes many things, whatever becomes of each. */
final class Closing {
  private Closing() {}

  /** Closes all; see {@link #all(Iterable)}. */
  static void all(Closeable... things) throws IOException {
    all(List.of(things));
  }

  /**
   * Closes all.
   *
   * @throws IOException the first failure, with the others as suppressed ones
   */
  static void all(Iterable<? extends Closeable> things) throws IOException {
    IOException failure = null;
    for (Closeable thing : things) {
      try {
        thing.close();
      } catch (IOException e) {
        if (failure == null) {
          failure = e;
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
