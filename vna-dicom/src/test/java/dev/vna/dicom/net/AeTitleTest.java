package dev.vna.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("check-066")
class AeTitleTest {
  @Test
  void of_paddedTitle_dropsPaddingAndKeepsCase() {
    assertThat(AeTitle.of("  Store Scp ").value()).isEqualTo("Store Scp");
    assertThat(AeTitle.of("store")).isNotEqualTo(AeTitle.of("STORE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "12345678901234567", "A\\B", "A\tB", "ÄE", "A\0"})
  void of_invalidTitle_isRefused(String title) {
    assertThatThrownBy(() -> AeTitle.of(title)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void toWire_shortTitle_isPaddedTo16Bytes() {
    assertThat(AeTitle.of("VNA").toWire()).asString().isEqualTo("VNA             ");
  }

  @ParameterizedTest
  // 0 stands for a NUL, 1 for a line feed.
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "VNA             ,VNA",
        "  VNA           ,VNA",
        "VNA0000000000000,VNA",
        "VNA 000000000000,VNA",
        "0000000000000000,''",
        "                ,''",
        "A1B             ,A?B"
      })
  void fromWire_titleField_isTrimmedAndSanitized(String field, String title) {
    byte[] bytes =
        field.replace('0', '\0').replace('1', '\n').getBytes(StandardCharsets.ISO_8859_1);

    assertThat(AeTitle.fromWire(bytes)).isEqualTo(title);
  }
}
