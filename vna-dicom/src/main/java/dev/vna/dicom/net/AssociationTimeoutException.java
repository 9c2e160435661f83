package dev.vna.dicom.net;

import java.time.Duration;

/** The peer did not do in time what had to be done; the association has been aborted. */
public final class AssociationTimeoutException extends AssociationException {
  private static final long serialVersionUID = 1;

  private final String timeoutName;
  private final Duration timeout;

  AssociationTimeoutException(String timeoutName, Duration timeout) {
    super("%s timeout after %d ms".formatted(timeoutName, timeout.toMillis()));
    this.timeoutName = timeoutName;
    this.timeout = timeout;
  }

  /** Which timeout of {@link Timeouts} it was, such as {@code response}. */
  public String timeoutName() {
    return timeoutName;
  }

  /** How long was waited. */
  public Duration timeout() {
    return timeout;
  }
}
