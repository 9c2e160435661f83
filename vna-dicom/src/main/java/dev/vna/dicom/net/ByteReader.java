package dev.vna.dicom.net;

/**
 * Reads big endian fields of a PDU that is held in memory. Every length is checked against what is
 * there before it is used.
 */
final class ByteReader {
  private final byte[] bytes;
  private final int end;
  private int position;

  ByteReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  private ByteReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  int remaining() {
    return end - position;
  }

  int u8(String field) throws MalformedPduException {
    need(1, field);
    return bytes[position++] & 0xFF;
  }

  int u16(String field) throws MalformedPduException {
    need(2, field);
    int value = (bytes[position] & 0xFF) << 8 | (bytes[position + 1] & 0xFF);
    position += 2;
    return value;
  }

  long u32(String field) throws MalformedPduException {
    return (long) u16(field) << 16 | u16(field);
  }

  byte[] bytes(int length, String field) throws MalformedPduException {
    need(length, field);
    byte[] copy = new byte[length];
    System.arraycopy(bytes, position, copy, 0, length);
    position += length;
    return copy;
  }

  /** The next {@code length} bytes as a reader of their own. */
  ByteReader slice(int length, String field) throws MalformedPduException {
    need(length, field);
    var slice = new ByteReader(bytes, position, position + length);
    position += length;
    return slice;
  }

  void skip(int length, String field) throws MalformedPduException {
    need(length, field);
    position += length;
  }

  String uid(int length, String field) throws MalformedPduException {
    return Sanitized.uid(bytes(length, field));
  }

  private void need(int length, String field) throws MalformedPduException {
    if (length > remaining()) {
      throw new MalformedPduException(
          AbortReason.INVALID_PDU_PARAMETER_VALUE,
          "field=%s lengthBytes=%d leftBytes=%d".formatted(field, length, remaining()));
    }
  }
}
