package dev.vna.data.wrap;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An MP4 file as the frames of a video. More than 4 GiB are cut into fragments, in the transfer
 * syntax that allows that. Source: PS3.5 Sections 8.2.7 to 8.2.11.
 */
final class Mp4Content implements Content {
  private static final long FRAGMENT_BYTES = 1L << 31;

  private final Path file;
  private final long size;
  private final Mp4Header header;
  private final ImagePixels pixels;
  private final String syntax;

  Mp4Content(Path file) throws IOException {
    this.file = file;
    size = Files.size(file);
    header = Mp4Header.read(file);
    pixels = new ImagePixels(header.rows(), header.columns(), 3, header.bits(), "YBR_PARTIAL_420");
    syntax =
        size <= BulkWriter.MAX_BYTES
            ? header.syntax()
            : header
                .fragmentable()
                .orElseThrow(
                    () ->
                        new WrapException(
                            "H.265 video of "
                                + size
                                + " bytes: more than 4 GiB need fragments, which its transfer"
                                + " syntax does not allow"));
  }

  @Override
  public String sopClassUid() {
    return Uid.VideoPhotographicImageStorage;
  }

  @Override
  public TransferSyntax transferSyntax() {
    return TransferSyntax.of(syntax);
  }

  @Override
  public void describe(DataSet.Builder dataSet) {
    Templates.photograph(dataSet);
    pixels.describe(dataSet);
    dataSet
        .set(Tag.NumberOfFrames, Integer.toString(header.frames()))
        .set(Tag.FrameIncrementPointer, "00181063") // Frame Time
        .set(Tag.FrameTime, decimal(header.frameMillis()))
        .set(Tag.CineRate, Long.toString(Math.max(1, Math.round(1000 / header.frameMillis()))));
    pixels.describeLoss(dataSet, header.method(), header.frames(), size);
    notes().forEach(note -> dataSet.set(Tag.ImageComments, note));
  }

  private static String decimal(double value) {
    return ImagePixels.decimal(BigDecimal.valueOf(Math.round(value * 10_000), 4));
  }

  @Override
  public List<String> notes() {
    return header.rotated() ? List.of("A rotation of the video is not applied") : List.of();
  }

  @Override
  public int bulkTag() {
    return Tag.PixelData;
  }

  @Override
  public void writeBulk(OutputStream out) throws IOException {
    BulkWriter.fragments(
        out, file, size, size <= BulkWriter.MAX_BYTES ? BulkWriter.MAX_BYTES : FRAGMENT_BYTES);
  }
}
