package dev.vna.examples.interop;

import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The patients, studies and series that samples make up: what queries must find. */
final class Catalogue {
  private final List<Entry> entries;

  private Catalogue(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * A sample and its patient.
   *
   * @param patientId without the spaces around it
   * @param issuer who gave the ID, or empty
   */
  record Entry(Sample sample, String patientId, String issuer) {
    /** Tells patients apart: who has no ID is another one in each study. */
    String patient() {
      return patientId.isEmpty()
          ? "study " + sample.studyInstanceUid()
          : patientId + " of " + issuer;
    }

    String study() {
      return sample.studyInstanceUid();
    }

    String series() {
      return sample.seriesInstanceUid();
    }
  }

  /** How much a patient, study or series holds; what does not apply is empty. */
  record Count(String uid, String studies, String series, String instances) {}

  static Catalogue of(List<Sample> samples) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Sample sample : samples) {
      DataSet dataSet = DicomFile.read(sample.file()).dataSet();
      entries.add(
          new Entry(
              sample,
              dataSet.string(Tag.PatientID).orElse("").strip(),
              dataSet.string(Tag.IssuerOfPatientID).orElse("").strip()));
    }
    return new Catalogue(entries);
  }

  List<Entry> entries() {
    return entries;
  }

  /** The IDs that patients have; some are several patients', by issuer. */
  List<String> patientIds() {
    return entries.stream().map(Entry::patientId).filter(id -> !id.isEmpty()).distinct().toList();
  }

  List<Count> patients() {
    return group(entries, Entry::patient).values().stream()
        .map(
            group ->
                new Count(
                    group.get(0).patientId(),
                    distinct(group, Entry::study),
                    distinct(group, entry -> entry.study() + entry.series()),
                    Integer.toString(group.size())))
        .toList();
  }

  List<Count> studies() {
    return studies(entries);
  }

  List<Count> studiesOfPatient(String patientId) {
    return studies(entries.stream().filter(entry -> entry.patientId().equals(patientId)).toList());
  }

  private static List<Count> studies(List<Entry> entries) {
    return group(entries, entry -> entry.patient() + "\n" + entry.study()).values().stream()
        .map(
            group ->
                new Count(
                    group.get(0).study(),
                    "",
                    distinct(group, Entry::series),
                    Integer.toString(group.size())))
        .toList();
  }

  /**
   * The series of a study that an entry belongs to, and of its patient alone if that counts: a
   * study may be under two patients.
   */
  List<Count> seriesOfStudy(Entry one, boolean ofPatient) {
    List<Entry> ofStudy =
        entries.stream()
            .filter(entry -> entry.study().equals(one.study()))
            .filter(entry -> !ofPatient || entry.patientId().equals(one.patientId()))
            .toList();
    return group(ofStudy, entry -> entry.patient() + "\n" + entry.series()).values().stream()
        .map(group -> new Count(group.get(0).series(), "", "", Integer.toString(group.size())))
        .toList();
  }

  /** The instances of the series that an entry belongs to, likewise. */
  List<String> instancesOfSeries(Entry one, boolean ofPatient) {
    return entries.stream()
        .filter(entry -> entry.study().equals(one.study()) && entry.series().equals(one.series()))
        .filter(entry -> !ofPatient || entry.patientId().equals(one.patientId()))
        .map(entry -> entry.sample().sopInstanceUid())
        .toList();
  }

  private static Map<String, List<Entry>> group(List<Entry> entries, Function<Entry, String> key) {
    return entries.stream().collect(Collectors.groupingBy(key));
  }

  private static String distinct(List<Entry> entries, Function<Entry, String> key) {
    return Long.toString(entries.stream().map(key).distinct().count());
  }
}
