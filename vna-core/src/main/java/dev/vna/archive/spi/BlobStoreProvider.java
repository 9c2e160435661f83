package dev.vna.archive.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens a {@link LandingStore}; found with {@link java.util.ServiceLoader}, or given to the
 * archive's builder.
 */
public interface BlobStoreProvider {
  /**
   * Opens the store in a directory of its own, making it if it is not there.
   *
   * @throws UnsupportedFormatException if what is there was written by a newer version
   * @throws LogMismatchException if what is there belongs to another archive
   * @throws IOException if storage fails
   */
  LandingStore open(OpenContext context) throws IOException;

  /**
   * Which archive the store in a directory belongs to, as what is in it tells; empty if it tells
   * nothing. Changes nothing.
   */
  default Optional<UUID> archiveIdOf(Path directory) throws IOException {
    return Optional.empty();
  }
}
