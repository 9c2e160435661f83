package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import dev.vna.data.Corpus.Sample;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Broken files, real, made, and mutated: they are read or refused, within bounds, and nothing else.
 */
class MalformedCorpusTest {
  private static final Logger LOG = LoggerFactory.getLogger(MalformedCorpusTest.class);

  /** More are tried by {@code -Dvna.mutants=1000000 -Dvna.mutants.seed=7}. */
  private static final int MUTANTS = Integer.getInteger("vna.mutants", 20_000);

  private static final long SEED = Long.getLong("vna.mutants.seed", 20_260_101);
  private static final int LONG_VALUE = 1024;

  /** What reading may allocate for a file of no size, and by each byte of it. */
  private static final long BASE_BYTES = 40 << 20;

  private static final long BYTES_BY_BYTE = 400;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static long allocated() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  /** Reads in every way; true if the file was taken. */
  private static boolean read(byte[] file) throws IOException {
    try {
      Part10 part10 = Part10.open(new ByteArrayInputStream(file));
      TransferSyntax syntax = part10.fileMeta().transferSyntax();
      byte[] dataSet = part10.dataSet().readAllBytes();
      walk(HeaderParser.parse(dataSet, syntax).header(), 0);
      walk(DataSet.read(dataSet, syntax), 0);
      Sameness.digest(new ByteArrayInputStream(dataSet), syntax);
      if (syntax.isNativeUncompressed()) {
        convert(dataSet, syntax);
      }
      return true;
    } catch (DataSetException e) {
      assertThat(e.offset()).isNotNegative();
      assertThat(e.getMessage()).contains("offset=");
      return false;
    }
  }

  private static void convert(byte[] dataSet, TransferSyntax syntax) throws IOException {
    DataSetTransfer.of(syntax, TransferSyntax.EXPLICIT_VR_BIG_ENDIAN)
        .setting(DataSet.builder().set(dev.vna.data.Tag.PatientID, "X").build())
        .copy(new ByteArrayInputStream(dataSet), OutputStream.nullOutputStream());
  }

  private static void walk(DataSet dataSet, int depth) {
    for (Element element : dataSet.elements()) {
      if (element.length() < LONG_VALUE) {
        if (element.bulk().isEmpty()) {
          element.strings();
        }
        dataSet.ints(element.tag());
        dataSet.doubles(element.tag());
      }
      for (DataSet item : depth < 100 ? element.items() : List.<DataSet>of()) {
        walk(item, depth + 1);
      }
    }
  }

  @Test
  @Tag("bug-01")
  @Tag("bug-03")
  @Tag("bug-28")
  void read_malformedFile_isTakenOrRefusedWithinBounds() throws IOException {
    int taken = 0;
    List<Sample> samples = Corpus.malformed();
    for (Sample sample : samples) {
      byte[] file = sample.bytes();
      long before = allocated();

      taken += readOrFail(sample, file) ? 1 : 0;

      assertThat(allocated() - before)
          .as(sample.name())
          .isLessThan(BASE_BYTES + BYTES_BY_BYTE * file.length);
    }
    LOG.info(
        "malformed files={} read={} refused={}", samples.size(), taken, samples.size() - taken);
  }

  private static boolean readOrFail(Sample sample, byte[] file) throws IOException {
    try {
      return read(file);
    } catch (RuntimeException | Error e) {
      return fail(sample.name() + ": " + e, e);
    }
  }

  @Test
  @Tag("bug-02")
  @Tag("bug-06")
  @Tag("bug-08")
  void read_mutatedFile_isTakenOrRefusedWithinBounds() throws IOException {
    List<byte[]> seeds =
        Corpus.samples().stream()
            .map(Sample::bytes)
            .filter(b -> b.length > 200 && b.length < 12_000)
            .toList();
    var random = new Random(SEED);
    int taken = 0;
    for (int i = 0; i < MUTANTS; i++) {
      long seed = random.nextLong();
      byte[] file = mutate(seeds.get(random.nextInt(seeds.size())), new Random(seed));
      long before = allocated();
      try {
        taken += read(file) ? 1 : 0;
      } catch (RuntimeException | Error e) {
        fail("mutant=" + i + ": " + e, e);
      }
      assertThat(allocated() - before)
          .as("mutant " + i)
          .isLessThan(BASE_BYTES + BYTES_BY_BYTE * file.length);
    }
    LOG.info("mutants={} read={} refused={}", MUTANTS, taken, MUTANTS - taken);
  }

