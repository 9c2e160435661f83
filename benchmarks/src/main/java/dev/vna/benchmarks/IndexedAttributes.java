package dev.vna.benchmarks;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import org.openjdk.jmh.infra.Blackhole;

/** The 40 attributes that an archive indexes of every instance it takes in, and their reading. */
final class IndexedAttributes {
  private static final int[] TEXTS = {
    Tag.SpecificCharacterSet,
    Tag.SOPClassUID,
    Tag.SOPInstanceUID,
    Tag.StudyDate,
    Tag.SeriesDate,
    Tag.StudyTime,
    Tag.SeriesTime,
    Tag.AccessionNumber,
    Tag.Modality,
    Tag.Manufacturer,
    Tag.InstitutionName,
    Tag.ReferringPhysicianName,
    Tag.StationName,
    Tag.StudyDescription,
    Tag.SeriesDescription,
    Tag.InstitutionalDepartmentName,
    Tag.PerformingPhysicianName,
    Tag.OperatorsName,
    Tag.ManufacturerModelName,
    Tag.PatientName,
    Tag.PatientID,
    Tag.IssuerOfPatientID,
    Tag.PatientBirthDate,
    Tag.PatientSex,
    Tag.PatientAge,
    Tag.BodyPartExamined,
    Tag.ProtocolName,
    Tag.PatientPosition,
    Tag.StudyInstanceUID,
    Tag.SeriesInstanceUID,
    Tag.StudyID,
    Tag.FrameOfReferenceUID,
    Tag.Laterality,
  };

  private static final int[] NUMBERS = {
    Tag.SeriesNumber,
    Tag.InstanceNumber,
    Tag.NumberOfFrames,
    Tag.Rows,
    Tag.Columns,
    Tag.BitsAllocated,
    Tag.SamplesPerPixel,
  };

  private IndexedAttributes() {}

  /** Reads each through the accessor that its type has. */
  static void read(DataSet dataSet, Blackhole sink) {
    for (int tag : TEXTS) {
      sink.consume(dataSet.string(tag));
    }
    for (int tag : NUMBERS) {
      sink.consume(dataSet.intValue(tag));
    }
  }
}
