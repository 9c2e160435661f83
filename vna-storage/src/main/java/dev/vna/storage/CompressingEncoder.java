package dev.vna.storage;

import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Compresses a blob as its bytes go by. What its first frame becomes decides: if that saves less
 * than a tenth, the blob is stored as it is.
 */
final class CompressingEncoder implements BlobEncoder {
  /** What a frame may become of its length for compression to pay. */
  private static final double WORTH = 0.9;

  private enum Mode {
    UNDECIDED,
    FRAMES,
    AS_IT_IS
  }

  private final int level;
  private final byte[] frame = new byte[Compression.FRAME_BYTES];
  private final List<Integer> lengths = new ArrayList<>();
  private final List<Integer> crc32cs = new ArrayList<>();
  private final CRC32C crc32c = new CRC32C();

  /** The last bytes of a blob that is stored as it is: they must not look like a trailer. */
  private byte[] tail = new byte[0];

  private byte[] compressed = new byte[0];
  private int inFrame;
  private long asItIsBytes;
  private boolean ended;
  private Mode mode = Mode.UNDECIDED;

  CompressingEncoder(int level) {
    this.level = level;
  }

  @Override
  public void write(ByteBuffer plain, SourceCopy.Target to) throws IOException {
    while (plain.hasRemaining()) {
      if (mode == Mode.AS_IT_IS) {
        giveAsItIs(plain, to);
        return;
      }
      int count = Math.min(plain.remaining(), frame.length - inFrame);
      plain.get(frame, inFrame, count);
      inFrame += count;
      if (inFrame == frame.length) {
        endFrame(to);
      }
    }
  }

  private void giveAsItIs(ByteBuffer plain, SourceCopy.Target to) throws IOException {
    int last = Math.min(plain.remaining(), FrameTable.TRAILER_BYTES);
    byte[] end = new byte[last];
    plain.get(plain.limit() - last, end);
    byte[] both = Arrays.copyOf(tail, tail.length + last);
    System.arraycopy(end, 0, both, tail.length, last);
    tail =
        Arrays.copyOfRange(both, Math.max(0, both.length - FrameTable.TRAILER_BYTES), both.length);
    asItIsBytes += plain.remaining();
    to.take(plain);
    plain.position(plain.limit());
  }

  private void endFrame(SourceCopy.Target to) throws IOException {
    if (compressed.length == 0) {
      compressed = new byte[Zstandard.bound(inFrame)];
    }
    int length = Zstandard.compress(frame, inFrame, compressed, level);
    if (mode == Mode.UNDECIDED) {
      mode = length <= inFrame * WORTH ? Mode.FRAMES : Mode.AS_IT_IS;
    }
    ByteBuffer plain = ByteBuffer.wrap(frame, 0, inFrame);
    if (mode == Mode.AS_IT_IS) {
      inFrame = 0;
      giveAsItIs(plain, to);
      return;
    }
    crc32c.reset();
    crc32c.update(frame, 0, inFrame);
    crc32cs.add((int) crc32c.getValue());
    boolean raw = length >= inFrame;
    lengths.add(raw ? -inFrame : length);
    inFrame = 0;
    to.take(raw ? plain : ByteBuffer.wrap(compressed, 0, length));
  }

  @Override
  public void finish(BlobKey key, long sizeBytes, byte[] sha256, SourceCopy.Target to)
      throws IOException {
    if (inFrame > 0) {
      endFrame(to);
    }
    boolean whole = mode != Mode.FRAMES;
    if (whole && !FrameTable.mayBeTrailer(tail)) {
      return;
    }
    ended = true;
    to.take(ByteBuffer.wrap(table(whole, sizeBytes, sha256).encode()));
  }

  private FrameTable table(boolean whole, long sizeBytes, byte[] sha256) {
    return new FrameTable(
        whole,
        lengths.stream().mapToInt(Integer::intValue).toArray(),
        crc32cs.stream().mapToInt(Integer::intValue).toArray(),
        sizeBytes,
        sha256);
  }

  @Override
  public BlobLocation location(StoredBlob stored) {
    return Compression.location(stored, ended, mode == Mode.FRAMES);
  }

  @Override
  public InputStream readBack(InputStream encoded) {
    FrameTable table = table(false, 0, BlobDigests.noSha256());
    byte[] rest = Arrays.copyOf(frame, inFrame);
    if (mode == Mode.AS_IT_IS) {
      return new LimitedInputStream(encoded, asItIsBytes);
    }
    long whole = (long) table.lengths().length * frame.length;
    return new PieceInputStream(0, whole + rest.length) {
      private final FrameReader frames = new FrameReader(table, encoded, 0);

      @Override
      Piece piece(long offset, long end) throws IOException {
        return offset < whole
            ? frames.read((int) (offset / frame.length), frame.length, false)
            : new Piece(whole, rest, rest.length);
      }

      @Override
      void release() throws IOException {
        encoded.close();
      }
    };
  }
}
