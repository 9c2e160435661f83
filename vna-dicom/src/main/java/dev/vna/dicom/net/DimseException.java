package dev.vna.dicom.net;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * An operation is refused or has failed with a status. A handler throws it to answer so; a client
 * gets it when the peer answered so. The association stays usable.
 */
public final class DimseException extends IOException {
  private static final long serialVersionUID = 1;

  private final int statusCode;
  private final String errorComment;
  private final List<Integer> offendingElements;

  /**
   * A failure with a comment.
   *
   * @param errorComment what is wrong, for the peer's log; no patient data; what exceeds 64
   *     characters is cut off on the wire
   */
  public DimseException(Status status, String errorComment) {
    this(status, errorComment, List.of());
  }

  /** A failure with a comment and the tags of the elements at fault. */
  public DimseException(Status status, String errorComment, List<Integer> offendingElements) {
    super(
        errorComment.isEmpty()
            ? "status=" + status
            : "status=%s: %s".formatted(status, errorComment));
    this.statusCode = Objects.requireNonNull(status, "status").code();
    this.errorComment = errorComment;
    this.offendingElements = List.copyOf(offendingElements);
  }

  /** A failure with a comment and the cause, which is for the log only and not sent. */
  public DimseException(Status status, String errorComment, Throwable cause) {
    this(status, errorComment, List.of());
    initCause(cause);
  }

  /** The status. */
  public Status status() {
    return new Status(statusCode);
  }

  /** The comment; may be empty. */
  public String errorComment() {
    return errorComment;
  }

  /** Tags of the elements at fault; may be empty. */
  public List<Integer> offendingElements() {
    return offendingElements;
  }
}
