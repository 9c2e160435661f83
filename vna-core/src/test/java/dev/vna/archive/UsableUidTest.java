package dev.vna.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsableUidTest {
  @ParameterizedTest
  @ValueSource(strings = {"1", "1.2.840.10008.1.1", "1.02.3", "old-system_4711", "a~!"})
  void test_whatOldSystemsWrite_isTaken(String uid) {
    assertThat(UsableUid.test(uid)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "1.2 3", "1.2\\3", "1.*", "1.?", "1\"", "<1", "1>", "1|2", "1\n", "é"})
  void test_whatCouldNotBeAKeyOrAValue_isNotTaken(String uid) {
    assertThat(UsableUid.test(uid)).isFalse();
  }

  @Test
  void test_length_isAtMost128() {
    assertThat(UsableUid.test("1".repeat(128))).isTrue();
    assertThat(UsableUid.test("1".repeat(129))).isFalse();
  }
}
