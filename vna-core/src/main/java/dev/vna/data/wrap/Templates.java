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
    dataSet.set(Tag.Modality, "OT").set(Tag.ConversionType, "WSD");
  }

  private static void image(DataSet.Builder dataSet) {
    dataSet
        .set(Tag.ImageType, "ORIGINAL", "PRIMARY")
        .setEmpty(Tag.PatientOrientation)
        .setEmpty(Tag.Laterality)
        .set(Tag.BurnedInAnnotation, "YES");
  }
}
