package dev.vna.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes encoded data sets by hand, right or wrong, independently of the code under test. */
public final class EncodedBytes {
  private final boolean explicit;
  private final boolean bigEndian;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private EncodedBytes(boolean explicit, boolean bigEndian) {
    this.explicit = explicit;
    this.bigEndian = bigEndian;
  }

  public static EncodedBytes explicit() {
    return new EncodedBytes(true, false);
  }

  public static EncodedBytes explicitBig() {
    return new EncodedBytes(true, true);
  }

  public static EncodedBytes implicit() {
    return new EncodedBytes(false, false);
  }

  private void number(long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (value >>> (8 * (bigEndian ? bytes - 1 - i : i))));
    }
  }

  public EncodedBytes tag(int tag) {
    number(tag >>> 16, 2);
    number(tag & 0xFFFF, 2);
    return this;
  }

  public EncodedBytes u16(int value) {
    number(value, 2);
    return this;
  }

  public EncodedBytes u32(long value) {
    number(value, 4);
    return this;
  }

  public EncodedBytes raw(byte... bytes) {
    out.writeBytes(bytes);
    return this;
  }

  public EncodedBytes raw(String latin1) {
    return raw(latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The header of an element; length -1 is undefined. */
  public EncodedBytes header(int tag, String vr, long length) {
    tag(tag);
    if (explicit) {
      raw(vr);
      if ("OB OD OF OL OV OW SQ SV UC UN UR UT UV".contains(vr)) {
        u16(0).u32(length);
      } else {
        u16((int) length);
      }
    } else {
      u32(length);
    }
    return this;
  }

  public EncodedBytes element(int tag, String vr, byte... value) {
    return header(tag, vr, value.length).raw(value);
  }

  public EncodedBytes element(int tag, String vr, String latin1) {
    return element(tag, vr, latin1.getBytes(StandardCharsets.ISO_8859_1));
  }

  public EncodedBytes sequence(int tag, long length) {
    return header(tag, "SQ", length);
  }

  public EncodedBytes item(long length) {
    return tag(Tag.Item).u32(length);
  }

  public EncodedBytes itemEnd() {
    return tag(Tag.ItemDelimitationItem).u32(0);
  }

  public EncodedBytes sequenceEnd() {
    return tag(Tag.SequenceDelimitationItem).u32(0);
  }

  public int size() {
    return out.size();
  }

  public byte[] bytes() {
    return out.toByteArray();
  }

  public TransferSyntax syntax() {
    if (!explicit) {
      return TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN;
    }
    return bigEndian
        ? TransferSyntax.EXPLICIT_VR_BIG_ENDIAN
        : TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
  }

  public DataSet read() throws DataSetException {
    return DataSet.read(bytes(), syntax());
  }

  public ParsedHeader parse() throws DataSetException {
    return HeaderParser.parse(bytes(), syntax());
  }
}
