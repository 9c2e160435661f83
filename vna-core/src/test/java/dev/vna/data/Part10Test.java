package dev.vna.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Part10Test {
  private static final TransferSyntax EXPLICIT = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
  private static final byte[] DATA_SET =
      EncodedBytes.explicit()
          .element(0x00080018, "UI", "1.2.3\0")
          .element(dev.vna.data.Tag.PatientID, "LO", "A1")
          .bytes();

  private static byte[] file() {
    return concat(
        FileMeta.of(Uid.CTImageStorage, "1.2.3", EXPLICIT).withSourceAeTitle("STORE").encode(),
        DATA_SET);
  }

  private static byte[] concat(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static Part10 open(byte[] file) throws IOException {
    return Part10.open(new ByteArrayInputStream(file));
  }

  @Test
  @Tag("check-035")
  @Tag("check-036")
  void encode_meta_hasPreambleVersionAndLength() throws IOException {
    byte[] file = file();

    assertThat(Arrays.copyOf(file, 128)).containsOnly(0);
    assertThat(new String(file, 128, 4, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("DICM");
    // (0002,0000) UL 4, then (0002,0001) OB, two reserved bytes, 2, 00 01.
    assertThat(Arrays.copyOfRange(file, 132, 140)).containsExactly(2, 0, 0, 0, 'U', 'L', 4, 0);
    assertThat(Arrays.copyOfRange(file, 144, 158))
        .containsExactly(2, 0, 1, 0, 'O', 'B', 0, 0, 2, 0, 0, 0, 0, 1);
    Part10 opened = open(file);
    assertThat(opened.findings()).isEmpty();
    assertThat(opened.dataSetOffset()).isEqualTo(file.length - DATA_SET.length);
    FileMeta meta = opened.fileMeta();
    assertThat(meta.mediaStorageSopClassUid()).contains(Uid.CTImageStorage);
    assertThat(meta.mediaStorageSopInstanceUid()).contains("1.2.3");
    assertThat(meta.transferSyntax()).isEqualTo(EXPLICIT);
    assertThat(meta.sourceAeTitle()).contains("STORE");
    assertThat(meta.implementationClassUid()).contains(FileMeta.IMPLEMENTATION_CLASS_UID);
    assertThat(UidRegistry.isValid(FileMeta.IMPLEMENTATION_CLASS_UID)).isTrue();
    assertThat(FileMeta.IMPLEMENTATION_VERSION_NAME).hasSizeLessThanOrEqualTo(16);
    assertThat(opened.dataSet().readAllBytes()).isEqualTo(DATA_SET);
    assertThat(meta.encode()).isEqualTo(Arrays.copyOf(file, file.length - DATA_SET.length));
  }

  @Test
  @Tag("check-033")
  void open_withoutPreambleOrPrefixOrMeta_findsTheDataSet() throws IOException {
    byte[] file = file();
    byte[] lower = file.clone();
    System.arraycopy("dicm".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, lower, 128, 4);
    byte[][] variants = {
      lower,
      Arrays.copyOfRange(file, 128, file.length),
      Arrays.copyOfRange(file, 132, file.length),
      DATA_SET
    };
    for (byte[] variant : variants) {
      Part10 opened = open(variant);

      assertThat(opened.fileMeta().transferSyntax()).isEqualTo(EXPLICIT);
      assertThat(opened.findings()).isNotEmpty();
      assertThat(opened.dataSet().readAllBytes()).isEqualTo(DATA_SET);
    }
  }

  @Test
  @Tag("check-033")
  void open_wrongGroupLength_isNotTrusted() throws IOException {
    for (int length : new int[] {0, 1, 50, 5000, -1}) {
      byte[] file = file();
      Numbers.put32(file, 140, length, false);

      Part10 opened = open(file);

      assertThat(opened.findings()).hasSize(1);
      assertThat(opened.dataSet().readAllBytes()).isEqualTo(DATA_SET);
    }
  }

  @Test
  @Tag("check-034")
  void open_withoutTransferSyntax_guessesFromTheDataSet() throws IOException {
    byte[] implicit = EncodedBytes.implicit().element(0x00080018, "UI", "1.2.3\0").bytes();
    byte[] big = EncodedBytes.explicitBig().element(0x00080018, "UI", "1.2.3\0").bytes();

    assertThat(open(DATA_SET).fileMeta().transferSyntax()).isEqualTo(EXPLICIT);
    assertThat(open(implicit).fileMeta().transferSyntax())
        .isEqualTo(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
    assertThat(open(big).fileMeta().transferSyntax())
        .isEqualTo(TransferSyntax.EXPLICIT_VR_BIG_ENDIAN);
  }

  @Test
  @Tag("bug-02")
  @Tag("bug-03")
  void open_forgedMeta_isRefusedWithoutAllocation() {
    byte[] huge =
        EncodedBytes.explicit()
            .raw(new byte[128])
            .raw("DICM")
            .header(0x00020102, "OB", 0xFFFFFFF0L)
            .bytes();
    byte[] wrongVr =
        EncodedBytes.explicit()
            .raw(new byte[128])
            .raw("DICM")
            .tag(0x00020010)
            .raw("\u007F\u007F\u007F\u007F")
            .bytes();

    assertThatThrownBy(() -> open(huge)).isInstanceOf(DataSetException.class);
    assertThatThrownBy(() -> open(wrongVr)).isInstanceOf(DataSetException.class);
    byte[] file = file();
    for (int length = 133; length < file.length - DATA_SET.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      try {
        assertThat(open(cut).fileMeta().mediaStorageSopInstanceUid().map(String::length).orElse(0))
            .isLessThan(65);
      } catch (IOException e) {
        assertThat(e).isInstanceOf(DataSetException.class);
      }
    }
  }

  @Test
  @Tag("bug-49")
  void open_foreignFiles_areRefused() {
    for (String text :
        new String[] {
          "",
          "x",
          "<html><body>no DICOM in here</body></html>",
          "%PDF-1.4 and so on",
          "{\"00080005\":{}}"
        }) {
      byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      assertThatThrownBy(() -> open(bytes)).as(text).isInstanceOf(DataSetException.class);
    }
    assertThatThrownBy(() -> open(new byte[132])).isInstanceOf(DataSetException.class);
  }

  @Test
  void read_fileOnDisk_isHeldWholeUpToItsLimit(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("file.dcm");
    Files.write(path, file());

    DicomFile file = DicomFile.read(path);

    assertThat(file.dataSet().string(dev.vna.data.Tag.PatientID)).contains("A1");
    Path copy = folder.resolve("copy.dcm");
    file.write(copy);
    assertThat(Files.readAllBytes(copy)).isEqualTo(file());
    assertThatThrownBy(() -> DicomFile.read(path, DATA_SET.length - 1))
        .isInstanceOf(DataSetException.class)
        .hasMessageContaining("maxBytes=" + (DATA_SET.length - 1));
    assertThat(DicomFile.read(path, DATA_SET.length).dataSet().size()).isEqualTo(2);
    assertThat(file.toString().toUpperCase(Locale.ROOT)).doesNotContain("A1");
  }
}
