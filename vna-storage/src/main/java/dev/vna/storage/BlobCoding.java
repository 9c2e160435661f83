package dev.vna.storage;

import dev.vna.archive.spi.BlobDigester;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.ByteRange;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.StoredBlob;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** A way in which blobs are stored other than as they are. Safe for use by many threads. */
interface BlobCoding extends Closeable {
  /** Opens a part of what is stored. */
  @FunctionalInterface
  interface Opener {
    InputStream open(StoredBlob stored, long offset, long lengthBytes) throws IOException;
  }

  /** What a store with this coding is called. */
  String storeName();

  /** What encodes while the caller does something else, if anything. */
  Optional<Executor> executor();

  /**
   * Begins a blob.
   *
   * @param sizeBytes what it has, as far as is known, so that no more memory is taken
   */
  BlobEncoder encoder(long sizeBytes);

  /** Whether what is stored proves itself as a whole, with no SHA-256 of it. */
  boolean provesWhole();

  /** What takes the digests of what is stored for a blob. */
  default BlobDigester digester() {
    return provesWhole() ? BlobDigester.withoutSha256() : new BlobDigester();
  }

  /** Sources of what is to be stored, in the same order. */
  List<EncodedSource> encode(List<BlobSource> sources) throws IOException;

  /** What is stored for a blob; empty if the location is not of this coding. */
  Optional<StoredBlob> stored(StoredBlob blob);

  /**
   * Opens a range.
   *
   * @param shrunk whether pieces that are nothing but zeros were left out, and are zeros
   */
  InputStream decode(Opener from, StoredBlob blob, long offset, long lengthBytes, boolean shrunk)
      throws IOException;

  /**
   * Tells what blob it is that is stored; empty if it was not stored by this coding.
   *
   * @throws dev.vna.archive.spi.BlobCorruptException if that is damaged
   */
  Optional<StoredBlob> describe(Opener from, StoredBlob stored) throws IOException;

  /** Which parts of what is stored are needed for those of the blob, and to tell what it is. */
  List<ByteRange> storedRanges(Opener from, StoredBlob blob, List<ByteRange> ranges)
      throws IOException;

  /** A fact as it is stored. */
  LoggedFact encode(LoggedFact fact) throws IOException;

  /** A fact as it was. */
  LoggedFact decode(LoggedFact fact) throws IOException;
}
