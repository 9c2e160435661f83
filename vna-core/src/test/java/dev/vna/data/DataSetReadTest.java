package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DataSetReadTest {
  private static final int PATIENT_ID = dev.vna.data.Tag.PatientID;
  private static final int SEQUENCE = dev.vna.data.Tag.ReferencedStudySequence;
  private static final int CLASS_UID = dev.vna.data.Tag.ReferencedSOPClassUID;

  @Test
  @Tag("check-002")
  void read_ambiguousVrInImplicit_followsPixelRepresentation() throws DataSetException {
    var signed =
        EncodedBytes.implicit()
            .element(dev.vna.data.Tag.PixelRepresentation, "US", (byte) 1, (byte) 0)
            .element(dev.vna.data.Tag.SmallestImagePixelValue, "SS", (byte) 0xFE, (byte) 0xFF);
    var unsigned =
        EncodedBytes.implicit()
            .element(dev.vna.data.Tag.PixelRepresentation, "US", (byte) 0, (byte) 0)
            .element(dev.vna.data.Tag.SmallestImagePixelValue, "US", (byte) 0xFE, (byte) 0xFF);

    assertThat(signed.read().intValue(dev.vna.data.Tag.SmallestImagePixelValue)).hasValue(-2);
    assertThat(signed.parse().header().intValue(dev.vna.data.Tag.SmallestImagePixelValue))
        .hasValue(-2);
    assertThat(unsigned.read().intValue(dev.vna.data.Tag.SmallestImagePixelValue)).hasValue(0xFFFE);
  }

  @Test
  @Tag("check-001")
  void read_privateElementInImplicit_hasVrOfItsCreatorInItsItemOnly() throws DataSetException {
    DataSet dataSet =
        EncodedBytes.implicit()
            .element(0x00290010, "LO", "SIEMENS CSA HEADER")
            .element(0x00291008, "CS", "IMAGE NUM 4 ")
            .sequence(0x00400275, -1)
            .item(-1)
            .element(0x00291008, "CS", "IMAGE NUM 4 ")
            .itemEnd()
            .sequenceEnd()
            .read();

    assertThat(dataSet.element(0x00291008).orElseThrow().vr()).isEqualTo(Vr.CS);
    assertThat(dataSet.string(0x00291008)).contains("IMAGE NUM 4");
    DataSet item = dataSet.items(0x00400275).get(0);
    assertThat(item.element(0x00291008).orElseThrow().vr()).isEqualTo(Vr.UN);
  }

  @Test
  @Tag("check-004")
  void read_everyVr_hasTheHeaderOfItsForm() throws DataSetException {
    for (Vr vr : Vr.values()) {
      if (vr == Vr.SQ) {
        continue;
      }
      DataSet dataSet =
          EncodedBytes.explicit()
              .element(0x00091010, vr.name(), new byte[8])
              .element(PATIENT_ID, "LO", "A1")
              .read();

      assertThat(dataSet.element(0x00091010).orElseThrow().vr()).isEqualTo(vr);
      assertThat(dataSet.element(0x00091010).orElseThrow().length()).isEqualTo(8);
      assertThat(dataSet.string(PATIENT_ID)).contains("A1");
    }
  }

  @Test
  @Tag("check-006")
  void read_vrCodeThatDoesNotExist_fallsBackToTheDictionary() throws DataSetException {
    for (String code : List.of("ZZ", "lo", "  ", "\0\0")) {
      DataSet dataSet =
          EncodedBytes.explicit()
              .element(0x00080005, "CS", "ISO_IR 100")
              .element(PATIENT_ID, code, "A1")
              .element(0x00100040, "CS", "M ")
              .read();

      assertThat(dataSet.string(PATIENT_ID)).as(code).contains("A1");
      assertThat(dataSet.element(PATIENT_ID).orElseThrow().vr()).isEqualTo(Vr.LO);
      assertThat(dataSet.string(0x00100040)).contains("M");
      assertThat(dataSet.findings()).hasSize(1);
    }
  }

  @Test
  @Tag("check-006")
  void read_implicitElementAmidExplicitOnes_isRead() throws DataSetException {
    DataSet dataSet =
        EncodedBytes.explicit()
            .element(0x00080005, "CS", "ISO_IR 100")
            .tag(PATIENT_ID)
            .u32(2)
            .raw("A1")
            .element(0x00100040, "CS", "M ")
            .read();

    assertThat(dataSet.string(PATIENT_ID)).contains("A1");
    assertThat(dataSet.string(0x00100040)).contains("M");
  }

  @Test
  @Tag("check-007")
  void read_unknownVrOfKnownTag_isDecodedByTheDictionary() throws DataSetException {
    DataSet dataSet =
        EncodedBytes.explicit()
            .element(PATIENT_ID, "UN", "A1")
            .element(dev.vna.data.Tag.Rows, "UN", (byte) 2, (byte) 1)
            .read();

    assertThat(dataSet.string(PATIENT_ID)).contains("A1");
    assertThat(dataSet.intValue(dev.vna.data.Tag.Rows)).hasValue(258);
    assertThat(dataSet.element(PATIENT_ID).orElseThrow().vr()).isEqualTo(Vr.UN);
  }

  @Test
  @Tag("check-008")
  void read_unknownVrOfUndefinedLength_isAnImplicitSequence() throws DataSetException {
    byte[] implicitItem = EncodedBytes.implicit().element(CLASS_UID, "UI", "1.2.3\0").bytes();
    byte[] explicitItem = EncodedBytes.explicit().element(CLASS_UID, "UI", "1.2.3\0").bytes();
    for (byte[] item : List.of(implicitItem, explicitItem)) {
      var bytes =
          EncodedBytes.explicit()
              .header(0x00091010, "UN", -1)
              .item(-1)
              .raw(item)
              .itemEnd()
              .item(item.length)
              .raw(item)
              .sequenceEnd()
              .element(PATIENT_ID, "LO", "A1");

      for (DataSet dataSet : List.of(bytes.read(), bytes.parse().header())) {
        assertThat(dataSet.element(0x00091010).orElseThrow().vr()).isEqualTo(Vr.SQ);
        assertThat(dataSet.items(0x00091010))
            .extracting(i -> i.string(CLASS_UID).orElse(""))
            .containsExactly("1.2.3", "1.2.3");
        assertThat(dataSet.string(PATIENT_ID)).contains("A1");
      }
    }
  }

  @Test
  @Tag("check-009")
  void items_unknownVrOfDefinedLength_areFoundOnDemand() throws DataSetException {
    byte[] value = EncodedBytes.implicit().item(14).element(CLASS_UID, "UI", "1.2.3\0").bytes();
    var bytes = EncodedBytes.explicit().element(0x00091010, "UN", value);

    assertThat(bytes.read().items(0x00091010)).hasSize(1);
    assertThat(bytes.parse().header().items(0x00091010).get(0).string(CLASS_UID)).contains("1.2.3");
    var noise = EncodedBytes.explicit().element(0x00091010, "UN", "no sequence in here ");
    assertThat(noise.read().items(0x00091010)).isEmpty();
  }

  @Test
  @Tag("check-010")
  void read_definedAndUndefinedLengths_mixNestAndMayBeEmpty() throws DataSetException {
    byte[] inner =
        EncodedBytes.explicit()
            .sequence(SEQUENCE, -1)
            .item(0)
            .item(-1)
            .element(CLASS_UID, "UI", "1.2\0")
            .itemEnd()
            .sequenceEnd()
            .bytes();
    var bytes =
        EncodedBytes.explicit()
            .sequence(dev.vna.data.Tag.ReferencedSeriesSequence, inner.length + 8)
            .item(inner.length)
            .raw(inner)
            .sequence(dev.vna.data.Tag.ReferencedImageSequence, 0)
            .sequence(dev.vna.data.Tag.SourceImageSequence, -1)
            .sequenceEnd();

    for (DataSet dataSet : List.of(bytes.read(), bytes.parse().header())) {
      List<DataSet> items =
          dataSet.items(dev.vna.data.Tag.ReferencedSeriesSequence).get(0).items(SEQUENCE);
      assertThat(items).hasSize(2);
      assertThat(items.get(0).isEmpty()).isTrue();
      assertThat(items.get(1).string(CLASS_UID)).contains("1.2");
      assertThat(dataSet.contains(dev.vna.data.Tag.ReferencedImageSequence)).isTrue();
      assertThat(dataSet.items(dev.vna.data.Tag.ReferencedImageSequence)).isEmpty();
      assertThat(dataSet.items(dev.vna.data.Tag.SourceImageSequence)).isEmpty();
    }
  }

  @Test
  @Tag("check-011")
  void read_delimitersWithLengthAndStrayOnes_areForgiven() throws DataSetException {
    DataSet dataSet =
        EncodedBytes.explicit()
            .sequence(SEQUENCE, -1)
            .item(-1)
            .element(CLASS_UID, "UI", "1.2\0")
            .tag(dev.vna.data.Tag.ItemDelimitationItem)
            .u32(4)
            .tag(dev.vna.data.Tag.SequenceDelimitationItem)
            .u32(8)
            .itemEnd()
            .sequenceEnd()
            .element(PATIENT_ID, "LO", "A1")
            .read();

    assertThat(dataSet.items(SEQUENCE)).hasSize(1);
    assertThat(dataSet.string(PATIENT_ID)).contains("A1");
    assertThat(dataSet.findings()).hasSize(4);
  }

  @Test
  @Tag("check-012")
  void read_sequenceWhoseItemsOverrunIt_becomesUnknownBytes() throws DataSetException {
    var bytes =
        EncodedBytes.explicit()
            .sequence(SEQUENCE, 17)
            .item(9)
            .element(CLASS_UID, "UI", (byte) '1')
            .element(PATIENT_ID, "LO", "A1");
    var broken =
        EncodedBytes.explicit()
            .sequence(SEQUENCE, 16)
            .element(CLASS_UID, "UI", "1.2.3.4\0")
            .element(PATIENT_ID, "LO", "A1");

    assertThat(bytes.read().items(SEQUENCE)).hasSize(1);
    for (DataSet dataSet : List.of(broken.read(), broken.parse().header())) {
      assertThat(dataSet.element(SEQUENCE).orElseThrow().vr()).isEqualTo(Vr.UN);
      assertThat(dataSet.element(SEQUENCE).orElseThrow().length()).isEqualTo(16);
      assertThat(dataSet.string(PATIENT_ID)).contains("A1");
    }
  }

  @Test
  void read_undefinedLengthWhereItsItemEnds_isEmpty() throws DataSetException {
    EncodedBytes first = EncodedBytes.explicit().sequence(SEQUENCE, -1);
    int fragments = dev.vna.data.Tag.EncapsulatedDocument;
    EncodedBytes second = EncodedBytes.explicit().header(fragments, "OB", -1);
    EncodedBytes items =
        EncodedBytes.explicit()
            .item(first.size())
            .raw(first.bytes())
            .item(second.size())
            .raw(second.bytes());

    DataSet dataSet =
        EncodedBytes.explicit()
            .sequence(SEQUENCE, items.size())
            .raw(items.bytes())
            .element(PATIENT_ID, "LO", "id")
            .read();

    assertThat(dataSet.findings())
        .extracting(Finding::what)
        .containsOnly("no delimitation item where the enclosing length ends");
    List<DataSet> read = dataSet.items(SEQUENCE);
    assertThat(read).hasSize(2);
    assertThat(read.get(0).items(SEQUENCE)).isEmpty();
    assertThat(read.get(1).contains(fragments)).isTrue();
    assertThat(dataSet.string(PATIENT_ID)).contains("id");
  }

  @Test
  @Tag("check-014")
  void read_oddLengths_areTaken() throws DataSetException {
    DataSet dataSet =
        EncodedBytes.explicit()
            .element(PATIENT_ID, "LO", "A12")
            .element(0x00100040, "CS", "M")
            .element(dev.vna.data.Tag.PixelData, "OB", (byte) 1, (byte) 2, (byte) 3)
            .read();

    assertThat(dataSet.string(PATIENT_ID)).contains("A12");
    assertThat(dataSet.string(0x00100040)).contains("M");
    assertThat(dataSet.bytes(dev.vna.data.Tag.PixelData).orElseThrow()).hasSize(3);
  }

  @Test
  @Tag("check-015")
  @Tag("check-022")
  void string_padding_isTrimmedByVr() throws DataSetException {
    DataSet dataSet =
        EncodedBytes.explicit()
            .element(dev.vna.data.Tag.SOPInstanceUID, "UI", "1.2.3\0\0 ")
            .element(dev.vna.data.Tag.RetrieveAETitle, "AE", "  STORE  ")
            .element(dev.vna.data.Tag.SeriesDescription, "LO", " a b  ")
            .element(dev.vna.data.Tag.PatientComments, "LT", "  text\\more  ")
            .element(dev.vna.data.Tag.TextValue, "UT", "  text ")
            .read();

    assertThat(dataSet.string(dev.vna.data.Tag.SOPInstanceUID)).contains("1.2.3");
    assertThat(dataSet.string(dev.vna.data.Tag.RetrieveAETitle)).contains("STORE");
    assertThat(dataSet.string(dev.vna.data.Tag.SeriesDescription)).contains("a b");
    assertThat(dataSet.string(dev.vna.data.Tag.PatientComments)).contains("  text\\more");
    assertThat(dataSet.string(dev.vna.data.Tag.TextValue)).contains("  text");
  }

  @Test
  @Tag("check-021")
  void strings_backslash_splitsWhereTheVrHasSeveralValues() throws DataSetException {
    DataSet dataSet =
        EncodedBytes.explicit()
            .element(dev.vna.data.Tag.ImageType, "CS", "ORIGINAL\\ PRIMARY\\\\AXIAL ")
            .element(dev.vna.data.Tag.PatientComments, "LT", "a\\b ")
            .read();

    assertThat(dataSet.strings(dev.vna.data.Tag.ImageType))
        .containsExactly("ORIGINAL", "PRIMARY", "", "AXIAL");
    assertThat(dataSet.string(dev.vna.data.Tag.ImageType)).contains("ORIGINAL");
    assertThat(dataSet.strings(dev.vna.data.Tag.PatientComments)).containsExactly("a\\b");
  }

  @Test
  @Tag("check-016")
  void read_bigEndian_swapsByVr() throws DataSetException {
    var bytes =
        EncodedBytes.explicitBig()
            .element(0x00080005, "CS", "ISO_IR 100")
            .element(dev.vna.data.Tag.ReferencedFileID, "CS", "X ")
            .header(dev.vna.data.Tag.FrameIncrementPointer, "AT", 4)
            .tag(dev.vna.data.Tag.FrameTime)
            .header(dev.vna.data.Tag.Rows, "US", 2)
            .u16(512)
            .header(0x00090010, "SL", 4)
            .u32(-5)
            .element(
                0x00090011,
                "FD",
                (byte) 0x3F,
                (byte) 0xF8,
                (byte) 0,
                (byte) 0,
                (byte) 0,
                (byte) 0,
                (byte) 0,
                (byte) 0)
            .element(0x00090012, "UN", (byte) 1, (byte) 2)
            .element(dev.vna.data.Tag.LUTData, "OW", (byte) 1, (byte) 2, (byte) 3, (byte) 4);

    for (DataSet dataSet : List.of(bytes.read(), bytes.parse().header())) {
      assertThat(dataSet.strings(dev.vna.data.Tag.FrameIncrementPointer))
          .containsExactly("00181063");
      assertThat(dataSet.intValue(dev.vna.data.Tag.Rows)).hasValue(512);
      assertThat(dataSet.ints(0x00090010)).containsExactly(-5);
      assertThat(dataSet.doubles(0x00090011)).containsExactly(1.5);
      assertThat(dataSet.bytes(0x00090012).orElseThrow()).containsExactly(1, 2);
      assertThat(dataSet.ints(dev.vna.data.Tag.LUTData)).containsExactly(0x102, 0x304);
    }
  }

  @Test
  @Tag("check-020")
  void longs_64BitVrs_keepAllBits() throws DataSetException {
    byte[] allOnes = new byte[8];
    Arrays.fill(allOnes, (byte) 0xFF);
    DataSet dataSet =
        EncodedBytes.explicit()
            .element(0x00091010, "SV", allOnes)
            .element(0x00091011, "UV", allOnes)
            .element(0x00091012, "OV", allOnes)
            .read();

    assertThat(dataSet.longs(0x00091010)).containsExactly(-1);
    assertThat(dataSet.strings(0x00091010)).containsExactly("-1");
    assertThat(dataSet.strings(0x00091011)).containsExactly("18446744073709551615");
    assertThat(dataSet.strings(0x00091012)).containsExactly("18446744073709551615");
  }

  @Test
  @Tag("check-023")
  @Tag("bug-61")
  void string_decimalAndIntegerText_staysAsItIs() throws DataSetException {
    DataSet dataSet =
        EncodedBytes.explicit()
            .element(dev.vna.data.Tag.SliceThickness, "DS", "1.50E+00")
            .element(dev.vna.data.Tag.PatientWeight, "DS", "NaN ")
            .element(dev.vna.data.Tag.InstanceNumber, "IS", "+07 ")
            .element(dev.vna.data.Tag.SeriesNumber, "IS", "12345678901234")
            .element(dev.vna.data.Tag.AcquisitionNumber, "IS", "seven ")
            .element(dev.vna.data.Tag.NumberOfFrames, "IS", "3.0 ")
            .read();

    assertThat(dataSet.string(dev.vna.data.Tag.SliceThickness)).contains("1.50E+00");
    assertThat(dataSet.doubleValue(dev.vna.data.Tag.SliceThickness)).hasValue(1.5);
    assertThat(dataSet.string(dev.vna.data.Tag.PatientWeight)).contains("NaN");
    assertThat(dataSet.intValue(dev.vna.data.Tag.InstanceNumber)).hasValue(7);
    assertThat(dataSet.intValue(dev.vna.data.Tag.SeriesNumber)).isEmpty();
    assertThat(dataSet.longs(dev.vna.data.Tag.SeriesNumber)).containsExactly(12345678901234L);
    assertThat(dataSet.intValue(dev.vna.data.Tag.AcquisitionNumber)).isEmpty();
    assertThat(dataSet.string(dev.vna.data.Tag.AcquisitionNumber)).contains("seven");
    assertThat(dataSet.intValue(dev.vna.data.Tag.NumberOfFrames)).hasValue(3);
  }

  @Test
  void longs_hugeExponent_isNoNumberAndTakesNoTime() throws DataSetException {
    DataSet dataSet =
        EncodedBytes.explicit()
            .element(dev.vna.data.Tag.InstanceNumber, "IS", "1E999999999")
            .read();

    assertThat(dataSet.longs(dev.vna.data.Tag.InstanceNumber)).isEmpty();
  }

  @Test
  @Tag("check-028")
  void read_endAmidAnElement_isRefusedWithItsPlace() {
    byte[] whole =
        EncodedBytes.explicit()
            .element(0x00080005, "CS", "ISO_IR 100")
            .sequence(SEQUENCE, -1)
            .item(-1)
            .element(CLASS_UID, "UI", "1.2\0")
            .itemEnd()
            .sequenceEnd()
            .bytes();
    List<Integer> clean = new ArrayList<>();
    for (int length = 0; length <= whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      try {
        DataSet.read(cut, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
        clean.add(length);
      } catch (DataSetException e) {
        assertThat(e.offset()).isBetween(0L, (long) length);
      }
    }

    assertThat(clean).containsExactly(0, 18, whole.length);
    assertThatThrownBy(
            () -> DataSet.read(Arrays.copyOf(whole, 55), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN))
        .isInstanceOf(DataSetException.class)
        .hasMessageContaining("(0008,1110)[1]");
  }

  @Test
  @Tag("check-029")
  void contains_emptyValue_differsFromAbsent() throws DataSetException {
    DataSet dataSet = EncodedBytes.explicit().element(PATIENT_ID, "LO").read();

    assertThat(dataSet.contains(PATIENT_ID)).isTrue();
    assertThat(dataSet.containsValue(PATIENT_ID)).isFalse();
    assertThat(dataSet.string(PATIENT_ID)).isEmpty();
    assertThat(dataSet.contains(0x00100040)).isFalse();
    assertThat(dataSet.bytes(PATIENT_ID).orElseThrow()).isEmpty();
  }

  @Test
  @Tag("check-29a")
  void elements_highGroups_comeLast() throws DataSetException {
    DataSet dataSet =
        EncodedBytes.explicit()
            .element(0x00080005, "CS", "ISO_IR 100")
            .element(0x7FE00010, "OW", (byte) 0, (byte) 0)
            .element(0x80010010, "LO", "VENDOR")
            .element(0xFFFCFFFC, "OB", (byte) 0, (byte) 0)
            .read();

    assertThat(dataSet.elements())
        .extracting(e -> dev.vna.data.Tag.toString(e.tag()))
        .containsExactly("(0008,0005)", "(7FE0,0010)", "(8001,0010)", "(FFFC,FFFC)");
    assertThat(dataSet.string(0x80010010)).contains("VENDOR");
  }

  @Test
  @Tag("bug-04")
  void read_repeatedAndUnorderedTags_firstCountsAndAllIsFound() throws DataSetException {
    var bytes =
        EncodedBytes.explicit()
            .element(PATIENT_ID, "LO", "A1")
            .element(0x00080060, "CS", "CT")
            .element(PATIENT_ID, "LO", "B2");

    for (DataSet dataSet : List.of(bytes.read(), bytes.parse().header())) {
      assertThat(dataSet.string(PATIENT_ID)).contains("A1");
      assertThat(dataSet.string(0x00080060)).contains("CT");
      assertThat(dataSet.size()).isEqualTo(2);
    }
  }

  @Test
  @Tag("check-017")
  void read_wrongTransferSyntax_isFoundOutByTheFirstElement() throws DataSetException {
    byte[] explicit = EncodedBytes.explicit().element(0x00080005, "CS", "ISO_IR 100").bytes();
    byte[] implicit = EncodedBytes.implicit().element(0x00080005, "CS", "ISO_IR 100").bytes();
    byte[] big = EncodedBytes.explicitBig().element(0x00080005, "CS", "ISO_IR 100").bytes();
    for (byte[] bytes : List.of(explicit, implicit, big)) {
      for (TransferSyntax syntax :
          List.of(
              TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
              TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
              TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
              TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN)) {
        if (syntax.deflated() && bytes != explicit) {
          continue;
        }
        DataSet dataSet = DataSet.read(bytes, syntax);

        assertThat(dataSet.string(dev.vna.data.Tag.SpecificCharacterSet)).contains("ISO_IR 100");
      }
    }
  }

  @Test
  @Tag("check-044")
  void characterSet_items_inheritAndMayOverride() throws DataSetException {
    DataSet dataSet =
        EncodedBytes.explicit()
            .element(0x00080005, "CS", "ISO_IR 100")
            .sequence(SEQUENCE, -1)
            .item(-1)
            .element(dev.vna.data.Tag.PatientName, "PN", "Buc^J\u00E9r\u00F4me ")
            .itemEnd()
            .item(-1)
            .element(0x00080005, "CS", "ISO_IR 144")
            .element(dev.vna.data.Tag.PatientName, "PN", "\u00BB\u00EE\u00DA")
            .itemEnd()
            .sequenceEnd()
            .read();

    List<DataSet> items = dataSet.items(SEQUENCE);
    assertThat(items.get(0).string(dev.vna.data.Tag.PatientName)).contains("Buc^Jérôme");
    assertThat(items.get(1).string(dev.vna.data.Tag.PatientName)).contains("Люк");
  }

  @Test
  void toString_neverShowsValues() throws DataSetException {
    DataSet dataSet = EncodedBytes.explicit().element(PATIENT_ID, "LO", "SECRET").read();

    assertThat(dataSet.toString()).contains("(0010,0020) LO 6").doesNotContain("SECRET");
    assertThat(DataSetDump.of(dataSet)).contains("SECRET").contains("PatientID");
  }

  @Test
  @Tag("bug-01")
  void read_sequencesDeeperThanTheLimit_areRefused() throws DataSetException {
    assertThat(nested(64).read().size()).isEqualTo(1);
    assertThatThrownBy(() -> nested(65).read())
        .isInstanceOf(DataSetException.class)
        .hasMessageContaining("maxDepth=64");
    assertThatThrownBy(() -> nested(100_000).parse()).isInstanceOf(DataSetException.class);
  }

  private static EncodedBytes nested(int depth) {
    var bytes = EncodedBytes.explicit();
    for (int i = 0; i < depth; i++) {
      bytes.sequence(SEQUENCE, -1).item(-1);
    }
    for (int i = 0; i < depth; i++) {
      bytes.itemEnd().sequenceEnd();
    }
    return bytes;
  }

  @Test
  void read_moreElementsThanTheLimit_isRefused() {
    byte[] bytes =
        EncodedBytes.explicit().element(PATIENT_ID, "LO").element(0x00100040, "CS").bytes();

    assertThatThrownBy(
            () ->
                DataSet.read(
                    bytes,
                    0,
                    bytes.length,
                    TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
                    Limits.DEFAULT.withMaxElements(1)))
        .isInstanceOf(DataSetException.class)
        .hasMessageContaining("maxElements=1");
  }
}
