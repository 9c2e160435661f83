package dev.vna.data.frames;

import dev.vna.data.DataSetException;
import dev.vna.data.EncodedBytes;
import dev.vna.data.HeaderParser;
import dev.vna.data.Limits;
import dev.vna.data.ParsedHeader;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Writes encoded objects with pixel data by hand, right or wrong. */
final class PixelObject {
  private final EncodedBytes bytes;
  private final TransferSyntax syntax;

  private PixelObject(EncodedBytes bytes, TransferSyntax syntax) {
    this.bytes = bytes;
    this.syntax = syntax;
  }

  static PixelObject explicit() {
    return new PixelObject(EncodedBytes.explicit(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  static PixelObject explicitBig() {
    return new PixelObject(EncodedBytes.explicitBig(), TransferSyntax.EXPLICIT_VR_BIG_ENDIAN);
  }

  static PixelObject encapsulated(String transferSyntaxUid) {
    return new PixelObject(EncodedBytes.explicit(), TransferSyntax.of(transferSyntaxUid));
  }

  /** Attributes of one sample a pixel up to, not including, pixel data. */
  PixelObject image(int frames, int rows, int columns, int bits) {
    return image(Integer.toString(frames), 1, rows, columns, bits, "MONOCHROME2");
  }

  PixelObject image(
      String frames, int samples, int rows, int columns, int bits, String photometric) {
    us(Tag.SamplesPerPixel, samples);
    text(Tag.PhotometricInterpretation, "CS", photometric);
    if (samples > 1) {
      us(Tag.PlanarConfiguration, 0);
    }
    if (!frames.isEmpty()) {
      text(Tag.NumberOfFrames, "IS", frames);
    }
    return us(Tag.Rows, rows)
        .us(Tag.Columns, columns)
        .us(Tag.BitsAllocated, bits)
        .us(Tag.BitsStored, bits)
        .us(Tag.HighBit, bits - 1)
        .us(Tag.PixelRepresentation, 0);
  }

  PixelObject us(int tag, int value) {
    bytes.header(tag, "US", 2).u16(value);
    return this;
  }

  PixelObject text(int tag, String vr, String value) {
    bytes.element(tag, vr, value.length() % 2 == 0 ? value : value + ' ');
    return this;
  }

  PixelObject element(int tag, String vr, byte... value) {
    bytes.element(tag, vr, value);
    return this;
  }

  /** A table of 64-bit numbers. */
  PixelObject table(int tag, long... numbers) {
    ByteBuffer table = ByteBuffer.allocate(8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long number : numbers) {
      table.putLong(number);
    }
    return element(tag, "OV", table.array());
  }

  /** Encapsulated Pixel Data with this Basic Offset Table. */
  PixelObject fragments(int[] table, byte[]... fragments) {
    ByteBuffer offsets = ByteBuffer.allocate(4 * table.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int offset : table) {
      offsets.putInt(offset);
    }
    return fragments(offsets.array(), fragments);
  }

  PixelObject fragments(byte[] table, byte[]... fragments) {
    bytes.header(Tag.PixelData, "OB", -1).item(table.length).raw(table);
    for (byte[] fragment : fragments) {
      bytes.item(fragment.length).raw(fragment);
    }
    bytes.sequenceEnd();
    return this;
  }

  byte[] bytes() {
    return bytes.bytes();
  }

  TransferSyntax syntax() {
    return syntax;
  }

  /** Parsed in pieces of a few bytes, so that marks and tables are cut everywhere. */
  ParsedHeader parse() throws DataSetException {
    return parse(Limits.DEFAULT);
  }

  ParsedHeader parse(Limits limits) throws DataSetException {
    byte[] all = bytes();
    HeaderParser parser = HeaderParser.of(syntax, limits);
    for (int at = 0; at < all.length; at += 5) {
      parser.feed(all, at, Math.min(5, all.length - at));
    }
    return parser.finish();
  }

  Optional<FrameIndex> index() throws DataSetException {
    return FrameIndex.of(parse(), syntax);
  }

  FrameReader reader() throws DataSetException {
    return FrameReader.of(index().orElseThrow(), RangeSource.of(bytes()));
  }
}
