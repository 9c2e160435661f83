package dev.vna.dicom.web;

import dev.vna.archive.QueryLevel;
import dev.vna.data.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What every answer of a search carries. Source: PS3.18 Tables 10.6.3-3 to 10.6.3-5. */
final class ReturnedAttributes {
  private static final List<Integer> STUDY =
      List.of(
          Tag.StudyDate,
          Tag.StudyTime,
          Tag.AccessionNumber,
          Tag.ModalitiesInStudy,
          Tag.ReferringPhysicianName,
          Tag.TimezoneOffsetFromUTC,
          Tag.PatientName,
          Tag.PatientID,
          Tag.PatientBirthDate,
          Tag.PatientSex,
          Tag.StudyInstanceUID,
          Tag.StudyID,
          Tag.NumberOfStudyRelatedSeries,
          Tag.NumberOfStudyRelatedInstances);

  private static final List<Integer> SERIES =
      List.of(
          Tag.Modality,
          Tag.TimezoneOffsetFromUTC,
          Tag.SeriesDescription,
          Tag.SeriesInstanceUID,
          Tag.SeriesNumber,
          Tag.NumberOfSeriesRelatedInstances,
          Tag.PerformedProcedureStepStartDate,
          Tag.PerformedProcedureStepStartTime,
          Tag.RequestAttributesSequence);

  private static final List<Integer> INSTANCE =
      List.of(
          Tag.SOPClassUID,
          Tag.SOPInstanceUID,
          Tag.TimezoneOffsetFromUTC,
          Tag.InstanceNumber,
          Tag.Rows,
          Tag.Columns,
          Tag.BitsAllocated,
          Tag.NumberOfFrames);

  private static final Set<Integer> EMPTY_IF_UNKNOWN =
      Set.of(
          Tag.StudyDate,
          Tag.StudyTime,
          Tag.AccessionNumber,
          Tag.ReferringPhysicianName,
          Tag.PatientName,
          Tag.PatientID,
          Tag.PatientBirthDate,
          Tag.PatientSex,
          Tag.StudyID,
          Tag.Modality,
          Tag.SeriesNumber,
          Tag.InstanceNumber);

  private ReturnedAttributes() {}

  /**
   * The attributes of a collection's answers: those of its level, and of the levels above that its
   * path does not name.
   */
  static Set<Integer> of(Resource.Collection collection) {
    Set<Integer> tags = new HashSet<>();
    Optional<ObjectPath> within = collection.within();
    QueryLevel level = collection.level();
    if (level == QueryLevel.STUDY || within.isEmpty()) {
      tags.addAll(STUDY);
    }
    boolean seriesIsNamed = within.flatMap(ObjectPath::series).isPresent();
    if (level == QueryLevel.SERIES || (level == QueryLevel.INSTANCE && !seriesIsNamed)) {
      tags.addAll(SERIES);
    }
    if (level == QueryLevel.INSTANCE) {
      tags.addAll(INSTANCE);
    }
    return tags;
  }

  /** Whether an attribute without a value is part of an answer. */
  static boolean isShownEmpty(int tag) {
    return EMPTY_IF_UNKNOWN.contains(tag);
  }
}
