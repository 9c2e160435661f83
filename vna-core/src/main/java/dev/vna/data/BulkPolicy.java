package dev.vna.data;

/**
 * Decides what a writer of JSON or XML does with bulk values. Asked for every value that is not
 * held, consists of fragments, or has VR OB, OD, OF, OL, OV, OW or UN; and for any other value of
 * more than {@link #LARGE_BYTES}. Source: PS3.18 Section F.2.2, PS3.19 Section A.1.5.
 */
@FunctionalInterface
public interface BulkPolicy {
  /** Length in bytes above which the policy is asked whatever the VR is: 64 KiB. */
  int LARGE_BYTES = 64 << 10;

  /** Up to this length in bytes the default policy writes binary values inline: 64 KiB. */
  int DEFAULT_INLINE_BYTES = 64 << 10;

  /**
   * The default: text and numbers inline whatever their length, other values up to {@link
   * #DEFAULT_INLINE_BYTES}; the rest is left out and listed.
   */
  BulkPolicy DEFAULT = inlineUpTo(DEFAULT_INLINE_BYTES);

  /** Decides on one value. */
  BulkChoice choose(BulkValue value);

  /**
   * As the default, with another limit.
   *
   * @param maxBytes length up to which binary values are inline
   */
  static BulkPolicy inlineUpTo(long maxBytes) {
    return value ->
        value.length() <= maxBytes || !isOther(value.vr())
            ? BulkChoice.inline()
            : BulkChoice.leaveOut();
  }

  /** Whether a VR is one of those whose values are bytes or words: OB OD OF OL OV OW UN. */
  static boolean isOther(Vr vr) {
    return switch (vr) {
      case OB, OD, OF, OL, OV, OW, UN -> true;
      default -> false;
    };
  }
}
