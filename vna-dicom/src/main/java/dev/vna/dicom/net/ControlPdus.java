package dev.vna.dicom.net;

/**
 * The PDUs of fixed size: A-ASSOCIATE-RJ, A-RELEASE-RQ, A-RELEASE-RP and A-ABORT. Source: PS3.8
 * Sections 9.3.4 and 9.3.6 to 9.3.8. Each is a type, a reserved byte, a length of 4, and 4 bytes:
 *
 * <pre>
 * 03H A-ASSOCIATE-RJ  reserved, result, source, reason
 * 05H A-RELEASE-RQ    reserved, reserved, reserved, reserved
 * 06H A-RELEASE-RP    reserved, reserved, reserved, reserved
 * 07H A-ABORT         reserved, reserved, source, reason
 * </pre>
 */
final class ControlPdus {
  private ControlPdus() {}

  static byte[] reject(Rejection rejection) {
    return pdu(
        PduType.A_ASSOCIATE_RJ, 0, rejection.result(), rejection.source(), rejection.reason());
  }

  static byte[] releaseRequest() {
    return pdu(PduType.A_RELEASE_RQ, 0, 0, 0, 0);
  }

  static byte[] releaseResponse() {
    return pdu(PduType.A_RELEASE_RP, 0, 0, 0, 0);
  }

  static byte[] abort(int source, int reason) {
    return pdu(PduType.A_ABORT, 0, 0, source, reason);
  }

  static Rejection decodeReject(byte[] body) throws MalformedPduException {
    var in = new ByteReader(body);
    in.skip(1, "reserved");
    return new Rejection(in.u8("result"), in.u8("source"), in.u8("reason"));
  }

  /** Source in the high, reason in the low byte. */
  static int decodeAbort(byte[] body) throws MalformedPduException {
    var in = new ByteReader(body);
    in.skip(2, "reserved");
    return in.u16("source and reason");
  }

  private static byte[] pdu(int type, int first, int second, int third, int fourth) {
    return ByteWriter.pdu(
        type, new ByteWriter().u8(first).u8(second).u8(third).u8(fourth).toBytes());
  }
}
