package dev.vna.benchmarks.index;

/**
 * Two pieces of work that are measured side by side.
 *
 * @param name names the guard in files and tables: letters, digits and hyphens
 * @param against what the reference is, for people
 * @param subject what is guarded
 * @param reference what it is compared with
 * @param clock what both are measured by
 */
record GuardCase(String name, String against, Work subject, Work reference, BenchClock clock) {
  /** Two pieces of work by the clock on the wall. */
  GuardCase(String name, String against, Work subject, Work reference) {
    this(name, against, subject, reference, BenchClock.WALL);
  }
}
