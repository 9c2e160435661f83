package dev.vna.dicom.net;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Decides whether a server takes an association, once it has found nothing wrong with the request
 * itself: the place to check AE titles against addresses, and user identities.
 */
@FunctionalInterface
public interface AssociationPolicy {
  /** Takes every association. A user identity that wants a positive response gets an empty one. */
  AssociationPolicy ALL =
      (request, peer) ->
          request
              .userIdentity()
              .filter(UserIdentity::positiveResponseRequested)
              .map(identity -> new byte[0]);

  /**
   * Decides on a request.
   *
   * @return the server's response to the user identity, sent in the A-ASSOCIATE-AC (PS3.7 Section
   *     D.3.3.7.2); empty for none
   * @throws AssociationRejectedException to reject
   */
  Optional<byte[]> admit(AssociationRequest request, InetSocketAddress peer)
      throws AssociationRejectedException;
}
