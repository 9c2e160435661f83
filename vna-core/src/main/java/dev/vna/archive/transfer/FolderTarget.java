package dev.vna.archive.transfer;

import dev.vna.data.TransferSyntax;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files in a folder, none of which was there before; all are removed again if not all come. */
final class FolderTarget implements ExportTarget {
  private static final Logger LOG = LoggerFactory.getLogger(FolderTarget.class);
  private static final Set<String> OURS = Set.of("DICOMDIR", "DICOM", "OTHER");
  private static final int BUFFER_BYTES = 64 << 10;

  private final Path root;

  /** What was made, latest first. Folders are few beside files. */
  private final Deque<Path> made = new ArrayDeque<>();

  private boolean complete;

  FolderTarget(Path folder) throws IOException {
    root = folder.toAbsolutePath();
    makeFolders(root);
    try (Stream<Path> present = Files.list(root)) {
      for (Path path : (Iterable<Path>) present::iterator) {
        if (OURS.contains(path.getFileName().toString().toUpperCase(Locale.ROOT))) {
          throw new FileAlreadyExistsException(
              path.toString(), null, "an export would go there, and overwrites nothing");
        }
      }
    }
  }

  private void makeFolders(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Path parent = folder.getParent();
      if (parent != null) {
        makeFolders(parent);
      }
      Files.createDirectory(folder);
      made.push(folder);
    }
  }

  @Override
  public void write(List<String> components, TransferSyntax syntax, Content content)
      throws IOException {
    Path file = root;
    for (String component : components) {
      file = file.resolve(component);
    }
    Path parent = file.getParent();
    if (!Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS) && !parent.equals(root)) {
      makeFolders(parent);
    }
    try (OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            BUFFER_BYTES)) {
      made.push(file);
      content.write(out);
    }
  }

  void complete() {
    complete = true;
  }

  @Override
  public void close() {
    if (complete) {
      return;
    }
    for (Path path : made) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException e) {
        LOG.warn("what an export that failed had written could not be removed: {}", e.toString());
        return;
      }
    }
  }
}
