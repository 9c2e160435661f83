package dev.vna.dicom.net;

import java.util.Optional;

/** The acceptor's result for one presentation context. Source: PS3.8 Table 9-18. */
public enum ContextResult {
  /** The context may be used. */
  ACCEPTANCE(0),
  /** The acceptor's user refuses without a reason. */
  USER_REJECTION(1),
  /** The provider refuses without a reason. */
  NO_REASON(2),
  /** The acceptor does not serve the abstract syntax. */
  ABSTRACT_SYNTAX_NOT_SUPPORTED(3),
  /** The acceptor takes none of the transfer syntaxes. */
  TRANSFER_SYNTAXES_NOT_SUPPORTED(4);

  private final int code;

  ContextResult(int code) {
    this.code = code;
  }

  /** The number on the wire. */
  public int code() {
    return code;
  }

  static Optional<ContextResult> of(int code) {
    return code < values().length ? Optional.of(values()[code]) : Optional.empty();
  }
}
