package dev.vna.dicom.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Filter;
import dev.vna.archive.QueryLevel;
import dev.vna.data.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SearchParserTest {
  private static final Resource.Collection STUDIES =
      new Resource.Collection(QueryLevel.STUDY, Optional.empty());

  private static Search parse(String query) throws WebException {
    return SearchParser.parse(STUDIES, QueryString.parse(query), UnknownParameters.REFUSE);
  }

  private static int status(String query) {
    try {
      parse(query);
      return 200;
    } catch (WebException e) {
      return e.status();
    }
  }

  private static Filter only(String query) throws WebException {
    return ((Filter.And) parse(query).filter()).filters().get(0);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-113")
  void parse_includeFields_byTagKeywordAndEncodedComma() throws WebException {
    Search search = parse("includefield=00081030%2C00080060&includefield=StudyComments,x,00100030");

    assertThat(search.attributes().orElseThrow())
        .contains(Tag.StudyDescription, Tag.Modality, Tag.StudyComments, Tag.PatientBirthDate);
    assertThat(search.warnings()).hasSize(1);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-113")
  void parse_all_leavesNothingOut() throws WebException {
    assertThat(parse("includefield=all").attributes()).isEmpty();
  }

  @Test
  void parse_keys_byTagKeywordAndPath() throws WebException {
    assertThat(only("00100020=A%20B")).isEqualTo(Filter.attribute(Tag.PatientID, "A B"));
    assertThat(only("PatientName=M%C3%BCller*"))
        .isEqualTo(Filter.attribute(Tag.PatientName, "M\u00fcller*"));
    assertThat(only("ProcedureCodeSequence.00080100=X"))
        .isEqualTo(
            new Filter.Attribute(List.of(Tag.ProcedureCodeSequence, Tag.CodeValue), List.of("X")));
  }

  @Test
  void parse_listsOfUidsAndCodes_areAlternatives() throws WebException {
    assertThat(only("StudyInstanceUID=1.2%2C3.4"))
        .isEqualTo(Filter.attribute(Tag.StudyInstanceUID, "1.2", "3.4"));
    assertThat(only("StudyInstanceUID=1.2&StudyInstanceUID=3.4"))
        .isEqualTo(Filter.attribute(Tag.StudyInstanceUID, "1.2", "3.4"));
    assertThat(only("ModalitiesInStudy=SM%2CDX"))
        .isEqualTo(Filter.attribute(Tag.ModalitiesInStudy, "SM", "DX"));
    assertThat(only("StudyDescription=a,b"))
        .isEqualTo(Filter.attribute(Tag.StudyDescription, "a,b"));
  }

  @Test
  void parse_fuzzyMatching_widensNamesAlone() throws WebException {
    assertThat(only("PatientName=*muell*&fuzzymatching=true"))
        .isEqualTo(
            Filter.or(
                Filter.attribute(Tag.PatientName, "*muell*"),
                new Filter.FuzzyName(Tag.PatientName, "muell")));
    assertThat(only("PatientID=x&fuzzymatching=true"))
        .isEqualTo(Filter.attribute(Tag.PatientID, "x"));
  }

  @Test
  @org.junit.jupiter.api.Tag("check-113")
  void parse_unknownKey_isRefusedOrToldByPolicy() throws WebException {
    assertThat(status("PatientNam=x")).isEqualTo(400);
    Search search =
        SearchParser.parse(STUDIES, QueryString.parse("PatientNam=x"), UnknownParameters.IGNORE);
    assertThat(search.warnings()).hasSize(1);
  }

  @Test
  void parse_whatCannotBe_isBadRequest() {
    for (String query :
        List.of(
            "limit=x",
            "limit=-1",
            "limit=1&limit=2",
            "offset=1&cursor=x",
            "fuzzymatching=maybe",
            "PatientID=a&PatientID=b",
            "PatientID=%",
            "PatientID=%FF",
            "PatientName.PatientID=x",
            "00020010=1")) {
      assertThat(status(query)).as(query).isEqualTo(400);
    }
  }

  @Test
  void parse_anyCharacters_endsInSearchOrBadRequest() {
    Random random = new Random(3);
    String[] pieces = {
      "&",
      "=",
      "%2C",
      ",",
      "00100010",
      "PatientName",
      ".",
      "limit",
      "1",
      "%",
      "*",
      "\\",
      "%00",
      "includefield",
      "all",
      "StudyInstanceUID",
      "fuzzymatching",
      "true",
      "+",
      "\u00fc"
    };
    for (int i = 0; i < 20_000; i++) {
      var query = new StringBuilder();
      for (int n = random.nextInt(12); n > 0; n--) {
        query.append(pieces[random.nextInt(pieces.length)]);
      }

      assertThat(status(query.toString())).as(query.toString()).isIn(200, 400);
    }
  }
}
