package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a lenient reader forgives and lists, a strict one refuses, whichever way it reads. */
class StrictReadingTest {
  private static final Limits STRICT = Limits.DEFAULT.withStrict(true);
  private static final TransferSyntax EXPLICIT = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;

  private static byte[] strayDelimiter() {
    return EncodedBytes.explicit()
        .element(Tag.SOPInstanceUID, "UI", "1.2.3\0")
        .tag(Tag.SequenceDelimitationItem)
        .u32(0)
        .element(Tag.PatientID, "LO", "ID")
        .bytes();
  }

  @Test
  void read_somethingToForgive_isListedWithPathOffsetAndSection() throws IOException {
    DataSet lenient = DataSet.read(strayDelimiter(), EXPLICIT);

    assertThat(lenient.contains(Tag.PatientID)).isTrue();
    assertThat(lenient.findings()).hasSize(1);
    Finding finding = lenient.findings().get(0);
    assertThat(finding.what()).isEqualTo("stray delimitation item");
    assertThat(finding.section()).isEqualTo("PS3.5 7.5");
    assertThat(finding.offset()).isEqualTo(14);
  }

  @Test
  void read_strictSomethingToForgive_refusesSayingWhatWhereAndWhy() {
    byte[] bytes = strayDelimiter();

    assertThatThrownBy(() -> DataSet.read(bytes, 0, bytes.length, EXPLICIT, STRICT))
        .isInstanceOf(DataSetException.class)
        .hasMessage("stray delimitation item, PS3.5 7.5: path=/ offset=14");
  }

  @Test
  void feed_strictInSingleBytes_refusesAlike() {
    byte[] bytes = strayDelimiter();
    HeaderParser parser = HeaderParser.of(EXPLICIT, STRICT);

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < bytes.length; i++) {
                parser.feed(bytes, i, 1);
              }
            })
        .isInstanceOf(DataSetException.class)
        .hasMessage("stray delimitation item, PS3.5 7.5: path=/ offset=14");
  }

  @Test
  void open_strictWithoutPreamble_refuses() {
    byte[] bytes = strayDelimiter();

    assertThatThrownBy(() -> Part10.open(new ByteArrayInputStream(bytes), STRICT))
        .isInstanceOf(DataSetException.class)
        .hasMessageContaining("no preamble and prefix, PS3.10 7.1");
  }

  @Test
  void read_orderRepetitionAndOddLength_areFindingsInItemsToo() throws IOException {
    byte[] item =
        EncodedBytes.explicit()
            .element(Tag.ReferencedSOPInstanceUID, "UI", "1.2.3")
            .element(Tag.ReferencedSOPClassUID, "UI", "1.2\0")
            .element(Tag.ReferencedSOPClassUID, "UI", "1.3\0")
            .bytes();
    byte[] bytes =
        EncodedBytes.explicit()
            .header(Tag.ReferencedImageSequence, "SQ", 8 + item.length)
            .tag(Tag.Item)
            .u32(item.length)
            .raw(item)
            .bytes();

    DataSet read = DataSet.read(bytes, EXPLICIT);

    String path = "path=(0008,1140)[1].";
    assertThat(read.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "odd length, PS3.5 7.1.1: path=(0008,1140) offset=0",
            "odd length, PS3.5 7.1.1: " + path + "(0008,1155) offset=20",
            "element after one with a higher tag, PS3.5 7.1: " + path + "(0008,1150) offset=33",
            "element twice, of which the first counts, PS3.5 7.1: "
                + path
                + "(0008,1150) offset=45");
    assertThat(read.items(Tag.ReferencedImageSequence).get(0).string(Tag.ReferencedSOPClassUID))
        .contains("1.2");
    assertThat(DataSetWriter.toBytes(read, EXPLICIT)).isEqualTo(bytes);
    assertThat(HeaderParser.parse(bytes, EXPLICIT).findings()).isEqualTo(read.findings());
  }

  @Test
  void read_sequencePastItsItem_hasThePathOfTheSequenceInWhateverPieces() throws IOException {
    byte[] item =
        EncodedBytes.explicit()
            .header(Tag.ReferencedSeriesSequence, "SQ", 8)
            .tag(Tag.Item)
            .u32(0)
            .header(Tag.ReferencedImageSequence, "SQ", 100)
            .tag(Tag.Item)
            .u32(0)
            .bytes();
    byte[] bytes =
        EncodedBytes.explicit()
            .header(Tag.ReferencedStudySequence, "SQ", 8 + item.length)
            .tag(Tag.Item)
            .u32(item.length)
            .raw(item)
            .bytes();
    HeaderParser parser = HeaderParser.of(EXPLICIT);

    for (int i = 0; i < bytes.length; i++) {
      parser.feed(bytes, i, 1);
    }

    assertThat(parser.finish().findings())
        .extracting(Finding::toString)
        .containsExactly(
            "length reaches past the enclosing item or sequence, PS3.5 7.5: "
                + "path=(0008,1110)[1].(0008,1140) offset=40");
    assertThat(DataSet.read(bytes, EXPLICIT).findings())
        .isEqualTo(HeaderParser.parse(bytes, EXPLICIT).findings());
  }
}
