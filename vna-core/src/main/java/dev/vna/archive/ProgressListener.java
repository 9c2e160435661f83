package dev.vna.archive;

/** Is told how far a long piece of work has come. Calls must be quick and not throw. */
@FunctionalInterface
public interface ProgressListener {
  /** Tells nobody. */
  ProgressListener NONE = (done, total) -> {};

  /**
   * Called now and then, and at the end.
   *
   * @param doneBytes how much is done
   * @param totalBytes how much there is to do, as far as can be told
   */
  void progress(long doneBytes, long totalBytes);
}
