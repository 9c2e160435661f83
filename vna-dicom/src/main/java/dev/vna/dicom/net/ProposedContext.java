package dev.vna.dicom.net;

import java.util.List;
import java.util.Objects;

/**
 * A presentation context as the requestor proposes it: one abstract syntax and the transfer
 * syntaxes it can be carried in, in the requestor's order. Source: PS3.8 Section 9.3.2.2.
 *
 * @param id odd, 1 to 255
 * @param abstractSyntax UID of the SOP class or meta SOP class
 * @param transferSyntaxes UIDs, at least one from a peer that keeps to the standard
 */
public record ProposedContext(int id, String abstractSyntax, List<String> transferSyntaxes) {
  /** Copies the list. */
  public ProposedContext {
    Objects.requireNonNull(abstractSyntax, "abstractSyntax");
    transferSyntaxes = List.copyOf(transferSyntaxes);
  }
}
