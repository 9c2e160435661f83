package dev.vna.testkit;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Kinds of instances of which a test needs one or two. */
final class OtherInstances {
  private OtherInstances() {}

  /** Ultrasound Multi-frame Image Storage. Source: PS3.3 Section A.7. */
  static SyntheticInstance ultrasound(Identity ids, int series, int frames) {
    int columns = 160;
    int rows = 120;
    return instance(
        Attributes.common(ids, Uid.UltrasoundMultiFrameImageStorage, "US", series, 0)
            .set(Tag.ImageType, "ORIGINAL", "PRIMARY")
            .set(Tag.LossyImageCompression, "00")
            .setDoubles(Tag.FrameTime, 40)
            .set(Tag.FrameIncrementPointer, "00181063")
            .set(Tag.NumberOfFrames, frames)
            .set(Tag.SamplesPerPixel, 3)
            .set(Tag.PhotometricInterpretation, "RGB")
            .set(Tag.PlanarConfiguration, 0)
            .set(Tag.Rows, rows)
            .set(Tag.Columns, columns)
            .set(Tag.BitsAllocated, 8)
            .set(Tag.BitsStored, 8)
            .set(Tag.HighBit, 7)
            .set(Tag.PixelRepresentation, 0)
            .setBytes(
                Tag.PixelData,
                Vr.OB,
                Pixels.sector(columns, rows, frames, ids.random("us/" + series))));
  }

  /** Basic Text SR Storage: a container with one text, about one image. Source: PS3.3 A.35.1. */
  static SyntheticInstance report(Identity ids, int series, SyntheticInstance about) {
    DataSet image =
        DataSet.builder()
            .set(Tag.RelationshipType, "CONTAINS")
            .set(Tag.ValueType, "IMAGE")
            .setItems(
                Tag.ReferencedSOPSequence,
                List.of(Attributes.reference(about.sopClassUid(), about.sopInstanceUid())))
            .build();
    DataSet text =
        DataSet.builder()
            .set(Tag.RelationshipType, "CONTAINS")
            .set(Tag.ValueType, "TEXT")
            .setItems(
                Tag.ConceptNameCodeSequence, List.of(Attributes.code("121071", "DCM", "Finding")))
            .set(Tag.TextValue, "Synthetic finding.")
            .build();
    DataSet evidence =
        DataSet.builder()
            .set(Tag.StudyInstanceUID, ids.studyInstanceUid())
            .setItems(
                Tag.ReferencedSeriesSequence,
                List.of(
                    DataSet.builder()
                        .set(Tag.SeriesInstanceUID, about.seriesInstanceUid())
                        .setItems(
                            Tag.ReferencedSOPSequence,
                            List.of(
                                Attributes.reference(about.sopClassUid(), about.sopInstanceUid())))
                        .build()))
            .build();
    return instance(
        Attributes.common(ids, Uid.BasicTextSRStorage, "SR", series, 0)
            .setItems(Tag.ReferencedPerformedProcedureStepSequence, List.of())
            .set(Tag.ValueType, "CONTAINER")
            .setItems(
                Tag.ConceptNameCodeSequence,
                List.of(Attributes.code("18748-4", "LN", "Diagnostic Imaging Report")))
            .set(Tag.ContinuityOfContent, "SEPARATE")
            .setItems(Tag.CurrentRequestedProcedureEvidenceSequence, List.of(evidence))
            .setItems(Tag.PerformedProcedureCodeSequence, List.of())
            .set(Tag.CompletionFlag, "COMPLETE")
            .set(Tag.VerificationFlag, "UNVERIFIED")
            .setItems(Tag.ContentSequence, List.of(text, image)));
  }

  /** Encapsulated PDF Storage. Source: PS3.3 Section A.45.1. */
  static SyntheticInstance document(Identity ids, int series) {
    byte[] pdf =
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj
        trailer<</Root 1 0 R>>
        %%EOF
        """
            .getBytes(StandardCharsets.US_ASCII);
    return instance(
        Attributes.common(ids, Uid.EncapsulatedPDFStorage, "DOC", series, 0)
            .set(Tag.ConversionType, "WSD")
            .set(Tag.BurnedInAnnotation, "NO")
            .setEmpty(Tag.DocumentTitle)
            .setItems(Tag.ConceptNameCodeSequence, List.of())
            .set(Tag.MIMETypeOfEncapsulatedDocument, "application/pdf")
            .set(Tag.EncapsulatedDocumentLength, pdf.length)
            .setBytes(Tag.EncapsulatedDocument, Vr.OB, pdf));
  }

  /** Grayscale Softcopy Presentation State Storage. Source: PS3.3 Section A.33.1. */
  static SyntheticInstance presentationState(Identity ids, int series) {
    DataSet series1 =
        DataSet.builder()
            .set(Tag.SeriesInstanceUID, ids.seriesInstanceUid(series + 1))
            .setItems(
                Tag.ReferencedImageSequence,
                List.of(
                    Attributes.reference(Uid.CTImageStorage, ids.sopInstanceUid(series + 1, 0))))
            .build();
    return instance(
        Attributes.common(ids, Uid.GrayscaleSoftcopyPresentationStateStorage, "PR", series, 0)
            .set(Tag.PresentationCreationDate, ids.studyDate())
            .set(Tag.PresentationCreationTime, ids.time(300))
            .set(Tag.ContentLabel, "SYNTHETIC")
            .set(Tag.ContentDescription, "Synthetic presentation")
            .set(Tag.ContentCreatorName, "Creator^Example")
            .setItems(Tag.ReferencedSeriesSequence, List.of(series1))
            .set(Tag.PresentationLUTShape, "IDENTITY"));
  }

  /** Hanging Protocol Storage: belongs to no patient. Source: PS3.3 Section A.44. */
  static SyntheticInstance hangingProtocol(Identity ids) {
    return instance(
        DataSet.builder()
            .set(Tag.SpecificCharacterSet, "ISO_IR 100")
            .set(Tag.SOPClassUID, Uid.HangingProtocolStorage)
            .set(Tag.SOPInstanceUID, ids.sopInstanceUid(1, 0))
            .set(Tag.HangingProtocolName, "SYNTHETIC")
            .set(Tag.HangingProtocolDescription, "One by one")
            .set(Tag.HangingProtocolLevel, "SITE")
            .set(Tag.HangingProtocolCreator, "Synthetic")
            .set(Tag.HangingProtocolCreationDateTime, ids.studyDate() + ids.time(0))
            .set(Tag.NumberOfPriorsReferenced, 0));
  }

  private static SyntheticInstance instance(DataSet.Builder data) {
    return new SyntheticInstance(data.build(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }
}
