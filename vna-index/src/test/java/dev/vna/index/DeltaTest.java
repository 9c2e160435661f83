package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeltaTest {
  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void encode_someBytesReplaced_isLiteralsAndCopies() {
    Delta.Base base = new Delta.Base(ascii("abcdefghijklmnopqrstuvwxyz"));

    byte[] delta = Delta.encode(base, ascii("abcdefgh__klmnopqrstuvwxyz!"));

    assertThat(HexFormat.of().formatHex(delta))
        .isEqualTo(
            "1b" // 27 bytes to make
                + "00" // no literal
                + "08" // copy 8 bytes: abcdefgh
                + "00" // from where the base begins
                + "02" // 2 literal bytes
                + "5f5f"
                + "10" // copy 16 bytes: klm...
                + "00" // from behind the 2 that were replaced
                + "01" // 1 literal byte
                + "21"
                + "00"); // nothing more to copy
    assertThat(Delta.decode(base.bytes(), delta)).isEqualTo(ascii("abcdefgh__klmnopqrstuvwxyz!"));
  }

  @Test
  void encode_theBaseItself_isAFewBytes() {
    byte[] bytes = new byte[10_000];
    new Random(1).nextBytes(bytes);

    byte[] delta = Delta.encode(new Delta.Base(bytes), bytes);

    assertThat(delta).hasSizeLessThan(8);
    assertThat(Delta.decode(bytes, delta)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9, 100, 999, 1_000, 5_000})
  void decode_upToSomeBytes_isTheBeginningOfTheTarget(int most) {
    Random random = new Random(most);
    byte[] base = new byte[1_000];
    random.nextBytes(base);
    Delta.Base prepared = new Delta.Base(base);
    for (int round = 0; round < 50; round++) {
      byte[] target = edited(base, random);
      byte[] delta = Delta.encode(prepared, target);

      assertThat(Delta.decode(base, delta, most))
          .isEqualTo(Arrays.copyOf(target, Math.min(most, target.length)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 7, 8, 9, 100, 5000})
  void decode_ofAnyEdit_isTheTarget(int size) {
    Random random = new Random(size);
    byte[] base = new byte[size];
    random.nextBytes(base);
    Delta.Base prepared = new Delta.Base(base);
    for (int round = 0; round < 200; round++) {
      byte[] target = edited(base, random);

      byte[] delta = Delta.encode(prepared, target);

      assertThat(Delta.decode(base, delta)).isEqualTo(target);
    }
  }

  private static byte[] edited(byte[] base, Random random) {
    byte[] target = base;
    for (int edit = random.nextInt(6); edit > 0; edit--) {
      int from = random.nextInt(target.length + 1);
      int to = from + random.nextInt(target.length - from + 1);
      byte[] put = new byte[random.nextInt(20)];
      random.nextBytes(put);
      byte[] next = Arrays.copyOf(target, from + put.length + target.length - to);
      System.arraycopy(put, 0, next, from, put.length);
      System.arraycopy(target, to, next, from + put.length, target.length - to);
      target = next;
    }
    return target;
  }

  @Test
  void decode_damagedDelta_isRefusedAndNeverReadsOutside() {
    byte[] base = ascii("abcdefghijklmnopqrstuvwxyz");
    byte[] delta = Delta.encode(new Delta.Base(base), ascii("abcdefgh__klmnopqrstuvwxyz!"));
    Random random = new Random(3);
    for (int round = 0; round < 2000; round++) {
      byte[] damaged = Arrays.copyOf(delta, random.nextInt(delta.length + 1));
      if (damaged.length > 0) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(128);
      }
      try {
        Delta.decode(base, damaged);
      } catch (CorruptRowException e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
    assertThatThrownBy(() -> Delta.decode(base, new byte[0]))
        .isInstanceOf(CorruptRowException.class);
  }
}
