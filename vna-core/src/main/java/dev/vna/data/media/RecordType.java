package dev.vna.data.media;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.Uid;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The types of directory records, and the keys of each. Source: PS3.3 Sections F.3.2.2 and F.5. */
@SuppressWarnings("ImmutableEnumChecker") // The arrays are never changed, nor handed out.
public enum RecordType {
  /** A patient. */
  PATIENT(
      "PATIENT",
      0,
      of(Tag.PatientID),
      of(Tag.PatientName),
      of(Tag.IssuerOfPatientID, Tag.PatientBirthDate, Tag.PatientSex)),
  /** A study of a patient. */
  STUDY(
      "STUDY",
      1,
      of(Tag.StudyDate, Tag.StudyTime, Tag.StudyInstanceUID, Tag.StudyID),
      of(Tag.StudyDescription, Tag.AccessionNumber),
      of(Tag.ReferringPhysicianName)),
  /** A series of a study. */
  SERIES(
      "SERIES",
      2,
      of(Tag.Modality, Tag.SeriesInstanceUID, Tag.SeriesNumber),
      of(),
      of(Tag.SeriesDate, Tag.SeriesTime, Tag.SeriesDescription, Tag.InstitutionName)),
  /** An image, of one or many frames. */
  IMAGE(
      "IMAGE",
      3,
      of(Tag.InstanceNumber),
      of(),
      of(
          Tag.ImageType,
          Tag.ImagePositionPatient,
          Tag.ImageOrientationPatient,
          Tag.FrameOfReferenceUID,
          Tag.NumberOfFrames,
          Tag.Rows,
          Tag.Columns,
          Tag.PixelSpacing,
          Tag.CalibrationImage)),
  /** An RT dose. */
  RT_DOSE("RT DOSE", 3, of(Tag.InstanceNumber, Tag.DoseSummationType), of(), of(Tag.DoseComment)),
  /** An RT structure set. */
  RT_STRUCTURE_SET(
      "RT STRUCTURE SET",
      3,
      of(Tag.InstanceNumber, Tag.StructureSetLabel),
      of(Tag.StructureSetDate, Tag.StructureSetTime),
      of()),
  /** An RT plan. */
  RT_PLAN(
      "RT PLAN",
      3,
      of(Tag.InstanceNumber, Tag.RTPlanLabel),
      of(Tag.RTPlanDate, Tag.RTPlanTime),
      of()),
  /** An RT treatment record. */
  RT_TREAT_RECORD(
      "RT TREAT RECORD", 3, of(Tag.InstanceNumber), of(Tag.TreatmentDate, Tag.TreatmentTime), of()),
  /** A presentation state. */
  PRESENTATION(
      "PRESENTATION",
      3,
      of(
          Tag.PresentationCreationDate,
          Tag.PresentationCreationTime,
          Tag.InstanceNumber,
          Tag.ContentLabel),
      of(Tag.ContentDescription, Tag.ContentCreatorName),
      of(Tag.ReferencedSeriesSequence, Tag.BlendingSequence)),
  /** A waveform. */
  WAVEFORM("WAVEFORM", 3, of(Tag.InstanceNumber, Tag.ContentDate, Tag.ContentTime), of(), of()),
  /** A structured report. */
  SR_DOCUMENT(
      "SR DOCUMENT",
      3,
      of(
          Tag.InstanceNumber,
          Tag.CompletionFlag,
          Tag.VerificationFlag,
          Tag.ContentDate,
          Tag.ContentTime,
          Tag.ConceptNameCodeSequence),
      of(),
      of(Tag.VerificationDateTime)),
  /** A key object selection. */
  KEY_OBJECT_DOC(
      "KEY OBJECT DOC",
      3,
      of(Tag.InstanceNumber, Tag.ContentDate, Tag.ContentTime, Tag.ConceptNameCodeSequence),
      of(),
      of()),
  /** MR spectroscopy. */
  SPECTROSCOPY(
      "SPECTROSCOPY",
      3,
      of(
          Tag.ImageType,
          Tag.ContentDate,
          Tag.ContentTime,
          Tag.InstanceNumber,
          Tag.NumberOfFrames,
          Tag.Rows,
          Tag.Columns,
          Tag.DataPointRows,
          Tag.DataPointColumns),
      of(),
      of(Tag.ReferencedImageEvidenceSequence)),
  /** Raw data. */
  RAW_DATA("RAW DATA", 3, of(Tag.ContentDate, Tag.ContentTime), of(Tag.InstanceNumber), of()),
  /** A spatial registration. */
  REGISTRATION("REGISTRATION", content()),
  /** Spatial fiducials. */
  FIDUCIAL("FIDUCIAL", content()),
  /** A hanging protocol, of no patient. */
  HANGING_PROTOCOL(
      "HANGING PROTOCOL",
      0,
      of(
          Tag.HangingProtocolName,
          Tag.HangingProtocolDescription,
          Tag.HangingProtocolLevel,
          Tag.HangingProtocolCreator,
          Tag.HangingProtocolCreationDateTime,
          Tag.HangingProtocolDefinitionSequence,
          Tag.NumberOfPriorsReferenced),
      of(Tag.HangingProtocolUserIdentificationCodeSequence),
      of()),
  /** An encapsulated document. */
  ENCAP_DOC(
      "ENCAP DOC",
      3,
      of(Tag.InstanceNumber, Tag.MIMETypeOfEncapsulatedDocument),
      of(Tag.ContentDate, Tag.ContentTime, Tag.ConceptNameCodeSequence, Tag.DocumentTitle),
      of(Tag.HL7InstanceIdentifier)),
  /** A real world value mapping. */
  VALUE_MAP("VALUE MAP", content()),
  /** A stereometric relationship. */
  STEREOMETRIC("STEREOMETRIC", content()),
  /** A colour palette, of no patient. */
  PALETTE("PALETTE", 0, of(Tag.ContentLabel), of(Tag.ContentDescription), of()),
  /** An implant template, of no patient. */
  IMPLANT(
      "IMPLANT",
      0,
      of(Tag.Manufacturer, Tag.ImplantName, Tag.ImplantPartNumber),
      of(),
      of(Tag.ImplantSize)),
  /** A group of implant templates, of no patient. */
  IMPLANT_GROUP(
      "IMPLANT GROUP",
      0,
      of(Tag.ImplantTemplateGroupName, Tag.ImplantTemplateGroupIssuer),
      of(),
      of()),
  /** An assembly of implant templates, of no patient. */
  IMPLANT_ASSY(
      "IMPLANT ASSY",
      0,
      of(Tag.ImplantAssemblyTemplateName, Tag.Manufacturer, Tag.ProcedureTypeCodeSequence),
      of(),
      of()),
  /** Measurements of an eye. */
  MEASUREMENT(
      "MEASUREMENT", 3, of(Tag.InstanceNumber, Tag.ContentDate, Tag.ContentTime), of(), of()),
  /** A surface segmentation. */
  SURFACE("SURFACE", content()),
  /** A surface scan. */
  SURFACE_SCAN(
      "SURFACE SCAN", 3, of(Tag.ContentDate, Tag.ContentTime), of(), of(Tag.InstanceNumber)),
  /** Tractography results. */
  TRACT("TRACT", content()),
  /** A content assessment. */
  ASSESSMENT(
      "ASSESSMENT",
      3,
      of(Tag.InstanceNumber, Tag.InstanceCreationDate, Tag.InstanceCreationTime),
      of(),
      of()),
  /** A second-generation radiotherapy object. */
  RADIOTHERAPY(
      "RADIOTHERAPY",
      3,
      of(Tag.InstanceNumber),
      of(),
      of(
          Tag.UserContentLabel,
          Tag.UserContentLongLabel,
          Tag.ContentDescription,
          Tag.ContentCreatorName,
          Tag.ContentDate,
          Tag.ContentTime)),
  /** Annotations of microscopy images. */
  ANNOTATION("ANNOTATION", content()),
  /** An inventory of stored objects, of no patient. */
  INVENTORY("INVENTORY", 0, of(Tag.ContentDate, Tag.ContentTime), of(), of()),
  /** A record that a vendor has defined, at any level. */
  PRIVATE("PRIVATE", 0, of(Tag.PrivateRecordUID), of(), of());

