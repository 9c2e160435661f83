/**
 * What the study index and the ingest of an archive cost: JMH benchmarks, tables against raw LMDB
 * and PostgreSQL, and the guards that the build runs.
 */
package dev.vna.benchmarks.index;
