package dev.vna.dicom.net;

/** The first byte of each PDU. Source: PS3.8 Section 9.3.1. */
final class PduType {
  static final int A_ASSOCIATE_RQ = 0x01;
  static final int A_ASSOCIATE_AC = 0x02;
  static final int A_ASSOCIATE_RJ = 0x03;
  static final int P_DATA_TF = 0x04;
  static final int A_RELEASE_RQ = 0x05;
  static final int A_RELEASE_RP = 0x06;
  static final int A_ABORT = 0x07;

  /** Bytes before the variable field: type, reserved, 4 bytes of length. */
  static final int HEADER_BYTES = 6;

  private PduType() {}

  static boolean isKnown(int type) {
    return type >= A_ASSOCIATE_RQ && type <= A_ABORT;
  }
}
