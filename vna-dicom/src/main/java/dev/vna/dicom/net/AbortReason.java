package dev.vna.dicom.net;

/**
 * Why the upper layer aborts an association, when it is the provider that does. Source: PS3.8 Table
 * 9-26.
 */
public enum AbortReason {
  /** No reason is given. */
  NOT_SPECIFIED(0),
  /** The type of a PDU is unknown. */
  UNRECOGNIZED_PDU(1),
  /** A PDU came that has no place in the state of the association. */
  UNEXPECTED_PDU(2),
  /** A parameter of a PDU is unknown. */
  UNRECOGNIZED_PDU_PARAMETER(4),
  /** A parameter of a PDU has no place there. */
  UNEXPECTED_PDU_PARAMETER(5),
  /** A parameter of a PDU has a value that is not allowed. */
  INVALID_PDU_PARAMETER_VALUE(6);

  private final int code;

  AbortReason(int code) {
    this.code = code;
  }

  /** The number on the wire. */
  public int code() {
    return code;
  }
}
