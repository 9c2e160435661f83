package dev.vna.dicom.service;

import dev.vna.archive.Instance;
import dev.vna.data.TransferSyntax;
import dev.vna.dicom.net.Association;
import dev.vna.dicom.net.DimseOperation;
import dev.vna.dicom.net.PresentationContext;
import dev.vna.dicom.net.ReceivedResponse;
import dev.vna.dicom.net.Responses;
import dev.vna.dicom.net.Status;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Sends stored instances over one association with C-STORE: as stored where the peer takes that,
 * else converted to an uncompressed syntax where that can be done.
 */
final class InstanceSender {
  private final Association association;
  private final UnaryOperator<DimseOperation> decorate;

  /**
   * @param decorate adds to each operation what it is part of
   */
  InstanceSender(Association association, UnaryOperator<DimseOperation> decorate) {
    this.association = association;
    this.decorate = decorate;
  }

  /** True while anything can be sent. */
  boolean isOpen() {
    return association.isOpen();
  }

  /**
   * Sends one instance and waits for the answer.
   *
   * @return the peer's status; 0122H, without asking the peer, if it takes the instance in no
   *     syntax that can be given
   * @throws IOException if it cannot be read, or the association has ended
   */
  Status send(Instance instance) throws IOException {
    Optional<PresentationContext> context = context(instance);
    if (context.isEmpty()) {
      return Status.SOPClassNotSupported;
    }
    TransferSyntax syntax = syntaxOf(context.get(), instance);
    DimseOperation operation =
        decorate.apply(
            DimseOperation.store(
                instance.entry().sopClassUid(),
                instance.entry().sopInstanceUid(),
                out -> instance.writeDataSet(syntax, out)));
    try (Responses responses = association.invoke(context.get(), operation)) {
      ReceivedResponse response = responses.last();
      return response.status();
    }
  }

  private Optional<PresentationContext> context(Instance instance) throws IOException {
    Optional<PresentationContext> convertible = Optional.empty();
    for (PresentationContext context : association.contexts(instance.entry().sopClassUid())) {
      if (!association.mayInvoke(context)) {
        continue;
      }
      TransferSyntax syntax = syntaxOf(context, instance);
      if (syntax.equals(instance.transferSyntax())) {
        return Optional.of(context);
      }
      if (convertible.isEmpty() && instance.canWrite(syntax)) {
        convertible = Optional.of(context);
      }
    }
    return convertible;
  }

  /**
   * The context's syntax; the instance's own object where it is that, since a private one is known
   * to it alone.
   */
  private static TransferSyntax syntaxOf(PresentationContext context, Instance instance) {
    TransferSyntax own = instance.transferSyntax();
    return context.transferSyntax().equals(own.uid())
        ? own
        : TransferSyntax.of(context.transferSyntax());
  }
}
