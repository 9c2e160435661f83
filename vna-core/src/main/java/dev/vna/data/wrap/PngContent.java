package dev.vna.data.wrap;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/** A PNG image, unpacked. */
final class PngContent implements Content {
  private final Path file;
  private final PngReader png;
  private final ImagePixels pixels;

  PngContent(Path file) throws IOException {
    this.file = file;
    png = PngReader.open(file);
    pixels =
        new ImagePixels(
            png.rows(),
            png.columns(),
            png.samples(),
            png.bits(),
            png.samples() == 1 ? "MONOCHROME2" : "RGB");
    if (pixels.frameBytes() > BulkWriter.MAX_BYTES) {
      throw new WrapException(
          "a PNG image of " + pixels.frameBytes() + " bytes is more than an element can hold");
    }
  }

  @Override
  public String sopClassUid() {
    return Uid.SecondaryCaptureImageStorage;
  }

  @Override
  public TransferSyntax transferSyntax() {
    return TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
  }

  @Override
  public void describe(DataSet.Builder dataSet) {
    Templates.capture(dataSet);
    pixels.describe(dataSet);
  }

  @Override
  public List<String> notes() {
    return png.hasAlpha() ? List.of("transparent pixels were laid over white") : List.of();
  }

  @Override
  public int bulkTag() {
    return Tag.PixelData;
  }

  @Override
  public void writeBulk(OutputStream out) throws IOException {
    long bytes = pixels.frameBytes();
    PngReader now = PngReader.open(file);
    if (!now.isLike(png)) {
      throw new WrapException("the content has changed since it was looked at");
    }
    BulkWriter.header(out, Tag.PixelData, png.bits() > 8 ? 'W' : 'B', BulkWriter.even(bytes));
    now.writePixels(out);
    if ((bytes & 1) != 0) {
      out.write(0);
    }
  }
}
