package dev.vna.archive;

import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.StoredVersion;
import dev.vna.archive.spi.TieredStore;
import dev.vna.data.DataSet;
import dev.vna.data.HeaderParser;
import dev.vna.data.Part10;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a good copy in the place of a damaged one: read from another tier, read back, and logged;
 * the damaged one is given up. Interrupted at any point, every good copy is where it was.
 */
final class CopyRepair {
  private static final Logger LOG = LoggerFactory.getLogger(CopyRepair.class);

  private static final int BUFFER_BYTES = 64 << 10;

  private final ArchiveCore core;
  private final CopyCheck check;

  CopyRepair(ArchiveCore core, CopyCheck check) {
    this.core = core;
    this.check = check;
  }

  /**
   * Repairs the copy of a version in a tier.
   *
   * @return false if there is no good copy elsewhere, or something changed meanwhile
   */
  boolean repair(StoredVersion version, String tier) {
    try {
      return core.store() instanceof TieredStore store && repair(store, version, tier);
    } catch (IOException | IllegalStateException e) {
      LOG.warn("the copy of blob={} in tier {} is not repaired", version.blob().key(), tier, e);
      return false;
    }
  }

  private boolean repair(TieredStore store, StoredVersion version, String tier) throws IOException {
    Optional<TieredStore.Without> without = store.without(version.blob().location(), tier);
    if (without.isEmpty() || !hasGoodCopy(version, tier)) {
      return false;
    }
    StoredBlob rest = version.blob().at(without.get().rest());
    StoredBlob repaired =
        store
            .copy(List.of(new TieredStore.Source(rest, () -> header(store, version, rest))), tier)
            .get(0);
    try {
      store.verify(repaired, tier);
      List<StoredBlob> abandoned = new ArrayList<>();
      without.get().dropped().forEach(dropped -> abandoned.add(version.blob().at(dropped)));
      long number =
          core.log(
              new Fact.BlobsPlaced(
                  version.blob().key().partition(), core.now(), List.of(repaired), abandoned),
              () -> requireCurrent(version));
      LOG.info(
          "repaired the copy of blob={} in tier {}: sequence={}",
          version.blob().key(),
          tier,
          number);
      return true;
    } catch (IOException | RuntimeException e) {
      UnloggedCopies.delete(store, List.of(rest), List.of(repaired), e);
      throw e;
    }
  }

  private boolean hasGoodCopy(StoredVersion version, String tier) throws IOException {
    for (String other : check.tiersOf(version.blob())) {
      if (!other.equals(tier) && check.check(version, other).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void requireCurrent(StoredVersion version) throws IOException {
    if (!check.isCurrent(version)) {
      throw new IOException(
          "blob=" + version.blob().key() + " was deleted or moved while it was repaired");
    }
  }

  private DataSet header(TieredStore store, StoredVersion version, StoredBlob rest)
      throws IOException {
    BlobLocation location = version.blob().location();
    for (InstanceEntry entry :
        core.index().versions(version.blob().key().partition(), version.sopInstanceUid())) {
      if (entry.blob().location().equals(location)) {
        return core.index()
            .header(entry)
            .orElseThrow(() -> new IOException("the index has no header of it"));
      }
    }
    return parsed(store, rest);
  }

  /** The header of what is deleted, and can be undeleted, is in no index. */
  private DataSet parsed(TieredStore store, StoredBlob blob) throws IOException {
    try (InputStream in = store.open(blob)) {
      Part10 file = Part10.open(in);
      String syntax = file.fileMeta().transferSyntax().uid();
      HeaderParser parser = HeaderParser.of(core.transferSyntax(syntax), core.settings().limits());
      byte[] buffer = new byte[BUFFER_BYTES];
      InputStream dataSet = file.dataSet();
      for (int read = dataSet.read(buffer); read >= 0; read = dataSet.read(buffer)) {
        parser.feed(buffer, 0, read);
      }
      return parser.finish().header();
    }
  }
}
