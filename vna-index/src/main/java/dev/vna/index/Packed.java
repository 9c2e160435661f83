package dev.vna.index;

import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes at the end of a row, deflated where that pays: payloads that stand alone, and deltas of
 * instances whose vendor writes long private values anew into each.
 *
 * <pre>
 * 0: 1 | bytes
 * 1: 1 | length: varint | deflated bytes (RFC 1951)
 * </pre>
 *
 * An object of this class packs; it is for one thread, and holds memory of the system's until it is
 * closed.
 */
final class Packed implements AutoCloseable {
  private static final int RAW = 0;
  private static final int DEFLATED = 1;

  /** Below this a row shares its page with many others, and deflating saves little. */
  private static final int MIN_DEFLATED_BYTES = 512;

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);

  void write(byte[] bytes, ByteWriter out) {
    if (bytes.length >= MIN_DEFLATED_BYTES) {
      deflater.reset();
      deflater.setInput(bytes);
      deflater.finish();
      byte[] deflated = new byte[bytes.length - bytes.length / 8];
      int size = deflater.deflate(deflated);
      if (deflater.finished()) {
        out.u8(DEFLATED).varint(bytes.length).bytes(deflated, 0, size);
        return;
      }
    }
    out.u8(RAW).bytes(bytes);
  }

  @Override
  public void close() {
    deflater.end();
  }

  /** The bytes that were packed into the rest of a row. */
  static byte[] read(ByteReader in) {
    int form = in.u8();
    if (form == RAW) {
      return in.rest();
    }
    long length = in.varint();
    if (form != DEFLATED || length < 0 || length > Integer.MAX_VALUE - 16) {
      throw new CorruptRowException("packed bytes of form " + form);
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(in.rest());
      byte[] bytes = new byte[(int) length];
      int size = inflater.inflate(bytes);
      if (size != length) {
        throw new CorruptRowException("packed bytes end too early");
      }
      return bytes;
    } catch (DataFormatException e) {
      throw new CorruptRowException("packed bytes are damaged: " + e.getMessage());
    } finally {
      inflater.end();
    }
  }
}
