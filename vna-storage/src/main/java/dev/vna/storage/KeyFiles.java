package dev.vna.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private final Path directory;
  private final boolean hasPermissions;
  private final StorageFiles files;

  /** Makes the directory if it is not there. */
  KeyFiles(Path directory) throws IOException {
    this.directory = directory;
    hasPermissions = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    files = new SystemFiles(permissions("rw-------"));
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory, permissions("rwx------"));
      files.forceDirectory(directory.toAbsolutePath().getParent());
    }
    check(directory);
    for (String name : files.list(directory)) {
      if (name.endsWith(StorageFiles.NEW_SUFFIX)) {
        files.delete(directory.resolve(name)); // a crash left it
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
    return files.list(directory);
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
    files.replace(directory, name, content);
  }

  void delete(String name) throws IOException {
    files.delete(directory.resolve(name));
    files.forceDirectory(directory);
  }

  @Override
  public String toString() {
    return directory.toString();
  }
}
