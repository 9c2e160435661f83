package dev.vna.dicom.web;

import dev.vna.archive.Instance;
import dev.vna.data.TransferSyntax;
import java.util.Optional;

/**
 * How instances are given: in parts or not, as stored or in a transfer syntax.
 *
 * @param multipart whether in parts
 * @param transferSyntax the transfer syntax asked for; a star for any, empty if nothing is said
 */
record RetrieveForm(boolean multipart, Optional<String> transferSyntax) {
  /**
   * The transfer syntax in which an instance is given; empty if that would need a codec. Where a
   * client says nothing, what is not compressed is given in Explicit VR Little Endian (PS3.18
   * Section 8.7.3.5.2), and what is compressed as it is stored: a DICOM file says itself how.
   */
  Optional<TransferSyntax> syntax(Instance instance) {
    TransferSyntax own = instance.transferSyntax();
    if (transferSyntax.isEmpty()) {
      TransferSyntax plain = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
      return Optional.of(instance.canWrite(plain) ? plain : own);
    }
    String wanted = transferSyntax.get();
    if (wanted.equals("*") || wanted.equals(own.uid())) {
      return Optional.of(own);
    }
    return Optional.of(TransferSyntax.of(wanted))
        .filter(TransferSyntax::isKnown)
        .filter(instance::canWrite);
  }
}
