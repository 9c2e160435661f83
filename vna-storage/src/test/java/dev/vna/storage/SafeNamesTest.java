package dev.vna.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNamesTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {"1.2.840.10008", "DOE^JOHN", "20260102", "caf\u00e9", "\u5c71\u7530", "x"})
  void of_harmless_isItself(String value) {
    assertThat(SafeNames.of(value)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "..",
        "...",
        "../../etc/passwd",
        "/etc/passwd",
        "C:\\Windows\\system32",
        "a/b",
        "a\\b",
        "a\u0000b",
        "a\nb",
        "a\u202eb",
        "a\u2028b",
        "\ud800",
        "CON",
        "con.dcm",
        "Lpt1",
        "COM\u00b9.txt",
        "NUL .x",
        "name.",
        "name. ",
        ".vna",
        ".hidden",
        "a:b",
        "a*?<>|\"b"
      })
  void of_hostile_isOnePlainName(String value) throws IOException {
    String name = SafeNames.of(value);

    assertThat(name)
        .isNotEmpty()
        .doesNotContain("/", "\\", ":", "\u0000", "\n", "\u202e")
        .doesNotStartWith(".")
        .doesNotEndWith(".")
        .doesNotEndWith(" ");
    assertThat(SafeNames.of(name)).isEqualTo(name);
    assertThat(Files.createFile(directory.resolve(name)).getParent()).isEqualTo(directory);
  }

  @Test
  void of_valuesThatDifferOnlyInWhatIsReplaced_areDifferentNames() {
    assertThat(SafeNames.of("a/b")).isNotEqualTo(SafeNames.of("a\\b")).isNotEqualTo("a_b");
  }

  @Test
  void of_oneTextComposedInTwoWays_isOneName() {
    assertThat(SafeNames.of("cafe\u0301")).isEqualTo(SafeNames.of("caf\u00e9"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\u5c71", "\ud83d\ude00", "../"})
  void of_overlong_isCutAndStaysApart(String repeated) {
    String one = SafeNames.of(repeated.repeat(5_000) + "1");
    String other = SafeNames.of(repeated.repeat(5_000) + "2");

    assertThat(one.getBytes(UTF_8).length).isLessThanOrEqualTo(SafeNames.MAX_BYTES);
    assertThat(new String(one.getBytes(UTF_8), UTF_8)).isEqualTo(one);
    assertThat(one).isNotEqualTo(other);
  }
}
