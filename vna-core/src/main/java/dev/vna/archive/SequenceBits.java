package dev.vna.archive;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A set of numbers of versions: a bit each, where there are any. */
final class SequenceBits {
  private static final int CHUNK_SHIFT = 20;
  private static final long CHUNK_MASK = (1L << CHUNK_SHIFT) - 1;

  private final Map<Long, BitSet> chunks = new HashMap<>();

  void set(long sequence) {
    chunks
        .computeIfAbsent(sequence >> CHUNK_SHIFT, chunk -> new BitSet())
        .set((int) (sequence & CHUNK_MASK));
  }

  boolean get(long sequence) {
    BitSet chunk = chunks.get(sequence >> CHUNK_SHIFT);
    return chunk != null && chunk.get((int) (sequence & CHUNK_MASK));
  }
}
