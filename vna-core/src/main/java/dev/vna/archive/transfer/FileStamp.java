package dev.vna.archive.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** What tells a file from others and from itself before a change, without reading it. */
final class FileStamp {
  private FileStamp() {}

  static String of(Path file, BasicFileAttributes attributes) {
    return attributes.size() + "\n" + attributes.lastModifiedTime() + "\n" + file;
  }

  /** The stamp of a file by its real path. */
  static String of(Path file) throws IOException {
    Path real = file.toRealPath();
    return of(real, Files.readAttributes(real, BasicFileAttributes.class));
  }
}
