package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HeaderParserTest {
  private static final int PIXEL_DATA = dev.vna.data.Tag.PixelData;
  private static final int PATIENT_ID = dev.vna.data.Tag.PatientID;

  @Test
  void parse_pixelDataAndLongValues_areBulkWhereverTheyStand() throws DataSetException {
    byte[] text = new byte[70_000];
    Arrays.fill(text, (byte) 'a');
    var bytes = EncodedBytes.explicit().element(PATIENT_ID, "LO", "A1");
    bytes.sequence(dev.vna.data.Tag.ReferencedStudySequence, -1).item(-1);
    bytes.header(dev.vna.data.Tag.TextValue, "UT", text.length);
    long textOffset = bytes.size();
    bytes.raw(text).itemEnd().sequenceEnd().header(PIXEL_DATA, "OW", 4);
    long pixelOffset = bytes.size();
    bytes.raw((byte) 1, (byte) 2, (byte) 3, (byte) 4);

    DataSet header = bytes.parse().header();

    assertThat(header.isHeader()).isTrue();
    DataSet item = header.items(dev.vna.data.Tag.ReferencedStudySequence).get(0);
    assertThat(item.element(dev.vna.data.Tag.TextValue).orElseThrow().bulk())
        .contains(new BulkReference(textOffset, text.length));
    assertThat(header.element(PIXEL_DATA).orElseThrow().bulk())
        .contains(new BulkReference(pixelOffset, 4));
    assertThat(header.element(PIXEL_DATA).orElseThrow().length()).isEqualTo(4);
    assertThat(header.string(PIXEL_DATA)).isEmpty();
    assertThatThrownBy(() -> header.bytes(PIXEL_DATA)).isInstanceOf(IllegalStateException.class);
    assertThat(header.encodedLength()).isLessThan(200);
  }

  @Test
  @Tag("check-019")
  void feed_valueOfMoreThan2Gib_passesThroughWithoutBeingHeld() throws DataSetException {
    long length = 0x9000_0000L;
    byte[] start =
        EncodedBytes.explicit()
            .element(PATIENT_ID, "LO", "A1")
            .header(PIXEL_DATA, "OW", length)
            .bytes();
    HeaderParser parser = HeaderParser.of(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    parser.feed(start, 0, start.length);
    var piece = new byte[1 << 20];
    for (long left = length; left > 0; left -= piece.length) {
      assertThat(parser.isPastPixelData()).isFalse();
      parser.feed(piece, 0, piece.length);
    }
    byte[] end = EncodedBytes.explicit().element(0xFFFCFFFC, "OB", new byte[2]).bytes();
    assertThat(parser.isPastPixelData()).isTrue();
    parser.feed(end, 0, end.length);

    ParsedHeader parsed = parser.finish();

    assertThat(parsed.header().element(PIXEL_DATA).orElseThrow().bulk())
        .contains(new BulkReference(start.length, length));
    assertThat(parsed.length()).isEqualTo(start.length + length + end.length);
  }

  @Test
  @Tag("check-29b")
  void parse_elementsAfterPixelData_areRead() throws DataSetException {
    var bytes =
        EncodedBytes.explicit()
            .element(PIXEL_DATA, "OW", new byte[4])
            .sequence(dev.vna.data.Tag.DigitalSignaturesSequence, -1)
            .item(-1)
            .element(dev.vna.data.Tag.MACIDNumber, "US", (byte) 7, (byte) 0)
            .itemEnd()
            .sequenceEnd()
            .element(0xFFFCFFFC, "OB", new byte[4]);

    DataSet header = bytes.parse().header();

    assertThat(
            header
                .items(dev.vna.data.Tag.DigitalSignaturesSequence)
                .get(0)
                .intValue(dev.vna.data.Tag.MACIDNumber))
        .hasValue(7);
    assertThat(header.contains(0xFFFCFFFC)).isTrue();
  }

  @Test
  @Tag("check-050")
  void parse_encapsulatedPixelData_notesEachFragment() throws DataSetException {
    var bytes = EncodedBytes.explicit().header(PIXEL_DATA, "OB", -1);
    long start = bytes.size();
    bytes.item(0);
    long[] offsets = new long[200];
    for (int i = 0; i < offsets.length; i++) {
      bytes.item(2L * i);
      offsets[i] = bytes.size();
      bytes.raw(new byte[2 * i]);
    }
    bytes.sequenceEnd();

    ParsedHeader parsed = HeaderParser.parse(bytes.bytes(), TransferSyntax.of(Uid.RLELossless));

    Fragments fragments = parsed.fragments().orElseThrow();
    assertThat(fragments.count()).isEqualTo(201);
    assertThat(fragments.isComplete()).isTrue();
    assertThat(fragments.length(0)).isZero();
    for (int i = 0; i < offsets.length; i++) {
      assertThat(fragments.offset(i + 1)).isEqualTo(offsets[i]);
      assertThat(fragments.length(i + 1)).isEqualTo(2L * i);
    }
    Element pixelData = parsed.header().element(PIXEL_DATA).orElseThrow();
    assertThat(pixelData.isEncapsulated()).isTrue();
    assertThat(pixelData.bulk()).contains(new BulkReference(start, bytes.size() - start));
    assertThatThrownBy(() -> fragments.offset(201)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void parse_moreFragmentsThanTheLimit_notesSoManyAndSaysSo() throws DataSetException {
    var bytes = EncodedBytes.explicit().header(PIXEL_DATA, "OB", -1);
    for (int i = 0; i < 10; i++) {
      bytes.item(0);
    }
    bytes.sequenceEnd();
    HeaderParser parser =
        HeaderParser.of(TransferSyntax.of(Uid.RLELossless), Limits.DEFAULT.withMaxFragments(4));
    parser.feed(ByteBuffer.wrap(bytes.bytes()));

    Fragments fragments = parser.finish().fragments().orElseThrow();

    assertThat(fragments.count()).isEqualTo(4);
    assertThat(fragments.isComplete()).isFalse();
  }

  @Test
  void attributes_beforeTheEnd_areThoseReadWhole() throws DataSetException {
    byte[] bytes =
        EncodedBytes.explicit()
            .element(0x00080018, "UI", "1.2.3\0")
            .element(PATIENT_ID, "LO", "A1")
            .header(PIXEL_DATA, "OW", 100)
            .bytes();
    HeaderParser parser = HeaderParser.of(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);

    parser.feed(bytes, 0, 20);
    DataSet early = parser.attributes();
    assertThat(parser.isAtPixelData()).isFalse();
    parser.feed(bytes, 20, bytes.length - 20);

    assertThat(early.string(0x00080018)).contains("1.2.3");
    assertThat(early.contains(PATIENT_ID)).isFalse();
    assertThat(parser.attributes().string(PATIENT_ID)).contains("A1");
    assertThat(parser.isAtPixelData()).isTrue();
    assertThat(parser.isPastPixelData()).isFalse();
    assertThat(parser.position()).isEqualTo(bytes.length);
    assertThatThrownBy(parser::finish).isInstanceOf(DataSetException.class);
    assertThatThrownBy(() -> parser.feed(bytes, 0, 1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void feed_directBuffer_isReadToItsEnd() throws DataSetException {
    byte[] bytes = EncodedBytes.implicit().element(PATIENT_ID, "LO", "A1").bytes();
    ByteBuffer direct = ByteBuffer.allocateDirect(64).put(bytes).flip();
    HeaderParser parser = HeaderParser.of(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);

    parser.feed(direct);

    assertThat(direct.hasRemaining()).isFalse();
    assertThat(parser.finish().header().string(PATIENT_ID)).contains("A1");
  }

  private static byte[] deflate(byte[] bytes, boolean raw) {
    var deflater = new Deflater(9, raw);
    deflater.setInput(bytes);
    deflater.finish();
    var out = new byte[bytes.length + 100];
    int length = deflater.deflate(out);
    deflater.end();
    return Arrays.copyOf(out, length);
  }

  @Test
  @Tag("check-018")
  void parse_deflated_isInflatedOnTheFlyWithOrWithoutZlibHeader() throws DataSetException {
    byte[] plain = EncodedBytes.explicit().element(PATIENT_ID, "LO", "A1").bytes();
    TransferSyntax deflated = TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN;

    assertThat(HeaderParser.parse(deflate(plain, true), deflated).findings()).isEmpty();
    ParsedHeader zlib = HeaderParser.parse(deflate(plain, false), deflated);
    assertThat(zlib.header().string(PATIENT_ID)).contains("A1");
    assertThat(zlib.findings()).hasSize(1);
    assertThat(zlib.length()).isEqualTo(plain.length);
    assertThat(
            DataSet.read(deflate(plain, true), TransferSyntax.of(Uid.JPIPReferencedDeflate))
                .string(PATIENT_ID))
        .contains("A1");
  }

  @Test
  @Tag("bug-25")
  @Tag("bug-28")
  void parse_deflatedBomb_isRefusedByRatioAndBySize() {
    byte[] bomb =
        deflate(
            EncodedBytes.explicit().element(PIXEL_DATA, "OW", new byte[64 << 20]).bytes(), true);
    TransferSyntax deflated = TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN;

    assertThatThrownBy(() -> HeaderParser.parse(bomb, deflated))
        .isInstanceOf(DataSetException.class)
        .hasMessageContaining("maxInflateRatio=250");
    HeaderParser parser =
        HeaderParser.of(
            deflated, Limits.DEFAULT.withMaxInflatedBytes(1000).withMaxInflateRatio(2000));
    assertThatThrownBy(() -> parser.feed(bomb, 0, bomb.length))
        .isInstanceOf(DataSetException.class)
        .hasMessageContaining("maxInflatedBytes=1000");
  }

  @Test
  void parse_headerPastItsLimit_isRefused() {
    var bytes = EncodedBytes.explicit();
    for (int i = 0; i < 100; i++) {
      bytes.element(0x00091000 + i, "LO", "0123456789");
    }
    HeaderParser parser =
        HeaderParser.of(
            TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, Limits.DEFAULT.withMaxHeaderBytes(1024));

    assertThatThrownBy(() -> parser.feed(bytes.bytes(), 0, bytes.size()))
        .isInstanceOf(DataSetException.class)
        .hasMessageContaining("maxHeaderBytes=1024");
  }

  @Test
  void ofHeader_brokenBytes_areRefusedAndNeverMisread() throws DataSetException {
    byte[] header =
        EncodedBytes.explicit().element(PATIENT_ID, "LO", "A1").parse().header().encoded();

    assertThat(DataSet.ofHeader(header).string(PATIENT_ID)).contains("A1");
    for (int length = 1; length < header.length; length++) {
      byte[] cut = Arrays.copyOf(header, length);
      assertThatThrownBy(() -> DataSet.ofHeader(cut)).isInstanceOf(DataSetException.class);
    }
  }

  @Test
  @Tag("check-013")
  void parse_groupLengths_areLeftOut() throws DataSetException {
    var bytes =
        EncodedBytes.explicit()
            .element(0x00100000, "UL", (byte) 99, (byte) 0, (byte) 0, (byte) 0)
            .element(PATIENT_ID, "LO", "A1");

    assertThat(bytes.parse().header().size()).isEqualTo(1);
    assertThat(bytes.read().contains(0x00100000)).isTrue();
  }
}
