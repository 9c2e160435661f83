package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.instanceUid;
import static dev.vna.testkit.Instances.seriesUid;
import static dev.vna.testkit.Instances.studyUid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.BulkUri;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import dev.vna.dicom.web.BasicAccess;
import dev.vna.dicom.web.DicomWebClient;
import dev.vna.dicom.web.ObjectPath;
import dev.vna.dicom.web.PasswordFile;
import dev.vna.dicom.web.SearchOutcome;
import dev.vna.dicom.web.StoreOutcome;
import dev.vna.dicom.web.WebException;
import dev.vna.dicom.web.WebQuery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own client against our own server. */
class WebClientTest {
  private static final ObjectPath STUDY = ObjectPath.ofStudy(studyUid(1, 1));
  private static final ObjectPath INSTANCE =
      ObjectPath.ofInstance(studyUid(1, 1), seriesUid(1, 1, 1), instanceUid(1, 1, 1, 1));

  @TempDir Path directory;
  @TempDir Path files;
  private final byte[] pixels = new byte[2 * 2048];
  private WebFixture web;
  private DicomWebClient client;

  @BeforeEach
  void start() throws IOException {
    new Random(1).nextBytes(pixels);
    Path users =
        Files.writeString(
            files.resolve("users"), PasswordFile.line("reader", "secret".toCharArray()));
    BasicAccess access = BasicAccess.of(PasswordFile.read(users));
    web = WebFixture.start(directory, archive -> archive, server -> server.access(access));
    client = DicomWebClient.builder(web.server.dicomWebUri()).basic("reader", "secret").build();
  }

  @AfterEach
  void stop() throws IOException {
    web.close();
  }

  private List<DicomWebClient.Body> series(int count) throws IOException {
    List<DicomWebClient.Body> bodies = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      byte[] file =
          Instances.file(
                  ct(1, 1, 1, i)
                      .set(Tag.SamplesPerPixel, 1)
                      .set(Tag.NumberOfFrames, "2")
                      .setBytes(Tag.PixelData, Vr.OW, pixels)
                      .build())
              .readAllBytes();
      bodies.add(() -> new ByteArrayInputStream(file));
    }
    return bodies;
  }

  private List<DataSet> search(WebQuery query) throws IOException {
    List<DataSet> answers = new ArrayList<>();
    client.search(query, answer -> answers.add(answer.dataSet()));
    return answers;
  }

  @Test
  void store_thenSearchAndRetrieve_isAllThere() throws IOException {
    StoreOutcome outcome = client.store(series(5));

    assertThat(outcome.isComplete()).isTrue();
    assertThat(outcome.stored()).hasSize(5).startsWith(instanceUid(1, 1, 1, 1));
    assertThat(search(WebQuery.studies().where(Tag.PatientName, "TEST*").fuzzy())).hasSize(1);
    assertThat(search(WebQuery.seriesOf(STUDY).including(Tag.StudyDate))).hasSize(1);
    assertThat(search(WebQuery.instancesOf(STUDY).includingAll())).hasSize(5);
    List<byte[]> retrieved = new ArrayList<>();
    client.retrieve(STUDY, part -> retrieved.add(part.body().readAllBytes()));
    assertThat(retrieved).hasSize(5);
    try (InputStream one = client.open(INSTANCE)) {
      assertThat(retrieved).contains(one.readAllBytes());
    }
  }

  @Test
  void search_limit_goesOnAtNext() throws IOException {
    client.store(series(5));
    List<DataSet> answers = new ArrayList<>();
    SearchOutcome page =
        client.search(WebQuery.instances().limit(2), answer -> answers.add(answer.dataSet()));
    assertThat(page.warnings()).hasSize(1);
    while (page.next().isPresent()) {
      page = client.search(page.next().get(), answer -> answers.add(answer.dataSet()));
    }

    assertThat(answers).hasSize(5);
  }

  @Test
  void frames_andBulk_areTheBytes() throws IOException {
    client.store(series(1));
    List<byte[]> frames = new ArrayList<>();
    client.frames(INSTANCE, List.of(2, 1), part -> frames.add(part.body().readAllBytes()));
    List<BulkUri> links = new ArrayList<>();
    client.metadata(INSTANCE, metadata -> links.addAll(metadata.unresolved()));

    assertThat(frames)
        .containsExactly(Arrays.copyOfRange(pixels, 2048, 4096), Arrays.copyOf(pixels, 2048));
    try (InputStream value = client.bulk(URI.create(links.get(0).uri()))) {
      assertThat(value.readAllBytes()).isEqualTo(pixels);
    }
  }

  @Test
  void bulk_relativeUriAndRange_isThatPartOfTheValue() throws IOException {
    client.store(series(1));
    URI pixelData = URI.create(INSTANCE.resource() + "/bulkdata/7FE00010");

    try (InputStream part = client.bulk(pixelData, 100, 50);
        InputStream end = client.bulk(pixelData, 4000, 1000)) {
      assertThat(part.readAllBytes()).isEqualTo(Arrays.copyOfRange(pixels, 100, 150));
      assertThat(end.readAllBytes()).isEqualTo(Arrays.copyOfRange(pixels, 4000, 4096));
    }
    assertThatThrownBy(() -> client.bulk(pixelData, 4096, 1))
        .isInstanceOfSatisfying(WebException.class, e -> assertThat(e.status()).isEqualTo(416));
  }

  @Test
  void store_rubbish_tellsTheReason() throws IOException {
    StoreOutcome outcome = client.store(List.of(() -> new ByteArrayInputStream(new byte[500])));

    assertThat(outcome.status()).isEqualTo(409);
    assertThat(outcome.isComplete()).isFalse();
    assertThat(outcome.failures()).extracting(StoreOutcome.Failure::reason).containsExactly(0xC000);
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-53")
  void bulk_uriOfAnotherServer_isRefusedUnsent() {
    for (String uri :
        List.of("http://127.0.0.1:1/x", "https://127.0.0.1/x", "//evil.example/x", "file:/x")) {
      assertThatThrownBy(() -> client.bulk(URI.create(uri)))
          .isInstanceOf(WebException.class)
          .hasMessageContaining("another server");
    }
  }

  @Test
  void failure_message_hasNoQuery() {
    assertThatThrownBy(
            () ->
                client.search(
                    WebQuery.studies().where(0x00100010, "DOE^JANE").where(0x00021234, "x"),
                    answer -> {}))
        .isInstanceOfSatisfying(WebException.class, e -> assertThat(e.status()).isEqualTo(400))
        .hasMessageNotContaining("DOE");
  }

  @Test
  void search_wrongPassword_isUnauthorized() {
    DicomWebClient stranger =
        DicomWebClient.builder(web.server.dicomWebUri()).basic("reader", "guess").build();

    assertThatThrownBy(() -> stranger.search(WebQuery.studies(), answer -> {}))
        .isInstanceOfSatisfying(WebException.class, e -> assertThat(e.status()).isEqualTo(401));
  }
}
