package dev.vna.archive;

/** What was to be stored holds no instance: it is no DICOM file, or a directory of a file-set. */
public final class NoInstanceException extends StoreRefusedException {
  private static final long serialVersionUID = 1;

  /** Tells what it is. The message holds no patient data. */
  public NoInstanceException(String message) {
    super(Reason.CANNOT_UNDERSTAND, message);
  }

  /** Tells what it is, and how that was seen. The message holds no patient data. */
  public NoInstanceException(String message, Throwable cause) {
    super(Reason.CANNOT_UNDERSTAND, message, cause);
  }
}