  private static final Map<String, RecordType> BY_NAME = new HashMap<>();
  private static final Map<String, RecordType> BY_SOP_CLASS = new HashMap<>();

  static {
    for (RecordType type : values()) {
      BY_NAME.put(type.text, type);
    }
    map(RT_DOSE, Uid.RTDoseStorage);
    map(RT_STRUCTURE_SET, Uid.RTStructureSetStorage);
    map(RT_PLAN, Uid.RTPlanStorage, Uid.RTIonPlanStorage);
    map(
        RT_TREAT_RECORD,
        Uid.RTBeamsTreatmentRecordStorage,
        Uid.RTBrachyTreatmentRecordStorage,
        Uid.RTTreatmentSummaryRecordStorage,
        Uid.RTIonBeamsTreatmentRecordStorage);
    map(
        PRESENTATION,
        Uid.GrayscaleSoftcopyPresentationStateStorage,
        Uid.ColorSoftcopyPresentationStateStorage,
        Uid.PseudoColorSoftcopyPresentationStateStorage,
        Uid.BlendingSoftcopyPresentationStateStorage,
        Uid.XAXRFGrayscaleSoftcopyPresentationStateStorage,
        Uid.GrayscalePlanarMPRVolumetricPresentationStateStorage,
        Uid.CompositingPlanarMPRVolumetricPresentationStateStorage,
        Uid.AdvancedBlendingPresentationStateStorage,
        Uid.VolumeRenderingVolumetricPresentationStateStorage,
        Uid.SegmentedVolumeRenderingVolumetricPresentationStateStorage,
        Uid.MultipleVolumeRenderingVolumetricPresentationStateStorage,
        Uid.VariableModalityLUTSoftcopyPresentationStateStorage,
        Uid.BasicStructuredDisplayStorage);
    map(
        WAVEFORM,
        Uid.TwelveLeadECGWaveformStorage,
        Uid.GeneralECGWaveformStorage,
        Uid.AmbulatoryECGWaveformStorage,
        Uid.General32bitECGWaveformStorage,
        Uid.HemodynamicWaveformStorage,
        Uid.CardiacElectrophysiologyWaveformStorage,
        Uid.BasicVoiceAudioWaveformStorage,
        Uid.GeneralAudioWaveformStorage,
        Uid.ArterialPulseWaveformStorage,
        Uid.RespiratoryWaveformStorage,
        Uid.MultichannelRespiratoryWaveformStorage,
        Uid.RoutineScalpElectroencephalogramWaveformStorage,
        Uid.ElectromyogramWaveformStorage,
        Uid.ElectrooculogramWaveformStorage,
        Uid.SleepElectroencephalogramWaveformStorage,
        Uid.BodyPositionWaveformStorage);
    map(
        SR_DOCUMENT,
        Uid.BasicTextSRStorage,
        Uid.EnhancedSRStorage,
        Uid.ComprehensiveSRStorage,
        Uid.Comprehensive3DSRStorage,
        Uid.ExtensibleSRStorage,
        Uid.ProcedureLogStorage,
        Uid.MammographyCADSRStorage,
        Uid.ChestCADSRStorage,
        Uid.XRayRadiationDoseSRStorage,
        Uid.RadiopharmaceuticalRadiationDoseSRStorage,
        Uid.ColonCADSRStorage,
        Uid.ImplantationPlanSRStorage,
        Uid.AcquisitionContextSRStorage,
        Uid.SimplifiedAdultEchoSRStorage,
        Uid.PatientRadiationDoseSRStorage,
        Uid.PlannedImagingAgentAdministrationSRStorage,
        Uid.PerformedImagingAgentAdministrationSRStorage,
        Uid.EnhancedXRayRadiationDoseSRStorage,
        Uid.WaveformAnnotationSRStorage,
        Uid.SpectaclePrescriptionReportStorage,
        Uid.MacularGridThicknessAndVolumeReportStorage);
    map(KEY_OBJECT_DOC, Uid.KeyObjectSelectionDocumentStorage);
    map(SPECTROSCOPY, Uid.MRSpectroscopyStorage);
    map(RAW_DATA, Uid.RawDataStorage);
    map(REGISTRATION, Uid.SpatialRegistrationStorage, Uid.DeformableSpatialRegistrationStorage);
    map(FIDUCIAL, Uid.SpatialFiducialsStorage);
    map(HANGING_PROTOCOL, Uid.HangingProtocolStorage);
    map(
        ENCAP_DOC,
        Uid.EncapsulatedPDFStorage,
        Uid.EncapsulatedCDAStorage,
        Uid.EncapsulatedSTLStorage,
        Uid.EncapsulatedOBJStorage,
        Uid.EncapsulatedMTLStorage);
    map(VALUE_MAP, Uid.RealWorldValueMappingStorage);
    map(STEREOMETRIC, Uid.StereometricRelationshipStorage);
    map(PALETTE, Uid.ColorPaletteStorage);
    map(IMPLANT, Uid.GenericImplantTemplateStorage);
    map(IMPLANT_GROUP, Uid.ImplantTemplateGroupStorage);
    map(IMPLANT_ASSY, Uid.ImplantAssemblyTemplateStorage);
    map(
        MEASUREMENT,
        Uid.LensometryMeasurementsStorage,
        Uid.AutorefractionMeasurementsStorage,
        Uid.KeratometryMeasurementsStorage,
        Uid.SubjectiveRefractionMeasurementsStorage,
        Uid.VisualAcuityMeasurementsStorage,
        Uid.OphthalmicAxialMeasurementsStorage,
        Uid.IntraocularLensCalculationsStorage,
        Uid.OphthalmicVisualFieldStaticPerimetryMeasurementsStorage);
    map(SURFACE, Uid.SurfaceSegmentationStorage);
    map(SURFACE_SCAN, Uid.SurfaceScanMeshStorage, Uid.SurfaceScanPointCloudStorage);
    map(TRACT, Uid.TractographyResultsStorage);
    map(ASSESSMENT, Uid.ContentAssessmentResultsStorage);
    map(
        RADIOTHERAPY,
        Uid.RTPhysicianIntentStorage,
        Uid.RTSegmentAnnotationStorage,
        Uid.RTRadiationSetStorage,
        Uid.CArmPhotonElectronRadiationStorage,
        Uid.TomotherapeuticRadiationStorage,
        Uid.RoboticArmRadiationStorage,
        Uid.RTRadiationRecordSetStorage,
        Uid.RTRadiationSalvageRecordStorage,
        Uid.TomotherapeuticRadiationRecordStorage,
        Uid.CArmPhotonElectronRadiationRecordStorage,
        Uid.RoboticRadiationRecordStorage,
        Uid.RTRadiationSetDeliveryInstructionStorage,
        Uid.RTTreatmentPreparationStorage,
        Uid.RTPatientPositionAcquisitionInstructionStorage);
    map(ANNOTATION, Uid.MicroscopyBulkSimpleAnnotationsStorage);
    map(INVENTORY, Uid.InventoryStorage);
  }

