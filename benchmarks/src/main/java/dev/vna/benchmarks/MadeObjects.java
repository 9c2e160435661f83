package dev.vna.benchmarks;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import java.util.ArrayList;
import java.util.List;

/** Headers of the shape that objects of each kind have, for where there are no real ones. */
final class MadeObjects {
  private static final int PRIVATE_GROUP = 0x00290000;

  private MadeObjects() {}

  static DataSet of(BenchmarkObject kind) {
    return switch (kind) {
      case CT -> image(Uid.CTImageStorage, "CT").build();
      case MR -> withPrivateElements(image(Uid.MRImageStorage, "MR"), 60).build();
      case ENHANCED_MR -> enhanced(75);
      case MANY_ITEMS -> enhanced(2000);
      case RTSTRUCT -> contours(40);
      case SR -> report(3, 9);
    };
  }

  private static DataSet.Builder common(String sopClass, String modality) {
    return DataSet.builder()
        .set(Tag.SpecificCharacterSet, "ISO_IR 100")
        .set(Tag.SOPClassUID, sopClass)
        .set(Tag.SOPInstanceUID, "1.2.826.0.1.3.7.1.1")
        .set(Tag.StudyDate, "20260102")
        .set(Tag.SeriesDate, "20260102")
        .set(Tag.StudyTime, "101500")
        .set(Tag.AccessionNumber, "A7")
        .set(Tag.Modality, modality)
        .set(Tag.Manufacturer, "SYNTHETIC")
        .set(Tag.InstitutionName, "HOSPITAL")
        .set(Tag.StationName, "STATION7")
        .set(Tag.StudyDescription, "BENCHMARK")
        .set(Tag.SeriesDescription, "AXIAL")
        .set(Tag.PatientName, "MADE^OBJECT")
        .set(Tag.PatientID, "M7")
        .set(Tag.PatientBirthDate, "19700101")
        .set(Tag.PatientSex, "O")
        .set(Tag.StudyInstanceUID, "1.2.826.0.1.3.7")
        .set(Tag.SeriesInstanceUID, "1.2.826.0.1.3.7.1")
        .set(Tag.StudyID, "7")
        .set(Tag.SeriesNumber, "1")
        .set(Tag.InstanceNumber, "1");
  }

  private static DataSet.Builder image(String sopClass, String modality) {
    DataSet.Builder builder =
        common(sopClass, modality)
            .set(Tag.ImageType, "ORIGINAL", "PRIMARY", "AXIAL")
            .set(Tag.SliceThickness, "1.25")
            .set(Tag.ImagePositionPatient, "-250", "-250", "1.25")
            .set(Tag.ImageOrientationPatient, "1", "0", "0", "0", "1", "0")
            .set(Tag.FrameOfReferenceUID, "1.2.826.0.1.3.7.9")
            .set(Tag.SamplesPerPixel, 1)
            .set(Tag.PhotometricInterpretation, "MONOCHROME2")
            .set(Tag.Rows, 512)
            .set(Tag.Columns, 512)
            .set(Tag.PixelSpacing, "0.9", "0.9")
            .set(Tag.BitsAllocated, 16)
            .set(Tag.BitsStored, 12)
            .set(Tag.HighBit, 11)
            .set(Tag.PixelRepresentation, 0)
            .set(Tag.WindowCenter, "40")
            .set(Tag.WindowWidth, "400")
            .set(Tag.ProcedureCodeSequence, "");
    return withPrivateElements(builder, 40);
  }

  private static DataSet.Builder withPrivateElements(DataSet.Builder builder, int count) {
    builder.set(PRIVATE_GROUP | 0x10, Vr.LO, "SYNTHETIC 1.0");
    for (int i = 0; i < count; i++) {
      builder.set(PRIVATE_GROUP | 0x1000 | i, Vr.DS, Integer.toString(1000 + i));
    }
    return builder;
  }

  private static DataSet enhanced(int frames) {
    List<DataSet> items = new ArrayList<>();
    for (int i = 1; i <= frames; i++) {
      DataSet content =
          DataSet.builder()
              .set(Tag.StackID, "1")
              .set(Tag.InStackPositionNumber, i)
              .set(Tag.DimensionIndexValues, 1, i)
              .build();
      DataSet position =
          DataSet.builder().set(Tag.ImagePositionPatient, "-120", "-120", "" + i).build();
      items.add(
          DataSet.builder()
              .setItems(Tag.FrameContentSequence, List.of(content))
              .setItems(Tag.PlanePositionSequence, List.of(position))
              .build());
    }
    return image(Uid.EnhancedMRImageStorage, "MR")
        .set(Tag.NumberOfFrames, frames)
        .setItems(Tag.PerFrameFunctionalGroupsSequence, items)
        .build();
  }

  private static DataSet contours(int count) {
    List<DataSet> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String[] points = new String[3 * 30];
      for (int j = 0; j < points.length; j++) {
        points[j] = (i + j) + ".25";
      }
      items.add(
          DataSet.builder()
              .set(Tag.ContourGeometricType, "CLOSED_PLANAR")
              .set(Tag.NumberOfContourPoints, 30)
              .set(Tag.ContourData, points)
              .build());
    }
    DataSet region = DataSet.builder().setItems(Tag.ContourSequence, items).build();
    return common(Uid.RTStructureSetStorage, "RTSTRUCT")
        .setItems(Tag.ROIContourSequence, List.of(region))
        .build();
  }

  private static DataSet report(int depth, int width) {
    return common(Uid.ComprehensiveSRStorage, "SR")
        .set(Tag.ValueType, "CONTAINER")
        .setItems(Tag.ContentSequence, content(depth, width))
        .build();
  }

  private static List<DataSet> content(int depth, int width) {
    List<DataSet> items = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      DataSet concept =
          DataSet.builder()
              .set(Tag.CodeValue, "11370" + i)
              .set(Tag.CodingSchemeDesignator, "DCM")
              .set(Tag.CodeMeaning, "Made concept")
              .build();
      DataSet.Builder item =
          DataSet.builder()
              .set(Tag.RelationshipType, "CONTAINS")
              .set(Tag.ValueType, depth > 1 ? "CONTAINER" : "TEXT")
              .setItems(Tag.ConceptNameCodeSequence, List.of(concept));
      if (depth > 1) {
        item.setItems(Tag.ContentSequence, content(depth - 1, width));
      } else {
        item.set(Tag.TextValue, "Nothing of note");
      }
      items.add(item.build());
    }
    return items;
  }
}
