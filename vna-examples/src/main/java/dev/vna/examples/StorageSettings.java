package dev.vna.examples;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.BlobStoreProvider;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.OpenContext;
import dev.vna.storage.PackStoreProvider;
import dev.vna.storage.TieredStorage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 *   - name: cloud
 *     kind: archive
 *     bucket: hospital-archive
 *     region: eu-central-1
 *     compression: zstd
 *     keys: /etc/vna/keys
 * </pre>
 *
 * @param tiers those behind the one where instances land
 */
record StorageSettings(List<TierSettings> tiers) implements BlobStoreProvider {
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
      settings.tiers.forEach(TierSettings::check);
      return settings;
    } catch (JacksonException e) {
      throw new IOException(file + " cannot be understood: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public LandingStore open(OpenContext context) throws IOException {
    LandingStore landing = new PackStoreProvider().open(context);
    List<Closeable> opened = new ArrayList<>(List.of(landing));
    try {
      TieredStorage.Builder tiered = TieredStorage.builder(context, landing);
      for (TierSettings tier : tiers) {
        BlobStore store = tier.open(context);
        opened.add(store);
        tiered.tier(tier.name(), tier.kindOfTier(), store);
      }
      return tiered.open();
    } catch (IOException | RuntimeException e) {
      for (Closeable one : opened) {
        try {
          one.close();
        } catch (IOException second) {
          e.addSuppressed(second);
        }
      }
      throw e;
    }
  }
}
