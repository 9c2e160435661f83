package dev.vna.testkit;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SplittableRandom;

/**
 * Pixels that look a little like what the modality makes, with noise that does not compress away.
 */
final class Pixels {
  private static final int MAX_12_BITS = 4095;

  private Pixels() {}

  /**
   * A body in air, 12 bits in 16, little endian.
   *
   * @param air value outside the body
   * @param body value inside it
   * @param noise greatest deviation
   */
  static byte[] body(int columns, int air, int body, int noise, SplittableRandom random) {
    ByteBuffer out = ByteBuffer.allocate(columns * columns * 2).order(ByteOrder.LITTLE_ENDIAN);
    double center = (columns - 1) / 2.0;
    for (int row = 0; row < columns; row++) {
      double y = (row - center) / (columns * 0.33);
      for (int column = 0; column < columns; column++) {
        double x = (column - center) / (columns * 0.45);
        double radius = x * x + y * y;
        int tissue = radius > 1 ? air : radius > 0.9 ? body + body / 4 : body;
        int value = tissue + random.nextInt(noise + 1);
        out.putShort((short) Math.min(MAX_12_BITS, value));
      }
    }
    return out.array();
  }

  /** Frames of a moving sector, three samples of 8 bits a pixel, by pixel. */
  static byte[] sector(int columns, int rows, int frames, SplittableRandom random) {
    ByteBuffer out = ByteBuffer.allocate(Math.multiplyExact(columns * rows * 3, frames));
    for (int frame = 0; frame < frames; frame++) {
      for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
          boolean inside = Math.abs(column - columns / 2) < row / 2 + frame % 5;
          byte gray = (byte) (inside ? 40 + random.nextInt(120) : 0);
          out.put(gray).put(gray).put((byte) (inside && row % 40 == 0 ? 200 : gray));
        }
      }
    }
    return out.array();
  }
}
