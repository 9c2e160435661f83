package dev.vna.benchmarks.population;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The header that the instances of a series share, with markers in place of the values in which
 * they differ: about 2 KB for a projection, 5 KB for CT, 9 KB for MR with a private block of 4 KB,
 * of which a part differs from instance to instance.
 */
final class SeriesHeader {
  // Numbers below zero, which no UID looks like.
  static final String NUMBER = "-98761";
  static final String TIME = "987620.000000";
  static final String POSITION = "-98763.0";
  static final String LOCATION = "-98764.0";
  static final String CURRENT = "-98765";
  static final byte[] BLOCK =
      "PRIVATE BLOCK VALUES FROM HERE..".getBytes(StandardCharsets.US_ASCII);

  private static final int MR_BLOCK_BYTES = 4_096;

  private static final Map<Modality, DataSet> SHARED = new EnumMap<>(Modality.class);

  static {
    for (Modality modality : Modality.values()) {
      SHARED.put(modality, shared(modality));
    }
  }

  private SeriesHeader() {}

  /** The header of the first instance, but for the markers. */
  static DataSet of(Study study, Series series) {
    Modality modality = series.modality();
    DataSet.Builder to = SHARED.get(modality).toBuilder();
    Patient patient = study.patient();
    to.set(Tag.SpecificCharacterSet, patient.characterSet())
        .set(Tag.InstanceCreationDate, study.date())
        .set(Tag.SOPInstanceUID, InstanceUids.of(series).uid(0))
        .set(Tag.StudyDate, study.date())
        .set(Tag.SeriesDate, study.date())
        .set(Tag.AcquisitionDate, study.date())
        .set(Tag.ContentDate, study.date())
        .set(Tag.StudyTime, study.time())
        .set(Tag.SeriesTime, study.time())
        .set(Tag.AccessionNumber, study.accessionNumber())
        .set(Tag.ReferringPhysicianName, study.referrer())
        .set(Tag.StudyDescription, study.description())
        .set(Tag.SeriesDescription, series.description())
        .set(Tag.PatientName, patient.name())
        .set(Tag.PatientID, patient.id())
        .set(Tag.PatientBirthDate, patient.birthDate())
        .set(Tag.PatientSex, patient.sex())
        .set(Tag.ProtocolName, series.description())
        .set(Tag.StudyInstanceUID, study.uid())
        .set(Tag.SeriesInstanceUID, series.uid())
        .set(Tag.SeriesNumber, series.number())
        .set(Tag.PerformedProcedureStepStartDate, study.date())
        .set(Tag.PerformedProcedureStepStartTime, study.time())
        .set(Tag.PerformedProcedureStepID, "PPS" + study.accessionNumber())
        .set(Tag.PerformedProcedureStepDescription, study.description())
        .setItems(
            Tag.ReferencedPerformedProcedureStepSequence,
            List.of(
                DataSet.builder()
                    .set(Tag.ReferencedSOPClassUID, "1.2.840.10008.3.1.2.3.3")
                    .set(Tag.ReferencedSOPInstanceUID, study.uid() + ".9")
                    .build()))
        .setItems(
            Tag.RequestAttributesSequence,
            List.of(
                DataSet.builder()
                    .set(Tag.RequestedProcedureID, "RP" + study.accessionNumber())
                    .set(Tag.RequestedProcedureDescription, study.description())
                    .set(Tag.ScheduledProcedureStepID, "SPS" + study.accessionNumber())
                    .set(Tag.ScheduledProcedureStepDescription, study.description())
                    .build()));
    if (modality.isVolume()) {
      to.set(Tag.FrameOfReferenceUID, study.uid() + ".8")
          .set(Tag.ImagesInAcquisition, series.instances());
    }
    if (modality == Modality.MR) {
      byte[] block = new byte[MR_BLOCK_BYTES];
      new SplittableRandom(series.uid().hashCode()).nextBytes(block);
      System.arraycopy(BLOCK, 0, block, 1_000, BLOCK.length);
      to.setBytes(0x0029_1010, Vr.OB, block);
    }
    return to.build();
  }

  /** What all headers of a modality share. */
  private static DataSet shared(Modality modality) {
    DataSet.Builder to;
    try {
      to = DataSet.ofHeader(new byte[0]).toBuilder();
    } catch (DataSetException e) {
      throw new IllegalStateException("nothing is a header without elements", e);
    }
    common(to, modality);
    if (modality.isVolume()) {
      slice(to);
    } else {
      to.set(Tag.PatientOrientation, "L", "F")
          .set(Tag.ImageLaterality, "U")
          .setDoubles(Tag.ImagerPixelSpacing, 0.139, 0.139)
          .set(Tag.KVP, "85")
          .set(Tag.ExposureTime, 12)
          .set(Tag.ViewPosition, "PA")
          .set(Tag.BurnedInAnnotation, "NO")
          .set(Tag.LossyImageCompression, "00");
    }
    switch (modality) {
      case CT -> ct(to);
      case MR -> mr(to);
      default -> to.set(Tag.DeviceSerialNumber, "SN-4711");
    }
    return to.build();
  }

