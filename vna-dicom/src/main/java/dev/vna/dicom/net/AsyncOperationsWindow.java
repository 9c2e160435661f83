package dev.vna.dicom.net;

/**
 * Asynchronous Operations Window: how many operations may be outstanding at once, seen from the
 * side that sends it. Source: PS3.7 Section D.3.3.3.
 *
 * @param invoked most operations that the sender may invoke at once, 0 for any number
 * @param performed most operations that the sender may be asked to perform at once, 0 for any
 *     number
 */
public record AsyncOperationsWindow(int invoked, int performed) {
  /** What holds when nothing is negotiated: one operation at a time. */
  public static final AsyncOperationsWindow SYNCHRONOUS = new AsyncOperationsWindow(1, 1);

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if a number is not from 0 to 65535
   */
  public AsyncOperationsWindow {
    if (invoked < 0 || invoked > 0xFFFF || performed < 0 || performed > 0xFFFF) {
      throw new IllegalArgumentException(
          "invoked=%d performed=%d, want 0 to 65535".formatted(invoked, performed));
    }
  }

  /** The smaller of two windows, where 0 is any number. */
  static int smaller(int a, int b) {
    if (a == 0 || b == 0) {
      return Math.max(a, b);
    }
    return Math.min(a, b);
  }
}
