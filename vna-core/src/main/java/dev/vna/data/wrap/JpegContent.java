package dev.vna.data.wrap;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A JPEG stream as the one frame of an image. Source: PS3.5 Section 8.2.1. */
final class JpegContent implements Content {
  private static final int BASELINE = 0xC0;
  private static final int EXTENDED = 0xC1;
  private static final int PROGRESSIVE = 0xC2;
  private static final int LOSSLESS = 0xC3;
  private static final int HUFFMAN_SELECTION = 1;

  private final Path file;
  private final long size;
  private final boolean photograph;
  private final JpegHeader header;
  private final ImagePixels pixels;
  private final String syntax;

  /**
   * @param capture whether a Secondary Capture Image is asked for
   */
  JpegContent(Path file, boolean capture) throws IOException {
    this.file = file;
    size = Files.size(file);
    header = JpegHeader.read(file);
    if (size > BulkWriter.MAX_BYTES) {
      throw new WrapException("a JPEG stream of " + size + " bytes is more than a fragment holds");
    }
    syntax = syntax();
    if (header.components != 1 && header.components != 3) {
      throw new WrapException("a JPEG stream of " + header.components + " components: want 1 or 3");
    }
    if (header.rows == 0 || header.columns == 0) {
      throw new WrapException("a JPEG stream that does not say how large its image is");
    }
    pixels =
        new ImagePixels(
            header.rows, header.columns, header.components, header.precision, photometric());
    // PS3.3 Section C.8.12.1: photographs have 8 bits.
    photograph = !capture && header.precision == 8;
  }

  private String syntax() throws WrapException {
    return switch (header.frame) {
      case BASELINE -> Uid.JPEGBaseline8Bit;
      case EXTENDED -> Uid.JPEGExtended12Bit;
      case LOSSLESS ->
          header.selection == HUFFMAN_SELECTION ? Uid.JPEGLosslessSV1 : Uid.JPEGLossless;
      case PROGRESSIVE ->
          throw new WrapException(
              "a progressive JPEG stream: its transfer syntax, 1.2.840.10008.1.2.4.55, was retired;"
                  + " convert it to baseline");
      default ->
          throw new WrapException(
              "a JPEG stream with marker SOF"
                  + (header.frame - 0xC0)
                  + ", for which there is no transfer syntax");
    };
  }

  private String photometric() {
    if (header.components == 1) {
      return "MONOCHROME2";
    }
    boolean rgb =
        header.adobeTransform == 0
            || (header.adobeTransform < 0
                && !header.jfif
                && (header.namedRgb || header.frame == LOSSLESS));
    if (rgb) {
      return "RGB";
    }
    return header.subsampled ? "YBR_FULL_422" : "YBR_FULL";
  }

  @Override
  public String sopClassUid() {
    return photograph ? Uid.VLPhotographicImageStorage : Uid.SecondaryCaptureImageStorage;
  }

  @Override
  public TransferSyntax transferSyntax() {
    return TransferSyntax.of(syntax);
  }

  @Override
  public void describe(DataSet.Builder dataSet) {
    if (photograph) {
      Templates.photograph(dataSet);
    } else {
      Templates.capture(dataSet);
    }
    pixels.describe(dataSet);
    if (header.frame == LOSSLESS) {
      dataSet.set(Tag.LossyImageCompression, "00");
    } else {
      pixels.describeLoss(dataSet, "ISO_10918_1", 1, size);
    }
    notes().forEach(note -> dataSet.set(Tag.ImageComments, note));
  }

  @Override
  public List<String> notes() {
    return header.orientation == 1
        ? List.of()
        : List.of("Exif orientation " + header.orientation + " is not applied");
  }

  @Override
  public int bulkTag() {
    return Tag.PixelData;
  }

  @Override
  public void writeBulk(OutputStream out) throws IOException {
    BulkWriter.fragments(out, file, size, BulkWriter.MAX_BYTES);
  }
}
