package dev.vna.examples.interop;

import dev.vna.data.DataSet;
import dev.vna.data.Element;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import dev.vna.testkit.SyntheticInstance;
import dev.vna.testkit.SyntheticStudy;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What is made from the images of a CT series: a segmentation and a structure set, which mark the
 * same square of the same slices, a document, a report.
 */
final class DerivedObjects {
  /** The slices that are marked: from, and up to but not including. */
  private static final int FIRST_SLICE = 4;

  private static final int END_SLICE = 16;

  /** The square's first row and column, and the ones after its last. */
  private static final int BEGIN = 20;

  private static final int END = 36;

  private static final List<Integer> SHARED =
      List.of(
          Tag.SpecificCharacterSet,
          Tag.StudyDate,
          Tag.StudyTime,
          Tag.AccessionNumber,
          Tag.ReferringPhysicianName,
          Tag.StudyDescription,
          Tag.PatientName,
          Tag.PatientID,
          Tag.IssuerOfPatientID,
          Tag.PatientBirthDate,
          Tag.PatientSex,
          Tag.StudyInstanceUID,
          Tag.StudyID);

  private final SyntheticStudy study;
  private final DataSet image;
  private final int rows;
  private final int columns;

  DerivedObjects(SyntheticStudy ct) {
    study = ct;
    image = ct.instance(0).dataSet();
    rows = image.intValue(Tag.Rows).orElseThrow();
    columns = image.intValue(Tag.Columns).orElseThrow();
  }

  /** Segmentation of bits, one segment, shown in red. Source: PS3.3 Section A.51. */
  SyntheticInstance segmentation() {
    List<DataSet> frames = new ArrayList<>();
    BitSet bits = new BitSet();
    for (int slice = FIRST_SLICE; slice < END_SLICE; slice++) {
      int frame = frames.size();
      for (int row = BEGIN; row < END; row++) {
        int start = (frame * rows + row) * columns;
        bits.set(start + BEGIN, start + END);
      }
      frames.add(frame(study.instance(slice), frame + 1));
    }
    byte[] pixels = new byte[(rows * columns * frames.size() + 7) / 8 + 1 & ~1];
    byte[] marked = bits.toByteArray();
    System.arraycopy(marked, 0, pixels, 0, marked.length);
    DataSet segment =
        DataSet.builder()
            .set(Tag.SegmentNumber, 1)
            .set(Tag.SegmentLabel, "Marked")
            .set(Tag.SegmentAlgorithmType, "MANUAL")
            // Red, in the units of PS3.3 Section C.10.7.1.1.
            .set(Tag.RecommendedDisplayCIELabValue, 34891, 53479, 50166)
            .setItems(
                Tag.SegmentedPropertyCategoryCodeSequence,
                List.of(code("85756007", "SCT", "Tissue")))
            .setItems(
                Tag.SegmentedPropertyTypeCodeSequence, List.of(code("85756007", "SCT", "Tissue")))
            .build();
    return instance(
        begin(Uid.SegmentationStorage, "SEG", 2)
            .set(Tag.ContentDate, text(Tag.StudyDate))
            .set(Tag.ContentTime, text(Tag.StudyTime))
            .set(Tag.ImageType, "DERIVED", "PRIMARY")
            .set(Tag.FrameOfReferenceUID, text(Tag.FrameOfReferenceUID))
            .setEmpty(Tag.PositionReferenceIndicator)
            .set(Tag.ContentLabel, "MARKED")
            .setEmpty(Tag.ContentDescription)
            .set(Tag.ContentCreatorName, "Creator^Example")
            .set(Tag.LossyImageCompression, "00")
            .set(Tag.SegmentationType, "BINARY")
            .set(Tag.SegmentsOverlap, "NO")
            .setItems(Tag.SegmentSequence, List.of(segment))
            .setItems(Tag.ReferencedSeriesSequence, List.of(referencedSeries()))
            .setItems(Tag.DimensionOrganizationSequence, List.of(dimensionOrganization()))
            .setItems(
                Tag.DimensionIndexSequence,
                List.of(
                    DataSet.builder()
                        .set(Tag.DimensionOrganizationUID, uid("dimensions"))
                        .set(Tag.DimensionIndexPointer, "00200032")
                        .set(Tag.FunctionalGroupPointer, "00209113")
                        .build()))
            .setItems(Tag.SharedFunctionalGroupsSequence, List.of(sharedByFrames()))
            .setItems(Tag.PerFrameFunctionalGroupsSequence, frames)
            .set(Tag.NumberOfFrames, frames.size())
            .set(Tag.SamplesPerPixel, 1)
            .set(Tag.PhotometricInterpretation, "MONOCHROME2")
            .set(Tag.Rows, rows)
            .set(Tag.Columns, columns)
            .set(Tag.BitsAllocated, 1)
            .set(Tag.BitsStored, 1)
            .set(Tag.HighBit, 0)
            .set(Tag.PixelRepresentation, 0)
            .setBytes(Tag.PixelData, Vr.OB, pixels));
  }

