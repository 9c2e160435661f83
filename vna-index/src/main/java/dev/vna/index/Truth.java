package dev.vna.index;

/** Whether something matches, as far as is known: Kleene's logic of three values. */
enum Truth {
  FALSE,
  /** It depends on what lies below. */
  UNKNOWN,
  TRUE;

  static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  Truth not() {
    return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
  }
}
