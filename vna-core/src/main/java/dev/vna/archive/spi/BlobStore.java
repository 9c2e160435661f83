package dev.vna.archive.spi;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * Holds the bytes of SOP instances, one immutable blob per {@link BlobKey}, each a whole DICOM file
 * (PS3.10 Section 7), and the log: the facts about them, in order. The log is the truth of an
 * archive; the index can be made again from it.
 *
 * <p>Safe for use by many threads, except that {@link #commit} is called by one thread at a time; a
 * stream it returns is for one thread.
 */
public interface BlobStore extends Closeable {
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

  /** Takes the groups of a replay. */
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

  /** Opens a whole blob; the same as {@code open(blob, 0, blob.sizeBytes())}. */
  default InputStream open(StoredBlob blob) throws IOException {
    return open(blob, 0, blob.sizeBytes());
  }

  /**
   * Opens a range of a blob. Every block that is read is verified before a byte of it is given out.
   *
   * @param offset first byte, from 0
   * @param lengthBytes how many bytes
   * @throws java.io.FileNotFoundException if the store has no such blob
   * @throws BlobCorruptException (also from the stream) if what is stored is not what was stored
   * @throws IllegalArgumentException if the range is not within the blob
   */
  InputStream open(StoredBlob blob, long offset, long lengthBytes) throws IOException;

  /** Bytes that can still be written where the next blob would go, as far as the system tells. */
  long usableBytes() throws IOException;

  /** Bytes that the store takes up. */
  long usedBytes() throws IOException;

  /** Ends the use: nothing is open afterwards. What was lent and not committed is gone. */
  @Override
  void close() throws IOException;
}
