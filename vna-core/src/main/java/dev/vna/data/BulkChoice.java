package dev.vna.data;

/** What becomes of a bulk value in JSON or XML: see {@link BulkPolicy}. Immutable. */
public final class BulkChoice {
  private static final BulkChoice INLINE = new BulkChoice("");
  private static final BulkChoice LEAVE_OUT = new BulkChoice("");

  private final String uri;

  private BulkChoice(String uri) {
    this.uri = uri;
  }

  /**
   * The value is written with its element. One that is not held, or consists of fragments, is left
   * out instead, and listed.
   */
  public static BulkChoice inline() {
    return INLINE;
  }

  /** The element is left out, and listed. */
  public static BulkChoice leaveOut() {
    return LEAVE_OUT;
  }

  /**
   * The element refers to its value.
   *
   * @throws IllegalArgumentException if the URI is empty
   */
  public static BulkChoice uri(String uri) {
    if (uri.isEmpty()) {
      throw new IllegalArgumentException("bulk data URI is empty");
    }
    return new BulkChoice(uri);
  }

  /** Whether this is {@link #inline()}. */
  public boolean isInline() {
    return this == INLINE;
  }

  /** Whether this is {@link #leaveOut()}. */
  public boolean isLeftOut() {
    return this == LEAVE_OUT;
  }

  /** The URI; empty if there is none. */
  public String uri() {
    return uri;
  }
}
