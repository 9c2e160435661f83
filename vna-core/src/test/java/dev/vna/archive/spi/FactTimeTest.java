package dev.vna.archive.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactTimeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-02T09:00:00Z",
        "2026-11-02T09:00:01Z",
        "2026-11-02T09:00:00.000000001Z",
        "2026-11-02T09:00:59.120Z",
        "2026-11-02T09:00:59.000120Z",
        "1969-12-31T23:59:59.999999999Z",
        "0000-01-01T00:00:00Z",
        "0000-01-01T00:00:00.5Z",
        "-0001-12-31T23:59:59Z",
        "9999-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z",
        "+10000-01-01T00:00:01Z"
      })
  void text_anyTime_isWhatInstantSays(String time) {
    Instant instant = Instant.parse(time);

    String text = FactCodec.text(instant);

    assertThat(text).isEqualTo(instant.toString());
  }
}
