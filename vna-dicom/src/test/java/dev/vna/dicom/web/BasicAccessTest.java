package dev.vna.dicom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasicAccessTest {
  @TempDir Path directory;
  private final AtomicLong nanos = new AtomicLong();

  private record Request(Optional<String> authorization, String address, boolean isSecure)
      implements WebRequest {
    Request(Optional<String> authorization, String address) {
      this(authorization, address, true);
    }

    @Override
    public String method() {
      return "GET";
    }

    @Override
    public String path() {
      return "/studies";
    }

    @Override
    public Optional<String> user() {
      return Optional.empty();
    }

    @Override
    public Optional<String> header(String name) {
      return name.equals("Authorization") ? authorization : Optional.empty();
    }
  }

  private static Request basic(String credentials) {
    return new Request(
        Optional.of(
            "Basic "
                + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))),
        "192.0.2.1");
  }

  private BasicAccess access(String... lines) throws IOException {
    Path file = Files.writeString(directory.resolve("users"), String.join("\n", lines));
    return BasicAccess.of(PasswordFile.read(file), nanos::get);
  }

  private BasicAccess reader() throws IOException {
    return access("# users", "", PasswordFile.line("reader", "s\u00e9cret".toCharArray()));
  }

  private static int status(Admission admission) {
    try {
      admission.orRefuse();
      return 200;
    } catch (WebException e) {
      return e.status();
    }
  }

  @Test
  @Tag("bug-50")
  void admit_withoutCredentials_isAskedForThem() throws IOException {
    Admission admission = reader().admit(new Request(Optional.empty(), "192.0.2.1"));

    assertThatThrownBy(admission::orRefuse)
        .isInstanceOfSatisfying(
            WebException.class,
            e -> {
              assertThat(e.status()).isEqualTo(401);
              assertThat(e.headers().get("WWW-Authenticate")).startsWith("Basic realm=");
            });
  }

  @Test
  @Tag("bug-55")
  void admit_clearTextFromAnotherMachine_isForbiddenUnlessAllowed() throws IOException {
    Request right = basic("reader:s\u00e9cret");
    Request clear = new Request(right.authorization(), right.address(), false);
    Request local = new Request(right.authorization(), "127.0.0.1", false);

    assertThat(status(reader().admit(clear))).isEqualTo(403);
    assertThat(status(reader().admit(local))).isEqualTo(200);
    assertThat(status(reader().withClearText().admit(clear))).isEqualTo(200);
  }

  @Test
  void admit_rightPassword_isTheUser() throws IOException {
    BasicAccess access = reader();

    assertThat(access.admit(basic("reader:s\u00e9cret")).caller().map(Caller::name))
        .contains("reader");
    assertThat(access.admit(basic("reader:s\u00e9cret")).caller()).isPresent();
  }

  @Test
  void admit_wrongUserPasswordOrHeader_isRefused() throws IOException {
    BasicAccess access = reader();

    assertThat(status(access.admit(basic("reader:secret")))).isEqualTo(401);
    assertThat(status(access.admit(basic("nobody:s\u00e9cret")))).isEqualTo(401);
    assertThat(status(access.admit(basic("reader")))).isEqualTo(401);
    assertThat(status(access.admit(new Request(Optional.of("Basic %%%"), "x")))).isEqualTo(401);
    assertThat(status(access.admit(new Request(Optional.of("Bearer x"), "x")))).isEqualTo(401);
  }

  @Test
  void admit_manyFailures_isRefusedForTheRestOfTheMinute() throws IOException {
    BasicAccess access = reader();
    for (int i = 0; i < BasicAccess.MAX_FAILURES; i++) {
      assertThat(status(access.admit(basic("reader:" + i)))).isEqualTo(401);
    }

    assertThat(status(access.admit(basic("reader:s\u00e9cret")))).isEqualTo(429);
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(61));
    assertThat(status(access.admit(basic("reader:s\u00e9cret")))).isEqualTo(200);
  }

  @Test
  void line_samePassword_hasAnotherSaltEachTime() {
    char[] password = "x".toCharArray();

    assertThat(PasswordFile.line("a", password)).isNotEqualTo(PasswordFile.line("a", password));
    assertThat(password).containsExactly('x');
  }

  @Test
  void read_lineThatIsNone_tellsWhichAndNotWhat() {
    for (String line :
        new String[] {
          "reader:plain", "reader:pbkdf2-sha512:1:AAAA:AAAA", "a:b:c:d:e", ":x:1:y:z"
        }) {
      assertThatThrownBy(() -> access("# users", line))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("line 2")
          .hasMessageNotContaining(line);
    }
  }
}
