package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.vna.data.Corpus.Sample;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All well-formed files of the corpus, through every way of reading and writing. */
class CorpusTest {
  private static final Logger LOG = LoggerFactory.getLogger(CorpusTest.class);

  private record Opened(FileMeta meta, byte[] dataSet) {}

  private static Opened open(byte[] file) throws IOException {
    Part10 part10 = Part10.open(new ByteArrayInputStream(file));
    byte[] dataSet = part10.dataSet().readAllBytes();
    assertThat(part10.dataSetOffset() + dataSet.length).isEqualTo(file.length);
    return new Opened(part10.fileMeta(), dataSet);
  }

  private interface Check {
    void of(Sample sample, Opened file) throws IOException;
  }

  private static void forEachWellFormed(String what, Check check) {
    forEach(what, Corpus.wellFormed(), check);
  }

  /** The series have hundreds of files alike: every eighth of them will do for what takes long. */
  private static void forEachKind(String what, Check check) {
    List<Sample> kinds = new ArrayList<>();
    int alike = 0;
    for (Sample sample : Corpus.wellFormed()) {
      if (!sample.name().startsWith("series-") || alike++ % 8 == 0) {
        kinds.add(sample);
      }
    }
    forEach(what, kinds, check);
  }

  private static void forEach(String what, List<Sample> samples, Check check) {
    List<String> failures = new ArrayList<>();
    for (Sample sample : samples) {
      try {
        check.of(sample, open(sample.bytes()));
      } catch (IOException | RuntimeException | AssertionError e) {
        failures.add(sample + ": " + e);
      }
    }
    LOG.info("{}: files={} failures={}", what, samples.size(), failures.size());
    if (!failures.isEmpty()) {
      fail(
          what
              + ": "
              + failures.size()
              + " of "
              + samples.size()
              + "\n"
              + String.join("\n", failures));
    }
  }

  @Test
  void write_sameTransferSyntax_isIdentical() {
    forEachWellFormed(
        "read and write again",
        (sample, file) -> {
          DataSet dataSet = DataSet.read(file.dataSet(), file.meta().transferSyntax());

          byte[] written = DataSetWriter.toBytes(dataSet, file.meta().transferSyntax());

          assertThat(written).isEqualTo(file.dataSet());
        });
  }

  @Test
  void open_transferSyntax_isThatOfTheManifest() {
    forEachWellFormed(
        "transfer syntax",
        (sample, file) -> {
          if (!sample.transferSyntaxUid().isEmpty()) {
            assertThat(file.meta().transferSyntax().uid()).isEqualTo(sample.transferSyntaxUid());
          }
        });
  }

  @Test
  void headerParser_anyChunks_givesWhatReadingTheWholeGives() {
    var random = new Random(1);
    forEachKind(
        "header in chunks",
        (sample, file) -> {
          TransferSyntax syntax = file.meta().transferSyntax();
          ParsedHeader atOnce = HeaderParser.parse(file.dataSet(), syntax);
          DataSet whole = DataSet.read(file.dataSet(), syntax);

          DataSetAssert.assertHeaderOf(whole, atOnce.header(), whole.data(), whole.start());
          assertThat(DataSet.ofHeader(atOnce.header().encoded())).isEqualTo(atOnce.header());
          assertSameResult(inChunks(file.dataSet(), syntax, () -> 1), atOnce);
          assertSameResult(inChunks(file.dataSet(), syntax, () -> 7), atOnce);
          assertSameResult(
              inChunks(file.dataSet(), syntax, () -> 1 + random.nextInt(2000)), atOnce);
        });
  }

  private static ParsedHeader inChunks(
      byte[] bytes, TransferSyntax syntax, java.util.function.IntSupplier size)
      throws DataSetException {
    HeaderParser parser = HeaderParser.of(syntax);
    for (int at = 0; at < bytes.length; ) {
      int n = Math.min(size.getAsInt(), bytes.length - at);
      // A copy, so that whoever keeps a reference to the chunk is found out.
      byte[] chunk = Arrays.copyOfRange(bytes, at, at + n);
      parser.feed(chunk, 0, n);
      Arrays.fill(chunk, (byte) 0x55);
      at += n;
    }
    return parser.finish();
  }

