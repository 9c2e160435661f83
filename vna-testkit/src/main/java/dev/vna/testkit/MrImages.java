package dev.vna.testkit;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;

/** MR Image Storage. Source: PS3.3 Section A.4. */
final class MrImages {
  private MrImages() {}

  static SyntheticInstance make(Identity ids, int series, int index, int columns) {
    DataSet.Builder data =
        Attributes.common(ids, Uid.MRImageStorage, "MR", series, index)
            .set(Tag.ImageType, "ORIGINAL", "PRIMARY", "M", "SE")
            .set(Tag.AcquisitionNumber, 1)
            .set(Tag.BodyPartExamined, "HEAD")
            .set(Tag.ProtocolName, series % 2 == 0 ? "T2 axial" : "T1 axial")
            .set(Tag.ScanningSequence, "SE")
            .set(Tag.SequenceVariant, "SP")
            .setEmpty(Tag.ScanOptions)
            .set(Tag.MRAcquisitionType, "2D")
            .setDoubles(Tag.RepetitionTime, series % 2 == 0 ? 4000 : 500)
            .setDoubles(Tag.EchoTime, series % 2 == 0 ? 100 : 12)
            .set(Tag.EchoTrainLength, 1)
            .setDoubles(Tag.NumberOfAverages, 1)
            .setDoubles(Tag.ImagingFrequency, 63.87)
            .set(Tag.ImagedNucleus, "1H")
            .setDoubles(Tag.MagneticFieldStrength, 1.5)
            .setDoubles(Tag.SpacingBetweenSlices, 2.5)
            .setDoubles(Tag.FlipAngle, 90)
            .set(Tag.InPlanePhaseEncodingDirection, "ROW")
            .setDoubles(Tag.WindowCenter, 600)
            .setDoubles(Tag.WindowWidth, 1200);
    Attributes.axialPlane(data, ids, index, 230.0 / columns, columns);
    Attributes.gray16(data, columns)
        .setBytes(
            Tag.PixelData,
            Vr.OW,
            Pixels.body(columns, 0, 700, 90, ids.random("mr/" + series + '/' + index)));
    return new SyntheticInstance(data.build(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }
}
