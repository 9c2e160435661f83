package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.ByteRange;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.UnsupportedFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Compresses blobs in frames of {@value #FRAME_BYTES} bytes, each for itself, followed by a {@link
 * FrameTable}; a blob that does not get smaller is stored as it is. A location:
 *
 * <pre>
 * offset size
 *      0    1  layout: 'Z'
 *      1    1  0: stored as it is; 1: in frames; 2: as it is, and a trailer
 *      2    8  1 only: size of what is stored
 *              location of what is stored
 * </pre>
 */
final class Compression implements BlobCoding {
  static final int FRAME_BYTES = 256 << 10;

  private static final byte LAYOUT = 'Z';
  private static final byte AS_IT_IS = 0;
  private static final byte FRAMES = 1;
  private static final byte WITH_TRAILER = 2;

  private final int level;
  private final long memoryBytes;

  Compression(int level, long memoryBytes) {
    this.level = level;
    this.memoryBytes = memoryBytes;
  }

  @Override
  public String storeName() {
    return "compressed store";
  }

  @Override
  public Optional<Executor> executor() {
    return Optional.empty();
  }

  @Override
  public void close() {}

  @Override
  public boolean provesWhole() {
    return false; // what does not become smaller is stored as it is
  }

  @Override
  public BlobEncoder encoder(long sizeBytes) {
    return new CompressingEncoder(level);
  }

  @Override
  public List<EncodedSource> encode(List<BlobSource> sources) throws IOException {
    List<EncodedSource> encoded = new ArrayList<>(sources.size());
    long left = memoryBytes;
    for (BlobSource source : sources) {
      EncodedSource measured = EncodedSource.measured(source, this, left);
      left -= measured.keptBytes();
      encoded.add(measured);
    }
    return encoded;
  }

  static BlobLocation location(StoredBlob stored, boolean trailer, boolean frames) {
    byte[] below = stored.location().token();
    ByteBuffer token = ByteBuffer.allocate(below.length + 2 + (frames ? Long.BYTES : 0));
    token.put(LAYOUT).put(frames ? FRAMES : trailer ? WITH_TRAILER : AS_IT_IS);
    if (frames) {
      token.putLong(stored.sizeBytes());
    }
    return BlobLocation.of(token.put(below).array());
  }

  private static byte kind(StoredBlob blob) {
    return blob.location().token()[1];
  }

  @Override
  public Optional<StoredBlob> stored(StoredBlob blob) {
    byte[] token = blob.location().token();
    int head = token.length > 1 && token[1] == FRAMES ? 2 + Long.BYTES : 2;
    if (token.length <= head || token[0] != LAYOUT || token[1] < 0 || token[1] > WITH_TRAILER) {
      return Optional.empty();
    }
    long size =
        switch (token[1]) {
          case FRAMES -> ByteBuffer.wrap(token).getLong(2);
          case WITH_TRAILER -> blob.sizeBytes() + FrameTable.TRAILER_BYTES;
          default -> blob.sizeBytes();
        };
    BlobLocation below = BlobLocation.of(Arrays.copyOfRange(token, head, token.length));
    return Optional.of(
        new StoredBlob(
            blob.key(),
            below,
            size,
            token[1] == AS_IT_IS ? blob.sha256() : BlobDigests.noSha256()));
  }

  @Override
  public InputStream decode(
      Opener from, StoredBlob blob, long offset, long lengthBytes, boolean shrunk)
      throws IOException {
    StoredBlob stored = stored(blob).orElseThrow(() -> Ranges.foreign(blob, storeName()));
    if (kind(blob) != FRAMES) {
      return from.open(stored, offset, lengthBytes);
    }
    return new DecompressingInputStream(
        from, stored, blob, table(from, stored, blob), offset, lengthBytes, shrunk);
  }

  private static FrameTable table(Opener from, StoredBlob stored, StoredBlob blob)
      throws IOException {
    FrameTable table =
        table(from, stored)
            .orElseThrow(
                () -> new BlobCorruptException(blob.key(), 0, "its table of frames is damaged"));
    long frames = (blob.sizeBytes() + FRAME_BYTES - 1) / FRAME_BYTES;
    if (table.sizeBytes() != blob.sizeBytes() || table.lengths().length != frames) {
      throw new BlobCorruptException(
          blob.key(),
          0,
          "sizeBytes=" + blob.sizeBytes() + " but its table says " + table.sizeBytes());
    }
    return table;
  }

  /** Reads the table; empty if there is none that proves itself. */
  private static Optional<FrameTable> table(Opener from, StoredBlob stored) throws IOException {
    if (stored.sizeBytes() < FrameTable.TRAILER_BYTES) {
      return Optional.empty();
    }
    byte[] trailer = read(from, stored, FrameTable.TRAILER_BYTES);
    if (!FrameTable.mayBeTrailer(trailer)) {
      return Optional.empty();
    }
    Optional<Integer> bytes = FrameTable.bytes(trailer);
    if (bytes.isEmpty() || bytes.get() > stored.sizeBytes()) {
      return Optional.empty();
    }
    Optional<FrameTable> table =
        FrameTable.parse(bytes.get() == trailer.length ? trailer : read(from, stored, bytes.get()));
    if (table.isPresent() && FrameTable.version(trailer) != FrameTable.VERSION) {
      throw new UnsupportedFormatException(
          "the compression of blob=" + stored.key(),
          FrameTable.version(trailer),
          FrameTable.VERSION);
    }
    return table.filter(found -> found.storedBytes() == stored.sizeBytes());
  }

  private static byte[] read(Opener from, StoredBlob stored, int last) throws IOException {
    try (InputStream in = from.open(stored, stored.sizeBytes() - last, last)) {
      return in.readAllBytes();
    }
  }

  /** A blob that is stored as it is has no table: what looks like one was given one of ours. */
  @Override
  public Optional<StoredBlob> describe(Opener from, StoredBlob stored) throws IOException {
    Optional<FrameTable> table = table(from, stored);
    if (table.isEmpty()) {
      BlobLocation location = location(stored, false, false);
      return Optional.of(stored.at(location));
    }
    return table.map(
        found ->
            new StoredBlob(
                stored.key(),
                location(stored, true, !found.whole()),
                found.sizeBytes(),
                found.sha256()));
  }

  @Override
  public List<ByteRange> storedRanges(Opener from, StoredBlob blob, List<ByteRange> ranges)
      throws IOException {
    StoredBlob stored = stored(blob).orElseThrow(() -> Ranges.foreign(blob, storeName()));
    if (kind(blob) == AS_IT_IS) {
      return ranges;
    }
    List<ByteRange> kept = new ArrayList<>();
    long tableBytes = FrameTable.TRAILER_BYTES;
    if (kind(blob) == FRAMES) {
      FrameTable table = table(from, stored, blob);
      tableBytes += (long) table.lengths().length * FrameTable.ENTRY_BYTES;
      for (ByteRange range : ranges) {
        int first = (int) (range.offset() / FRAME_BYTES);
        int last = (int) ((range.end() - 1) / FRAME_BYTES);
        StoredRanges.add(kept, table.offset(first), table.offset(last + 1));
      }
    } else {
      ranges.forEach(range -> StoredRanges.add(kept, range.offset(), range.end()));
    }
    StoredRanges.add(kept, stored.sizeBytes() - tableBytes, stored.sizeBytes());
    return kept;
  }

  @Override
  public LoggedFact encode(LoggedFact fact) {
    return fact;
  }

  @Override
  public LoggedFact decode(LoggedFact fact) {
    return fact;
  }
}