  private static void common(DataSet.Builder to, Modality modality) {
    to.set(Tag.ImageType, "ORIGINAL", "PRIMARY", modality.isVolume() ? "AXIAL" : "")
        .set(Tag.InstanceCreationTime, TIME)
        .set(Tag.SOPClassUID, modality.sopClassUid)
        .set(Tag.AcquisitionTime, TIME)
        .set(Tag.ContentTime, TIME)
        .set(Tag.Modality, modality.name())
        .set(Tag.Manufacturer, "Example Imaging Systems")
        .set(Tag.InstitutionName, "Hospital of Examples")
        .set(Tag.InstitutionAddress, "Sample Street 1, Exampletown, 12345, XX")
        .set(Tag.StationName, modality + "STATION1")
        .set(Tag.InstitutionalDepartmentName, "Radiology")
        .set(Tag.OperatorsName, "Operator^Example")
        .set(Tag.ManufacturerModelName, "Model " + modality)
        .set(Tag.IssuerOfPatientID, "EXAMPLE")
        .set(Tag.PatientAge, "045Y")
        .set(Tag.PatientWeight, "74")
        .set(Tag.BodyPartExamined, "CHEST")
        .set(Tag.SoftwareVersions, "VX 4.1", "patch 12")
        .set(Tag.StudyID, "1")
        .set(Tag.InstanceNumber, NUMBER)
        .set(Tag.SamplesPerPixel, 1)
        .set(Tag.PhotometricInterpretation, "MONOCHROME2")
        .set(Tag.Rows, 512)
        .set(Tag.Columns, 512)
        .set(Tag.BitsAllocated, 16)
        .set(Tag.BitsStored, 12)
        .set(Tag.HighBit, 11)
        .set(Tag.PixelRepresentation, 0)
        .setDoubles(Tag.WindowCenter, 40, -600)
        .setDoubles(Tag.WindowWidth, 400, 1600)
        .setDoubles(Tag.RescaleIntercept, -1024)
        .setDoubles(Tag.RescaleSlope, 1)
        .setItems(
            Tag.ProcedureCodeSequence,
            List.of(
                DataSet.builder()
                    .set(Tag.CodeValue, "IMG" + modality.ordinal())
                    .set(Tag.CodingSchemeDesignator, "99EXAMPLE")
                    .set(Tag.CodeMeaning, modality.descriptions().get(0))
                    .build()));
  }

  private static void slice(DataSet.Builder to) {
    to.setEmpty(Tag.PositionReferenceIndicator)
        .set(Tag.PatientPosition, "HFS")
        .set(Tag.ImagePositionPatient, "-179.648", "-179.648", POSITION)
        .set(Tag.ImageOrientationPatient, "1", "0", "0", "0", "1", "0")
        .set(Tag.SliceLocation, LOCATION)
        .set(Tag.SliceThickness, "2.5")
        .set(Tag.SpacingBetweenSlices, "2.5")
        .setDoubles(Tag.PixelSpacing, 0.703125, 0.703125)
        .set(Tag.AcquisitionNumber, 1)
        .setItems(
            Tag.AnatomicRegionSequence,
            List.of(
                DataSet.builder()
                    .set(Tag.CodeValue, "51185008")
                    .set(Tag.CodingSchemeDesignator, "SCT")
                    .set(Tag.CodeMeaning, "Chest")
                    .build()));
  }

  private static void ct(DataSet.Builder to) {
    to.set(Tag.ScanOptions, "HELICAL MODE")
        .set(Tag.KVP, "120")
        .setDoubles(Tag.DataCollectionDiameter, 500)
        .setDoubles(Tag.ReconstructionDiameter, 360)
        .setDoubles(Tag.DistanceSourceToDetector, 1040)
        .setDoubles(Tag.DistanceSourceToPatient, 570)
        .setDoubles(Tag.GantryDetectorTilt, 0)
        .setDoubles(Tag.TableHeight, 152.5)
        .set(Tag.RotationDirection, "CW")
        .set(Tag.ExposureTime, 500)
        .set(Tag.XRayTubeCurrent, CURRENT)
        .set(Tag.Exposure, 110)
        .set(Tag.FilterType, "BODY")
        .set(Tag.GeneratorPower, 48)
        .setDoubles(Tag.FocalSpots, 1.2)
        .set(Tag.ConvolutionKernel, "B30f")
        .setDoubles(Tag.SingleCollimationWidth, 0.625)
        .setDoubles(Tag.TotalCollimationWidth, 40)
        .setDoubles(Tag.TableSpeed, 80)
        .setDoubles(Tag.TableFeedPerRotation, 40)
        .setDoubles(Tag.SpiralPitchFactor, 1)
        .set(Tag.ContrastBolusAgent, "APPLIED")
        .set(Tag.WindowCenterWidthExplanation, "SOFT", "LUNG")
        .set(Tag.RescaleType, "HU");
    for (int i = 0; i < 48; i++) {
      to.setPrivate(
          "EXAMPLE CT 01",
          0x0043,
          0x10 + i,
          Vr.LO,
          "private setting " + i + ": a value that seldom changes");
    }
  }

  private static void mr(DataSet.Builder to) {
    to.set(Tag.ScanningSequence, "GR", "SE")
        .set(Tag.SequenceVariant, "SP", "OSP")
        .set(Tag.MRAcquisitionType, "3D")
        .set(Tag.SequenceName, "*fl3d1_ns")
        .setDoubles(Tag.RepetitionTime, 8.6)
        .setDoubles(Tag.EchoTime, 4.7)
        .setDoubles(Tag.MagneticFieldStrength, 3)
        .setDoubles(Tag.ImagingFrequency, 123.25)
        .set(Tag.ImagedNucleus, "1H")
        .set(Tag.EchoNumbers, 1)
        .setDoubles(Tag.FlipAngle, 20)
        .setDoubles(Tag.SAR, 0.12345)
        .set(Tag.InPlanePhaseEncodingDirection, "ROW")
        .set(Tag.TransmitCoilName, "Body")
        .setDoubles(Tag.PixelBandwidth, 140)
        .set(0x0029_0010, Vr.LO, "EXAMPLE CSA HEADER");
  }
}
