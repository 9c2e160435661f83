package dev.vna.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A text table of this module held as its bytes: lines of tab-separated fields, which become
 * strings only when they are asked for. Safe for use by many threads.
 */
final class ResourceTable {
  private final byte[] bytes;

  private ResourceTable(byte[] bytes) {
    this.bytes = bytes;
  }

  static ResourceTable load(String name) {
    try (InputStream in = ResourceTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing from the jar");
      }
      return new ResourceTable(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + name, e);
    }
  }

  int size() {
    return bytes.length;
  }

  byte at(int position) {
    return bytes[position];
  }

  int nextLine(int position) {
    int p = position;
    while (bytes[p] != '\n') {
      p++;
    }
    return p + 1;
  }

  int lines() {
    int lines = 0;
    for (byte b : bytes) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }

  /** The position of field number {@code field} of the line that starts at {@code line}. */
  int field(int line, int field) {
    int p = line;
    for (int left = field; left > 0; p++) {
      left -= bytes[p] == '\t' ? 1 : 0;
    }
    return p;
  }

  String text(int line, int field) {
    int from = field(line, field);
    int to = from;
    while (bytes[to] != '\t' && bytes[to] != '\n') {
      to++;
    }
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }
}
