/**
 * The study index on LMDB: finds what is stored by patient, study, series and instance, keeps the
 * header of every instance, the counters of PS3.4 Section C.3 and the change feed, all in the same
 * transaction as the fact that they follow from.
 *
 * <p>Charter: one environment per archive; one writer, many readers that never wait for it; every
 * {@code apply} is one transaction that is durable when it returns; what is in the index is a pure
 * function of the facts, whatever the groups they came in; no read transaction outlives a call. The
 * layout of every record is drawn in {@code docs/index-format.md}.
 */
package dev.vna.index;
