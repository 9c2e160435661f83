/**
 * An ingest whose every instance can be made again from its number, and what an archive must hold
 * after it ended at any moment.
 */
package dev.vna.testkit.ingest;
