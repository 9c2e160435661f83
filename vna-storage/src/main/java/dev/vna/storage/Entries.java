package dev.vna.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads the entries of a segment. */
final class Entries {
  private Entries() {}

  /** An entry: where its header begins, its name and the size of its content. */
  record Entry(long offset, String name, long sizeBytes) {
    long contentOffset() {
      return offset + TarHeader.BLOCK_BYTES;
    }

    /** Where the next entry begins. */
    long endOffset() {
      return offset + TarHeader.entryBytes(sizeBytes);
    }
  }

  /** The entry whose header is there; empty if there is none, or the file ends before it does. */
  static Optional<Entry> at(StorageFile file, long offset) throws IOException {
    byte[] block = new byte[TarHeader.BLOCK_BYTES];
    if (file.read(ByteBuffer.wrap(block), offset) < block.length) {
      return Optional.empty();
    }
    long rest = file.sizeBytes() - offset;
    return TarHeader.parse(block, 0)
        .filter(
            header ->
                header.sizeBytes() <= rest && TarHeader.entryBytes(header.sizeBytes()) <= rest)
        .map(header -> new Entry(offset, header.name(), header.sizeBytes()));
  }

  /** The whole content of a small entry; empty if it is not there, or too large to be a record. */
  static Optional<byte[]> content(StorageFile file, Entry entry) throws IOException {
    if (entry.sizeBytes() > Integer.MAX_VALUE - 8) {
      return Optional.empty();
    }
    byte[] content = new byte[(int) entry.sizeBytes()];
    int read = file.read(ByteBuffer.wrap(content), entry.contentOffset());
    return read == content.length ? Optional.of(content) : Optional.empty();
  }
}
