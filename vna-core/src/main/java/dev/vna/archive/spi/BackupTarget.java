package dev.vna.archive.spi;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Where backups are kept: whole objects under names, such as files of a directory. Names are made
 * of folders and a name in them, with slashes. One thread uses it at a time.
 */
public interface BackupTarget {
  /**
   * Keeps an object. It is there whole, and survives a power cut, when this returns; whatever
   * fails, nothing is there under the name, and what was there before is gone or as it was.
   */
  void put(String name, Content content) throws IOException;

  /**
   * Opens an object.
   *
   * @throws java.io.FileNotFoundException if there is none of that name
   */
  InputStream open(String name) throws IOException;

  /**
   * The names of all whole objects in a folder and below it, in the order of {@link String}s; none
   * if there is no such folder.
   */
  List<String> list(String folder) throws IOException;

  /** Takes an object away; does nothing if there is none. */
  void delete(String name) throws IOException;

  /** Takes away what was left of objects that were never whole. */
  void sweep() throws IOException;

  /**
   * Keeps others out until it is closed.
   *
   * @throws IOException if somebody else has it
   */
  Closeable lock() throws IOException;

  /** What an object is to hold. */
  @FunctionalInterface
  interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream to) throws IOException;
  }
}
