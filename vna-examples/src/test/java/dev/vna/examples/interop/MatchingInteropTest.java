package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.Tag;
import dev.vna.examples.interop.FindScu.Answer;
import dev.vna.testkit.SyntheticStudies;
import dev.vna.testkit.SyntheticStudy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The kinds of matching as DCMTK's {@code findscu} asks for them. Source: PS3.4 Section C.2.2.2.
 */
@org.junit.jupiter.api.Tag("dcmtk")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatchingInteropTest {
  private final List<SyntheticStudy> studies = new ArrayList<>();
  private ServedArchive served;
  private FindScu scu;

  @BeforeAll
  void storeThreeStudies(@TempDir Path directory) throws IOException {
    Dcmtk dcmtk = Dcmtk.in(directory);
    SyntheticStudies maker = SyntheticStudies.seeded(8);
    studies.add(study(maker.smallCt(2), "MATCH^ONE", "20250101", "A-100"));
    studies.add(study(maker.mr(2, 1), "MATCH^TWO", "20250615", "A-200"));
    studies.add(study(maker.ctWithReport(1), "ÉTRANGE^THRÉE", "20251231", "B-300"));
    served = ServedArchive.start(directory.resolve("data"));
    for (SyntheticStudy study : studies) {
      for (Path file : study.writeTo(directory.resolve(study.studyInstanceUid()))) {
        served.archive().store(file);
      }
    }
    scu = new FindScu(dcmtk, directory, served.server().port(), ServedArchive.AE);
  }

  private static SyntheticStudy study(
      SyntheticStudy study, String name, String date, String accessionNumber) {
    return study
        .with(Tag.SpecificCharacterSet, "ISO_IR 192")
        .with(Tag.PatientName, name)
        .with(Tag.StudyDate, date)
        .with(Tag.AccessionNumber, accessionNumber);
  }

  @AfterAll
  void close() throws IOException {
    if (served != null) {
      served.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "PatientName, MATCH^ONE, 0",
    "PatientName, match^one, 0",
    "PatientName, MATCH*, 0 1",
    "PatientName, etrange^three, 2",
    "PatientName, '?trange*', 2",
    "PatientName, '', 0 1 2",
    "PatientName, NOBODY, ''",
    "StudyDate, 20250615, 1",
    "StudyDate, 20250101-20250630, 0 1",
    "StudyDate, 20250102-, 1 2",
    "StudyDate, -20250614, 0",
    "AccessionNumber, A-100, 0",
    "AccessionNumber, a-100, ''",
    "AccessionNumber, A-*, 0 1",
    "AccessionNumber, '?-300', 2",
    "ModalitiesInStudy, MR, 1",
    "ModalitiesInStudy, CT, 0 2",
    "ModalitiesInStudy, SR, 2",
  })
  void find_studiesByKey_findsThoseThatMatch(String keyword, String value, String expected)
      throws IOException {
    Answer answer =
        scu.find(
            FindScu.STUDY_ROOT,
            FindScu.query("STUDY", Tag.StudyInstanceUID).set(tag(keyword), value).build());

    assertThat(answer.status()).isEqualTo("Success");
    assertThat(answer.values(Tag.StudyInstanceUID))
        .containsExactlyInAnyOrderElementsOf(uids(expected));
  }

  @Test
  void find_listOfUids_findsEach() throws IOException {
    List<String> listed = uids("0 2");

    Answer answer =
        scu.find(
            FindScu.STUDY_ROOT,
            FindScu.query("STUDY")
                .set(Tag.StudyInstanceUID, listed.toArray(String[]::new))
                .build());

    assertThat(answer.values(Tag.StudyInstanceUID)).containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void find_keyNobodyHas_findsNothingAndSucceeds() throws IOException {
    Answer answer =
        scu.find(
            FindScu.PATIENT_ROOT,
            FindScu.query("PATIENT").set(Tag.PatientID, "NO-SUCH-ID").build());

    assertThat(answer.status()).isEqualTo("Success");
    assertThat(answer.matches()).isEmpty();
  }

  private List<String> uids(String numbers) {
    return Stream.of(numbers.split(" "))
        .filter(number -> !number.isEmpty())
        .map(number -> studies.get(Integer.parseInt(number)).studyInstanceUid())
        .toList();
  }

  private static int tag(String keyword) {
    return switch (keyword) {
      case "PatientName" -> Tag.PatientName;
      case "StudyDate" -> Tag.StudyDate;
      case "AccessionNumber" -> Tag.AccessionNumber;
      case "ModalitiesInStudy" -> Tag.ModalitiesInStudy;
      default -> throw new IllegalArgumentException(keyword);
    };
  }
}
