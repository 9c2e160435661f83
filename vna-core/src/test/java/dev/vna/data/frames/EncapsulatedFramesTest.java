package dev.vna.data.frames;

import static dev.vna.data.Tag.EncapsulatedPixelDataValueTotalLength;
import static dev.vna.data.Tag.ExtendedOffsetTable;
import static dev.vna.data.Tag.ExtendedOffsetTableLengths;
import static dev.vna.data.Tag.PixelData;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.Finding;
import dev.vna.data.Fragments;
import dev.vna.data.Limits;
import dev.vna.data.Uid;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncapsulatedFramesTest {
  private static final int[] NO_TABLE = {};

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  /** The start of a JPEG, 6 bytes. */
  private static byte[] start(int mark) {
    return bytes(0xFF, 0xD8, 0xFF, 0xE0, mark, mark);
  }

  /** The middle of a frame, 4 bytes. */
  private static byte[] middle(int mark) {
    return bytes(mark, mark, mark, mark);
  }

  /** The end of a JPEG with padding, 4 bytes. */
  private static byte[] end(int mark) {
    return bytes(mark, 0xFF, 0xD9, 0);
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static PixelObject jpeg(int frames) {
    return PixelObject.encapsulated(Uid.JPEGBaseline8Bit).image(frames, 8, 8, 8);
  }

  private static List<String> findings(FrameReader reader) {
    return reader.index().findings().stream().map(Finding::what).toList();
  }

  @Test
  @Tag("check-050")
  void read_emptyTableAndAFragmentPerFrame_needsNoMarkers() throws IOException {
    FrameReader reader =
        PixelObject.encapsulated(Uid.DeflatedImageFrameCompression)
            .image(2, 8, 8, 8)
            .fragments(NO_TABLE, middle(1), middle(2))
            .reader();

    assertThat(reader.read(1)).isEqualTo(middle(1));
    assertThat(reader.read(2)).isEqualTo(middle(2));
    assertThat(findings(reader)).isEmpty();
  }

  @Test
  @Tag("check-050")
  @Tag("check-051")
  void read_basicOffsetTable_joinsFragments() throws IOException {
    FrameReader reader =
        jpeg(2)
            .fragments(new int[] {0, 26}, start(1), middle(1), start(2), middle(2), end(2))
            .reader();

    assertThat(reader.read(1)).isEqualTo(joined(start(1), middle(1)));
    assertThat(reader.read(2)).isEqualTo(joined(start(2), middle(2), end(2)));
    assertThat(reader.index().length(2)).isEqualTo(14);
    assertThat(findings(reader)).isEmpty();
  }

  @Test
  @Tag("check-053")
  void read_noTable_framesBeginAtStartMarkers() throws IOException {
    FrameReader reader =
        jpeg(3)
            .fragments(NO_TABLE, start(1), middle(1), start(2), start(3), middle(3), end(3))
            .reader();

    assertThat(reader.read(1)).isEqualTo(joined(start(1), middle(1)));
    assertThat(reader.read(2)).isEqualTo(start(2));
    assertThat(reader.read(3)).isEqualTo(joined(start(3), middle(3), end(3)));
    assertThat(findings(reader)).isEmpty();
  }

  @Test
  @Tag("check-053")
  void read_noTableAndABrokenStart_isDecidedByTheEndBeforeIt() throws IOException {
    FrameReader reader = jpeg(2).fragments(NO_TABLE, start(1), end(1), middle(2), end(2)).reader();

    assertThat(reader.read(2)).isEqualTo(joined(middle(2), end(2)));
  }

  @ParameterizedTest
  @CsvSource({
    Uid.JPEG2000Lossless + ", FF4FFF51",
    Uid.HTJ2K + ", FF4FFF51",
    Uid.JPEGLSLossless + ", FFD8FFF7",
    Uid.JPEGXL + ", FF0A1234",
    Uid.JPEGXLLossless + ", 0000000C4A584C20",
    Uid.RLELossless + ", 0100000040000000"
  })
  @Tag("check-053")
  void read_noTable_findsStartsOfEachCodestream(String syntax, String marker) throws IOException {
    byte[] start = HexFormat.of().parseHex(marker);
    FrameReader reader =
        PixelObject.encapsulated(syntax)
            .image(2, 8, 8, 8)
            .fragments(NO_TABLE, start, middle(1), middle(1), start, middle(2))
            .reader();

    assertThat(reader.read(1)).isEqualTo(joined(start, middle(1), middle(1)));
    assertThat(reader.read(2)).isEqualTo(joined(start, middle(2)));
  }

  @Test
  @Tag("check-053")
  void read_noTableAndNoMarkers_isRefusedNotGuessed() throws IOException {
    FrameReader reader =
        jpeg(2).fragments(NO_TABLE, middle(1), middle(1), middle(2), middle(2)).reader();

    assertThat(reader.frameCount()).isEqualTo(2);
    assertThat(reader.index().presentFrameCount()).isZero();
    assertThatThrownBy(() -> reader.read(1))
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("cannot be told apart");
    assertThat(findings(reader)).hasSize(1);
  }

  @Test
  @Tag("check-053")
  void read_fewerStartsThanFrames_isRefusedNotGuessed() throws IOException {
    FrameReader reader =
        jpeg(3).fragments(NO_TABLE, start(1), middle(1), start(2), middle(3)).reader();

    assertThatThrownBy(() -> reader.read(1)).isInstanceOf(FrameException.class);
  }

  @Test
  @Tag("check-053")
  void read_fewerFramesThanDeclared_givesThoseThere() throws IOException {
    FrameReader reader = jpeg(3).fragments(NO_TABLE, start(1), start(2)).reader();

    assertThat(reader.read(2)).isEqualTo(start(2));
    assertThatThrownBy(() -> reader.read(3))
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("after frame 2 of 3");
    assertThat(findings(reader)).containsExactly("has 2 of 3 frames");
  }

  @Test
  @Tag("check-053")
  void read_moreCodestreamsThanFrames_givesTheFirst() throws IOException {
    FrameReader reader = jpeg(1).fragments(NO_TABLE, start(1), end(1), start(2), end(2)).reader();

    assertThat(reader.frameCount()).isEqualTo(1);
    assertThat(reader.read(1)).isEqualTo(joined(start(1), end(1)));
    assertThat(findings(reader)).containsExactly("has more than 1 frames");
  }

  @Test
  @Tag("check-051")
  void read_singleFrame_hasAllFragments() throws IOException {
    FrameReader reader = jpeg(1).fragments(NO_TABLE, start(1), middle(2), middle(3)).reader();

    assertThat(reader.read(1)).isEqualTo(joined(start(1), middle(2), middle(3)));
    assertThat(findings(reader)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0;16, does not ascend or item",
    "0;10;10, ''",
    "0;1000, ''",
    "8;22, ''",
    "0, ''",
    "0;14;26, ''",
    "22;0, ''",
    "-8;22, ''"
  })
  @Tag("check-050")
  @Tag("bug-18")
  void read_offsetTableThatLies_fallsBackToMarkersWithAFinding(String table) throws IOException {
    int[] offsets = Arrays.stream(table.split(";")).mapToInt(Integer::parseInt).toArray();
    FrameReader reader = jpeg(2).fragments(offsets, start(1), middle(1), start(2), end(2)).reader();

    assertThat(reader.read(1)).isEqualTo(joined(start(1), middle(1)));
    assertThat(reader.read(2)).isEqualTo(joined(start(2), end(2)));
    assertThat(findings(reader)).hasSize(1).first().asString().contains("Basic Offset Table");
  }

  @Test
  @Tag("bug-18")
  void read_offsetTableLongerThanFragments_fallsBackToMarkers() throws IOException {
    FrameReader reader =
        PixelObject.encapsulated(Uid.JPEGBaseline8Bit)
            .image(1, 8, 8, 8)
            .fragments(new byte[6], start(1))
            .reader();
    FrameReader many = jpeg(1).fragments(new int[5000], start(1)).reader();

    assertThat(reader.read(1)).isEqualTo(start(1));
    assertThat(findings(reader)).singleElement().asString().contains("6 bytes");
    assertThat(many.read(1)).isEqualTo(start(1));
    assertThat(findings(many)).hasSize(1);
  }

  @Test
  @Tag("check-052")
  void read_extendedOffsetTable_isUsedAndLeavesPaddingOut() throws IOException {
    FrameReader reader =
        PixelObject.encapsulated(Uid.JPEG2000Lossless)
            .image(2, 8, 8, 8)
            .table(ExtendedOffsetTable, 0, 14)
            .table(ExtendedOffsetTableLengths, 5, 4)
            .fragments(NO_TABLE, bytes(1, 2, 3, 4, 5, 0), middle(2))
            .reader();

    assertThat(reader.read(1)).containsExactly(1, 2, 3, 4, 5);
    assertThat(reader.index().length(1)).isEqualTo(5);
    assertThat(reader.read(2)).isEqualTo(middle(2));
    assertThat(findings(reader)).isEmpty();
  }

  @Test
  @Tag("check-052")
  @Tag("bug-18")
  void read_extendedOffsetTableThatLies_fallsBack() throws IOException {
    PixelObject wild =
        jpeg(2)
            .table(ExtendedOffsetTable, 0, Long.MIN_VALUE)
            .table(ExtendedOffsetTableLengths, -1, 1L << 60)
            .fragments(NO_TABLE, start(1), middle(1), start(2));

    FrameReader reader = wild.reader();

    assertThat(reader.read(1)).isEqualTo(joined(start(1), middle(1)));
    assertThat(reader.read(2)).isEqualTo(start(2));
    assertThat(findings(reader)).hasSize(2);
  }

  @Test
  @Tag("check-052")
  void of_extendedOffsetTableThatIsBulk_isReadFromTheSource() throws IOException {
    PixelObject object = PixelObject.encapsulated(Uid.JPEG2000Lossless).image(100, 8, 8, 8);
    long[] offsets = new long[100];
    byte[][] fragments = new byte[200][];
    for (int i = 0; i < 100; i++) {
      offsets[i] = i * 24L;
      fragments[2 * i] = middle(i);
      fragments[2 * i + 1] = middle(i);
    }
    object.table(ExtendedOffsetTable, offsets).fragments(NO_TABLE, fragments);
    var parsed = object.parse(Limits.DEFAULT.withBulkThresholdBytes(256));
    RangeSource source = RangeSource.of(object.bytes());

    FrameIndex without = FrameIndex.of(parsed, object.syntax()).orElseThrow();
    FrameIndex with = FrameIndex.of(parsed, object.syntax(), source).orElseThrow();

    assertThat(without.presentFrameCount()).isZero();
    assertThat(FrameReader.of(with, source).read(100)).isEqualTo(joined(middle(99), middle(99)));
  }

  @Test
  @Tag("check-056")
  void read_totalLength_leavesPaddingOut() throws IOException {
    FrameReader reader =
        PixelObject.encapsulated(Uid.MPEG4HP41F)
            .image(25, 8, 8, 8)
            .element(EncapsulatedPixelDataValueTotalLength, "UV", bytes(7, 0, 0, 0, 0, 0, 0, 0))
            .fragments(NO_TABLE, middle(1), middle(0))
            .reader();

    assertThat(reader.read(1)).containsExactly(1, 1, 1, 1, 0, 0, 0);
    assertThat(findings(reader)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {Uid.MPEG2MPML, Uid.MPEG4HP41F, Uid.HEVCMP51})
  @Tag("check-055")
  void read_video_isOneStreamWhateverTheNumberOfFrames(String syntax) throws IOException {
    FrameReader reader =
        PixelObject.encapsulated(syntax)
            .image(75, 8, 8, 8)
            .fragments(new int[] {0}, middle(1), middle(2))
            .reader();

    assertThat(reader.index().layout()).isEqualTo(FrameIndex.Layout.STREAM);
    assertThat(reader.frameCount()).isEqualTo(1);
    assertThat(reader.read(1)).isEqualTo(joined(middle(1), middle(2)));
    assertThatThrownBy(() -> reader.read(2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Tag("bug-18")
  void read_emptyFragments_areEmptyFramesOrNothing() throws IOException {
    FrameReader frames = jpeg(2).fragments(NO_TABLE, start(1), bytes()).reader();
    FrameReader inside = jpeg(1).fragments(NO_TABLE, start(1), bytes(), end(1)).reader();
    FrameReader none = jpeg(1).fragments(NO_TABLE).reader();

    assertThat(frames.read(2)).isEmpty();
    assertThat(inside.read(1)).isEqualTo(joined(start(1), end(1)));
    assertThatThrownBy(() -> none.read(1)).isInstanceOf(FrameException.class);
    assertThat(findings(none)).containsExactly("no fragments");
  }

  @Test
  void read_frameOfManyFragments_readsOneRange() throws IOException {
    PixelObject object = jpeg(2).fragments(NO_TABLE, start(1), middle(1), start(2), end(2));
    List<Long> lengths = new ArrayList<>();
    RangeSource source =
        (offset, length) -> {
          lengths.add(length);
          return RangeSource.of(object.bytes()).open(offset, length);
        };

    byte[] frame = FrameReader.of(object.index().orElseThrow(), source).read(2);

    assertThat(frame).hasSize(10);
    assertThat(lengths).containsExactly(18L);
  }

  @Test
  void read_otherBytesThanIndexed_areNotTakenForPixels() throws IOException {
    PixelObject object = jpeg(1).fragments(NO_TABLE, start(1), middle(1));
    byte[] other = object.bytes();
    other[other.length - 16] ^= 1;
    FrameReader reader = FrameReader.of(object.index().orElseThrow(), RangeSource.of(other));

    assertThatThrownBy(() -> reader.read(1))
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("not those that were indexed");
  }

  @Test
  void read_moreFragmentsThanTheLimit_isRefused() throws IOException {
    PixelObject object = jpeg(1).fragments(NO_TABLE, start(1), middle(1), middle(1));
    FrameIndex index =
        FrameIndex.of(object.parse(Limits.DEFAULT.withMaxFragments(3)), object.syntax())
            .orElseThrow();

    assertThatThrownBy(() -> index.length(1))
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("maxFragments");
  }

  @Test
  void read_definedLengthInEncapsulatedSyntax_isRefused() throws IOException {
    FrameReader reader = jpeg(1).element(PixelData, "OB", new byte[64]).reader();

    assertThatThrownBy(() -> reader.read(1))
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("defined length");
  }

  @Test
  @Tag("bug-23")
  void index_fragmentsOfMoreThan4Gib_keepTheirOffsets() throws IOException {
    long[] lengths = new long[1000];
    Arrays.fill(lengths, 0xFFFFFFFEL);
    lengths[0] = 0;
    FrameIndex index =
        new FrameIndex(
            FrameIndex.Layout.ENCAPSULATED,
            333,
            Obstacle.NONE,
            333,
            0,
            0,
            0,
            1,
            Fragments.of(500, lengths),
            IntStream.rangeClosed(0, 333).map(i -> 1 + 3 * i).toArray(),
            new BitSet());
    long[] seen = new long[2];
    RangeSource source =
        (offset, length) -> {
          seen[0] = offset;
          seen[1] = length;
          throw new EOFException();
        };

    FrameReader reader = FrameReader.of(FrameIndex.decode(index.encode()), source);

    assertThat(reader.index().length(333)).isEqualTo(3 * 0xFFFFFFFEL);
    assertThatThrownBy(() -> reader.stream(333)).isInstanceOf(EOFException.class);
    assertThat(seen[0]).isEqualTo(508 + 996 * (0xFFFFFFFEL + 8));
    assertThat(seen[1]).isEqualTo(3 * 0xFFFFFFFEL + 16);
    assertThatThrownBy(() -> reader.read(333)).hasMessageContaining("maxFrameBytes");
  }

  @Test
  void decode_anyOtherBytes_isRefusedOrHarmless() throws IOException {
    byte[] good =
        jpeg(2)
            .table(ExtendedOffsetTableLengths, 9, 10)
            .fragments(NO_TABLE, start(1), middle(1), start(2), end(2))
            .index()
            .orElseThrow()
            .encode();

    assertThat(FrameIndex.decode(good).encode()).isEqualTo(good);
    for (int at = 0; at < good.length; at++) {
      for (int value = 0; value < 256; value++) {
        byte[] bad = good.clone();
        bad[at] = (byte) value;
        try {
          FrameIndex.decode(bad).length(1);
        } catch (FrameException | IllegalArgumentException e) {
          assertThat(e).hasMessageMatching("(?s).*(frame|fragment).*");
        }
      }
      byte[] cut = Arrays.copyOf(good, at);
      assertThatThrownBy(() -> FrameIndex.decode(cut)).isInstanceOf(FrameException.class);
    }
  }
}
