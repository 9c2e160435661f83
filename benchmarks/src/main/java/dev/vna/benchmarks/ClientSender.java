package dev.vna.benchmarks;

import dev.vna.data.Uid;
import dev.vna.dicom.net.AeTitle;
import dev.vna.dicom.net.Association;
import dev.vna.dicom.net.AssociationProposal;
import dev.vna.dicom.net.DimseClient;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends with this library's own client, from memory; the clock runs while associations are open.
 */
final class ClientSender implements Sender {
  private final DimseClient client = DimseClient.builder(new AeTitle("LOAD")).build();

  @Override
  public long send(Peer peer, List<SyntheticSeries> series, int instances)
      throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(series.size());
    long[] start = {0};
    CyclicBarrier ready = new CyclicBarrier(series.size(), () -> start[0] = System.nanoTime());
    try {
      List<Callable<Long>> calls = new ArrayList<>();
      for (SyntheticSeries one : series) {
        calls.add(() -> send(peer, one, instances, ready));
      }
      long end = 0;
      for (Future<Long> call : threads.invokeAll(calls)) {
        end = Math.max(end, call.get());
      }
      return end - start[0];
    } catch (ExecutionException e) {
      throw new IOException("sending to " + peer.name() + " failed", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private long send(Peer peer, SyntheticSeries series, int instances, CyclicBarrier ready)
      throws Exception {
    AssociationProposal proposal =
        AssociationProposal.builder(new AeTitle(peer.aeTitle()))
            .context(Uid.CTImageStorage, SyntheticSeries.SYNTAX.uid())
            .build();
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    try (Association association = client.connect(host, peer.port(), proposal)) {
      ready.await();
      for (int i = 0; i < instances; i++) {
        int instance = i;
        var response =
            association.store(
                Uid.CTImageStorage,
                series.uid(instance),
                SyntheticSeries.SYNTAX.uid(),
                out -> series.writeTo(out, instance));
        if (!response.status().isSuccess()) {
          throw new IOException(peer.name() + " answered " + response.status());
        }
      }
      long end = System.nanoTime();
      association.release();
      return end;
    }
  }
}
