package dev.vna.data.wrap;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Unpacks a PNG image into samples of 8 or 16 bits. Grey values of 1, 2 and 4 bits are stretched to
 * 8, a palette becomes RGB, transparent pixels are laid over white; 16-bit colour, which would have
 * to lose bits, is refused. Rows are unpacked as they are written; an interlaced image is held
 * whole. For one thread. Source: ISO/IEC 15948.
 */
final class PngReader {
  private static final int GRAY = 0;
  private static final int RGB = 2;
  private static final int PALETTE = 3;
  private static final int GRAY_ALPHA = 4;
  private static final int RGB_ALPHA = 6;
  private static final int SIGNATURE_BYTES = 8;
  private static final int MAX_CHUNK_BYTES = 1 << 20;
  private static final long MAX_INTERLACED_BYTES = 256L << 20;
  private static final int IHDR = 0x49484452;
  private static final int PLTE = 0x504C5445;
  private static final int TRNS = 0x74524E53;
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454E44;

  /** First column and row, and steps, of each pass of an interlaced image. */
  private static final int[][] PASSES = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private final Path file;
  private int columns;
  private int rows;
  private int depth;
  private int colour;
  private boolean interlaced;
  private Optional<byte[]> palette = Optional.empty();
  private Optional<byte[]> transparency = Optional.empty();

  private PngReader(Path file) {
    this.file = file;
  }

  static PngReader open(Path file) throws IOException {
    var reader = new PngReader(file);
    try (DataInputStream in = reader.chunks()) {
      if (!reader.toFirstData(in)) {
        throw new WrapException("a PNG without an image");
      }
    } catch (EOFException e) {
      throw new WrapException("the PNG ends before its image", e);
    }
    reader.check();
    return reader;
  }

