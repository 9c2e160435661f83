package dev.vna.data.wrap;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a JPEG stream says of itself, up to its first scan. Source: ISO/IEC 10918-1 Annex B; JFIF,
 * ISO/IEC 10918-5; for orientation, Exif 2.3 Section 4.6.4.
 */
final class JpegHeader {
  private static final int SOI = 0xD8;
  private static final int SOS = 0xDA;
  private static final int EOI = 0xD9;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP14 = 0xEE;

  /** Marker of the frame, C0 to CF. */
  int frame;

  int precision;
  int rows;
  int columns;
  int components;

  /** Whether components have the names R, G and B. */
  boolean namedRgb;

  /** Whether the first component has more samples than the others. */
  boolean subsampled;

  boolean jfif;

  /** What an Adobe segment says of colours: 0 none, 1 YCbCr, 2 YCCK; -1 without one. */
  int adobeTransform = -1;

  /** Predictor of a lossless scan. */
  int selection;

  /** Exif orientation, 1 to 8; 1 is upright, and what counts without one. */
  int orientation = 1;

  private JpegHeader() {}

  static JpegHeader read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DataInputStream data = new DataInputStream(new BufferedInputStream(in))) {
      var header = new JpegHeader();
      header.read(data);
      return header;
    } catch (EOFException e) {
      throw new WrapException("the JPEG stream ends before its first scan", e);
    }
  }

  private void read(DataInputStream in) throws IOException {
    if (in.readUnsignedByte() != 0xFF || in.readUnsignedByte() != SOI) {
      throw new WrapException("no JPEG stream: it does not begin with SOI");
    }
    while (true) {
      int marker = marker(in);
      if (marker == EOI) {
        throw new WrapException("a JPEG stream without an image");
      }
      int length = in.readUnsignedShort() - 2;
      if (length < 0) {
        throw new WrapException("a JPEG segment of negative length");
      }
      byte[] segment = new byte[length];
      in.readFully(segment);
      if (marker == SOS) {
        scan(segment);
        return;
      }
      take(marker, segment);
    }
  }

  private static int marker(DataInputStream in) throws IOException {
    int b = in.readUnsignedByte();
    if (b != 0xFF) {
      throw new WrapException("a JPEG stream without a marker where one should be");
    }
    while (b == 0xFF) {
      b = in.readUnsignedByte();
    }
    return b;
  }

  private void take(int marker, byte[] segment) throws WrapException {
    boolean isFrame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (isFrame) {
      frame(marker, segment);
    } else if (marker == APP0 && startsWith(segment, "JFIF\0")) {
      jfif = true;
    } else if (marker == APP1 && startsWith(segment, "Exif\0\0")) {
      orientation = orientation(segment);
    } else if (marker == APP14 && startsWith(segment, "Adobe") && segment.length >= 12) {
      adobeTransform = segment[11] & 0xFF;
    }
  }

  private static boolean startsWith(byte[] segment, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.US_ASCII);
    return segment.length >= wanted.length
        && java.util.Arrays.equals(segment, 0, wanted.length, wanted, 0, wanted.length);
  }

  private void frame(int marker, byte[] segment) throws WrapException {
    if (frame != 0) {
      throw new WrapException("a JPEG stream of several frames: hierarchical, or several images");
    }
    if (segment.length < 6 || segment.length < 6 + 3 * (segment[5] & 0xFF)) {
      throw new WrapException("the frame header of a JPEG stream is cut off");
    }
    frame = marker;
    precision = segment[0] & 0xFF;
    rows = ((segment[1] & 0xFF) << 8) | (segment[2] & 0xFF);
    columns = ((segment[3] & 0xFF) << 8) | (segment[4] & 0xFF);
    components = segment[5] & 0xFF;
    namedRgb = components == 3 && segment[6] == 'R' && segment[9] == 'G' && segment[12] == 'B';
    for (int i = 1; i < components; i++) {
      subsampled |= segment[7 + 3 * i] != segment[7];
    }
  }

  private void scan(byte[] segment) throws WrapException {
    if (frame == 0) {
      throw new WrapException("a JPEG stream with a scan before its frame");
    }
    if (segment.length >= 3) {
      selection = segment[segment.length - 3] & 0xFF;
    }
  }

  /** The tag 0112H of the first directory of the TIFF structure; 1 if there is none. */
  private static int orientation(byte[] segment) {
    if (segment.length < 16) {
      return 1;
    }
    ByteBuffer tiff = ByteBuffer.wrap(segment, 6, segment.length - 6).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long at = tiff.getInt(4) & 0xFFFFFFFFL;
    if (at > tiff.limit() - 2) {
      return 1;
    }
    int count = tiff.getShort((int) at) & 0xFFFF;
    for (int i = 0; i < count; i++) {
      long entry = at + 2 + 12L * i;
      if (entry > tiff.limit() - 12) {
        return 1;
      }
      if (tiff.getShort((int) entry) == 0x0112) {
        int value = tiff.getShort((int) entry + 8);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }
}
