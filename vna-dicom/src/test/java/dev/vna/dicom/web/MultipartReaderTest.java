package dev.vna.dicom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MultipartReaderTest {
  private static final MediaType TYPE = type("multipart/related; boundary=b");

  private static MediaType type(String text) {
    try {
      return MediaType.parse(text);
    } catch (WebException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Gives a few bytes at a time. */
  private static InputStream dripping(byte[] bytes, Random random) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] to, int offset, int length) {
        return super.read(to, offset, Math.min(length, 1 + random.nextInt(7)));
      }
    };
  }

  private static List<byte[]> parts(InputStream in, MediaType type, WebLimits limits)
      throws IOException {
    MultipartReader reader = MultipartReader.of(in, type, limits);
    List<byte[]> bodies = new ArrayList<>();
    for (Optional<MultipartReader.Part> part = reader.next();
        part.isPresent();
        part = reader.next()) {
      bodies.add(part.get().body().readAllBytes());
    }
    return bodies;
  }

  private static List<String> texts(String body) throws IOException {
    return parts(new ByteArrayInputStream(latin1(body)), TYPE, WebLimits.DEFAULT).stream()
        .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
        .toList();
  }

  @Test
  @Tag("check-109")
  void next_preambleEpilogueAndPadding_arePassedOver() throws IOException {
    assertThat(texts("pre\r\n--b \t\r\nX: 1\r\n\r\none\r\n--b\r\n\r\ntwo\r\n--b--\r\nepilogue"))
        .containsExactly("one", "two");
  }

  @Test
  @Tag("check-109")
  void next_lineBreakBeforeFirstAndAfterLastDelimiter_mayBeMissingOrThere() throws IOException {
    assertThat(texts("--b\r\n\r\none\r\n--b--")).containsExactly("one");
    assertThat(texts("\r\n--b\r\n\r\none\r\n--b--\r\n")).containsExactly("one");
  }

  @Test
  @Tag("check-109")
  void next_headersWithLineFeedsAlone_areRead() throws IOException {
    assertThat(texts("--b\ncontent-TYPE: a/b\n\none\r\n--b--")).containsExactly("one");
  }

  @Test
  @Tag("check-109")
  void of_boundaryInQuotes_isTaken() throws IOException {
    MediaType quoted = type("multipart/related; boundary=\"a b:c\"");
    InputStream in = new ByteArrayInputStream(latin1("--a b:c\r\n\r\none\r\n--a b:c--"));

    assertThat(parts(in, quoted, WebLimits.DEFAULT)).containsExactly(latin1("one"));
  }

  @Test
  @Tag("check-109")
  void next_bodyThatNearlyHoldsTheDelimiter_isWhole() throws IOException {
    String tricky = "\r\n-\r\n--\r\n--a\r\n--\r\r\n--\r\n";

    assertThat(texts("--b\r\n\r\n" + tricky + "\r\n--b--")).containsExactly(tricky);
  }

  @Test
  void next_bodyThatEndsEarly_isRefused() {
    for (String body : List.of("--b\r\n\r\none", "--b\r\nX: 1\r\n", "--b", "", "nothing")) {
      assertThatThrownBy(() -> texts(body))
          .as(body)
          .isInstanceOfSatisfying(WebException.class, e -> assertThat(e.status()).isEqualTo(400));
    }
  }

  @Test
  void next_limitsOnPartsAndHeaders_areKept() {
    WebLimits limits = WebLimits.DEFAULT.withMaxParts(1).withMaxPartHeaderBytes(20);
    for (String body :
        List.of(
            "--b\r\n\r\none\r\n--b\r\n\r\ntwo\r\n--b--",
            "--b\r\nX: " + "1".repeat(30) + "\r\n\r\none\r\n--b--")) {
      assertThatThrownBy(() -> parts(new ByteArrayInputStream(latin1(body)), TYPE, limits))
          .as(body)
          .isInstanceOfSatisfying(WebException.class, e -> assertThat(e.status()).isEqualTo(413));
    }
  }

  @Test
  void of_noUsableBoundary_isBadRequest() {
    for (String text :
        List.of(
            "multipart/related",
            "multipart/related; boundary=\"\"",
            "multipart/related; boundary=" + "x".repeat(71),
            "multipart/related; boundary=\"x \"")) {
      MediaType type = type(text);
      assertThatThrownBy(() -> parts(InputStream.nullInputStream(), type, WebLimits.DEFAULT))
          .as(text)
          .isInstanceOfSatisfying(WebException.class, e -> assertThat(e.status()).isEqualTo(400));
    }
  }

  @Test
  @Tag("check-109")
  void next_whatMultipartOutputWrote_comesBackHoweverItArrives() throws IOException {
    Random random = new Random(4);
    for (int round = 0; round < 50; round++) {
      List<byte[]> bodies = new ArrayList<>();
      var multipart = new MultipartOutput("application/octet-stream");
      var out = new ByteArrayOutputStream();
      int count = 1 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        byte[] body = new byte[random.nextInt(3) == 0 ? 0 : random.nextInt(200_000)];
        // Mostly what a delimiter is made of.
        for (int k = 0; k < body.length; k++) {
          body[k] = (byte) "\r\n-vna0".charAt(random.nextInt(7));
        }
        bodies.add(body);
        multipart.part(out, "application/octet-stream", Optional.of("http://x/y"));
        out.write(body);
      }
      multipart.end(out);
      InputStream in =
          round % 2 == 0
              ? new ByteArrayInputStream(out.toByteArray())
              : dripping(out.toByteArray(), random);

      List<byte[]> read = parts(in, type(multipart.contentType()), WebLimits.DEFAULT);

      assertThat(read).hasSize(count);
      for (int i = 0; i < count; i++) {
        assertThat(read.get(i)).isEqualTo(bodies.get(i));
      }
    }
  }

  @Test
  void next_anyBytes_endsInPartsOrRefusal() {
    Random random = new Random(5);
    String[] pieces = {"--b", "--b--", "\r\n", "\n", "\r", "X: y", ":", "body", " ", "-", "\0"};
    for (int i = 0; i < 20_000; i++) {
      var body = new StringBuilder();
      for (int n = random.nextInt(16); n > 0; n--) {
        body.append(pieces[random.nextInt(pieces.length)]);
      }
      try {
        texts(body.toString());
      } catch (IOException e) {
        assertThat(e).as(body.toString()).isInstanceOf(WebException.class);
      }
    }
  }
}
