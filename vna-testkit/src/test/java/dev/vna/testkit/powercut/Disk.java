package dev.vna.testkit.powercut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A disk below one directory, which itself is there from the beginning. Each operation is begun by
 * a call and ended by running what the call returns: between the two it may or may not have
 * arrived. Paths are relative to the directory. Not for use by several threads.
 */
final class Disk {
  private static final Runnable NOTHING = () -> {};

  private final DiskDirectory root = new DiskDirectory();

  /** Makes a file, unless it is there. */
  Runnable create(Path path) {
    DiskDirectory parent = directory(path.getParent());
    String name = path.getFileName().toString();
    if (parent.find(name).isPresent()) {
      return NOTHING;
    }
    return parent.change(Map.of(name, Optional.of(new DiskFile())));
  }

  Runnable makeDirectory(Path path) {
    return directory(path.getParent())
        .change(Map.of(path.getFileName().toString(), Optional.of(new DiskDirectory())));
  }

  Runnable write(Path path, long offset, byte[] bytes) {
    return file(path).write(offset, bytes);
  }

  /** Syncs a range of a file alone. */
  Runnable sync(Path path, long offset, int length) {
    return file(path).sync(offset, length);
  }

  Runnable resize(Path path, long size) {
    return file(path).size() == size ? NOTHING : file(path).resize(size);
  }

  /** Lengthens a file, if it is shorter. */
  Runnable extend(Path path, long size) {
    return file(path).size() >= size ? NOTHING : file(path).resize(size);
  }

  long size(Path path) {
    return file(path).size();
  }

  Runnable sync(Path path) {
    return find(path).orElseThrow(() -> new IllegalStateException("no " + path)).sync();
  }

  Runnable rename(Path from, Path to) {
    if (!directory(from.getParent()).equals(directory(to.getParent()))) {
      throw new UnsupportedOperationException("rename between directories: " + from + " to " + to);
    }
    DiskNode node = find(from).orElseThrow(() -> new IllegalStateException("no " + from));
    return directory(from.getParent())
        .change(
            Map.of(
                from.getFileName().toString(),
                Optional.empty(),
                to.getFileName().toString(),
                Optional.of(node)));
  }

  Runnable remove(Path path) {
    return directory(path.getParent())
        .change(Map.of(path.getFileName().toString(), Optional.empty()));
  }

  Optional<DiskNode> find(Path path) {
    DiskNode node = root;
    for (Path name : path) {
      if (name.toString().isEmpty()) {
        continue;
      }
      Optional<DiskNode> next =
          node instanceof DiskDirectory directory
              ? directory.find(name.toString())
              : Optional.empty();
      if (next.isEmpty()) {
        return next;
      }
      node = next.get();
    }
    return Optional.of(node);
  }

  private DiskFile file(Path path) {
    if (find(path).orElse(null) instanceof DiskFile file) {
      return file;
    }
    throw new IllegalStateException("no file " + path);
  }

  private DiskDirectory directory(Path path) {
    if (path == null) {
      return root;
    }
    if (find(path).orElse(null) instanceof DiskDirectory directory) {
      return directory;
    }
    throw new IllegalStateException("no directory " + path);
  }

  /** Writes what a power cut leaves into a directory, which is empty. */
  void leaveAfterPowerCut(Damage damage, Path target) throws IOException {
    leave(root, damage, target);
  }

  private static void leave(DiskDirectory directory, Damage damage, Path target)
      throws IOException {
    for (Map.Entry<String, DiskNode> entry : directory.afterPowerCut(damage).entrySet()) {
      Path path = target.resolve(entry.getKey());
      if (entry.getValue() instanceof DiskDirectory below) {
        leave(below, damage, Files.createDirectory(path));
      } else if (entry.getValue() instanceof DiskFile file) {
        file.afterPowerCut(damage).writeTo(path);
      }
    }
  }
}
