package dev.vna.dicom.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private final AtomicLong now = new AtomicLong();
  private final Pace pace = new Pace(1_000, now::get);

  /** Moves bytes; the peer was waited for so long. */
  private void moved(long bytes, Duration waited) throws InterruptedIOException {
    long since = now.get();
    now.addAndGet(waited.toNanos());
    pace.moved(bytes, since);
  }

  @Test
  void moved_slowerThanTheMinimum_endsWhenTheGraceIsOver() throws InterruptedIOException {
    moved(1, Duration.ofSeconds(19));
    assertThatThrownBy(() -> moved(1, Duration.ofSeconds(2)))
        .isInstanceOf(InterruptedIOException.class)
        .hasMessageContaining("minBytesPerSecond=1000");
  }

  @Test
  void moved_fastEnoughOnAverage_goesOn() throws InterruptedIOException {
    moved(60_000, Duration.ofSeconds(1));

    assertThatCode(() -> moved(1, Duration.ofSeconds(58))).doesNotThrowAnyException();
    assertThatThrownBy(() -> moved(1, Duration.ofSeconds(3)))
        .isInstanceOf(InterruptedIOException.class);
  }

  @Test
  void moved_timeBetweenTheWaits_isNotThePeers() throws InterruptedIOException {
    moved(1, Duration.ofSeconds(1));
    now.addAndGet(Duration.ofHours(1).toNanos());

    assertThatCode(() -> moved(1, Duration.ofSeconds(1))).doesNotThrowAnyException();
  }
}
