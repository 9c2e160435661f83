package dev.vna.dicom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.QueryLevel;
import dev.vna.data.TagPath;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ResourceTest {
  private static final ObjectPath INSTANCE = ObjectPath.ofInstance("1.2", "3.4", "5.6");
  private static final String PATH = "/studies/1.2/series/3.4/instances/5.6";

  private static int status(String path) {
    try {
      Resource.parse(path);
      return 200;
    } catch (WebException e) {
      return e.status();
    }
  }

  @Test
  void parse_collections_nameLevelAndWhatTheyAreWithin() throws WebException {
    assertThat(Resource.parse("/studies"))
        .isEqualTo(new Resource.Collection(QueryLevel.STUDY, Optional.empty()));
    assertThat(Resource.parse("/series"))
        .isEqualTo(new Resource.Collection(QueryLevel.SERIES, Optional.empty()));
    assertThat(Resource.parse("/studies/1.2/instances"))
        .isEqualTo(
            new Resource.Collection(QueryLevel.INSTANCE, Optional.of(ObjectPath.ofStudy("1.2"))));
    assertThat(Resource.parse("/studies/1.2/series/3.4/instances/"))
        .isEqualTo(
            new Resource.Collection(
                QueryLevel.INSTANCE, Optional.of(ObjectPath.ofSeries("1.2", "3.4"))));
  }

  @Test
  void parse_objects_andWhatIsOfThem() throws WebException {
    assertThat(Resource.parse("")).isEqualTo(new Resource.Service());
    assertThat(Resource.parse(PATH)).isEqualTo(new Resource.Whole(INSTANCE));
    assertThat(Resource.parse(PATH + "/metadata")).isEqualTo(new Resource.Metadata(INSTANCE));
    assertThat(Resource.parse(PATH + "/rendered")).isEqualTo(new Resource.Rendered(INSTANCE));
    assertThat(Resource.parse(PATH + "/frames/1/thumbnail"))
        .isEqualTo(new Resource.Picture(INSTANCE));
    assertThat(Resource.parse("/studies/1.2/rendered"))
        .isEqualTo(new Resource.Picture(ObjectPath.ofStudy("1.2")));
    assertThat(Resource.parse("/studies/1.2/bulkdata"))
        .isEqualTo(new Resource.AllBulk(ObjectPath.ofStudy("1.2")));
  }

  @Test
  @Tag("check-114")
  void parse_frames_keepOrderAndDuplicatesHoweverTheCommaIsWritten() throws WebException {
    assertThat(Resource.parse(PATH + "/frames/3,1,1"))
        .isEqualTo(new Resource.Frames(INSTANCE, List.of(3, 1, 1)));
    assertThat(Resource.parse(PATH + "/frames/3%2C1%2c1"))
        .isEqualTo(new Resource.Frames(INSTANCE, List.of(3, 1, 1)));
  }

  @Test
  @Tag("check-114")
  void parse_framesThatCannotBe_areBadRequests() {
    for (String list : List.of("0", "-1", "a", "1,", "1,,2", "99999999999")) {
      assertThat(status(PATH + "/frames/" + list)).as(list).isEqualTo(400);
    }
  }

  @Test
  void parse_bulkPath_leadsThroughItems() throws WebException {
    Resource resource = Resource.parse(PATH + "/bulkdata/54000100/1/54001010");

    TagPath path = TagPath.parse("(5400,0100)[1].(5400,1010)");
    assertThat(resource).isEqualTo(new Resource.BulkValue(INSTANCE, path));
    assertThat(Resource.bulkSegments(path.toString())).isEqualTo("54000100/1/54001010");
  }

  @Test
  void parse_whatIsNoResource_isNotFound() {
    for (String path :
        List.of("/patients", "/studies/1.2/x", "/series/1.2", PATH + "/frames", "/studies/1/2/3")) {
      assertThat(status(path)).as(path).isEqualTo(404);
    }
  }

  @Test
  @Tag("bug-57")
  void parse_wildcardsAndControlsInUids_areRefused() {
    for (String uid : List.of("*", "1.2%2A", "1%3F", "1%5C2", "1%0d%0a2", "%00", "1%252F", "a b")) {
      int status = status("/studies/" + uid);

      assertThat(status).as(uid).isIn(uid.equals("1%252F") ? 200 : 400, 400);
    }
    assertThatThrownBy(() -> ObjectPath.ofStudy("1".repeat(129)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void parse_anyCharacters_endsInResourceOr400Or404() {
    Random random = new Random(2);
    String[] pieces = {
      "/",
      "studies",
      "series",
      "instances",
      "frames",
      "bulkdata",
      "1.2",
      "%2F",
      "%",
      "..",
      "7FE00010",
      "metadata",
      "1,2",
      "%00",
      "\u00e9"
    };
    for (int i = 0; i < 20_000; i++) {
      var path = new StringBuilder();
      for (int n = random.nextInt(14); n > 0; n--) {
        path.append(pieces[random.nextInt(pieces.length)]);
      }

      assertThat(status(path.toString())).as(path.toString()).isIn(200, 400, 404);
    }
  }
}
