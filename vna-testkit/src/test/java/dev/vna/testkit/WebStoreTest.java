package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.instanceUid;
import static dev.vna.testkit.Instances.studyUid;
import static dev.vna.testkit.WebFixture.dataSets;
import static dev.vna.testkit.WebFixture.header;
import static dev.vna.testkit.WebFixture.multipart;
import static dev.vna.testkit.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Query;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.dicom.web.WebLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Storing (STOW-RS) over a real socket, into a real store. */
class WebStoreTest {
  private static final String TYPE =
      "multipart/related; type=\"application/dicom\"; boundary=\"xx yy\"";
  private static final String BOUNDARY = "xx yy";
  private static final byte[] RUBBISH = "no DICOM file".repeat(20).getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;
  @TempDir Path otherDirectory;
  private WebFixture web;

  @BeforeEach
  void start() throws IOException {
    web = WebFixture.start(directory);
  }

  @AfterEach
  void stop() throws IOException {
    web.close();
  }

  private static byte[] file(DataSet.Builder dataSet) throws IOException {
    return Instances.file(dataSet.build()).readAllBytes();
  }

  private static DataSet report(HttpResponse<byte[]> response) {
    return dataSets(response).get(0);
  }

  private int stored() throws IOException {
    return web.archive.find(Query.instances().build()).items().size();
  }

  @Test
  @org.junit.jupiter.api.Tag("check-112")
  void store_parts_areStoredBitExactAndReferenced() throws IOException {
    byte[] first = file(ct(1, 1, 1, 1));
    HttpResponse<byte[]> response =
        web.post("/studies", TYPE, multipart(BOUNDARY, first, file(ct(1, 1, 1, 2))));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo("application/dicom+json");
    DataSet report = report(response);
    assertThat(report.string(Tag.RetrieveURL))
        .contains(web.uri("/studies/" + studyUid(1, 1)).toString());
    assertThat(report.items(Tag.ReferencedSOPSequence))
        .extracting(item -> item.string(Tag.ReferencedSOPInstanceUID).orElse(""))
        .containsExactly(instanceUid(1, 1, 1, 1), instanceUid(1, 1, 1, 2));
    assertThat(report.contains(Tag.FailedSOPSequence)).isFalse();
    var copy = new ByteArrayOutputStream();
    web.archive.open(instanceUid(1, 1, 1, 1)).copyTo(copy);
    assertThat(copy.toByteArray()).endsWith(Arrays.copyOfRange(first, 400, first.length));
    assertThat(web.archive.open(instanceUid(1, 1, 1, 1)).entry().source().address())
        .contains("127.0.0.1");
  }

