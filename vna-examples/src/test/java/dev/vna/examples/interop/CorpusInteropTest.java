package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.Instance;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.dicom.net.Association;
import dev.vna.dicom.net.AssociationListener;
import dev.vna.dicom.net.PresentationContext;
import dev.vna.dicom.net.Status;
import dev.vna.dicom.service.DicomServer;
import dev.vna.dicom.service.Peer;
import dev.vna.examples.interop.Catalogue.Count;
import dev.vna.examples.interop.FindScu.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real objects on their way through the archive and back, with DCMTK at the other end: what it
 * sends is found at all levels, and comes back by C-GET and C-MOVE with the data set that was on
 * the wire. DCMTK re-encodes what it sends: the reference is what its bit preserving receiver takes
 * from the same sender. What DCMTK cannot send goes through our own SCU, and comes back as the file
 * has it.
 */
@org.junit.jupiter.api.Tag("dcmtk")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusInteropTest {
  private static final String AE = "VNA";
  private static final String GETTER = "GETSCU";
  private static final String NO_UIDS = "No SOP Class or Instance UID";
  private static final Pattern WILDCARD = Pattern.compile("[*?]");
  private static final String UNEXPLAINED = "unexplained";

  /** What DCMTK 3.6.7 does not know: HTJ2K, JPEG XL, deflated frames. */
  private static final Pattern UNKNOWN_SYNTAX =
      Pattern.compile("1\\.2\\.840\\.10008\\.1\\.2\\.(4\\.1[1-9]\\d|4\\.2\\d\\d|8\\.1)");

  private final InteropReport report = new InteropReport("interop with DCMTK");
  private final Map<Sample, WireFile> wire = new LinkedHashMap<>();
  private final Map<Sample, String> notByDcmtk = new LinkedHashMap<>();
  private final Map<Sample, String> answers = new LinkedHashMap<>();
  private final Map<Sample, Status> ownAnswers = new LinkedHashMap<>();
  private final Set<String> classesOfGetter = ConcurrentHashMap.newKeySet();
  private final List<AutoCloseable> open = new ArrayList<>();

  private Path directory;
  private Dcmtk dcmtk;
  private SampleSet set;
  private List<Sample> samples;
  private StorageReceiver destination;
  private StorageReceiver retiredDestination;
  private Archive archive;
  private DicomServer server;
  private Catalogue catalogue;

  @BeforeAll
  void sendEverything(@TempDir Path directory) throws IOException {
    this.directory = directory;
    dcmtk = Dcmtk.in(directory);
    set = SampleSet.load(directory.resolve("synthetic"));
    samples = set.onePerInstance();
    List<AssociationProfile> profiles = AssociationProfile.split(directory, samples);
    for (AssociationProfile profile : profiles) {
      takeReference(profile);
    }
    startArchive();
    for (AssociationProfile profile : profiles) {
      List<Sample> some = profile.samples().stream().filter(wire::containsKey).toList();
      record(Sending.storescu(dcmtk, profile, some, server.port(), AE));
    }
    if (!notByDcmtk.isEmpty()) {
      ownAnswers.putAll(new OwnScu(server.port(), AE).store(notByDcmtk.keySet()));
    }
    catalogue = Catalogue.of(samples);
  }

  /** What DCMTK puts on the wire for the samples of a profile, and what it cannot send. */
  private void takeReference(AssociationProfile profile) throws IOException {
    Sending sending;
    Map<String, WireFile> received;
    try (StorageReceiver reference =
        StorageReceiver.start(
            dcmtk, directory, "-xf", profile.file().toString(), AssociationProfile.RECEIVER)) {
      sending = Sending.storescu(dcmtk, profile, profile.samples(), reference.port(), "ANY");
      received = reference.received();
    }
    for (Sample sample : profile.samples()) {
      if (received.containsKey(sample.sopInstanceUid())) {
        wire.put(sample, received.get(sample.sopInstanceUid()));
      } else {
        notByDcmtk.put(sample, whyNotSent(sample, sending.notSent().get(sample)));
      }
    }
  }

  private static String whyNotSent(Sample sample, String failure) {
    if (sample.sopInstanceUid().length() > SampleSet.MAX_UID_LENGTH) {
      return "storescu cuts its UID of " + sample.sopInstanceUid().length() + " characters";
    }
    if (UNKNOWN_SYNTAX.matcher(sample.transferSyntaxUid()).matches()) {
      return "storescu does not know its transfer syntax " + sample.transferSyntaxUid();
    }
    return NO_UIDS.equals(failure)
        ? "storescu reads no UID whose VR is UN"
        : UNEXPLAINED + ": " + failure;
  }

  private void startArchive() throws IOException {
    destination = open(StorageReceiver.start(dcmtk, directory, "+xa", "-pm"));
    List<Sample> retired = retired();
    if (!retired.isEmpty()) {
      AssociationProfile profile = AssociationProfile.split(directory, retired).get(0);
      retiredDestination =
          open(
              StorageReceiver.start(
                  dcmtk, directory, "-xf", profile.file().toString(), AssociationProfile.RECEIVER));
    }
    archive = open(Archive.builder(directory.resolve("data")).minFreeBytes(0).open());
    DicomServer.Builder builder =
        DicomServer.builder(archive)
            .aeTitle(AE)
            .peer(Peer.parse("DEST=127.0.0.1:" + destination.port()))
            .listener(contextsOfGetter());
    if (retiredDestination != null) {
      builder.peer(Peer.parse("RETIRED=127.0.0.1:" + retiredDestination.port()));
    }
    server = open(builder.start());
  }

  private AssociationListener contextsOfGetter() {
    return new AssociationListener() {
      @Override
      public void opened(Association association) {
        if (association.callingAeTitle().equals(GETTER)) {
          association.contexts().stream()
              .map(PresentationContext::abstractSyntax)
              .forEach(classesOfGetter::add);
        }
      }
    };
  }

  private <T extends AutoCloseable> T open(T resource) {
    open.add(0, resource);
    return resource;
  }

  private void record(Sending sending) {
    answers.putAll(sending.answers());
    sending.notSent().forEach((sample, reason) -> answers.put(sample, "not sent: " + reason));
  }

  /**
   * What DCMTK can send, but takes only if a profile tells it to: syntaxes of retired JPEG
   * processes.
   */
  private List<Sample> retired() {
    return wire.keySet().stream()
        .filter(sample -> TransferSyntax.of(sample.transferSyntaxUid()).encapsulated())
        .filter(sample -> GetPreference.option(sample.transferSyntaxUid()).isEmpty())
        .toList();
  }

  @AfterAll
  void closeAndReport() throws Exception {
    if (catalogue != null) {
      writeReport();
    }
    for (AutoCloseable resource : open) {
      resource.close();
    }
  }

  private void writeReport() {
    Map<String, Long> refused =
        answers.values().stream()
            .filter(answer -> !answer.equals(Sending.SUCCESS))
            .collect(Collectors.groupingBy(answer -> answer, TreeMap::new, Collectors.counting()));
    long ownStored = ownAnswers.values().stream().filter(Status::isSuccess).count();
    long stored = answers.size() - refused.values().stream().mapToLong(Long::longValue).sum();
    report.line("from %s: %d instances", set.source(), samples.size());
    report.line("sent by DCMTK: %d, stored: %d", answers.size(), stored);
    report.line("sent by our own SCU: %d, stored: %d", ownAnswers.size(), ownStored);
    refused.forEach((reason, count) -> report.line("refused: %d, %s", count, reason));
    if (refused.isEmpty()) {
      report.line("refused: 0");
    }
    notByDcmtk.forEach(
        (sample, reason) ->
            report.line("not sent by DCMTK but by our own SCU: %s, %s", sample.name(), reason));
    set.leftOut().forEach((name, reason) -> report.line("left out: %s %s", name, reason));
    report.print();
  }

  @Test
  void store_everyInstance_isSuccess() throws IOException {
    StudyIndex.Statistics statistics = archive.statistics();

    assertThat(
            answers.entrySet().stream().filter(e -> !e.getValue().equals(Sending.SUCCESS)).toList())
        .isEmpty();
    assertThat(ownAnswers.values()).allMatch(Status::isSuccess);
    assertThat(answers.size() + ownAnswers.size()).isEqualTo(samples.size());
    assertThat(statistics.instances()).isEqualTo(samples.size());
  }

  @Test
  void store_whatDcmtkDoesNotSend_hasAReason() {
    assertThat(notByDcmtk.values()).noneMatch(reason -> reason.startsWith(UNEXPLAINED));
  }

  @Test
  void store_everyInstance_keepsTheDataSetOfTheWire() throws IOException {
    List<String> differing = new ArrayList<>();
    for (Map.Entry<Sample, WireFile> entry : wire.entrySet()) {
      Sample sample = entry.getKey();
      Instance instance = archive.open(sample.sopInstanceUid());
      WireFile stored =
          new WireFile(sample.sopInstanceUid(), instance.transferSyntax().uid(), dataSet(instance));
      difference(sample, Optional.of(stored)).ifPresent(differing::add);
    }

    assertThat(differing).isEmpty();
  }

  @Test
  void store_whatDcmtkDoesNotSend_comesBackAsInTheFile() throws IOException {
    List<String> differing = new ArrayList<>();
    OwnScu scu = new OwnScu(server.port(), AE);
    for (Sample sample : notByDcmtk.keySet()) {
      byte[] inFile = WireFile.read(sample.file()).dataSet();
      if (!Arrays.equals(dataSet(archive.open(sample.sopInstanceUid())), inFile)
          || !Arrays.equals(scu.get(sample), inFile)) {
        differing.add(sample.name());
      }
    }

    assertThat(differing).isEmpty();
  }

  private static byte[] dataSet(Instance instance) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    instance.writeDataSet(instance.transferSyntax(), out);
    return out.toByteArray();
  }

  @Test
  void store_senderCutsTheUid_isRefused() throws IOException {
    List<Sample> tooLong =
        samples.stream()
            .filter(sample -> sample.sopInstanceUid().length() > SampleSet.MAX_UID_LENGTH)
            .toList();
    StudyIndex.Statistics before = archive.statistics();
    Map<Sample, String> refused = new LinkedHashMap<>();

    for (AssociationProfile profile : AssociationProfile.split(directory, tooLong)) {
      refused.putAll(Sending.storescu(dcmtk, profile, tooLong, server.port(), AE).answers());
    }

    refused.forEach(
        (sample, answer) -> report.line("refused from storescu: %s, %s", sample.name(), answer));
    assertThat(refused).hasSameSizeAs(tooLong);
    assertThat(refused.values()).allMatch(answer -> answer.contains("DataSetDoesNotMatchSOPClass"));
    assertThat(archive.statistics()).isEqualTo(before);
  }

  @Test
  void store_sameAgainByAnotherSender_changesNothing() throws IOException {
    StudyIndex.Statistics before = archive.statistics();

    // Unlike storescu it makes explicit VR of implicit where a context has both.
    Sending sending =
        Sending.dcmsend(dcmtk, directory, List.copyOf(wire.keySet()), server.port(), AE);

    report.line("sent again by dcmsend: %d", sending.answers().size());
    sending
        .notSent()
        .forEach((sample, reason) -> report.line("not sent again: %s, %s", sample.name(), reason));
    assertThat(sending.answers().values()).allMatch(status -> status.equals("0x0000"));
    assertThat(sending.notSent().size()).isLessThan(samples.size() / 100);
    assertThat(archive.statistics()).isEqualTo(before);
  }

  @Test
  void find_patientRoot_findsEverythingAtFourLevels() throws IOException {
    FindScu scu = new FindScu(dcmtk, directory, server.port(), AE);

    Answer patients =
        scu.find(
            FindScu.PATIENT_ROOT,
            FindScu.query(
                    "PATIENT",
                    Tag.PatientID,
                    Tag.PatientName,
                    Tag.NumberOfPatientRelatedStudies,
                    Tag.NumberOfPatientRelatedSeries,
                    Tag.NumberOfPatientRelatedInstances)
                .build());
    List<String> ids =
        catalogue.patientIds().stream().filter(CorpusInteropTest::canBeNamed).toList();
    List<Answer> studies =
        scu.find(
            FindScu.PATIENT_ROOT,
            ids.stream().map(id -> studies().set(Tag.PatientID, id).build()).toList());

    assertThat(patients.status()).isEqualTo("Success");
    assertThat(counts(patients, Tag.PatientID))
        .containsExactlyInAnyOrderElementsOf(catalogue.patients());
    for (int i = 0; i < ids.size(); i++) {
      assertThat(counts(studies.get(i), Tag.StudyInstanceUID))
          .as("studies of patient number %d", i)
          .containsExactlyInAnyOrderElementsOf(catalogue.studiesOfPatient(ids.get(i)));
    }
    assertThat(findBelowStudy(scu, FindScu.PATIENT_ROOT)).isEmpty();
  }

  @Test
  void find_studyRoot_findsEverythingAtThreeLevels() throws IOException {
    FindScu scu = new FindScu(dcmtk, directory, server.port(), AE);

    Answer studies = scu.find(FindScu.STUDY_ROOT, studies().build());

    assertThat(studies.status()).isEqualTo("Success");
    assertThat(counts(studies, Tag.StudyInstanceUID))
        .containsExactlyInAnyOrderElementsOf(catalogue.studies());
    assertThat(findBelowStudy(scu, FindScu.STUDY_ROOT)).isEmpty();
  }

  private static DataSet.Builder studies() {
    return FindScu.query(
        "STUDY",
        Tag.StudyInstanceUID,
        Tag.StudyDate,
        Tag.ModalitiesInStudy,
        Tag.NumberOfStudyRelatedSeries,
        Tag.NumberOfStudyRelatedInstances);
  }

  /** The unique key and the counters of each match. */
  private static List<Count> counts(Answer answer, int uniqueKey) {
    return answer.matches().stream()
        .map(
            match ->
                new Count(
                    match.getOrDefault(uniqueKey, ""),
                    match.getOrDefault(Tag.NumberOfPatientRelatedStudies, ""),
                    match.getOrDefault(
                        Tag.NumberOfPatientRelatedSeries,
                        match.getOrDefault(Tag.NumberOfStudyRelatedSeries, "")),
                    match.getOrDefault(
                        Tag.NumberOfPatientRelatedInstances,
                        match.getOrDefault(
                            Tag.NumberOfStudyRelatedInstances,
                            match.getOrDefault(Tag.NumberOfSeriesRelatedInstances, "")))))
        .toList();
  }

  /** Asks for the series of all studies and the instances of all series: what is not as sent. */
  private List<String> findBelowStudy(FindScu scu, String model) throws IOException {
    boolean ofPatient = model.equals(FindScu.PATIENT_ROOT);
    Map<String, Catalogue.Entry> studies = new LinkedHashMap<>();
    Map<String, Catalogue.Entry> series = new LinkedHashMap<>();
    for (Catalogue.Entry entry : catalogue.entries()) {
      if (!ofPatient || canBeNamed(entry.patientId())) {
        String study = (ofPatient ? entry.patientId() + "\n" : "") + entry.study();
        studies.putIfAbsent(study, entry);
        series.putIfAbsent(study + "\n" + entry.series(), entry);
      }
    }
    List<String> differing = new ArrayList<>();
    List<Catalogue.Entry> asked = List.copyOf(studies.values());
    List<Answer> found =
        scu.find(model, asked.stream().map(entry -> below(model, entry, "SERIES")).toList());
    for (int i = 0; i < asked.size(); i++) {
      List<Count> expected = catalogue.seriesOfStudy(asked.get(i), ofPatient);
      if (!sameElements(counts(found.get(i), Tag.SeriesInstanceUID), expected)) {
        differing.add("series of study " + asked.get(i).study());
      }
    }
    asked = List.copyOf(series.values());
    found = scu.find(model, asked.stream().map(entry -> below(model, entry, "IMAGE")).toList());
    for (int i = 0; i < asked.size(); i++) {
      List<String> expected = catalogue.instancesOfSeries(asked.get(i), ofPatient);
      if (!sameElements(found.get(i).values(Tag.SOPInstanceUID), expected)) {
        differing.add("instances of series " + asked.get(i).series());
      }
    }
    return differing;
  }

  /** Whether a patient can be named as the unique key of the level above. */
  private static boolean canBeNamed(String patientId) {
    return !patientId.isEmpty() && !WILDCARD.matcher(patientId).find();
  }

  private static DataSet below(String model, Catalogue.Entry entry, String level) {
    DataSet.Builder query =
        level.equals("SERIES")
            ? FindScu.query(
                level, Tag.SeriesInstanceUID, Tag.Modality, Tag.NumberOfSeriesRelatedInstances)
            : FindScu.query(level, Tag.SOPInstanceUID, Tag.SOPClassUID, Tag.InstanceNumber)
                .set(Tag.SeriesInstanceUID, entry.series());
    if (model.equals(FindScu.PATIENT_ROOT)) {
      query.set(Tag.PatientID, entry.patientId());
    }
    return query.set(Tag.StudyInstanceUID, entry.study()).build();
  }

  private static <T> boolean sameElements(List<T> one, List<T> other) {
    Function<List<T>, Map<T, Long>> bag =
        list -> list.stream().collect(Collectors.groupingBy(e -> e, Collectors.counting()));
    return bag.apply(one).equals(bag.apply(other));
  }

  @Test
  void get_preferenceThatFits_givesBackTheDataSetOfTheWire() throws IOException {
    Map<String, List<Sample>> bySyntax =
        SampleSet.by(Sample::transferSyntaxUid, List.copyOf(wire.keySet()));
    Map<String, String> left = new TreeMap<>();
    List<String> differing = new ArrayList<>();
    int got = 0;
    for (Map.Entry<String, List<Sample>> entry : bySyntax.entrySet()) {
      String syntax = entry.getKey();
      if (GetPreference.option(syntax).isEmpty()) {
        entry
            .getValue()
            .forEach(sample -> left.put(sample.name(), "getscu cannot ask for " + syntax));
        continue;
      }
      Map<String, WireFile> received =
          getStudies(
              GetPreference.option(syntax).get(),
              entry.getValue().stream().map(Sample::studyInstanceUid).distinct().toList());
      for (Sample sample : entry.getValue()) {
        WireFile file = received.get(sample.sopInstanceUid());
        if (file == null && !classesOfGetter.contains(sample.sopClassUid())) {
          left.put(sample.name(), "getscu proposes no context for " + sample.sopClassUid());
        } else {
          got++;
          difference(sample, Optional.ofNullable(file)).ifPresent(differing::add);
        }
      }
    }
    OwnScu scu = new OwnScu(server.port(), AE);
    for (Sample sample : wire.keySet()) {
      if (left.containsKey(sample.name())
          && !Arrays.equals(scu.get(sample), wire.get(sample).dataSet())) {
        differing.add(sample.name());
      }
    }

    report.line("back by getscu: %d, by our own SCU in C-GET: %d", got, left.size());
    left.forEach((name, reason) -> report.line("not by getscu: %s, %s", name, reason));
    assertThat(differing).isEmpty();
    assertThat(got + left.size()).isEqualTo(wire.size());
  }

  private Map<String, WireFile> getStudies(String preference, List<String> studies)
      throws IOException {
    Path received = Files.createTempDirectory(directory, "got");
    dcmtk
        .run(
            "getscu",
            "-v",
            "+B",
            "-S",
            preference,
            "-pdu",
            "131072",
            "-aet",
            GETTER,
            "-aec",
            AE,
            "-od",
            received.toString(),
            "-k",
            "QueryRetrieveLevel=STUDY",
            "-k",
            "StudyInstanceUID=" + String.join("\\", studies),
            "127.0.0.1",
            Integer.toString(server.port()))
        .orFail();
    return StorageReceiver.filesIn(received);
  }

  /** In what something that came back differs from what was on the wire. */
  private Optional<String> difference(Sample sample, Optional<WireFile> back) {
    if (back.isEmpty()) {
      return Optional.of(sample.name() + " did not come");
    }
    WireFile reference = wire.get(sample);
    WireFile file = back.get();
    if (!file.transferSyntaxUid().equals(reference.transferSyntaxUid())) {
      return Optional.of(
          "%s was sent in %s and came in %s"
              .formatted(sample.name(), reference.transferSyntaxUid(), file.transferSyntaxUid()));
    }
    int at = Arrays.mismatch(reference.dataSet(), file.dataSet());
    return at < 0
        ? Optional.empty()
        : Optional.of(
            "%s differs from byte %d of %d on".formatted(sample.name(), at, file.dataSet().length));
  }

  @Test
  void move_allStudies_givesBackTheDataSetOfTheWire() throws IOException {
    String studies =
        samples.stream().map(Sample::studyInstanceUid).distinct().collect(Collectors.joining("\\"));
    Map<String, WireFile> received = new HashMap<>();

    move("DEST", "StudyInstanceUID=" + studies);
    received.putAll(destination.received());
    if (retiredDestination != null) {
      move("RETIRED", "StudyInstanceUID=" + studies);
      received.putAll(retiredDestination.received());
    }

    List<String> differing = new ArrayList<>();
    for (Sample sample : wire.keySet()) {
      difference(sample, Optional.ofNullable(received.get(sample.sopInstanceUid())))
          .ifPresent(differing::add);
    }
    report.line("back by movescu: %d", wire.size() - differing.size());
    assertThat(differing).isEmpty();
  }

  private Dcmtk.Run move(String destinationAeTitle, String... keys) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-v", "-S", "-aec", AE, "-aem"));
    arguments.addAll(List.of(destinationAeTitle, "-k", "QueryRetrieveLevel=STUDY"));
    for (String key : keys) {
      arguments.addAll(List.of("-k", key));
    }
    arguments.addAll(List.of("127.0.0.1", Integer.toString(server.port())));
    return dcmtk.run("movescu", arguments);
  }
}
