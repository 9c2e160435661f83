package dev.vna.examples.interop;

import static dev.vna.examples.interop.JsonComparison.allValues;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.BulkChoice;
import dev.vna.data.DicomFile;
import dev.vna.data.json.JsonDataSetWriter;
import dev.vna.examples.interop.JsonComparison.Difference;
import dev.vna.testkit.Corpus;
import dev.vna.testkit.CorpusFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our DICOM JSON against that of npm's {@code dcmjs}, where {@code dcm2json} is no oracle:
 * character sets that it refuses, standard elements that came as UN, private ones. The package is
 * fetched into a folder of the test; where it cannot be, the test is skipped, but not in CI.
 */
@org.junit.jupiter.api.Tag("dcmjs")
class JsonOfDcmjsTest {
  private static final String PACKAGE = "dcmjs@0.51.1";
  private static final String SCRIPT = "dcmjs-json.cjs";
  private static final String ESCAPE = "\u001B";

  private static final List<String> FILES =
      List.of(
          "multiframe/im00001.fragmented_no_bot_jpeg_baseline.50.dcm",
          "modalities/ct-sc-philips_brilliance16p.dcm",
          "modalities/mr-slice.dcm",
          "odd/explicit_vr-un.dcm",
          "structured/pr/cr000000.dcm",
          "transfer-syntaxes/ct-4.81-jpegls-near.dcm",
          "transfer-syntaxes/ct-4.90-j2k-lossless.dcm",
          "transfer-syntaxes/ct-4.91-j2k.dcm");

  /** In an item of it dcmjs loses what stands in a character set of its own. */
  private static final List<String> NO_ORACLE =
      List.of("charsets/chrsqencoding.dcm", "charsets/chrsqencoding1.dcm");

  private static final JsonDataSetWriter WRITER =
      JsonDataSetWriter.create()
          .withBulkPolicy(
              value -> value.isEncapsulated() ? BulkChoice.leaveOut() : BulkChoice.inline());

  private static JsonComparison comparison() {
    return new JsonComparison()
        .cause(
            "group lengths, groups 0000H and 0002H: ours leave them out",
            d -> d.ours().isEmpty() && (d.tag().endsWith("0000") || d.tag().startsWith("0002")))
        .cause(
            "DS, IS, FL: theirs have other digits of the same number",
            d -> allValues(d, JsonOfDcmjsTest::isSameNumber))
        .cause(
            "encapsulated Pixel Data: ours leave it out",
            d -> d.ours().isEmpty() && d.tag().equals("7FE00010"))
        .cause(
            "code extensions: theirs do not decode them",
            d -> d.ourVr().equals(d.theirVr()) && d.theirValues().toString().contains(ESCAPE))
        .cause(
            "text taken for Latin-1: theirs know no ISO_IR 203, and in items no set of the whole",
            d -> d.ourVr().equals(d.theirVr()) && isTakenForLatin1(d))
        .cause("DT: theirs keep padding", d -> allValues(d, (a, b) -> b.equals(a + " ")))
        .cause(
            "Specific Character Set without a value: theirs have UTF-8, ours none",
            d -> d.tag().equals("00080005") && d.ours().isEmpty())
        .cause(
            "US or SS that came as UN: ours stay bytes, theirs are guessed",
            d -> d.ourVr().equals("UN") && d.theirVr().equals("xs"))
        .cause("AT: theirs are numbers", d -> allValues(d, JsonOfDcmjsTest::isTagAsNumber))
        .cause(
            "PN: theirs keep a space that stands alone",
            d ->
                d.ourVr().equals("PN")
                    && d.ourValues().isEmpty()
                    && d.theirValues().toString().equals("[{Alphabetic= }]"))
        .cause("odd length: theirs are padded", JsonComparison::isPaddedOnce);
  }

  private static boolean isTakenForLatin1(Difference d) {
    byte[] bytes = d.theirValues().toString().getBytes(StandardCharsets.ISO_8859_1);
    return Stream.of("UTF-8", "ISO-8859-2", "ISO-8859-15")
        .map(name -> new String(bytes, Charset.forName(name)))
        .anyMatch(d.ourValues().toString()::equals);
  }

  private static boolean isSameNumber(Object ours, Object theirs) {
    return JsonComparison.isSameNumber(ours, theirs, true)
        || JsonComparison.isTextOfNumber(ours, theirs);
  }

  private static boolean isTagAsNumber(Object ours, Object theirs) {
    return ours instanceof String text
        && theirs instanceof JsonTree.Decimal number
        && Long.parseLong(text, 16) == (long) number.value();
  }

  @Test
  @org.junit.jupiter.api.Tag("check-111")
  void write_filesThatDcm2jsonIsNoOracleOf_saysWhatDcmjsSays(@TempDir Path directory)
      throws IOException, InterruptedException {
    List<CorpusFile> files =
        Corpus.orSkip().files().stream().filter(JsonOfDcmjsTest::isWanted).toList();
    Npm npm = Npm.orSkip(directory, PACKAGE);

    List<String> theirs = ask(npm, directory, files);

    JsonComparison comparison = comparison();
    assertThat(theirs).hasSameSizeAs(files);
    for (int i = 0; i < files.size(); i++) {
      Object json = JsonTree.parse(theirs.get(i).getBytes(StandardCharsets.UTF_8));
      Object ours = JsonTree.parse(WRITER.toBytes(DicomFile.read(files.get(i).path()).dataSet()));
      comparison.compare(files.get(i).name(), (Map<?, ?>) ours, (Map<?, ?>) json);
    }
    report(files.size(), comparison);
    assertThat(comparison.unexplained()).isEmpty();
  }

  private static boolean isWanted(CorpusFile file) {
    boolean characters =
        file.name().startsWith("charsets/") || file.name().startsWith("synthetic/charsets/");
    return FILES.contains(file.name()) || (characters && !NO_ORACLE.contains(file.name()));
  }

  private static void report(int files, JsonComparison comparison) {
    var report = new InteropReport("DICOM JSON against dcmjs");
    report.line("files=%d elements=%d", files, comparison.elements());
    comparison.counts().forEach((cause, count) -> report.line("%6d  %s", count, cause));
    report.line("%6d unexplained", comparison.unexplained().size());
    report.print();
  }

  private static List<String> ask(Npm npm, Path directory, List<CorpusFile> files)
      throws IOException, InterruptedException {
    String names =
        files.stream().map(file -> file.path().toString()).collect(Collectors.joining("\n"));
    Path input = Files.writeString(directory.resolve("files.txt"), names);
    // dcmjs itself may say something between the lines.
    return npm.run(SCRIPT, input.toString()).stream().filter(line -> line.startsWith("{")).toList();
  }
}
