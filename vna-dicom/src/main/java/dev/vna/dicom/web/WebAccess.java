package dev.vna.dicom.web;

import dev.vna.archive.Action;
import dev.vna.archive.Caller;
import java.io.IOException;
import java.util.Optional;

/**
 * Decides on every request, and on every object that goes in or out. What the archive's own {@link
 * dev.vna.archive.spi.AccessPolicy} says of the caller holds besides. Called by many threads.
 */
@FunctionalInterface
public interface WebAccess {
  /** Lets in what comes from this machine, addressed by a name of this machine, and all of that. */
  WebAccess LOOPBACK =
      request ->
          LoopbackNames.isLoopback(request.address())
              ? Admission.as(callerAt(request))
              : Admission.forbidden();

  /** Lets everybody do everything: for networks whose doors decide who comes in. */
  WebAccess OPEN = request -> Admission.as(callerAt(request));

  /** Who a request comes from, or why it is refused. */
  Admission admit(WebRequest request) throws IOException;

  /**
   * Whether the caller may do this to that object: {@link Action#FIND} for an answer of a search,
   * {@link Action#RETRIEVE} for an instance that is read, {@link Action#STORE} for one that comes
   * in. What may not be found or read is treated as if it were not there.
   */
  default boolean permits(Caller caller, Action action, ObjectPath object) {
    return true;
  }

  private static Caller callerAt(WebRequest request) {
    return new Caller(request.user().orElse(""), Caller.Kind.USER, Optional.of(request.address()));
  }
}
