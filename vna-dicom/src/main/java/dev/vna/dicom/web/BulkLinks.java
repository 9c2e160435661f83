package dev.vna.dicom.web;

import dev.vna.data.BulkChoice;
import dev.vna.data.BulkPolicy;
import dev.vna.data.BulkValue;
import dev.vna.data.Vr;

/**
 * Gives each bulk value of an instance a URI: what the index does not hold, and other binary values
 * of more than 1 KiB. For one thread.
 */
final class BulkLinks implements BulkPolicy {
  private static final int INLINE_BYTES = 1 << 10;

  private String instanceUri = "";

  /** From now on values are of the instance at this URI. */
  void of(String uri) {
    instanceUri = uri;
  }

  /** Whether a value that the index holds stands in metadata. */
  static boolean staysInline(Vr vr, long lengthBytes) {
    return lengthBytes <= INLINE_BYTES || !BulkPolicy.isOther(vr);
  }

  @Override
  public BulkChoice choose(BulkValue value) {
    boolean stays =
        value.bulk().isEmpty()
            && !value.isEncapsulated()
            && staysInline(value.vr(), value.length());
    return stays
        ? BulkChoice.inline()
        : BulkChoice.uri(instanceUri + "/bulkdata/" + Resource.bulkSegments(value.path()));
  }
}
