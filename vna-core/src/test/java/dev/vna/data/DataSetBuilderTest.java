package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DataSetBuilderTest {
  private static final int NAME = dev.vna.data.Tag.PatientName;
  private static final int PATIENT_ID = dev.vna.data.Tag.PatientID;
  private static final int SEQUENCE = dev.vna.data.Tag.ReferencedStudySequence;

  @Test
  void build_values_areEncodedByVrAndPadded() {
    DataSet dataSet =
        DataSet.builder()
            .set(PATIENT_ID, "A12")
            .set(dev.vna.data.Tag.SOPInstanceUID, "1.2.3")
            .set(dev.vna.data.Tag.Rows, 512)
            .set(dev.vna.data.Tag.InstanceNumber, 7)
            .set(dev.vna.data.Tag.FrameIncrementPointer, "00181063")
            .setDoubles(dev.vna.data.Tag.SliceThickness, 1.5)
            .setDoubles(dev.vna.data.Tag.PatientWeight, 1.0 / 3)
            .setEmpty(dev.vna.data.Tag.StudyDate)
            .setBytes(dev.vna.data.Tag.PixelData, Vr.OB, new byte[] {1, 2, 3})
            .build();

    assertThat(dataSet.bytes(PATIENT_ID).orElseThrow()).containsExactly('A', '1', '2', ' ');
    assertThat(dataSet.bytes(dev.vna.data.Tag.SOPInstanceUID).orElseThrow()).endsWith('3', 0);
    assertThat(dataSet.intValue(dev.vna.data.Tag.Rows)).hasValue(512);
    assertThat(dataSet.string(dev.vna.data.Tag.InstanceNumber)).contains("7");
    assertThat(dataSet.strings(dev.vna.data.Tag.FrameIncrementPointer)).containsExactly("00181063");
    assertThat(dataSet.string(dev.vna.data.Tag.SliceThickness)).contains("1.5");
    assertThat(dataSet.string(dev.vna.data.Tag.PatientWeight).orElseThrow()).hasSizeLessThan(17);
    assertThat(dataSet.contains(dev.vna.data.Tag.StudyDate)).isTrue();
    assertThat(dataSet.bytes(dev.vna.data.Tag.PixelData).orElseThrow()).containsExactly(1, 2, 3, 0);
    assertThat(dataSet.elements())
        .isSortedAccordingTo((a, b) -> Integer.compareUnsigned(a.tag(), b.tag()));
  }

  @Test
  void set_valuesThatTheVrCannotHold_areRefused() {
    DataSet.Builder builder = DataSet.builder();

    assertThatThrownBy(() -> builder.set(dev.vna.data.Tag.Rows, "many"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(0028,0010)")
        .hasMessageNotContaining("many");
    assertThatThrownBy(() -> builder.set(dev.vna.data.Tag.Rows, 65536))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.set(PATIENT_ID, "a\\b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.set(dev.vna.data.Tag.PatientComments, "a", "b"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.set(SEQUENCE, "text"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(builder.build().isEmpty()).isTrue();
  }

  @Test
  void toBuilder_untouchedElements_keepTheirBytes() throws DataSetException {
    byte[] odd =
        EncodedBytes.explicit()
            .element(0x00080005, "CS", "ISO_IR 100")
            .sequence(SEQUENCE, -1)
            .item(-1)
            .element(NAME, "PN", "A^B ")
            .itemEnd()
            .sequenceEnd()
            .element(0x00091001, "ZZ", "odd")
            .bytes();
    DataSet dataSet = DataSet.read(odd, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);

    DataSet changed = dataSet.toBuilder().set(PATIENT_ID, "A1").build();

    assertThat(changed.encoded()).startsWith(odd);
    assertThat(changed.encodedLength()).isEqualTo(odd.length + 10);
    assertThat(changed.items(SEQUENCE).get(0).string(NAME)).contains("A^B");
    assertThat(changed.toBuilder().remove(PATIENT_ID).build().encoded()).isEqualTo(odd);
    assertThat(dataSet.toBuilder().build()).isSameAs(dataSet);
  }

  @Test
  void setItems_nestedBuilders_areReadAgainInEverySyntax() throws IOException {
    DataSet inner = DataSet.builder().set(NAME, "Inner^Ä").set(dev.vna.data.Tag.Rows, 3).build();
    DataSet dataSet =
        DataSet.builder()
            .set(dev.vna.data.Tag.SpecificCharacterSet, "ISO_IR 100")
            .setItems(SEQUENCE, List.of(inner, DataSet.EMPTY))
            .build();

    for (String uid :
        List.of(
            Uid.ImplicitVRLittleEndian,
            Uid.ExplicitVRLittleEndian,
            Uid.ExplicitVRBigEndian,
            Uid.DeflatedExplicitVRLittleEndian)) {
      TransferSyntax syntax = TransferSyntax.of(uid);
      DataSet read = DataSet.read(DataSetWriter.toBytes(dataSet, syntax), syntax);

      assertThat(read.items(SEQUENCE)).hasSize(2);
      assertThat(read.items(SEQUENCE).get(0).string(NAME)).contains("Inner^Ä");
      assertThat(read.items(SEQUENCE).get(0).intValue(dev.vna.data.Tag.Rows)).hasValue(3);
      assertThat(read.items(SEQUENCE).get(1).isEmpty()).isTrue();
    }
  }

  @Test
  @Tag("check-045")
  @Tag("check-048")
  void build_textThatTheCharacterSetLacks_turnsAllIntoUtf8() throws DataSetException {
    DataSet latin =
        EncodedBytes.explicit()
            .element(0x00080005, "CS", "ISO_IR 100")
            .element(dev.vna.data.Tag.InstitutionName, "LO", "H\u00F4pital ")
            .read();

    DataSet greek = latin.toBuilder().set(NAME, "Ψυχή").build();
    DataSet told =
        latin.toBuilder()
            .set(dev.vna.data.Tag.SpecificCharacterSet, "ISO_IR 100")
            .set(NAME, "Ψυχή")
            .build();
    DataSet fresh = DataSet.builder().set(NAME, "Ψυχή").build();

    assertThat(greek.string(dev.vna.data.Tag.SpecificCharacterSet)).contains("ISO_IR 192");
    assertThat(greek.string(NAME)).contains("Ψυχή");
    assertThat(greek.string(dev.vna.data.Tag.InstitutionName)).contains("Hôpital");
    assertThat(told.string(NAME)).contains("????");
    assertThat(fresh.characterSet().isUtf8()).isTrue();
    assertThat(fresh.string(NAME)).contains("Ψυχή");
  }

  @Test
  @Tag("check-045")
  void merge_otherCharacterSet_isRecoded() throws DataSetException {
    DataSet cyrillic =
        EncodedBytes.explicit()
            .element(0x00080005, "CS", "ISO_IR 144")
            .element(NAME, "PN", "\u00BB\u00EEk ")
            .read();
    DataSet target =
        DataSet.builder()
            .set(dev.vna.data.Tag.SpecificCharacterSet, "ISO_IR 192")
            .set(PATIENT_ID, "A1")
            .build();

    DataSet merged = target.toBuilder().set(cyrillic.element(NAME).orElseThrow()).build();

    assertThat(merged.string(NAME)).contains("Люk");
    assertThat(merged.characterSet().isUtf8()).isTrue();
  }

  @Test
  @Tag("check-005")
  void build_shortFormValueOver64Kib_isWrittenAsUnknown() throws IOException {
    String[] many = new String[9000];
    java.util.Arrays.fill(many, "1.234567");
    DataSet dataSet = DataSet.builder().set(dev.vna.data.Tag.PixelSpacing, many).build();
    TransferSyntax explicit = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;

    DataSet read = DataSet.read(DataSetWriter.toBytes(dataSet, explicit), explicit);

    assertThat(read.element(dev.vna.data.Tag.PixelSpacing).orElseThrow().vr()).isEqualTo(Vr.UN);
    assertThat(read.strings(dev.vna.data.Tag.PixelSpacing)).hasSize(9000);
    TransferSyntax implicit = TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN;
    DataSet again = DataSet.read(DataSetWriter.toBytes(dataSet, implicit), implicit);
    assertThat(again.element(dev.vna.data.Tag.PixelSpacing).orElseThrow().vr()).isEqualTo(Vr.DS);
    ParsedHeader header = HeaderParser.parse(DataSetWriter.toBytes(again, implicit), implicit);
    assertThat(header.header().element(dev.vna.data.Tag.PixelSpacing).orElseThrow().bulk())
        .isPresent();
  }

  @Test
  void toBuilder_header_staysHeaderWithItsBulk() throws DataSetException {
    DataSet header =
        EncodedBytes.explicit()
            .element(PATIENT_ID, "LO", "A1")
            .element(dev.vna.data.Tag.PixelData, "OW", new byte[8])
            .parse()
            .header();

    DataSet changed = header.toBuilder().set(PATIENT_ID, "B2").set(NAME, "X^Y").build();

    assertThat(changed.isHeader()).isTrue();
    assertThat(changed.string(PATIENT_ID)).contains("B2");
    assertThat(changed.element(dev.vna.data.Tag.PixelData).orElseThrow().bulk())
        .isEqualTo(header.element(dev.vna.data.Tag.PixelData).orElseThrow().bulk());
    assertThat(DataSet.ofHeader(changed.encoded())).isEqualTo(changed);
    assertThatThrownBy(() -> DataSet.builder().merge(header))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(7FE0,0010)");
    assertThatThrownBy(
            () -> DataSetWriter.toBytes(header, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Tag("check-030")
  void toCommandBytes_elements_areImplicitWithGroupLength() throws DataSetException {
    DataSet command =
        DataSet.builder()
            .set(dev.vna.data.Tag.AffectedSOPClassUID, Uid.Verification)
            .set(dev.vna.data.Tag.CommandField, 0x30)
            .set(dev.vna.data.Tag.MessageID, 1)
            .set(dev.vna.data.Tag.CommandDataSetType, 0x101)
            .build();

    byte[] bytes = DataSetWriter.toCommandBytes(command);

    DataSet read = DataSet.read(bytes, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
    assertThat(read.intValue(dev.vna.data.Tag.CommandGroupLength)).hasValue(bytes.length - 12);
    assertThat(read.string(dev.vna.data.Tag.AffectedSOPClassUID)).contains(Uid.Verification);
    assertThat(read.intValue(dev.vna.data.Tag.CommandField)).hasValue(0x30);
    assertThatThrownBy(
            () -> DataSetWriter.toCommandBytes(DataSet.builder().set(PATIENT_ID, "A").build()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void write_elementThatOverranItsItem_isMadeAnewWithItsTrueLength() throws IOException {
    // An item of 10 bytes in a sequence of VR UN, whose element says that it has FFFF0002H of them.
    DataSet damaged =
        EncodedBytes.explicit()
            .element(0x00080005, "CS", "ISO_IR 100")
            .header(0x00291001, "UN", -1)
            .item(10)
            .tag(dev.vna.data.Tag.CodeValue)
            .u32(0xFFFF0002L)
            .raw("AB")
            .sequenceEnd()
            .element(0x00301001, "UN", "after ")
            .read();

    for (String uid : List.of(Uid.ImplicitVRLittleEndian, Uid.ExplicitVRBigEndian)) {
      TransferSyntax syntax = TransferSyntax.of(uid);
      DataSet read = DataSet.read(DataSetWriter.toBytes(damaged, syntax), syntax);

      assertThat(read.items(0x00291001).get(0).string(dev.vna.data.Tag.CodeValue)).contains("AB");
      assertThat(read.bytes(0x00301001).orElseThrow()).hasSize(6);
      assertThat(read.findings()).isEmpty();
    }
  }

  @Test
  void write_nativePixelsAsEncapsulated_isRefused() throws DataSetException {
    DataSet dataSet =
        EncodedBytes.explicit().element(dev.vna.data.Tag.PixelData, "OW", new byte[8]).read();

    assertThatThrownBy(() -> DataSetWriter.toBytes(dataSet, TransferSyntax.of(Uid.RLELossless)))
        .isInstanceOf(DataSetException.class);
  }
}
