package dev.vna.index;

/** A set of {@link LevelAttributes}, by their places in the list. */
record TagBits(long low, long high) {
  static final TagBits NONE = new TagBits(0, 0);

  boolean has(int index) {
    return index < 64 ? (low >>> index & 1) != 0 : (high >>> (index - 64) & 1) != 0;
  }

  TagBits with(int index) {
    return index < 64
        ? new TagBits(low | 1L << index, high)
        : new TagBits(low, high | 1L << (index - 64));
  }

  TagBits or(TagBits other) {
    return new TagBits(low | other.low, high | other.high);
  }

  TagBits and(TagBits other) {
    return new TagBits(low & other.low, high & other.high);
  }

  TagBits without(TagBits other) {
    return new TagBits(low & ~other.low, high & ~other.high);
  }

  boolean isEmpty() {
    return (low | high) == 0;
  }

  /** The first place at or above another; -1 if there is none. */
  int next(int from) {
    if (from < 64) {
      long rest = low >>> from << from;
      if (rest != 0) {
        return Long.numberOfTrailingZeros(rest);
      }
    }
    int shift = Math.max(0, from - 64);
    long rest = shift > 63 ? 0 : high >>> shift << shift;
    return rest == 0 ? -1 : 64 + Long.numberOfTrailingZeros(rest);
  }
}
