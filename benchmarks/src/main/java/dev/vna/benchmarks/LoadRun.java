package dev.vna.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Sends instances of one size to this archive and to others, in turn: first some to fresh servers,
 * then rounds, each with every number of associations. In a round every server gets the same
 * instances, and references of the disk are measured between.
 */
final class LoadRun {
  private static final int COLD_ASSOCIATIONS = 4;
  private static final int REFERENCE_TIMES = 50;

  private final Settings settings;
  private final ArchivePeer archive;
  private final List<Peer> peers;
  private final Optional<SyncLog> syncs;
  private final DiskReferences disk;
  private final Sender sender;
  private final Progress progress;

  /**
   * What is to be measured.
   *
   * @param rows rows and columns of an image of 16 bit
   * @param associations numbers of associations
   * @param instances in a round, over all associations
   * @param coldInstances sent before the rounds
   */
  record Settings(
      int rows, List<Integer> associations, int instances, int rounds, int coldInstances) {}

  /**
   * A run.
   *
   * @param others the other servers
   */
  LoadRun(
      Settings settings,
      ArchivePeer archive,
      List<Peer> others,
      Optional<SyncLog> syncs,
      DiskReferences disk,
      Sender sender,
      Progress progress) {
    this.settings = settings;
    this.archive = archive;
    this.syncs = syncs;
    this.disk = disk;
    this.sender = sender;
    this.progress = progress;
    peers = new ArrayList<>(List.of(archive));
    peers.addAll(others);
  }

  LoadResult run() throws IOException, InterruptedException {
    LoadResult result =
        new LoadResult(new SyntheticSeries(Studies.next(), settings.rows()).dataSetBytes());
    if (settings.coldInstances() > 0) {
      measure("cold", COLD_ASSOCIATIONS, settings.coldInstances())
          .forEach((peer, measured) -> result.coldRates.put(peer.name(), measured.rate()));
    }
    for (int round = 1; round <= settings.rounds(); round++) {
      for (int associations : settings.associations()) {
        LoadResult.Warm warm = result.warm(associations);
        long groups = archive.groups();
        Optional<SyncLog.Count> before = syncCount();
        String what = "round " + round + " of " + settings.rounds();
        Map<Peer, Measured> measured = measure(what, associations, settings.instances());
        Optional<SyncLog.Count> after = syncCount();
        add(warm, measured);
        warm.groups += archive.groups() - groups;
        warm.instances += sent(associations, settings.instances());
        if (before.isPresent() && after.isPresent()) {
          SyncLog.Count count = after.get().minus(before.get());
          warm.logSyncs += count.log();
          warm.allSyncs += count.all();
        }
        if (associations == 1) {
          warm.appendMillis.add(disk.appendMillis(result.bytes, REFERENCE_TIMES));
          warm.putMillis.add(disk.putMillis(REFERENCE_TIMES));
        }
      }
    }
    return result;
  }

  /** Every association sends as many as the others. */
  private static long sent(int associations, int instances) {
    return (long) (instances / associations) * associations;
  }

  private Optional<SyncLog.Count> syncCount() throws IOException {
    return syncs.isPresent() ? Optional.of(syncs.get().count()) : Optional.empty();
  }

  /** What one server did: instances a second, and processor time of one in milliseconds. */
  private record Measured(double rate, Optional<Double> cpuMillis) {}

  private Map<Peer, Measured> measure(String what, int associations, int instances)
      throws IOException, InterruptedException {
    List<SyntheticSeries> series = new ArrayList<>();
    for (int i = 0; i < associations; i++) {
      series.add(new SyntheticSeries(Studies.next(), settings.rows()));
    }
    int each = instances / associations;
    long sent = sent(associations, instances);
    String line = "rows " + settings.rows() + ", " + what + ", " + associations + " associations: ";
    progress.show(line + "preparing");
    sender.prepare(series, each);
    Map<Peer, Measured> measured = new HashMap<>();
    for (Peer peer : peers) {
      progress.show(line + peer.name());
      writeBackEverything();
      OptionalLong cpuBefore = peer.cpuMillis();
      long nanos = sender.send(peer, series, each);
      peer.drop();
      OptionalLong cpuAfter = peer.cpuMillis(); // later, so that children have ended
      Optional<Double> cpu =
          cpuBefore.isPresent() && cpuAfter.isPresent()
              ? Optional.of((cpuAfter.getAsLong() - cpuBefore.getAsLong()) / (double) sent)
              : Optional.empty();
      measured.put(peer, new Measured(sent * 1e9 / nanos, cpu));
    }
    return measured;
  }

  private void add(LoadResult.Warm warm, Map<Peer, Measured> measured) {
    double own = measured.get(archive).rate();
    for (Peer peer : peers) {
      Measured one = measured.get(peer);
      warm.rates.computeIfAbsent(peer.name(), any -> new Samples()).add(one.rate());
      warm.ratios.computeIfAbsent(peer.name(), any -> new Samples()).add(own / one.rate());
      one.cpuMillis()
          .ifPresent(
              cpu -> warm.cpuMillis.computeIfAbsent(peer.name(), any -> new Samples()).add(cpu));
    }
  }

  /** So that none pays for what the one before left to be written. */
  private static void writeBackEverything() throws IOException {
    Programs.run("sync");
  }
}
