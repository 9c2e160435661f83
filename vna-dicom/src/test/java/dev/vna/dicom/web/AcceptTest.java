package dev.vna.dicom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AcceptTest {
  private static Accept header(String header) throws WebException {
    return Accept.of(List.of(), header);
  }

  private static List<String> types(Accept accept) {
    return accept.wanted().stream().map(Wanted::type).toList();
  }

  @Test
  @Tag("check-110")
  void of_qualities_orderTheWishes() throws IOException {
    Accept accept = header("image/jls;q=0.1, image/jp2, */*;q=0.5, application/json;q=0.5");

    assertThat(types(accept)).containsExactly("image/jp2", "application/json", "*/*", "image/jls");
  }

  @Test
  @Tag("check-110")
  void of_qualityZero_isNoWishAndBarsItFromOthers() throws IOException {
    Accept accept = header("application/dicom;q=0, */*");

    assertThat(types(accept)).containsExactly("*/*");
    assertThat(accept.wanted().get(0).takes("application/dicom")).isFalse();
    assertThat(accept.wanted().get(0).takes("application/json")).isTrue();
  }

  @Test
  @Tag("check-110")
  void of_parameter_goesBeforeHeader() throws IOException {
    Accept accept = Accept.of(List.of("image/jpeg"), "application/dicom+json");

    assertThat(types(accept)).containsExactly("image/jpeg");
  }

  @Test
  @Tag("check-110")
  void of_nothing_isAnything() throws IOException {
    assertThat(header("").wanted().get(0).isAnything()).isTrue();
  }

  @Test
  @Tag("check-109")
  void of_multipart_quotedUnquotedAndWithinTheType() throws IOException {
    for (String text :
        List.of(
            "multipart/related; type=application/octet-stream; transfer-syntax=*",
            "multipart/related; type=\"application/octet-stream\"; transfer-syntax=\"*\"",
            "multipart/related; TYPE=\"application/octet-stream; transfer-syntax=*\"",
            "Multipart/Related;type=\"Application/Octet-Stream\";Transfer-Syntax=*")) {
      Wanted wanted = header(text).wanted().get(0);

      assertThat(wanted.form()).isEqualTo(Wanted.Form.MULTIPART);
      assertThat(wanted.takes("application/octet-stream")).isTrue();
      assertThat(wanted.transferSyntax()).contains("*");
    }
  }

  @Test
  @Tag("check-110")
  void choose_firstWishWithoutAnswer_goesOn() throws IOException {
    Optional<String> choice =
        header("image/png, application/dicom+json;q=0.2")
            .choose(
                wanted ->
                    wanted.takes("application/dicom+json")
                        ? Optional.of("json")
                        : Optional.empty());

    assertThat(choice).contains("json");
  }

  @Test
  void of_noMediaType_isBadRequest() {
    for (String text : List.of("json", "a/b/c", "/x", "x/", "image/png;q=2", "a b/c")) {
      assertThatThrownBy(() -> header(text))
          .isInstanceOfSatisfying(WebException.class, e -> assertThat(e.status()).isEqualTo(400));
    }
  }

  @Test
  void of_anyCharacters_endsInWishesOrBadRequest() {
    Random random = new Random(1);
    String alphabet = "a/*;,=\"\\ q0.1-multipart";
    for (int i = 0; i < 20_000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      try {
        assertThat(header(text.toString()).wanted()).hasSizeLessThan(31);
      } catch (WebException e) {
        assertThat(e.status()).isEqualTo(400);
      }
    }
  }
}
