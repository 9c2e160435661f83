package dev.vna.storage;

import com.github.luben.zstd.Zstd;
import java.io.IOException;

/** The one place that knows the library. Each call is for itself; safe for use by many threads. */
final class Zstandard {
  static final int MIN_LEVEL = 1;
  static final int MAX_LEVEL = 19;

  private Zstandard() {}

  /**
   * Makes sure that the library is there.
   *
   * @throws IllegalStateException if it is not
   */
  static void require() {
    try {
      Class.forName("com.github.luben.zstd.Zstd");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "compression needs com.github.luben:zstd-jni on the class path, which is optional", e);
    }
  }

  /** Compresses; what does not fit is not worth it: then the length of what was given. */
  static int compress(byte[] from, int length, byte[] to, int level) {
    long written = Zstd.compressByteArray(to, 0, to.length, from, 0, length, level);
    return Zstd.isError(written) ? length : (int) written;
  }

  /** The most that compression makes of so many bytes. */
  static int bound(int length) {
    return (int) Zstd.compressBound(length);
  }

  /**
   * Decompresses all of a frame.
   *
   * @throws IOException if it is not what was compressed
   */
  static void decompress(byte[] from, int length, byte[] to, int toLength) throws IOException {
    long written = Zstd.decompressByteArray(to, 0, toLength, from, 0, length);
    if (Zstd.isError(written) || written != toLength) {
      throw new IOException("a frame of " + length + " bytes cannot be decompressed");
    }
  }
}
