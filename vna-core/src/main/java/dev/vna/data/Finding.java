package dev.vna.data;

/**
 * Something wrong in a data set that the reader forgave. Holds no value of the data set.
 *
 * @param path tags and item numbers from the root, such as {@code (0008,1140)[2].(0008,1155)}
 * @param offset in bytes from the start of the data set (of a deflated one, in its inflated form)
 * @param what what is wrong, with the section of the standard where there is one
 */
public record Finding(String path, long offset, String what) {}
