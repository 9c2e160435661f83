package dev.vna.benchmarks.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RatioTest {
  @Test
  void of_pairsThatSwing_medianOfTheirRatios() {
    double[] subject = {20, 40, 200, 22, 18};
    double[] reference = {10, 20, 100, 10, 10};

    Ratio ratio = Ratio.of(subject, reference);

    assertThat(ratio.value()).isEqualTo(2, within(1e-9));
    assertThat(ratio.noise()).isZero();
    assertThat(ratio.subjectNanos()).isEqualTo(22);
  }

  @Test
  void of_oneWildPair_littleNoise() {
    double[] subject = {10, 11, 9, 10.5, 9.5, 10, 5_000};
    double[] reference = {10, 10, 10, 10, 10, 10, 10};

    Ratio ratio = Ratio.of(subject, reference);

    assertThat(ratio.value()).isEqualTo(1, within(0.1));
    assertThat(ratio.noise()).isLessThan(0.2);
  }

  @Test
  void exceeds_aboveBoundByLessThanTheNoise_false() {
    Ratio ratio = new Ratio(3.2, 0.1, 1, 1);

    assertThat(ratio.exceeds(3)).isFalse();
    assertThat(ratio.exceeds(2.8)).isTrue();
  }

  @Test
  void and_runsThatDiffer_theirDifferenceIsNoise() {
    Ratio ratio = new Ratio(2, 0.1, 1, 1).and(new Ratio(8, 0.1, 1, 1));

    assertThat(ratio.value()).isEqualTo(4);
    assertThat(ratio.noise()).isEqualTo(1);
  }

  @Test
  void exceeds_twiceTheBoundAmidNoise_true() {
    double[] subject = {10, 900, 40, 2_000, 300, 80, 3_000};
    double[] reference = {10, 10, 10, 10, 10, 10, 10};

    Ratio ratio = Ratio.of(subject, reference);

    assertThat(ratio.noise()).isEqualTo(Ratio.MAX_NOISE);
    assertThat(ratio.exceeds(14)).isTrue();
  }
}
