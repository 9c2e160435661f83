package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformanceTest {
  private static DataSet.Builder right() {
    return DataSet.builder()
        .set(Tag.SOPClassUID, Uid.CTImageStorage)
        .set(Tag.SOPInstanceUID, "1.2");
  }

  private static List<String> check(byte[] bytes) throws DataSetException {
    DataSet read = DataSet.read(bytes, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    return Conformance.check(read).stream().map(Finding::toString).toList();
  }

  private static EncodedBytes identity() {
    return EncodedBytes.explicit()
        .element(Tag.SOPClassUID, "UI", Uid.CTImageStorage + "\0")
        .element(Tag.SOPInstanceUID, "UI", "1.2\0");
  }

  @Test
  void check_asTheStandardWants_findsNothing() {
    DataSet item = DataSet.builder().set(Tag.CodeValue, "113100").build();
    DataSet dataSet =
        right()
            .set(Tag.StudyDate, "20240229")
            .set(Tag.StudyTime, "235960.123456")
            .set(Tag.AcquisitionDateTime, "2024022923+0100")
            .set(Tag.PatientName, "A^B^C^D^E=F=G")
            .set(Tag.PixelSpacing, "0.5", "-1e-3")
            .set(Tag.PatientAge, "003D")
            .setItems(Tag.ConceptNameCodeSequence, List.of(item))
            .build();

    assertThat(Conformance.check(dataSet)).isEmpty();
  }

  @Test
  void check_withoutIdentity_namesWhatIsMissing() {
    List<Finding> findings = Conformance.check(DataSet.EMPTY);

    assertThat(findings).extracting(Finding::path).containsExactly("(0008,0016)", "(0008,0018)");
  }

  @ParameterizedTest
  @CsvSource({
    "StudyDate, 20230229, no value of VR DA",
    "StudyTime, 2460, no value of VR TM",
    "PatientAge, 3D, no value of VR AS",
    "PatientSex, m, no value of VR CS",
    "AcquisitionDateTime, 20241301, no value of VR DT",
    "SeriesNumber, 3000000000, no value of VR IS",
    "SliceThickness, 1.2.3, no value of VR DS",
    "StudyInstanceUID, 1.02, no value of VR UI",
    "PatientName, a=b=c=d, no value of VR PN",
    "AccessionNumber, 12345678901234567, a value of more than 16 characters in VR SH",
  })
  void check_valueThatItsVrDoesNotAllow_isFoundWithoutTheValue(
      String keyword, String value, String what) {
    int tag = Dictionary.tag(keyword).orElseThrow();

    List<Finding> findings = Conformance.check(right().set(tag, value).build());

    assertThat(findings).hasSize(1);
    Finding finding = findings.get(0);
    assertThat(finding.path()).isEqualTo(Tag.toString(tag));
    assertThat(finding.what()).isEqualTo(what);
    assertThat(finding.section()).isEqualTo("PS3.5 6.2");
    assertThat(finding.toString()).doesNotContain(value);
  }

  @Test
  void check_structure_namesPathOffsetAndSection() throws DataSetException {
    byte[] bytes =
        identity()
            .element(Tag.Modality, "LO", "CT")
            .element(0x00091001, "LO", "X ")
            .element(Tag.ImageType, "CS", "ORIGINAL")
            .bytes();
    // In the order of their tags: Image Type comes first.
    int start = bytes.length - 16;

    List<String> findings = check(bytes);

    assertThat(findings)
        .containsExactly(
            "1 values, in the dictionary 2-n, PS3.5 6.4: path=(0008,0008) offset=" + start,
            "VR LO, in the dictionary CS, PS3.6 6: path=(0008,0060) offset=" + (start - 20),
            "private element without a private creator, PS3.5 7.8.1: path=(0009,1001) offset="
                + (start - 10));
  }

  @Test
  void check_pixelDataShorterThanDescribed_isFound() throws DataSetException {
    DataSet image =
        right()
            .set(Tag.SamplesPerPixel, "1")
            .set(Tag.Rows, "4")
            .set(Tag.Columns, "4")
            .set(Tag.BitsAllocated, "16")
            .setBytes(Tag.PixelData, Vr.OW, new byte[30])
            .build();

    assertThat(Conformance.check(image))
        .extracting(Finding::what)
        .containsExactly("30 bytes, by its description 32");
  }

  @Test
  void check_bitImage_countsBits() {
    DataSet.Builder image =
        right()
            .set(Tag.SamplesPerPixel, "1")
            .set(Tag.Rows, "3")
            .set(Tag.Columns, "3")
            .set(Tag.NumberOfFrames, "2")
            .set(Tag.BitsAllocated, "1");

    assertThat(Conformance.check(image.setBytes(Tag.PixelData, Vr.OB, new byte[4]).build()))
        .isEmpty();
    assertThat(Conformance.check(image.setBytes(Tag.PixelData, Vr.OB, new byte[2]).build()))
        .hasSize(1);
  }

  @Test
  void check_manyFindings_areBounded() {
    DataSet.Builder builder = right();
    for (int i = 0; i < 2000; i++) {
      builder.set(0x00110000 | (0x1000 + i), Vr.LO, "x");
    }

    assertThat(Conformance.check(builder.build())).hasSize(Conformance.MAX_FINDINGS);
  }

  @Test
  void parse_multiplicity_allowsWhatItSays() {
    assertThat(Multiplicity.parse("1").allows(1)).isTrue();
    assertThat(Multiplicity.parse("1").allows(2)).isFalse();
    assertThat(Multiplicity.parse("1-3").allows(3)).isTrue();
    assertThat(Multiplicity.parse("1-n").allows(1000)).isTrue();
    assertThat(Multiplicity.parse("2-2n").allows(3)).isFalse();
    assertThat(Multiplicity.parse("2-2n").allows(4)).isTrue();
  }
}
