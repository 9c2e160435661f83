package dev.vna.dicom.net;

import java.util.Optional;
import java.util.Set;

/**
 * A service class as a server offers it: which presentation contexts it accepts, and how it
 * performs what is asked in them. Used by many associations at once.
 */
public interface DimseService extends DimseHandler {
  /**
   * Decides on a proposed presentation context.
   *
   * @param request the whole request, for roles and extended negotiation
   * @return the decision; requests in an accepted context come to this service. Empty if the
   *     abstract syntax is none of this service; then the next one is asked
   */
  Optional<ContextDecision> negotiate(ProposedContext context, AssociationRequest request);

  /** The requests that it performs; others are refused with 0211H, unrecognized operation. */
  Set<CommandField> operations();

  /**
   * Whether a request for a SOP class may come in a context: by default, if it is the abstract
   * syntax. Not so for meta SOP classes. A request that may not is refused with 0122H or 0118H.
   */
  default boolean serves(PresentationContext context, String sopClassUid) {
    return context.abstractSyntax().equals(sopClassUid);
  }

  /** A service made of handlers. */
  static DimseServiceBuilder builder() {
    return new DimseServiceBuilder();
  }
}
