package dev.vna.index;

import dev.vna.archive.QueryLevel;
import dev.vna.data.DataSet;
import dev.vna.data.Dictionary;
import dev.vna.data.Tag;

/**
 * The attributes that describe a patient, a study or a series, and which of them; all others
 * describe an instance. Source: PS3.3 Sections C.7.1, C.7.2, C.7.3 and C.7.5; PS3.4 Section C.6.
 *
 * <p>An attribute's place in the list is part of the index format: new ones go to the end, and
 * there is room for {@value #MAX}.
 */
final class LevelAttributes {
  static final int MAX = 128;

  private static final int[] PATIENT = {
    Tag.PatientName,
    Tag.PatientID,
    Tag.IssuerOfPatientID,
    Tag.TypeOfPatientID,
    Tag.IssuerOfPatientIDQualifiersSequence,
    Tag.PatientBirthDate,
    Tag.PatientBirthTime,
    Tag.PatientSex,
    Tag.OtherPatientIDs,
    Tag.OtherPatientNames,
    Tag.OtherPatientIDsSequence,
    Tag.PatientBirthName,
    Tag.PatientMotherBirthName,
    Tag.EthnicGroup,
    Tag.PatientComments,
    Tag.PatientSpeciesDescription,
    Tag.PatientSpeciesCodeSequence,
    Tag.PatientBreedDescription,
    Tag.PatientBreedCodeSequence,
    Tag.ResponsiblePerson,
    Tag.ResponsiblePersonRole,
    Tag.ResponsibleOrganization,
    Tag.PatientIdentityRemoved,
    Tag.DeidentificationMethod,
    Tag.QualityControlSubject,
    Tag.ReferencedPatientSequence
  };

  private static final int[] STUDY = {
    Tag.StudyInstanceUID,
    Tag.StudyDate,
    Tag.StudyTime,
    Tag.AccessionNumber,
    Tag.IssuerOfAccessionNumberSequence,
    Tag.ReferringPhysicianName,
    Tag.StudyID,
    Tag.StudyDescription,
    Tag.PhysiciansOfRecord,
    Tag.NameOfPhysiciansReadingStudy,
    Tag.ConsultingPhysicianName,
    Tag.RequestingService,
    Tag.ReferencedStudySequence,
    Tag.ProcedureCodeSequence,
    Tag.ReasonForPerformedProcedureCodeSequence,
    Tag.AdmittingDiagnosesDescription,
    Tag.AdmittingDiagnosesCodeSequence,
    Tag.PatientAge,
    Tag.PatientSize,
    Tag.PatientWeight,
    Tag.PatientBodyMassIndex,
    Tag.Occupation,
    Tag.AdditionalPatientHistory,
    Tag.AdmissionID,
    Tag.IssuerOfAdmissionIDSequence,
    Tag.ServiceEpisodeID,
    Tag.ServiceEpisodeDescription,
    Tag.PatientSexNeutered,
    Tag.PregnancyStatus,
    Tag.MedicalAlerts,
    Tag.Allergies,
    Tag.SmokingStatus,
    Tag.LastMenstrualDate,
    Tag.PatientState
  };

  private static final int[] SERIES = {
    Tag.SeriesInstanceUID,
    Tag.Modality,
    Tag.SeriesNumber,
    Tag.Laterality,
    Tag.SeriesDate,
    Tag.SeriesTime,
    Tag.PerformingPhysicianName,
    Tag.ProtocolName,
    Tag.SeriesDescription,
    Tag.SeriesDescriptionCodeSequence,
    Tag.OperatorsName,
    Tag.BodyPartExamined,
    Tag.PatientPosition,
    Tag.RequestAttributesSequence,
    Tag.PerformedProcedureStepID,
    Tag.PerformedProcedureStepStartDate,
    Tag.PerformedProcedureStepStartTime,
    Tag.PerformedProcedureStepDescription,
    Tag.PerformedProtocolCodeSequence,
    Tag.ReferencedPerformedProcedureStepSequence,
    Tag.FrameOfReferenceUID,
    Tag.PositionReferenceIndicator,
    Tag.Manufacturer,
    Tag.InstitutionName,
    Tag.InstitutionAddress,
    Tag.StationName,
    Tag.InstitutionalDepartmentName,
    Tag.ManufacturerModelName,
    Tag.DeviceSerialNumber,
    Tag.SoftwareVersions
  };

