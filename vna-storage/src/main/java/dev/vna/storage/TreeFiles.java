package dev.vna.storage;

import dev.vna.archive.spi.FileBackedStore;
import dev.vna.archive.spi.StoreFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Names the files below a folder as they are to be copied, but for what is not whole yet. */
final class TreeFiles extends SimpleFileVisitor<Path> {
  private final Path root;
  private final Path unfinished;
  private final FileBackedStore.FileVisitor visitor;

  /** Files below {@code root}, but for those below {@code unfinished}. */
  TreeFiles(Path root, Path unfinished, FileBackedStore.FileVisitor visitor) {
    this.root = root;
    this.unfinished = unfinished;
    this.visitor = visitor;
  }

  void list() throws IOException {
    Files.walkFileTree(root, this);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    return folder.equals(unfinished) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (attributes.isRegularFile()) {
      String name = root.relativize(file).toString().replace('\\', '/');
      visitor.file(new StoreFile(name, file, attributes.size(), PackFiles.version(attributes, 0)));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
    if (e instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE; // what nobody knows of may go
    }
    throw e;
  }
}
