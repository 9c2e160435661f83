package dev.vna.benchmarks.index;

import dev.vna.archive.Archive;
import dev.vna.archive.InstanceWriter;
import dev.vna.archive.Source;
import dev.vna.archive.StoreRequest;
import dev.vna.archive.spi.BlobStoreProvider;
import dev.vna.archive.spi.StudyIndexProvider;
import dev.vna.benchmarks.population.EncodedSeries;
import dev.vna.benchmarks.population.Population;
import dev.vna.data.TransferSyntax;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * CT instances of one size, stored in an archive of their own, one after the other; and the same
 * bytes in a bare file. For one thread.
 */
final class StoredSeries implements Closeable {
  /** Columns of an image that make an instance of 9 KB. */
  static final int COLUMNS_9_KB = 44;

  /** Columns of an image that make an instance of 0.5 MB. */
  static final int COLUMNS_HALF_MB = 512;

  private static final int SERIES_INSTANCES = 300;
  private static final int THREADS = 4;
  private static final Population POPULATION = Population.of(1, 1_000_000);

  private final int columns;
  private final Path directory;
  private final Archive archive;
  private final FileChannel file;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private EncodedSeries series;
  private int nextStudy;
  private int next;

  private StoredSeries(int columns, Path directory, Archive archive) throws IOException {
    this.columns = columns;
    this.directory = directory;
    this.archive = archive;
    this.series = nextSeries();
    file =
        FileChannel.open(
            directory.resolve("file"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  static StoredSeries open(
      StudyIndexProvider indexes, BlobStoreProvider stores, BenchDirectory bench, int columns)
      throws IOException {
    Path directory = bench.temporary("archive");
    Archive archive =
        Archive.builder(directory.resolve("data")).studyIndex(indexes).blobStore(stores).open();
    return new StoredSeries(columns, directory, archive);
  }

  private EncodedSeries nextSeries() throws IOException {
    next = 0;
    return new EncodedSeries(POPULATION.study(nextStudy++), columns);
  }

  /** Stores the next instance: durable and indexed when this returns. */
  long store() throws IOException {
    if (next == SERIES_INSTANCES) {
      series = nextSeries();
    }
    int index = next++;
    return store(series, index);
  }

  /** Stores four instances, by a thread each. */
  long storeByThreads() throws IOException {
    if (next > SERIES_INSTANCES - THREADS) {
      series = nextSeries();
    }
    List<Future<Long>> running = new ArrayList<>(THREADS);
    for (int i = 0; i < THREADS; i++) {
      int index = next++;
      running.add(threads.submit(() -> store(series, index)));
    }
    try {
      for (Future<Long> one : running) {
        one.get();
      }
      return running.size();
    } catch (ExecutionException e) {
      throw new IOException("an instance could not be stored", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while instances are stored", e);
    }
  }

  private long store(EncodedSeries from, int index) throws IOException {
    StoreRequest request =
        new StoreRequest(
            from.sopClassUid(),
            from.sopInstanceUid(index),
            TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
            Source.LOCAL);
    try (InstanceWriter writer = archive.beginStore(request)) {
      writer.write(ByteBuffer.wrap(from.dataSet(index)));
      return writer.finish().sequence();
    }
  }

  /** Stores the next instance, and deletes it. */
  long storeAndDelete() throws IOException {
    long sequence = store();
    archive.deleteInstance(series.sopInstanceUid(next - 1), "measured");
    return sequence;
  }

  /** The bytes of an instance appended to a file, and synced. */
  long writeAndSync() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(series.dataSet(next % SERIES_INSTANCES));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
    file.force(false);
    return 1;
  }

  @Override
  public void close() throws IOException {
    threads.shutdown();
    file.close();
    archive.close();
    BenchDirectory.delete(directory);
  }
}
