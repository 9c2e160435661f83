package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AheadInputStreamTest {
  private final ExecutorService executor = Executors.newSingleThreadExecutor();

  @AfterEach
  void end() {
    executor.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 2_000_000})
  void read_toItsEnd_givesAll(int size) throws IOException {
    byte[] bytes = Sources.bytes(size, size);

    try (InputStream in = new AheadInputStream(new ByteArrayInputStream(bytes), executor)) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void read_whatIsReadFails_failsAfterWhatCameBefore() throws IOException {
    byte[] bytes = Sources.bytes(1, 200_000);
    InputStream failing =
        new FilterInputStream(new ByteArrayInputStream(bytes, 0, 150_000)) {
          @Override
          public int read(byte[] to, int offset, int length) throws IOException {
            int count = super.read(to, offset, length);
            if (count < 0) {
              throw new IOException("no more");
            }
            return count;
          }
        };

    try (InputStream in = new AheadInputStream(failing, executor)) {
      assertThat(in.readNBytes(131_072)).startsWith(bytes[0], bytes[1]).hasSize(131_072);
      assertThatThrownBy(in::readAllBytes).isInstanceOf(IOException.class).hasMessage("no more");
    }
  }

  @Test
  void close_early_waitsUntilNothingIsReadAnyMore() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 7;
          }

          @Override
          public void close() {
            ended.countDown();
          }
        };
    InputStream in = new AheadInputStream(endless, executor);
    assertThat(in.read()).isEqualTo(7);

    in.close();

    assertThat(ended.getCount()).isZero();
    assertThatThrownBy(in::read).isInstanceOf(IOException.class);
  }

  @Test
  void read_interrupted_goesOnAndStaysInterrupted() throws IOException {
    byte[] bytes = Sources.bytes(3, 1_000_000);
    try (InputStream in = new AheadInputStream(new ByteArrayInputStream(bytes), executor)) {
      Thread.currentThread().interrupt();

      byte[] read = in.readAllBytes();

      assertThat(Thread.interrupted()).isTrue();
      assertThat(read).isEqualTo(bytes);
    }
  }
}
