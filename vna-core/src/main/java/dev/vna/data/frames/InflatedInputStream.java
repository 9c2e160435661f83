package dev.vna.data.frames;

import dev.vna.data.Dictionary;
import dev.vna.data.Tag;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Inflates raw deflated data, or data with a zlib header; frees its inflater when closed. Takes for
 * plain what {@link dev.vna.data.HeaderParser} takes for plain, so that offsets agree.
 */
final class InflatedInputStream extends InflaterInputStream {
  private static final int BUFFER_BYTES = 16 << 10;
  private static final int PROBE_BYTES = 8;

  private InflatedInputStream(InputStream in, Inflater inflater) {
    super(in, inflater, BUFFER_BYTES);
  }

  static InputStream of(InputStream in) throws IOException {
    var buffered = new BufferedInputStream(in, BUFFER_BYTES);
    try {
      buffered.mark(PROBE_BYTES);
      byte[] probe = buffered.readNBytes(PROBE_BYTES);
      buffered.reset();
      if (probe.length == PROBE_BYTES && isPlain(probe)) {
        return buffered;
      }
      boolean zlib =
          probe.length >= 2
              && (probe[0] & 0x8F) == 8
              && ((probe[0] & 0xFF) << 8 | (probe[1] & 0xFF)) % 31 == 0;
      return new InflatedInputStream(buffered, new Inflater(!zlib));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Whether the first element stands there as it is: its tag with the VR it should have. */
  private static boolean isPlain(byte[] probe) {
    int tag =
        Integer.rotateLeft(ByteBuffer.wrap(probe).order(ByteOrder.LITTLE_ENDIAN).getInt(), 16);
    String vr = new String(probe, 4, 2, StandardCharsets.ISO_8859_1);
    return vr.equals(Tag.isGroupLength(tag) ? "UL" : Dictionary.vr(tag).toString());
  }

  @Override
  public void close() throws IOException {
    inf.end();
    super.close();
  }
}
