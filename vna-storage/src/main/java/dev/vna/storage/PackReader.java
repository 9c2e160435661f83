package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.StoredBlob;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;

/** Opens blobs. Thread-safe, without locks once a segment is open. */
final class PackReader {
  private final SegmentCache segments;

  PackReader(SegmentCache segments) {
    this.segments = segments;
  }

  InputStream open(StoredBlob blob, long offset, long lengthBytes) throws IOException {
    if (offset < 0 || lengthBytes < 0 || lengthBytes > blob.sizeBytes() - offset) {
      throw new IllegalArgumentException(
          "range offset="
              + offset
              + " lengthBytes="
              + lengthBytes
              + " is not within sizeBytes="
              + blob.sizeBytes());
    }
    PackLocation location =
        PackLocation.decode(blob.location())
            .orElseThrow(
                () ->
                    new FileNotFoundException(
                        "location="
                            + blob.location()
                            + " of blob="
                            + blob.key()
                            + " is not one of a pack store"));
    if (location.sizeBytes() != blob.sizeBytes()) {
      throw new BlobCorruptException(
          blob.key(),
          0,
          "sizeBytes=" + blob.sizeBytes() + " but its location says " + location.sizeBytes());
    }
    checkEntry(blob.key(), location);
    return new BlobInputStream(segments, blob.key(), location, offset, lengthBytes);
  }

  /** Makes sure that the entry is the blob's own: never are another object's bytes given out. */
  private void checkEntry(BlobKey key, PackLocation location) throws IOException {
    byte[] block = new byte[TarHeader.BLOCK_BYTES];
    try (SegmentCache.OpenSegment open = segments.acquire(location.segment())) {
      int read = open.file().read(ByteBuffer.wrap(block), location.entryOffset());
      if (read < block.length) {
        throw new FileNotFoundException(
            "segment=" + location.segment() + " ends before blob=" + key);
      }
    } catch (NoSuchFileException e) {
      FileNotFoundException missing =
          new FileNotFoundException("no segment=" + location.segment() + " for blob=" + key);
      missing.initCause(e);
      throw missing;
    }
    TarHeader header =
        TarHeader.parse(block, 0)
            .orElseThrow(
                () ->
                    new BlobCorruptException(
                        key,
                        0,
                        "no tar header at offset="
                            + location.entryOffset()
                            + " of segment="
                            + location.segment()));
    if (!header.name().equals(EntryNames.object(key))
        || header.sizeBytes() != location.sizeBytes()) {
      throw new BlobCorruptException(
          key, 0, "the entry there is name=" + header.name() + " sizeBytes=" + header.sizeBytes());
    }
  }
}
