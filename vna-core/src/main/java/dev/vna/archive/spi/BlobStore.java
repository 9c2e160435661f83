package dev.vna.archive.spi;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Holds the bytes of SOP instances, one immutable blob per {@link BlobKey}, each a whole DICOM file
 * (PS3.10 Section 7): one tier of an archive. The first of them is a {@link LandingStore}.
 *
 * <p>A store finds a blob by its key, location and size; the digest in a {@link StoredBlob} is for
 * those who compare.
 *
 * <p>Safe for use by many threads; a stream it returns is for one thread.
 */
public interface BlobStore extends Closeable {
  /**
   * Takes copies of blobs in. They survive a power cut when this returns, and are what their
   * digests say: what comes from a source is compared on the way.
   *
   * <p>The same blob may be put again, as when a crash left it unknown whether it had been: then
   * there are two copies. No location is ever given twice, not even when what it named is gone:
   * whoever deletes the first copy, however late, does not touch the second.
   *
   * @return where they are, in the order given
   * @throws BlobCorruptException if a source does not give what its digest says
   * @throws IOException if storage or a source fails; nothing of the call can be opened, and what
   *     was there before is unchanged
   */
  List<StoredBlob> put(List<BlobSource> blobs) throws IOException;

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

  /**
   * Deletes copies of blobs, for good: when this returns they cannot be opened any more, also after
   * a power cut. Streams that are open read on. The bytes are given back by {@link #reclaim}, or at
   * once. What is not there is left out, so that a call that failed can be made again.
   *
   * @throws IOException if storage fails; some may be deleted
   */
  void delete(Collection<StoredBlob> blobs) throws IOException;

  /**
   * Gives bytes of deleted blobs back to the system, as much in one piece as can be interrupted by
   * a power cut without harm: one segment, one object. Reads go on meanwhile. Call again until
   * there is nothing to do.
   *
   * @param worthShare what is rewritten for the purpose has at least that share of deleted bytes, 0
   *     to 1; 0 gives everything back, whatever it costs
   * @return how many bytes were given back; 0 if there is nothing left that is worth it
   * @throws IOException if storage fails; nothing is lost, call again
   */
  long reclaim(double worthShare) throws IOException;

  /**
   * Names every blob that can be opened, in no order that matters. What comes or goes meanwhile may
   * or may not be named.
   *
   * @throws IOException if storage or {@code visitor} fails
   */
  void list(Visitor visitor) throws IOException;

  /**
   * The locations, as {@link #list} names them, of the copies that a location stands for: itself,
   * unless the store keeps several.
   */
  default List<BlobLocation> copies(BlobLocation location) {
    return List.of(location);
  }

  /** Takes what {@link #list} names. */
  @FunctionalInterface
  interface Visitor {
    /** Takes one blob. */
    void blob(StoredBlob blob) throws IOException;
  }

  /** Bytes that can still be written where the next blob would go, as far as the system tells. */
  long usableBytes() throws IOException;

  /** Bytes that the store takes up, those of deleted blobs included that are not given back yet. */
  long usedBytes() throws IOException;

  /** True if what is put into it is compressed, as far as it can be. */
  default boolean compresses() {
    return false;
  }

  /** The files that its content is in, or that of what it wraps; empty if it is not in files. */
  default Optional<FileBackedStore> asFiles() {
    return this instanceof FileBackedStore files ? Optional.of(files) : Optional.empty();
  }

  /** Ends the use: nothing is open afterwards. What was lent and not committed is gone. */
  @Override
  void close() throws IOException;
}