  private static final int[] TAGS = new int[PATIENT.length + STUDY.length + SERIES.length];
  private static final QueryLevel[] LEVELS = new QueryLevel[TAGS.length];

  /** By a hash of the tag: its place in the list and 1, or 0 for none. */
  private static final byte[] INDEX = new byte[1024];

  /** Attributes of patients. */
  static final TagBits OF_PATIENT;

  /** Attributes of patients and studies: what a study answers with. */
  static final TagBits OF_STUDY;

  /** Attributes of series only. */
  static final TagBits OF_SERIES;

  static {
    int next = add(0, PATIENT, QueryLevel.PATIENT);
    next = add(next, STUDY, QueryLevel.STUDY);
    add(next, SERIES, QueryLevel.SERIES);
    TagBits patient = TagBits.NONE;
    TagBits study = TagBits.NONE;
    TagBits series = TagBits.NONE;
    for (int i = 0; i < TAGS.length; i++) {
      switch (LEVELS[i]) {
        case PATIENT -> patient = patient.with(i);
        case STUDY -> study = study.with(i);
        default -> series = series.with(i);
      }
    }
    OF_PATIENT = patient;
    OF_STUDY = patient.or(study);
    OF_SERIES = series;
  }

  private LevelAttributes() {}

  private static int add(int from, int[] tags, QueryLevel level) {
    int next = from;
    for (int tag : tags) {
      TAGS[next] = tag;
      LEVELS[next] = level;
      int slot = slot(tag);
      while (INDEX[slot] != 0) {
        slot = (slot + 1) & (INDEX.length - 1);
      }
      INDEX[slot] = (byte) ++next;
    }
    return next;
  }

  static int count() {
    return TAGS.length;
  }

  static int tag(int index) {
    return TAGS[index];
  }

  /** The place of an attribute in the list; -1 if it describes an instance. */
  static int index(int tag) {
    int slot = slot(tag);
    while (INDEX[slot] != 0 && TAGS[INDEX[slot] - 1] != tag) {
      slot = (slot + 1) & (INDEX.length - 1);
    }
    return INDEX[slot] - 1;
  }

  private static int slot(int tag) {
    return (tag * 0x9E3779B9) >>> 22;
  }

  /** Whether an attribute is counted or gathered from what lies below, and not received. */
  static boolean isCounted(int tag) {
    return index(tag) < 0 && level(tag) != QueryLevel.INSTANCE;
  }

  /** What an attribute describes. Counters describe what they are counted for. */
  static QueryLevel level(int tag) {
    int index = index(tag);
    if (index >= 0) {
      return LEVELS[index];
    }
    return switch (tag) {
      case Tag.NumberOfPatientRelatedStudies,
          Tag.NumberOfPatientRelatedSeries,
          Tag.NumberOfPatientRelatedInstances ->
          QueryLevel.PATIENT;
      case Tag.NumberOfStudyRelatedSeries,
          Tag.NumberOfStudyRelatedInstances,
          Tag.ModalitiesInStudy,
          Tag.SOPClassesInStudy ->
          QueryLevel.STUDY;
      case Tag.NumberOfSeriesRelatedInstances -> QueryLevel.SERIES;
      default -> QueryLevel.INSTANCE;
    };
  }

  /** The attributes of the list that a header has bytes for. */
  static TagBits in(DataSet header) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < TAGS.length; i++) {
      if (header.containsValue(TAGS[i])) {
        if (i < 64) {
          low |= 1L << i;
        } else {
          high |= 1L << (i - 64);
        }
      }
    }
    return new TagBits(low, high);
  }

  /** Whether a header has a value for an attribute: more than padding, or an item. */
  static boolean hasValue(DataSet header, int tag) {
    return Dictionary.vr(tag).isSequence()
        ? !header.items(tag).isEmpty()
        : header.strings(tag).stream().anyMatch(value -> !value.isBlank());
  }

  /** Those of these tags that are in the list. */
  static TagBits of(Iterable<Integer> tags) {
    TagBits found = TagBits.NONE;
    for (int tag : tags) {
      int index = index(tag);
      found = index < 0 ? found : found.with(index);
    }
    return found;
  }
}
