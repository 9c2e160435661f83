package dev.vna.testkit;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.DataSetWriter;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Encapsulated pixel data that no codec made. */
final class FakeFragments {
  private static final int FRAGMENTS_PER_FRAME = 2;

  /** Item header: tag FFFE,E000 and length. */
  private static final int ITEM_HEADER_BYTES = 8;

  private FakeFragments() {}

  /** The data set with its frames replaced; each fragment is a tenth of its part of the frame. */
  static DataSet inPlaceOfFrames(DataSet dataSet, TransferSyntax syntax) {
    if (!syntax.encapsulated() || !dataSet.contains(Tag.PixelData)) {
      throw new IllegalArgumentException(
          "transferSyntax=" + syntax.uid() + ": want an encapsulated one and Pixel Data");
    }
    int frames = dataSet.intValue(Tag.NumberOfFrames).orElse(1);
    long bytes = dataSet.element(Tag.PixelData).orElseThrow().length();
    int fragmentBytes = (int) Math.max(8, bytes / frames / FRAGMENTS_PER_FRAME / 10 & ~1);
    var random = new SplittableRandom(frames * 31L + bytes);
    List<byte[]> fragments = new ArrayList<>();
    for (int i = 0; i < frames * FRAGMENTS_PER_FRAME; i++) {
      fragments.add(fragment(fragmentBytes, i % FRAGMENTS_PER_FRAME, random));
    }
    return read(dataSet, syntax, frames, fragments);
  }

  private static byte[] fragment(int bytes, int indexInFrame, SplittableRandom random) {
    var fragment = new byte[bytes];
    random.nextBytes(fragment);
    for (int i = 0; i < bytes; i++) {
      fragment[i] &= 0x7F; // no FFH: no marker inside
    }
    if (indexInFrame == 0) {
      fragment[0] = (byte) 0xFF;
      fragment[1] = (byte) 0xD8;
    }
    if (indexInFrame == FRAGMENTS_PER_FRAME - 1) {
      fragment[bytes - 2] = (byte) 0xFF;
      fragment[bytes - 1] = (byte) 0xD9;
    }
    return fragment;
  }

  /** Pixel Data (7FE0,0010) stands last, so that its bytes follow those of the rest. */
  private static DataSet read(
      DataSet dataSet, TransferSyntax syntax, int frames, List<byte[]> fragments) {
    DataSet rest = dataSet.toBuilder().remove(Tag.PixelData).build();
    int frameBytes = (ITEM_HEADER_BYTES + fragments.get(0).length) * FRAGMENTS_PER_FRAME;
    ByteBuffer pixels =
        ByteBuffer.allocate(12 + ITEM_HEADER_BYTES * 2 + frames * (4 + frameBytes))
            .order(ByteOrder.LITTLE_ENDIAN);
    tag(pixels, 0x7FE0, 0x0010).put((byte) 'O').put((byte) 'B').putShort((short) 0).putInt(-1);
    tag(pixels, 0xFFFE, 0xE000).putInt(4 * frames);
    for (int frame = 0; frame < frames; frame++) {
      pixels.putInt(frame * frameBytes);
    }
    for (byte[] fragment : fragments) {
      tag(pixels, 0xFFFE, 0xE000).putInt(fragment.length).put(fragment);
    }
    tag(pixels, 0xFFFE, 0xE0DD).putInt(0);
    try {
      var out = new ByteArrayOutputStream();
      DataSetWriter.write(rest, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, out);
      out.write(pixels.array());
      return DataSet.read(out.toByteArray(), syntax);
    } catch (DataSetException e) {
      throw new IllegalStateException("fragments of " + syntax.uid(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteBuffer tag(ByteBuffer out, int group, int element) {
    return out.putShort((short) group).putShort((short) element);
  }
}
