package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Query;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.PatientKey;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderBytesTest {
  private static final int[] TAGS = {
    Tag.SOPInstanceUID,
    Tag.StudyDate,
    Tag.StudyTime,
    Tag.AccessionNumber,
    Tag.Modality,
    Tag.PatientName,
    Tag.PatientID,
    Tag.ImageComments,
    Tag.KVP,
    Tag.InstanceNumber,
    Tag.RetrieveAETitle
  };
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "A",
          "AB ",
          " AB",
          "1.2.3",
          "20260131",
          "a\\b",
          "\\",
          "DOE^JANE",
          " DOE",
          "MÜLLER^Ä",
          "山田^太郎=x",
          "tab\there",
          "x".repeat(300));

  private static DataSet.Builder header() {
    return Utf8.EMPTY.toBuilder();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void plainValue_ofAnyText_isWhatTheDataSetSays(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      DataSet.Builder builder = header();
      for (int tag : TAGS) {
        if (random.nextInt(3) > 0) {
          String[] values = VALUES.get(random.nextInt(VALUES.size())).split("\\\\", -1);
          builder.set(tag, Vr.LO, values);
          if (random.nextBoolean()) {
            builder.set(tag, vr(tag, values), values);
          }
        }
      }
      DataSet dataSet = builder.build();
      HeaderBytes bytes = HeaderBytes.of(dataSet);
      for (int tag : TAGS) {
        String plain = bytes.plainValue(tag);

        if (plain != null) {
          assertThat(dataSet.strings(tag)).isEqualTo(plain.isEmpty() ? List.of() : List.of(plain));
        }
      }
    }
  }

  private static Vr vr(int tag, String... values) {
    Vr vr = dev.vna.data.Dictionary.vr(tag);
    return vr == Vr.DS || vr == Vr.IS || (vr == Vr.LT && values.length > 1) ? Vr.LO : vr;
  }

  @Test
  void plainValue_ofPlainTexts_isToldOfNearlyAll() {
    HeaderBytes bytes =
        HeaderBytes.of(
            header()
                .set(Tag.PatientName, "MÜLLER^Ä")
                .set(Tag.PatientID, "P1 ")
                .set(Tag.StudyDate, "20260131")
                .set(Tag.StudyInstanceUID, "1.2.3")
                .build());

    assertThat(bytes.plainValue(Tag.PatientName)).isEqualTo("MÜLLER^Ä");
    assertThat(bytes.plainValue(Tag.PatientID)).isEqualTo("P1");
    assertThat(bytes.plainValue(Tag.StudyDate)).isEqualTo("20260131");
    assertThat(bytes.plainValue(Tag.StudyInstanceUID)).isEqualTo("1.2.3");
    assertThat(bytes.plainValue(Tag.Modality)).isEmpty();
    assertThat(bytes.hasOneValue(Tag.PatientName)).isTrue();
  }

  @Test
  void plainValue_ofCutOrDamagedBytes_isCorrupt() {
    byte[] encoded = header().set(Tag.StudyDate, "20260131").build().encoded();
    for (int length = 1; length < encoded.length; length++) {
      HeaderBytes cut = new HeaderBytes(Arrays.copyOf(encoded, length), 0, length);

      boolean isWhole = length == Utf8.EMPTY.encodedLength();
      if (!isWhole) {
        assertThatThrownBy(() -> cut.plainValue(Tag.PatientID))
            .isInstanceOf(CorruptRowException.class);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', Plain, true",
    "ISO_IR 100, Plain, true",
    "ISO_IR 100, Schädel, false",
    "ISO_IR 192, Schädel, true",
    "ISO_IR 13, Plain, true",
    "\\ISO 2022 IR 87, 山田, false"
  })
  void mergeIfUtf8_byCharacterSetAndText_isToldSafely(
      String charset, String text, boolean expected) {
    DataSet header =
        TestRecords.header("1.2", "1.3", "1.4")
            .set(Tag.SpecificCharacterSet, charset.split("\\\\", -1))
            .set(Tag.ImageComments, text)
            .build();

    assertThat(isMerged(header, WantedTags.ALL)).isEqualTo(expected);
    assertThat(isMerged(header, WantedTags.of(List.of(Tag.ImageComments)))).isEqualTo(expected);
    assertThat(isMerged(header, WantedTags.of(List.of(Tag.KVP)))).isTrue();
  }

  private static boolean isMerged(DataSet header, WantedTags wanted) {
    HeaderBytes bytes = HeaderBytes.of(header);
    return new ElementMerge().mergeIfUtf8(Utf8.EMPTY_BYTES, bytes, wanted) != null;
  }

  @ParameterizedTest
  @CsvSource({
    "'', Plain text",
    "ISO_IR 100, Plain text",
    "ISO_IR 100, Schädel",
    "ISO_IR 192, Schädel",
    "\\ISO 2022 IR 87, 山田^太郎"
  })
  void instance_ofAnyCharacterSet_isWhatTheBuilderMakes(String charset, String text) {
    DataSet item = DataSet.builder().set(Tag.CodeMeaning, text).set(Tag.CodeValue, "77").build();
    DataSet header =
        TestRecords.header("1.2", "1.3", "1.4")
            .set(Tag.SpecificCharacterSet, charset.split("\\\\", -1))
            .set(Tag.PatientName, "MUELLER^" + text)
            .set(Tag.ImageComments, text)
            .set(Tag.Modality, "CT")
            .set(Tag.KVP, "120")
            .set(Tag.Rows, 512)
            .setBytes(0x00091010, Vr.OB, new byte[] {-1, 27, 0, 5})
            .setItems(Tag.AnatomicRegionSequence, List.of(item, item))
            .setItems(Tag.ReferencedImageSequence, List.of())
            .build();
    for (Query query :
        List.of(
            Query.instances().build(),
            Query.instances().returning(Tag.KVP, Tag.PatientName).build(),
            Query.instances().returning(Tag.AnatomicRegionSequence, Tag.Modality).build())) {
      Answers answers = new Answers(query, new ElementMerge());
      StudyRow study = new StudyRow(0, 1, 1, "1.2");
      SeriesRow series = new SeriesRow(0, 1, 1, "1.3");
      TagBits present = LevelAttributes.in(header);
      study.attributes.offer(1, present.and(LevelAttributes.OF_STUDY), header);
      series.attributes.offer(1, present, header);
      Answers.PatientOf patient = () -> new PatientRow(0, 1, new PatientKey("", "P", ""));

      DataSet answer = answers.instance(patient, study, series, payload(header));

      assertThat(answer).isEqualTo(answers.instance(patient, study, series, "1.4", header));
    }
  }

  private static Payload payload(DataSet header) {
    LogRecord record = TestRecords.record(1, header);
    return new Payload(
        Uid.CTImageStorage,
        Uid.ExplicitVRLittleEndian,
        header.string(Tag.StudyInstanceUID),
        header.string(Tag.SeriesInstanceUID),
        Optional.empty(),
        dev.vna.archive.Source.LOCAL,
        new PatientKey("", "P", ""),
        "1.4",
        Instant.EPOCH,
        1,
        0,
        new Payload.Sha256(new byte[32]),
        record.instance().orElseThrow().blob().location(),
        new Payload.EncodedHeader(header.encoded(), 0));
  }
}