  /** RT Structure Set with one region, shown in green. Source: PS3.3 Section A.19. */
  SyntheticInstance structureSet() {
    List<DataSet> contours = new ArrayList<>();
    List<DataSet> images = new ArrayList<>();
    for (int slice = FIRST_SLICE; slice < END_SLICE; slice++) {
      DataSet at = reference(study.instance(slice));
      images.add(at);
      contours.add(
          DataSet.builder()
              .setItems(Tag.ContourImageSequence, List.of(at))
              .set(Tag.ContourGeometricType, "CLOSED_PLANAR")
              .set(Tag.NumberOfContourPoints, 4)
              .setDoubles(Tag.ContourData, square(study.instance(slice).dataSet()))
              .build());
    }
    DataSet referencedStudy =
        DataSet.builder()
            .set(Tag.ReferencedSOPClassUID, "1.2.840.10008.3.1.2.3.1")
            .set(Tag.ReferencedSOPInstanceUID, study.studyInstanceUid())
            .setItems(
                Tag.RTReferencedSeriesSequence,
                List.of(
                    DataSet.builder()
                        .set(Tag.SeriesInstanceUID, text(Tag.SeriesInstanceUID))
                        .setItems(Tag.ContourImageSequence, images)
                        .build()))
            .build();
    return instance(
        begin(Uid.RTStructureSetStorage, "RTSTRUCT", 3)
            .setEmpty(Tag.OperatorsName)
            .set(Tag.FrameOfReferenceUID, text(Tag.FrameOfReferenceUID))
            .setEmpty(Tag.PositionReferenceIndicator)
            .set(Tag.StructureSetLabel, "MARKED")
            .set(Tag.StructureSetDate, text(Tag.StudyDate))
            .set(Tag.StructureSetTime, text(Tag.StudyTime))
            .setItems(
                Tag.ReferencedFrameOfReferenceSequence,
                List.of(
                    DataSet.builder()
                        .set(Tag.FrameOfReferenceUID, text(Tag.FrameOfReferenceUID))
                        .setItems(Tag.RTReferencedStudySequence, List.of(referencedStudy))
                        .build()))
            .setItems(
                Tag.StructureSetROISequence,
                List.of(
                    DataSet.builder()
                        .set(Tag.ROINumber, 1)
                        .set(Tag.ReferencedFrameOfReferenceUID, text(Tag.FrameOfReferenceUID))
                        .set(Tag.ROIName, "Marked")
                        .set(Tag.ROIGenerationAlgorithm, "MANUAL")
                        .build()))
            .setItems(
                Tag.ROIContourSequence,
                List.of(
                    DataSet.builder()
                        .set(Tag.ROIDisplayColor, 0, 255, 0)
                        .setItems(Tag.ContourSequence, contours)
                        .set(Tag.ReferencedROINumber, 1)
                        .build()))
            .setItems(
                Tag.RTROIObservationsSequence,
                List.of(
                    DataSet.builder()
                        .set(Tag.ObservationNumber, 1)
                        .set(Tag.ReferencedROINumber, 1)
                        .set(Tag.RTROIInterpretedType, "ORGAN")
                        .setEmpty(Tag.ROIInterpreter)
                        .build()))
            .set(Tag.ApprovalStatus, "UNAPPROVED"));
  }

