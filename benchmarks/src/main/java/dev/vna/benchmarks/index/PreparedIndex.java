package dev.vna.benchmarks.index;

import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.archive.spi.StudyIndexProvider;
import dev.vna.archive.spi.UnsupportedFormatException;
import dev.vna.benchmarks.population.Arrivals;
import dev.vna.benchmarks.population.Population;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index of so many made-up instances, in {@link BenchDirectory}: made when it is first asked
 * for, with 16 series coming in at once, and kept for later runs. One of an older format is made
 * anew; after another change of what the index holds, delete the directory.
 */
final class PreparedIndex implements Closeable {
  static final long SEED = 17;
  static final int SERIES_AT_ONCE = 16;
  static final int BATCH = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(PreparedIndex.class);
  private static final UUID ARCHIVE = new UUID(0x76_6E_61L, 17);
  private static final long MEMORY_BYTES = 64L << 20;
  private static final long MAX_COPIED = 2_000_000;
  private static final List<String> FILES = List.of("data.mdb", "checkpoint");
  private static final String COMPLETE = "complete";

  private final StudyIndex index;
  private final Population population;
  private final long instances;
  private final Path directory;
  private final Optional<Path> temporary;

  private PreparedIndex(
      StudyIndex index,
      Population population,
      long instances,
      Path directory,
      Optional<Path> temporary) {
    this.index = index;
    this.population = population;
    this.instances = instances;
    this.directory = directory;
    this.temporary = temporary;
  }

  /** Opens the index of that size, and makes it before if it is not there. */
  static PreparedIndex open(StudyIndexProvider provider, BenchDirectory bench, long instances)
      throws IOException {
    Path directory = directory(bench, instances);
    Population population = Population.of(SEED, instances);
    Optional<StudyIndex> kept = kept(provider, directory);
    StudyIndex index =
        kept.isPresent() ? kept.get() : build(provider, directory, population, instances);
    return new PreparedIndex(index, population, instances, directory, Optional.empty());
  }

  /**
   * Opens an index of that size to be written to: a copy that goes when it is closed; or, of more
   * than two million instances, the kept one itself, which a benchmark makes longer by less than a
   * hundredth.
   */
  static PreparedIndex openToWrite(
      StudyIndexProvider provider, BenchDirectory bench, long instances) throws IOException {
    PreparedIndex kept = open(provider, bench, instances);
    if (kept.isTooLargeToCopy()) {
      return kept;
    }
    Path copy = kept.copy(bench);
    kept.close();
    return new PreparedIndex(
        provider.open(context(copy)), kept.population, instances, copy, Optional.of(copy));
  }

  /** Where the index of that size lies. */
  static Path directory(BenchDirectory bench, long instances) {
    return bench.root().resolve("index-" + instances);
  }

  private static Optional<StudyIndex> kept(StudyIndexProvider provider, Path directory)
      throws IOException {
    if (!Files.exists(directory.resolve(COMPLETE))) {
      return Optional.empty();
    }
    try {
      return Optional.of(provider.open(context(directory)));
    } catch (UnsupportedFormatException e) {
      LOG.info("{} is of another format: made anew", directory);
      return Optional.empty();
    }
  }

  private static StudyIndex build(
      StudyIndexProvider provider, Path directory, Population population, long instances)
      throws IOException {
    BenchDirectory.delete(directory);
    Files.createDirectories(directory);
    StudyIndex index = provider.open(context(directory));
    try {
      fill(index, new Arrivals(population, SERIES_AT_ONCE, 0), instances);
      Files.createFile(directory.resolve(COMPLETE));
      return index;
    } catch (IOException | RuntimeException e) {
      index.close();
      throw e;
    }
  }

  /** Takes in so many instances, in batches; the next batch is made while one is taken in. */
  static void fill(StudyIndex index, Arrivals arrivals, long instances) throws IOException {
    ExecutorService maker = Executors.newSingleThreadExecutor();
    try {
      long started = System.nanoTime();
      long left = instances;
      long told = 0;
      CompletableFuture<List<LogRecord>> coming = batch(maker, arrivals, left);
      while (left > 0) {
        List<LogRecord> records = coming.join();
        left -= records.size();
        coming = batch(maker, arrivals, left);
        long sequence = records.get(records.size() - 1).sequence();
        index.apply(records, new LogPosition(sequence, "made"));
        double share = 1 - (double) left / instances;
        if ((long) (share * 20) > told) {
          told = (long) (share * 20);
          double seconds = (System.nanoTime() - started) / 1e9;
          LOG.info(
              "{} of {} instances, {} s, {} a second",
              instances - left,
              instances,
              String.format(Locale.ROOT, "%.0f", seconds),
              String.format(Locale.ROOT, "%.0f", (instances - left) / seconds));
        }
      }
    } catch (CompletionException e) {
      throw new IOException("instances could not be made", e);
    } finally {
      maker.shutdown();
    }
  }

  private static CompletableFuture<List<LogRecord>> batch(
      ExecutorService maker, Arrivals arrivals, long left) {
    int count = (int) Math.min(BATCH, left);
    return CompletableFuture.supplyAsync(() -> arrivals.next(count), maker);
  }

  private boolean isTooLargeToCopy() {
    return instances > MAX_COPIED;
  }

  /** A copy of its files in a new directory. Nothing may be written meanwhile. */
  private Path copy(BenchDirectory bench) throws IOException {
    Path copy = bench.temporary("copy");
    for (String name : FILES) {
      Files.copy(directory.resolve(name), copy.resolve(name));
    }
    return copy;
  }

  /** What an index of a benchmark is opened with. */
  static OpenContext context(Path directory) {
    return new OpenContext(directory, ARCHIVE, Clock.systemUTC(), MEMORY_BYTES);
  }

  StudyIndex index() {
    return index;
  }

  Population population() {
    return population;
  }

  /** How many instances it was made with. */
  long instances() {
    return instances;
  }

  Path directory() {
    return directory;
  }

  /** Bytes of its files on disk, an average for each instance that it was made with. */
  double bytesPerInstance() throws IOException {
    return (double) index.statistics().usedBytes() / index.statistics().instances();
  }

  @Override
  public void close() throws IOException {
    index.close();
    if (temporary.isPresent()) {
      BenchDirectory.delete(temporary.get());
    }
  }
}
