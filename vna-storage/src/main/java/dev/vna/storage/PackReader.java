package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.StoredBlob;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Opens blobs. Thread-safe, without locks once a segment is open. */
final class PackReader {
  private final PackDirectory directory;
  private final SegmentCache segments;
  private final ReadBuffers buffers = new ReadBuffers();

  /** What is shrunk of one segment, by where its entry begins. */
  private final Map<Long, Deletion> shrunk = new HashMap<>();

  private SegmentId shrunkSegment;

  PackReader(PackDirectory directory, SegmentCache segments) {
    this.directory = directory;
    this.segments = segments;
  }

  InputStream open(StoredBlob blob, long offset, long lengthBytes) throws IOException {
    Ranges.check(blob, offset, lengthBytes);
    PackLocation location = location(blob);
    checkEntry(blob.key(), location);
    return new BlobInputStream(segments, buffers, blob.key(), location, offset, lengthBytes);
  }

  /** Opens an object from an offset to its end; what is not kept of a shrunk one is zeros. */
  InputStream openForReplay(StoredBlob blob, long offset) throws IOException {
    PackLocation location = location(blob);
    if (find(blob.key(), location).filter(Found.SHRUNK::equals).isEmpty()) {
      return open(blob, offset, blob.sizeBytes() - offset);
    }
    return new ShrunkInputStream(
        segments, blob.key(), location, shrinking(blob.key(), location), offset);
  }

  /** What is kept of an object. A replay asks for those of one segment after the other. */
  private synchronized Deletion shrinking(BlobKey key, PackLocation location) throws IOException {
    if (!location.segment().equals(shrunkSegment)) {
      shrunk.clear();
      for (Deletion deletion : Deletions.read(directory, location.segment()).all()) {
        if (deletion.shrunk()) {
          shrunk.put(deletion.entryOffset(), deletion);
        }
      }
      shrunkSegment = location.segment();
    }
    Deletion found = shrunk.get(location.entryOffset());
    if (found == null) {
      throw new BlobCorruptException(key, 0, "it is shrunk, and what is kept of it is not known");
    }
    return found;
  }

  /** Something was deleted or shrunk: what was read of that is not true any more. */
  synchronized void forgetShrunk() {
    shrunk.clear();
    shrunkSegment = null;
  }

  private static PackLocation location(StoredBlob blob) throws IOException {
    PackLocation location =
        PackLocation.decode(blob.location()).orElseThrow(() -> Ranges.foreign(blob, "pack store"));
    if (location.sizeBytes() != blob.sizeBytes()) {
      throw new BlobCorruptException(
          blob.key(),
          0,
          "sizeBytes=" + blob.sizeBytes() + " but its location says " + location.sizeBytes());
    }
    return location;
  }

  /** What there is where an object should be. */
  enum Found {
    OBJECT,
    SHRUNK,
    DELETED,
    /** Something else. */
    OTHER
  }

  /**
   * Looks for an object; empty if its segment is gone.
   *
   * @throws BlobCorruptException if there is no header at all
   */
  Optional<Found> find(BlobKey key, PackLocation location) throws IOException {
    TarHeader header;
    try {
      header = header(key, location);
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
    if (header.sizeBytes() == location.sizeBytes()) {
      if (header.name().equals(EntryNames.object(key))) {
        return Optional.of(Found.OBJECT);
      }
      if (header.name().equals(EntryNames.shrunk(key.sequence()))) {
        return Optional.of(Found.SHRUNK);
      }
      if (header.name().equals(EntryNames.deleted(key.sequence()))) {
        return Optional.of(Found.DELETED);
      }
    }
    return Optional.of(Found.OTHER);
  }

  /** True if the object is there, or should be: its entry is neither renamed nor gone. */
  boolean isObject(BlobKey key, PackLocation location) throws IOException {
    try {
      return find(key, location)
          .filter(found -> found == Found.OBJECT || found == Found.OTHER)
          .isPresent();
    } catch (BlobCorruptException e) {
      return true; // reading it will tell
    }
  }

  /** Makes sure that the entry is the blob's own: never are another object's bytes given out. */
  private void checkEntry(BlobKey key, PackLocation location) throws IOException {
    Found found =
        find(key, location)
            .orElseThrow(
                () ->
                    new FileNotFoundException(
                        "no segment=" + location.segment() + " for blob=" + key));
    if (found == Found.OTHER) {
      throw new BlobCorruptException(
          key,
          0,
          "the entry at offset="
              + location.entryOffset()
              + " of segment="
              + location.segment()
              + " is another one");
    }
    if (found != Found.OBJECT) {
      throw new FileNotFoundException(
          "blob=" + key + " of segment=" + location.segment() + " was deleted");
    }
  }

  private TarHeader header(BlobKey key, PackLocation location) throws IOException {
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
    return TarHeader.parse(block, 0)
        .orElseThrow(
            () ->
                new BlobCorruptException(
                    key,
                    0,
                    "no tar header at offset="
                        + location.entryOffset()
                        + " of segment="
                        + location.segment()));
  }
}
