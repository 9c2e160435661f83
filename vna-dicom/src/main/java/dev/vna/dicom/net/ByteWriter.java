package dev.vna.dicom.net;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes big endian fields of a PDU, with lengths set once what they count has been written. */
final class ByteWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

  ByteWriter u8(int value) {
    out.write(value);
    return this;
  }

  ByteWriter u16(int value) {
    return u8(value >> 8).u8(value);
  }

  ByteWriter u32(long value) {
    return u16((int) (value >> 16)).u16((int) value);
  }

  ByteWriter bytes(byte[] value) {
    out.writeBytes(value);
    return this;
  }

  ByteWriter ascii(String value) {
    return bytes(ascii7(value));
  }

  /** An item or sub-item: type, reserved byte, 2 bytes of length, contents. */
  ByteWriter item(int type, byte[] contents) {
    return u8(type).u8(0).prefixed16(contents);
  }

  ByteWriter prefixed16(byte[] contents) {
    if (contents.length > 0xFFFF) {
      throw new IllegalArgumentException(
          "item of %d bytes, a PDU item holds 65535".formatted(contents.length));
    }
    return u16(contents.length).bytes(contents);
  }

  ByteWriter prefixed16(String ascii) {
    return prefixed16(ascii7(ascii));
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  static byte[] ascii7(String value) {
    return value.getBytes(StandardCharsets.US_ASCII);
  }

  /** A whole PDU: type, reserved byte, 4 bytes of length, variable field. */
  static byte[] pdu(int type, byte[] body) {
    return new ByteWriter().u8(type).u8(0).u32(body.length).bytes(body).toBytes();
  }
}
