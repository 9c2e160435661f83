package dev.vna.data.frames;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;

/**
 * How many samples of which size a frame has. Says nothing of what they mean. Immutable. Source:
 * PS3.3 Section C.7.6.3.
 *
 * @param rows at least 1
 * @param columns at least 1
 * @param samplesPerPixel at least 1
 * @param bitsAllocated of each sample: 1, 12 (retired, packed), or a multiple of 8 up to 64
 * @param planar whether the samples of a kind lie together (Planar Configuration 1), not those of a
 *     pixel
 */
public record FrameShape(
    long rows, long columns, int samplesPerPixel, int bitsAllocated, boolean planar) {
  /**
   * Checks each number.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public FrameShape {
    if (rows < 1 || columns < 1 || samplesPerPixel < 1) {
      throw new IllegalArgumentException(
          "rows=" + rows + " columns=" + columns + " samplesPerPixel=" + samplesPerPixel);
    }
    boolean bytes = bitsAllocated > 0 && bitsAllocated <= 64 && bitsAllocated % 8 == 0;
    if (!bytes && bitsAllocated != 1 && bitsAllocated != 12) {
      throw new IllegalArgumentException("bitsAllocated=" + bitsAllocated);
    }
  }

  /**
   * What a data set says.
   *
   * @throws FrameException if an attribute is missing or out of its range
   */
  public static FrameShape of(DataSet dataSet) throws FrameException {
    long bits = number(dataSet, Tag.BitsAllocated);
    return of(dataSet, bits);
  }

  static FrameShape of(DataSet dataSet, long bitsAllocated) throws FrameException {
    long rows = number(dataSet, Tag.Rows);
    long columns = number(dataSet, Tag.Columns);
    long samples =
        dataSet.containsValue(Tag.SamplesPerPixel) ? number(dataSet, Tag.SamplesPerPixel) : 1;
    boolean planar = dataSet.intValue(Tag.PlanarConfiguration).orElse(0) == 1;
    try {
      return new FrameShape(
          rows, columns, Math.toIntExact(samples), Math.toIntExact(bitsAllocated), planar);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new FrameException(
          "no size of frames: rows=%d columns=%d samplesPerPixel=%d bitsAllocated=%d"
              .formatted(rows, columns, samples, bitsAllocated));
    }
  }

  private static long number(DataSet dataSet, int tag) {
    long[] values = dataSet.longs(tag);
    return values.length == 0 ? 0 : values[0];
  }

  /**
   * Samples of a frame.
   *
   * @throws ArithmeticException if 64 bits do not hold them
   */
  public long samples() {
    return Math.multiplyExact(Math.multiplyExact(rows, columns), (long) samplesPerPixel);
  }

  /**
   * Bits of a frame in native form.
   *
   * @throws ArithmeticException if 64 bits do not hold them
   */
  public long bits() {
    return Math.multiplyExact(samples(), (long) bitsAllocated);
  }

  /**
   * Bytes of a frame that is alone, in native form.
   *
   * @throws ArithmeticException if 64 bits do not hold them
   */
  public long bytes() {
    return Math.addExact(bits(), 7L) / 8;
  }
}
