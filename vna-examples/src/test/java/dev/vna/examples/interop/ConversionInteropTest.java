package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.Uid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A peer that takes only another uncompressed transfer syntax gets the instance in that: DCMTK
 * reads in what came the same as in what was stored.
 */
@org.junit.jupiter.api.Tag("dcmtk")
class ConversionInteropTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    Uid.ImplicitVRLittleEndian + ", " + Uid.ExplicitVRLittleEndian,
    Uid.ImplicitVRLittleEndian + ", " + Uid.ExplicitVRBigEndian,
    Uid.ExplicitVRLittleEndian + ", " + Uid.ExplicitVRBigEndian,
    Uid.ExplicitVRBigEndian + ", " + Uid.ExplicitVRLittleEndian,
  })
  void get_otherUncompressedSyntax_readsTheSame(String stored, String wanted) throws IOException {
    Dcmtk dcmtk = Dcmtk.in(directory);
    List<Sample> samples = oneOfEachClass(stored);
    Path received = Files.createDirectory(directory.resolve("got"));
    try (ServedArchive served = ServedArchive.start(directory.resolve("data"))) {
      for (Sample sample : samples) {
        served.archive().store(sample.file());
      }

      dcmtk
          .run(
              "getscu",
              "-v",
              "+B",
              "-S",
              GetPreference.option(wanted).orElseThrow(),
              "-aec",
              ServedArchive.AE,
              "-od",
              received.toString(),
              "-k",
              "QueryRetrieveLevel=STUDY",
              "-k",
              "StudyInstanceUID=" + studies(samples),
              "127.0.0.1",
              served.port())
          .orFail();
    }

    List<String> differing = new ArrayList<>();
    int same = 0;
    DcmtkContent content = new DcmtkContent(dcmtk, directory);
    for (Path file : files(received)) {
      WireFile came = WireFile.read(file);
      Sample sample =
          samples.stream()
              .filter(each -> each.sopInstanceUid().equals(came.sopInstanceUid()))
              .findFirst()
              .orElseThrow();
      assertThat(came.transferSyntaxUid()).isEqualTo(wanted);
      if (content.same(file, sample.file())) {
        same++;
      } else {
        differing.add(sample.name());
      }
    }
    assertThat(differing).isEmpty();
    assertThat(same).isPositive().isGreaterThan(samples.size() / 2);
  }

  private List<Sample> oneOfEachClass(String transferSyntaxUid) throws IOException {
    List<Sample> ofSyntax =
        SampleSet.load(directory.resolve("synthetic")).all().stream()
            .filter(sample -> sample.transferSyntaxUid().equals(transferSyntaxUid))
            .toList();
    return SampleSet.by(Sample::sopClassUid, ofSyntax).values().stream()
        .map(samples -> samples.get(0))
        .toList();
  }

  private static String studies(List<Sample> samples) {
    return samples.stream()
        .map(Sample::studyInstanceUid)
        .distinct()
        .collect(Collectors.joining("\\"));
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