  /** Encapsulated PDF: one page, all of it blue. Source: PS3.3 Section A.45.1. */
  SyntheticInstance document() {
    String drawing = "0 0 1 rg 0 0 595 842 re f";
    byte[] pdf =
        """
        %%PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj
        4 0 obj<</Length %d>>stream
        %s
        endstream endobj
        trailer<</Root 1 0 R>>
        %%%%EOF
        """
            .formatted(drawing.length(), drawing)
            .getBytes(StandardCharsets.US_ASCII);
    return instance(
        begin(Uid.EncapsulatedPDFStorage, "DOC", 4)
            .set(Tag.ContentDate, text(Tag.StudyDate))
            .set(Tag.ContentTime, text(Tag.StudyTime))
            .setEmpty(Tag.AcquisitionDateTime)
            .set(Tag.ConversionType, "WSD")
            .set(Tag.BurnedInAnnotation, "NO")
            .set(Tag.DocumentTitle, "Blue page")
            .setItems(Tag.ConceptNameCodeSequence, List.of())
            .set(Tag.MIMETypeOfEncapsulatedDocument, "application/pdf")
            .set(Tag.EncapsulatedDocumentLength, pdf.length)
            .setBytes(Tag.EncapsulatedDocument, Vr.OB, pdf));
  }

  /**
   * Basic Text SR: one finding. Source: PS3.3 Section A.35.1.
   *
   * @param finding its text
   */
  SyntheticInstance report(String finding) {
    DataSet text =
        DataSet.builder()
            .set(Tag.RelationshipType, "CONTAINS")
            .set(Tag.ValueType, "TEXT")
            .setItems(Tag.ConceptNameCodeSequence, List.of(code("121071", "DCM", "Finding")))
            .set(Tag.TextValue, finding)
            .build();
    return instance(
        begin(Uid.BasicTextSRStorage, "SR", 5)
            .setItems(Tag.ReferencedPerformedProcedureStepSequence, List.of())
            .set(Tag.ContentDate, text(Tag.StudyDate))
            .set(Tag.ContentTime, text(Tag.StudyTime))
            .set(Tag.ValueType, "CONTAINER")
            .setItems(
                Tag.ConceptNameCodeSequence,
                List.of(code("18748-4", "LN", "Diagnostic Imaging Report")))
            .set(Tag.ContinuityOfContent, "SEPARATE")
            .setItems(Tag.PerformedProcedureCodeSequence, List.of())
            .set(Tag.CompletionFlag, "COMPLETE")
            .set(Tag.VerificationFlag, "UNVERIFIED")
            .setItems(Tag.ContentSequence, List.of(text)));
  }

  private DataSet.Builder begin(String sopClassUid, String modality, int series) {
    DataSet.Builder data = DataSet.builder();
    for (int tag : SHARED) {
      image.element(tag).ifPresent(data::set);
    }
    return data.set(Tag.SOPClassUID, sopClassUid)
        .set(Tag.SOPInstanceUID, uid(modality + "/instance"))
        .set(Tag.SeriesInstanceUID, uid(modality + "/series"))
        .set(Tag.Modality, modality)
        .set(Tag.SeriesNumber, series)
        .set(Tag.SeriesDate, text(Tag.StudyDate))
        .set(Tag.SeriesTime, text(Tag.StudyTime))
        .set(Tag.SeriesDescription, modality + " of the CT")
        .set(Tag.InstanceNumber, 1)
        .set(Tag.Manufacturer, "Synthetic Imaging")
        .set(Tag.ManufacturerModelName, "Model D")
        .set(Tag.DeviceSerialNumber, "D-1000")
        .set(Tag.SoftwareVersions, "1.0");
  }

