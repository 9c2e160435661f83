package dev.vna.archive.spi;

import java.util.List;

/**
 * A group that is durable.
 *
 * @param blobs the stored blobs, in the order of the group
 * @param facts the facts, in the order of the group
 * @param end the place in the log behind it
 */
public record Committed(List<StoredBlob> blobs, List<LoggedFact> facts, LogPosition end) {}
