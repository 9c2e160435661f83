package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DataSetTransferTest {
  private static final TransferSyntax EXPLICIT = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
  private static final TransferSyntax IMPLICIT = TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN;
  private static final TransferSyntax BIG = TransferSyntax.EXPLICIT_VR_BIG_ENDIAN;
  private static final TransferSyntax DEFLATED = TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN;

  /** Gives a few bytes at a time, so that values are cut everywhere. */
  private static InputStream trickle(byte[] bytes, int step) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(step, length));
      }
    };
  }

  private static byte[] copy(DataSetTransfer transfer, byte[] bytes, int step) throws IOException {
    var out = new ByteArrayOutputStream();
    transfer.copy(trickle(bytes, step), out);
    return out.toByteArray();
  }

  @Test
  @Tag("check-016")
  void copy_toBigEndian_swapsValuesCutAnywhere() throws IOException {
    var little = EncodedBytes.explicit();
    little.element(dev.vna.data.Tag.ImageType, "CS", "AB\\C");
    little.header(dev.vna.data.Tag.Rows, "US", 2).u16(0x1234);
    little.header(0x00091010, "UL", 4).u32(0x12345678);
    little.header(0x00091011, "FD", 8).u32(0x55667788).u32(0x11223344);
    little.header(0x00091012, "AT", 4).tag(0x00181063);
    little.element(0x00091013, "UN", (byte) 1, (byte) 2);
    little.element(
        dev.vna.data.Tag.PixelData, "OW", (byte) 1, (byte) 2, (byte) 3, (byte) 4, (byte) 5);
    var big = EncodedBytes.explicitBig();
    big.element(dev.vna.data.Tag.ImageType, "CS", "AB\\C");
    big.header(dev.vna.data.Tag.Rows, "US", 2).u16(0x1234);
    big.header(0x00091010, "UL", 4).u32(0x12345678);
    big.header(0x00091011, "FD", 8).u32(0x11223344).u32(0x55667788);
    big.header(0x00091012, "AT", 4).tag(0x00181063);
    big.element(0x00091013, "UN", (byte) 1, (byte) 2);
    big.element(dev.vna.data.Tag.PixelData, "OW", (byte) 2, (byte) 1, (byte) 4, (byte) 3, (byte) 5);
    for (int step : new int[] {1, 3, 5, 1000}) {
      assertThat(copy(DataSetTransfer.of(EXPLICIT, BIG), little.bytes(), step))
          .isEqualTo(big.bytes());
      assertThat(copy(DataSetTransfer.of(BIG, EXPLICIT), big.bytes(), step))
          .isEqualTo(little.bytes());
    }
  }

  @Test
  void copy_identity_isTheInputWhateverItIs() throws IOException {
    byte[] noise = {1, 2, 3};

    assertThat(DataSetTransfer.of(EXPLICIT, EXPLICIT).isIdentity()).isTrue();
    assertThat(copy(DataSetTransfer.of(EXPLICIT, EXPLICIT), noise, 2)).isEqualTo(noise);
  }

  @Test
  void of_codecWouldBeNeeded_isRefused() {
    TransferSyntax rle = TransferSyntax.of(Uid.RLELossless);

    assertThatThrownBy(() -> DataSetTransfer.of(rle, EXPLICIT))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DataSetTransfer.of(EXPLICIT, rle))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(DataSetTransfer.of(rle, rle).isIdentity()).isTrue();
  }

  @Test
  void copy_changes_areMadeAtTheirPlaces() throws IOException {
    byte[] bytes =
        EncodedBytes.explicit()
            .element(0x00080000, "UL", (byte) 1, (byte) 0, (byte) 0, (byte) 0)
            .element(0x00080060, "CS", "CT")
            .element(dev.vna.data.Tag.PatientName, "PN", "OLD ")
            .sequence(dev.vna.data.Tag.RequestAttributesSequence, -1)
            .item(-1)
            .element(dev.vna.data.Tag.PatientName, "PN", "DEEP")
            .itemEnd()
            .sequenceEnd()
            .element(dev.vna.data.Tag.PixelData, "OW", (byte) 1, (byte) 2)
            .bytes();
    DataSet overlay =
        DataSet.builder()
            .set(dev.vna.data.Tag.PatientName, "NEW^")
            .set(dev.vna.data.Tag.PatientID, "ID")
            .set(dev.vna.data.Tag.StudyInstanceUID, "1.2")
            .build();
    byte[] expected =
        EncodedBytes.explicit()
            .element(0x00080060, "CS", "CT")
            .element(dev.vna.data.Tag.PatientName, "PN", "NEW^")
            .element(dev.vna.data.Tag.PatientID, "LO", "ID")
            .element(dev.vna.data.Tag.StudyInstanceUID, "UI", "1.2\0")
            .element(dev.vna.data.Tag.PixelData, "OW", (byte) 1, (byte) 2)
            .bytes();
    DataSetTransfer transfer =
        DataSetTransfer.of(EXPLICIT, EXPLICIT)
            .setting(overlay)
            .removing(
                dev.vna.data.Tag.RequestAttributesSequence, dev.vna.data.Tag.SeriesDescription);
    for (int step : new int[] {1, 7, 1000}) {
      assertThat(copy(transfer, bytes, step)).isEqualTo(expected);
    }
  }

  @Test
  void copy_changesOfEncapsulatedObject_keepFragments() throws IOException {
    TransferSyntax rle = TransferSyntax.of(Uid.RLELossless);
    byte[] pixels =
        EncodedBytes.explicit()
            .header(dev.vna.data.Tag.PixelData, "OB", -1)
            .item(0)
            .item(4)
            .raw((byte) 1, (byte) 2, (byte) 3, (byte) 4)
            .sequenceEnd()
            .bytes();
    byte[] bytes =
        EncodedBytes.explicit().element(dev.vna.data.Tag.PatientID, "LO", "A1").raw(pixels).bytes();
    byte[] expected =
        EncodedBytes.explicit().element(dev.vna.data.Tag.PatientID, "LO", "B2").raw(pixels).bytes();
    DataSet overlay = DataSet.builder().set(dev.vna.data.Tag.PatientID, "B2").build();

    assertThat(copy(DataSetTransfer.of(rle, rle).setting(overlay), bytes, 5)).isEqualTo(expected);
    DataSet greek = DataSet.builder().set(dev.vna.data.Tag.PatientName, "Ψ").build();
    DataSet unified =
        DataSet.read(copy(DataSetTransfer.of(rle, rle).setting(greek), bytes, 5), rle);
    assertThat(unified.string(dev.vna.data.Tag.PatientName)).contains("Ψ");
    assertThat(unified.bytes(dev.vna.data.Tag.PixelData).orElseThrow())
        .isEqualTo(Arrays.copyOfRange(pixels, 12, pixels.length - 8));
  }

  @Test
  @Tag("check-018")
  void copy_deflated_goesBothWaysWithEvenLength() throws IOException {
    for (int length = 0; length < 40; length++) {
      byte[] bytes =
          EncodedBytes.explicit()
              .element(dev.vna.data.Tag.PatientID, "LO", "x".repeat(length))
              .bytes();

      byte[] deflated = copy(DataSetTransfer.of(EXPLICIT, DEFLATED), bytes, 7);

      assertThat(deflated.length % 2).isZero();
      assertThat(copy(DataSetTransfer.of(DEFLATED, EXPLICIT), deflated, 7)).isEqualTo(bytes);
    }
  }

  @Test
  void copy_largeValue_isNeverHeld() throws IOException {
    long length = 512L << 20;
    byte[] start = EncodedBytes.explicit().header(dev.vna.data.Tag.PixelData, "OW", length).bytes();
    var counted =
        new OutputStream() {
          private long bytes;

          @Override
          public void write(int b) {
            bytes++;
          }

          @Override
          public void write(byte[] b, int offset, int n) {
            assertThat(n).isLessThan(1 << 20);
            bytes += n;
          }
        };
    InputStream zeros = new ZeroStream(length);

    DataSetTransfer.of(EXPLICIT, BIG)
        .copy(new java.io.SequenceInputStream(new ByteArrayInputStream(start), zeros), counted);

    assertThat(counted.bytes).isEqualTo(start.length + length);
  }

  /** So many zeros. */
  private static final class ZeroStream extends InputStream {
    private long left;

    ZeroStream(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int n = (int) Math.min(left, length);
      Arrays.fill(target, offset, offset + n, (byte) 0);
      left -= n;
      return n;
    }
  }

  @Test
  void copy_failingOutput_isReportedAsItIs() {
    byte[] bytes =
        EncodedBytes.explicit()
            .element(dev.vna.data.Tag.PixelData, "OW", new byte[1 << 20])
            .bytes();
    var failing =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("peer is gone");
          }
        };

    assertThatThrownBy(
            () ->
                DataSetTransfer.of(EXPLICIT, IMPLICIT)
                    .copy(new ByteArrayInputStream(bytes), failing))
        .isInstanceOf(IOException.class)
        .hasMessage("peer is gone");
  }

  @Test
  void setting_bulkValue_isRefused() throws DataSetException {
    DataSet header =
        EncodedBytes.explicit()
            .element(dev.vna.data.Tag.PixelData, "OW", new byte[8])
            .parse()
            .header();

    assertThatThrownBy(() -> DataSetTransfer.of(EXPLICIT, EXPLICIT).setting(header))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                DataSetTransfer.of(EXPLICIT, EXPLICIT)
                    .removing(dev.vna.data.Tag.SpecificCharacterSet))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
