package dev.vna.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * The few things that a store asks of a file system: the seam at which tests let writes fail, disks
 * fill and the power go. Safe for use by many threads.
 */
interface StorageFiles {
  /** What the name of a file ends with that has not its own yet. */
  String NEW_SUFFIX = ".new";

  /** The names of the files in a directory, in no order. */
  List<String> list(Path directory) throws IOException;

  /**
   * Opens a file for reading.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  StorageFile openToRead(Path file) throws IOException;

  /**
   * Opens a file for reading and writing.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  StorageFile openToWrite(Path file) throws IOException;

  /**
   * Makes an empty file and opens it for reading and writing.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is one
   */
  StorageFile create(Path file) throws IOException;

  /** Gives a file another name at one stroke; a file that had it is gone. */
  void rename(Path from, Path to) throws IOException;

  /** Deletes a file; does nothing if there is none. */
  void delete(Path file) throws IOException;

  /**
   * Makes a directory in one that is there.
   *
   * @return false if it is there already
   * @throws java.nio.file.NoSuchFileException if the one that it should be in is not there
   */
  boolean createDirectory(Path directory) throws IOException;

  /**
   * Deletes a directory if it is empty; does nothing if it is not there.
   *
   * @return false if it is not empty
   */
  boolean deleteDirectory(Path directory) throws IOException;

  /** The size of a file in bytes. */
  long sizeBytes(Path file) throws IOException;

  /** Makes the names that were added to and removed from a directory survive a power cut. */
  void forceDirectory(Path directory) throws IOException;

  /**
   * Writes a small file, or replaces it at one stroke; it survives a power cut when this returns. A
   * crash may leave a file of that name with {@code .new} behind it, which is of no use.
   *
   * @throws IOException if that fails; what was there before is there still, or replaced whole
   */
  default void replace(Path directory, String name, byte[] content) throws IOException {
    Path written = directory.resolve(name + NEW_SUFFIX);
    delete(written);
    try (StorageFile file = create(written)) {
      file.write(ByteBuffer.wrap(content), 0);
      file.force();
    }
    rename(written, directory.resolve(name));
    forceDirectory(directory);
  }

  /** Bytes that can still be written in a directory, as far as the system tells. */
  long usableBytes(Path directory) throws IOException;
}
