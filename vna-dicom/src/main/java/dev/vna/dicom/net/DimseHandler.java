package dev.vna.dicom.net;

import java.io.IOException;

/** Performs requests of a peer. */
@FunctionalInterface
public interface DimseHandler {
  /**
   * Performs one request and returns its final response; pending ones are sent by {@link
   * DimseRequest#sendPending} before.
   *
   * <p>C-FIND, C-GET and C-MOVE run on a thread of their own, with their identifier in memory, so
   * that a C-CANCEL is seen and sub-operations can be invoked on the same association. All other
   * requests run on the thread that reads from the association, and their data set streams past:
   * they must not invoke operations on the same association. Requests of one association are
   * handled one after the other; those of several, at the same time.
   *
   * @throws DimseException to answer with its status
   * @throws AssociationException if it comes from the request's own association, which is then
   *     ended
   * @throws IOException otherwise, to answer 0110H, processing failure; it is logged and not sent
   */
  DimseResponse handle(DimseRequest request) throws IOException;
}
