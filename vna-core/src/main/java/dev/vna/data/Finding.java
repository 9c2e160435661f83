package dev.vna.data;

/**
 * Something wrong in a data set that the reader forgave, or that {@link Conformance} found. Holds
 * no value of the data set.
 *
 * @param path tags and item numbers from the root, such as {@code (0008,1140)[2].(0008,1155)}
 * @param offset in bytes from the start of the data set (of a deflated one, in its inflated form);
 *     of what precedes the data set, from the start of the file
 * @param what what is wrong
 * @param section of the standard that asks for something else, such as {@code PS3.5 7.5}
 */
public record Finding(String path, long offset, String what, String section) {
  /** Stands for an offset that is not known. */
  public static final long UNKNOWN_OFFSET = -1;

  /** For people: what, section, path and offset. */
  @Override
  public String toString() {
    String place = path.isEmpty() ? "/" : path;
    String known = offset == UNKNOWN_OFFSET ? "" : " offset=" + offset;
    return what + ", " + section + ": path=" + place + known;
  }
}
