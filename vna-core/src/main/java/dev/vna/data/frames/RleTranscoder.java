package dev.vna.data.frames;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.DicomFile;
import dev.vna.data.Element;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns whole objects held in memory from native pixels into RLE and back. No sample changes, so
 * that the SOP Instance UID stays, and whatever says that an earlier step lost something: Lossy
 * Image Compression, its ratio and its method (PS3.3 Section C.7.6.1.1.5). What changes beside
 * Pixel Data:
 *
 * <ul>
 *   <li>Photometric Interpretation: RLE has no subsampled chrominance, so that YBR_FULL_422 becomes
 *       YBR_FULL, each chrominance sample standing for two pixels (PS3.5 Section 8.2.2);
 *   <li>Planar Configuration is set to 0 if it is missing and there are several samples; else it
 *       keeps telling the order of native samples;
 *   <li>offset tables and lengths of encapsulated frames go with them.
 * </ul>
 */
public final class RleTranscoder {
  private static final TransferSyntax RLE = TransferSyntax.of(Uid.RLELossless);

  private RleTranscoder() {}

  /**
   * The object with native pixels.
   *
   * @param target one of the uncompressed transfer syntaxes
   * @throws FrameException if a frame is missing or broken, or pixels would take more than {@link
   *     DicomFile#DEFAULT_MAX_BYTES}
   * @throws IllegalArgumentException if the object is not in RLE, or {@code target} not
   *     uncompressed
   */
  public static DicomFile toNative(DicomFile file, TransferSyntax target) throws IOException {
    TransferSyntax syntax = file.fileMeta().transferSyntax();
    if (!RleCodec.instance().supports(syntax) || !target.isNativeUncompressed()) {
      throw new IllegalArgumentException(
          "cannot turn transfer syntax " + syntax.uid() + " into " + target.uid());
    }
    DataSet dataSet = file.dataSet();
    RleDecoding decoding =
        RleDecoding.of(dataSet, Optional.of(frames(dataSet, syntax))).orElseThrow();
    if (decoding.lengthBytes() > DicomFile.DEFAULT_MAX_BYTES) {
      throw new FrameException(
          "native pixels of %d bytes, maximum=%d"
              .formatted(decoding.lengthBytes(), DicomFile.DEFAULT_MAX_BYTES));
    }
    var pixels = new ByteArrayOutputStream((int) decoding.lengthBytes());
    decoding.writeTo(pixels);
    DataSet.Builder result =
        dataSet.toBuilder()
            .remove(Tag.ExtendedOffsetTable)
            .remove(Tag.ExtendedOffsetTableLengths)
            .remove(Tag.EncapsulatedPixelDataValueTotalLength)
            .setBytes(Tag.PixelData, decoding.vr(), pixels.toByteArray())
            .merge(decoding.changes());
    byte[] encoded = DataSetWriter.toBytes(result.build(), target);
    return new DicomFile(meta(file, target), DataSet.read(encoded, target));
  }

  private static FrameReader frames(DataSet dataSet, TransferSyntax syntax) throws FrameException {
    if (!dataSet.contains(Tag.PixelData)) {
      throw new FrameException("there is no Pixel Data");
    }
    FrameReader frames = FrameReader.of(dataSet, syntax).orElseThrow();
    FrameIndex index = frames.index();
    if (index.presentFrameCount() < index.frameCount()) {
      index.check(index.presentFrameCount() + 1);
    }
    return frames;
  }

  private static FileMeta meta(DicomFile file, TransferSyntax target) {
    FileMeta before = file.fileMeta();
    FileMeta meta =
        FileMeta.of(
            before
                .mediaStorageSopClassUid()
                .or(() -> file.dataSet().string(Tag.SOPClassUID))
                .orElse(""),
            before
                .mediaStorageSopInstanceUid()
                .or(() -> file.dataSet().string(Tag.SOPInstanceUID))
                .orElse(""),
            target);
    return before.sourceAeTitle().map(meta::withSourceAeTitle).orElse(meta);
  }