  private DataSet frame(SyntheticInstance of, int position) {
    DataSet source =
        reference(of).toBuilder()
            .setItems(
                Tag.PurposeOfReferenceCodeSequence,
                List.of(code("121322", "DCM", "Source image for image processing operation")))
            .build();
    return DataSet.builder()
        .setItems(
            Tag.DerivationImageSequence,
            List.of(
                DataSet.builder()
                    .setItems(
                        Tag.DerivationCodeSequence, List.of(code("113076", "DCM", "Segmentation")))
                    .setItems(Tag.SourceImageSequence, List.of(source))
                    .build()))
        .setItems(
            Tag.FrameContentSequence,
            List.of(DataSet.builder().set(Tag.DimensionIndexValues, position).build()))
        .setItems(Tag.PlanePositionSequence, List.of(copy(of.dataSet(), Tag.ImagePositionPatient)))
        .setItems(
            Tag.SegmentIdentificationSequence,
            List.of(DataSet.builder().set(Tag.ReferencedSegmentNumber, 1).build()))
        .build();
  }

  private DataSet sharedByFrames() {
    return DataSet.builder()
        .setItems(Tag.PlaneOrientationSequence, List.of(copy(image, Tag.ImageOrientationPatient)))
        .setItems(
            Tag.PixelMeasuresSequence,
            List.of(
                copy(image, Tag.PixelSpacing).toBuilder()
                    .setDoubles(Tag.SliceThickness, 2.5)
                    .setDoubles(Tag.SpacingBetweenSlices, 2.5)
                    .build()))
        .build();
  }

  private DataSet referencedSeries() {
    return DataSet.builder()
        .set(Tag.SeriesInstanceUID, text(Tag.SeriesInstanceUID))
        .setItems(
            Tag.ReferencedInstanceSequence,
            IntStream.range(FIRST_SLICE, END_SLICE)
                .mapToObj(slice -> reference(study.instance(slice)))
                .toList())
        .build();
  }

  private DataSet dimensionOrganization() {
    return DataSet.builder().set(Tag.DimensionOrganizationUID, uid("dimensions")).build();
  }

  /** The corners of the square in the patient, in mm. */
  private static double[] square(DataSet slice) {
    double[] corner = slice.doubles(Tag.ImagePositionPatient);
    double spacing = slice.doubles(Tag.PixelSpacing)[0];
    // The position is that of the middle of the first pixel.
    double left = corner[0] + (BEGIN - 0.5) * spacing;
    double right = corner[0] + (END - 0.5) * spacing;
    double top = corner[1] + (BEGIN - 0.5) * spacing;
    double bottom = corner[1] + (END - 0.5) * spacing;
    double z = corner[2];
    return new double[] {left, top, z, right, top, z, right, bottom, z, left, bottom, z};
  }

  private static DataSet copy(DataSet from, int tag) {
    Element element = from.element(tag).orElseThrow();
    return DataSet.builder().set(element).build();
  }

  private static DataSet reference(SyntheticInstance to) {
    return DataSet.builder()
        .set(Tag.ReferencedSOPClassUID, to.sopClassUid())
        .set(Tag.ReferencedSOPInstanceUID, to.sopInstanceUid())
        .build();
  }

  private static DataSet code(String value, String scheme, String meaning) {
    return DataSet.builder()
        .set(Tag.CodeValue, value)
        .set(Tag.CodingSchemeDesignator, scheme)
        .set(Tag.CodeMeaning, meaning)
        .build();
  }

  private String text(int tag) {
    return image.string(tag).orElseThrow();
  }

  private String uid(String what) {
    String name = study.studyInstanceUid() + '/' + what;
    UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    return "2.25." + new BigInteger(uuid.toString().replace("-", ""), 16);
  }

  private static SyntheticInstance instance(DataSet.Builder data) {
    return new SyntheticInstance(data.build(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }
}
