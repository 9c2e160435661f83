package dev.vna.archive;

import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.TieredStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies that were made, and that nobody will ever know of: logging where they are failed. */
final class UnloggedCopies {
  private static final Logger LOG = LoggerFactory.getLogger(UnloggedCopies.class);

  private UnloggedCopies() {}

  /**
   * Deletes them, as far as that is possible.
   *
   * @param before where blobs were before they were copied
   * @param copied the same blobs, in order, with what was copied
   * @param because what failed; what fails here is added to it
   */
  static void delete(
      TieredStore store, List<StoredBlob> before, List<StoredBlob> copied, Exception because) {
    List<StoredBlob> unknown = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Set<BlobLocation> known = new HashSet<>(store.copies(before.get(i).location()));
      for (BlobLocation copy : store.copies(copied.get(i).location())) {
        if (!known.contains(copy)) {
          unknown.add(copied.get(i).at(copy));
        }
      }
    }
    try {
      store.delete(unknown);
    } catch (IOException e) {
      LOG.warn("copies={} are left that nothing refers to", unknown.size());
      because.addSuppressed(e);
    }
  }
}
