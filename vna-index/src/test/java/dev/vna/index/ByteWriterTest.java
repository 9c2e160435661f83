package dev.vna.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ByteWriterTest {
  @Test
  void u8_arrayFull_grows() {
    ByteWriter writer = new ByteWriter(1).u8(1);

    writer.u8(2);

    assertThat(writer.toBytes()).containsExactly(1, 2);
  }

  @Test
  void bytes_arrayFull_grows() {
    ByteWriter writer = new ByteWriter(1).u8(1);

    writer.bytes("abc".getBytes(StandardCharsets.US_ASCII));

    assertThat(writer.toBytes()).containsExactly(1, 'a', 'b', 'c');
  }

  @Test
  void numbers_noCapacityAtFirst_areAllThere() {
    byte[] bytes = new ByteWriter(0).u16(0x0102).u32(0x03040506L).u64(7).varint(300).toBytes();

    assertThat(bytes).containsExactly(1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 0, 0, 0, 7, 0xAC, 2);
  }
}
