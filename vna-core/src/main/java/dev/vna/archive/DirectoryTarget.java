package dev.vna.archive;

import dev.vna.archive.spi.BackupTarget;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Backups in a directory: a file for each object, written under another name, synced, and renamed.
 * The file {@code lock} is locked by whoever works there.
 */
final class DirectoryTarget implements BackupTarget {
  private static final String UNFINISHED = ".part";
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path root;

  DirectoryTarget(Path root) {
    this.root = root;
  }

  @Override
  public void put(String name, Content content) throws IOException {
    Path file = root.resolve(name);
    DurableFiles.createDirectories(file.getParent());
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      OutputStream to = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
      content.writeTo(to);
      to.flush();
      channel.force(true);
    } catch (IOException | RuntimeException e) {
      try {
        Files.deleteIfExists(unfinished);
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    DurableFiles.forceDirectory(file.getParent());
  }

  @Override
  public InputStream open(String name) throws IOException {
    try {
      return Files.newInputStream(root.resolve(name));
    } catch (NoSuchFileException e) {
      FileNotFoundException missing =
          new FileNotFoundException("backup object " + name + " is not in " + root);
      missing.initCause(e);
      throw missing;
    }
  }

  @Override
  public List<String> list(String folder) throws IOException {
    Path below = root.resolve(folder);
    if (!Files.isDirectory(below)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(below)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.endsWith(UNFINISHED))
          .sorted()
          .toList();
    }
  }

  @Override
  public void delete(String name) throws IOException {
    Path file = root.resolve(name);
    Files.deleteIfExists(file);
    if (Files.isDirectory(file.getParent())) {
      DurableFiles.forceDirectory(file.getParent());
    }
  }

  @Override
  public void sweep() throws IOException {
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(UNFINISHED)) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public Closeable lock() throws IOException {
    DurableFiles.createDirectories(root.toAbsolutePath());
    FileChannel channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw inUse();
      }
      return channel;
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw inUse();
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private IOException inUse() {
    return new IOException(
        "backup directory " + root + " is in use: another backup, restore or prune is under way");
  }
}
