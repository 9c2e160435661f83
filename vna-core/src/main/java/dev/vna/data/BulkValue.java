package dev.vna.data;

import java.util.Optional;

/**
 * A value that a writer of another form may leave where it is: what a {@link BulkPolicy} decides
 * on. Valid during the call only.
 */
public interface BulkValue {
  /** Tags and item numbers from the root, such as {@code (5400,0100)[1].(5400,1010)}. */
  String path();

  /** The tag of the element. */
  int tag();

  /** Its VR. */
  Vr vr();

  /** Length of the value in bytes. */
  long length();

  /** Whether the value consists of fragments: no other form can hold it inline. */
  boolean isEncapsulated();

  /** Where the value lies, if the data set is a header that does not hold it. */
  Optional<BulkReference> bulk();
}
