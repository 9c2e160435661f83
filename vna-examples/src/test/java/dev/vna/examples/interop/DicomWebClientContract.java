package dev.vna.examples.interop;

import static dev.vna.examples.interop.WebSamples.file;
import static dev.vna.examples.interop.WebSamples.frame;
import static dev.vna.examples.interop.WebSamples.image;
import static dev.vna.examples.interop.WebSamples.instance;
import static dev.vna.examples.interop.WebSamples.read;
import static dev.vna.examples.interop.WebSamples.series;
import static dev.vna.examples.interop.WebSamples.study;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vna.archive.Archive;
import dev.vna.data.BulkUri;
import dev.vna.data.DataSet;
import dev.vna.data.DecodedDataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.Part10;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.frames.FrameReader;
import dev.vna.data.json.JsonDataSetWriter;
import dev.vna.dicom.web.BasicAccess;
import dev.vna.dicom.web.ObjectPath;
import dev.vna.dicom.web.PasswordFile;
import dev.vna.dicom.web.WebServer;
import dev.vna.examples.interop.WebClientUnderTest.RefusedException;
import dev.vna.testkit.Corpus;
import dev.vna.testkit.CorpusFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every client of DICOMweb is told by the server, down to the bytes: searches, metadata,
 * instances, frames, bulk values, storing, and refusals. Each client's test extends this; what a
 * client has no way to ask for, its test overrides, and proves.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DicomWebClientContract {
  static final String USER = "reader";
  private static final String PASSWORD = "secret";

  /** Two series: images as they are and in RLE, and a document. */
  private static final ObjectPath STUDY = study(1);

  private static final ObjectPath SERIES = series(1, 1);
  private static final ObjectPath IMAGE = instance(1, 1, 1);
  private static final ObjectPath DOCUMENT = instance(1, 2, 1);
  static final ObjectPath RLE = instance(1, 1, 3);

  /** Of a study of its own. */
  static final ObjectPath IMPLICIT = instance(2, 1, 1);

  private static final byte[] PDF = WebSamples.random(100, 70_001 & ~1);
  private static final byte[] WAVEFORM = WebSamples.random(101, 66_000);

  private final Map<String, byte[]> stored = new TreeMap<>();
  private Archive archive;
  private WebServer server;
  private WebClientUnderTest client;

  /**
   * Connects to a service.
   *
   * @param password of {@link #USER}; empty to come without a name
   */
  abstract WebClientUnderTest connect(URI service, Optional<String> password)
      throws IOException, InterruptedException;

  final WebClientUnderTest client() {
    return client;
  }

  @BeforeAll
  final void start(@TempDir Path directory) throws IOException, InterruptedException {
    archive = Archive.builder(directory.resolve("data")).minFreeBytes(0).open();
    Path users =
        Files.writeString(
            directory.resolve("users"), PasswordFile.line(USER, PASSWORD.toCharArray()));
    BasicAccess access = BasicAccess.of(PasswordFile.read(users));
    server = WebServer.builder(archive).access(access).start();
    client = connect(server.dicomWebUri(), Optional.of(PASSWORD));
    put(IMAGE, file(image(1, 1, 1, "CT")));
    put(instance(1, 1, 2), file(image(1, 1, 2, "CT")));
    put(RLE, WebSamples.rle(image(1, 1, 3, "CT")));
    put(DOCUMENT, file(WebSamples.document(1, 2, PDF, WAVEFORM)));
    put(IMPLICIT, file(image(2, 1, 1, "MR"), TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN));
    for (int i = 3; i <= 7; i++) {
      put(instance(i, 1, 1), file(image(i, 1, 1, "OT")));
    }
  }

  private void put(ObjectPath path, byte[] file) throws IOException {
    archive.store(new ByteArrayInputStream(file));
    stored.put(path.instance().orElseThrow(), file);
  }

  @AfterAll
  final void stop() throws IOException {
    if (client != null) {
      client.close();
    }
    if (server != null) {
      server.close();
    }
    archive.close();
  }

  private byte[] stored(ObjectPath path) {
    return stored.get(path.instance().orElseThrow());
  }

  private List<String> uids(WebQuestion question, int tag) throws IOException {
    return client.search(question).stream()
        .map(answer -> answer.string(tag).orElse("missing"))
        .toList();
  }

  /** Study Instance UIDs of the studies that match, of those that are there from the start. */
  private List<String> studies(WebQuestion question) throws IOException {
    return uids(question, Tag.StudyInstanceUID);
  }

  private static int refusal(ThrowingCallable request) {
    return catchThrowableOfType(RefusedException.class, request).status();
  }

  @Test
  void searchStudies_byId_answersWhatIsKnownOfTheStudy() throws IOException {
    List<DataSet> found = client.search(WebQuestion.studies().where(Tag.PatientID, "WEB1"));

    assertThat(found).hasSize(1);
    DataSet answer = found.get(0);
    assertThat(answer.string(Tag.StudyInstanceUID)).contains(STUDY.study());
    assertThat(answer.string(Tag.PatientName)).contains("M\u00fcller^J\u00fcrgen");
    assertThat(answer.string(Tag.AccessionNumber)).contains("ACC1");
    assertThat(answer.string(Tag.StudyDate)).contains("20260215");
    assertThat(answer.string(Tag.StudyTime)).contains("101112");
    assertThat(answer.strings(Tag.ModalitiesInStudy)).containsExactlyInAnyOrder("CT", "DOC");
    assertThat(answer.intValue(Tag.NumberOfStudyRelatedSeries)).hasValue(2);
    assertThat(answer.intValue(Tag.NumberOfStudyRelatedInstances)).hasValue(4);
    assertThat(answer.string(Tag.PatientBirthDate)).contains("19700101");
    assertThat(answer.string(Tag.RetrieveURL))
        .contains(server.dicomWebUri() + "/" + STUDY.resource());
  }

  @Test
  void searchStudies_eachKindOfMatching_findsTheStudies() throws IOException {
    String one = STUDY.study();
    String two = study(2).study();
    WebQuestion all = WebQuestion.studies().where(Tag.PatientID, "WEB?");

    assertThat(studies(all.where(Tag.PatientName, "*M\u00fcller*"))).containsExactly(one);
    assertThat(studies(all.where(Tag.PatientName, "DOE^JANE?"))).hasSize(6).doesNotContain(one);
    assertThat(studies(all.where(Tag.AccessionNumber, "ACC2"))).containsExactly(two);
    assertThat(studies(all.where(Tag.StudyDate, "20260201-20260331")))
        .containsExactlyInAnyOrder(one, two);
    assertThat(studies(all.where(Tag.StudyDate, "-20260215"))).containsExactly(one);
    assertThat(studies(all.where(Tag.StudyInstanceUID, one + "," + two)))
        .containsExactlyInAnyOrder(one, two);
    assertThat(studies(all.where(Tag.ModalitiesInStudy, "MR"))).containsExactly(two);
    assertThat(studies(all.where(Tag.StudyDescription, "*UDY 2"))).containsExactly(two);
    assertThat(studies(all.where(Tag.StudyID, "NONE").where(Tag.AccessionNumber, "ACC1")))
        .isEmpty();
  }

  @Test
  void searchStudies_fuzzy_findsNamesAsTheyAreTyped() throws IOException {
    WebQuestion typed = WebQuestion.studies().where(Tag.PatientName, "jurgen muller");

    assertThat(studies(typed.fuzzily())).containsExactly(STUDY.study());
    assertThat(studies(typed)).isEmpty();
  }

  @Test
  void searchStudies_includefield_addsWhatIsAskedFor() throws IOException {
    WebQuestion question = WebQuestion.studies().where(Tag.PatientID, "WEB1");
    DataSet plain = client.search(question).get(0);
    DataSet more =
        client.search(question.including(Tag.StudyDescription, Tag.ReferencedImageSequence)).get(0);
    DataSet all = client.search(question.includingAll()).get(0);

    assertThat(plain.contains(Tag.StudyDescription)).isFalse();
    assertThat(more.string(Tag.StudyDescription)).contains("STUDY 1");
    assertThat(all.string(Tag.StudyDescription)).contains("STUDY 1");
  }

  @Test
  void searchStudies_limitAndOffset_goThroughAllOfThemOnce() throws IOException {
    WebQuestion range = WebQuestion.studies().where(Tag.PatientID, "WEB?");
    List<String> all = studies(range);
    List<String> paged = new ArrayList<>();
    for (int offset = 0; offset < 9; offset += 3) {
      List<String> page = studies(range.page(3, offset));
      assertThat(page).hasSize(Math.max(0, Math.min(3, 7 - offset)));
      paged.addAll(page);
    }

    assertThat(all).hasSize(7);
    assertThat(paged).containsExactlyElementsOf(all);
    assertThat(studies(range.page(3, 100))).isEmpty();
  }

  @Test
  void searchSeries_ofStudyAndOfAll_answersTheSeries() throws IOException {
    List<DataSet> ofStudy = client.search(WebQuestion.seriesOf(STUDY));

    assertThat(ofStudy)
        .extracting(answer -> answer.string(Tag.SeriesInstanceUID).orElse(""))
        .containsExactlyInAnyOrder(SERIES.series().orElseThrow(), DOCUMENT.series().orElseThrow());
    DataSet first =
        client
            .search(
                WebQuestion.seriesOf(STUDY)
                    .where(Tag.Modality, "CT")
                    .including(Tag.SeriesDescription))
            .get(0);
    assertThat(first.string(Tag.SeriesInstanceUID)).isEqualTo(SERIES.series());
    assertThat(first.string(Tag.SeriesDescription)).contains("SERIES 1");
    assertThat(first.intValue(Tag.SeriesNumber)).hasValue(1);
    assertThat(first.intValue(Tag.NumberOfSeriesRelatedInstances)).hasValue(3);
    assertThat(
            uids(
                WebQuestion.series().where(Tag.Modality, "MR").where(Tag.PatientID, "WEB?"),
                Tag.SeriesInstanceUID))
        .containsExactly(IMPLICIT.series().orElseThrow());
    assertThat(client.search(WebQuestion.seriesOf(STUDY).page(1, 1))).hasSize(1);
  }

  @Test
  void searchInstances_ofStudySeriesAndAll_answersTheInstances() throws IOException {
    assertThat(uids(WebQuestion.instancesOf(SERIES), Tag.SOPInstanceUID))
        .containsExactlyInAnyOrder(
            SERIES.series().orElseThrow() + ".1",
            SERIES.series().orElseThrow() + ".2",
            SERIES.series().orElseThrow() + ".3");
    assertThat(uids(WebQuestion.instancesOf(STUDY), Tag.SOPInstanceUID)).hasSize(4);
    assertThat(
            uids(WebQuestion.instancesOf(STUDY).where(Tag.InstanceNumber, "2"), Tag.SOPInstanceUID))
        .containsExactly(SERIES.series().orElseThrow() + ".2");
    DataSet image =
        client
            .search(
                WebQuestion.instances()
                    .where(Tag.SOPInstanceUID, IMAGE.instance().orElseThrow())
                    .including(Tag.PixelSpacing))
            .get(0);
    assertThat(image.string(Tag.SOPClassUID))
        .contains(Uid.MultiFrameGrayscaleWordSecondaryCaptureImageStorage);
    assertThat(image.intValue(Tag.Rows)).hasValue(20);
    assertThat(image.intValue(Tag.NumberOfFrames)).hasValue(3);
    assertThat(image.strings(Tag.PixelSpacing)).containsExactly("0.5", "0.25");
    assertThat(image.string(Tag.StudyInstanceUID)).contains(STUDY.study());
  }

  @Test
  void search_noMatch_isAnEmptyList() throws IOException {
    assertThat(client.search(WebQuestion.studies().where(Tag.PatientID, "NOBODY"))).isEmpty();
    assertThat(client.search(WebQuestion.seriesOf(study(99)))).isEmpty();
    assertThat(client.search(WebQuestion.instancesOf(series(1, 99)))).isEmpty();
  }

  @Test
  void metadata_ofStudySeriesAndInstance_areTheHeaders() throws IOException {
    assertMetadata(client.metadata(STUDY), 4);
    assertMetadata(client.metadata(SERIES), 3);
    assertMetadata(client.metadata(RLE), 1);
    assertMetadata(client.metadata(DOCUMENT), 1);
    assertMetadata(client.metadata(IMPLICIT), 1);
  }

  private void assertMetadata(List<DecodedDataSet> metadata, int count) throws IOException {
    assertThat(metadata).hasSize(count);
    for (DecodedDataSet each : metadata) {
      DataSet told = each.dataSet();
      byte[] original = stored.get(told.string(Tag.SOPInstanceUID).orElseThrow());
      DicomFile header = read(original);
      assertThat(told.string(Tag.AvailableTransferSyntaxUID))
          .contains(header.fileMeta().transferSyntax().uid());
      assertThat(json(told)).isEqualTo(json(header.dataSet()));
    }
  }

  /** All but bulk values, what says how the file was encoded, and what the server adds. */
  private static String json(DataSet dataSet) {
    DataSet compared =
        dataSet.toBuilder()
            .remove(Tag.SpecificCharacterSet)
            .remove(Tag.AvailableTransferSyntaxUID)
            .remove(Tag.PixelData)
            .remove(Tag.EncapsulatedDocument)
            .remove(Tag.WaveformSequence)
            .build();
    return new String(JsonDataSetWriter.create().toBytes(compared), StandardCharsets.UTF_8);
  }

  @Test
  void retrieve_studySeriesAndInstance_areTheStoredFiles() throws IOException {
    assertThat(client.retrieve(IMAGE)).containsExactly(stored(IMAGE));
    assertThat(client.retrieve(RLE)).containsExactly(stored(RLE));
    assertThat(client.retrieve(SERIES))
        .containsExactlyInAnyOrder(stored(IMAGE), stored(instance(1, 1, 2)), stored(RLE));
    assertThat(client.retrieve(STUDY)).hasSize(4).contains(stored(DOCUMENT), stored(RLE));
  }

  @Test
  void retrieve_implicitVr_isAsStored() throws IOException {
    assertThat(client.retrieve(IMPLICIT)).containsExactly(stored(IMPLICIT));
  }

  @Test
  void retrieve_inAnotherTransferSyntax_isConverted() throws IOException {
    TransferSyntax syntax = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    byte[] rle = client.retrieve(RLE, syntax).get(0);
    byte[] implicit = client.retrieve(IMPLICIT, syntax).get(0);

    assertThat(rle).isEqualTo(file(image(1, 1, 3, "CT")));
    assertThat(implicit).isEqualTo(file(image(2, 1, 1, "MR")));
    assertThat(client.retrieve(SERIES, syntax)).hasSize(3).contains(rle, stored(IMAGE));
    assertThat(refusal(() -> client.retrieve(IMAGE, TransferSyntax.of(Uid.JPEG2000Lossless))))
        .isEqualTo(406);
  }

  @Test
  void frames_severalAndOne_comeInTheOrderAskedFor() throws IOException {
    assertThat(client.frames(IMAGE, List.of(3, 1, 2, 1), Optional.empty()))
        .containsExactly(frame(1, 3), frame(1, 1), frame(1, 2), frame(1, 1));
    assertThat(client.frames(IMAGE, List.of(2), Optional.empty())).containsExactly(frame(1, 2));
    assertThat(
            client.frames(
                IMAGE, List.of(2, 3), Optional.of(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN)))
        .containsExactly(frame(1, 2), frame(1, 3));
    assertThat(client.frames(IMPLICIT, List.of(1), Optional.empty())).containsExactly(frame(1, 1));
  }

  @Test
  void frames_compressed_asStoredAndDecoded() throws IOException {
    DicomFile file = read(stored(RLE));
    FrameReader reader =
        FrameReader.of(file.dataSet(), file.fileMeta().transferSyntax()).orElseThrow();
    List<Integer> numbers = List.of(2, 1);

    assertThat(client.frames(RLE, numbers, Optional.empty()))
        .containsExactly(reader.read(2), reader.read(1));
    assertThat(client.frames(RLE, numbers, Optional.of(TransferSyntax.of(Uid.RLELossless))))
        .containsExactly(reader.read(2), reader.read(1));
    assertThat(client.frames(RLE, numbers, Optional.of(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN)))
        .containsExactly(frame(3, 2), frame(3, 1));
  }

  private String bulkUri(ObjectPath instance, int tag) throws IOException {
    return client.metadata(instance).get(0).unresolved().stream()
        .filter(link -> link.tag() == tag)
        .map(BulkUri::uri)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void bulk_ofAnyDepth_isTheValue() throws IOException {
    assertThat(client.bulk(bulkUri(DOCUMENT, Tag.EncapsulatedDocument))).isEqualTo(PDF);
    assertThat(client.bulk(bulkUri(DOCUMENT, Tag.WaveformData))).isEqualTo(WAVEFORM);
    assertThat(client.bulk(bulkUri(IMAGE, Tag.PixelData)))
        .isEqualTo(read(stored(IMAGE)).dataSet().bytes(Tag.PixelData).orElseThrow());
  }

  @Test
  void bulk_range_isThatPartOfTheValue() throws IOException {
    String uri = bulkUri(DOCUMENT, Tag.EncapsulatedDocument);

    assertThat(client.bulk(uri, 0, 100)).isEqualTo(Arrays.copyOf(PDF, 100));
    assertThat(client.bulk(uri, 1234, 5000)).isEqualTo(Arrays.copyOfRange(PDF, 1234, 6234));
    assertThat(client.bulk(uri, 69_990, 5000)).isEqualTo(Arrays.copyOfRange(PDF, 69_990, 70_000));
    assertThat(refusal(() -> client.bulk(uri, 70_000, 1))).isEqualTo(416);
  }

  private static List<String> references(DataSet report, int sequence) {
    return report.items(sequence).stream()
        .map(item -> item.string(Tag.ReferencedSOPInstanceUID).orElse(""))
        .toList();
  }

  private static List<Integer> reasons(DataSet report, int sequence) {
    return report.items(sequence).stream()
        .map(item -> item.intValue(Tag.FailureReason).orElse(0))
        .toList();
  }

  @Test
  void store_oneAndMany_areThereBitExact() throws IOException {
    byte[] one = file(image(50, 1, 1, "US"));
    List<byte[]> many = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      many.add(i % 2 == 0 ? WebSamples.rle(image(51, 1, i, "US")) : file(image(51, 1, i, "US")));
    }

    DataSet single = client.store(List.of(one));
    DataSet several = client.store(many);
    DataSet again = client.store(List.of(one));

    assertThat(references(single, Tag.ReferencedSOPSequence))
        .containsExactly(instance(50, 1, 1).instance().orElseThrow());
    assertThat(single.items(Tag.ReferencedSOPSequence).get(0).string(Tag.RetrieveURL))
        .contains(server.dicomWebUri() + "/" + instance(50, 1, 1).resource());
    assertThat(references(several, Tag.ReferencedSOPSequence)).hasSize(20);
    assertThat(references(again, Tag.ReferencedSOPSequence)).hasSize(1);
    assertThat(again.contains(Tag.FailedSOPSequence)).isFalse();
    assertThat(client.retrieve(instance(50, 1, 1))).containsExactly(one);
    assertThat(client.retrieve(study(51))).containsExactlyInAnyOrderElementsOf(many);
  }

  @Test
  void store_someRefused_tellsWhichAndWhy() throws IOException {
    byte[] first = file(image(52, 1, 1, "US"));
    byte[] other = file(image(52, 1, 1, "US").set(Tag.ImageComments, "another"));
    byte[] rubbish = WebSamples.random(7, 600);
    client.store(List.of(first));

    DataSet some = client.store(List.of(file(image(52, 1, 2, "US")), rubbish, other));
    DataSet none = client.store(List.of(rubbish));

    assertThat(references(some, Tag.ReferencedSOPSequence))
        .containsExactly(instance(52, 1, 2).instance().orElseThrow());
    assertThat(references(some, Tag.FailedSOPSequence))
        .containsExactly(instance(52, 1, 1).instance().orElseThrow());
    assertThat(reasons(some, Tag.FailedSOPSequence)).containsExactly(0xC111);
    assertThat(reasons(some, Tag.OtherFailuresSequence)).containsExactly(0xC000);
    assertThat(none.contains(Tag.ReferencedSOPSequence)).isFalse();
    assertThat(reasons(none, Tag.OtherFailuresSequence)).containsExactly(0xC000);
    assertThat(client.retrieve(study(52)))
        .containsExactlyInAnyOrder(first, file(image(52, 1, 2, "US")));
  }

  @Test
  void whatIsNotThere_isNotFound() {
    assertThat(refusal(() -> client.retrieve(study(99)))).isEqualTo(404);
    assertThat(refusal(() -> client.retrieve(instance(1, 1, 99)))).isEqualTo(404);
    assertThat(refusal(() -> client.metadata(series(99, 1)))).isEqualTo(404);
    assertThat(refusal(() -> client.frames(IMAGE, List.of(1, 4), Optional.empty()))).isEqualTo(404);
    assertThat(refusal(() -> client.frames(DOCUMENT, List.of(1), Optional.empty()))).isEqualTo(404);
    assertThat(
            refusal(
                () ->
                    client.bulk(
                        server.dicomWebUri() + "/" + IMAGE.resource() + "/bulkdata/00420011")))
        .isEqualTo(404);
  }

  @Test
  void whatCannotBeAsked_isABadRequest() {
    assertThat(refusal(() -> client.search(WebQuestion.studies().where(0x00021234, "x"))))
        .isEqualTo(400);
    assertThat(
            refusal(() -> client.search(WebQuestion.studies().where(Tag.StudyDate, "yesterday-"))))
        .isEqualTo(400);
    assertThat(refusal(() -> client.frames(IMAGE, List.of(0), Optional.empty()))).isEqualTo(400);
  }

  @Test
  void frames_inWhatCannotBeGiven_isNotAcceptable() {
    for (String syntax : List.of(Uid.JPEG2000Lossless, Uid.JPEGBaseline8Bit, Uid.RLELossless)) {
      assertThat(
              refusal(
                  () -> client.frames(IMAGE, List.of(1), Optional.of(TransferSyntax.of(syntax)))))
          .isEqualTo(406);
    }
    assertThat(
            refusal(
                () ->
                    client.frames(
                        RLE, List.of(1), Optional.of(TransferSyntax.of(Uid.JPEG2000Lossless)))))
        .isEqualTo(406);
  }

  @Test
  void withoutPassword_everythingIsUnauthorized() throws IOException, InterruptedException {
    try (WebClientUnderTest nobody = connect(server.dicomWebUri(), Optional.empty());
        WebClientUnderTest guesser = connect(server.dicomWebUri(), Optional.of("guess"))) {
      assertThat(refusal(() -> nobody.search(WebQuestion.studies()))).isEqualTo(401);
      assertThat(refusal(() -> nobody.metadata(STUDY))).isEqualTo(401);
      assertThat(refusal(() -> nobody.retrieve(IMAGE))).isEqualTo(401);
      assertThat(refusal(() -> nobody.store(List.of(stored(IMAGE))))).isEqualTo(401);
      assertThat(refusal(() -> guesser.retrieve(IMAGE))).isEqualTo(401);
    }
  }

  @Test
  void corpus_everyTransferSyntax_comesBackByteForByte() throws IOException {
    Corpus corpus = Corpus.orSkip();
    Set<String> seen = new HashSet<>();
    int frames = 0;
    for (CorpusFile file : corpus.files("transfer-syntaxes")) {
      TransferSyntax syntax = TransferSyntax.of(file.transferSyntaxUid());
      boolean usable = file.isIdentified() && syntax.encapsulated();
      if (!usable || file.sizeBytes() > 1 << 20 || !seen.add(file.sopInstanceUid())) {
        continue;
      }
      byte[] bytes = Files.readAllBytes(file.path());
      if (client.store(List.of(bytes)).items(Tag.ReferencedSOPSequence).isEmpty()) {
        continue;
      }
      ObjectPath path =
          ObjectPath.ofInstance(
              file.studyInstanceUid(), file.seriesInstanceUid(), file.sopInstanceUid());
      // The server writes file meta information of its own.
      assertThat(digest(dataSet(client.retrieve(path).get(0))))
          .as(file.name())
          .isEqualTo(digest(dataSet(bytes)));
      assertThat(client.metadata(path).get(0).dataSet().string(Tag.AvailableTransferSyntaxUID))
          .as(file.name())
          .contains(syntax.uid());
      Optional<FrameReader> reader = FrameReader.open(file.path());
      if (reader.isPresent() && reader.get().index().presentFrameCount() > 0) {
        assertThat(digest(client.frames(path, List.of(1), Optional.empty()).get(0)))
            .as(file.name())
            .isEqualTo(digest(reader.get().read(1)));
        frames++;
      }
    }

    assertThat(frames).isGreaterThan(20);
  }

  private static byte[] dataSet(byte[] file) throws IOException {
    return Part10.open(new ByteArrayInputStream(file)).dataSet().readAllBytes();
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
