package dev.vna.archive.spi;

/**
 * A deletion that can still be undone.
 *
 * @param sequence its number
 * @param fact what was deleted, by whom, when and why
 * @param instances versions of instances that it hid, those included that were hidden already
 * @param blobBytes bytes of their blobs
 */
public record LoggedDeletion(long sequence, Fact.Deleted fact, long instances, long blobBytes) {}
