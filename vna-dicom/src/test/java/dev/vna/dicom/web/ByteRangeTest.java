package dev.vna.dicom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ByteRangeTest {
  @Test
  void parse_oneRange_isCutToTheBody() throws WebException {
    assertThat(ByteRange.parse("bytes=0-0", 10)).contains(new ByteRange(0, 1));
    assertThat(ByteRange.parse("bytes=0-99", 10)).contains(new ByteRange(0, 10));
    assertThat(ByteRange.parse("bytes=4-", 10)).contains(new ByteRange(4, 6));
    assertThat(ByteRange.parse("bytes=-3", 10)).contains(new ByteRange(7, 3));
    assertThat(ByteRange.parse("bytes=-99", 10)).contains(new ByteRange(0, 10));
    assertThat(new ByteRange(7, 3).contentRange(10)).isEqualTo("bytes 7-9/10");
  }

  @Test
  void parse_whatIsNoSingleRange_meansTheWhole() throws WebException {
    for (String header : List.of("bytes=0-1,3-4", "items=1-2", "bytes=-", "bytes=5-2", "x")) {
      assertThat(ByteRange.parse(header, 10)).as(header).isEmpty();
    }
  }

  @Test
  void parse_rangeBehindTheEnd_cannotBeSatisfied() {
    for (String header : List.of("bytes=10-", "bytes=-0", "bytes=11-12")) {
      assertThatThrownBy(() -> ByteRange.parse(header, 10))
          .isInstanceOfSatisfying(
              WebException.class,
              e -> {
                assertThat(e.status()).isEqualTo(416);
                assertThat(e.headers()).containsEntry("Content-Range", "bytes */10");
              });
    }
  }
}
