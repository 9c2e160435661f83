package dev.vna.examples.interop;

import dev.vna.data.DicomFile;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.testkit.Corpus;
import dev.vna.testkit.CorpusFile;
import dev.vna.testkit.SyntheticInstance;
import dev.vna.testkit.SyntheticStudies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the interop suite sends: every storable composite instance of the corpus, or of a synthetic
 * set where there is no corpus.
 */
final class SampleSet {
  /** Class UID of DCMTK's worklist files, which are no composite instances. */
  private static final String WORKLIST_FILE_CLASS = "1.2.276.0.7230010.3.1.0.1";

  /** What the standard allows, in characters. */
  static final int MAX_UID_LENGTH = 64;

  private final String source;
  private final List<Sample> all;
  private final Map<String, String> leftOut;

  private SampleSet(String source, List<Sample> all, Map<String, String> leftOut) {
    this.source = source;
    this.all = List.copyOf(all);
    this.leftOut = leftOut;
  }

  /** The corpus; without one, a synthetic set in a directory. */
  static SampleSet load(Path directory) throws IOException {
    Optional<Corpus> corpus = Corpus.find();
    return corpus.isPresent() ? ofCorpus(corpus.get()) : synthetic(directory);
  }

  private static SampleSet ofCorpus(Corpus corpus) throws IOException {
    List<Sample> samples = new ArrayList<>();
    Map<String, String> leftOut = new LinkedHashMap<>();
    for (CorpusFile file : corpus.files()) {
      if (file.name().startsWith("malformed/")) {
        continue;
      }
      Optional<String> reason = reasonAgainst(file);
      if (reason.isPresent()) {
        leftOut.put(file.name(), reason.get());
      } else {
        samples.add(
            new Sample(
                file.path(),
                file.name(),
                file.sopClassUid(),
                file.transferSyntaxUid(),
                sopInstanceUid(file),
                file.seriesInstanceUid(),
                file.studyInstanceUid()));
      }
    }
    return new SampleSet("the corpus", samples, leftOut);
  }

  private static String sopInstanceUid(CorpusFile file) throws IOException {
    if (file.sopInstanceUid().length() < MAX_UID_LENGTH) {
      return file.sopInstanceUid();
    }
    // The manifest cuts what is too long.
    return DicomFile.read(file.path()).dataSet().string(Tag.SOPInstanceUID).orElseThrow();
  }

  private static Optional<String> reasonAgainst(CorpusFile file) {
    if (file.sopClassUid().equals(Uid.MediaStorageDirectoryStorage)) {
      return Optional.of("a DICOMDIR");
    }
    if (file.sopClassUid().equals(WORKLIST_FILE_CLASS)) {
      return Optional.of("a worklist item");
    }
    List<String> missing = new ArrayList<>();
    addIfEmpty(missing, "SOP class", file.sopClassUid());
    addIfEmpty(missing, "transfer syntax", file.transferSyntaxUid());
    addIfEmpty(missing, "SOP Instance UID", file.sopInstanceUid());
    addIfEmpty(missing, "Series Instance UID", file.seriesInstanceUid());
    addIfEmpty(missing, "Study Instance UID", file.studyInstanceUid());
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("has no " + String.join(", no ", missing));
  }

  private static void addIfEmpty(List<String> missing, String what, String value) {
    if (value.isBlank()) {
      missing.add(what);
    }
  }

  private static SampleSet synthetic(Path directory) throws IOException {
    SyntheticStudies studies = SyntheticStudies.seeded(2);
    List<SyntheticInstance> instances = new ArrayList<>(studies.oneOfEachKind());
    studies.smallCt(20).instances().forEach(instances::add);
    studies.mr(3, 5).instances().forEach(instances::add);
    studies.ctWithReport(3).instances().forEach(instances::add);
    instances.removeIf(instance -> instance.studyInstanceUid().isEmpty());
    instances.addAll(sharingOneUid(studies.smallCt(1).instance(0)));
    List<Sample> samples = new ArrayList<>();
    for (SyntheticInstance instance : instances) {
      String name = samples.size() + ".dcm";
      samples.add(
          new Sample(
              instance.write(Files.createDirectories(directory).resolve(name)),
              name,
              instance.sopClassUid(),
              instance.transferSyntax().uid(),
              instance.sopInstanceUid(),
              instance.seriesInstanceUid(),
              instance.studyInstanceUid()));
    }
    return new SampleSet("a synthetic set", samples, Map.of());
  }

  /** The same content in other encodings, and other content, under one SOP Instance UID. */
  private static List<SyntheticInstance> sharingOneUid(SyntheticInstance instance) {
    return List.of(
        instance,
        instance.in(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN),
        instance.in(TransferSyntax.EXPLICIT_VR_BIG_ENDIAN),
        instance.with(Tag.ImageComments, "another"),
        instance.encapsulated(TransferSyntax.of(Uid.JPEG2000Lossless)));
  }

  /** Where the samples are from, for reports. */
  String source() {
    return source;
  }

  /** All samples, also those that share a SOP Instance UID. */
  List<Sample> all() {
    return all;
  }

  /** Files that are no samples, by name, with the reason. */
  Map<String, String> leftOut() {
    return leftOut;
  }

  /**
   * One sample per SOP Instance UID: of those that share one, the first in the transfer syntax that
   * the set has least of.
   */
  List<Sample> onePerInstance() {
    Map<String, Long> frequency =
        all.stream()
            .collect(Collectors.groupingBy(Sample::transferSyntaxUid, Collectors.counting()));
    Map<String, Sample> chosen = new LinkedHashMap<>();
    for (Sample sample : all) {
      chosen.merge(
          sample.sopInstanceUid(),
          sample,
          (first, next) ->
              frequency.get(next.transferSyntaxUid()) < frequency.get(first.transferSyntaxUid())
                  ? next
                  : first);
    }
    return List.copyOf(chosen.values());
  }

  /** The samples of each SOP Instance UID that several share. */
  Map<String, List<Sample>> sharing() {
    Map<String, List<Sample>> byUid =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Sample::sopInstanceUid, LinkedHashMap::new, Collectors.toList()));
    byUid.values().removeIf(samples -> samples.size() == 1);
    return byUid;
  }

  /** Groups samples, in the order in which they come. */
  static <K> Map<K, List<Sample>> by(Function<Sample, K> key, List<Sample> samples) {
    return samples.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }
}
