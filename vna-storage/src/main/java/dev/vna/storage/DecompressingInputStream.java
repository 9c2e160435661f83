package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.StoredBlob;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a range of a compressed blob, frame by frame: only those that it touches. */
final class DecompressingInputStream extends PieceInputStream {
  private final BlobCoding.Opener from;
  private final StoredBlob stored;
  private final StoredBlob blob;
  private final FrameTable table;
  private final boolean shrunk;
  private Optional<InputStream> in = Optional.empty();
  private Optional<FrameReader> frames = Optional.empty();

  DecompressingInputStream(
      BlobCoding.Opener from,
      StoredBlob stored,
      StoredBlob blob,
      FrameTable table,
      long offset,
      long lengthBytes,
      boolean shrunk) {
    super(offset, lengthBytes);
    this.from = from;
    this.stored = stored;
    this.blob = blob;
    this.table = table;
    this.shrunk = shrunk;
  }

  @Override
  Piece piece(long offset, long end) throws IOException {
    int frame = (int) (offset / Compression.FRAME_BYTES);
    long start = (long) frame * Compression.FRAME_BYTES;
    if (frames.isEmpty()) {
      int last = (int) ((end - 1) / Compression.FRAME_BYTES);
      long begin = table.offset(frame);
      in = Optional.of(from.open(stored, begin, table.offset(last + 1) - begin));
      frames = Optional.of(new FrameReader(table, in.get(), frame));
    }
    int length = (int) Math.min(Compression.FRAME_BYTES, blob.sizeBytes() - start);
    try {
      return frames.get().read(frame, length, shrunk);
    } catch (BlobCorruptException | FileNotFoundException e) {
      throw e;
    } catch (IOException e) {
      BlobCorruptException corrupt = new BlobCorruptException(blob.key(), start, e.getMessage());
      corrupt.initCause(e);
      throw corrupt;
    }
  }

  @Override
  void release() throws IOException {
    if (in.isPresent()) {
      in.get().close();
    }
  }
}
