package dev.vna.dicom.web;

import dev.vna.archive.InstanceWriter;
import dev.vna.archive.StoreResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The instances of one request on their way in. While some wait for the disk, the next is read: so
 * one sync serves many. For one thread.
 */
final class Storing {
  private static final Logger LOG = LoggerFactory.getLogger(Storing.class);

  private final Exchange exchange;
  private final Optional<String> study;
  private final Executor executor;
  private final int maxWaiting;
  private final StoreReport report = new StoreReport();
  private final Set<String> studies = new HashSet<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  private record Waiting(IncomingInstance instance, CompletableFuture<StoreResult> result) {}

  Storing(Exchange exchange, Optional<String> study, Executor executor, int maxWaiting) {
    this.exchange = exchange;
    this.study = study;
    this.executor = executor;
    this.maxWaiting = maxWaiting;
  }

  /**
   * Takes in an instance.
   *
   * @throws WebException if the request itself is at fault, and not just this instance
   */
  void add(InputStream file) throws IOException {
    var instance = new IncomingInstance(exchange, study);
    try {
      InstanceWriter writer = instance.receive(file);
      settleSame(instance);
      var result = CompletableFuture.supplyAsync(() -> finish(writer), executor);
      waiting.add(new Waiting(instance, result));
    } catch (WebException e) {
      throw e;
    } catch (IOException e) {
      failed(instance, e);
    }
    while (waiting.size() >= maxWaiting) {
      settle(waiting.remove());
    }
  }

  /** Counts an instance as failed that cannot be taken in at all. */
  void refuse(IOException why) {
    failed(new IncomingInstance(exchange, study), why);
  }

  private static StoreResult finish(InstanceWriter writer) {
    try (writer) {
      return writer.finish();
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  /** Waits for all that were taken in; what became of them. */
  StoreReport settle() {
    while (!waiting.isEmpty()) {
      settle(waiting.remove());
    }
    return report;
  }

  /** Which of two of one name comes first makes a difference: the first is kept. */
  private void settleSame(IncomingInstance instance) {
    while (waiting.stream()
        .anyMatch(one -> one.instance().sopInstanceUid().equals(instance.sopInstanceUid()))) {
      settle(waiting.remove());
    }
  }

  private void settle(Waiting next) {
    try {
      StoreResult result = next.result().join();
      Optional<ObjectPath> path =
          result
              .studyInstanceUid()
              .flatMap(
                  uid ->
                      result
                          .seriesInstanceUid()
                          .map(
                              series ->
                                  ObjectPath.ofInstance(uid, series, result.sopInstanceUid())));
      result.studyInstanceUid().ifPresent(studies::add);
      report.stored(result.sopClassUid(), result.sopInstanceUid(), path.map(exchange::uri));
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException why) {
        failed(next.instance(), why);
      } else {
        throw e;
      }
    }
  }

  private void failed(IncomingInstance instance, IOException why) {
    LOG.info(
        "not stored sopInstanceUid={} cause={}",
        instance.sopInstanceUid().map(Printable::text).orElse("unknown"),
        why.toString());
    report.failed(instance.sopClassUid(), instance.sopInstanceUid(), why);
  }

  /** The study of all that was stored, if it is one. */
  Optional<String> study() {
    return studies.size() == 1 ? studies.stream().findFirst() : Optional.empty();
  }
}
