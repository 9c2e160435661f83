package dev.vna.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Sends series to a peer, each over an association of its own. */
interface Sender extends Closeable {
  /** Makes ready what will be sent, so that this does not count. */
  default void prepare(List<SyntheticSeries> series, int instances) throws IOException {}

  /**
   * Sends so many instances of each series, all series at the same time.
   *
   * @return how long it took, in nanoseconds
   * @throws IOException if anything was not answered with success
   */
  long send(Peer peer, List<SyntheticSeries> series, int instances)
      throws IOException, InterruptedException;

  /** Takes away what {@link #prepare} made. */
  @Override
  default void close() throws IOException {}
}
