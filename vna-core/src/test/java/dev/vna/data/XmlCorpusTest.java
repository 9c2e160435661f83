package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.Corpus.Sample;
import dev.vna.data.json.JsonDataSetWriter;
import dev.vna.data.xml.XmlDataSetReader;
import dev.vna.data.xml.XmlDataSetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All well-formed files of the corpus as XML and back, and as JSON of what came back. */
class XmlCorpusTest {
  private static final Logger LOG = LoggerFactory.getLogger(XmlCorpusTest.class);
  private static final BulkPolicy POLICY = BulkPolicy.inlineUpTo(1 << 18);

  @Test
  @org.junit.jupiter.api.Tag("check-111")
  void writeAndRead_wellFormedFiles_giveTheSameXmlAndJson() {
    XmlDataSetWriter writer = XmlDataSetWriter.create().withBulkPolicy(POLICY);
    JsonDataSetWriter jsonWriter = JsonDataSetWriter.create().withBulkPolicy(POLICY);
    List<String> failures = new ArrayList<>();
    int replaced = 0;
    int padded = 0;
    List<Sample> samples = Corpus.wellFormed();
    for (Sample sample : samples) {
      try {
        byte[] file = sample.bytes();
        DataSet original = DicomFile.read(new ByteArrayInputStream(file), file.length).dataSet();
        var out = new ByteArrayOutputStream();
        List<Finding> findings = writer.write(original, out);

        DecodedDataSet read =
            XmlDataSetReader.create().read(new ByteArrayInputStream(out.toByteArray()));

        if (JsonCorpusTest.hasOddBytes(original)) {
          padded++;
          continue;
        }
        assertThat(read.findings()).isEmpty();
        assertThat(new String(writer.toBytes(read.dataSet()), StandardCharsets.UTF_8))
            .isEqualTo(out.toString(StandardCharsets.UTF_8));
        if (findings.stream().anyMatch(f -> f.what().startsWith("characters replaced"))) {
          replaced++;
        } else {
          assertThat(new String(jsonWriter.toBytes(read.dataSet()), StandardCharsets.UTF_8))
              .isEqualTo(new String(jsonWriter.toBytes(original), StandardCharsets.UTF_8));
        }
      } catch (IOException | RuntimeException | AssertionError e) {
        String what = String.valueOf(e);
        failures.add(sample + ": " + what.substring(0, Math.min(2000, what.length())));
      }
    }
    LOG.info(
        "to XML and back: files={} failures={} with characters replaced={} odd length={}",
        samples.size(),
        failures.size(),
        replaced,
        padded);
    assertThat(failures).isEmpty();
  }
}
