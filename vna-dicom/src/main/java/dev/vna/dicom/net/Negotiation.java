package dev.vna.dicom.net;

import java.util.List;
import java.util.Map;

/**
 * What was agreed on for an association.
 *
 * @param contexts the accepted contexts by identifier
 * @param extendedNegotiations the acceptor's answers
 * @param invocationWindow most operations that this side may have outstanding, 0 for any number
 */
record Negotiation(
    Map<Integer, PresentationContext> contexts,
    List<ExtendedNegotiation> extendedNegotiations,
    int invocationWindow) {
  Negotiation {
    contexts = Map.copyOf(contexts);
    extendedNegotiations = List.copyOf(extendedNegotiations);
  }
}
