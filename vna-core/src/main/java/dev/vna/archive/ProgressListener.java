package dev.vna.archive;

/** Is told how far a long piece of work has come. Calls must be quick and not throw. */
@FunctionalInterface
public interface ProgressListener {
  /** Tells nobody. */
  ProgressListener NONE = (done, total) -> {};

  /**
   * Called now and then, and at the end.
   *
   * @param done how much is done, in the unit of the work: bytes for a rebuild of the index,
   *     changes for a key
   * @param total how much there is to do, as far as can be told
   */
  void progress(long done, long total);
}
