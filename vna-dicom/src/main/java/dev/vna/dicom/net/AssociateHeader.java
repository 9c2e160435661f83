package dev.vna.dicom.net;

import java.util.Arrays;

/**
 * Bytes 11 to 74 of an A-ASSOCIATE-RQ: both AE title fields and 32 reserved bytes, which the
 * A-ASSOCIATE-AC gives back untouched (PS3.8 Section 9.3.3).
 *
 * <pre>
 *  0  called AE title   16 bytes
 * 16  calling AE title  16 bytes
 * 32  reserved          32 bytes
 * </pre>
 */
final class AssociateHeader {
  static final int LENGTH_BYTES = 64;

  private final byte[] bytes;
  private final String calledAeTitle;
  private final String callingAeTitle;

  AssociateHeader(byte[] bytes) {
    if (bytes.length != LENGTH_BYTES) {
      throw new IllegalArgumentException("lengthBytes=%d, want 64".formatted(bytes.length));
    }
    this.bytes = bytes.clone();
    calledAeTitle = title(0);
    callingAeTitle = title(AeTitle.WIRE_LENGTH_BYTES);
  }

  static AssociateHeader of(AeTitle called, AeTitle calling) {
    byte[] bytes = new byte[LENGTH_BYTES];
    System.arraycopy(called.toWire(), 0, bytes, 0, AeTitle.WIRE_LENGTH_BYTES);
    System.arraycopy(
        calling.toWire(), 0, bytes, AeTitle.WIRE_LENGTH_BYTES, AeTitle.WIRE_LENGTH_BYTES);
    return new AssociateHeader(bytes);
  }

  String calledAeTitle() {
    return calledAeTitle;
  }

  String callingAeTitle() {
    return callingAeTitle;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  private String title(int offset) {
    return AeTitle.fromWire(Arrays.copyOfRange(bytes, offset, offset + AeTitle.WIRE_LENGTH_BYTES));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AssociateHeader that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
