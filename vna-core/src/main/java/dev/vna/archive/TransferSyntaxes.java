package dev.vna.archive;

import dev.vna.data.TransferSyntax;
import java.util.Map;

/**
 * The transfer syntaxes that an archive knows: those of the standard, and private ones that a
 * setting describes.
 *
 * @param own the private ones by UID
 */
record TransferSyntaxes(Map<String, TransferSyntax> own) {
  /** Copies the map. */
  TransferSyntaxes {
    own = Map.copyOf(own);
  }

  /** The transfer syntax of that UID; one that says that it is unknown if it is. */
  TransferSyntax of(String uid) {
    TransferSyntax syntax = own.get(uid);
    return syntax == null ? TransferSyntax.of(uid) : syntax;
  }
}
