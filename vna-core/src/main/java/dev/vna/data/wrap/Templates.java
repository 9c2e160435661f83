package dev.vna.data.wrap;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;

/** What images of a class have in common. */
final class Templates {
  private Templates() {}

  /** VL Photographic and Video Photographic Image. Source: PS3.3 Section C.8.12.1. */
  static void photograph(DataSet.Builder dataSet) {
    image(dataSet);
    dataSet.set(Tag.Modality, "XC").setEmpty(Tag.AcquisitionContextSequence);
  }

  /** Secondary Capture Image. Source: PS3.3 Section C.8.6. */
  static void capture(DataSet.Builder dataSet) {
    image(dataSet);
    dataSet.set(Tag.Modality, "OT").set(Tag.ConversionType, "WSD").setEmpty(Tag.Laterality);
  }

  /** An item of a code sequence. Source: PS3.3 Section 8.8. */
  static DataSet code(String value, String scheme, String meaning) {
    return DataSet.builder()
        .set(Tag.CodeValue, value)
        .set(Tag.CodingSchemeDesignator, scheme)
        .set(Tag.CodeMeaning, meaning)
        .build();
  }

  private static void image(DataSet.Builder dataSet) {
    dataSet
        .set(Tag.ImageType, "ORIGINAL", "PRIMARY")
        .setEmpty(Tag.PatientOrientation)
        .set(Tag.BurnedInAnnotation, "YES");
  }
}
