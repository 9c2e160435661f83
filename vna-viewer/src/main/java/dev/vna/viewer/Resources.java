package dev.vna.viewer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What lies beside these classes. */
final class Resources {
  private Resources() {}

  /** All of a resource of this package, which every build has. */
  static byte[] read(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the viewer's jar is not whole: " + name, e);
    }
  }
}
