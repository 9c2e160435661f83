package dev.vna.benchmarks.index;

import java.io.IOException;

/** Something that is measured. */
@FunctionalInterface
interface Work {
  /** Does it once; the result says that it was done, and differs with what was found. */
  long run() throws IOException;

  /** Makes what the next {@code times} runs need; not measured. */
  default void prepare(long times) {}
}
