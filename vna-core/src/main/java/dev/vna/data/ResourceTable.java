package dev.vna.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

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

  /** Whether a part of an array stands here, and then the line ends. */
  boolean isLine(int position, byte[] text, int from, int to) {
    int end = position + to - from;
    return end < bytes.length
        && bytes[end] == '\n'
        && Arrays.equals(bytes, position, end, text, from, to);
  }

  /** A hash of the text up to {@code to}, as {@link #hash(byte[], int, int)} has it. */
  int hash(int from, int to) {
    return hash(bytes, from, to);
  }

  /** A hash of a part of an array, eight bytes at a time. */
  static int hash(byte[] b, int from, int to) {
    long hash = 0;
    int at = from;
    for (; to - at >= 8; at += 8) {
      hash = (hash ^ Numbers.i64(b, at)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    for (; at < to; at++) {
      hash = hash * 31 + b[at];
    }
    return (int) (hash ^ (hash >>> 32));
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
