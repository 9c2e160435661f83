package dev.vna.data;

/**
 * Where a value lies that a header does not hold.
 *
 * @param offset of the value's first byte, from the start of the data set as received; of a
 *     deflated data set, in its inflated form
 * @param length in bytes; of encapsulated Pixel Data, all items with the Sequence Delimitation Item
 */
public record BulkReference(long offset, long length) {}
