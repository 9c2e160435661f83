package dev.vna.archive.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Filter;
import dev.vna.data.DataSet;
import dev.vna.data.Dictionary;
import dev.vna.data.Tag;
import dev.vna.data.Vr;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@org.junit.jupiter.api.Tag("check-094")
class AttributeMatcherTest {
  private static boolean matches(String keyword, String value, String key) {
    int tag = Dictionary.tag(keyword).orElseThrow();
    DataSet.Builder dataSet = DataSet.builder();
    if (value != null) {
      dataSet.set(tag, value.split("\\\\", -1));
    }
    return AttributeMatcher.of(new Filter.Attribute(List.of(tag), List.of(key.split("\\\\", -1))))
        .test(dataSet.build());
  }

  @ParameterizedTest(name = "{0} {1} is matched by {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        // Universal
        "PatientID, -, ''",
        "PatientID, A, ''",
        "StudyInstanceUID, -, *",
        "StudyDate, -, *",
        // Single value, padding apart
        "PatientID, A1, A1",
        "PatientID, ' A1 ', A1",
        "PatientID, A1, ' A1 '",
        "ImageType, ORIGINAL\\PRIMARY, PRIMARY",
        "PatientAge, 030Y, 030Y",
        // Lists
        "StudyInstanceUID, 1.2, 1.1\\1.2",
        "Modality, CT, MR\\CT",
        "StudyInstanceUID, 1.2, 1.2\\",
        // Wildcards
        "PatientID, ABC, A*",
        "PatientID, ABC, *C",
        "PatientID, ABC, *B*",
        "PatientID, ABC, A?C",
        "PatientID, ABC, ABC*",
        "PatientID, A*C, A*C",
        "PatientID, ABABAC, A*AC",
        "StudyDescription, 'two words', 'two *'",
        "PatientComments, 'a long text', *long*",
        "RetrieveURL, http://x/y, http:*",
        "OtherPatientIDs, A\\BX, B?",
        // Names
        "PatientName, Doe^John, doe^john",
        "PatientName, Doe^John, DOE*",
        "PatientName, Doe^John^^^, doe^john",
        "PatientName, Müller, muller",
        "PatientName, Muller, Müller*",
        "PatientName, Doe, doe^*",
        "PatientName, Doe, doe*^*",
        "PatientName, Yamada^Tarou=山田^太郎=やまだ^たろう, 山田*",
        "PatientName, Yamada^Tarou=山田^太郎=やまだ^たろう, *=山田^太郎",
        "PatientName, Yamada^Tarou=山田^太郎=やまだ^たろう, yamada*=*=やまだ*",
        "ReferringPhysicianName, A^B, a^?",
        // Dates and times
        "StudyDate, 20260131, 20260131",
        "StudyDate, 20260131, 20260131-20260131",
        "StudyDate, 20260131, 20260101-",
        "StudyDate, 20260131, -20260131",
        "StudyDate, 20260131, '20260101 - 20260201'",
        "StudyTime, 101500, 101500.000",
        "StudyTime, 1015, 10-11",
        "StudyTime, 115959.999999, 10-11",
        "StudyTime, 10:15:00, 101500",
        "StudyTime, 235959, 23-",
        "AcquisitionDateTime, 20260131101500, 20260131101500",
        "AcquisitionDateTime, 20260131101500, 2026-",
        "AcquisitionDateTime, 20260131101500, -2026",
        "AcquisitionDateTime, 20260131101500, 202601-202602",
        "AcquisitionDateTime, 20260131101500+0100, 20260131091500+0000",
        "AcquisitionDateTime, 20260131101500+0100, 20260131091400+0000-20260131091600+0000",
        "AcquisitionDateTime, 20260131101500-0500, 20260131101500-0500",
        // Numbers
        "InstanceNumber, 007, 7",
        "SliceThickness, 1.50, 1.5",
        "SliceThickness, 1.5e0, 1.5",
        "Rows, 512, 512",
        "FrameIncrementPointer, 00181063, '(0018,1063)'",
      })
  @org.junit.jupiter.api.Tag("check-046")
  void test_keyThatMatches_isTrue(String keyword, String value, String key) {
    assertThat(matches(keyword, value, key)).isTrue();
  }

  @ParameterizedTest(name = "{0} {1} is not matched by {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "PatientID, -, A",
        "PatientID, '', A*",
        "PatientID, -, ?*",
        "PatientID, A1, a1",
        "PatientID, A1, a*",
        "PatientID, ABC, AB",
        "PatientID, ABC, A?",
        "PatientID, ABC, B*",
        "AccessionNumber, A_B, AxB",
        "PatientID, 100, 1%",
        "StudyInstanceUID, 1.23, 1.2",
        "StudyInstanceUID, 1.2, 1.*",
        "StudyInstanceUID, 1.2, 1.?",
        "StudyDate, 20260131, 202601*",
        "StudyDate, 20260131, 20260201-",
        "StudyDate, -, 20260201-",
        "StudyDate, bad, 20260201-",
        "StudyTime, 101500, -1014",
        "StudyTime, 120000, 10-11",
        "InstanceNumber, 17, ?7",
        "InstanceNumber, 70, 7*",
        "PatientAge, 030Y, 030*",
        "PatientName, Doe^John, doe",
        "PatientName, Doe^John, john*",
        "PatientName, Mueller, Müller",
        "PatientName, Doe^J^X, doe^?",
        "PatientName, Doe=山田, =山*=x",
        "AcquisitionDateTime, 20260131101500, 202602-",
        "AcquisitionDateTime, 20260131101500+0100, 20260131101500+0000",
        "Rows, 512, 51*",
      })
  @org.junit.jupiter.api.Tag("check-046")
  @org.junit.jupiter.api.Tag("bug-57")
  void test_keyThatDoesNotMatch_isFalse(String keyword, String value, String key) {
    assertThat(matches(keyword, value, key)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ProcedureCodeSequence, secret",
    "PixelData, secret",
    "StudyDate, x-y",
    "StudyDate, secret-",
    "StudyTime, 10-25x",
    "AcquisitionDateTime, soon-later"
  })
  void of_keyThatCannotBeMatched_isRefusedWithoutTheValue(String keyword, String key) {
    assertThatThrownBy(() -> matches(keyword, null, key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(keyword)
        .hasMessageNotContaining(key);
  }

  @Test
  void test_keysOfOneSequence_haveToMatchInOneItem() {
    DataSet dataSet =
        DataSet.builder()
            .setItems(
                Tag.RequestAttributesSequence, List.of(request("R1", "S1"), request("R2", "S2")))
            .build();

    assertThat(sequence("R1", "S1").test(dataSet)).isTrue();
    assertThat(sequence("R2", "*").test(dataSet)).isTrue();
    assertThat(sequence("R1", "S2").test(dataSet)).isFalse();
    assertThat(sequence("*", "").test(DataSet.EMPTY)).isTrue();
    assertThat(sequence("R1", "S1").test(DataSet.EMPTY)).isFalse();
  }

  private static DataSet request(String procedure, String step) {
    return DataSet.builder()
        .set(Tag.RequestedProcedureID, procedure)
        .set(Tag.ScheduledProcedureStepID, step)
        .build();
  }

  private static AttributeMatcher sequence(String procedure, String step) {
    return AttributeMatcher.of(
        List.of(
            new Filter.Attribute(
                List.of(Tag.RequestAttributesSequence, Tag.RequestedProcedureID),
                List.of(procedure)),
            new Filter.Attribute(
                List.of(Tag.RequestAttributesSequence, Tag.ScheduledProcedureStepID),
                List.of(step))));
  }

  @Test
  void test_privateElement_matchesByTheVrThatItCameWith() {
    DataSet dataSet =
        DataSet.builder()
            .set(0x00091001, Vr.LO, "hidden")
            .set(0x00091002, Vr.DS, "1.0")
            .setBytes(0x00091003, Vr.OB, new byte[] {1, 2})
            .build();

    assertThat(privately(0x00091001, "hid*").test(dataSet)).isTrue();
    assertThat(privately(0x00091002, "1").test(dataSet)).isTrue();
    assertThat(privately(0x00091003, "1").test(dataSet)).isFalse();
    assertThat(privately(0x00091004, "1").test(dataSet)).isFalse();
  }

  private static AttributeMatcher privately(int tag, String key) {
    return AttributeMatcher.of(new Filter.Attribute(List.of(tag), List.of(key)));
  }

  @Test
  void test_manyStarsOnALongText_endsSoon() {
    String value = "a".repeat(60_000);

    boolean matched =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> matches("PatientComments", value, "*a".repeat(30) + "*b*"));

    assertThat(matched).isFalse();
  }
}