  /**
   * The object in RLE, with a Basic Offset Table and a fragment for each frame.
   *
   * @throws FrameException if a frame is missing, or RLE has no form for it
   * @throws IllegalArgumentException if the object is not uncompressed
   */
  public static DicomFile toRle(DicomFile file) throws IOException {
    TransferSyntax syntax = file.fileMeta().transferSyntax();
    if (!syntax.isNativeUncompressed()) {
      throw new IllegalArgumentException(
          "transfer syntax " + syntax.uid() + " is not uncompressed");
    }
    DataSet dataSet = file.dataSet();
    FrameReader frames = frames(dataSet, syntax);
    FrameShape shape = FrameShape.of(dataSet);
    List<byte[]> fragments = new ArrayList<>();
    for (long frame = 1; frame <= frames.frameCount(); frame++) {
      byte[] native_ = frames.read(frame);
      boolean subsampled = native_.length < shape.bytes();
      fragments.add(
          RleCodec.instance().encode(subsampled ? upsampled(native_, shape) : native_, shape));
    }
    DataSet.Builder before = dataSet.toBuilder();
    DataSet.Builder after = DataSet.EMPTY.toBuilder();
    for (Element element : dataSet.elements()) {
      if (Integer.compareUnsigned(element.tag(), Tag.PixelData) >= 0) {
        before.remove(element.tag());
        if (element.tag() != Tag.PixelData) {
          after.set(element);
        }
      }
    }
    before.merge(RleDecoding.changes(dataSet, shape));
    var out = new ByteArrayOutputStream();
    DataSetWriter.write(before.build(), RLE, out);
    pixelData(fragments, out);
    DataSetWriter.write(after.build(), RLE, out);
    return new DicomFile(meta(file, RLE), DataSet.read(out.toByteArray(), RLE));
  }

  /** Gives each pixel the chrominance of its pair. */
  private static byte[] upsampled(byte[] frame, FrameShape shape) throws FrameException {
    boolean known =
        shape.samplesPerPixel() == 3 && shape.bitsAllocated() == 8 && shape.columns() % 2 == 0;
    if (!known || shape.planar() || frame.length * 3L != shape.bytes() * 2) {
      throw new FrameException("RLE has no form for this subsampled chrominance, PS3.5 8.2.2");
    }
    byte[] full = new byte[frame.length / 2 * 3];
    for (int from = 0, to = 0; from < frame.length; from += 4, to += 6) {
      full[to] = frame[from];
      full[to + 3] = frame[from + 1];
      full[to + 1] = full[to + 4] = frame[from + 2];
      full[to + 2] = full[to + 5] = frame[from + 3];
    }
    return full;
  }

  private static void pixelData(List<byte[]> fragments, ByteArrayOutputStream out)
      throws FrameException {
    long total = 0;
    byte[] table = new byte[4 * fragments.size()];
    for (int i = 0; i < fragments.size(); i++) {
      put32(table, 4 * i, (int) total);
      total += fragments.get(i).length + 8L;
    }
    if (total > Integer.MAX_VALUE / 2) {
      throw new FrameException("encapsulated pixels of " + total + " bytes are too many");
    }
    header(Tag.PixelData, 'O' | 'B' << 8, out);
    out.writeBytes(new byte[] {-1, -1, -1, -1});
    item(Tag.Item, table, out);
    for (byte[] fragment : fragments) {
      item(Tag.Item, fragment, out);
    }
    item(Tag.SequenceDelimitationItem, new byte[0], out);
  }

  private static void item(int tag, byte[] value, ByteArrayOutputStream out) {
    header(tag, value.length, out);
    out.writeBytes(value);
  }

  private static void header(int tag, int next, ByteArrayOutputStream out) {
    byte[] header = new byte[8];
    put32(header, 0, Integer.rotateLeft(tag, 16));
    put32(header, 4, next);
    out.writeBytes(header);
  }

  private static void put32(byte[] target, int at, int value) {
    ByteBuffer.wrap(target).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
  }
}
