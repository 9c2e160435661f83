package dev.vna.examples;

import dev.vna.archive.spi.BlobStoreProvider;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.Tier;
import dev.vna.storage.PackStore;
import dev.vna.storage.PackStoreProvider;
import dev.vna.storage.TieredStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The tiers of an archive, as {@code storage.yaml} names them:
 *
 * <pre>
 * tiers:
 *   - name: nearline
 *     kind: nearline
 *     directory: /mnt/slow/archive
 * </pre>
 *
 * @param tiers those behind the one where instances land
 */
record StorageSettings(List<DirectoryTier> tiers) implements BlobStoreProvider {
  /**
   * A tier in a directory.
   *
   * @param name names it for ever
   * @param kind {@code nearline} or {@code archive}
   * @param directory where its segments are
   */
  record DirectoryTier(String name, String kind, Path directory) {}

  /**
   * Reads the file.
   *
   * @throws IOException if it is not what it should be
   */
  static StorageSettings read(Path file) throws IOException {
    try {
      StorageSettings settings =
          YAMLMapper.shared().readValue(file.toFile(), StorageSettings.class);
      if (settings == null || settings.tiers == null || settings.tiers.isEmpty()) {
        throw new IOException(file + ": want tiers");
      }
      for (DirectoryTier tier : settings.tiers) {
        if (tier.name == null || tier.kind == null || tier.directory == null) {
          throw new IOException(file + ": a tier wants name, kind and directory");
        }
        kind(file, tier);
      }
      return settings;
    } catch (JacksonException e) {
      throw new IOException(file + " cannot be understood: " + e.getOriginalMessage(), e);
    }
  }

  private static Tier.Kind kind(Path file, DirectoryTier tier) throws IOException {
    try {
      return Tier.Kind.valueOf(tier.kind.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IOException(
          file + ": tier " + tier.name + ": kind=" + tier.kind + ", want nearline or archive", e);
    }
  }

  @Override
  public LandingStore open(OpenContext context) throws IOException {
    LandingStore landing = new PackStoreProvider().open(context);
    TieredStorage.Builder tiered = TieredStorage.builder(context, landing);
    try {
      for (DirectoryTier tier : tiers) {
        tiered.tier(
            tier.name,
            kind(tier.directory, tier),
            PackStore.builder(tier.directory)
                .archiveId(context.archiveId())
                .clock(context.clock())
                .memoryBytes(context.memoryBytes())
                .open());
      }
      return tiered.open();
    } catch (IOException | RuntimeException e) {
      landing.close();
      throw e;
    }
  }
}
