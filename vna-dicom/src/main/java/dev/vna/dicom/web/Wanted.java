package dev.vna.dicom.web;

import java.util.Optional;
import java.util.Set;

/**
 * One form of an answer that a client takes: an element of Accept.
 *
 * @param form whether it comes in parts
 * @param type media type of the body, or of its parts; stars may stand for type and subtype
 * @param transferSyntax the transfer syntax asked for; a star for whatever there is
 * @param refused media types that the client takes by no means
 */
record Wanted(Form form, String type, Optional<String> transferSyntax, Set<String> refused) {
  /** Whether an answer comes in parts. */
  enum Form {
    /** One body. */
    SINGLE,
    /** {@code multipart/related}. */
    MULTIPART,
    /** As the server likes. */
    ANY
  }

  /** Whether a media type is what is wanted. */
  boolean takes(String essence) {
    return MediaType.matches(type, essence) && !refused.contains(essence);
  }

  boolean takesSingle() {
    return form != Form.MULTIPART;
  }

  boolean takesMultipart() {
    return form != Form.SINGLE;
  }

  /** Whether whatever is stored is taken, of any kind and in any transfer syntax. */
  boolean isAnything() {
    return type.equals(MediaType.ANY) && transferSyntax.isEmpty();
  }

  boolean takesAnyTransferSyntax() {
    return transferSyntax.filter("*"::equals).isPresent();
  }
}