  @Test
  void store_single_isStored() throws IOException {
    HttpResponse<byte[]> response =
        web.post("/studies/" + studyUid(1, 1), "application/dicom", file(ct(1, 1, 1, 1)));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-112")
  void store_oneBadPart_keepsTheOthersAndSaysWhich() throws IOException {
    HttpResponse<byte[]> response =
        web.post(
            "/studies/" + studyUid(1, 1),
            TYPE,
            multipart(BOUNDARY, file(ct(1, 1, 1, 1)), RUBBISH, file(ct(2, 1, 1, 1))));

    assertThat(response.statusCode()).isEqualTo(202);
    DataSet report = report(response);
    assertThat(report.items(Tag.ReferencedSOPSequence)).hasSize(1);
    assertThat(report.items(Tag.FailedSOPSequence).get(0).string(Tag.ReferencedSOPInstanceUID))
        .contains(instanceUid(2, 1, 1, 1));
    assertThat(report.items(Tag.FailedSOPSequence).get(0).intValue(Tag.FailureReason))
        .hasValue(0xA900);
    assertThat(report.items(Tag.OtherFailuresSequence).get(0).intValue(Tag.FailureReason))
        .hasValue(0xC000);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-112")
  void store_nothingGood_isAConflict() throws IOException {
    web.store(ct(1, 1, 1, 1));
    HttpResponse<byte[]> other =
        web.post("/studies", "application/dicom", file(ct(1, 1, 1, 1).set(Tag.PatientSex, "F")));

    assertThat(web.post("/studies", TYPE, multipart(BOUNDARY, RUBBISH)).statusCode())
        .isEqualTo(409);
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(report(other).items(Tag.FailedSOPSequence).get(0).intValue(Tag.FailureReason))
        .hasValue(0xC111);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-112")
  void store_sameAgain_isSuccess() throws IOException {
    byte[] body = multipart(BOUNDARY, file(ct(1, 1, 1, 1)));
    web.post("/studies", TYPE, body);

    assertThat(web.post("/studies", TYPE, body).statusCode()).isEqualTo(200);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void store_wrongRequests_areRefusedWhole() throws IOException {
    byte[] body = multipart(BOUNDARY, file(ct(1, 1, 1, 1)));

    assertThat(web.post("/studies", "application/json", body).statusCode()).isEqualTo(415);
    assertThat(
            web.post(
                    "/studies",
                    "multipart/related; type=\"application/dicom+json\"; boundary=b",
                    body)
                .statusCode())
        .isEqualTo(415);
    assertThat(
            web.post("/studies", "multipart/related; type=\"application/dicom\"", body)
                .statusCode())
        .isEqualTo(400);
    assertThat(web.post("/studies", TYPE, new byte[0]).statusCode()).isEqualTo(400);
    assertThat(web.post("/studies", TYPE, body, "Accept", "text/html").statusCode()).isEqualTo(406);
    assertThat(web.post("/instances", TYPE, body).statusCode()).isEqualTo(405);
    assertThat(stored()).isZero();
  }

  @Test
  @org.junit.jupiter.api.Tag("check-112")
  void store_bodyThatEndsEarly_tellsWhatIsStored() throws IOException {
    byte[] body = multipart(BOUNDARY, file(ct(1, 1, 1, 1)), file(ct(1, 1, 1, 2)));
    HttpResponse<byte[]> response =
        web.post("/studies", TYPE, Arrays.copyOf(body, body.length - 500));

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(header(response, "Warning")).startsWith("299 ");
    assertThat(report(response).items(Tag.ReferencedSOPSequence)).hasSize(1);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void store_limits_areKeptAndNamed() throws IOException {
    byte[] one = file(ct(1, 1, 1, 1));
    WebLimits limits = WebLimits.DEFAULT.withMaxParts(1).withMaxBodyBytes(one.length + 1_000);
    try (WebFixture small =
        WebFixture.start(otherDirectory, archive -> archive, server -> server.limits(limits))) {
      HttpResponse<byte[]> tooLong =
          small.post("/studies", TYPE, multipart(BOUNDARY, one, one, one));
      HttpResponse<byte[]> tooMany =
          small.post(
              "/studies", TYPE, multipart(BOUNDARY, RUBBISH, "x".getBytes(StandardCharsets.UTF_8)));

      assertThat(tooLong.statusCode()).isEqualTo(413);
      assertThat(text(tooLong)).contains("maxBodyBytes");
      assertThat(header(tooMany, "Warning")).contains("maxParts=1");
    }
  }

  @Test
  @org.junit.jupiter.api.Tag("check-089")
  void store_twoOfOneNameInARequest_keepsTheFirst() throws IOException {
    byte[] first = file(ct(1, 1, 1, 1));
    byte[] second = file(ct(1, 1, 1, 1).set(Tag.PatientSex, "F"));

    HttpResponse<byte[]> response = web.post("/studies", TYPE, multipart(BOUNDARY, first, second));

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(web.search("/studies").get(0).string(Tag.PatientSex)).contains("O");
  }

  @Test
  void store_xmlWanted_isAnsweredSo() throws IOException {
    HttpResponse<byte[]> response =
        web.post(
            "/studies",
            TYPE,
            multipart(BOUNDARY, file(ct(1, 1, 1, 1))),
            "Accept",
            "application/dicom+xml");

    assertThat(text(response)).contains("ReferencedSOPSequence");
  }

  @Test
  void store_manyParts_areAllThereAndInOrder() throws IOException {
    byte[][] files = new byte[100][];
    for (int i = 0; i < files.length; i++) {
      files[i] = file(ct(1, 1, 1, i + 1));
    }

    DataSet report = report(web.post("/studies", TYPE, multipart(BOUNDARY, files)));

    List<String> uids =
        report.items(Tag.ReferencedSOPSequence).stream()
            .map(item -> item.string(Tag.ReferencedSOPInstanceUID).orElse(""))
            .toList();
    assertThat(uids)
        .hasSize(100)
        .startsWith(instanceUid(1, 1, 1, 1))
        .endsWith(instanceUid(1, 1, 1, 100));
    assertThat(stored()).isEqualTo(100);
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-25")
  void store_compressedBody_isUnsupported() throws IOException {
    HttpResponse<byte[]> response =
        web.post("/studies", "application/dicom", file(ct(1, 1, 1, 1)), "Content-Encoding", "gzip");

    assertThat(response.statusCode()).isEqualTo(415);
    assertThat(stored()).isZero();
  }
}
