package dev.vna.data.xml;

import java.util.List;

/** Names of elements and attributes. Source: PS3.19 Section A.1.5. */
final class Names {
  static final String NAMESPACE = "http://dicom.nema.org/PS3.19/models/NativeDICOM";
  static final String MODEL = "NativeDicomModel";
  static final String ATTRIBUTE = "DicomAttribute";
  static final String VALUE = "Value";
  static final String PERSON_NAME = "PersonName";
  static final String ITEM = "Item";
  static final String BULK_DATA = "BulkData";
  static final String INLINE_BINARY = "InlineBinary";
  static final List<String> GROUPS = List.of("Alphabetic", "Ideographic", "Phonetic");
  static final List<String> COMPONENTS =
      List.of("FamilyName", "GivenName", "MiddleName", "NamePrefix", "NameSuffix");

  private Names() {}
}
