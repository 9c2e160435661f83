package dev.vna.storage;

import dev.vna.archive.spi.BlobStoreProvider;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.OpenContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens a {@link PackStore} with its default settings; found with {@link java.util.ServiceLoader}.
 */
public final class PackStoreProvider implements BlobStoreProvider {
  /** What a service loader calls. */
  public PackStoreProvider() {}

  @Override
  public LandingStore open(OpenContext context) throws IOException {
    return PackStore.builder(context.directory())
        .archiveId(context.archiveId())
        .clock(context.clock())
        .memoryBytes(context.memoryBytes())
        .open();
  }

  /** {@inheritDoc} It is in the first entry of every segment. */
  @Override
  public Optional<UUID> archiveIdOf(Path directory) throws IOException {
    return PackDirectory.archiveIdOf(directory);
  }
}
