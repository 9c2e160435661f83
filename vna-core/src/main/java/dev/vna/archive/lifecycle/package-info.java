/**
 * What becomes of studies as time passes: policies as data, plans that can be looked at before
 * anything is done, runs that do just what was planned. {@link dev.vna.archive.lifecycle.Lifecycle}
 * is the entry.
 */
package dev.vna.archive.lifecycle;
