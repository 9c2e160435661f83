package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.seriesUid;
import static dev.vna.testkit.Instances.studyUid;
import static dev.vna.testkit.WebFixture.dataSets;
import static dev.vna.testkit.WebFixture.header;
import static dev.vna.testkit.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.index.IndexOptions;
import dev.vna.index.LmdbStudyIndexProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches (QIDO-RS) over a real socket and a real index. */
class WebSearchTest {
  private static final int STUDIES = 7;

  @TempDir Path directory;
  @TempDir Path otherDirectory;
  private WebFixture web;

  @BeforeEach
  void start() throws IOException {
    web = WebFixture.start(directory);
    for (int i = 1; i <= STUDIES; i++) {
      web.store(
          ct(i, 1, 1, 1)
              .set(Tag.PatientName, i == 1 ? "M\u00fcller^J\u00fcrgen" : "TEST^P" + i)
              .set(Tag.SpecificCharacterSet, "ISO_IR 192")
              .set(Tag.StudyDate, "2026010" + i)
              .set(Tag.AccessionNumber, "A" + i));
    }
    web.store(ct(1, 1, 1, 2));
    web.store(ct(1, 1, 2, 1).set(Tag.Modality, "MR").set(Tag.SeriesDescription, "LOCALIZER"));
  }

  @AfterEach
  void stop() throws IOException {
    web.close();
  }

  private static List<String> uids(List<DataSet> answers, int tag) {
    return answers.stream().map(answer -> answer.string(tag).orElse("")).toList();
  }

