package dev.vna.data.frames;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;

/** How many chrominance samples native pixels have for luminance. Source: PS3.3 C.7.6.3.1.2. */
enum Subsampling {
  NONE,
  /** Two pixels have two luminance and two chrominance samples. */
  HORIZONTAL,
  /** Four pixels have four luminance and two chrominance samples. */
  BOTH;

  static Subsampling of(DataSet dataSet) {
    return switch (dataSet.string(Tag.PhotometricInterpretation).orElse("")) {
      case "YBR_FULL_422", "YBR_PARTIAL_422" -> HORIZONTAL;
      case "YBR_PARTIAL_420" -> BOTH;
      default -> NONE;
    };
  }

  /**
   * Bits of a native frame.
   *
   * @throws ArithmeticException if 64 bits do not hold them
   */
  long bits(FrameShape shape) {
    if (this == NONE || shape.samplesPerPixel() != 3) {
      return shape.bits();
    }
    long columns = shape.columns() + (shape.columns() & 1);
    long rows = this == BOTH ? shape.rows() + (shape.rows() & 1) : shape.rows();
    long pixels = Math.multiplyExact(rows, columns);
    long samples = this == BOTH ? pixels + pixels / 2 : Math.multiplyExact(pixels, 2L);
    return Math.multiplyExact(samples, (long) shape.bitsAllocated());
  }
}
