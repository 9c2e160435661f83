package dev.vna.storage;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file system of the machine.
 *
 * <p>A {@link FileChannel} is closed for everybody when one thread is interrupted in it. An {@link
 * AsynchronousFileChannel} is not; given an executor that runs tasks in the calling thread, its
 * positional reads and writes are plain system calls of the caller. Windows binds such a channel to
 * a completion port, which needs threads of its own: there the platform's are used.
 */
final class SystemFiles implements StorageFiles {
  static final SystemFiles INSTANCE = new SystemFiles();

  private static final boolean WINDOWS = File.separatorChar == '\\';
  private static final ExecutorService EXECUTOR = WINDOWS ? null : new CallerRuns();
  private static final Set<OpenOption> PAST_CACHE =
      Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, ExtendedOpenOption.DIRECT);
  private static final int BLOCK_BYTES = StorageFile.BLOCK_BYTES;
  private static final Logger LOG = LoggerFactory.getLogger(SystemFiles.class);

  private final FileAttribute<?>[] attributes;

  /** The file system where files that are made have attributes from their first moment. */
  SystemFiles(FileAttribute<?>... attributes) {
    this.attributes = attributes;
  }

  @Override
  public List<String> list(Path directory) throws IOException {
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      files.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }

  @Override
  public StorageFile openToRead(Path file) throws IOException {
    return open(file, Set.of(StandardOpenOption.READ));
  }

  @Override
  public StorageFile openToWrite(Path file) throws IOException {
    return open(file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  @Override
  public StorageFile create(Path file) throws IOException {
    return open(
        file,
        Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
        attributes);
  }

  private static StorageFile open(
      Path file, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return new SystemFile(file, AsynchronousFileChannel.open(file, options, EXECUTOR, attributes));
  }

  /** Opens a file once more, to pass the system's cache; empty where that is not to be had. */
  private static Optional<AsynchronousFileChannel> openPastCache(Path file) throws IOException {
    if (WINDOWS) {
      return Optional.empty();
    }
    AsynchronousFileChannel channel;
    try {
      channel = AsynchronousFileChannel.open(file, PAST_CACHE, EXECUTOR);
    } catch (IOException | UnsupportedOperationException e) {
      LOG.debug("no way past the cache: file={}", file, e);
      return Optional.empty();
    }
    try {
      // A disk with larger blocks, or a file system that promises too much, says so here.
      ByteBuffer block = ByteBuffer.allocateDirect(2 * BLOCK_BYTES);
      result(channel.read(block.alignedSlice(BLOCK_BYTES).slice(0, BLOCK_BYTES), 0));
      return Optional.of(channel);
    } catch (IOException e) {
      LOG.debug("no way past the cache: file={}", file, e);
      channel.close();
      return Optional.empty();
    } catch (RuntimeException | Error e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void delete(Path file) throws IOException {
    Files.deleteIfExists(file);
  }

  @Override
  public boolean createDirectory(Path directory) throws IOException {
    try {
      Files.createDirectory(directory);
      return true;
    } catch (FileAlreadyExistsException e) {
      if (Files.isDirectory(directory)) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public boolean deleteDirectory(Path directory) throws IOException {
    try {
      Files.deleteIfExists(directory);
      return true;
    } catch (DirectoryNotEmptyException e) {
      return false;
    }
  }

  @Override
  public long sizeBytes(Path file) throws IOException {
    return Files.size(file);
  }

  @Override
  public void forceDirectory(Path directory) throws IOException {
    if (WINDOWS) {
      return; // a directory cannot be opened there; NTFS journals the names
    }
    // A channel of this call alone: an interrupt would close it, so the flag is set aside.
    boolean interrupted = false;
    try {
      while (true) {
        interrupted |= Thread.interrupted();
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
          channel.force(true);
          return;
        } catch (java.nio.channels.ClosedByInterruptException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public long usableBytes(Path directory) throws IOException {
    // One system call; looking up the FileStore reads the table of mounts, each time.
    long usable = directory.toFile().getUsableSpace();
    return usable > 0 ? usable : Files.getFileStore(directory).getUsableSpace();
  }

  private static final class SystemFile implements StorageFile {
    private final Path file;
    private final AsynchronousFileChannel channel;

    /** Null until somebody asks for it. Guarded by this. */
    private Optional<AsynchronousFileChannel> pastCache;

    /** Something was written past the cache: a failure is one of the disk from then on. */
    private volatile boolean wasPassed;

    SystemFile(Path file, AsynchronousFileChannel channel) {
      this.file = file;
      this.channel = channel;
    }

    @Override
    public int read(ByteBuffer into, long offset) throws IOException {
      int total = 0;
      while (into.hasRemaining()) {
        int count = result(channel.read(into, offset + total));
        if (count < 0) {
          break;
        }
        total += count;
      }
      return total;
    }

    @Override
    public void write(ByteBuffer bytes, long offset) throws IOException {
      write(channel, bytes, offset);
    }

    @Override
    public void writeBlocks(ByteBuffer blocks, long offset) throws IOException {
      Optional<AsynchronousFileChannel> past = pastCache();
      int written = past.isPresent() ? writePastCache(past.get(), blocks, offset) : 0;
      write(channel, blocks, offset + written);
    }

    /**
     * Writes past the cache what goes: all, nothing if the file system takes it back after all, or
     * a part, as on a full disk.
     */
    private int writePastCache(AsynchronousFileChannel past, ByteBuffer blocks, long offset)
        throws IOException {
      try {
        int written = result(past.write(blocks, offset));
        wasPassed = true;
        return written;
      } catch (IOException e) {
        if (wasPassed) {
          throw e;
        }
        LOG.warn("the file system lets nothing past its cache: file={}", file, e);
        forgetPastCache();
        return 0;
      }
    }

    private static void write(AsynchronousFileChannel to, ByteBuffer bytes, long offset)
        throws IOException {
      long at = offset;
      while (bytes.hasRemaining()) {
        at += result(to.write(bytes, at));
      }
    }

    private synchronized Optional<AsynchronousFileChannel> pastCache() throws IOException {
      if (!channel.isOpen()) {
        throw new ClosedChannelException(); // it would be opened by its name again
      }
      if (pastCache == null) {
        pastCache = openPastCache(file);
      }
      return pastCache;
    }

    private synchronized void forgetPastCache() throws IOException {
      if (pastCache != null && pastCache.isPresent()) {
        pastCache.get().close();
        pastCache = Optional.empty();
      }
    }

    @Override
    public void force() throws IOException {
      channel.force(false);
    }

    @Override
    public void truncate(long sizeBytes) throws IOException {
      channel.truncate(sizeBytes);
    }

    @Override
    public long sizeBytes() throws IOException {
      return channel.size();
    }

    @Override
    public synchronized void close() throws IOException {
      try (channel) {
        forgetPastCache();
      }
    }
  }

  /** Waits through interrupts: a system call that is under way cannot be taken back. */
  private static int result(Future<Integer> operation) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return operation.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          if (e.getCause() instanceof IOException cause) {
            throw cause;
          }
          throw new IOException("file operation failed", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
