package dev.vna.archive;

import dev.vna.archive.spi.UnsupportedFormatException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An archive's directory: held by one archive at a time, in this JVM and on this machine, and
 * marked with a format version and an archive id.
 *
 * <pre>
 * archive.json   {"format":1,"archiveId":"...","created":"..."}   written once
 * lock           locked while open; says who holds it
 * store/         the blob store's own
 * index/         the index's own
 * index.new/     an index that is being rebuilt; swept away at the next open
 * index.copy/    a copy of the index on its way to a backup; swept away at the next open
 * index.old/     the index before a rebuild, between two renames; put back if there is no index/
 * </pre>
 */
final class DataDirectory implements Closeable {
  static final int FORMAT = 1;

  private static final String INDEX_COPY = "index.copy";

  /**
   * Directories open in this JVM, by real path: a file lock does not keep out one's own process.
   */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path root;
  private final UUID archiveId;
  private final FileChannel lockChannel;

  private DataDirectory(Path root, UUID archiveId, FileChannel lockChannel) {
    this.root = root;
    this.archiveId = archiveId;
    this.lockChannel = lockChannel;
  }

  static DataDirectory open(Path directory, Clock clock) throws IOException {
    DurableFiles.createDirectories(directory);
    Path root = directory.toRealPath();
    if (!OPEN.add(root)) {
      throw new ArchiveInUseException(root, "this process");
    }
    FileChannel channel = null;
    try {
      channel = lock(root, clock);
      UUID id = identity(root, clock);
      settleIndexSwap(root);
      return new DataDirectory(root, id, channel);
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      OPEN.remove(root);
      throw e;
    }
  }

  private static FileChannel lock(Path root, Clock clock) throws IOException {
    FileChannel channel =
        FileChannel.open(
            root.resolve("lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      // The lock lies behind the text, so that on every system others can read who holds it.
      FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
      if (lock == null) {
        throw new ArchiveInUseException(root, holder(channel));
      }
      String text = "process " + ProcessHandle.current().pid() + " since " + clock.instant() + "\n";
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
      return channel;
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new ArchiveInUseException(root, "this process, through another class loader");
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(200);
    channel.read(text, 0);
    return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
  }

  private static UUID identity(Path root, Clock clock) throws IOException {
    Path file = root.resolve("archive.json");
    if (Files.exists(file)) {
      return readIdentity(file);
    }
    if (Files.exists(root.resolve("store")) || Files.exists(root.resolve("index"))) {
      throw new IOException(
          file
              + " is missing beside data that needs it: a restore that did not come to its end is"
              + " made again in an empty directory; of segments that were copied by hand an archive"
              + " is made by Archive.Builder.restoreFromStore");
    }
    UUID id = UUID.randomUUID();
    writeIdentity(root, id, clock);
    return id;
  }

  private static void writeIdentity(Path root, UUID id, Clock clock) throws IOException {
    java.io.StringWriter text = new java.io.StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("format", FORMAT);
      json.writeStringProperty("archiveId", id.toString());
      json.writeStringProperty("created", clock.instant().toString());
      json.writeEndObject();
    }
    DurableFiles.replace(
        root.resolve("archive.json"), (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Makes an archive's directory of one that has a store alone.
   *
   * @param idOf tells the archive that the store belongs to
   * @throws IOException if there is an archive already, or no store, or it does not tell
   */
  static void adopt(Path directory, Clock clock, IdentitySource idOf) throws IOException {
    Path root = directory.toRealPath();
    if (Files.exists(root.resolve("archive.json")) || Files.exists(root.resolve("index"))) {
      throw new IOException(
          root + " has more than a store: open it, or copy store/ alone to another directory");
    }
    UUID id =
        idOf.archiveIdOf(root.resolve("store"))
            .orElseThrow(
                () ->
                    new IOException(
                        root.resolve("store")
                            + " has no segment that tells its archive: want segment-*.tar there"));
    writeIdentity(root, id, clock);
  }

  /** Tells which archive a store belongs to. */
  @FunctionalInterface
  interface IdentitySource {
    /** Empty if nothing there tells. */
    Optional<UUID> archiveIdOf(Path store) throws IOException;
  }

  private static UUID readIdentity(Path file) throws IOException {
    int format = 0;
    String id = null;
    try (JsonParser json =
        new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(file))) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("format")) {
          format = json.getIntValue();
        } else if (name.equals("archiveId")) {
          id = json.getString();
        }
      }
      if (format > FORMAT) {
        throw new UnsupportedFormatException(
            "archive directory " + file.getParent(), format, FORMAT);
      }
      if (format < 1 || id == null) {
        throw new IOException(file + " is damaged: want format and archiveId");
      }
      return UUID.fromString(id);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new IOException(file + " is damaged: " + e.getMessage(), e);
    }
  }

  /**
   * A rebuild puts its index in place with two renames; whatever a crash left between them is
   * settled here.
   */
  private static void settleIndexSwap(Path root) throws IOException {
    Path index = root.resolve("index");
    Path old = root.resolve("index.old");
    if (!Files.exists(index) && Files.exists(old)) {
      Files.move(old, index, StandardCopyOption.ATOMIC_MOVE);
    }
    deleteTree(old);
    deleteTree(root.resolve("index.new"));
    deleteTree(root.resolve(INDEX_COPY));
  }

  Path root() {
    return root;
  }

  UUID archiveId() {
    return archiveId;
  }

  Path storeDirectory() throws IOException {
    Path directory = root.resolve("store");
    DurableFiles.createDirectories(directory);
    // A process that was killed may have made it and not come to this.
    DurableFiles.forceDirectory(root);
    return directory;
  }

  /**
   * Whether there is an index. A new one is made in {@link #newIndexDirectory} and swapped in, so
   * that a crash leaves none that is half made.
   */
  boolean hasIndex() {
    return Files.exists(indexDirectory());
  }

  Path indexDirectory() {
    return root.resolve("index");
  }

  /** An empty directory for an index that is being made. */
  Path newIndexDirectory() throws IOException {
    Path directory = root.resolve("index.new");
    deleteTree(directory);
    return Files.createDirectories(directory);
  }

  /** An empty directory for a copy of the index. */
  Path indexCopyDirectory() throws IOException {
    deleteIndexCopy();
    return Files.createDirectories(root.resolve(INDEX_COPY));
  }

  void deleteIndexCopy() throws IOException {
    deleteTree(root.resolve(INDEX_COPY));
  }

  /**
   * Puts the finished index of {@link #newIndexDirectory()} in the place of the present one; both
   * are closed.
   */
  void swapIndex() throws IOException {
    Path index = indexDirectory();
    Path old = root.resolve("index.old");
    DurableFiles.forceDirectory(root.resolve("index.new"));
    deleteTree(old);
    if (Files.exists(index)) {
      Files.move(index, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(root.resolve("index.new"), index, StandardCopyOption.ATOMIC_MOVE);
    DurableFiles.forceDirectory(root);
    deleteTree(old);
  }

  private static void deleteTree(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }

  @Override
  public void close() throws IOException {
    // An interrupt closes a channel; the lock is given back all the same, only the text stays.
    boolean interrupted = Thread.interrupted();
    try (lockChannel) {
      lockChannel.truncate(0);
    } catch (ClosedByInterruptException e) {
      interrupted = true;
    } finally {
      OPEN.remove(root);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
