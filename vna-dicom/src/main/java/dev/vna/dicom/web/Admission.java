package dev.vna.dicom.web;

import dev.vna.archive.Caller;
import java.time.Duration;
import java.util.Optional;

/** What a {@link WebAccess} decides on a request. Immutable. */
public final class Admission {
  private static final int UNAUTHORIZED = 401;

  private final Optional<Caller> caller;
  private final Optional<WebException> refusal;

  private Admission(Optional<Caller> caller, Optional<WebException> refusal) {
    this.caller = caller;
    this.refusal = refusal;
  }

  /** Lets the request in, on behalf of this caller. */
  public static Admission as(Caller caller) {
    return new Admission(Optional.of(caller), Optional.empty());
  }

  /**
   * Asks who it is: status 401.
   *
   * @param challenge the value of WWW-Authenticate, such as {@code Basic realm="archive"}
   */
  public static Admission challenge(String challenge) {
    return refused(
        new WebException(UNAUTHORIZED, "name and password are wanted")
            .with("WWW-Authenticate", challenge));
  }

  /** Refuses: status 403. */
  public static Admission forbidden() {
    return refused(new WebException(WebException.FORBIDDEN, "not permitted"));
  }

  /** Refuses for some time, because of too many attempts that failed: status 429. */
  public static Admission later(Duration wait) {
    return refused(
        new WebException(WebException.TOO_MANY_REQUESTS, "too many attempts failed")
            .with("Retry-After", Long.toString(Math.max(1, wait.toSeconds()))));
  }

  private static Admission refused(WebException refusal) {
    return new Admission(Optional.empty(), Optional.of(refusal));
  }

  /** On whose behalf the request is done; empty if it is refused. */
  public Optional<Caller> caller() {
    return caller;
  }

  Caller orRefuse() throws WebException {
    if (caller.isEmpty()) {
      throw refusal.orElseThrow();
    }
    return caller.get();
  }
}
