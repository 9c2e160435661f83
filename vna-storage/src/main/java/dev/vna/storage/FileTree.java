package dev.vna.storage;

import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.FileBackedStore;
import dev.vna.archive.spi.LogMismatchException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The folders of a {@link FileStore}: names its own files, makes and removes folders. Safe for use
 * by many threads.
 *
 * <p>Its own files are in {@code .vna}, where no template leads: {@code store.json}, sidecars in
 * {@code digests}, 1,024 to a folder, and in {@code tmp} what is not whole yet. What is there when
 * the store is opened was left by a crash, and goes.
 */
final class FileTree {
  private static final String RECORD = "file store";
  private static final String SIDECAR = ".jsonl";
  private static final long NOT_COUNTED = Long.MIN_VALUE;
  private static final int SIDECARS_PER_FOLDER = 1024;

  private final StorageFiles files;
  private final Path root;
  private final Path own;
  private final Path digests;
  private final Path tmp;
  private final UUID archiveId;
  private final AtomicLong nextBatch = new AtomicLong(1);

  /** Held shared while files get their names, exclusively while empty folders go. */
  private final ReadWriteLock folders = new ReentrantReadWriteLock();

  /** Bytes of the objects; changed under {@link #folders}. */
  private final AtomicLong usedBytes = new AtomicLong(NOT_COUNTED);

  FileTree(StorageFiles files, Path root, UUID archiveId) {
    this.files = files;
    this.root = root;
    this.archiveId = archiveId;
    own = root.resolve(".vna");
    digests = own.resolve("digests");
    tmp = own.resolve("tmp");
  }

  StorageFiles files() {
    return files;
  }

  UUID archiveId() {
    return archiveId;
  }

  ReadWriteLock folders() {
    return folders;
  }

  /** The files, to be copied. */
  TreeFiles treeFiles(FileBackedStore.FileVisitor visitor) {
    return new TreeFiles(root, tmp, visitor);
  }

  long usableBytes() throws IOException {
    return files.usableBytes(root);
  }

  /** Counts bytes that came or went; the caller holds {@link #folders} shared. */
  void use(long bytes) {
    if (usedBytes.get() != NOT_COUNTED) {
      usedBytes.addAndGet(bytes);
    }
  }

  /** The bytes of all objects; counts the files when it is called for the first time. */
  long usedBytes() throws IOException {
    if (usedBytes.get() == NOT_COUNTED) {
      folders.writeLock().lock();
      try {
        long total = 0;
        for (long batch : batches()) {
          for (FileBatch.Entry entry : entries(batch)) {
            total += exists(path(entry)) ? entry.record().sizeBytes() : 0;
          }
        }
        usedBytes.compareAndSet(NOT_COUNTED, total);
      } finally {
        folders.writeLock().unlock();
      }
    }
    return usedBytes.get();
  }

  /** Makes what is missing, refuses what is another's, and removes what a crash left. */
  void open() throws IOException {
    makeFolder(tmp);
    makeFolder(digests);
    for (String name : files.list(tmp)) {
      files.delete(tmp.resolve(name));
    }
    Path identity = own.resolve("store.json");
    Optional<byte[]> found = content(identity);
    if (found.isPresent() && found.get().length > 0) {
      checkIdentity(found.get());
    } else {
      Path unnamed = tmp.resolve("store");
      write(unnamed, RecordText.begin(RECORD, archiveId).text("}\n").seal());
      files.rename(unnamed, identity);
      files.forceDirectory(own);
    }
    for (long batch : batches()) {
      nextBatch.accumulateAndGet(batch + 1, Math::max);
    }
  }

  private void checkIdentity(byte[] record) throws IOException {
    UUID found =
        RecordText.read(record, text -> text.begin(RECORD))
            .orElseThrow(
                () ->
                    new IOException(
                        "store.json in " + own + " is not whole: want the one of this store"));
    if (!found.equals(archiveId)) {
      throw new LogMismatchException(
          root + " belongs to archiveId=" + found + ", this is archiveId=" + archiveId);
    }
  }

