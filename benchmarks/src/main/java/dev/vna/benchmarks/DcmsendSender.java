package dev.vna.benchmarks;

import dev.vna.data.FileMeta;
import dev.vna.data.Uid;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends with DCMTK's {@code dcmsend}, from files, a process to each association; its start counts.
 * All peers of a round get the same files.
 */
final class DcmsendSender implements Sender {
  private final Path directory;
  private List<SyntheticSeries> written = List.of();
  private int writtenInstances;

  /**
   * A sender of files in a directory of its own.
   *
   * @param directory best in memory: reading them is no part of what is measured
   */
  DcmsendSender(Path directory) {
    this.directory = directory;
  }

  @Override
  public void prepare(List<SyntheticSeries> series, int instances) throws IOException {
    if (series.equals(written) && instances == writtenInstances) {
      return;
    }
    clear();
    for (int i = 0; i < series.size(); i++) {
      write(series.get(i), folder(i), instances);
    }
    written = List.copyOf(series);
    writtenInstances = instances;
  }

  private Path folder(int series) {
    return directory.resolve("series" + series);
  }

  @Override
  public long send(Peer peer, List<SyntheticSeries> series, int instances)
      throws IOException, InterruptedException {
    prepare(series, instances);
    long start = System.nanoTime();
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      ProcessBuilder builder =
          new ProcessBuilder(
              "dcmsend",
              "--call",
              peer.aeTitle(),
              "--max-pdu",
              "131072",
              "--scan-directories",
              InetAddress.getLoopbackAddress().getHostAddress(),
              Integer.toString(peer.port()),
              folder(i).toString());
      builder.environment().put("TCP_NODELAY", "1");
      processes.add(builder.inheritIO().start());
    }
    for (Process process : processes) {
      if (process.waitFor() != 0) {
        throw new IOException("dcmsend to " + peer.name() + ": status " + process.exitValue());
      }
    }
    return System.nanoTime() - start;
  }

  private static void write(SyntheticSeries series, Path folder, int instances) throws IOException {
    Files.createDirectories(folder);
    for (int i = 0; i < instances; i++) {
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(folder.resolve(i + ".dcm")))) {
        out.write(FileMeta.of(Uid.CTImageStorage, series.uid(i), SyntheticSeries.SYNTAX).encode());
        series.writeTo(out, i);
      }
    }
  }

  private void clear() throws IOException {
    written = List.of();
    if (Files.exists(directory)) {
      Trees.delete(directory);
    }
  }

  @Override
  public void close() throws IOException {
    clear();
  }
}
