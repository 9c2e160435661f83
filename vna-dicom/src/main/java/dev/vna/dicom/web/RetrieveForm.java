package dev.vna.dicom.web;

import dev.vna.archive.Instance;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.util.Optional;

/**
 * How instances are given: in parts or not, as stored or in a transfer syntax.
 *
 * @param multipart whether in parts
 * @param transferSyntax the transfer syntax asked for; a star for any, empty if nothing is said
 */
record RetrieveForm(boolean multipart, Optional<String> transferSyntax) {
  /**
   * The transfer syntax in which an instance is given; empty if it cannot be given so. Where a
   * client says nothing, what is not compressed is given in Explicit VR Little Endian (PS3.18
   * Section 8.7.3.5.2), and what is compressed as it is stored: a DICOM file says itself how.
   *
   * @throws IOException if the instance cannot be read
   */
  Optional<TransferSyntax> syntax(Instance instance) throws IOException {
    TransferSyntax own = instance.transferSyntax();
    if (transferSyntax.isEmpty()) {
      boolean plain = own.isNativeUncompressed();
      return Optional.of(plain ? TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN : own);
    }
    String wanted = transferSyntax.get();
    if (wanted.equals("*") || wanted.equals(own.uid())) {
      return Optional.of(own);
    }
    TransferSyntax target = TransferSyntax.of(wanted);
    return target.isKnown() && instance.canWrite(target) ? Optional.of(target) : Optional.empty();
  }

  /** Why an instance cannot be given so. */
  WebException refusal(Instance instance) throws IOException {
    String why = instance.obstacle(TransferSyntax.of(transferSyntax.orElse("*"))).orElse("");
    return WebException.notAcceptable(
        "stored with transfer-syntax=%s; %s: ask for transfer-syntax=*"
            .formatted(instance.transferSyntax().uid(), why));
  }
}
