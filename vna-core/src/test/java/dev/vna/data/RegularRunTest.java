package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.Corpus.Sample;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The short cut through what is regular reads as the walk by single bytes does: tables, findings
 * and refusals are the same.
 */
class RegularRunTest {
  private static final int MUTANTS = 6_000;

  private static String outcome(byte[] dataSet, TransferSyntax syntax, Limits limits, int piece) {
    var findings = new Findings(limits.strict());
    try {
      TableReader.Root root =
          TableReader.read(dataSet, 0, dataSet.length, Form.of(syntax), limits, findings, piece);
      return root.form() + " " + root.signedPixels() + " " + root.table() + findings.list();
    } catch (DataSetException e) {
      return e.getMessage();
    }
  }

  private static void assertSame(String what, byte[] dataSet, TransferSyntax syntax) {
    for (Limits limits :
        List.of(
            Limits.DEFAULT,
            Limits.DEFAULT.withMaxDepth(2),
            Limits.DEFAULT.withMaxElements(60),
            Limits.DEFAULT.withBulkThresholdBytes(256))) {
      String whole = outcome(dataSet, syntax, limits, dataSet.length);

      assertThat(outcome(dataSet, syntax, limits, 1)).as(what).isEqualTo(whole);
    }
  }

  @Test
  void read_inSinglePieces_saysTheSame() throws IOException {
    int alike = 0;
    for (Sample sample : Corpus.samples()) {
      byte[] file = sample.bytes();
      boolean similar = sample.name().startsWith("series-") && alike++ % 20 != 0;
      if (file.length > 300_000 || similar) {
        continue;
      }
      try {
        Part10 part10 = Part10.open(new ByteArrayInputStream(file));
        TransferSyntax syntax = part10.fileMeta().transferSyntax();
        if (!syntax.deflated()) {
          assertSame(sample.name(), part10.dataSet().readAllBytes(), syntax);
        }
      } catch (DataSetException e) {
        assertThat(e.getMessage()).contains("offset=");
      }
    }
  }

  @Test
  void read_mutatedFileInSinglePieces_saysTheSame() throws IOException {
    List<byte[]> seeds =
        Corpus.samples().stream()
            .map(Sample::bytes)
            .filter(b -> b.length > 200 && b.length < 6_000)
            .toList();
    var random = new Random(20_260_103);
    for (int i = 0; i < MUTANTS; i++) {
      byte[] file =
          MalformedCorpusTest.mutate(
              seeds.get(random.nextInt(seeds.size())), new Random(random.nextLong()));
      try {
        Part10 part10 = Part10.open(new ByteArrayInputStream(file));
        TransferSyntax syntax = part10.fileMeta().transferSyntax();
        if (!syntax.deflated()) {
          assertSame("mutant " + i, part10.dataSet().readAllBytes(), syntax);
        }
      } catch (DataSetException e) {
        assertThat(e.getMessage()).contains("offset=");
      }
    }
  }
}
