package dev.vna.data.wrap;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The Image Pixel module. Source: PS3.3 Section C.7.6.3.
 *
 * @param samples 1 or 3
 * @param bits stored; allocated are 8 or 16
 */
record ImagePixels(int rows, int columns, int samples, int bits, String photometric) {
  void describe(DataSet.Builder dataSet) {
    dataSet
        .set(Tag.SamplesPerPixel, samples)
        .set(Tag.PhotometricInterpretation, photometric)
        .set(Tag.Rows, rows)
        .set(Tag.Columns, columns)
        .set(Tag.BitsAllocated, bitsAllocated())
        .set(Tag.BitsStored, bits)
        .set(Tag.HighBit, bits - 1)
        .set(Tag.PixelRepresentation, 0);
    if (samples > 1) {
      dataSet.set(Tag.PlanarConfiguration, 0);
    }
  }

  int bitsAllocated() {
    return bits > 8 ? 16 : 8;
  }

  /** Size of a frame when it is not compressed, in bytes. */
  long frameBytes() {
    return (long) rows * columns * samples * bitsAllocated() / 8;
  }

  /** What frames that lost something in compression must say (PS3.3 Section C.7.6.1.1.5). */
  void describeLoss(DataSet.Builder dataSet, String method, long frames, long compressedBytes) {
    BigDecimal ratio =
        new BigDecimal(frameBytes())
            .multiply(BigDecimal.valueOf(frames))
            .divide(BigDecimal.valueOf(Math.max(1, compressedBytes)), new MathContext(4));
    dataSet
        .set(Tag.LossyImageCompression, "01")
        .set(Tag.LossyImageCompressionRatio, decimal(ratio))
        .set(Tag.LossyImageCompressionMethod, method);
  }

  /** A value of VR DS, of 16 characters at most. */
  static String decimal(BigDecimal value) {
    String plain = value.stripTrailingZeros().toPlainString();
    return plain.length() <= 16 ? plain : value.round(new MathContext(8)).toString();
  }
}