  private DataInputStream chunks() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 64 << 10);
    in.skipNBytes(SIGNATURE_BYTES);
    return new DataInputStream(in);
  }

  /** Reads chunks up to the type of the first that has pixels; its length was read. */
  private boolean toFirstData(DataInputStream in) throws IOException {
    while (true) {
      in.mark(8);
      int length = in.readInt();
      int type = in.readInt();
      if (type == IDAT || type == IEND) {
        in.reset();
        return type == IDAT && columns > 0;
      }
      if (length < 0) {
        throw new WrapException("a PNG chunk of negative length");
      }
      if (type != IHDR && type != PLTE && type != TRNS) {
        in.skipNBytes(length + 4L);
        continue;
      }
      if (length > MAX_CHUNK_BYTES) {
        throw new WrapException("a PNG chunk of " + length + " bytes");
      }
      byte[] chunk = new byte[length];
      in.readFully(chunk);
      in.readInt();
      take(type, chunk);
    }
  }

  private void take(int type, byte[] chunk) throws WrapException {
    if (type == PLTE) {
      palette = Optional.of(chunk);
    } else if (type == TRNS) {
      transparency = Optional.of(chunk);
    } else if (chunk.length == 13) {
      ByteBuffer header = ByteBuffer.wrap(chunk);
      columns = header.getInt();
      rows = header.getInt();
      depth = header.get();
      colour = header.get();
      int compression = header.get();
      int filter = header.get();
      int method = header.get();
      interlaced = method == 1;
      if (compression != 0 || filter != 0 || method > 1 || method < 0) {
        throw new WrapException("a PNG that is compressed in a way that the standard has not");
      }
    }
  }

  private void check() throws WrapException {
    if (columns <= 0 || rows <= 0 || columns > 65_535 || rows > 65_535) {
      throw new WrapException(
          "a PNG image of " + columns + " x " + rows + ": want 1 to 65535 of each");
    }
    boolean known =
        switch (colour) {
          case GRAY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
          case PALETTE -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
          case RGB, GRAY_ALPHA, RGB_ALPHA -> depth == 8 || depth == 16;
          default -> false;
        };
    if (!known) {
      throw new WrapException("a PNG of colour type " + colour + " with " + depth + " bits");
    }
    if (depth == 16 && (colour == RGB || colour == RGB_ALPHA)) {
      throw new WrapException(
          "a PNG of 16-bit colour, which would lose bits: convert it to 8 bits");
    }
    if (colour == PALETTE && palette.isEmpty()) {
      throw new WrapException("a PNG with a palette that is missing");
    }
    if (interlaced && (long) rows * columns * samples() * bits() / 8 > MAX_INTERLACED_BYTES) {
      throw new WrapException(
          "an interlaced PNG image of more than " + MAX_INTERLACED_BYTES + " bytes");
    }
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /** Samples of an unpacked pixel: 1 or 3. */
  int samples() {
    return colour == GRAY || colour == GRAY_ALPHA ? 1 : 3;
  }

  /** Bits of an unpacked sample: 8 or 16. */
  int bits() {
    return depth == 16 ? 16 : 8;
  }

  /** Whether another image unpacks to as much. */
  boolean isLike(PngReader other) {
    return rows == other.rows
        && columns == other.columns
        && samples() == other.samples()
        && bits() == other.bits();
  }

  boolean hasAlpha() {
    return colour == GRAY_ALPHA || colour == RGB_ALPHA || transparency.isPresent();
  }

  private int channels() {
    return switch (colour) {
      case RGB -> 3;
      case GRAY_ALPHA -> 2;
      case RGB_ALPHA -> 4;
      default -> 1;
    };
  }

  /** Writes all samples, row by row, numbers of 16 bits in little endian. */
  void writePixels(OutputStream out) throws IOException {
    var inflater = new Inflater();
    try (DataInputStream in = chunks()) {
      toFirstData(in);
      var data = new InflaterInputStream(new DataChunks(in), inflater, 32 << 10);
      if (interlaced) {
        writeInterlaced(new DataInputStream(data), out);
      } else {
        Pass pass = new Pass(columns);
        byte[] row = new byte[rowBytes()];
        for (int y = 0; y < rows; y++) {
          pass.next(new DataInputStream(data));
          for (int x = 0; x < columns; x++) {
            pass.pixel(x, row, x);
          }
          out.write(row);
        }
      }
    } catch (EOFException | java.util.zip.ZipException e) {
      throw new WrapException("the PNG image is cut off or damaged", e);
    } finally {
      inflater.end();
    }
  }

  private int rowBytes() {
    return columns * samples() * bits() / 8;
  }

  private void writeInterlaced(DataInputStream data, OutputStream out) throws IOException {
    byte[][] image = new byte[rows][rowBytes()];
    for (int[] step : PASSES) {
      int width = (columns - step[0] + step[2] - 1) / step[2];
      if (width <= 0) {
        continue;
      }
      Pass pass = new Pass(width);
      for (int y = step[1]; y < rows; y += step[3]) {
        pass.next(data);
        for (int i = 0; i < width; i++) {
          pass.pixel(i, image[y], step[0] + i * step[2]);
        }
      }
    }
    for (byte[] row : image) {
      out.write(row);
    }
  }

  /** Rows of one width, each of which refers to the one before. */
  private final class Pass {
    private final int pixelBytes = Math.max(1, channels() * depth / 8);
    private byte[] row;
    private byte[] before;

    Pass(int width) {
      int bytes = (int) (((long) width * channels() * depth + 7) / 8);
      row = new byte[bytes];
      before = new byte[bytes];
    }

    void next(DataInputStream data) throws IOException {
      byte[] swap = before;
      before = row;
      row = swap;
      int filter = data.readUnsignedByte();
      data.readFully(row);
      if (filter < 0 || filter > 4) {
        throw new WrapException("the PNG image is damaged: filter " + filter);
      }
      for (int i = 0; i < row.length; i++) {
        int left = i < pixelBytes ? 0 : row[i - pixelBytes] & 0xFF;
        int up = before[i] & 0xFF;
        int upLeft = i < pixelBytes ? 0 : before[i - pixelBytes] & 0xFF;
        row[i] +=
            (byte)
                switch (filter) {
                  case 1 -> left;
                  case 2 -> up;
                  case 3 -> (left + up) / 2;
                  case 4 -> paeth(left, up, upLeft);
                  default -> 0;
                };
      }
    }

    private static int paeth(int left, int up, int upLeft) {
      int estimate = left + up - upLeft;
      int a = Math.abs(estimate - left);
      int b = Math.abs(estimate - up);
      int c = Math.abs(estimate - upLeft);
      return a <= b && a <= c ? left : b <= c ? up : upLeft;
    }

    /** A channel of a pixel, as it stands in the row. */
    private int channel(int x, int channel) {
      int at = x * channels() + channel;
      if (depth == 16) {
        return ((row[2 * at] & 0xFF) << 8) | (row[2 * at + 1] & 0xFF);
      }
      if (depth == 8) {
        return row[at] & 0xFF;
      }
      int bit = at * depth;
      return row[bit / 8] >> (8 - depth - bit % 8) & ((1 << depth) - 1);
    }

    /** Unpacks a pixel of this row into a row of the image. */
    void pixel(int x, byte[] image, int column) throws WrapException {
      int most = (1 << bits()) - 1;
      int samples = samples();
      if (colour == PALETTE) {
        paletteColour(channel(x, 0), image, 3 * column);
        return;
      }
      int alpha = alpha(x, most);
      for (int s = 0; s < samples; s++) {
        int value = channel(x, s) * (depth < 8 ? most / ((1 << depth) - 1) : 1);
        put(image, column * samples + s, over(value, alpha, most));
      }
    }

    private int alpha(int x, int most) {
      if (colour == GRAY_ALPHA || colour == RGB_ALPHA) {
        return channel(x, channels() - 1);
      }
      if (transparency.isEmpty() || transparency.get().length < 2 * channels()) {
        return most;
      }
      ByteBuffer key = ByteBuffer.wrap(transparency.get());
      for (int c = 0; c < channels(); c++) {
        if ((key.getShort(2 * c) & 0xFFFF) != channel(x, c)) {
          return most;
        }
      }
      return 0;
    }

    private void paletteColour(int index, byte[] image, int at) throws WrapException {
      byte[] colours = palette.orElseThrow();
      if (3 * index + 2 >= colours.length) {
        throw new WrapException("the PNG image has a colour that is not in its palette");
      }
      int alpha = transparency.filter(t -> index < t.length).map(t -> t[index] & 0xFF).orElse(255);
      for (int s = 0; s < 3; s++) {
        image[at + s] = (byte) over(colours[3 * index + s] & 0xFF, alpha, 255);
      }
    }

    private void put(byte[] image, int sample, int value) {
      if (bits() == 16) {
        image[2 * sample] = (byte) value;
        image[2 * sample + 1] = (byte) (value >> 8);
      } else {
        image[sample] = (byte) value;
      }
    }
  }

  /** A value with some transparency over white. */
  private static int over(int value, int alpha, int most) {
    return alpha == most
        ? value
        : (int) (((long) value * alpha + (long) most * (most - alpha) + most / 2) / most);
  }

  /** The content of all chunks that have pixels, whose checksums have to be right. */
  private static final class DataChunks extends InputStream {
    private final DataInputStream in;
    private final CRC32 crc = new CRC32();
    private long left;
    private boolean begun;
    private boolean ended;

    DataChunks(DataInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      while (left == 0 && !ended) {
        nextChunk();
      }
      if (ended) {
        return -1;
      }
      int n = in.read(bytes, offset, (int) Math.min(length, left));
      if (n < 0) {
        throw new EOFException();
      }
      crc.update(bytes, offset, n);
      left -= n;
      return n;
    }

    private void nextChunk() throws IOException {
      if (begun && in.readInt() != (int) crc.getValue()) {
        throw new WrapException("the PNG image is damaged: a checksum is wrong");
      }
      int length = in.readInt();
      int type = in.readInt();
      ended = type != IDAT;
      left = length & 0xFFFFFFFFL;
      begun = true;
      crc.reset();
      crc.update(ByteBuffer.allocate(4).putInt(type).array());
    }
  }
}
