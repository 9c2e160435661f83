package dev.vna.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads and writes files that nobody but their owner may touch, in one directory. Where the file
 * system has no such permissions (Windows), those of the directory count, and nothing is checked.
 */
final class KeyFiles {
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private static final String UNNAMED = ".new";

  private final Path directory;
  private final boolean hasPermissions;

  /** Makes the directory if it is not there. */
  KeyFiles(Path directory) throws IOException {
    this.directory = directory;
    hasPermissions = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory, permissions("rwx------"));
      SystemFiles.INSTANCE.forceDirectory(directory.toAbsolutePath().getParent());
    }
    check(directory);
    for (String name : SystemFiles.INSTANCE.list(directory)) {
      if (name.endsWith(UNNAMED)) {
        Files.deleteIfExists(directory.resolve(name)); // a crash left it
      }
    }
  }

  private FileAttribute<?>[] permissions(String text) {
    return hasPermissions
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))
        }
        : new FileAttribute<?>[0];
  }

  private void check(Path path) throws IOException {
    if (hasPermissions && !OWNERS.containsAll(Files.getPosixFilePermissions(path))) {
      throw new IOException(
          "others than the owner may use "
              + path
              + ", which keeps keys: want permissions 0700 of a directory, 0600 of a file");
    }
  }

  List<String> names() throws IOException {
    return SystemFiles.INSTANCE.list(directory);
  }

  boolean exists(String name) {
    return Files.exists(directory.resolve(name));
  }

  /** Reads a file, if only its owner may. */
  byte[] read(String name) throws IOException {
    check(directory.resolve(name));
    return Files.readAllBytes(directory.resolve(name));
  }

  /** Writes a file, or replaces it at one stroke; it survives a power cut when this returns. */
  void write(String name, byte[] content) throws IOException {
    Path unnamed = directory.resolve(name + UNNAMED);
    Files.deleteIfExists(unnamed);
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(unnamed, options, permissions("rw-------"))) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(unnamed, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    SystemFiles.INSTANCE.forceDirectory(directory);
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(directory.resolve(name));
    SystemFiles.INSTANCE.forceDirectory(directory);
  }

  @Override
  public String toString() {
    return directory.toString();
  }
}
