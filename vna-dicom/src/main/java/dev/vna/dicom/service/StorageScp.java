package dev.vna.dicom.service;

import dev.vna.archive.InstanceWriter;
import dev.vna.archive.Source;
import dev.vna.archive.StoreRequest;
import dev.vna.archive.StoreResult;
import dev.vna.data.TransferSyntax;
import dev.vna.dicom.net.Association;
import dev.vna.dicom.net.AssociationRequest;
import dev.vna.dicom.net.CommandField;
import dev.vna.dicom.net.ContextDecision;
import dev.vna.dicom.net.DimseException;
import dev.vna.dicom.net.DimseRequest;
import dev.vna.dicom.net.DimseResponse;
import dev.vna.dicom.net.DimseService;
import dev.vna.dicom.net.ProposedContext;
import dev.vna.dicom.net.RoleSelection;
import dev.vna.dicom.net.Status;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores what peers send, and agrees to send what they want to receive in C-GET. Source: PS3.4
 * Annex B.
 */
final class StorageScp implements DimseService {
  private static final Logger LOG = LoggerFactory.getLogger(StorageScp.class);

  private final ServiceContext services;
  private final StorageClasses classes;
  private final TransferSyntaxPreference stored;
  private final TransferSyntaxPreference retrieved;
  private final Function<String, TransferSyntax> syntaxes;

  /**
   * @param stored the choice in contexts in which the peer sends
   * @param retrieved the choice in contexts in which the peer offers to receive
   */
  StorageScp(
      ServiceContext services,
      StorageClasses classes,
      TransferSyntaxPreference stored,
      TransferSyntaxPreference retrieved,
      Function<String, TransferSyntax> syntaxes) {
    this.services = services;
    this.classes = classes;
    this.stored = stored;
    this.retrieved = retrieved;
    this.syntaxes = syntaxes;
  }

  @Override
  public Optional<ContextDecision> negotiate(ProposedContext context, AssociationRequest request) {
    if (!classes.accepts(context.abstractSyntax())) {
      return Optional.empty();
    }
    boolean offersToReceive =
        request.roleSelection(context.abstractSyntax()).map(RoleSelection::scp).orElse(false);
    TransferSyntaxPreference preference = offersToReceive ? retrieved : stored;
    ContextDecision decision =
        ContextDecision.choose(context, proposed -> preference.choose(proposed, syntaxes));
    return Optional.of(decision.withRolesAsProposed());
  }

  @Override
  public Set<CommandField> operations() {
    return Set.of(CommandField.C_STORE_RQ);
  }

  @Override
  public DimseResponse handle(DimseRequest request) throws IOException {
    Association association = request.association();
    String instanceUid =
        request
            .sopInstanceUid()
            .orElseThrow(
                () -> new DimseException(Status.MistypedArgument, "no Affected SOP Instance UID"));
    StoreRequest store =
        new StoreRequest(
            request.sopClassUid(),
            instanceUid,
            syntaxes.apply(request.context().transferSyntax()),
            new Source(
                Optional.of(association.callingAeTitle()),
                Optional.of(association.calledAeTitle()),
                Optional.of(ServiceContext.address(association))));
    try (InstanceWriter writer = services.view(association).beginStore(store)) {
      request.data().forEachFragment(writer::write);
      StoreResult result = writer.finish();
      LOG.debug(
          "stored sopInstanceUid={} outcome={} callingAe={}",
          instanceUid,
          result.outcome(),
          association.callingAeTitle());
      return DimseResponse.success();
    } catch (IOException | RuntimeException e) {
      throw Failures.store(e);
    }
  }
}
