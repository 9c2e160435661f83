package dev.vna.archive.transfer;

import java.util.OptionalLong;

/**
 * How far an import has come.
 *
 * @param items that are dealt with, those that an earlier run dealt with included
 * @param bytes of them, as they lie in the source when unpacked
 * @param totalItems how many there are; empty as long as that is not known
 * @param totalBytes of all of them; empty as long as that is not known
 */
public record ImportProgress(
    long items, long bytes, OptionalLong totalItems, OptionalLong totalBytes) {}
