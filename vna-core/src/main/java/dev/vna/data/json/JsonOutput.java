package dev.vna.data.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Writes JSON text as UTF-8 bytes into a buffer, and from there to a stream, if it has one: {@link
 * #flush} ends it; or else the buffer grows, and {@link #toBytes} is what was written. What it
 * writes is put together by its user. For one thread.
 */
final class JsonOutput {
  static final int BUFFER_BYTES = 8 << 10;

  /** Most that is asked of the buffer at once. */
  private static final int PIECE_BYTES = 1 << 10;

  /** Bytes that become base 64 at a time, a multiple of 3. */
  private static final int BASE_64_PIECE_BYTES = 3 << 8;

  /** Most bytes that a character becomes. */
  private static final int MAX_ESCAPED = 6;

  /** What stands before the values of an element. */
  static final byte[] VALUE = ",\"Value\":[".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] NOTHING = {};
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  /** Of each byte its two hexadecimal digits, the first of them above. */
  private static final short[] HEX_PAIRS = new short[256];

  /** By byte: 0 for what stands for itself, else the letter after the backslash. */
  private static final byte[] ESCAPES = new byte[256];

  /** Powers of ten that a float holds exactly are the first eleven. */
  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10};

  private static final long EXACT_DOUBLE = 1L << 53;
  private static final int EXACT_FLOAT = 1 << 24;

  static {
    for (int c = 0; c < 0x20; c++) {
      ESCAPES[c] = 'u';
    }
    for (int c = 0x80; c < 0x100; c++) {
      ESCAPES[c] = 1;
    }
    ESCAPES['\b'] = 'b';
    ESCAPES['\t'] = 't';
    ESCAPES['\n'] = 'n';
    ESCAPES['\f'] = 'f';
    ESCAPES['\r'] = 'r';
    ESCAPES['"'] = '"';
    ESCAPES['\\'] = '\\';
    for (int i = 0; i < HEX_PAIRS.length; i++) {
      HEX_PAIRS[i] = (short) (HEX[i >>> 4] << 8 | HEX[i & 0xF]);
    }
  }

  private final Optional<OutputStream> out;
  private byte[] buffer;
  private int size;

  /** Bytes that were handed to the stream. */
  private long flushed;

  /** The byte written last, for commas. */
  private byte last;

  JsonOutput(OutputStream out) {
    this(out, BUFFER_BYTES);
  }

  /** One that hands bytes to a stream when it has so many. */
  JsonOutput(OutputStream out, int bufferBytes) {
    this.out = Optional.of(out);
    this.buffer = new byte[bufferBytes];
  }

  /** One that keeps all, and has room for so many bytes before it grows. */
  JsonOutput(int capacity) {
    this.out = Optional.empty();
    this.buffer = new byte[capacity];
  }

  /** All that was written, if there is no stream. */
  byte[] toBytes() {
    return Arrays.copyOf(buffer, size);
  }

  /** Hands all that is buffered to the stream, which is not flushed. */
  void flush() throws IOException {
    if (size > 0 && out.isPresent()) {
      last = buffer[size - 1];
      out.get().write(buffer, 0, size);
      flushed += size;
      size = 0;
    }
  }

  /** How many bytes were written. */
  long position() {
    return flushed + size;
  }

  /**
   * The member that was written since a position; of no bytes if some are in the stream already.
   */
  byte[] memberSince(long position) {
    if (position < flushed) {
      return NOTHING;
    }
    int from = (int) (position - flushed);
    return Arrays.copyOfRange(buffer, from < size && buffer[from] == ',' ? from + 1 : from, size);
  }

  private void ensure(int bytes) throws IOException {
    if (buffer.length - size < bytes) {
      makeRoom(bytes);
    }
  }

  private void makeRoom(int bytes) throws IOException {
    flush();
    if (buffer.length - size < bytes) {
      int doubled = (int) Math.min(Integer.MAX_VALUE - 8, buffer.length * 2L);
      buffer = Arrays.copyOf(buffer, Math.max(Math.addExact(size, bytes), doubled));
    }
  }

  /** A comma, unless an object or array has just begun. */
  void separate() throws IOException {
    byte before = size > 0 ? buffer[size - 1] : last;
    if (before != '{' && before != '[' && before != 0) {
      put(',');
    }
  }

  void put(char ascii) throws IOException {
    ensure(1);
    buffer[size++] = (byte) ascii;
  }

  /** ASCII bytes as they are, at most {@link #PIECE_BYTES}. */
  void put(byte[] ascii) throws IOException {
    ensure(ascii.length);
    System.arraycopy(ascii, 0, buffer, size, ascii.length);
    size += ascii.length;
  }

  /** Eight hexadecimal digits. */
  void hex(int value) throws IOException {
    ensure(8);
    putPairs(value);
  }

  private void putPairs(int value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      short pair = HEX_PAIRS[value >>> shift & 0xFF];
      buffer[size++] = (byte) (pair >> 8);
      buffer[size++] = (byte) pair;
    }
  }

  /** The beginning of a member: a comma if there has to be one, the tag, and what follows it. */
  void member(int tag, byte[] ascii) throws IOException {
    separate();
    ensure(9 + ascii.length);
    buffer[size++] = '"';
    putPairs(tag);
    System.arraycopy(ascii, 0, buffer, size, ascii.length);
    size += ascii.length;
  }

  /** ASCII bytes that need no escapes. */
  void plain(byte[] b, int from, int to) throws IOException {
    int at = from;
    while (at < to) {
      int n = Math.min(to - at, PIECE_BYTES);
      ensure(n);
      System.arraycopy(b, at, buffer, size, n);
      size += n;
      at += n;
    }
  }

  /**
   * An array with a single value: a number as it stands, or a string whose characters are bytes.
   */
  void onlyValue(byte[] latin1, int from, int to, boolean isNumber) throws IOException {
    put(VALUE);
    if (isNumber) {
      plain(latin1, from, to);
    } else {
      string(latin1, from, to);
    }
    put(']');
  }

  /** A string whose characters are bytes, in quotes. */
  void string(byte[] latin1, int from, int to) throws IOException {
    if (to - from > PIECE_BYTES) {
      longString(latin1, from, to);
      return;
    }
    ensure((to - from) * MAX_ESCAPED + 2);
    buffer[size++] = '"';
    characters(latin1, from, to);
    buffer[size++] = '"';
  }

  private void longString(byte[] latin1, int from, int to) throws IOException {
    put('"');
    for (int at = from; at < to; at += PIECE_BYTES) {
      int end = Math.min(to, at + PIECE_BYTES);
      ensure((end - at) * MAX_ESCAPED);
      characters(latin1, at, end);
    }
    put('"');
  }

  /** There has to be room. */
  private void characters(byte[] latin1, int from, int to) {
    int at = standingForThemselves(latin1, from, to);
    while (at < to) {
      byte c = latin1[at++];
      byte escape = ESCAPES[c & 0xFF];
      if (escape == 0) {
        buffer[size++] = c;
      } else {
        escaped(c & 0xFF, escape);
      }
    }
  }

  /** Writes the bytes that need no escape, up to the first that does: in most strings all. */
  private int standingForThemselves(byte[] latin1, int from, int to) {
    int at = from;
    byte[] target = buffer;
    int place = size;
    while (at < to && ESCAPES[latin1[at] & 0xFF] == 0) {
      target[place++] = latin1[at++];
    }
    size = place;
    return at;
  }

  private void escaped(int c, byte escape) {
    if (escape == 1) {
      twoBytes(c);
      return;
    }
    buffer[size++] = '\\';
    buffer[size++] = escape;
    if (escape == 'u') {
      buffer[size++] = '0';
      buffer[size++] = '0';
      buffer[size++] = HEX[c >>> 4];
      buffer[size++] = HEX[c & 0xF];
    }
  }

  private void twoBytes(int c) {
    buffer[size++] = (byte) (0xC0 | (c >>> 6));
    buffer[size++] = (byte) (0x80 | (c & 0x3F));
  }

  /** A string in quotes; half of a pair of surrogates becomes U+FFFD. */
  void string(CharSequence text, int from, int to) throws IOException {
    put('"');
    int at = from;
    while (at < to) {
      int end = Math.min(to, at + PIECE_BYTES);
      ensure((end - at) * 6 + 6);
      while (at < end) {
        char c = text.charAt(at++);
        if (c < 0x80) {
          byte escape = ESCAPES[c];
          if (escape == 0) {
            buffer[size++] = (byte) c;
          } else {
            escaped(c, escape);
          }
        } else if (c < 0x800) {
          twoBytes(c);
        } else if (Character.isHighSurrogate(c)
            && at < to
            && Character.isLowSurrogate(text.charAt(at))) {
          fourBytes(Character.toCodePoint(c, text.charAt(at++)));
        } else {
          threeBytes(Character.isSurrogate(c) ? '\uFFFD' : c);
        }
      }
    }
    put('"');
  }

  private void threeBytes(int c) {
    buffer[size++] = (byte) (0xE0 | (c >>> 12));
    buffer[size++] = (byte) (0x80 | (c >>> 6 & 0x3F));
    buffer[size++] = (byte) (0x80 | (c & 0x3F));
  }

  private void fourBytes(int c) {
    buffer[size++] = (byte) (0xF0 | (c >>> 18));
    buffer[size++] = (byte) (0x80 | (c >>> 12 & 0x3F));
    buffer[size++] = (byte) (0x80 | (c >>> 6 & 0x3F));
    buffer[size++] = (byte) (0x80 | (c & 0x3F));
  }

  /** A whole number in decimal. */
  void number(long value) throws IOException {
    ensure(20);
    if (value == Long.MIN_VALUE) {
      put(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
      return;
    }
    long rest = value;
    if (rest < 0) {
      buffer[size++] = '-';
      rest = -rest;
    }
    digits(rest, 0);
  }

  /** Digits of a number that is not negative, with at least {@code atLeast} of them. */
  private void digits(long value, int atLeast) {
    int count = 1;
    for (long power = 10; count < 19 && value >= power; power *= 10) {
      count++;
    }
    count = Math.max(count, atLeast);
    long rest = value;
    for (int i = size + count - 1; i >= size; i--) {
      buffer[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += count;
  }

  /** A finite number: as short as tells it from its neighbours. */
  void number(double value) throws IOException {
    double magnitude = Math.abs(value);
    if (isNegativeZero(value) || magnitude >= EXACT_DOUBLE || (magnitude < 1e-3 && value != 0)) {
      ascii(Double.toString(value));
      return;
    }
    for (int places = 0; places < POWERS.length; places++) {
      long scaled = Math.round(magnitude * POWERS[places]);
      if (scaled >= EXACT_DOUBLE) {
        break;
      }
      // Both are exact, so that the quotient is what a reader of the decimal number gets.
      if (scaled / POWERS[places] == magnitude) {
        decimal(value < 0, scaled, places);
        return;
      }
    }
    ascii(Double.toString(value));
  }

  /** A finite number of single precision. */
  void number(float value) throws IOException {
    float magnitude = Math.abs(value);
    if (isNegativeZero(value) || magnitude >= EXACT_FLOAT || (magnitude < 1e-3f && value != 0)) {
      ascii(Float.toString(value));
      return;
    }
    for (int places = 0; places < POWERS.length; places++) {
      long scaled = Math.round(magnitude * POWERS[places]);
      if (scaled >= EXACT_FLOAT) {
        break;
      }
      if ((float) scaled / (float) POWERS[places] == magnitude) {
        decimal(value < 0, scaled, places);
        return;
      }
    }
    ascii(Float.toString(value));
  }

  private static boolean isNegativeZero(double value) {
    return value == 0 && Double.doubleToRawLongBits(value) != 0;
  }

  private void decimal(boolean negative, long scaled, int places) throws IOException {
    ensure(40);
    if (negative) {
      buffer[size++] = '-';
    }
    long power = (long) POWERS[places];
    digits(scaled / power, 1);
    if (places > 0) {
      buffer[size++] = '.';
      digits(scaled % power, places);
    }
  }

  private void ascii(String text) throws IOException {
    put(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A piece of a value in base 64; all pieces but the last have a multiple of three bytes. */
  void base64(byte[] b, int length) throws IOException {
    for (int from = 0; from < length; from += BASE_64_PIECE_BYTES) {
      int to = Math.min(length, from + BASE_64_PIECE_BYTES);
      int characters = Base64Text.characters(to - from);
      ensure(characters);
      Base64Text.encode(b, from, to, buffer, size);
      size += characters;
    }
  }
}
