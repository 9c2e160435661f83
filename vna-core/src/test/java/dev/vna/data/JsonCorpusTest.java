package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.vna.data.Corpus.Sample;
import dev.vna.data.json.JsonDataSetArray;
import dev.vna.data.json.JsonDataSetReader;
import dev.vna.data.json.JsonDataSetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All well-formed files of the corpus as JSON and back. */
class JsonCorpusTest {
  private static final Logger LOG = LoggerFactory.getLogger(JsonCorpusTest.class);

  private static final JsonDataSetWriter WRITER =
      JsonDataSetWriter.create().withBulkPolicy(BulkPolicy.inlineUpTo(1 << 20));
  private static final JsonDataSetReader READER = JsonDataSetReader.create();

  @Test
  @org.junit.jupiter.api.Tag("check-111")
  @org.junit.jupiter.api.Tag("bug-61")
  void writeAndRead_wellFormedFiles_giveTheSameJsonAndValues() {
    List<String> failures = new ArrayList<>();
    int undeclared = 0;
    int padded = 0;
    List<Sample> samples = Corpus.wellFormed();
    for (Sample sample : samples) {
      try {
        byte[] file = sample.bytes();
        DataSet original = DicomFile.read(new ByteArrayInputStream(file), file.length).dataSet();
        byte[] json = WRITER.toBytes(original);

        DecodedDataSet read = READER.read(new ByteArrayInputStream(json));
        byte[] again = WRITER.toBytes(read.dataSet());

        String expected = new String(json, StandardCharsets.UTF_8);
        if (hasOddBytes(original)) {
          padded++;
          var paddedOnce = new ByteArrayInputStream(again);
          expected =
              new String(WRITER.toBytes(READER.read(paddedOnce).dataSet()), StandardCharsets.UTF_8);
        }
        String actual = new String(again, StandardCharsets.UTF_8);
        if (!original.contains(Tag.SpecificCharacterSet)
            && read.dataSet().contains(Tag.SpecificCharacterSet)) {
          undeclared++;
          actual = actual.replaceFirst("\"00080005\":\\{[^}]*},?", "");
        }
        assertThat(actual).isEqualTo(expected);
        assertThat(read.findings()).isEmpty();
      } catch (IOException | RuntimeException | AssertionError e) {
        String what = String.valueOf(e);
        failures.add(sample + ": " + what.substring(0, Math.min(2000, what.length())));
      }
    }
    LOG.info(
        "to JSON and back: files={} failures={} undeclared character set={} odd length={}",
        samples.size(),
        failures.size(),
        undeclared,
        padded);
    if (!failures.isEmpty()) {
      fail(failures.size() + " of " + samples.size() + "\n" + String.join("\n", failures));
    }
  }

  @Test
  void array_ofAllFiles_isWhatSingleObjectsAre() throws IOException {
    var out = new ByteArrayOutputStream();
    var expected = new ByteArrayOutputStream();
    JsonDataSetArray array = WRITER.array(out);
    char separator = '[';
    for (Sample sample : Corpus.wellFormed()) {
      byte[] file = sample.bytes();
      DataSet dataSet = DicomFile.read(new ByteArrayInputStream(file), file.length).dataSet();
      array.add(dataSet);
      expected.write(separator);
      expected.write(WRITER.toBytes(dataSet));
      separator = ',';
    }
    array.finish();
    expected.write(']');

    assertThat(Arrays.mismatch(out.toByteArray(), expected.toByteArray())).isNegative();
  }

  /** Bytes of odd length, against the standard, come back with a byte of padding. */
  static boolean hasOddBytes(DataSet dataSet) {
    DataSetCursor cursor = DataSetCursor.of(dataSet);
    for (var step = cursor.next(); step != DataSetCursor.Step.END; step = cursor.next()) {
      if (step == DataSetCursor.Step.ELEMENT
          && BulkPolicy.isOther(cursor.vr())
          && cursor.length() % 2 != 0) {
        return true;
      }
    }
    return false;
  }

  @Test
  @org.junit.jupiter.api.Tag("check-111")
  void write_header_isWhatTheWholeGivesButForBulk() {
    BulkPolicy bulkAsUri =
        value ->
            value.length() > Limits.DEFAULT.bulkThresholdBytes()
                    || value.tag() == Tag.PixelData
                    || value.tag() == Tag.FloatPixelData
                    || value.tag() == Tag.DoubleFloatPixelData
                ? BulkChoice.uri("bulk/" + value.path())
                : BulkChoice.inline();
    JsonDataSetWriter writer = JsonDataSetWriter.create().withBulkPolicy(bulkAsUri);
    List<String> failures = new ArrayList<>();
    for (Sample sample : Corpus.wellFormed()) {
      try {
        byte[] bytes = sample.bytes();
        Part10 file = Part10.open(new ByteArrayInputStream(bytes));
        byte[] dataSet = file.dataSet().readAllBytes();
        TransferSyntax syntax = file.fileMeta().transferSyntax();

        byte[] ofHeader = writer.toBytes(HeaderParser.parse(dataSet, syntax).header());

        byte[] ofWhole = writer.toBytes(DataSet.read(dataSet, syntax));
        assertThat(new String(ofHeader, StandardCharsets.UTF_8))
            .isEqualTo(new String(ofWhole, StandardCharsets.UTF_8));
      } catch (IOException | RuntimeException | AssertionError e) {
        String what = String.valueOf(e);
        failures.add(sample + ": " + what.substring(0, Math.min(2000, what.length())));
      }
    }
    assertThat(failures).isEmpty();
  }
}
