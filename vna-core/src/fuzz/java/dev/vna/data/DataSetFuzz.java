package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.vna.data.frames.FrameException;
import dev.vna.data.frames.FrameIndex;
import dev.vna.data.frames.FrameReader;
import dev.vna.data.json.JsonDataSetReader;
import dev.vna.data.json.JsonDataSetWriter;
import dev.vna.data.xml.XmlDataSetReader;
import dev.vna.data.xml.XmlDataSetWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes at all, in every way of reading: guided by what of the code they reach. Nothing but the
 * documented exception may come out. Run with {@code mvn -Pfuzz}; finds are kept as {@code crash-*}
 * files, to become tests.
 */
class DataSetFuzz {
  private static final int MAX_SEED_BYTES = 16 << 10;
  private static final Limits LIMITS =
      Limits.DEFAULT
          .withMaxHeaderBytes(8 << 20)
          .withMaxInflatedBytes(32 << 20)
          .withMaxElements(200_000);

  /** Small files of the corpus, if there is one, and a few made by hand. */
  static Stream<byte[]> files() {
    return Stream.concat(
        Stream.of(
            EncodedBytes.explicit().element(Tag.PatientID, "LO", "ID").bytes(),
            EncodedBytes.implicit().element(Tag.PatientID, "LO", "ID").bytes()),
        Stream.concat(Corpus.wellFormed().stream(), Corpus.malformed().stream())
            .map(Corpus.Sample::bytes)
            .filter(file -> file.length <= MAX_SEED_BYTES));
  }

  @MethodSource("files")
  @FuzzTest(maxDuration = "20m")
  void file(byte[] file) throws IOException {
    try {
      Part10 part10 = Part10.open(new ByteArrayInputStream(file), LIMITS);
      dataSet(part10.dataSet().readAllBytes(), part10.fileMeta().transferSyntax());
    } catch (DataSetException e) {
      assertThat(e.offset()).isNotNegative();
    }
  }

  private static void dataSet(byte[] bytes, TransferSyntax syntax) throws IOException {
    DataSet whole = DataSet.read(bytes, 0, bytes.length, syntax, LIMITS);
    HeaderParser parser = HeaderParser.of(syntax, LIMITS);
    for (int at = 0; at < bytes.length; ) {
      int n = Math.min(bytes.length - at, 1 + at % 13);
      parser.feed(bytes, at, n);
      at += n;
    }
    ParsedHeader parsed = parser.finish();
    if (!syntax.deflated()) {
      assertThat(parsed.findings()).isEqualTo(whole.findings());
    }
    JsonDataSetWriter.create().write(whole, OutputStream.nullOutputStream());
    byte[] json = JsonDataSetWriter.create().toBytes(parsed.header());
    JsonDataSetReader.create().read(new ByteArrayInputStream(json));
    Conformance.check(whole);
    Sameness.digest(new ByteArrayInputStream(bytes), syntax, LIMITS);
    frames(parsed, whole, syntax);
    if (syntax.isNativeUncompressed()) {
      DataSetTransfer.of(syntax, TransferSyntax.EXPLICIT_VR_BIG_ENDIAN)
          .withLimits(LIMITS)
          .copy(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
    }
  }

  private static void frames(ParsedHeader parsed, DataSet whole, TransferSyntax syntax)
      throws IOException {
    try {
      Optional<FrameIndex> index = FrameIndex.of(parsed, syntax);
      if (index.isPresent()) {
        byte[] encoded = index.get().encode();
        assertThat(FrameIndex.decode(encoded).encode()).isEqualTo(encoded);
      }
      Optional<FrameReader> frames = FrameReader.of(whole, syntax);
      if (frames.isPresent() && frames.get().frameCount() > 0) {
        frames.get().read(1);
      }
    } catch (FrameException e) {
      assertThat(e.getMessage()).isNotEmpty();
    }
  }

  /** What small files of the corpus are as JSON and as XML, and a few made by hand. */
  static Stream<byte[]> texts() throws IOException {
    List<byte[]> texts = new ArrayList<>();
    texts.add("{\"00100020\":{\"vr\":\"LO\",\"Value\":[\"ID\"]}}".getBytes(StandardCharsets.UTF_8));
    texts.add("<NativeDicomModel/>".getBytes(StandardCharsets.UTF_8));
    for (Corpus.Sample sample : Corpus.wellFormed()) {
      Part10 part10 = Part10.open(new ByteArrayInputStream(sample.bytes()), LIMITS);
      byte[] bytes = part10.dataSet().readAllBytes();
      if (bytes.length <= MAX_SEED_BYTES / 8) {
        DataSet dataSet = DataSet.read(bytes, part10.fileMeta().transferSyntax());
        texts.add(JsonDataSetWriter.create().toBytes(dataSet));
        texts.add(XmlDataSetWriter.create().toBytes(dataSet));
      }
    }
    return texts.stream();
  }

  /** JSON or XML, by its first byte. */
  @MethodSource("texts")
  @FuzzTest(maxDuration = "20m")
  void text(byte[] text) throws IOException {
    var in = new ByteArrayInputStream(text);
    try {
      if (text.length > 0 && text[0] == '<') {
        XmlDataSetReader.create().withLimits(LIMITS).read(in);
      } else {
        JsonDataSetReader.create().withLimits(LIMITS).read(in);
      }
    } catch (DataSetException e) {
      assertThat(e.getMessage()).isNotEmpty();
    }
  }
}
