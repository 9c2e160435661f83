package dev.vna.data.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.DicomFile;
import dev.vna.data.Element;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every file of the corpus, damaged ones included: what identified is nowhere in the bytes that
 * were written, pixel data apart.
 */
class DeidentificationCorpusTest {
  private static final Logger LOG = LoggerFactory.getLogger(DeidentificationCorpusTest.class);
  private static final byte[] SECRET =
      "a secret of the tests alone".getBytes(StandardCharsets.US_ASCII);

  /** Whose values identify and are gone from the header, whatever the IOD. */
  private static final int[] IDENTIFYING = {
    Tag.PatientName,
    Tag.PatientID,
    Tag.PatientBirthDate,
    Tag.OtherPatientIDs,
    Tag.PatientAddress,
    Tag.AccessionNumber,
    Tag.ReferringPhysicianName,
    Tag.OperatorsName,
    Tag.PerformingPhysicianName,
    Tag.InstitutionName,
    Tag.InstitutionAddress,
    Tag.StationName,
    Tag.StudyInstanceUID,
    Tag.SeriesInstanceUID,
    Tag.SOPInstanceUID,
    Tag.PatientComments,
    Tag.DeviceSerialNumber
  };

  /** Shorter ones stand anywhere by chance. */
  private static final int DISTINCTIVE_CHARACTERS = 7;

  @TempDir private Path directory;

  private static List<Path> files() throws IOException {
    Path folder = Path.of(System.getProperty("vna.corpus", ""));
    assumeTrue(
        !folder.toString().isEmpty() && Files.exists(folder.resolve("MANIFEST.tsv")),
        "no corpus of DICOM files: set the system property vna.corpus");
    try (Stream<String> lines = Files.lines(folder.resolve("MANIFEST.tsv"))) {
      List<Path> files = new ArrayList<>();
      int alike = 0;
      for (String line : lines.skip(1).toList()) {
        String name = line.substring(0, line.indexOf('\t'));
        // The series have hundreds of files alike.
        if (!name.startsWith("series-") || alike++ % 8 == 0) {
          files.add(folder.resolve(name));
        }
      }
      return files;
    }
  }

  @Test
  void deidentify_everyFile_leavesNothingThatIdentifies() throws IOException {
    Deidentifier deidentifier = Deidentifier.builder(SECRET).build();
    Path to = directory.resolve("to.dcm");
    List<String> failures = new ArrayList<>();
    int refused = 0;
    int done = 0;
    int searched = 0;
    for (Path from : files()) {
      DeidentificationReport report;
      try {
        report = deidentifier.deidentify(from, to);
      } catch (DataSetException e) {
        refused++;
        LOG.debug("refused: {}", from);
        continue;
      }
      done++;
      Set<String> identities = new HashSet<>();
      DicomFile before = DicomFile.read(from);
      collect(before.dataSet(), identities, 0);
      // What the table leaves may say the same as what it takes, such as a maker as institution.
      Set<String> left = values(before.dataSet(), Tag.Manufacturer, 0);
      left.addAll(values(before.dataSet(), Tag.ManufacturerModelName, 0));
      identities.removeIf(identity -> left.stream().anyMatch(value -> value.contains(identity)));
      searched += identities.size();
      String rest = withoutPixels(DicomFile.read(to));
      String said = report.toString();
      for (String identity : identities) {
        if (rest.contains(identity) || said.contains(identity)) {
          failures.add(from.getFileName() + " at " + where(DicomFile.read(to).dataSet(), identity));
        }
      }
    }
    LOG.info("de-identified: files={} refused={} values searched={}", done, refused, searched);
    if (!failures.isEmpty()) {
      fail(failures.size() + ":\n" + String.join("\n", failures));
    }
    assertThat(done).isGreaterThan(600);
  }

  private static void collect(DataSet dataSet, Set<String> identities, int depth) {
    for (int tag : IDENTIFYING) {
      dataSet
          .element(tag)
          .filter(e -> e.vr() != Vr.SQ && !e.isEncapsulated())
          .ifPresent(e -> e.strings().forEach(value -> collect(value, identities)));
    }
    for (Element element : dataSet.elements()) {
      if (depth < 20 && element.vr() == Vr.SQ) {
        element.items().forEach(item -> collect(item, identities, depth + 1));
      }
    }
  }

  private static Set<String> values(DataSet dataSet, int tag, int depth) {
    Set<String> values = new HashSet<>();
    dataSet.strings(tag).forEach(value -> values.add(value.strip()));
    for (Element element : dataSet.elements()) {
      if (depth < 20 && element.vr() == Vr.SQ) {
        element.items().forEach(item -> values.addAll(values(item, tag, depth + 1)));
      }
    }
    return values;
  }

  private static void collect(String value, Set<String> identities) {
    String text = value.strip();
    boolean wellKnown = text.startsWith("1.2.840.10008.");
    // Some files were de-identified before; a date that many things have tells nothing.
    boolean dummy =
        text.toUpperCase(Locale.ROOT).matches("REMOVED|19000101|ANONYMOUS|ANONYMIZED|UNKNOWN|0*");
    if (text.length() >= DISTINCTIVE_CHARACTERS && !wellKnown && !dummy) {
      identities.add(text);
    }
  }

  private static String withoutPixels(DicomFile file) {
    DataSet dataSet =
        file.dataSet().toBuilder()
            .remove(Tag.PixelData)
            .remove(Tag.FloatPixelData)
            .remove(Tag.DoubleFloatPixelData)
            .build();
    return new String(file.fileMeta().encode(), StandardCharsets.ISO_8859_1)
        + new String(dataSet.encoded(), StandardCharsets.ISO_8859_1);
  }

  private static String where(DataSet dataSet, String identity) {
    for (Element element : dataSet.elements()) {
      if (element.isEncapsulated()) {
        continue;
      }
      if (new String(element.bytes(), StandardCharsets.ISO_8859_1).contains(identity)) {
        String inner =
            element.items().stream().map(item -> where(item, identity)).findFirst().orElse("");
        return Tag.toString(element.tag()) + " " + inner;
      }
    }
    return "";
  }
}
