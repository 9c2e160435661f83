package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagPathTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          (0010,0010)                                     | (0010,0010)
          PatientName                                     | (0010,0010)
          7fe00010                                        | (7FE0,0010)
          ReferencedImageSequence[2].(0008,1155)          | (0008,1140)[2].(0008,1155)
          00081140[*].ReferencedSOPSequence[1]            | (0008,1140)[*].(0008,1199)[1]
          (0029,"ACME 1.1",1f)                            | (0029,"ACME 1.1",1F)
          (0029,"ACME, Inc. (x)",10)[*].(0029,"B",01)     | (0029,"ACME, Inc. (x)",10)[*].(0029,"B",01)
          """)
  void parse_text_isWrittenInOneForm(String text, String expected) {
    TagPath path = TagPath.parse(text);

    assertThat(path).hasToString(expected).isEqualTo(TagPath.parse(expected));
    assertThat(path.isItem()).isEqualTo(expected.endsWith("]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "(0010,0010",
        "NoSuchKeyword",
        "PatientName.PatientID",
        "PatientName[0]",
        "PatientName[1].",
        "(0028,\"ACME\",10)",
        "(0029,\"\",10)",
        "PatientName[-1]",
        "PatientName x"
      })
  void parse_noPath_isRefused(String text) {
    assertThatThrownBy(() -> TagPath.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void build_stepByStep_isAsParsed() {
    TagPath path =
        TagPath.of(Tag.ReferencedImageSequence)
            .item(2)
            .thenPrivate("ACME", 0x0029, 1)
            .anyItem()
            .then(Tag.PatientID);

    assertThat(path).hasToString("(0008,1140)[2].(0029,\"ACME\",01)[*].(0010,0020)");
    assertThatThrownBy(() -> path.then(Tag.PatientID)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> path.item(1).item(1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> path.item(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
