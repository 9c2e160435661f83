package dev.vna.archive.spi;

import java.io.IOException;

/**
 * Opens a {@link StudyIndex}; found with {@link java.util.ServiceLoader}, or given to the archive's
 * builder.
 */
public interface StudyIndexProvider {
  /**
   * Opens the index in a directory of its own, making it if it is not there.
   *
   * @throws UnsupportedFormatException if what is there has another format version: the caller
   *     rebuilds an older one from the log, and refuses a newer one
   * @throws LogMismatchException if what is there belongs to another archive
   * @throws IOException if storage fails
   */
  StudyIndex open(OpenContext context) throws IOException;

  /**
   * Loads what {@link #open} will need that no archive decides, such as a native library; called on
   * any thread, or not at all. What fails here is told by {@link #open}.
   */
  default void prepare() {}
}
