package dev.vna.archive.spi;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/**
 * What a store or an index is opened with.
 *
 * @param directory its own directory; it exists, and nobody else writes into it
 * @param archiveId the archive that it belongs to; kept in what is written, and compared
 * @param clock the archive's clock
 * @param memoryBytes what it may hold in memory for buffers and caches
 */
public record OpenContext(Path directory, UUID archiveId, Clock clock, long memoryBytes) {}
