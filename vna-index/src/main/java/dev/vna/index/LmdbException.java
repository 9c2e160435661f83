package dev.vna.index;

/** What LMDB answered to a call that failed; {@link Lmdb} makes an {@code IOException} of it. */
final class LmdbException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int code;

  private LmdbException(String call, int code) {
    super(call + ": " + LmdbCalls.message(code) + " (" + code + ")");
    this.code = code;
  }

  /** Throws unless a call succeeded. */
  static void check(String call, int code) {
    if (code != LmdbCalls.SUCCESS) {
      throw new LmdbException(call, code);
    }
  }

  /** LMDB's code, below zero, or one of the operating system. */
  int code() {
    return code;
  }

  boolean isMapFull() {
    return code == LmdbCalls.MAP_FULL;
  }
}
