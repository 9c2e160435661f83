package dev.vna.archive;

/**
 * A closed part of an archive: a tenant, a site, a research project. Everything stored belongs to
 * one, keys begin with it, and the same UIDs may live in two without knowing of each other.
 *
 * @param name 1 to 64 of {@code a-z 0-9 . _ -}, beginning with a letter or digit; safe in file
 *     names
 */
public record Partition(String name) {
  /** The partition of whoever names none. */
  public static final Partition DEFAULT = new Partition("default");

  /** Checks the name. */
  public Partition {
    if (!name.matches("[a-z0-9][a-z0-9._-]{0,63}") || name.contains("..")) {
      throw new IllegalArgumentException(
          "partition \""
              + name
              + "\": want 1 to 64 of a-z 0-9 . _ -, first a letter or digit, no \"..\"");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
