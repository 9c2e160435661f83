package dev.vna.data;

import java.io.IOException;

/**
 * Bytes that are not a data set, or pass a limit. Says where: the path of tags and the offset from
 * the start of the data set (of a deflated one, in its inflated form). Its message holds no value
 * of the data set.
 */
public final class DataSetException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final long offset;

  /**
   * An exception.
   *
   * @param what what is wrong, without a value of the data set
   * @param path see {@link #path}
   * @param offset see {@link #offset}
   */
  public DataSetException(String what, String path, long offset) {
    super(what + ": path=" + (path.isEmpty() ? "/" : path) + " offset=" + offset);
    this.path = path;
    this.offset = offset;
  }

  /**
   * Tags and item numbers from the root, such as {@code (0008,1140)[2].(0008,1155)}; may be empty.
   */
  public String path() {
    return path;
  }

  /**
   * Where, in bytes from the start of the data set; of Part 10 headers, from the start of the file;
   * of JSON, from the start of the text; of XML, characters from there. Of a deflated data set,
   * from the start of its inflated form: if the deflated bytes themselves are corrupt or cut off,
   * how many could be inflated. It is the same in whatever pieces the data set arrives.
   */
  public long offset() {
    return offset;
  }
}
