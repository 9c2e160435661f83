package dev.vna.benchmarks.population;

import dev.vna.data.Uid;
import java.util.List;
import java.util.Map;

/**
 * What a study is made with: how many in a thousand studies, how many series, how many instances in
 * each, and how large the blobs are.
 */
enum Modality {
  DX(Uid.DigitalXRayImageStorageForPresentation, 360, 1, 1, 1, 2, 15_000_000),
  CR(Uid.ComputedRadiographyImageStorage, 290, 1, 1, 1, 2, 8_000_000),
  US(Uid.UltrasoundImageStorage, 130, 1, 1, 4, 20, 900_000),
  CT(Uid.CTImageStorage, 70, 1, 2, 24, 80, 526_000),
  MR(Uid.MRImageStorage, 50, 4, 6, 18, 32, 300_000),
  MG(Uid.DigitalMammographyXRayImageStorageForPresentation, 50, 1, 1, 4, 4, 25_000_000),
  XA(Uid.XRayAngiographicImageStorage, 25, 1, 5, 1, 2, 20_000_000),
  NM(Uid.NuclearMedicineImageStorage, 20, 1, 1, 1, 3, 200_000),
  PT(Uid.PositronEmissionTomographyImageStorage, 5, 1, 1, 120, 180, 45_000);

  private static final Map<String, List<String>> DESCRIPTIONS =
      WordList.choices("descriptions.txt");

  final String sopClassUid;
  final int perMille;
  final int minSeries;
  final int maxSeries;
  final int minInstances;
  final int maxInstances;
  final int blobBytes;

  Modality(
      String sopClassUid,
      int perMille,
      int minSeries,
      int maxSeries,
      int minInstances,
      int maxInstances,
      int blobBytes) {
    this.sopClassUid = sopClassUid;
    this.perMille = perMille;
    this.minSeries = minSeries;
    this.maxSeries = maxSeries;
    this.minInstances = minInstances;
    this.maxInstances = maxInstances;
    this.blobBytes = blobBytes;
  }

  /** The modality of whom {@code number}, 0 to 999, is drawn. */
  static Modality at(int number) {
    int left = number;
    for (Modality modality : values()) {
      left -= modality.perMille;
      if (left < 0) {
        return modality;
      }
    }
    return DX;
  }

  /** True if its instances are slices that lie in a volume. */
  boolean isVolume() {
    return this == CT || this == MR || this == PT;
  }

  /** What its studies are called. */
  List<String> descriptions() {
    return DESCRIPTIONS.get(name());
  }
}
