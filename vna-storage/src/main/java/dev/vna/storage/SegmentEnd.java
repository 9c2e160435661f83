package dev.vna.storage;

/**
 * How far a segment is valid: what lies behind was never acknowledged.
 *
 * @param segment its number
 * @param endBytes the first byte that is not valid; 0 if nothing at all is
 */
record SegmentEnd(int segment, long endBytes) {}
