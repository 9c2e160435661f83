package dev.vna.dicom.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {
  private static final int BUFFER_BYTES = 16;

  private final List<Integer> pieces = new ArrayList<>();
  private final ByteArrayOutputStream sent =
      new ByteArrayOutputStream() {
        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
          super.write(bytes, offset, length);
          pieces.add(length);
        }
      };
  private final List<byte[]> givenBack = new ArrayList<>();
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final AnswerStream out = new AnswerStream(sent, buffer, givenBack::add);
  private final byte[] bytes = new byte[100];

  AnswerStreamTest() {
    new Random(1).nextBytes(bytes);
  }

  @Test
  void copy_afterAHead_goesOutTogether() throws IOException {
    out.write(bytes, 0, 6);
    out.copy(new ByteArrayInputStream(bytes, 6, 40), 40);
    out.flush();

    assertThat(sent.toByteArray()).isEqualTo(Arrays.copyOf(bytes, 46));
    assertThat(pieces).containsExactly(16, 16, 14);
  }

  @Test
  void copy_streamEndsBefore_fails() {
    assertThatThrownBy(() -> out.copy(new ByteArrayInputStream(bytes, 0, 20), 50))
        .isInstanceOf(EOFException.class)
        .hasMessageContaining("30 bytes early");
  }

  @Test
  void copy_moreThanWanted_staysInTheStream() throws IOException {
    var in = new ByteArrayInputStream(bytes);

    out.copy(in, 21);

    assertThat(in.available()).isEqualTo(79);
  }

  @Test
  void write_asMuchAsTheBuffer_isNotCopied() throws IOException {
    out.write(bytes[0]);
    out.write(bytes, 1, 50);
    out.write(bytes, 51, 15);
    out.write(bytes[66]);
    out.write(bytes[67]);
    out.flush();

    assertThat(sent.toByteArray()).isEqualTo(Arrays.copyOf(bytes, 68));
    assertThat(pieces).containsExactly(1, 50, 16, 1);
  }

  @Test
  void flush_nothingWritten_writesNothing() throws IOException {
    out.flush();

    assertThat(pieces).isEmpty();
  }

  @Test
  void end_afterAll_givesTheBufferBack() throws IOException {
    out.write(bytes, 0, 5);
    out.flush();
    assertThat(givenBack).isEmpty();
    out.write(bytes, 5, 5);
    out.end();

    assertThat(sent.toByteArray()).isEqualTo(Arrays.copyOf(bytes, 10));
    assertThat(givenBack).containsExactly(buffer);
  }

  @Test
  void end_whatTakesItFails_keepsTheBuffer() {
    var failing =
        new AnswerStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("closed");
              }
            },
            buffer,
            givenBack::add);

    assertThatThrownBy(
            () -> {
              failing.write(1);
              failing.end();
            })
        .hasMessage("closed");
    assertThat(givenBack).isEmpty();
  }
}
