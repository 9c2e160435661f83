package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is made to harm is read or refused in time and memory that its own size deserves. */
class HostileInputTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final TransferSyntax SYNTAX = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
  private static final int SMALL = 1 << 20;

  private interface Reading {
    void run() throws DataSetException;
  }

  private static long allocatedBy(Reading reading) {
    long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    assertThatThrownBy(reading::run).isInstanceOf(DataSetException.class);
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  /** Counts what a walk is told; that is all that it does. */
  private static final class Counting extends ElementWalker {
    private long steps;

    Counting() {
      super(Form.EXPLICIT_LE, Limits.DEFAULT, Findings.lenient());
    }

    @Override
    boolean onElement(int tag, Vr vr, long length) {
      steps++;
      return true;
    }

    @Override
    void onValue(byte[] bytes, int offset, int length) {
      steps++;
    }

    @Override
    void onElementEnd() {
      steps++;
    }

    @Override
    void onSequence(int tag, Vr vr, long length) {
      steps++;
    }

    @Override
    void onSequenceEnd(boolean delimited) {
      steps++;
    }

    @Override
    void onItem(long length) {
      steps++;
    }

    @Override
    void onItemEnd(boolean delimited) {
      steps++;
    }

    @Override
    void onFragments(int tag, Vr vr) {
      steps++;
    }

    @Override
    boolean onFragment(long length) {
      steps++;
      return true;
    }

    @Override
    void onFragmentsEnd(boolean delimited) {
      steps++;
    }

    @Override
    void onNoise(byte[] bytes, int offset, int length) {
      steps++;
    }

    @Override
    boolean onBrokenSequence(int depth, long end) {
      steps++;
      return true;
    }

    @Override
    void onBrokenRest(byte[] bytes, int offset, int length) {
      steps++;
    }
  }

  /** Sequences in sequences, of which the innermost is broken, over and over. */
  private static byte[] brokenNests(int count) {
    var out = new Bytes(1 << 16);
    for (int i = 0; i < count; i++) {
      int depth = 30;
      int length = 8;
      for (int d = depth; d > 0; d--) {
        length += 20;
      }
      for (int d = 0; d < depth; d++) {
        out.putTag(dev.vna.data.Tag.ContentSequence, false);
        out.put("SQ\0\0".getBytes(StandardCharsets.ISO_8859_1), 0, 4);
        out.put32(length - 20 * d - 12, false);
        out.putTag(dev.vna.data.Tag.Item, false);
        out.put32(length - 20 * d - 20, false);
      }
      out.put("\1\2??\3\4\5\6".getBytes(StandardCharsets.ISO_8859_1), 0, 8);
    }
    return out.toArray();
  }

  private static byte[] strayDelimiters(int count) {
    var out = new Bytes(count * 8 + 16);
    out.put("\10\0\5\0CS\0\0".getBytes(StandardCharsets.ISO_8859_1), 0, 8);
    for (int i = 0; i < count; i++) {
      out.putTag(dev.vna.data.Tag.ItemDelimitationItem, false);
      out.put32(0, false);
    }
    return out.toArray();
  }

  @Test
  @Tag("bug-22")
  void feed_anyBytes_takesStepsByTheirNumberOnly() throws DataSetException {
    for (byte[] bytes :
        List.of(brokenNests(400), strayDelimiters(20_000), new byte[100_000], brokenNests(1))) {
      for (int piece : new int[] {bytes.length, 977}) {
        var walker = new Counting();

        for (int at = 0; at < bytes.length; at += piece) {
          walker.feed(bytes, at, Math.min(piece, bytes.length - at));
        }

        assertThat(walker.steps).isLessThan(bytes.length / 2 + 100);
      }
    }
  }

  @Test
  @Tag("bug-22")
  void read_brokenNests_takesTimeBySizeOnly() throws DataSetException {
    byte[] bytes = brokenNests(6_000);

    DataSet dataSet = DataSet.read(bytes, SYNTAX);

    assertThat(dataSet.findings()).hasSizeLessThanOrEqualTo(100);
    assertThat(HeaderParser.parse(bytes, SYNTAX).findingCount()).isGreaterThanOrEqualTo(5_999);
  }

  @Test
  @Tag("bug-06")
  void read_countlessFaults_keepsAHundredFindings() throws DataSetException {
    byte[] bytes = strayDelimiters(50_000);

    ParsedHeader parsed = HeaderParser.parse(bytes, SYNTAX);

    assertThat(parsed.findings()).hasSize(100);
    assertThat(parsed.findingCount()).isEqualTo(50_000);
  }

  @Test
  @Tag("bug-27")
  @Tag("bug-29")
  @Tag("bug-05")
  void read_lengthThatIsNotThere_allocatesNothingForIt() {
    var out = new Bytes(64);
    out.putTag(dev.vna.data.Tag.PixelData, false);
    out.put("OB\0\0".getBytes(StandardCharsets.ISO_8859_1), 0, 4);
    for (int claim : new int[] {Integer.MAX_VALUE, 0xFFFFFFFE, 1 << 30}) {
      out.size = 8;
      out.put32(claim, false);
      byte[] bytes = Arrays.copyOf(out.array, 20);

      assertThat(allocatedBy(() -> DataSet.read(bytes, SYNTAX))).isLessThan(SMALL);
      assertThat(allocatedBy(() -> HeaderParser.parse(bytes, SYNTAX))).isLessThan(SMALL);
    }
  }

  @Test
  @Tag("bug-32")
  void feed_afterAFailure_isRefusedAndHoldsNothing() {
    HeaderParser parser = HeaderParser.of(TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN);
    byte[] corrupt = new byte[64];
    Arrays.fill(corrupt, (byte) 0x07);
    assertThatThrownBy(() -> parser.feed(corrupt, 0, corrupt.length))
        .isInstanceOf(DataSetException.class)
        .hasMessageContaining("offset=0");

    assertThatThrownBy(() -> parser.feed(corrupt, 0, corrupt.length))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @Tag("bug-23")
  void read_lengthsThatWrapAround_areRefused() {
    var out = new Bytes(64);
    out.putTag(dev.vna.data.Tag.ReferencedStudySequence, false);
    out.put("SQ\0\0".getBytes(StandardCharsets.ISO_8859_1), 0, 4);
    out.put32(16, false);
    out.putTag(dev.vna.data.Tag.Item, false);
    out.put32(0x7FFFFFF8, false);
    out.put("\10\0\5\0CS\0\0".getBytes(StandardCharsets.ISO_8859_1), 0, 8);
    byte[] bytes = Arrays.copyOf(out.array, out.size);

    assertThat(readQuietly(bytes)).contains("item");
  }

  private static String readQuietly(byte[] bytes) {
    try {
      return DataSet.read(bytes, SYNTAX).findings().toString();
    } catch (DataSetException e) {
      return e.getMessage();
    }
  }

  @Test
  @Tag("check-003")
  void write_pixelDataOfWords_hasVrByTransferSyntax() throws Exception {
    byte[] pixels = {1, 2, 3, 4};
    DataSet explicit =
        DataSet.builder()
            .set(dev.vna.data.Tag.BitsAllocated, 8)
            .setBytes(0x60003000, Vr.OB, pixels)
            .setBytes(dev.vna.data.Tag.PixelData, Vr.OB, pixels)
            .build();
    byte[] implicit = DataSetWriter.toBytes(explicit, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);

    DataSet read = DataSet.read(implicit, TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
    DataSet swapped =
        DataSet.read(
            DataSetWriter.toBytes(read, TransferSyntax.EXPLICIT_VR_BIG_ENDIAN),
            TransferSyntax.EXPLICIT_VR_BIG_ENDIAN);

    for (int tag : new int[] {0x60003000, dev.vna.data.Tag.PixelData}) {
      assertThat(explicit.element(tag).orElseThrow().vr()).isEqualTo(Vr.OB);
      assertThat(read.element(tag).orElseThrow().vr()).isEqualTo(Vr.OW);
      assertThat(read.bytes(tag).orElseThrow()).isEqualTo(pixels);
      assertThat(swapped.bytes(tag).orElseThrow()).containsExactly(2, 1, 4, 3);
    }
  }
}