  private static void assertSameResult(ParsedHeader actual, ParsedHeader expected) {
    assertThat(actual.header()).isEqualTo(expected.header());
    assertThat(actual.length()).isEqualTo(expected.length());
    assertThat(actual.findings()).isEqualTo(expected.findings());
    assertThat(actual.fragments().isPresent()).isEqualTo(expected.fragments().isPresent());
    if (expected.fragments().isPresent()) {
      Fragments fragments = actual.fragments().get();
      assertThat(fragments.count()).isEqualTo(expected.fragments().get().count());
      for (int i = 0; i < fragments.count(); i++) {
        assertThat(fragments.offset(i)).isEqualTo(expected.fragments().get().offset(i));
        assertThat(fragments.length(i)).isEqualTo(expected.fragments().get().length(i));
      }
    }
  }

  private static final List<TransferSyntax> UNCOMPRESSED =
      List.of(
          TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
          TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN);

  private static byte[] transfer(DataSetTransfer transfer, byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    transfer.copy(new ByteArrayInputStream(bytes), out);
    return out.toByteArray();
  }

  private static byte[] digest(byte[] bytes, TransferSyntax syntax) throws IOException {
    return Sameness.digest(new ByteArrayInputStream(bytes), syntax);
  }

  @Test
  void transfer_amongUncompressedSyntaxes_keepsValuesAndSameness() {
    forEachKind(
        "conversion",
        (sample, file) -> {
          TransferSyntax syntax = file.meta().transferSyntax();
          if (!syntax.isNativeUncompressed()) {
            return;
          }
          DataSet whole = DataSet.read(file.dataSet(), syntax);
          byte[] digest = digest(file.dataSet(), syntax);
          for (TransferSyntax target : UNCOMPRESSED) {
            byte[] streamed = transfer(DataSetTransfer.of(syntax, target), file.dataSet());
            byte[] written = DataSetWriter.toBytes(whole, target);

            DataSetAssert.assertSameValues(whole, DataSet.read(streamed, target));
            DataSetAssert.assertSameValues(whole, DataSet.read(written, target));
            assertThat(digest(streamed, target)).as("streamed to " + target).isEqualTo(digest);
            assertThat(digest(written, target)).as("written as " + target).isEqualTo(digest);
            byte[] back = transfer(DataSetTransfer.of(target, syntax), streamed);
            assertThat(digest(back, syntax)).as("back from " + target).isEqualTo(digest);
          }
        });
  }

  @Test
  void transfer_withChanges_isWhatTheBuilderGives() {
    DataSet overlay =
        DataSet.builder()
            .set(Tag.PatientName, "Changed^Name")
            .set(Tag.PatientID, "CHANGED")
            .set(Tag.StudyDescription, "")
            .build();
    forEachKind(
        "changes",
        (sample, file) -> {
          TransferSyntax syntax = file.meta().transferSyntax();
          DataSet whole = DataSet.read(file.dataSet(), syntax);
          DataSet expected = whole.toBuilder().merge(overlay).remove(Tag.SeriesDescription).build();

          byte[] streamed =
              transfer(
                  DataSetTransfer.of(syntax, syntax)
                      .setting(overlay)
                      .removing(Tag.SeriesDescription),
                  file.dataSet());

          DataSet changed = DataSet.read(streamed, syntax);
          DataSetAssert.assertSameValues(expected, changed);
          assertThat(changed.string(Tag.PatientName)).contains("Changed^Name");
          assertThat(changed.contains(Tag.SeriesDescription)).isFalse();
          assertThat(digest(streamed, syntax)).isNotEqualTo(digest(file.dataSet(), syntax));
          byte[] edited = DataSetWriter.toBytes(expected, syntax);
          assertThat(digest(streamed, syntax)).isEqualTo(digest(edited, syntax));
        });
  }

  @Test
  void transfer_changeThatTheCharacterSetLacks_turnsAllIntoUtf8() {
    String name = "Ψυχή^Ωμέγα=山田^太郎";
    DataSet overlay =
        DataSet.builder()
            .set(Tag.SpecificCharacterSet, "ISO_IR 192")
            .set(Tag.PatientName, name)
            .build();
    forEachWellFormed(
        "unification",
        (sample, file) -> {
          TransferSyntax syntax = file.meta().transferSyntax();
          DataSet whole = DataSet.read(file.dataSet(), syntax);

          byte[] streamed =
              transfer(DataSetTransfer.of(syntax, syntax).setting(overlay), file.dataSet());

          DataSet changed = DataSet.read(streamed, syntax);
          assertThat(changed.string(Tag.PatientName)).contains(name);
          assertThat(changed.strings(Tag.InstitutionName))
              .isEqualTo(whole.strings(Tag.InstitutionName));
          assertThat(changed.strings(Tag.StudyDescription))
              .isEqualTo(whole.strings(Tag.StudyDescription));
        });
  }
}
