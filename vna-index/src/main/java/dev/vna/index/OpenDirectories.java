package dev.vna.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The directories whose environment is open in this process, by real path: LMDB must not open one
 * twice, because closing either would drop the locks of both.
 */
final class OpenDirectories {
  private static final Set<Path> OPEN = new HashSet<>();

  private OpenDirectories() {}

  /** Takes the directory, or fails if it is taken. */
  static Path take(Path directory) throws IOException {
    Path real = directory.toRealPath();
    synchronized (OPEN) {
      if (!OPEN.add(real)) {
        throw new IOException("index is already open in this process: directory=" + real);
      }
    }
    return real;
  }

  /** Gives the directory back. */
  static void release(Path real) {
    synchronized (OPEN) {
      OPEN.remove(real);
    }
  }
}