  private List<String> studies(String query) {
    return uids(web.search("/studies?" + query), Tag.StudyInstanceUID);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-113")
  void search_studies_carryWhatTheStandardWants() {
    DataSet answer = web.search("/studies?PatientID=P1").get(0);

    assertThat(answer.string(Tag.StudyInstanceUID)).contains(studyUid(1, 1));
    assertThat(answer.strings(Tag.ModalitiesInStudy)).containsExactlyInAnyOrder("CT", "MR");
    assertThat(answer.intValue(Tag.NumberOfStudyRelatedSeries)).hasValue(2);
    assertThat(answer.intValue(Tag.NumberOfStudyRelatedInstances)).hasValue(3);
    assertThat(answer.string(Tag.InstanceAvailability)).contains("ONLINE");
    assertThat(answer.string(Tag.RetrieveURL))
        .contains(web.uri("/studies/" + studyUid(1, 1)).toString());
    assertThat(answer.contains(Tag.StudyID)).isTrue();
    assertThat(answer.contains(Tag.StudyDescription)).isFalse();
  }

  @Test
  void search_everyResource_answersAtItsLevel() {
    assertThat(web.search("/studies")).hasSize(STUDIES);
    assertThat(web.search("/series")).hasSize(STUDIES + 1);
    assertThat(web.search("/instances")).hasSize(STUDIES + 2);
    assertThat(web.search("/studies/" + studyUid(1, 1) + "/series")).hasSize(2);
    assertThat(web.search("/studies/" + studyUid(1, 1) + "/instances")).hasSize(3);
    assertThat(
            web.search(
                "/studies/" + studyUid(1, 1) + "/series/" + seriesUid(1, 1, 1) + "/instances"))
        .hasSize(2)
        .allSatisfy(answer -> assertThat(answer.intValue(Tag.Rows)).hasValue(32));
    assertThat(
            web.search("/series?Modality=MR&includefield=StudyDate").get(0).string(Tag.StudyDate))
        .contains("20260101");
  }

  @Test
  void search_everyMatching_findsItsOwn() {
    assertThat(studies("PatientName=m%C3%BCller*")).containsExactly(studyUid(1, 1));
    assertThat(studies("00100010=*M%C3%BCller*&fuzzymatching=true"))
        .containsExactly(studyUid(1, 1));
    assertThat(studies("PatientName=jurgen&fuzzymatching=true")).containsExactly(studyUid(1, 1));
    assertThat(studies("PatientName=jurgen&fuzzymatching=false")).isEmpty();
    assertThat(studies("StudyDate=20260105-")).hasSize(3);
    assertThat(studies("StudyDate=-20260102")).hasSize(2);
    assertThat(studies("StudyDate=20260102-20260103")).hasSize(2);
    assertThat(studies("AccessionNumber=A3")).containsExactly(studyUid(3, 1));
    assertThat(studies("ModalitiesInStudy=MR%2CXA")).containsExactly(studyUid(1, 1));
    assertThat(studies("StudyInstanceUID=" + studyUid(2, 1) + "," + studyUid(3, 1))).hasSize(2);
    assertThat(studies("SeriesDescription=LOCAL*")).containsExactly(studyUid(1, 1));
  }

  @Test
  void search_attributeInASequence_findsItsStudy() throws IOException {
    DataSet code =
        DataSet.builder().set(Tag.CodeValue, "CTHEAD").set(Tag.CodeMeaning, "Head").build();
    web.store(ct(9, 1, 1, 1).setItems(Tag.ProcedureCodeSequence, List.of(code)));

    assertThat(studies("ProcedureCodeSequence.CodeValue=CT*")).containsExactly(studyUid(9, 1));
    assertThat(studies("00081032.00080100=X")).isEmpty();
  }

  @Test
  void head_search_hasTheHeadersAlone() {
    HttpResponse<byte[]> head =
        web.send(
            HttpRequest.newBuilder(web.uri("/studies?limit=1"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "Content-Type")).isEqualTo("application/dicom+json");
    assertThat(header(head, "Link")).contains("rel=\"next\"");
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-57")
  void search_wildcardsOfOthers_matchNothingElse() {
    assertThat(studies("PatientID=P_")).isEmpty();
    assertThat(studies("PatientID=%25")).isEmpty();
    assertThat(studies("PatientID=P%3F")).hasSize(STUDIES);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-113")
  void search_includeField_listWithEncodedCommaAndAll() {
    String query = "?limit=101&offset=0&fuzzymatching=true&PatientID=P2";
    DataSet some = web.search("/studies" + query + "&includefield=00081030%2C00080060").get(0);
    DataSet all = web.search("/instances?PatientID=P2&includefield=all").get(0);

    assertThat(some.string(Tag.StudyDescription)).contains("SYNTHETIC STUDY 1");
    assertThat(all.string(Tag.PatientBirthDate)).contains("19700101");
    assertThat(all.intValue(Tag.BitsAllocated)).hasValue(16);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-113")
  void search_noMatch_isAnEmptyArray() {
    HttpResponse<byte[]> response = web.get("/studies?PatientID=nobody");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(text(response)).isEqualTo("[]");
    assertThat(
            web.get(
                    "/studies?PatientID=x",
                    "Accept",
                    "multipart/related; type=\"application/dicom+xml\"")
                .statusCode())
        .isEqualTo(204);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-113")
  void search_limit_announcesWhatIsLeftOutAndTheCursorGoesOn() {
    List<String> seen = new ArrayList<>();
    HttpResponse<byte[]> page = web.get("/studies?limit=3&PatientSex=O");
    while (true) {
      seen.addAll(uids(dataSets(page), Tag.StudyInstanceUID));
      String link = header(page, "Link");
      if (link.isEmpty()) {
        assertThat(header(page, "Warning")).isEmpty();
        break;
      }
      assertThat(header(page, "Warning")).startsWith("299 ").contains("additional results");
      page =
          web.send(HttpRequest.newBuilder(URI.create(link.substring(1, link.indexOf('>')))).GET());
    }

    assertThat(seen).hasSize(STUDIES).doesNotHaveDuplicates();
  }

  @Test
  void search_offset_goesOnWhereTheLimitEnded() {
    List<String> all = studies("");
    List<String> seen = new ArrayList<>();
    for (int offset = 0; offset < 10; offset += 2) {
      seen.addAll(studies("limit=2&offset=" + offset));
    }

    assertThat(seen).isEqualTo(all);
    assertThat(studies("limit=0")).isEmpty();
    assertThat(studies("offset=1000")).isEmpty();
    assertThat(studies("limit=5000")).hasSize(STUDIES);
  }

  @Test
  void search_foreignCursor_isBadRequest() {
    assertThat(web.get("/studies?cursor=x").statusCode()).isEqualTo(400);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-113")
  void search_unknownKey_isBadRequestWithABody() {
    HttpResponse<byte[]> response = web.get("/studies?PatientNam=DOE%3Cscript%3E");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(header(response, "Content-Type")).isEqualTo("application/problem+json");
    assertThat(text(response)).contains("PatientNam").doesNotContain("DOE");
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-60")
  @org.junit.jupiter.api.Tag("check-113")
  void search_moreRowsThanTheIndexAllows_isToldAndNotShort() throws IOException {
    try (WebFixture small =
        WebFixture.start(
            otherDirectory,
            archive ->
                archive.studyIndex(
                    new LmdbStudyIndexProvider(IndexOptions.DEFAULTS.withMaxRowsPerQuery(5))),
            server -> server)) {
      for (int i = 1; i <= 20; i++) {
        small.store(ct(i, 1, 1, 1));
      }

      HttpResponse<byte[]> response = small.get("/studies?PatientSex=M");

      assertThat(response.statusCode()).isEqualTo(413);
      assertThat(header(response, "Warning")).startsWith("299 ");
    }
  }

  @Test
  @org.junit.jupiter.api.Tag("check-110")
  void search_accept_choosesTheForm() {
    String xml = "multipart/related; type=\"application/dicom+xml\"";
    assertThat(header(web.get("/studies", "Accept", "*/*"), "Content-Type"))
        .isEqualTo("application/dicom+json");
    assertThat(header(web.get("/studies", "Accept", "application/json"), "Content-Type"))
        .isEqualTo("application/json");
    HttpResponse<byte[]> parts = web.get("/studies", "Accept", xml + ", application/json;q=0.1");
    assertThat(WebFixture.parts(parts)).hasSize(STUDIES);
    assertThat(web.get("/studies", "Accept", "text/html").statusCode()).isEqualTo(406);
    assertThat(
            header(
                web.get("/studies?accept=application%2Fdicom%2Bjson", "Accept", "text/html"),
                "Content-Type"))
        .isEqualTo("application/dicom+json");
  }

  @Test
  void options_service_describesItself() {
    HttpResponse<byte[]> response =
        web.send(
            HttpRequest.newBuilder(web.uri("/"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(header(response, "Content-Type")).isEqualTo("application/vnd.sun.wadl+xml");
    assertThat(text(response))
        .contains("<resources base=\"" + web.server.dicomWebUri() + "/\">")
        .contains("SearchForStudies");
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-35")
  void search_limitZero_endsThere() {
    for (String query : List.of("limit=0", "limit=0&offset=1")) {
      HttpResponse<byte[]> response = web.get("/studies?" + query);

      assertThat(dataSets(response)).isEmpty();
      assertThat(response.headers().firstValue("Link")).isEmpty();
    }
  }

  @Test
  void search_valueThatCannotBeMatched_namesTheAttributeAndNotTheValue() {
    HttpResponse<byte[]> response = web.get("/studies?PatientBirthDate=1970-what");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(text(response)).contains("(0010,0030)").doesNotContain("what");
  }
}
