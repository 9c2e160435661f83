package dev.vna.data.frames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RleCodecTest {
  private static final RleCodec CODEC = RleCodec.instance();

  private static FrameShape shape(int rows, int columns, int samples, int bits) {
    return new FrameShape(rows, columns, samples, bits, false);
  }

  private static byte[] codestream(int segments, int[] offsets, int... body) {
    ByteBuffer out = ByteBuffer.allocate(64 + body.length).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(segments);
    for (int offset : offsets) {
      out.putInt(offset);
    }
    out.position(64);
    for (int b : body) {
      out.put((byte) b);
    }
    return out.array();
  }

  @Test
  @Tag("check-054")
  void decode_runsOfEachKind_areThoseOfTheStandard() throws FrameException {
    byte[] codestream =
        codestream(
            1,
            new int[] {64},
            2,
            10,
            11,
            12, // three as they are
            -128, // nothing
            -3,
            20, // four alike
            0,
            30, // one
            0); // padding

    assertThat(CODEC.decode(codestream, shape(2, 4, 1, 8)))
        .containsExactly(10, 11, 12, 20, 20, 20, 20, 30);
  }

  @Test
  @Tag("check-054")
  void decode_sixteenBits_hasTheHighBytesFirst() throws FrameException {
    byte[] codestream = codestream(2, new int[] {64, 68}, 1, 0x12, 0x34, 0, 1, 0x56, 0x78, 0);

    assertThat(CODEC.decode(codestream, shape(1, 2, 1, 16)))
        .containsExactly(0x56, 0x12, 0x78, 0x34);
  }

  @Test
  @Tag("check-058")
  void decode_colour_isByPixelOrByPlaneAsThePlanarConfigurationSays() throws FrameException {
    byte[] codestream = codestream(3, new int[] {64, 68, 72}, 1, 1, 2, 0, 1, 3, 4, 0, 1, 5, 6, 0);

    assertThat(CODEC.decode(codestream, shape(1, 2, 3, 8))).containsExactly(1, 3, 5, 2, 4, 6);
    assertThat(CODEC.decode(codestream, new FrameShape(1, 2, 3, 8, true)))
        .containsExactly(1, 2, 3, 4, 5, 6);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 8, false",
    "7, 300, 1, 8, false",
    "5, 131, 1, 16, false",
    "3, 64, 1, 32, false",
    "9, 129, 3, 8, false",
    "9, 129, 3, 8, true",
    "4, 33, 3, 16, true",
    "4, 33, 3, 32, false",
    "2, 2, 1, 64, false"
  })
  @Tag("check-054")
  void encode_anyShape_decodesToTheSame(
      int rows, int columns, int samples, int bits, boolean planar) throws FrameException {
    FrameShape shape = new FrameShape(rows, columns, samples, bits, planar);
    var random = new Random(7);
    for (int kind = 0; kind < 4; kind++) {
      byte[] frame = new byte[(int) shape.bytes()];
      for (int i = 0; i < frame.length; i++) {
        frame[i] = (byte) (random.nextInt(1 + kind * 3) == 0 ? kind : random.nextInt(256));
      }

      byte[] codestream = CODEC.encode(frame, shape);

      assertThat(CODEC.decode(codestream, shape)).isEqualTo(frame);
      assertThat(codestream.length % 2).isZero();
    }
  }

  @Test
  @Tag("check-054")
  void encode_runs_endWithTheirRow() throws FrameException {
    byte[] codestream = CODEC.encode(new byte[10], shape(2, 5, 1, 8));

    assertThat(codestream).hasSize(68);
    assertThat(Arrays.copyOfRange(codestream, 64, 68)).containsExactly(-4, 0, -4, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 64, 0",
    "16, 64, 68",
    "99, 64, 68",
    "-1, 64, 68",
    "1, 64, 68",
    "3, 64, 68",
    "2, 63, 68",
    "2, 0, 68",
    "2, 64, 63",
    "2, 64, 1000",
    "2, 64, -1",
    "2, -64, 68",
    "2, 68, 64"
  })
  @Tag("check-054")
  @Tag("bug-12")
  @Tag("bug-24")
  void decode_brokenHeader_isRefused(int segments, int first, int second) {
    byte[] codestream =
        codestream(segments, new int[] {first, second}, 1, 0x12, 0x34, 0, 1, 0x56, 0x78, 0);

    assertThatThrownBy(() -> CODEC.decode(codestream, shape(1, 2, 1, 16)))
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("RLE");
  }

  @Test
  @Tag("bug-24")
  void decode_shortCodestream_isRefused() {
    for (int length = 0; length < 72; length++) {
      byte[] cut =
          Arrays.copyOf(
              codestream(2, new int[] {64, 68}, 1, 0x12, 0x34, 0, 1, 0x56, 0x78, 0), length);
      if (length < 71) {
        assertThatThrownBy(() -> CODEC.decode(cut, shape(1, 2, 1, 16)))
            .isInstanceOf(FrameException.class);
      }
    }
  }

  @Test
  @Tag("bug-12")
  void decode_runPastThePlane_isRefused() {
    byte[] repeats = codestream(1, new int[] {64}, -127, 9);
    byte[] copies = codestream(1, new int[] {64}, 3, 1, 2, 3, 4);

    assertThatThrownBy(() -> CODEC.decode(repeats, shape(1, 3, 1, 8)))
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("more than 3 bytes");
    assertThatThrownBy(() -> CODEC.decode(copies, shape(1, 3, 1, 8)))
        .isInstanceOf(FrameException.class);
  }

  @Test
  @Tag("bug-12")
  void decode_onlyControlBytesThatDoNothing_ends() {
    byte[] nothing = codestream(1, new int[] {64}, new int[1000]);
    Arrays.fill(nothing, 64, nothing.length, (byte) -128);

    assertThatThrownBy(() -> CODEC.decode(nothing, shape(1, 3, 1, 8)))
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("ends before");
  }

  @Test
  @Tag("bug-10")
  @Tag("bug-23")
  void decode_sizeThatFewBytesCannotFill_isRefusedBeforeAllocating() {
    byte[] small = codestream(1, new int[] {64}, -127, 9);
    FrameShape huge = shape(65535, 32000, 1, 8);
    FrameShape tooLarge = shape(65535, 65535, 3, 8);

    assertThatThrownBy(() -> CODEC.decode(small, huge)).isInstanceOf(FrameException.class);
    assertThatThrownBy(() -> CODEC.decode(small, tooLarge))
        .isInstanceOf(FrameException.class)
        .hasMessageContaining("too large");
  }

  @Test
  void encode_shapeWithoutForm_isRefused() {
    assertThatThrownBy(() -> CODEC.encode(new byte[3], shape(1, 2, 1, 12)))
        .isInstanceOf(FrameException.class);
    assertThatThrownBy(() -> CODEC.encode(new byte[1], shape(1, 2, 1, 1)))
        .isInstanceOf(FrameException.class);
    assertThatThrownBy(() -> CODEC.encode(new byte[24], shape(1, 1, 3, 64)))
        .isInstanceOf(FrameException.class);
    assertThatThrownBy(() -> CODEC.encode(new byte[3], shape(1, 2, 1, 8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Tag("bug-24")
  void decode_anyBytes_endsWithinItsBounds() {
    var random = new Random(24);
    FrameShape shape = shape(20, 20, 3, 8);
    int decoded = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[64 + random.nextInt(400)];
      random.nextBytes(bytes);
      if (i % 2 == 0) {
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(3).putInt(64);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(8, 70).putInt(12, 80);
      }
      try {
        assertThat(CODEC.decode(bytes, shape)).hasSize(1200);
        decoded++;
      } catch (FrameException e) {
        assertThat(e).hasMessageContaining("RLE");
      }
    }
    assertThat(decoded).isLessThan(20_000);
  }
}
