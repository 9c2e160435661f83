package dev.vna.benchmarks.web;

import dev.vna.benchmarks.population.Study;
import java.io.IOException;

/** What a viewer or an integrator asks over HTTP. */
enum WebQuestion {
  /** All studies of a patient. */
  BY_PATIENT("studies by patient", 5, 10),
  /** A study by its accession number. */
  BY_ACCESSION("studies by accession number", 5, 10),
  /** A page of the studies of some days. */
  BY_DATE("studies by dates, page of 100", 5, 10),
  /** A page of the list that OHIF shows. */
  WORK_LIST("study list, page of 100", 5, 10),
  /** The series of a study. */
  SERIES("series of a study", 5, 10),
  /** All instances of a series. */
  INSTANCES("250 instances of a series", 5, 10),
  /** The metadata of a series. */
  METADATA("metadata of 250 instances", 20, 20),
  /** One frame of half a megabyte. */
  FRAME("a frame of 0.5 MB", 3, 3),
  /** One instance as a file. */
  INSTANCE("an instance of 0.5 MB", 3, 3),
  /** A series is stored. */
  STORE("store 250 instances of 13 KB", 5, 10);

  private static final String JSON = "application/dicom+json";
  private static final String FRAMES =
      "multipart/related; type=\"application/octet-stream\"; transfer-syntax=*";
  private static final String FILES = "multipart/related; type=\"application/dicom\"";

  private final String title;
  private final int wantedSmall;
  private final int wantedLarge;

  WebQuestion(String title, int wantedSmall, int wantedLarge) {
    this.title = title;
    this.wantedSmall = wantedSmall;
    this.wantedLarge = wantedLarge;
  }

  String title() {
    return title;
  }

  /** How many times as fast as Orthanc is wanted, of the smaller number of instances or others. */
  int wanted(boolean smallest) {
    return smallest ? wantedSmall : wantedLarge;
  }

  /** A call that only reads. */
  record Request(String path, String accept) {}

  /**
   * What to ask, made before any clock runs.
   *
   * @param i which of the data, where the question is for one; any number from 0
   */
  Request request(WebData data, int i) throws IOException {
    return switch (this) {
      case BY_PATIENT -> new Request("/studies?PatientID=" + data.any(i).patient().id(), JSON);
      case BY_ACCESSION ->
          new Request("/studies?AccessionNumber=" + data.any(i).accessionNumber(), JSON);
      case BY_DATE -> new Request("/studies?StudyDate=" + data.middleDays() + "&limit=100", JSON);
      case WORK_LIST ->
          new Request(
              "/studies?limit=101&offset=0&fuzzymatching=false"
                  + "&includefield=00081030&includefield=00080060",
              JSON);
      case SERIES -> new Request("/studies/" + data.any(i).uid() + "/series", JSON);
      case INSTANCES -> new Request(series(data.longSeries(i)) + "/instances", JSON);
      case METADATA -> new Request(series(data.longSeries(i)) + "/metadata", JSON);
      case FRAME -> new Request(instance(data.large(i)) + "/frames/1", FRAMES);
      case INSTANCE -> new Request(instance(data.large(i)), FILES);
      case STORE -> throw new IllegalStateException("stored, not asked");
    };
  }

  private static String series(Study study) {
    return "/studies/" + study.uid() + "/series/" + WebData.seriesUid(study);
  }

  private static String instance(Study study) throws IOException {
    return series(study) + "/instances/" + WebData.instanceUid(study);
  }
}
