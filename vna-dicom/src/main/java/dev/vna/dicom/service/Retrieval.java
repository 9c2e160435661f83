package dev.vna.dicom.service;

import dev.vna.archive.ArchiveView;
import dev.vna.archive.Page;
import dev.vna.archive.Query;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.dicom.net.DimseException;
import dev.vna.dicom.net.DimseRequest;
import dev.vna.dicom.net.DimseResponse;
import dev.vna.dicom.net.OutgoingData;
import dev.vna.dicom.net.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sub-operations of one C-GET or C-MOVE: what is to be sent, how far it is, what failed, and
 * the answers that tell so. Source: PS3.4 Sections C.4.2 and C.4.3.
 */
final class Retrieval {
  private static final Logger LOG = LoggerFactory.getLogger(Retrieval.class);

  private static final int PAGE = 1_000;

  /** Most instances of one retrieve: a bound on memory, far above any study. */
  private static final int MAX_INSTANCES = 200_000;

  /**
   * Between pending answers: often enough for every peer's timeout, seldom enough to cost nothing.
   */
  private static final Duration PENDING_INTERVAL = Duration.ofMillis(500);

  /**
   * Failed instances that are listed in the final answer: a list of UIDs has a bound on the wire.
   */
  private static final int MAX_LISTED = 1_000;

  private final DimseRequest request;
  private final ArchiveView archive;
  private final List<InstanceEntry> entries;
  private final List<String> failed = new ArrayList<>();
  private int completed;
  private int warnings;
  private int failures;
  private long lastPendingNanos = System.nanoTime();

  private Retrieval(DimseRequest request, ArchiveView archive, List<InstanceEntry> entries) {
    this.request = request;
    this.archive = archive;
    this.entries = entries;
  }

  /** Finds what a request asks for. */
  static Retrieval of(ServiceContext services, DimseRequest request) throws IOException {
    QueryIdentifier identifier = services.identifier(request);
    ArchiveView archive = services.view(request.association());
    List<InstanceEntry> entries = new ArrayList<>();
    try {
      Query query = identifier.retrieve().limit(PAGE).build();
      Optional<Query> next = Optional.of(query);
      while (next.isPresent()) {
        Page<InstanceEntry> page = archive.instances(next.get());
        entries.addAll(page.items());
        if (entries.size() > MAX_INSTANCES) {
          throw new DimseException(
              Status.UnableToCalculateNumberOfMatches, "more than " + MAX_INSTANCES + " instances");
        }
        next = page.next().map(query::after);
      }
    } catch (IOException | RuntimeException e) {
      throw Failures.retrieve(e);
    }
    return new Retrieval(request, archive, entries);
  }

  List<InstanceEntry> entries() {
    return entries;
  }

  /** Sends some of the entries, one after the other, until the request is cancelled. */
  void send(List<InstanceEntry> some, InstanceSender sender) throws IOException {
    for (InstanceEntry entry : some) {
      if (request.isCanceled()) {
        return;
      }
      if (sender.isOpen()) {
        send(sender, entry);
        sendPendingIfDue();
      } else {
        fail(entry);
      }
    }
  }

  /** Counts some of the entries as failed: they cannot be sent at all. */
  void fail(List<InstanceEntry> some) {
    some.forEach(this::fail);
  }

  boolean isCanceled() {
    return request.isCanceled();
  }

  private void send(InstanceSender sender, InstanceEntry entry) {
    try {
      Status status = sender.send(archive.open(entry));
      if (status.isSuccess()) {
        completed++;
      } else if (status.isWarning()) {
        warnings++;
      } else {
        LOG.info("not sent sopInstanceUid={} status={}", entry.sopInstanceUid(), status);
        fail(entry);
      }
    } catch (IOException e) {
      LOG.warn("not sent sopInstanceUid={} cause={}", entry.sopInstanceUid(), e.toString());
      fail(entry);
    }
  }

  private void fail(InstanceEntry entry) {
    failures++;
    if (failed.size() < MAX_LISTED) {
      failed.add(entry.sopInstanceUid());
    }
  }

  private int remaining() {
    return entries.size() - completed - warnings - failures;
  }

  private void sendPendingIfDue() throws IOException {
    long now = System.nanoTime();
    if (remaining() > 0 && now - lastPendingNanos > PENDING_INTERVAL.toNanos()) {
      lastPendingNanos = now;
      request.sendPending(
          DimseResponse.of(Status.Pending)
              .withSuboperations(completed, failures, warnings)
              .withRemainingSuboperations(remaining()));
    }
  }

  /** The final answer, once all that could be sent was sent. */
  DimseResponse finish() throws IOException {
    DimseResponse response =
        DimseResponse.of(finalStatus()).withSuboperations(completed, failures, warnings);
    if (remaining() > 0) {
      response = response.withRemainingSuboperations(remaining());
    }
    return failed.isEmpty() ? response : response.withData(OutgoingData.of(failedList()));
  }

  private Status finalStatus() {
    if (remaining() > 0) {
      return Status.Cancel;
    }
    if (failures > 0 && completed + warnings == 0) {
      return Status.UnableToPerformSuboperations;
    }
    return failures + warnings > 0
        ? Status.SuboperationsCompleteWithFailuresOrWarnings
        : Status.Success;
  }

  private byte[] failedList() throws IOException {
    DataSet list =
        DataSet.builder().set(Tag.FailedSOPInstanceUIDList, failed.toArray(String[]::new)).build();
    return DataSetWriter.toBytes(list, TransferSyntax.of(request.context().transferSyntax()));
  }
}
