package dev.vna.archive.spi;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * Where instances land, and the log: the facts about them, in order. The log is the truth of an
 * archive; the index can be made again from it. What is acknowledged is durable here, whatever
 * other tiers do with it later.
 *
 * <p>Safe for use by many threads, except that {@link #commit} is called by one thread at a time.
 */
public interface LandingStore extends BlobStore {
  /**
   * Brings the store into use: gives every whole group after {@code from} to {@code replay}, in
   * order, and cuts off what a crash left torn behind the last whole one. Called once, before
   * anything else.
   *
   * @param from where to begin: {@link LogPosition#START}, or a position that a commit or an
   *     earlier replay gave
   * @return the end of the log
   * @throws LogMismatchException if the log does not reach up to {@code from}, or never had it: the
   *     log lost something, or is another archive's. Nothing is changed.
   * @throws LogCorruptException if the log is damaged before its end, where no crash leaves it torn
   * @throws IOException if storage or {@code replay} fails; nothing whole is lost
   */
  LogPosition recover(LogPosition from, Replay replay) throws IOException;

  /**
   * Takes the groups of a replay. Blobs that were deleted since are not among those of their group;
   * those whose content was damaged since are, and whoever reads them is told.
   */
  @FunctionalInterface
  interface Replay {
    /** Takes one group; its blobs can be opened in the call. */
    void group(Committed group) throws IOException;
  }

  /**
   * Lends a place for one blob that streams in.
   *
   * @param expectedSizeBytes how large it will be, as far as can be told; 0 if it cannot
   * @throws IOException if storage fails
   */
  BlobWrite begin(long expectedSizeBytes) throws IOException;

  /**
   * Makes the group durable with as few syncs as there are files touched, then returns: it survives
   * a power cut.
   *
   * @return what was stored, in the order given
   * @throws IOException if storage fails; nothing of the group will be seen again, now or after a
   *     restart, and what was there before is unchanged. Places of {@link #begin} are given back. A
   *     failed sync is never retried.
   */
  Committed commit(CommitGroup group) throws IOException;

  /**
   * Deletes all of some blobs but what a replay needs: their headers. For blobs that are safe in
   * another store. They cannot be opened here any more; otherwise as {@link #delete}.
   *
   * @param blobs each with the ranges to be kept, in order, not touching each other
   */
  void shrink(Map<StoredBlob, List<ByteRange>> blobs) throws IOException;

  /**
   * Whether a copy, as {@link #list} names it, is part of the log: then nobody may give it up
   * because an index does not know it, which may be older than the log. What {@link #put} took in
   * is a copy like that of any tier. True if it cannot be told.
   */
  default boolean isLogged(StoredBlob copy) {
    return true;
  }

  /**
   * Opens a blob for a replay, from an offset to its end: one that is shrunk too. What was not kept
   * of that reads as zeros.
   *
   * @throws java.io.FileNotFoundException if the store has no such blob
   * @throws BlobCorruptException (also from the stream) if what is stored is not what was stored
   */
  InputStream openForReplay(StoredBlob blob, long offset) throws IOException;
}
