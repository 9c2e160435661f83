package dev.vna.archive;

import java.io.IOException;

/**
 * An instance was not stored because of what it is or who sent it; nothing of it was kept, unless
 * the reason says so.
 */
public class StoreRefusedException extends IOException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  /** Tells why. The message holds no patient data. */
  public StoreRefusedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Tells why, and what that comes from. The message holds no patient data. */
  public StoreRefusedException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why, for programs. */
  public final Reason reason() {
    return reason;
  }

  /** Why an instance was refused. */
  public enum Reason {
    /** The data set cannot be parsed. */
    CANNOT_UNDERSTAND,
    /** A UID that every instance must have is missing or unusable. */
    IDENTIFIER_MISSING,
    /** The data set is not the instance, or not of the class, that the sender announced. */
    IDENTIFIER_MISMATCH,
    /**
     * Other content is visible under this SOP Instance UID; the newcomer is kept, hidden and
     * listed.
     */
    CONFLICT,
    /** The caller may not store this here. */
    NOT_PERMITTED,
    /** A rule of this archive refuses it. */
    REFUSED_BY_RULE,
    /** The transfer syntax does not carry the whole object, or is not known. */
    TRANSFER_SYNTAX
  }
}
