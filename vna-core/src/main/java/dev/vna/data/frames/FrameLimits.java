package dev.vna.data.frames;

/**
 * What a {@link FrameReader} holds in memory at most. Immutable; each {@code with...} returns a
 * copy.
 *
 * @param maxFrameBytes longest frame that is given as an array, default 512 MiB; a stream gives
 *     frames of any length
 */
public record FrameLimits(int maxFrameBytes) {
  /** The defaults. */
  public static final FrameLimits DEFAULT = new FrameLimits(512 << 20);

  /**
   * Checks each limit.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public FrameLimits {
    if (maxFrameBytes < 1 || maxFrameBytes > Integer.MAX_VALUE - 64) {
      throw new IllegalArgumentException(
          "maxFrameBytes=" + maxFrameBytes + ", minimum=1, maximum=" + (Integer.MAX_VALUE - 64));
    }
  }

  /** A copy with another {@link #maxFrameBytes}. */
  public FrameLimits withMaxFrameBytes(int bytes) {
    return new FrameLimits(bytes);
  }
}
