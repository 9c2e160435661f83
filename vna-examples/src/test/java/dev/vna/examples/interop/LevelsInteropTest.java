package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.dicom.service.Peer;
import dev.vna.testkit.SyntheticInstance;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What DCMTK gets back when it retrieves a patient, a study, a series, or an instance. */
@org.junit.jupiter.api.Tag("dcmtk")
class LevelsInteropTest {
  private static final int SERIES = 3;
  private static final int IN_SERIES = 4;

  @TempDir private Path directory;

  /** The study that is retrieved, and one of another patient that is not. */
  private final SyntheticStudies studies = SyntheticStudies.seeded(5);

  private final SyntheticStudy wanted = studies.mr(SERIES, IN_SERIES);
  private final SyntheticStudy other = studies.smallCt(2);

  @ParameterizedTest
  @CsvSource({
    "-P, PATIENT, 12",
    "-P, STUDY, 12",
    "-P, SERIES, 4",
    "-P, IMAGE, 1",
    "-S, STUDY, 12",
    "-S, SERIES, 4",
    "-S, IMAGE, 1",
  })
  void get_eachLevel_bringsWhatBelongsToIt(String model, String level, int count)
      throws IOException {
    Dcmtk dcmtk = Dcmtk.in(directory);
    Path received = Files.createDirectory(directory.resolve("got"));
    try (ServedArchive served = ServedArchive.start(directory.resolve("data"))) {
      store(served);

      List<String> arguments = new ArrayList<>(List.of("-v", "+B", model, "-aec", "VNA"));
      arguments.addAll(List.of("-od", received.toString()));
      arguments.addAll(keys(model, level));
      arguments.addAll(List.of("127.0.0.1", served.port()));
      dcmtk.run("getscu", arguments).orFail();
    }

    assertThat(StorageReceiver.filesIn(received)).hasSize(count).doesNotContainKeys(others());
  }

  @ParameterizedTest
  @CsvSource({
    "-P, PATIENT, 12",
    "-P, STUDY, 12",
    "-P, SERIES, 4",
    "-P, IMAGE, 1",
    "-S, STUDY, 12",
    "-S, SERIES, 4",
    "-S, IMAGE, 1",
  })
  void move_eachLevel_bringsWhatBelongsToIt(String model, String level, int count)
      throws IOException {
    Dcmtk dcmtk = Dcmtk.in(directory);
    try (StorageReceiver receiver = StorageReceiver.start(dcmtk, directory);
        ServedArchive served =
            ServedArchive.start(
                directory.resolve("data"),
                settings -> settings.peer(Peer.parse("DEST=127.0.0.1:" + receiver.port())))) {
      store(served);

      List<String> arguments = new ArrayList<>(List.of("-v", model, "-aec", "VNA"));
      arguments.addAll(List.of("-aem", "DEST"));
      arguments.addAll(keys(model, level));
      arguments.addAll(List.of("127.0.0.1", served.port()));
      Dcmtk.Run run = dcmtk.run("movescu", arguments).orFail();

      assertThat(run.output()).contains("Received Final Move Response (Success)");
      assertThat(receiver.received()).hasSize(count).doesNotContainKeys(others());
    }
  }

  private void store(ServedArchive served) throws IOException {
    for (SyntheticStudy study : List.of(wanted, other)) {
      for (Path file : study.writeTo(directory.resolve(study.studyInstanceUid()))) {
        served.archive().store(file);
      }
    }
  }

  private String[] others() {
    return other.instances().map(SyntheticInstance::sopInstanceUid).toArray(String[]::new);
  }

  /** The unique keys down to a level. */
  private List<String> keys(String model, String level) {
    SyntheticInstance one = wanted.instance(SERIES * IN_SERIES - 1);
    List<String> keys = new ArrayList<>(List.of("-k", "QueryRetrieveLevel=" + level));
    if (model.equals("-P")) {
      keys.addAll(List.of("-k", "PatientID=" + wanted.patientId()));
    }
    if (!level.equals("PATIENT")) {
      keys.addAll(List.of("-k", "StudyInstanceUID=" + one.studyInstanceUid()));
    }
    if (level.equals("SERIES") || level.equals("IMAGE")) {
      keys.addAll(List.of("-k", "SeriesInstanceUID=" + one.seriesInstanceUid()));
    }
    if (level.equals("IMAGE")) {
      keys.addAll(List.of("-k", "SOPInstanceUID=" + one.sopInstanceUid()));
    }
    return keys;
  }
}
