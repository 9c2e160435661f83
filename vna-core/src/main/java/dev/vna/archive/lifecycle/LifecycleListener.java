package dev.vna.archive.lifecycle;

/** Is told what becomes of the steps of a run, from the run's thread. Calls must be quick. */
@FunctionalInterface
public interface LifecycleListener {
  /** Tells nobody. */
  LifecycleListener NONE = outcome -> {};

  /** A step was dealt with. */
  void dealtWith(Lifecycle.Outcome outcome);
}