  private final String text;
  private final int level;

  // Never changed.
  private final int[] required;
  private final int[] present;
  private final int[] copied;

  RecordType(String text, int level, int[] required, int[] present, int[] copied) {
    this.text = text;
    this.level = level;
    this.required = required;
    this.present = present;
    this.copied = copied;
  }

  /** With the keys of content that has a label. */
  RecordType(String text, int[] required) {
    this(text, 3, required, new int[] {Tag.ContentDescription, Tag.ContentCreatorName}, new int[0]);
  }

  private static int[] of(int... tags) {
    return tags;
  }

  private static int[] content() {
    return of(Tag.ContentDate, Tag.ContentTime, Tag.InstanceNumber, Tag.ContentLabel);
  }

  private static void map(RecordType type, String... sopClassUids) {
    for (String uid : sopClassUids) {
      BY_SOP_CLASS.put(uid, type);
    }
  }

  static Optional<RecordType> ofName(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /**
   * The type of record that refers to an instance; empty if the standard has none. What is of a
   * class that is not known, such as a private one, is an image if it has rows.
   */
  public static Optional<RecordType> of(String sopClassUid, DataSet instance) {
    RecordType known = BY_SOP_CLASS.get(sopClassUid);
    if (known != null) {
      return Optional.of(known);
    }
    return instance.containsValue(Tag.Rows) ? Optional.of(IMAGE) : Optional.empty();
  }

  /** The value of Directory Record Type. */
  public String text() {
    return text;
  }

  /** 0 at the root, 1 below a patient, 2 below a study, 3 below a series. */
  int level() {
    return level;
  }

  boolean isRoot() {
    return level == 0;
  }

  /** Keys that must have a value: type 1. */
  int[] required() {
    return required;
  }

  /** Keys that may be empty: type 2. */
  int[] present() {
    return present;
  }

  /** Keys that are given if the instance has them: types 1C and 3. */
  int[] copied() {
    return copied;
  }

  /** All keys. */
  int[] keys() {
    int[] keys = Arrays.copyOf(required, required.length + present.length + copied.length);
    System.arraycopy(present, 0, keys, required.length, present.length);
    System.arraycopy(copied, 0, keys, required.length + present.length, copied.length);
    return keys;
  }
}
