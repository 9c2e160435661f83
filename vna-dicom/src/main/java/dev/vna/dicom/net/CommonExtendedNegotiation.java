package dev.vna.dicom.net;

import java.util.List;
import java.util.Objects;

/**
 * SOP Class Common Extended Negotiation: to which service class a SOP class belongs, and of which
 * general SOP classes it is a special case, so that an acceptor can take a class that it does not
 * know. It is never answered. Source: PS3.7 Section D.3.3.6, PS3.4 Section B.3.1.4.
 *
 * @param sopClassUid the SOP class
 * @param serviceClassUid its service class, such as Storage
 * @param relatedGeneralSopClassUids general classes that it may be treated as; may be empty
 */
public record CommonExtendedNegotiation(
    String sopClassUid, String serviceClassUid, List<String> relatedGeneralSopClassUids) {
  /** Copies the list. */
  public CommonExtendedNegotiation {
    Objects.requireNonNull(sopClassUid, "sopClassUid");
    Objects.requireNonNull(serviceClassUid, "serviceClassUid");
    relatedGeneralSopClassUids = List.copyOf(relatedGeneralSopClassUids);
  }
}
