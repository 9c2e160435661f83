package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.archive.lifecycle.Policy;
import dev.vna.archive.lifecycle.Retention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the archive in a directory is opened, by every command alike: {@code storage.yaml} in the
 * directory names its tiers, {@code policy.yaml} what becomes of studies, and how long they have to
 * be kept. Without these there is one tier, and nothing is ever deleted by itself.
 */
final class DataSettings {
  private DataSettings() {}

  /**
   * Settings for the archive of a directory.
   *
   * @throws IOException if one of the files is not what it should be
   */
  static Archive.Builder builder(Path data) throws IOException {
    Archive.Builder settings = Archive.builder(data);
    Path storage = data.resolve("storage.yaml");
    if (Files.exists(storage)) {
      settings.blobStore(StorageSettings.read(storage));
    }
    Optional<Policy> policy = policy(data);
    if (policy.isPresent()) {
      for (Retention retention : policy.get().retentions()) {
        settings.retentionRule(retention);
      }
    }
    return settings;
  }

  /** The policy of the archive of a directory, if there is one. */
  static Optional<Policy> policy(Path data) throws IOException {
    Path file = data.resolve("policy.yaml");
    return Files.exists(file) ? Optional.of(Policy.read(file)) : Optional.empty();
  }
}