  /** Gives out a number for a sidecar, above all before. */
  long allotBatch() {
    return nextBatch.getAndIncrement();
  }

  /** Whether no higher number was given out. */
  boolean isLast(long batch) {
    return batch == nextBatch.get() - 1;
  }

  Path sidecar(long batch) {
    return digests
        .resolve(String.format(Locale.ROOT, "%06d", batch / SIDECARS_PER_FOLDER))
        .resolve(String.format(Locale.ROOT, "%09d", batch) + SIDECAR);
  }

  Path unnamed(long batch, int index) {
    return tmp.resolve(batch + "-" + index);
  }

  /** The numbers of all sidecars, rising. */
  List<Long> batches() throws IOException {
    List<Long> numbers = new ArrayList<>();
    for (String folder : files.list(digests)) {
      if (folder.matches("[0-9]{6,}")) {
        for (String name : files.list(digests.resolve(folder))) {
          if (name.matches("[0-9]{9,18}\\.jsonl")) {
            numbers.add(Long.parseLong(name.substring(0, name.length() - SIDECAR.length())));
          }
        }
      }
    }
    numbers.sort(null);
    return numbers;
  }

  /** The lines of a sidecar that are whole; none if it is gone. */
  List<FileBatch.Entry> entries(long batch) throws IOException {
    Optional<byte[]> sidecar = content(sidecar(batch));
    return sidecar.isEmpty() ? List.of() : FileBatch.parse(batch, sidecar.get());
  }

  /** The whole content of a small file of ours; empty if there is none. */
  Optional<byte[]> content(Path file) throws IOException {
    try (StorageFile open = files.openToRead(file)) {
      byte[] bytes = new byte[Math.toIntExact(open.sizeBytes())];
      int read = open.read(ByteBuffer.wrap(bytes), 0);
      return Optional.of(read == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, read));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Writes a file that nobody sees yet, durably. */
  void write(Path file, byte[] content) throws IOException {
    try (StorageFile created = files.create(file)) {
      created.write(ByteBuffer.wrap(content), 0);
      created.force();
    }
  }

  /**
   * The file of an object.
   *
   * @throws FileNotFoundException if the path leads elsewhere
   */
  Path path(BlobKey key, String relative) throws FileNotFoundException {
    Path path = root;
    for (String name : relative.split("/", -1)) {
      if (name.isEmpty() || name.startsWith(".") || name.indexOf('\\') >= 0) {
        throw new FileNotFoundException("the path of blob=" + key + " leads out of the store");
      }
      path = path.resolve(name);
    }
    return path;
  }

  /** The file of an object; see {@link #path(BlobKey, String)}. */
  Path path(FileBatch.Entry entry) throws FileNotFoundException {
    return path(entry.record().key(), entry.record().path());
  }

  boolean exists(Path file) throws IOException {
    try {
      files.sizeBytes(file);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Gives a file its name, making the folders above it; those made are durable. */
  void name(Path unnamed, Path file) throws IOException {
    try {
      files.rename(unnamed, file);
    } catch (NoSuchFileException e) {
      makeFolder(file.getParent());
      files.rename(unnamed, file);
    }
  }

  /** Makes a folder and those above it, down from the root; those made are durable. */
  private void makeFolder(Path folder) throws IOException {
    boolean made;
    try {
      made = files.createDirectory(folder);
    } catch (NoSuchFileException e) {
      if (folder.equals(root)) {
        throw e;
      }
      makeFolder(folder.getParent());
      made = files.createDirectory(folder);
    }
    if (made) {
      files.forceDirectory(folder.getParent());
    }
  }

  /** Removes folders, and those above them, as far as they are empty. */
  void removeEmpty(Set<Path> emptied) throws IOException {
    folders.writeLock().lock();
    try {
      for (Path folder : emptied) {
        Path empty = folder;
        while (!empty.equals(root) && files.deleteDirectory(empty)) {
          empty = empty.getParent();
        }
      }
    } finally {
      folders.writeLock().unlock();
    }
  }
}
