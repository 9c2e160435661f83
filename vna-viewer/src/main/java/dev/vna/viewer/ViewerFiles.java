package dev.vna.viewer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The viewer's files, named by the list that the build wrote. Nothing that is not on the list is
 * ever opened, however a request spells it. Safe for use by many threads.
 */
final class ViewerFiles {
  private static final String LIST = "files.txt";
  private static final int ETAG_CHARACTERS = 32;

  private final String folder;
  private final String entityTag;
  private final Set<String> names;

  private ViewerFiles(String folder, String digest, Set<String> names) {
    this.folder = folder;
    this.entityTag = '"' + digest.substring(0, ETAG_CHARACTERS) + '"';
    this.names = names;
  }

  /** Those of this build; empty if it packed none. */
  static Optional<ViewerFiles> packed() {
    if (ViewerFiles.class.getResource(LIST) == null) {
      return Optional.empty();
    }
    List<String> lines = new String(Resources.read(LIST), StandardCharsets.UTF_8).lines().toList();
    return Optional.of(
        new ViewerFiles("app/", lines.get(0), Set.copyOf(lines.subList(1, lines.size()))));
  }

  /** Files in a folder beside this class, from a package with this digest. */
  static ViewerFiles in(String folder, String digest, Set<String> names) {
    return new ViewerFiles(folder, digest, names);
  }

  boolean contains(String name) {
    return names.contains(name);
  }

  /** One validator for all of them, since a package is checked as a whole. */
  String entityTag() {
    return entityTag;
  }

  /** A file of the list, with its length and its content. */
  URLConnection open(String name) throws IOException {
    URL url = ViewerFiles.class.getResource(folder + name);
    if (url == null || !contains(name)) {
      throw new IOException("the viewer's jar is not whole: " + name);
    }
    return url.openConnection();
  }

  String text(String name) {
    if (!contains(name)) {
      throw new UncheckedIOException(new IOException("the viewer has no " + name));
    }
    return new String(Resources.read(folder + name), StandardCharsets.UTF_8);
  }
}
