package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamenessTest {
  private static final int SEQUENCE = dev.vna.data.Tag.ReferencedStudySequence;
  private static final int PRIVATE_SEQUENCE = 0x00091010;
  private static final int CLASS_UID = dev.vna.data.Tag.ReferencedSOPClassUID;

  private static String digest(EncodedBytes bytes) throws IOException {
    return digest(bytes.bytes(), bytes.syntax());
  }

  private static String digest(byte[] bytes, TransferSyntax syntax) throws IOException {
    return HexFormat.of().formatHex(Sameness.digest(new ByteArrayInputStream(bytes), syntax));
  }

  private static EncodedBytes patient(String id) {
    return EncodedBytes.explicit().element(dev.vna.data.Tag.PatientID, "LO", id);
  }

  @Test
  void digest_padding_doesNotCount() throws IOException {
    String expected = digest(patient("A1"));

    assertThat(digest(patient("A1  "))).isEqualTo(expected);
    assertThat(digest(patient("A1\0\0"))).isEqualTo(expected);
    assertThat(digest(patient(" A1 "))).isNotEqualTo(expected);
    assertThat(digest(patient("A 1 "))).isNotEqualTo(expected);
    assertThat(digest(patient("A2"))).isNotEqualTo(expected);
    assertThat(digest(patient("  "))).isEqualTo(digest(patient("")));
    assertThat(digest(patient(""))).isNotEqualTo(digest(EncodedBytes.explicit()));
  }

  @Test
  void digest_zeroNumber_differsFromNoValue() throws IOException {
    var zero = EncodedBytes.explicit().element(dev.vna.data.Tag.Rows, "US", (byte) 0, (byte) 0);
    var none = EncodedBytes.explicit().element(dev.vna.data.Tag.Rows, "US");

    assertThat(digest(zero)).isNotEqualTo(digest(none));
  }

  @Test
  void digest_groupLengthsAndTrailingPadding_doNotCount() throws IOException {
    var with =
        EncodedBytes.explicit()
            .element(0x00100000, "UL", (byte) 10, (byte) 0, (byte) 0, (byte) 0)
            .element(dev.vna.data.Tag.PatientID, "LO", "A1")
            .element(0xFFFCFFFC, "OB", new byte[10]);

    assertThat(digest(with)).isEqualTo(digest(patient("A1")));
  }

  @Test
  void digest_lengthForms_doNotCount() throws IOException {
    byte[] item = EncodedBytes.explicit().element(CLASS_UID, "UI", "1.2\0").bytes();
    byte[] implicitItem = EncodedBytes.implicit().element(CLASS_UID, "UI", "1.2\0").bytes();
    List<String> digests = new ArrayList<>();
    for (int tag : new int[] {SEQUENCE, PRIVATE_SEQUENCE}) {
      digests.clear();
      digests.add(
          digest(
              EncodedBytes.explicit().sequence(tag, 8 + item.length).item(item.length).raw(item)));
      digests.add(
          digest(
              EncodedBytes.explicit()
                  .sequence(tag, -1)
                  .item(-1)
                  .raw(item)
                  .itemEnd()
                  .sequenceEnd()));
      digests.add(
          digest(
              EncodedBytes.explicit().sequence(tag, -1).item(item.length).raw(item).sequenceEnd()));
      digests.add(
          digest(
              EncodedBytes.implicit()
                  .sequence(tag, 8 + implicitItem.length)
                  .item(implicitItem.length)
                  .raw(implicitItem)));
      digests.add(
          digest(
              EncodedBytes.explicit()
                  .header(tag, "UN", 8 + implicitItem.length)
                  .item(implicitItem.length)
                  .raw(implicitItem)));
      digests.add(
          digest(
              EncodedBytes.explicit()
                  .header(tag, "UN", -1)
                  .item(-1)
                  .raw(implicitItem)
                  .itemEnd()
                  .sequenceEnd()));

      assertThat(digests).hasSize(6).containsOnly(digests.get(0));
    }
    assertThat(digest(EncodedBytes.explicit().sequence(PRIVATE_SEQUENCE, 0)))
        .isEqualTo(digest(EncodedBytes.implicit().sequence(PRIVATE_SEQUENCE, 0)))
        .isEqualTo(digest(EncodedBytes.implicit().sequence(PRIVATE_SEQUENCE, -1).sequenceEnd()));
  }

  @Test
  void digest_structure_counts() throws IOException {
    byte[] item = EncodedBytes.explicit().element(CLASS_UID, "UI", "1.2\0").bytes();
    String one =
        digest(
            EncodedBytes.explicit()
                .sequence(SEQUENCE, -1)
                .item(-1)
                .raw(item)
                .itemEnd()
                .sequenceEnd());
    String two =
        digest(
            EncodedBytes.explicit()
                .sequence(SEQUENCE, -1)
                .item(-1)
                .raw(item)
                .itemEnd()
                .item(0)
                .sequenceEnd());
    String outside =
        digest(EncodedBytes.explicit().sequence(SEQUENCE, -1).item(0).sequenceEnd().raw(item));
    String none = digest(EncodedBytes.explicit().sequence(SEQUENCE, -1).sequenceEnd());

    assertThat(List.of(one, two, outside, none)).doesNotHaveDuplicates();
  }

  @Test
  void digest_byteOrder_doesNotCount() throws IOException {
    var little =
        EncodedBytes.explicit()
            .element(dev.vna.data.Tag.Rows, "US", (byte) 1, (byte) 2)
            .element(dev.vna.data.Tag.PixelData, "OW", (byte) 1, (byte) 2, (byte) 3, (byte) 4);
    var big =
        EncodedBytes.explicitBig()
            .element(dev.vna.data.Tag.Rows, "US", (byte) 2, (byte) 1)
            .element(dev.vna.data.Tag.PixelData, "OW", (byte) 2, (byte) 1, (byte) 4, (byte) 3);
    var other =
        EncodedBytes.explicitBig()
            .element(dev.vna.data.Tag.Rows, "US", (byte) 2, (byte) 1)
            .element(dev.vna.data.Tag.PixelData, "OW", (byte) 1, (byte) 2, (byte) 3, (byte) 4);

    assertThat(digest(big)).isEqualTo(digest(little));
    assertThat(digest(other)).isNotEqualTo(digest(little));
  }

  @Test
  void digest_fragments_count() throws IOException {
    TransferSyntax rle = TransferSyntax.of(Uid.RLELossless);
    byte[] one =
        EncodedBytes.explicit()
            .header(dev.vna.data.Tag.PixelData, "OB", -1)
            .item(0)
            .item(4)
            .raw(new byte[4])
            .sequenceEnd()
            .bytes();
    byte[] two =
        EncodedBytes.explicit()
            .header(dev.vna.data.Tag.PixelData, "OB", -1)
            .item(0)
            .item(2)
            .raw(new byte[2])
            .item(2)
            .raw(new byte[2])
            .sequenceEnd()
            .bytes();

    assertThat(digest(one, rle)).isNotEqualTo(digest(two, rle));
    assertThat(
            Sameness.same(new ByteArrayInputStream(one), rle, new ByteArrayInputStream(one), rle))
        .isTrue();
  }

  @Test
  @Tag("bug-01")
  void digest_sequencesHiddenInEachOther_endAtALimit() throws IOException {
    byte[] value = EncodedBytes.implicit().element(CLASS_UID, "UI", "1.2\0").bytes();
    for (int i = 0; i < 2000; i++) {
      value =
          EncodedBytes.implicit()
              .item(value.length + 8)
              .element(PRIVATE_SEQUENCE, "UN", value)
              .bytes();
    }
    byte[] bytes = EncodedBytes.explicit().element(PRIVATE_SEQUENCE, "UN", value).bytes();

    assertThat(digest(bytes, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN)).hasSize(64);
    assertThat(DataSetDump.of(DataSet.read(bytes, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN)))
        .isNotEmpty();
  }

  @Test
  void digest_brokenDataSet_isRefused() {
    byte[] cut = {8, 0, 5, 0, 'C', 'S', 10, 0, 'I'};

    assertThatThrownBy(() -> digest(cut, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN))
        .isInstanceOf(DataSetException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 8, 20})
  void digest_deepSequenceInUnknown_isThatOfTheSequence(int depth) throws IOException {
    byte[] hidden = new byte[0];
    for (int i = 0; i < depth; i++) {
      byte[] item = hidden;
      hidden =
          EncodedBytes.implicit()
              .tag(dev.vna.data.Tag.ContentSequence)
              .u32(8 + item.length)
              .tag(dev.vna.data.Tag.Item)
              .u32(item.length)
              .raw(item)
              .bytes();
    }
    byte[] value =
        EncodedBytes.implicit().tag(dev.vna.data.Tag.Item).u32(hidden.length).raw(hidden).bytes();
    byte[] explicit =
        EncodedBytes.explicit().element(dev.vna.data.Tag.ContentSequence, "UN", value).bytes();
    byte[] implicit =
        EncodedBytes.implicit()
            .tag(dev.vna.data.Tag.ContentSequence)
            .u32(value.length)
            .raw(value)
            .bytes();

    byte[] digest =
        Sameness.digest(
            new ByteArrayInputStream(explicit), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);

    assertThat(digest)
        .isEqualTo(
            Sameness.digest(
                new ByteArrayInputStream(implicit), TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN));
  }
}
