package dev.vna.dicom.net;

import java.util.Objects;

/**
 * An accepted presentation context: what it carries, in which encoding, and which roles the sides
 * play in it. Source: PS3.8 Section 9.3.3.2; roles, PS3.7 Section D.3.3.4.
 *
 * @param id odd, 1 to 255
 * @param abstractSyntax UID of the SOP class or meta SOP class
 * @param transferSyntax UID of the transfer syntax of all data sets in this context
 * @param requestorIsScu whether the requestor of the association may invoke operations in it
 * @param requestorIsScp whether the acceptor of the association may invoke operations in it
 */
public record PresentationContext(
    int id,
    String abstractSyntax,
    String transferSyntax,
    boolean requestorIsScu,
    boolean requestorIsScp) {
  /** Checks that there are syntaxes. */
  public PresentationContext {
    Objects.requireNonNull(abstractSyntax, "abstractSyntax");
    Objects.requireNonNull(transferSyntax, "transferSyntax");
  }
}
