package dev.vna.index;

import com.kenai.jffi.Library;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * LMDB's native library, which lies on the class path for each platform. It is copied into the
 * temporary directory, loaded, and deleted at once: nothing stays there if the process is killed.
 * (Windows does not delete what is loaded; there it goes when the JVM ends.)
 */
final class LmdbLibrary {
  private static final String FOLDER = "/org/lmdbjava/native/";

  private LmdbLibrary() {}

  /** Loads it; once per class loader. */
  static Library load() {
    String name = fileName(System.getProperty("os.name"), System.getProperty("os.arch"));
    try {
      return load(name);
    } catch (IOException e) {
      UnsatisfiedLinkError error =
          new UnsatisfiedLinkError(
              "cannot load LMDB: library=%s java.io.tmpdir=%s: %s"
                  .formatted(name, System.getProperty("java.io.tmpdir"), e));
      error.initCause(e);
      throw error;
    }
  }

  private static Library load(String name) throws IOException {
    Path copy =
        Files.createTempFile(
            "vna-lmdb" + ProcessHandle.current().pid() + "-",
            name.substring(name.lastIndexOf('.')));
    try {
      try (InputStream in = LmdbLibrary.class.getResourceAsStream(FOLDER + name)) {
        if (in == null) {
          throw new IOException("not on the class path: " + FOLDER + name);
        }
        Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      }
      Library library = Library.openLibrary(copy.toString(), Library.NOW | Library.LOCAL);
      if (library == null) {
        throw new IOException(Library.getLastError());
      }
      return library;
    } finally {
      deleteOrLater(copy);
    }
  }

  private static void deleteOrLater(Path copy) {
    try {
      Files.delete(copy);
    } catch (IOException e) {
      copy.toFile().deleteOnExit();
    }
  }

  /** Name of the library for a platform, as the jar of the natives has it. */
  static String fileName(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    String processor = processor(osArch);
    if (os.startsWith("linux")) {
      return processor + "-linux-gnu.so";
    }
    if (os.startsWith("mac os")) {
      return processor + "-macos-none.so";
    }
    if (os.startsWith("windows") && processor.equals("x86_64")) {
      return processor + "-windows-gnu.dll";
    }
    throw unsupported(osName, osArch);
  }

  private static String processor(String osArch) {
    return switch (osArch) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64" -> "aarch64";
      default -> throw unsupported("any", osArch);
    };
  }

  private static UnsatisfiedLinkError unsupported(String osName, String osArch) {
    return new UnsatisfiedLinkError(
        "there is no LMDB for this platform: os.name=" + osName + " os.arch=" + osArch);
  }
}
