package dev.vna.benchmarks.stores;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.benchmarks.Programs;
import dev.vna.benchmarks.ReportTable;
import dev.vna.benchmarks.Trees;
import dev.vna.storage.CompressedStore;
import dev.vna.storage.EncryptedStore;
import dev.vna.storage.FileKeyProvider;
import dev.vna.storage.FileStore;
import dev.vna.storage.PackStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Puts objects into stores and reads ranges of them, beside plain files to which the same bytes are
 * written and synced, or from which they are read.
 *
 * <pre>{@code
 * mvn -q -DskipTests package
 * java -cp benchmarks/target/benchmarks.jar dev.vna.benchmarks.stores.StoreTable
 * }</pre>
 */
@Command(
    name = "stores",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description =
        "Puts objects into stores and plain files in turns, and reads them; prints tables.")
public final class StoreTable implements Callable<Integer> {
  private static final UUID ARCHIVE = new UUID(0x5eed, 7);
  private static final int LARGE = 512 << 10;
  private static final int SMALL = 9 << 10;
  private static final int FRAMES = 16 << 20;
  private static final int MULTI_FRAME_OBJECTS = 8;

  @Option(
      names = "--directory",
      description = "where all is written, on the disk to be measured; default: a temporary one")
  private Optional<Path> directory;

  @Option(names = "--rounds", defaultValue = "9", description = "measured rounds")
  private int rounds;

  @Option(names = "--warm-up", defaultValue = "6", description = "rounds before them")
  private int warmUpRounds;

  @Option(names = "--markdown", description = "print the tables as Markdown")
  private boolean markdown;

  private final List<BlobStore> opened = new ArrayList<>();
  private Path work = Path.of("");
  private int files;

