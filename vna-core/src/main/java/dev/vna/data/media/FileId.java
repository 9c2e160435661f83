package dev.vna.data.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The name of a file in a file-set: up to eight components, the last of which is the file, the
 * others folders. Immutable. Source: PS3.10 Section 8.2.
 *
 * <p>Those that come from media may be other than the standard allows, such as longer or in lower
 * case. Whatever they are, {@link #resolve} leads to a file within the file-set or to none.
 *
 * @param components from the root of the file-set
 */
public record FileId(List<String> components) {
  private static final Pattern COMPONENT = Pattern.compile("[A-Z0-9_]{1,8}");
  private static final int MAX_COMPONENTS = 8;

  /** What a component from media may have at most, in characters. */
  private static final int MAX_LENGTH = 255;

  /** Copies the list. */
  public FileId {
    components = List.copyOf(components);
  }

  /**
   * A file ID as the standard wants it.
   *
   * @throws IllegalArgumentException if there are not 1 to 8 components, each of 1 to 8 of the
   *     characters A to Z, 0 to 9 and _
   */
  public static FileId of(String... components) {
    var id = new FileId(List.of(components));
    if (!id.isStandard()) {
      throw new IllegalArgumentException(
          "file ID of " + components.length + " components is not one of PS3.10 8.2");
    }
    return id;
  }

  /** Whether it is as the standard wants it. */
  public boolean isStandard() {
    return !components.isEmpty()
        && components.size() <= MAX_COMPONENTS
        && components.stream().allMatch(c -> COMPONENT.matcher(c).matches());
  }

  /** Whether its components are but names: none that is empty, leads up, or holds a separator. */
  boolean isSafe() {
    return !components.isEmpty() && components.stream().allMatch(FileId::isName);
  }

  private static boolean isName(String component) {
    if (component.isBlank() || component.length() > MAX_LENGTH || component.matches("[. ]+")) {
      return false;
    }
    return component.chars().noneMatch(c -> c < ' ' || c == 0x7F || "/\\:*?\"<>|".indexOf(c) >= 0);
  }

  /**
   * The file that this names, if it exists. Media may have been written or mounted with names in
   * other case, or with the version suffix or the trailing dot of ISO 9660; what is spelt alike is
   * preferred.
   *
   * @param root folder of the file-set
   * @return a path within the root; empty if there is no such regular file, or if the name, or a
   *     symbolic link, would lead out of the root
   * @throws IOException if a folder cannot be read
   */
  public Optional<Path> resolve(Path root) throws IOException {
    if (!isSafe()) {
      return Optional.empty();
    }
    Path at = root;
    for (String component : components) {
      Optional<Path> next = child(at, component);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    boolean isWithin = at.toRealPath().startsWith(root.toRealPath());
    return isWithin && Files.isRegularFile(at) ? Optional.of(at) : Optional.empty();
  }

  private static Optional<Path> child(Path folder, String component) throws IOException {
    try {
      Path exact = folder.resolve(component);
      if (Files.exists(exact)) {
        return Optional.of(exact);
      }
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    String wanted = plain(component);
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(c -> plain(c.getFileName().toString()).equals(wanted))
          .sorted()
          .findFirst();
    }
  }

  private static String plain(String name) {
    return name.toUpperCase(Locale.ROOT).replaceFirst("\\.?(;\\d+)?$", "");
  }

  /** The components, separated as in the directory. */
  @Override
  public String toString() {
    return String.join("\\", components);
  }
}
