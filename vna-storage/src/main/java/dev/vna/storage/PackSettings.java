package dev.vna.storage;

/**
 * How a store behaves; see {@link PackStore.Builder}. None of it is part of the format: a store can
 * be opened with other settings than it was written with.
 */
record PackSettings(
    long segmentSizeBytes,
    int lanes,
    int openFiles,
    int preallocateBytes,
    int stageBytes,
    boolean writesPastCache) {
  static final long DEFAULT_SEGMENT_SIZE_BYTES = 1L << 30;
  static final int DEFAULT_LANES = 4;
  static final int DEFAULT_OPEN_FILES = 64;
  static final int DEFAULT_PREALLOCATE_BYTES = 4 << 20;
  static final int DEFAULT_STAGE_BYTES = 1 << 20;

  static final PackSettings DEFAULT =
      new PackSettings(
          DEFAULT_SEGMENT_SIZE_BYTES,
          DEFAULT_LANES,
          DEFAULT_OPEN_FILES,
          DEFAULT_PREALLOCATE_BYTES,
          DEFAULT_STAGE_BYTES,
          true);

  /** These settings with buffers, one of the log and one of each lane, that fit into memory. */
  PackSettings within(long memoryBytes) {
    int stage = (int) Math.max(64 << 10, Math.min(stageBytes, memoryBytes / 4 / (1 + lanes)));
    return new PackSettings(
        segmentSizeBytes, lanes, openFiles, preallocateBytes, stage, writesPastCache);
  }
}
