package dev.vna.archive.spi;

import java.io.IOException;

/**
 * A store whose content is files that can be copied while it is in use. The copies are a store as
 * it was at a place in the log, as soon as it is opened.
 */
public interface FileBackedStore {
  /**
   * Names the files to copy. Until all are copied the archive neither deletes nor reclaims what the
   * log knows; everything else goes on.
   *
   * @param at the place in the log that the copy is to have; {@link LogPosition#START} for a store
   *     that is no landing store
   * @throws IOException if storage or {@code visitor} fails
   */
  void files(LogPosition at, FileVisitor visitor) throws IOException;

  /** Takes the files of a store. */
  interface FileVisitor {
    /** Takes one file, which is copied in the call. */
    void file(StoreFile file) throws IOException;

    /**
     * Takes the files of a tier behind the store.
     *
     * @param name the tier
     * @param store its store; one without {@link BlobStore#asFiles} is left out, and told of
     */
    void tier(String name, BlobStore store) throws IOException;
  }
}
