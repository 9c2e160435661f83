package dev.vna.dicom.service;

import dev.vna.archive.QueryLevel;
import dev.vna.data.Tag;
import dev.vna.data.Uid;
import java.util.List;
import java.util.Optional;

/** The query/retrieve information models that are offered. Source: PS3.4 Section C.6. */
enum QueryModel {
  PATIENT_ROOT(
      QueryLevel.PATIENT,
      Uid.PatientRootQueryRetrieveInformationModelFind,
      Uid.PatientRootQueryRetrieveInformationModelMove,
      Uid.PatientRootQueryRetrieveInformationModelGet),
  STUDY_ROOT(
      QueryLevel.STUDY,
      Uid.StudyRootQueryRetrieveInformationModelFind,
      Uid.StudyRootQueryRetrieveInformationModelMove,
      Uid.StudyRootQueryRetrieveInformationModelGet);

  private final QueryLevel root;
  private final String find;
  private final String move;
  private final String get;

  QueryModel(QueryLevel root, String find, String move, String get) {
    this.root = root;
    this.find = find;
    this.move = move;
    this.get = get;
  }

  static QueryModel of(String sopClassUid) {
    for (QueryModel model : values()) {
      if (List.of(model.find, model.move, model.get).contains(sopClassUid)) {
        return model;
      }
    }
    throw new IllegalArgumentException("no query/retrieve SOP class: " + sopClassUid);
  }

  String find() {
    return find;
  }

  String move() {
    return move;
  }

  String get() {
    return get;
  }

  /** The level of that name (0008,0052), if the model has it. */
  Optional<QueryLevel> level(String name) {
    QueryLevel level;
    switch (name) {
      case "PATIENT":
        level = QueryLevel.PATIENT;
        break;
      case "STUDY":
        level = QueryLevel.STUDY;
        break;
      case "SERIES":
        level = QueryLevel.SERIES;
        break;
      case "IMAGE":
        level = QueryLevel.INSTANCE;
        break;
      default:
        return Optional.empty();
    }
    return level.compareTo(root) < 0 ? Optional.empty() : Optional.of(level);
  }

  /** The levels of the model above {@code level}, top down. */
  List<QueryLevel> above(QueryLevel level) {
    return List.of(QueryLevel.values()).subList(root.ordinal(), level.ordinal());
  }

  /** The unique key of a level. */
  static int uniqueKey(QueryLevel level) {
    return switch (level) {
      case PATIENT -> Tag.PatientID;
      case STUDY -> Tag.StudyInstanceUID;
      case SERIES -> Tag.SeriesInstanceUID;
      case INSTANCE -> Tag.SOPInstanceUID;
    };
  }
}
