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
 */
final class DcmsendSender implements Sender {
  private final Path directory;
  private int sent;

  DcmsendSender(Path directory) {
    this.directory = directory;
  }

  @Override
  public long send(Peer peer, List<SyntheticSeries> series, int instances)
      throws IOException, InterruptedException {
    List<Path> folders = new ArrayList<>();
    for (SyntheticSeries one : series) {
      folders.add(write(one, instances));
    }
    long start = System.nanoTime();
    List<Process> processes = new ArrayList<>();
    for (Path folder : folders) {
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
              folder.toString());
      builder.environment().put("TCP_NODELAY", "1");
      processes.add(builder.inheritIO().start());
    }
    for (Process process : processes) {
      if (process.waitFor() != 0) {
        throw new IOException("dcmsend to " + peer.name() + ": status " + process.exitValue());
      }
    }
    long time = System.nanoTime() - start;
    for (Path folder : folders) {
      Trees.delete(folder);
    }
    return time;
  }

  private Path write(SyntheticSeries series, int instances) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("series" + sent++));
    for (int i = 0; i < instances; i++) {
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(folder.resolve(i + ".dcm")))) {
        out.write(FileMeta.of(Uid.CTImageStorage, series.uid(i), SyntheticSeries.SYNTAX).encode());
        series.writeTo(out, i);
      }
    }
    return folder;
  }
}
