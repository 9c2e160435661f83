/**
 * A hospital that never was: patients, studies, series and instances in any number, from a seed, as
 * a study index takes them in.
 */
package dev.vna.benchmarks.population;
