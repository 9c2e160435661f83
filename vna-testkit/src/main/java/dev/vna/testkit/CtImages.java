package dev.vna.testkit;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import java.util.List;

/** CT Image Storage, with the attributes that a scanner writes. Source: PS3.3 Section A.3. */
final class CtImages {
  private static final int PRIVATE_CREATOR = 0x0029_0010;
  private static final int PRIVATE_TEXT = 0x0029_1001;
  private static final int PRIVATE_BYTES = 0x0029_1002;

  private CtImages() {}

  static SyntheticInstance make(Identity ids, int series, int index, int columns) {
    DataSet.Builder data =
        Attributes.common(ids, Uid.CTImageStorage, "CT", series, index)
            .set(Tag.ImageType, "ORIGINAL", "PRIMARY", "AXIAL")
            .set(Tag.AcquisitionDate, ids.studyDate())
            .set(Tag.AcquisitionTime, ids.time(series * 60 + index))
            .set(Tag.AcquisitionNumber, 1)
            .set(Tag.BodyPartExamined, "CHEST")
            .set(Tag.ProtocolName, "Chest routine")
            .set(Tag.ScanOptions, "HELIX")
            .setDoubles(Tag.KVP, 120)
            .setDoubles(Tag.DataCollectionDiameter, 500)
            .setDoubles(Tag.ReconstructionDiameter, 360)
            .setDoubles(Tag.DistanceSourceToDetector, 1040)
            .setDoubles(Tag.DistanceSourceToPatient, 570)
            .setDoubles(Tag.GantryDetectorTilt, 0)
            .setDoubles(Tag.TableHeight, 152.5)
            .set(Tag.RotationDirection, "CW")
            .set(Tag.ExposureTime, 500)
            .set(Tag.XRayTubeCurrent, 220 + index % 40)
            .set(Tag.Exposure, 110)
            .set(Tag.FilterType, "BODY")
            .set(Tag.GeneratorPower, 48)
            .setDoubles(Tag.FocalSpots, 1.2)
            .set(Tag.ConvolutionKernel, "STANDARD")
            .setDoubles(Tag.SingleCollimationWidth, 0.625)
            .setDoubles(Tag.TotalCollimationWidth, 40)
            .setDoubles(Tag.TableSpeed, 80)
            .setDoubles(Tag.TableFeedPerRotation, 40)
            .setDoubles(Tag.SpiralPitchFactor, 1)
            .set(Tag.ContrastBolusAgent, "NONE")
            .set(Tag.PatientOrientation, "L", "P")
            .set(Tag.ImageComments, "synthetic image, no patient")
            .setDoubles(Tag.WindowCenter, 40, -600)
            .setDoubles(Tag.WindowWidth, 400, 1600)
            .set(Tag.WindowCenterWidthExplanation, "SOFT", "LUNG")
            .setDoubles(Tag.RescaleIntercept, -1024)
            .setDoubles(Tag.RescaleSlope, 1)
            .set(Tag.RescaleType, "HU")
            .set(Tag.PerformedProcedureStepStartDate, ids.studyDate())
            .set(Tag.PerformedProcedureStepStartTime, ids.time(0))
            .set(Tag.PerformedProcedureStepID, "PPS" + ids.studyId())
            .set(Tag.PerformedProcedureStepDescription, "Chest routine")
            .setItems(
                Tag.ReferencedPerformedProcedureStepSequence,
                List.of(Attributes.performedStep(ids)))
            .setItems(Tag.RequestAttributesSequence, List.of(Attributes.request(ids)))
            .setItems(
                Tag.AnatomicRegionSequence, List.of(Attributes.code("51185008", "SCT", "Chest")))
            .set(PRIVATE_CREATOR, Vr.LO, "SYNTHETIC")
            .set(PRIVATE_TEXT, Vr.LO, "slice " + (index + 1))
            .setBytes(PRIVATE_BYTES, Vr.OB, new byte[] {1, 2, 3, (byte) index});
    Attributes.axialPlane(data, ids, index, 360.0 / columns, columns);
    Attributes.gray16(data, columns)
        .setBytes(
            Tag.PixelData,
            Vr.OW,
            Pixels.body(columns, 24, 1064, 60, ids.random("ct/" + series + '/' + index)));
    return new SyntheticInstance(data.build(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }
}
