package dev.vna.benchmarks.index;

import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.StudyIndex;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Batches made durable the way an archive does it: what came in is appended to a log and synced,
 * then the index takes it in, without a sync of its own but for its checkpoints. For one thread.
 */
final class DurableBatches implements Closeable {
  private final StudyIndex index;
  private final Path directory;
  private final FileChannel log;

  DurableBatches(StudyIndex index, BenchDirectory bench) throws IOException {
    this.index = index;
    directory = bench.temporary("log");
    log =
        FileChannel.open(
            directory.resolve("log"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** The encoded headers of a batch. */
  static List<byte[]> headers(List<LogRecord> batch) {
    return batch.stream()
        .map(record -> record.instance().orElseThrow().header().encoded())
        .toList();
  }

  void apply(List<LogRecord> batch) throws IOException {
    write(headers(batch));
    index.apply(batch, new LogPosition(batch.get(batch.size() - 1).sequence(), "made"));
  }

  /** The log alone: a sequential write with a sync. */
  void write(List<byte[]> headers) throws IOException {
    ByteBuffer all = ByteBuffer.allocate(headers.stream().mapToInt(header -> header.length).sum());
    headers.forEach(all::put);
    all.flip();
    while (all.hasRemaining()) {
      log.write(all);
    }
    log.force(false);
  }

  @Override
  public void close() throws IOException {
    log.close();
    BenchDirectory.delete(directory);
  }
}
