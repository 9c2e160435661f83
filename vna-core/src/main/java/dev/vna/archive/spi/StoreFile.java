package dev.vna.archive.spi;

import java.nio.file.Path;

/**
 * A file of a store, as it is to be copied.
 *
 * @param name what it is called within the store's directory, with slashes
 * @param path where it is
 * @param lengthBytes how many bytes of it count, from its beginning; what lies behind is left out
 * @param version as long as a file of a name has the same version, the bytes that count are the
 *     same; empty if that cannot be promised
 */
public record StoreFile(String name, Path path, long lengthBytes, String version) {}
