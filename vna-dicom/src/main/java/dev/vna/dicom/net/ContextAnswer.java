package dev.vna.dicom.net;

/**
 * One presentation context item of an A-ASSOCIATE-AC. Source: PS3.8 Section 9.3.3.2.
 *
 * @param id the identifier of the proposed context
 * @param result 0 to 4; other numbers only from peers that break the standard
 * @param transferSyntax the one to use; without meaning unless the result is 0
 */
record ContextAnswer(int id, int result, String transferSyntax) {
  boolean accepted() {
    return result == ContextResult.ACCEPTANCE.code();
  }
}
