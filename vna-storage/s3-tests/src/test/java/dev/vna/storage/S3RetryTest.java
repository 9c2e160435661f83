package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class S3RetryTest {
  private final List<Duration> pauses = new ArrayList<>();
  private final AtomicInteger tries = new AtomicInteger();

  private S3Retry retry(int attempts) {
    return new S3Retry(
        attempts, Duration.ofMillis(100), Duration.ofSeconds(1), pauses::add, new Random(1));
  }

  @Test
  void call_brokenForAWhile_pausesDoubleUpToTheLongest() throws IOException {
    int answer =
        retry(10)
            .call(
                "read",
                () -> {
                  if (tries.incrementAndGet() < 8) {
                    throw new SocketException("reset");
                  }
                  return 42;
                });

    assertThat(answer).isEqualTo(42);
    long[] longest = {100, 200, 400, 800, 1000, 1000, 1000};
    assertThat(pauses).hasSize(longest.length);
    for (int i = 0; i < longest.length; i++) {
      assertThat(pauses.get(i))
          .isBetween(Duration.ofMillis(longest[i] / 2), Duration.ofMillis(longest[i]));
    }
    assertThat(pauses.get(5)).isNotEqualTo(pauses.get(6));
  }

  @Test
  void call_brokenForGood_saysHowOftenItWasTried() {
    assertThatThrownBy(
            () ->
                retry(3)
                    .call(
                        "read s3://bucket/key",
                        () -> {
                          tries.incrementAndGet();
                          throw new SocketException("reset");
                        }))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("read s3://bucket/key failed after 3 attempts")
        .hasMessageContaining("reset");

    assertThat(tries).hasValue(3);
  }

  @Test
  void call_nothingThatPasses_isNotTriedAgain() {
    assertThatThrownBy(
            () ->
                retry(3)
                    .call(
                        "read",
                        () -> {
                          tries.incrementAndGet();
                          throw new FileNotFoundException("gone");
                        }))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessage("gone");

    assertThat(tries).hasValue(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void call_interruptedInAPause_endsAndStaysInterrupted() {
    S3Retry interrupted =
        new S3Retry(
            3,
            Duration.ofMillis(1),
            Duration.ofMillis(1),
            pause -> {
              throw new InterruptedException();
            },
            new Random(1));

    assertThatThrownBy(
            () ->
                interrupted.call(
                    "read",
                    () -> {
                      throw new SocketException("reset");
                    }))
        .isInstanceOf(InterruptedIOException.class);

    assertThat(Thread.interrupted()).isTrue();
  }
}
