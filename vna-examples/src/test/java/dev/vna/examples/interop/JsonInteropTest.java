package dev.vna.examples.interop;

import static dev.vna.examples.interop.JsonComparison.allValues;
import static dev.vna.examples.interop.JsonComparison.isSameNumber;
import static dev.vna.examples.interop.JsonComparison.isTextOfNumber;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.BulkChoice;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.Element;
import dev.vna.data.HeaderParser;
import dev.vna.data.Part10;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.json.JsonDataSetWriter;
import dev.vna.examples.interop.JsonComparison.Difference;
import dev.vna.testkit.Corpus;
import dev.vna.testkit.CorpusFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our DICOM JSON of every well-formed file of the corpus against that of DCMTK's {@code dcm2json},
 * element by element. Differences are listed by cause; one without a known cause fails the test.
 */
@org.junit.jupiter.api.Tag("dcmtk")
class JsonInteropTest {
  private static final String FIRST_PIXEL_TAG = "7FE00010";
  private static final int PROCESSES = 2;

  /** Two files that no reader takes: see the corpus of the codec's own tests. */
  private static final List<String> BROKEN = List.of("odd/gh179b.dcm", "odd/no_meta.dcm");

  private static final JsonDataSetWriter WRITER =
      JsonDataSetWriter.create()
          .withBulkPolicy(
              value -> value.isEncapsulated() ? BulkChoice.leaveOut() : BulkChoice.inline());

  /** What dcm2json said: a data set, or why it has nothing to say. */
  private record Oracle(CorpusFile file, boolean cut, Optional<Map<?, ?>> json, String refusal) {}

  private static JsonComparison comparison() {
    return new JsonComparison()
        .cause(
            "FL, FD: theirs are in more digits than the number has",
            d ->
                (d.ourVr().equals("FL") || d.ourVr().equals("FD"))
                    && allValues(d, (a, b) -> isSameNumber(a, b, d.ourVr().equals("FL"))))
        .cause(
            "DS: ours keep the digits, such as zeros at the end",
            d -> d.ourVr().equals("DS") && allValues(d, (a, b) -> isSameNumber(a, b, false)))
        .cause(
            "DS, IS: ours keep the text of what is no number of JSON",
            d ->
                (d.ourVr().equals("DS") || d.ourVr().equals("IS"))
                    && allValues(d, (a, b) -> isSameNumber(a, b, false) || isTextOfNumber(a, b)))
        .cause(
            "PN: theirs drop carets at the end",
            d -> d.ourVr().equals("PN") && d.theirVr().equals("PN") && isWithoutCarets(d))
        .cause(
            "PN: theirs drop spaces before the name",
            d -> d.ourVr().equals("PN") && isWithoutLeadingSpaces(d))
        .cause(
            "NUL as padding: theirs keep it",
            d -> allValues(d, (a, b) -> b instanceof String text && isPaddedWithNul(a, text)))
        .cause(
            "values without characters: theirs have none at all",
            d ->
                d.ourVr().equals(d.theirVr())
                    && d.theirValues().isEmpty()
                    && d.theirs().size() == 1
                    && d.ourValues().stream().allMatch(v -> v == JsonTree.NULL))
        .cause(
            "private element: the dictionaries differ",
            d -> d.isPrivate() && !d.ourVr().equals(d.theirVr()) && hasBoth(d))
        .cause(
            "standard element that came as UN: ours have the VR of the dictionary",
            d -> !d.isPrivate() && d.theirVr().equals("UN") && hasBoth(d))
        .cause(
            "Specific Character Set of an item: theirs name the set that the text was in",
            d -> d.tag().equals("00080005") && d.isInItem())
        .cause(
            "Specific Character Set without a value: theirs have UTF-8, ours none",
            d -> d.tag().equals("00080005") && d.ours().isEmpty())
        .cause("group 0002H in an item: ours leave it out", d -> d.tag().startsWith("0002"))
        .cause("odd length: theirs are padded", JsonComparison::isPaddedOnce)
        .cause(
            "curve data in implicit VR: OW by the standard, OB by theirs",
            d -> d.tag().startsWith("50") && d.ourVr().equals("OW") && d.theirVr().equals("OB"));
  }

  private static boolean hasBoth(Difference d) {
    return !d.ours().isEmpty() && !d.theirs().isEmpty();
  }

  private static boolean isWithoutLeadingSpaces(Difference d) {
    String ours = d.ourValues().toString().replaceAll("= +", "=");
    return ours.equals(d.theirValues().toString());
  }

  private static boolean isPaddedWithNul(Object ours, String theirs) {
    String text = ours instanceof JsonTree.Decimal number ? number.text() : ours.toString();
    return theirs.equals(text + '\0');
  }