  @Test
  void headerParser_mutatedFileInAnyChunks_saysTheSame() throws IOException {
    List<byte[]> seeds =
        Corpus.samples().stream()
            .map(Sample::bytes)
            .filter(b -> b.length > 200 && b.length < 4_000)
            .toList();
    var random = new Random(SEED + 1);
    for (int i = 0; i < MUTANTS / 4; i++) {
      byte[] file = mutate(seeds.get(random.nextInt(seeds.size())), random);
      TransferSyntax syntax;
      byte[] dataSet;
      try {
        Part10 part10 = Part10.open(new ByteArrayInputStream(file));
        syntax = part10.fileMeta().transferSyntax();
        dataSet = part10.dataSet().readAllBytes();
      } catch (DataSetException e) {
        continue;
      }

      String whole = outcome(dataSet, syntax, dataSet.length);

      assertThat(outcome(dataSet, syntax, 1)).as("mutant " + i).isEqualTo(whole);
      assertThat(outcome(dataSet, syntax, 1 + random.nextInt(40))).isEqualTo(whole);
    }
  }

  /** All that a parser says of a data set, or the message with which it refuses it. */
  private static String outcome(byte[] dataSet, TransferSyntax syntax, int chunk) {
    HeaderParser parser = HeaderParser.of(syntax);
    try {
      for (int at = 0; at < dataSet.length; at += chunk) {
        parser.feed(dataSet, at, Math.min(chunk, dataSet.length - at));
      }
      ParsedHeader parsed = parser.finish();
      return HexFormat.of().formatHex(parsed.header().encoded()) + parsed.findings();
    } catch (DataSetException e) {
      return e.getMessage();
    }
  }

  /** Cuts, doubles, moves and overwrites, with a liking for lengths, tags and VRs. */
  static byte[] mutate(byte[] seed, Random random) {
    byte[] file = seed.clone();
    for (int n = 1 + random.nextInt(4); n > 0 && file.length > 160; n--) {
      int at =
          random.nextInt(8) == 0
              ? random.nextInt(file.length - 8)
              : 132 + random.nextInt(file.length - 148);
      switch (random.nextInt(9)) {
        case 0 -> file[at] = (byte) random.nextInt();
        case 1 -> file[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> Arrays.fill(file, at, at + 4, (byte) (random.nextBoolean() ? 0xFF : 0));
        case 3 -> file = Arrays.copyOf(file, at);
        case 4 -> file = spliced(file, at, random.nextInt(64));
        case 5 -> System.arraycopy(new byte[] {-2, -1, 0, -32}, 0, file, at, 4);
        case 6 -> System.arraycopy(new byte[] {-2, -1, 0xD, -32, 0, 0, 0, 0}, 0, file, at, 8);
        case 7 -> System.arraycopy(new byte[] {'U', 'N', 0, 0, -1, -1, -1, -1}, 0, file, at, 8);
        default -> {
          byte[] vr =
              Vr.ofOrdinal(random.nextInt(Vr.values().length))
                  .name()
                  .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
          System.arraycopy(vr, 0, file, at, 2);
        }
      }
    }
    return file;
  }

  private static byte[] spliced(byte[] file, int at, int length) {
    var out = new ByteArrayOutputStream();
    out.write(file, 0, at);
    int from = Math.max(0, at - length);
    out.write(file, from, at - from);
    out.write(file, at, file.length - at);
    return out.toByteArray();
  }
}
