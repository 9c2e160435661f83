package dev.vna.testkit;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.Uid;
import java.util.List;

/** The modules that instances of all kinds share. Source: PS3.3 Annex C.7 and C.12. */
final class Attributes {
  private Attributes() {}

  /** SOP Common, Patient, General Study, General Series and General Equipment. */
  static DataSet.Builder common(
      Identity ids, String sopClassUid, String modality, int series, int index) {
    return DataSet.builder()
        .set(Tag.SpecificCharacterSet, "ISO_IR 100")
        .set(Tag.InstanceCreationDate, ids.studyDate())
        .set(Tag.InstanceCreationTime, ids.time(series * 60 + index))
        .set(Tag.SOPClassUID, sopClassUid)
        .set(Tag.SOPInstanceUID, ids.sopInstanceUid(series, index))
        .set(Tag.StudyDate, ids.studyDate())
        .set(Tag.SeriesDate, ids.studyDate())
        .set(Tag.ContentDate, ids.studyDate())
        .set(Tag.StudyTime, ids.time(0))
        .set(Tag.SeriesTime, ids.time(series * 60))
        .set(Tag.ContentTime, ids.time(series * 60 + index))
        .set(Tag.AccessionNumber, ids.accessionNumber())
        .set(Tag.Modality, modality)
        .set(Tag.Manufacturer, "Synthetic Imaging")
        .set(Tag.InstitutionName, "Hospital of Examples")
        .set(Tag.InstitutionAddress, "1 Sample Street")
        .set(Tag.ReferringPhysicianName, "Referrer^Example")
        .set(Tag.StationName, modality + "1")
        .set(Tag.StudyDescription, "Synthetic " + modality)
        .set(Tag.SeriesDescription, modality + " series " + series)
        .set(Tag.InstitutionalDepartmentName, "Radiology")
        .set(Tag.OperatorsName, "Operator^Example")
        .set(Tag.ManufacturerModelName, "Model S")
        .set(Tag.PatientName, ids.patientName())
        .set(Tag.PatientID, ids.patientId())
        .set(Tag.IssuerOfPatientID, "SYNTHETIC")
        .set(Tag.PatientBirthDate, ids.patientBirthDate())
        .set(Tag.PatientSex, ids.patientSex())
        .set(Tag.PatientAge, "045Y")
        .set(Tag.PatientSize, "1.75")
        .set(Tag.PatientWeight, "70")
        .set(Tag.DeviceSerialNumber, "S-1000")
        .set(Tag.SoftwareVersions, "1.0", "synthetic")
        .set(Tag.StudyInstanceUID, ids.studyInstanceUid())
        .set(Tag.SeriesInstanceUID, ids.seriesInstanceUid(series))
        .set(Tag.StudyID, ids.studyId())
        .set(Tag.SeriesNumber, series)
        .set(Tag.InstanceNumber, index + 1)
        .setItems(Tag.ProcedureCodeSequence, List.of(code("IMG1", "99SYN", "Synthetic imaging")));
  }

  /** What a request for the procedure leaves in each series. Source: PS3.3 Table 10-9. */
  static DataSet request(Identity ids) {
    return DataSet.builder()
        .set(Tag.RequestedProcedureID, "RP" + ids.studyId())
        .set(Tag.RequestedProcedureDescription, "Synthetic imaging")
        .set(Tag.ScheduledProcedureStepID, "SPS" + ids.studyId())
        .set(Tag.ScheduledProcedureStepDescription, "Synthetic step")
        .setItems(
            Tag.ScheduledProtocolCodeSequence, List.of(code("PROT1", "99SYN", "Protocol one")))
        .build();
  }

  /** A coded concept. Source: PS3.3 Table 8.8-1. */
  static DataSet code(String value, String scheme, String meaning) {
    return DataSet.builder()
        .set(Tag.CodeValue, value)
        .set(Tag.CodingSchemeDesignator, scheme)
        .set(Tag.CodeMeaning, meaning)
        .build();
  }

  /** A reference to an instance. Source: PS3.3 Table 10-11. */
  static DataSet reference(String sopClassUid, String sopInstanceUid) {
    return DataSet.builder()
        .set(Tag.ReferencedSOPClassUID, sopClassUid)
        .set(Tag.ReferencedSOPInstanceUID, sopInstanceUid)
        .build();
  }

  /** Frame of Reference and Image Plane of an axial slice. */
  static DataSet.Builder axialPlane(
      DataSet.Builder to, Identity ids, int index, double spacingMm, int columns) {
    double corner = -spacingMm * columns / 2;
    double z = -100 + 2.5 * index;
    return to.set(Tag.FrameOfReferenceUID, ids.frameOfReferenceUid())
        .setEmpty(Tag.PositionReferenceIndicator)
        .set(Tag.PatientPosition, "HFS")
        .setDoubles(Tag.ImagePositionPatient, corner, corner, z)
        .setDoubles(Tag.ImageOrientationPatient, 1, 0, 0, 0, 1, 0)
        .setDoubles(Tag.SliceLocation, z)
        .setDoubles(Tag.SliceThickness, 2.5)
        .setDoubles(Tag.PixelSpacing, spacingMm, spacingMm);
  }

  /** Image Pixel of square grayscale images of 16 bits allocated, 12 stored. */
  static DataSet.Builder gray16(DataSet.Builder to, int columns) {
    return to.set(Tag.SamplesPerPixel, 1)
        .set(Tag.PhotometricInterpretation, "MONOCHROME2")
        .set(Tag.Rows, columns)
        .set(Tag.Columns, columns)
        .set(Tag.BitsAllocated, 16)
        .set(Tag.BitsStored, 12)
        .set(Tag.HighBit, 11)
        .set(Tag.PixelRepresentation, 0);
  }

  /** A reference to the study's procedure step. */
  static DataSet performedStep(Identity ids) {
    return reference(Uid.ModalityPerformedProcedureStep, ids.sopInstanceUid(0, 0));
  }
}
