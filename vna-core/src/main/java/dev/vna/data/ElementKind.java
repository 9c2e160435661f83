package dev.vna.data;

/**
 * What the dictionary's VR column says of an element: one VR, or several of which the data set or
 * the transfer syntax chooses.
 */
enum ElementKind {
  PLAIN,
  /** US or SS: Pixel Representation (0028,0103) decides (PS3.5 Annex A.1). */
  US_OR_SS,
  /** OB or OW: Bits Allocated and the transfer syntax decide (PS3.5 Section 8). */
  OB_OR_OW,
  /** US or OW, with or without SS: OW in implicit VR (PS3.5 Annex A.1). */
  US_OR_OW;

  private static final ElementKind[] VALUES = values();

  static ElementKind ofOrdinal(int ordinal) {
    return VALUES[ordinal];
  }
}
