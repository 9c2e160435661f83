package dev.vna.archive.spi;

import dev.vna.archive.Partition;
import java.io.IOException;
import java.util.UUID;

/**
 * Gives the keys with which a store encrypts: from files, a key management service, a hardware
 * module. Each blob has a key of its own, which is kept beside it encrypted with a data key; so
 * data keys can be kept encrypted with a master key elsewhere, and that one can be changed without
 * touching a blob.
 *
 * <p>Asked for every blob by many threads: an implementation remembers what it gave. A data key is
 * needed as long as there is a blob that it was current for.
 */
public interface KeyProvider {
  /**
   * The key for new blobs of a partition, made if there is none yet. It can be had by its id, also
   * after a power cut, when this returns.
   *
   * @throws IOException if keys cannot be reached; nothing is stored then
   */
  DataKey current(Partition partition) throws IOException;

  /**
   * A key that was current once.
   *
   * @throws KeyMissingException if it is not there, or what it is encrypted with is not
   * @throws IOException if keys cannot be reached
   */
  DataKey key(UUID id) throws IOException;
}
