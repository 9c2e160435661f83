package dev.vna.data.frames;

import static dev.vna.data.Tag.BitsAllocated;
import static dev.vna.data.Tag.BitsStored;
import static dev.vna.data.Tag.Columns;
import static dev.vna.data.Tag.DoubleFloatPixelData;
import static dev.vna.data.Tag.FloatPixelData;
import static dev.vna.data.Tag.HighBit;
import static dev.vna.data.Tag.IconImageSequence;
import static dev.vna.data.Tag.PixelData;
import static dev.vna.data.Tag.Rows;
import static dev.vna.data.Tag.SamplesPerPixel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.DataSet;
import dev.vna.data.EncodedBytes;
import dev.vna.data.Fragments;
import dev.vna.data.TransferSyntax;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeFramesTest {
  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void read_eightBits_framesFollowOneAnother() throws IOException {
    FrameReader reader =
        PixelObject.explicit()
            .image(3, 1, 2, 8)
            .element(PixelData, "OW", bytes(1, 2, 3, 4, 5, 6))
            .reader();

    assertThat(reader.frameCount()).isEqualTo(3);
    assertThat(reader.read(1)).containsExactly(1, 2);
    assertThat(reader.read(3)).containsExactly(5, 6);
    assertThat(reader.index().findings()).isEmpty();
    assertThat(reader.index().layout()).isEqualTo(FrameIndex.Layout.NATIVE);
  }

  @Test
  void read_frameThatDoesNotExist_isRefused() throws IOException {
    FrameReader reader =
        PixelObject.explicit().image(1, 1, 2, 8).element(PixelData, "OB", bytes(1, 2)).reader();

    assertThatThrownBy(() -> reader.read(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reader.read(2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> reader.stream(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Tag("check-059")
  void read_singleBits_framesBeginAmidBytes() throws IOException {
    // Two frames of 5 pixels: 10101 and 01100, the first pixel in the lowest bit.
    FrameReader reader =
        PixelObject.explicit()
            .image(3, 1, 5, 1)
            .element(PixelData, "OB", bytes(0b110_10101, 0b1_10010_00))
            .reader();

    assertThat(reader.read(1)).containsExactly(0b10101);
    assertThat(reader.read(2)).containsExactly(0b00110);
    assertThat(reader.read(3)).containsExactly(0b10010);
    assertThat(reader.index().findings()).isEmpty();
    assertThat(reader.index().length(3)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12})
  @Tag("check-059")
  void read_packedCells_areThoseThatCountingBitsGives(int bits) throws IOException {
    int frameBits = 7 * 11 * bits;
    byte[] value = new byte[(frameBits * 9 + 15) / 16 * 2];
    for (int i = 0; i < value.length; i++) {
      value[i] = (byte) (i * 37 + 11);
    }
    FrameReader reader =
        PixelObject.explicit().image(9, 7, 11, bits).element(PixelData, "OW", value).reader();

    for (int frame = 1; frame <= 9; frame++) {
      byte[] expected = new byte[(frameBits + 7) / 8];
      for (int bit = 0; bit < frameBits; bit++) {
        int from = (frame - 1) * frameBits + bit;
        expected[bit / 8] |= (byte) ((value[from / 8] >> (from % 8) & 1) << (bit % 8));
      }
      assertThat(reader.read(frame)).isEqualTo(expected);
      try (InputStream in = reader.stream(frame)) {
        List<Byte> single = new ArrayList<>();
        for (int b = in.read(); b >= 0; b = in.read()) {
          single.add((byte) b);
        }
        assertThat(single).hasSize(expected.length);
        assertThat(single.get(expected.length - 1)).isEqualTo(expected[expected.length - 1]);
      }
    }
  }

  @Test
  @Tag("check-059")
  void read_oddLengthWithoutPadding_isWhole() throws IOException {
    FrameReader reader =
        PixelObject.explicit().image(1, 1, 3, 8).element(PixelData, "OB", bytes(1, 2, 3)).reader();

    assertThat(reader.read(1)).containsExactly(1, 2, 3);
    assertThat(reader.index().findings()).isEmpty();
  }

  @Test
  @Tag("check-059")
  @Tag("bug-14")
  void read_fewerPixelsThanDeclared_givesWholeFramesAndRefusesTheRest() throws IOException {
    FrameReader reader =
        PixelObject.explicit()
            .image(3, 2, 2, 8)
            .element(PixelData, "OB", bytes(1, 2, 3, 4, 5, 6))
            .reader();

    assertThat(reader.index().presentFrameCount()).isEqualTo(1);
    assertThat(reader.read(1)).containsExactly(1, 2, 3, 4);
    assertThatThrownBy(() -> reader.read(2))
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("frame=2");
    assertThat(reader.index().findings())
        .singleElement()
        .satisfies(f -> assertThat(f.what()).contains("6 bytes are too few for 3 frames"));
    assertThatThrownBy(() -> reader.index().strict())
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("6 bytes are too few for 3 frames")
        .hasMessageContaining("PS3");
  }

  @Test
  void read_bigEndianWords_areTurned() throws IOException {
    FrameReader reader =
        PixelObject.explicitBig()
            .image(2, 1, 2, 16)
            .element(PixelData, "OW", bytes(1, 2, 3, 4, 5, 6, 7, 8))
            .reader();

    assertThat(reader.read(2)).containsExactly(6, 5, 8, 7);
  }

  @Test
  @Tag("check-059")
  void read_bigEndianWordsOfSmallerCells_areTurnedBeforeTheyAreCut() throws IOException {
    // Three pixels of 8 bits a frame in words: 1 2 | 3 4 | 5 6.
    FrameReader reader =
        PixelObject.explicitBig()
            .image(2, 1, 3, 8)
            .element(PixelData, "OW", bytes(2, 1, 4, 3, 6, 5))
            .reader();

    assertThat(reader.read(1)).containsExactly(1, 2, 3);
    assertThat(reader.read(2)).containsExactly(4, 5, 6);
  }

  @Test
  void read_bigEndianBytes_stay() throws IOException {
    FrameReader reader =
        PixelObject.explicitBig().image(1, 1, 2, 8).element(PixelData, "OB", bytes(1, 2)).reader();

    assertThat(reader.read(1)).containsExactly(1, 2);
  }

  @Test
  @Tag("check-057")
  void read_floatPixelData_haveTheSizeOfTheirElement() throws IOException {
    FrameReader floats =
        PixelObject.explicit()
            .image(2, 1, 1, 32)
            .element(FloatPixelData, "OF", bytes(1, 2, 3, 4, 5, 6, 7, 8))
            .reader();
    FrameReader doubles =
        PixelObject.explicitBig()
            .image(1, 1, 1, 64)
            .element(DoubleFloatPixelData, "OD", bytes(1, 2, 3, 4, 5, 6, 7, 8))
            .reader();

    assertThat(floats.read(2)).containsExactly(5, 6, 7, 8);
    assertThat(doubles.read(1)).containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
  }

  @Test
  @Tag("check-057")
  void index_pixelDataInIconImageSequence_isNoPixelData() throws IOException {
    EncodedBytes icon = EncodedBytes.explicit().element(PixelData, "OB", bytes(1, 2));
    EncodedBytes bytes =
        EncodedBytes.explicit()
            .sequence(IconImageSequence, icon.size() + 8L)
            .item(icon.size())
            .raw(icon.bytes());

    assertThat(FrameIndex.of(bytes.parse(), bytes.syntax())).isEmpty();
    assertThat(FrameReader.of(bytes.read(), bytes.syntax())).isEmpty();
  }

  @Test
  @Tag("check-058")
  void read_subsampledChrominance_hasTwoSamplesPerPixel() throws IOException {
    FrameReader reader =
        PixelObject.explicit()
            .image("2", 3, 1, 2, 8, "YBR_FULL_422")
            .element(PixelData, "OB", bytes(1, 2, 3, 4, 5, 6, 7, 8))
            .reader();

    assertThat(reader.read(2)).containsExactly(5, 6, 7, 8);
    assertThat(reader.index().findings()).isEmpty();
  }

  @Test
  @Tag("bug-21")
  void read_chrominanceNotSubsampledAgainstItsName_isFoundByTheLength() throws IOException {
    FrameReader reader =
        PixelObject.explicit()
            .image("2", 3, 1, 2, 8, "YBR_FULL_422")
            .element(PixelData, "OB", bytes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
            .reader();

    assertThat(reader.read(2)).containsExactly(7, 8, 9, 10, 11, 12);
    assertThat(reader.index().findings()).hasSize(1);
  }

  @Test
  @Tag("bug-10")
  void read_rowsAndColumnsAsLongNumbers_doNotOverflow() throws IOException {
    // 65536 x 65536 pixels of 16 bits: the size in bytes is 0 in 32 bits.
    PixelObject object =
        PixelObject.explicit()
            .us(SamplesPerPixel, 1)
            .element(Rows, "UL", bytes(0, 0, 1, 0))
            .element(Columns, "UL", bytes(0, 0, 1, 0))
            .us(BitsAllocated, 16)
            .element(PixelData, "OW", new byte[64]);

    FrameReader reader = object.reader();

    assertThat(reader.index().presentFrameCount()).isZero();
    assertThatThrownBy(() -> reader.read(1)).isInstanceOf(FrameException.class);
    assertThat(reader.index().findings()).hasSize(3);
  }

  @Test
  @Tag("bug-10")
  void read_sizeThatOverflows64Bits_isRefused() throws IOException {
    FrameReader reader =
        PixelObject.explicit()
            .us(SamplesPerPixel, 65535)
            .element(Rows, "UL", bytes(255, 255, 255, 255))
            .element(Columns, "UL", bytes(255, 255, 255, 255))
            .us(BitsAllocated, 64)
            .element(PixelData, "OW", new byte[64])
            .reader();

    assertThatThrownBy(() -> reader.read(1))
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("give no size of frames");
  }

  @Test
  @Tag("bug-14")
  @Tag("bug-23")
  void read_largestImageWithFewBytes_allocatesNothing() throws IOException {
    FrameReader reader =
        PixelObject.explicit()
            .image("2147483647", 3, 65535, 65535, 64, "RGB")
            .element(PixelData, "OW", new byte[64])
            .reader();

    assertThat(reader.frameCount()).isEqualTo(Integer.MAX_VALUE);
    assertThatThrownBy(() -> reader.read(Integer.MAX_VALUE)).isInstanceOf(FrameException.class);
  }

  @Test
  @Tag("bug-15")
  void index_highBitOutsideOfBitsAllocated_isAFinding() throws IOException {
    PixelObject object =
        PixelObject.explicit()
            .us(SamplesPerPixel, 1)
            .us(Rows, 1)
            .us(Columns, 2)
            .us(BitsAllocated, 8)
            .us(BitsStored, 8)
            .us(HighBit, 15)
            .element(PixelData, "OB", bytes(1, 2));

    FrameReader reader = object.reader();

    assertThat(reader.read(1)).containsExactly(1, 2);
    assertThat(reader.index().findings())
        .singleElement()
        .satisfies(f -> assertThat(f.what()).contains("high bit=15"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 72})
  void read_bitsAllocatedThatDoNotExist_areRefused(int bits) throws IOException {
    FrameReader reader =
        PixelObject.explicit().image(1, 1, 2, bits).element(PixelData, "OB", new byte[64]).reader();

    assertThatThrownBy(() -> reader.read(1)).isInstanceOf(FrameException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "many", "99999999999"})
  void read_numberOfFramesThatIsNone_givesAsManyAsFillTheValue(String frames) throws IOException {
    FrameReader reader =
        PixelObject.explicit()
            .image(frames, 1, 1, 2, 8, "MONOCHROME2")
            .element(PixelData, "OB", bytes(1, 2, 3, 4))
            .reader();

    assertThat(reader.frameCount()).isEqualTo(2);
    assertThat(reader.read(2)).containsExactly(3, 4);
    assertThat(reader.index().findings()).hasSize(1);
  }

  @Test
  void read_frameOverTheLimit_isStreamedOnly() throws IOException {
    FrameReader reader =
        PixelObject.explicit()
            .image(1, 10, 10, 8)
            .element(PixelData, "OB", new byte[100])
            .reader()
            .withLimits(FrameLimits.DEFAULT.withMaxFrameBytes(99));

    assertThatThrownBy(() -> reader.read(1))
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("maxFrameBytes=99");
    try (InputStream in = reader.stream(1)) {
      assertThat(in.readAllBytes()).hasSize(100);
    }
  }

  @Test
  void read_oneFrame_readsOneRangeOfItsBytes() throws IOException {
    PixelObject object =
        PixelObject.explicit().image(5, 10, 10, 8).element(PixelData, "OB", new byte[500]);
    List<String> ranges = new ArrayList<>();
    RangeSource source =
        (offset, length) -> {
          ranges.add(length + " at " + (offset - object.bytes().length));
          return RangeSource.of(object.bytes()).open(offset, length);
        };

    FrameReader.of(object.index().orElseThrow(), source).read(4);

    assertThat(ranges).containsExactly("100 at -200");
  }

  @Test
  void read_storedBytesCutOff_saysSo() throws IOException {
    PixelObject object =
        PixelObject.explicit().image(5, 10, 10, 8).element(PixelData, "OB", new byte[500]);
    byte[] cut = Arrays.copyOf(object.bytes(), object.bytes().length - 1);
    FrameReader reader = FrameReader.of(object.index().orElseThrow(), RangeSource.of(cut));

    assertThat(reader.read(4)).hasSize(100);
    assertThatThrownBy(() -> reader.read(5))
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("ends within the frame");
  }

  @Test
  void index_offsetsPast4Gib_areKept() throws IOException {
    FrameIndex index =
        new FrameIndex(
            FrameIndex.Layout.NATIVE,
            70_000,
            Obstacle.NONE,
            70_000,
            1000,
            70_000L * 512 * 512 * 2,
            512 * 512 * 16,
            1,
            Fragments.of(0),
            null,
            new BitSet());
    long[] seen = new long[2];
    RangeSource source =
        (offset, length) -> {
          seen[0] = offset;
          seen[1] = length;
          return new ByteArrayInputStream(new byte[(int) length]);
        };

    FrameReader.of(FrameIndex.decode(index.encode()), source).read(70_000);

    assertThat(seen).containsExactly(1000 + 69_999L * 524_288, 524_288);
  }

  @Test
  void of_dataSetInMemory_givesTheSameAsFromRanges() throws IOException {
    PixelObject object =
        PixelObject.explicitBig()
            .image(3, 1, 2, 16)
            .element(PixelData, "OW", bytes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    DataSet dataSet = DataSet.read(object.bytes(), object.syntax());

    FrameReader reader = FrameReader.of(dataSet, object.syntax()).orElseThrow();

    assertThat(reader.read(3)).isEqualTo(object.reader().read(3)).containsExactly(10, 9, 12, 11);
    assertThatThrownBy(
            () -> FrameReader.of(object.parse().header(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
