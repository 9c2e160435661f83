package dev.vna.data.frames;

/** Why no frame of an object can be given. The order is part of the encoded index. */
enum Obstacle {
  NONE("", ""),
  NO_SIZE(
      "Rows, Columns, Samples per Pixel or Bits Allocated give no size of frames", "PS3.3 C.7.6.3"),
  NOT_TOLD_APART(
      "frames cannot be told apart: no offset table that holds, no start markers, and not as many"
          + " fragments as frames",
      "PS3.5 A.4"),
  TOO_MANY_FRAGMENTS("there are more fragments than maxFragments", "PS3.5 A.4"),
  NOT_ENCAPSULATED(
      "Pixel Data has a defined length in an encapsulated transfer syntax", "PS3.5 A.4");

  final String what;

  /** Section of the standard. */
  final String section;

  Obstacle(String what, String section) {
    this.what = what;
    this.section = section;
  }
}
