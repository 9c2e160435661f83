package dev.vna.benchmarks;

import dev.vna.data.SpecificCharacterSet;
import dev.vna.data.Vr;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to decode a person's name in each kind of character set. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 12, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class CharacterSetBenchmark {
  /** A character set, and a name in it: those of the examples of PS3.5. */
  public enum Sample {
    /** No character past ASCII. */
    ASCII("Buc^Jerome^Andre^Dr.", "ISO_IR 100"),
    /** ISO 8859-1. */
    LATIN_1("Buc^J\u00e9r\u00f4me^Andr\u00e9^Dr.", "ISO_IR 100"),
    /** ISO 2022 with JIS X 0208. */
    JAPANESE(
        "Yamada^Tarou=\u5c71\u7530^\u592a\u90ce=\u3084\u307e\u3060^\u305f\u308d\u3046",
        "\\ISO 2022 IR 87"),
    /** ISO 2022 with KS X 1001. */
    KOREAN("Hong^Gildong=\u6d2a^\u5409\u6d1e=\ud64d^\uae38\ub3d9", "\\ISO 2022 IR 149"),
    /** GB18030. */
    CHINESE("Wang^XiaoDong=\u738b^\u5c0f\u4e1c=", "GB18030"),
    /** UTF-8. */
    UTF_8("Wang^XiaoDong=\u738b^\u5c0f\u6771=", "ISO_IR 192");

    private final String text;

    /** With backslashes between them, as in Specific Character Set. */
    private final String terms;

    Sample(String text, String terms) {
      this.text = text;
      this.terms = terms;
    }
  }

  /** What is decoded. */
  @Param Sample sample;

  private SpecificCharacterSet characterSet;
  private byte[] value;

  /** Encodes the name. */
  @Setup
  public void setUp() {
    characterSet = SpecificCharacterSet.of(List.of(sample.terms.split("\\\\", -1)));
    value = characterSet.encode(sample.text, Vr.PN);
    if (!characterSet.decode(value, Vr.PN).equals(sample.text)) {
      throw new IllegalStateException("the sample " + sample + " is not decoded as it was");
    }
  }

  /** Reference: the same number of bytes as Latin-1, by the JDK. */
  @Benchmark
  public String latin1OfTheJdk() {
    return new String(value, StandardCharsets.ISO_8859_1);
  }

  /** Decodes the name. */
  @Benchmark
  public String decode() {
    return characterSet.decode(value, Vr.PN);
  }
}
