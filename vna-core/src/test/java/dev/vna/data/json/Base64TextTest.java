package dev.vna.data.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Base64TextTest {
  @Test
  void encode_ofAnyBytes_isWhatTheJdkMakes() {
    Random random = new Random(64);
    for (int length = 0; length < 200; length++) {
      byte[] bytes = new byte[length + 3];
      random.nextBytes(bytes);
      byte[] target = new byte[Base64Text.characters(length) + 2];

      Base64Text.encode(bytes, 1, 1 + length, target, 2);

      assertThat(Arrays.copyOfRange(target, 2, target.length))
          .isEqualTo(Base64.getEncoder().encode(Arrays.copyOfRange(bytes, 1, 1 + length)));
    }
  }

  @Test
  void encode_ofEverySixBits_isItsDigit() {
    byte[] all = new byte[64 * 64 * 3];
    for (int i = 0; i < 64 * 64; i++) {
      int bits = i << 12 | i;
      all[3 * i] = (byte) (bits >>> 16);
      all[3 * i + 1] = (byte) (bits >>> 8);
      all[3 * i + 2] = (byte) bits;
    }
    byte[] target = new byte[Base64Text.characters(all.length)];

    Base64Text.encode(all, 0, all.length, target, 0);

    assertThat(target).isEqualTo(Base64.getEncoder().encode(all));
  }
}