  private StoreTable() {}

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new StoreTable()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Path base =
        directory.isPresent() ? directory.get() : Path.of(System.getProperty("java.io.tmpdir"));
    work = Files.createTempDirectory(Files.createDirectories(base), "stores");
    PrintWriter out = new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
    try {
      print(out, "put 40 objects of 512 KiB at once", 40, LARGE, puts(LARGE, 40));
      print(out, "put 100 objects of 9 KiB at once", 100, SMALL, puts(SMALL, 100));
      print(out, "commit a group of 10 objects of 512 KiB", 10, LARGE, commits(LARGE, 10));
      print(out, "read 200 ranges of 512 KiB from memory of the system", 200, LARGE, reads(false));
      print(out, "read 200 ranges of 512 KiB from the disk", 200, LARGE, reads(true));
    } finally {
      for (BlobStore store : opened) {
        store.close();
      }
      Trees.delete(work);
    }
    return 0;
  }

  private void print(PrintWriter out, String what, int count, int size, StoreRun run)
      throws IOException {
    ReportTable table = new ReportTable(what, "ms", "MB/s", "objects/s", "times the first");
    for (Map.Entry<String, StoreRun.Result> way : run.run(warmUpRounds, rounds).entrySet()) {
      double millis = way.getValue().millis().median();
      table.add(
          List.of(
              way.getKey(),
              format("%.1f", millis),
              format("%.0f", (double) count * size / millis / 1e3),
              format("%.0f", count / millis * 1e3),
              format("%.2f", way.getValue().ratios().median())));
    }
    table.print(out, markdown);
  }

  private static String format(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private StoreRun puts(int size, int count) throws IOException {
    return new StoreRun()
        .with("PackStore", putting(packs(), size, count))
        .with("FileStore", putting(files(), size, count))
        .with("encrypted PackStore", putting(encrypted(packs()), size, count))
        .with("compressed PackStore", putting(compressed(packs()), size, count))
        .with(
            "compressed, encrypted PackStore", putting(compressed(encrypted(packs())), size, count))
        .with("one file, one sync", appending(size, count))
        .with("one file and sync each", filing(size, count));
  }

  private StoreRun commits(int size, int count) throws IOException {
    return new StoreRun()
        .with("PackStore", committing(packs(), size, count))
        .with("encrypted PackStore", committing(encrypted(packs()), size, count))
        .with("one file, one sync", appending(size, count));
  }

  private PackStore packs() throws IOException {
    return packs(next());
  }

  private PackStore packs(Path parent) throws IOException {
    return opened(PackStore.builder(parent).archiveId(ARCHIVE).open());
  }

  private FileStore files() throws IOException {
    return files(next());
  }

  private FileStore files(Path parent) throws IOException {
    return opened(FileStore.builder(parent).archiveId(ARCHIVE).open());
  }

  private <T extends BlobStore> T opened(T store) {
    opened.add(store);
    return store;
  }

  private LandingStore encrypted(LandingStore store) throws IOException {
    FileKeyProvider keys = FileKeyProvider.builder(work.resolve("keys")).open();
    keys.current(Partition.DEFAULT);
    return EncryptedStore.builder(store).keys(keys).open();
  }

  private static LandingStore compressed(LandingStore store) {
    return CompressedStore.builder(store).open();
  }

  private Path next() throws IOException {
    return Files.createDirectories(work.resolve("directory" + files++));
  }

  private static StoreRun.Way putting(BlobStore store, int size, int count) {
    StoreObjects objects = new StoreObjects(size);
    List<StoredBlob> before = new ArrayList<>();
    return () -> {
      // what is there already would fill the disk
      store.delete(before);
      while (store.reclaim(0) > 0) {
        continue;
      }
      before.clear();
      List<BlobSource> sources = objects.sources(count);
      return () -> before.addAll(unchecked(() -> store.put(sources)));
    };
  }

  private static StoreRun.Way committing(LandingStore store, int size, int count)
      throws IOException {
    store.recover(LogPosition.START, group -> {});
    StoreObjects objects = new StoreObjects(size);
    return () -> {
      CommitGroup group = objects.group(count);
      return () -> unchecked(() -> store.commit(group));
    };
  }

  /** Writes all to one file. */
  private StoreRun.Way appending(int size, int count) throws IOException {
    Path parent = next();
    StoreObjects objects = new StoreObjects(size);
    return () -> {
      List<byte[]> bytes = objects.bytes(count);
      Path file = parent.resolve("one");
      Files.deleteIfExists(file);
      return () ->
          unchecked(
              () -> {
                write(file, bytes);
                return file;
              });
    };
  }

  /** Writes each to a file of its own. */
  private StoreRun.Way filing(int size, int count) throws IOException {
    Path parent = next();
    StoreObjects objects = new StoreObjects(size);
    return () -> {
      Trees.delete(parent);
      Files.createDirectories(parent);
      List<byte[]> bytes = objects.bytes(count);
      return () ->
          unchecked(
              () -> {
                for (int i = 0; i < count; i++) {
                  write(parent.resolve("file" + i), bytes.subList(i, i + 1));
                }
                return parent;
              });
    };
  }

  private static void write(Path file, List<byte[]> objects) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (byte[] object : objects) {
        ByteBuffer bytes = ByteBuffer.wrap(object);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      channel.force(false);
    }
  }

  /** Reads frames of multi-frame objects. */
  private StoreRun reads(boolean fromDisk) throws IOException {
    List<byte[]> plain = new StoreObjects(FRAMES).bytes(MULTI_FRAME_OBJECTS);
    Path parent = next();
    write(parent.resolve("plain"), plain);
    FileChannel channel = FileChannel.open(parent.resolve("plain"), StandardOpenOption.READ);
    StoreRun run = new StoreRun();
    run.with("pread of one file", reading(fromDisk, parent, preading(channel)));
    Path packs = next();
    run.with("PackStore", reading(fromDisk, packs, opening(packs(packs))));
    Path files = next();
    run.with("FileStore", reading(fromDisk, files, opening(files(files))));
    Path encrypted = next();
    run.with(
        "encrypted PackStore", reading(fromDisk, encrypted, opening(encrypted(packs(encrypted)))));
    return run;
  }

  /** Reads a range of one of the objects. */
  @FunctionalInterface
  private interface Read {
    void read(int object, int offset, byte[] to) throws IOException;
  }

  private static Read preading(FileChannel channel) {
    return (object, offset, to) -> {
      ByteBuffer frame = ByteBuffer.wrap(to);
      while (frame.hasRemaining()) {
        channel.read(frame, (long) object * FRAMES + offset + frame.position());
      }
    };
  }

  private static Read opening(BlobStore store) throws IOException {
    List<StoredBlob> blobs = store.put(new StoreObjects(FRAMES).sources(MULTI_FRAME_OBJECTS));
    return (object, offset, to) -> {
      try (InputStream in = store.open(blobs.get(object), offset, to.length)) {
        in.readNBytes(to, 0, to.length);
      }
    };
  }

  /** Reads ranges, the same ones in the same order whichever way. */
  private static StoreRun.Way reading(boolean fromDisk, Path directory, Read read) {
    Random random = new Random(3);
    byte[] frame = new byte[LARGE];
    return () -> {
      if (fromDisk) {
        forget(directory);
      }
      return () -> {
        for (int i = 0; i < 200; i++) {
          int object = random.nextInt(MULTI_FRAME_OBJECTS);
          int offset = random.nextInt(FRAMES - LARGE);
          unchecked(
              () -> {
                read.read(object, offset, frame);
                return frame;
              });
        }
      };
    };
  }

  /** Makes the system forget what it has in memory of the files in a directory. */
  private static void forget(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(directory)) {
      all = paths.filter(Files::isRegularFile).toList();
    }
    for (Path file : all) {
      Programs.run("dd", "if=" + file, "iflag=nocache", "count=0");
    }
  }

  private static <T> T unchecked(Callable<T> work) {
    try {
      return work.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
