package dev.vna.examples.dcm;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;

/**
 * The output files of one run: one by input, named after it, complete or not there. Two inputs of
 * the same name get different outputs.
 */
final class Outputs {
  private final Path directory;
  private final boolean overwrite;
  private final Set<Path> taken = new HashSet<>();

  Outputs(Path directory, boolean overwrite) {
    this.directory = directory;
    this.overwrite = overwrite;
  }

  /** Writes the content of one file, which is there and empty. */
  interface Content {
    void write(Path unfinished) throws IOException;
  }

  /**
   * Writes the output of an input.
   *
   * @param name of the input, relative to the argument that it came from
   * @throws FileAlreadyExistsException if it is there and may not be replaced, or is the input
   */
  void write(Path input, Path name, String extension, Content content) throws IOException {
    Path target = unique(directory.resolve(name).normalize(), extension);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        && (!overwrite || Files.isSameFile(target, input))) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Path parent = Files.createDirectories(target.toAbsolutePath().getParent());
    Path unfinished = Files.createTempFile(parent, ".dcm-", ".part");
    try {
      content.write(unfinished);
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private Path unique(Path wanted, String extension) {
    String name = wanted.getFileName().toString();
    String stem = name.endsWith(".dcm") ? name.substring(0, name.length() - 4) : name;
    Path target = wanted.resolveSibling(stem + extension);
    for (int number = 2; !taken.add(target); number++) {
      target = wanted.resolveSibling(stem + '-' + number + extension);
    }
    return target;
  }
}
