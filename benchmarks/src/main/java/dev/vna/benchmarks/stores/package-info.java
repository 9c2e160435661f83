/**
 * Stores beside plain files, and stores beside each other: the same objects in turns, in one run.
 */
package dev.vna.benchmarks.stores;
