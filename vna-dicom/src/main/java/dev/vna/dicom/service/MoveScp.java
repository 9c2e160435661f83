package dev.vna.dicom.service;

import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.dicom.net.AeTitle;
import dev.vna.dicom.net.Association;
import dev.vna.dicom.net.AssociationException;
import dev.vna.dicom.net.AssociationProposal;
import dev.vna.dicom.net.DimseClient;
import dev.vna.dicom.net.DimseException;
import dev.vna.dicom.net.DimseRequest;
import dev.vna.dicom.net.DimseResponse;
import dev.vna.dicom.net.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers C-MOVE: sends what is asked for to a peer that is known by its AE title, over
 * associations of their own. Source: PS3.4 Section C.4.2.
 */
final class MoveScp {
  private static final Logger LOG = LoggerFactory.getLogger(MoveScp.class);

  /** Presentation contexts of one association (PS3.8 Section 9.3.2.2: odd numbers 1 to 255). */
  private static final int MAX_CONTEXTS = 128;

  private final ServiceContext services;
  private final DimseClient client;
  private final Map<String, Peer> destinations;
  private final Function<String, TransferSyntax> syntaxes;

  MoveScp(
      ServiceContext services,
      DimseClient client,
      Map<String, Peer> destinations,
      Function<String, TransferSyntax> syntaxes) {
    this.services = services;
    this.client = client;
    this.destinations = Map.copyOf(destinations);
    this.syntaxes = syntaxes;
  }

  DimseResponse handle(DimseRequest request) throws IOException {
    Peer destination = destinations.get(request.moveDestination().orElse(""));
    if (destination == null) {
      throw new DimseException(Status.MoveDestinationUnknown, "move destination is not known");
    }
    Retrieval retrieval = Retrieval.of(services, request);
    for (Load load : loads(retrieval.entries())) {
      if (retrieval.isCanceled()) {
        break;
      }
      deliver(request, retrieval, destination, load);
    }
    return retrieval.finish();
  }

  private void deliver(DimseRequest request, Retrieval retrieval, Peer destination, Load load)
      throws IOException {
    Association association;
    try {
      association = client.connect(destination.address(), load.proposal(destination));
    } catch (IOException e) {
      LOG.warn(
          "move destination cannot be reached aeTitle={} host={} port={} cause={}",
          destination.aeTitle().value(),
          destination.host(),
          destination.port(),
          e.toString());
      retrieval.fail(load.entries);
      return;
    }
    try (association) {
      AeTitle originator = new AeTitle(request.callingAeTitle());
      retrieval.send(
          load.entries,
          new InstanceSender(
              association,
              operation -> operation.withMoveOriginator(originator, request.messageId())));
      if (association.isOpen()) {
        association.release();
      }
    } catch (AssociationException e) {
      if (!request.association().isOpen()) {
        throw e;
      }
      LOG.debug("association with the move destination ended badly: {}", e.toString());
    }
  }

  /** Cuts the entries into parts whose contexts fit into one association each. */
  private List<Load> loads(List<InstanceEntry> entries) {
    List<Load> loads = new ArrayList<>();
    Load load = new Load();
    for (InstanceEntry entry : entries) {
      List<Context> contexts = contexts(entry);
      if (load.contexts.size() + contexts.size() > MAX_CONTEXTS
          && !load.contexts.containsAll(contexts)) {
        loads.add(load);
        load = new Load();
      }
      load.contexts.addAll(contexts);
      load.entries.add(entry);
    }
    if (!load.entries.isEmpty()) {
      loads.add(load);
    }
    return loads;
  }

  /**
   * What is proposed for an instance: its own syntax first; what it can be converted to in a
   * context beside it.
   */
  private List<Context> contexts(InstanceEntry entry) {
    Context own = new Context(entry.sopClassUid(), List.of(entry.transferSyntaxUid()));
    if (!syntaxes.apply(entry.transferSyntaxUid()).isNativeUncompressed()) {
      return List.of(own);
    }
    return List.of(
        own,
        new Context(
            entry.sopClassUid(), List.of(Uid.ExplicitVRLittleEndian, Uid.ImplicitVRLittleEndian)));
  }

  private record Context(String sopClassUid, List<String> transferSyntaxes) {}

  /** What goes over one association. */
  private static final class Load {
    final Set<Context> contexts = new LinkedHashSet<>();
    final List<InstanceEntry> entries = new ArrayList<>();

    AssociationProposal proposal(Peer destination) {
      AssociationProposal.Builder proposal = AssociationProposal.builder(destination.aeTitle());
      contexts.forEach(
          context -> proposal.context(context.sopClassUid(), context.transferSyntaxes()));
      return proposal.build();
    }
  }
}