  private static boolean isWithoutCarets(Difference d) {
    String ours = d.ourValues().toString().replaceAll("\\^+(?=[,}])", "");
    String theirs = d.theirValues().isEmpty() ? "[{Alphabetic=}]" : d.theirValues().toString();
    return ours.equals(theirs);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-111")
  @org.junit.jupiter.api.Tag("check-049")
  void write_wellFormedFilesOfTheCorpus_saysWhatDcm2jsonSays(@TempDir Path directory)
      throws Exception {
    Dcmtk dcmtk = Dcmtk.in(directory);
    List<CorpusFile> files =
        Corpus.orSkip().files().stream()
            .filter(f -> !f.name().startsWith("malformed/") && !BROKEN.contains(f.name()))
            .toList();
    JsonComparison comparison = comparison();
    Map<String, Integer> refusals = new TreeMap<>();
    int compared = 0;

    for (Oracle oracle : ask(dcmtk, directory, files)) {
      if (oracle.json().isEmpty()) {
        refusals.merge(oracle.refusal(), 1, Integer::sum);
        continue;
      }
      compared++;
      Map<?, ?> ours = ours(Files.readAllBytes(oracle.file().path()));
      if (oracle.cut()) {
        ours.keySet().removeIf(tag -> ((String) tag).compareTo(FIRST_PIXEL_TAG) >= 0);
      }
      comparison.compare(oracle.file().name(), ours, oracle.json().get());
    }

    report(files.size(), compared, refusals, comparison);
    assertThat(comparison.unexplained()).isEmpty();
    assertThat(refusals.keySet()).allMatch(JsonInteropTest::isKnownRefusal);
    assertThat(compared).isGreaterThan(files.size() * 9 / 10);
  }

  private static void report(
      int files, int compared, Map<String, Integer> refusals, JsonComparison comparison) {
    var report = new InteropReport("DICOM JSON against dcm2json");
    report.line("files=%d compared=%d elements=%d", files, compared, comparison.elements());
    comparison.counts().forEach((cause, count) -> report.line("%6d  %s", count, cause));
    refusals.forEach((why, count) -> report.line("%6d files, no oracle: %s", count, why));
    report.line("%6d unexplained", comparison.unexplained().size());
    report.print();
  }

  private static boolean isKnownRefusal(String why) {
    return why.startsWith("does not know") || why.equals("writes no UTF-8");
  }

  private static List<Oracle> ask(Dcmtk dcmtk, Path directory, List<CorpusFile> files)
      throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(PROCESSES);
    try {
      List<Callable<Oracle>> runs = new ArrayList<>();
      for (CorpusFile file : files) {
        runs.add(() -> ask(dcmtk, directory, file));
      }
      List<Oracle> oracles = new ArrayList<>();
      for (Future<Oracle> run : executor.invokeAll(runs)) {
        oracles.add(run.get());
      }
      return oracles;
    } finally {
      executor.shutdownNow();
    }
  }

  private static Oracle ask(Dcmtk dcmtk, Path directory, CorpusFile file) throws IOException {
    Path json = Files.createTempFile(directory, "dcm2json", ".json");
    Optional<byte[]> cut = cutAtPixelData(Files.readAllBytes(file.path()));
    Path asked = file.path();
    if (cut.isPresent()) {
      asked = Files.write(Files.createTempFile(directory, "cut", ".dcm"), cut.get());
    }
    Dcmtk.Run run = dcmtk.run("dcm2json", "-fc", asked.toString(), json.toString());
    Oracle oracle;
    if (run.exitStatus() != 0) {
      String why = whyRefused(run.output());
      oracle = new Oracle(file, cut.isPresent(), Optional.empty(), why);
    } else {
      oracle = parsed(file, cut.isPresent(), Files.readAllBytes(json));
    }
    Files.delete(json);
    if (cut.isPresent()) {
      Files.delete(asked);
    }
    return oracle;
  }

  private static String whyRefused(String output) {
    if (output.contains("character")) {
      return "does not know the character set";
    }
    return output.contains("Found Preamble but no Meta Information Header")
        ? "does not know a data set with DICM by chance where the prefix stands"
        : "unexplained";
  }

  private static Oracle parsed(CorpusFile file, boolean cut, byte[] json) {
    try {
      return new Oracle(file, cut, Optional.of((Map<?, ?>) JsonTree.parse(json)), "");
    } catch (IllegalArgumentException e) {
      return new Oracle(file, cut, Optional.empty(), "writes no UTF-8");
    }
  }

  /** dcm2json refuses encapsulated Pixel Data: it gets the file up to there. */
  private static Optional<byte[]> cutAtPixelData(byte[] file) throws IOException {
    Part10 part10 = Part10.open(new ByteArrayInputStream(file));
    TransferSyntax syntax = part10.fileMeta().transferSyntax();
    if (!syntax.encapsulated()) {
      return Optional.empty();
    }
    byte[] dataSet = part10.dataSet().readAllBytes();
    Optional<Element> pixelData =
        HeaderParser.parse(dataSet, syntax).header().element(Tag.PixelData);
    return pixelData
        .filter(Element::isEncapsulated)
        .flatMap(Element::bulk)
        .map(bulk -> Arrays.copyOf(file, (int) (part10.dataSetOffset() + bulk.offset()) - 12));
  }

  private static Map<?, ?> ours(byte[] file) throws IOException {
    Part10 part10 = Part10.open(new ByteArrayInputStream(file));
    try {
      DataSet dataSet =
          DataSet.read(part10.dataSet().readAllBytes(), part10.fileMeta().transferSyntax());
      return (Map<?, ?>) JsonTree.parse(WRITER.toBytes(dataSet));
    } catch (DataSetException e) {
      throw new AssertionError("a well-formed file is refused", e);
    }
  }
}
