package dev.vna.data;

/**
 * What the first bytes of a fragment say that begins there. A fragment in the middle of a frame
 * does not begin like this, because no codestream holds its own start marker (JPEG and JPEG-LS: ISO
 * 10918-1 Annex B.1.1.2; JPEG 2000: ISO 15444-1 Annex A.1).
 */
public enum Codestream {
  /** Nothing that is known: the middle of a frame, video, or another encoding. */
  UNKNOWN,
  /** JPEG or JPEG-LS: SOI and a marker, FFD8H FFH. */
  JPEG,
  /** JPEG 2000 or HTJ2K: SOC and SIZ, FF4FH FF51H; or the signature box of a JP2 file. */
  JPEG_2000,
  /** JPEG XL in its container: a signature box. */
  JPEG_XL,
  /**
   * Perhaps a JPEG XL codestream without container, FF0AH: two bytes that may stand anywhere, and
   * count in a JPEG XL transfer syntax only.
   */
  JPEG_XL_BARE,
  /** The header of an RLE frame: 1 to 15 segments, the first at offset 64 (PS3.5 Annex G.5). */
  RLE;

  private static final long BOX = 0x0000000CL << 32;
  private static final long JPEG_2000_BOX = BOX | 0x6A502020L;
  private static final long JPEG_XL_BOX = BOX | 0x4A584C20L;

  /** How many bytes {@link #of} looks at. */
  static final int BYTES = 8;

  /**
   * @param first the first 8 bytes, big endian, with zeros after the end of a shorter fragment
   */
  static Codestream of(long first) {
    if (first >>> 40 == 0xFFD8FFL) {
      return JPEG;
    }
    if (first >>> 32 == 0xFF4FFF51L || first == JPEG_2000_BOX) {
      return JPEG_2000;
    }
    if (first == JPEG_XL_BOX) {
      return JPEG_XL;
    }
    if (first >>> 48 == 0xFF0AL) {
      return JPEG_XL_BARE;
    }
    int segments = Integer.reverseBytes((int) (first >>> 32));
    int firstOffset = Integer.reverseBytes((int) first);
    return segments >= 1 && segments <= 15 && firstOffset == 64 ? RLE : UNKNOWN;
  }
}
