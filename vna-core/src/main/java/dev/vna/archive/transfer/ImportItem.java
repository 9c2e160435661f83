package dev.vna.archive.transfer;

import java.io.IOException;
import java.io.InputStream;

/**
 * Something that may be an instance.
 *
 * @param name for people
 * @param key what tells it from all others, and from what it was before it was changed
 * @param sizeBytes as far as is known before it is read
 * @param content opens it
 */
record ImportItem(String name, String key, long sizeBytes, Content content) {
  /** Ends a worker. */
  static final ImportItem END = new ImportItem("", "", 0, InputStream::nullInputStream);

  /** Whether this is {@link #END}: all others have a key. */
  boolean isEnd() {
    return key.isEmpty();
  }

  /** Opens an item, once; on any thread, while its source is open. */
  interface Content {
    InputStream open() throws IOException;

    /** Lets go of what is held for an item that was not opened, or was closed. */
    default void release() {}
  }
}
