package dev.vna.data;

/** How the bytes that a data set keeps are encoded. */
enum Form {
  IMPLICIT_LE(false, false),
  EXPLICIT_LE(true, false),
  EXPLICIT_BE(true, true),
  /** The form of {@link HeaderForm}. */
  HEADER(true, false);

  final boolean explicit;
  final boolean bigEndian;

  Form(boolean explicit, boolean bigEndian) {
    this.explicit = explicit;
    this.bigEndian = bigEndian;
  }

  static Form of(TransferSyntax syntax) {
    return of(syntax.explicitVr(), syntax.bigEndian());
  }

  static Form of(boolean explicit, boolean bigEndian) {
    return !explicit ? IMPLICIT_LE : bigEndian ? EXPLICIT_BE : EXPLICIT_LE;
  }
}
