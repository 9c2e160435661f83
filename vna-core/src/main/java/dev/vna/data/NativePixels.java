package dev.vna.data;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Pixel Data in native form, made from encapsulated ones whose place it takes on the way out
 * ({@link DataSetTransfer#decoding}). Source: PS3.5 Section 8.1 and Annex A.2.
 */
public interface NativePixels {
  /** OB or OW, where the transfer syntax names it. */
  Vr vr();

  /** Length of all frames, in bytes, without padding to even length; 32 bits hold it. */
  long lengthBytes();

  /**
   * Writes so many bytes, numbers in little endian. Does not close the stream.
   *
   * @throws IOException if a frame cannot be given; part of them has been written then
   */
  void writeTo(OutputStream out) throws IOException;
}
