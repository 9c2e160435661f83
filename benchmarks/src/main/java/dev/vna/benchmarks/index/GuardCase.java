package dev.vna.benchmarks.index;

/**
 * Two pieces of work that are measured side by side.
 *
 * @param name names the guard in files and tables: letters, digits and hyphens
 * @param against what the reference is, for people
 * @param subject what is guarded
 * @param reference what it is compared with
 */
record GuardCase(String name, String against, Work subject, Work reference) {}
