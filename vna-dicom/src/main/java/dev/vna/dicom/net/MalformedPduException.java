package dev.vna.dicom.net;

import java.io.IOException;

/** A PDU that breaks PS3.8 Section 9.3; carries the reason to be given in the A-ABORT. */
final class MalformedPduException extends IOException {
  private static final long serialVersionUID = 1;

  private final AbortReason reason;

  MalformedPduException(AbortReason reason, String message) {
    super(message);
    this.reason = reason;
  }

  AbortReason reason() {
    return reason;
  }
}
