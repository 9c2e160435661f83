package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static dev.vna.testkit.Instances.studyUid;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.NoSuchInstanceException;
import dev.vna.archive.StoreResult;
import dev.vna.archive.transfer.ContentImport;
import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.Part10;
import dev.vna.data.Tag;
import dev.vna.data.Uid;
import dev.vna.data.UidRegistry;
import dev.vna.data.wrap.ContentKind;
import dev.vna.data.wrap.WrapException;
import dev.vna.data.wrap.WrappedContent;
import dev.vna.data.wrap.Wrapping;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents, photographs, videos and models as DICOM objects. */
class WrappingTest {
  private static final String CDA =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <ClinicalDocument xmlns="urn:hl7-org:v3">
        <id root="2.16.840.1.113883.19.4" extension="c266"/>
        <title>Befund für <b>alle</b></title>
        <recordTarget><patientRole><id root="9.9"/></patientRole></recordTarget>
      </ClinicalDocument>
      """;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC);

  @TempDir private Path directory;

  private static final DataSet STUDY =
      DataSet.builder()
          .set(Tag.SpecificCharacterSet, "ISO_IR 100")
          .set(Tag.PatientName, "TÉST^P1")
          .set(Tag.PatientID, "P1")
          .set(Tag.PatientBirthDate, "19700101")
          .set(Tag.PatientSex, "O")
          .set(Tag.StudyInstanceUID, "1.2.826.0.1.1.1.1")
          .set(Tag.StudyDate, "20260102")
          .set(Tag.StudyTime, "101112")
          .set(Tag.StudyID, "S1")
          .set(Tag.AccessionNumber, "A1")
          .set(Tag.ReferringPhysicianName, "DOC^TOR")
          .set(Tag.Modality, "CT")
          .set(Tag.NumberOfStudyRelatedInstances, "5")
          .build();

  private Path content(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  private static BufferedImage image(int type, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, type);
    Random random = new Random(4);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, new Color(x * 3 % 256, y * 5 % 256, random.nextInt(256)).getRGB());
      }
    }
    return image;
  }

  private static byte[] encoded(BufferedImage image, String format, boolean progressive)
      throws IOException {
    var out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setProgressiveMode(
          progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static byte[] stl() {
    ByteBuffer stl = ByteBuffer.allocate(84 + 3 * 50).order(ByteOrder.LITTLE_ENDIAN);
    return stl.putInt(80, 3).array();
  }

  private Path example(ContentKind kind) throws IOException {
    // Named otherwise than what they are, to tell that it does not count.
    return content(
        "content.txt",
        switch (kind) {
          case PDF ->
              "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(ISO_8859_1);
          case CDA -> CDA.getBytes(UTF_8);
          case STL -> stl();
          case JPEG -> encoded(image(BufferedImage.TYPE_INT_RGB, 65, 43), "jpeg", false);
          case PNG -> encoded(image(BufferedImage.TYPE_INT_RGB, 65, 43), "png", false);
          case MP4 -> Mp4Files.h264(100, 40);
        });
  }

  private static Wrapping wrapping(Path file) {
    return Wrapping.of(file).patientAndStudy(STUDY).random(new Random(1)).clock(CLOCK);
  }

  private Path written(WrappedContent wrapped) throws IOException {
    Path file = directory.resolve("wrapped.dcm");
    try (var out = Files.newOutputStream(file)) {
      wrapped.writeTo(out);
    }
    return file;
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
    process.waitFor();
    return printed;
  }

  @ParameterizedTest
  @EnumSource(ContentKind.class)
  void wrap_everyKind_isWhatDciodvfyWants(ContentKind kind) throws Exception {
    Path dciodvfy = OutsideProgram.orSkip("dciodvfy", "dicom3tools");
    Path dcmdump = OutsideProgram.orSkip("dcmdump", "dcmtk");
    WrappedContent wrapped = wrapping(example(kind)).title("A title").wrap();

    Path file = written(wrapped);

    assertThat(wrapped.kind()).isEqualTo(kind);
    assertThat(run(dciodvfy.toString(), file.toString()).lines())
        .noneMatch(line -> line.startsWith("Error"));
    assertThat(run(dcmdump.toString(), "-q", file.toString()))
        .doesNotContain("E:", "W:")
        .contains(wrapped.sopInstanceUid());
  }

  @ParameterizedTest
  @EnumSource(ContentKind.class)
  void wrap_everyKind_isOfThePatientAndStudyGiven(ContentKind kind) throws Exception {
    WrappedContent wrapped = wrapping(example(kind)).numbers(7, 8).wrap();

    DataSet dataSet = DicomFile.read(written(wrapped)).dataSet();
    assertThat(dataSet.string(Tag.PatientName)).contains("TÉST^P1");
    assertThat(dataSet.string(Tag.PatientID)).contains("P1");
    assertThat(dataSet.string(Tag.StudyInstanceUID)).contains("1.2.826.0.1.1.1.1");
    assertThat(dataSet.string(Tag.SeriesNumber)).contains("7");
    assertThat(dataSet.string(Tag.InstanceNumber)).contains("8");
    assertThat(dataSet.string(Tag.ContentDate)).contains("20260304");
    assertThat(dataSet.string(Tag.ContentTime)).contains("050607");
    assertThat(dataSet.contains(Tag.NumberOfStudyRelatedInstances)).isFalse();
    assertThat(dataSet.string(Tag.Modality)).isPresent().isNotEqualTo("CT");
    assertThat(UidRegistry.isValid(wrapped.sopInstanceUid())).isTrue();
    assertThat(wrapped.sopInstanceUid())
        .isEqualTo(wrapping(example(kind)).wrap().sopInstanceUid())
        .isNotEqualTo(wrapping(example(kind)).random(new Random(2)).wrap().sopInstanceUid());
  }

  @ParameterizedTest
  @EnumSource(
      value = ContentKind.class,
      names = {"PDF", "CDA", "STL"})
  void wrap_document_keepsItsBytes(ContentKind kind) throws Exception {
    Path example = example(kind);
    byte[] bytes = Files.readAllBytes(example);

    DataSet dataSet = DicomFile.read(written(wrapping(example).wrap())).dataSet();

    byte[] value = dataSet.bytes(Tag.EncapsulatedDocument).orElseThrow();
    assertThat(java.util.Arrays.copyOf(value, bytes.length)).isEqualTo(bytes);
    assertThat(value).hasSize(bytes.length + (bytes.length & 1));
    assertThat(dataSet.intValue(Tag.EncapsulatedDocumentLength)).hasValue(bytes.length);
  }

  @Test
  void wrap_cda_takesIdAndTitleOfTheDocument() throws Exception {
    DataSet header = wrapping(example(ContentKind.CDA)).wrap().header();

    assertThat(header.string(Tag.HL7InstanceIdentifier)).contains("2.16.840.1.113883.19.4^c266");
    assertThat(header.string(Tag.DocumentTitle)).contains("Befund für alle");
    assertThat(header.string(Tag.MIMETypeOfEncapsulatedDocument)).contains("text/XML");
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-09")
  void wrap_xmlWithEntities_expandsNone() throws Exception {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
            + "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><id root=\"1.2\"/><title>&a;</title>"
            + "</ClinicalDocument>";
    Path file = content("bomb", bomb.getBytes(UTF_8));

    try {
      DataSet header = wrapping(file).wrap().header();
      assertThat(header.string(Tag.DocumentTitle).orElse("")).doesNotContain("root:");
    } catch (WrapException e) {
      // A refusal is as good.
      assertThat(e.getMessage()).isNotEmpty();
    }
  }

  @Test
  void wrap_noStudyGiven_makesOne() throws Exception {
    DataSet header = Wrapping.of(example(ContentKind.PDF)).wrap().header();

    assertThat(header.string(Tag.StudyInstanceUID)).get().asString().startsWith("2.25.");
    assertThat(header.contains(Tag.PatientName)).isTrue();
    assertThat(header.containsValue(Tag.PatientName)).isFalse();
  }

  /** The bytes of the one fragment of encapsulated pixel data. */
  private static byte[] fragment(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Part10 part10 = Part10.open(in);
      ByteBuffer bytes =
          ByteBuffer.wrap(part10.dataSet().readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      String text = new String(bytes.array(), ISO_8859_1);
      int at = text.indexOf("\u00E0\u007F\u0010\u0000OB\0\0\u00FF\u00FF\u00FF\u00FF");
      assertThat(bytes.getInt(at + 12)).isEqualTo(0xE000FFFE);
      assertThat(bytes.getInt(at + 16)).isZero();
      int length = bytes.getInt(at + 24);
      byte[] value = new byte[length];
      bytes.get(at + 28, value);
      assertThat(bytes.getInt(at + 28 + length)).isEqualTo(0xE0DDFFFE);
      assertThat(at + 28 + length + 8).isEqualTo(bytes.limit());
      return value;
    }
  }

  @Test
  void wrap_jpeg_keepsTheStreamInItsTransferSyntax() throws Exception {
    Path jpeg = example(ContentKind.JPEG);
    byte[] bytes = Files.readAllBytes(jpeg);

    WrappedContent wrapped = wrapping(jpeg).wrap();

    byte[] fragment = fragment(written(wrapped));
    assertThat(java.util.Arrays.copyOf(fragment, bytes.length)).isEqualTo(bytes);
    assertThat(fragment.length % 2).isZero();
    assertThat(wrapped.sopClassUid()).isEqualTo(Uid.VLPhotographicImageStorage);
    assertThat(wrapped.transferSyntax().uid()).isEqualTo(Uid.JPEGBaseline8Bit);
    DataSet header = wrapped.header();
    assertThat(header.intValue(Tag.Rows)).hasValue(43);
    assertThat(header.intValue(Tag.Columns)).hasValue(65);
    assertThat(header.string(Tag.PhotometricInterpretation)).contains("YBR_FULL_422");
    assertThat(header.string(Tag.LossyImageCompressionMethod)).contains("ISO_10918_1");
    assertThat(header.doubleValue(Tag.LossyImageCompressionRatio).getAsDouble())
        .isCloseTo(
            65.0 * 43 * 3 / bytes.length, org.assertj.core.data.Percentage.withPercentage(1));
  }

  @Test
  void wrap_grayJpegAsCapture_isOne() throws Exception {
    Path jpeg = content("gray", encoded(image(BufferedImage.TYPE_BYTE_GRAY, 16, 9), "jpeg", false));

    WrappedContent wrapped = wrapping(jpeg).asSecondaryCapture().wrap();

    assertThat(wrapped.sopClassUid()).isEqualTo(Uid.SecondaryCaptureImageStorage);
    assertThat(wrapped.header().string(Tag.PhotometricInterpretation)).contains("MONOCHROME2");
    assertThat(wrapped.header().intValue(Tag.SamplesPerPixel)).hasValue(1);
  }

  @Test
  void wrap_jpegTurnedByExif_notesItAndKeepsIt() throws Exception {
    byte[] plain = Files.readAllBytes(example(ContentKind.JPEG));
    byte[] exif =
        ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4)
            .putInt(0xFFE10022)
            .put("Exif\0\0MM\0\u002A".getBytes(ISO_8859_1))
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 0x0112)
            .putShort((short) 3)
            .putInt(1)
            .putShort((short) 6)
            .array();
    var turned = new ByteArrayOutputStream();
    turned.write(plain, 0, 2);
    turned.write(exif);
    turned.write(plain, 2, plain.length - 2);

    WrappedContent wrapped = wrapping(content("turned", turned.toByteArray())).wrap();

    assertThat(wrapped.notes()).containsExactly("Exif orientation 6 is not applied");
    assertThat(wrapped.header().string(Tag.ImageComments))
        .contains("Exif orientation 6 is not applied");
  }

  @Test
  void wrap_progressiveJpeg_isRefusedByName() throws Exception {
    Path jpeg = content("p", encoded(image(BufferedImage.TYPE_INT_RGB, 65, 43), "jpeg", true));

    assertThatThrownBy(() -> wrapping(jpeg).wrap())
        .isInstanceOf(WrapException.class)
        .hasMessageContaining("progressive");
  }

  private static Stream<BufferedImage> images() {
    byte[] levels = {0, 80, (byte) 160, (byte) 255};
    byte[] alpha = {(byte) 255, 0, (byte) 128, (byte) 255};
    BufferedImage translucent = image(BufferedImage.TYPE_INT_ARGB, 37, 21);
    for (int x = 0; x < 37; x++) {
      translucent.setRGB(x, 3, (x * 7) << 24 | 0x123456);
    }
    BufferedImage wide = new BufferedImage(37, 21, BufferedImage.TYPE_USHORT_GRAY);
    for (int i = 0; i < 37 * 21; i++) {
      wide.getRaster().setSample(i % 37, i / 37, 0, i * 77);
    }
    return Stream.of(
        image(BufferedImage.TYPE_INT_RGB, 37, 21),
        image(BufferedImage.TYPE_BYTE_GRAY, 37, 21),
        image(BufferedImage.TYPE_BYTE_BINARY, 37, 21),
        image(BufferedImage.TYPE_BYTE_INDEXED, 37, 21),
        new BufferedImage(
            5,
            3,
            BufferedImage.TYPE_BYTE_BINARY,
            new IndexColorModel(2, 4, levels, levels, levels, alpha)),
        translucent,
        wide,
        image(BufferedImage.TYPE_INT_RGB, 1, 1));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void wrap_png_hasThePixelsThatOthersSee(boolean interlaced) throws Exception {
    for (BufferedImage image : images().toList()) {
      Path png = content("png", encoded(image, "png", interlaced));
      BufferedImage read = ImageIO.read(png.toFile());

      DataSet dataSet = DicomFile.read(written(wrapping(png).wrap())).dataSet();

      byte[] pixels = dataSet.bytes(Tag.PixelData).orElseThrow();
      int samples = dataSet.intValue(Tag.SamplesPerPixel).getAsInt();
      int bits = dataSet.intValue(Tag.BitsAllocated).getAsInt();
      for (int i = 0; i < read.getWidth() * read.getHeight(); i++) {
        int x = i % read.getWidth();
        int y = i / read.getWidth();
        if (bits == 16) {
          int value = (pixels[2 * i] & 0xFF) | ((pixels[2 * i + 1] & 0xFF) << 8);
          assertThat(value).isEqualTo(read.getRaster().getSample(x, y, 0));
        } else if (samples == 1 && read.getColorModel().getPixelSize() == 8) {
          assertThat(pixels[i] & 0xFF).isEqualTo(read.getRaster().getSample(x, y, 0));
        } else {
          Color seen = new Color(read.getRGB(x, y), true);
          int red = overWhite(seen.getRed(), seen.getAlpha());
          assertThat(pixels[i * samples] & 0xFF).isEqualTo(red);
        }
      }
    }
  }

  private static int overWhite(int value, int alpha) {
    return (value * alpha + 255 * (255 - alpha) + 127) / 255;
  }

  @Test
  void wrap_damagedPng_isNotStored() throws Exception {
    byte[] bytes = Files.readAllBytes(example(ContentKind.PNG));
    bytes[bytes.length / 2] ^= 0x55;
    WrappedContent wrapped = wrapping(content("damaged", bytes)).wrap();

    try (Archive archive = archive()) {
      assertThatThrownBy(() -> ContentImport.store(archive, wrapped))
          .isInstanceOf(WrapException.class);
      assertThat(archive.statistics().instances()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "100, 31, 1.2.840.10008.1.2.4.102",
    "77, 41, 1.2.840.10008.1.2.4.102",
    "100, 42, 1.2.840.10008.1.2.4.104",
    "128, 42, 1.2.840.10008.1.2.4.106"
  })
  void wrap_h264_takesTheTransferSyntaxOfItsLevel(int profile, int level, String syntax)
      throws Exception {
    Path mp4 = content("mp4", Mp4Files.h264(profile, level));

    WrappedContent wrapped = wrapping(mp4).wrap();

    byte[] bytes = Files.readAllBytes(mp4);
    assertThat(java.util.Arrays.copyOf(fragment(written(wrapped)), bytes.length)).isEqualTo(bytes);
    assertThat(wrapped.transferSyntax().uid()).isEqualTo(syntax);
    DataSet header = wrapped.header();
    assertThat(header.intValue(Tag.Rows)).hasValue(480);
    assertThat(header.intValue(Tag.Columns)).hasValue(640);
    assertThat(header.intValue(Tag.NumberOfFrames)).hasValue(50);
    assertThat(header.doubleValue(Tag.FrameTime)).hasValue(40);
    assertThat(header.string(Tag.PhotometricInterpretation)).contains("YBR_PARTIAL_420");
  }

  @ParameterizedTest
  @CsvSource({"1, 153, 1.2.840.10008.1.2.4.107, 8", "2, 120, 1.2.840.10008.1.2.4.108, 10"})
  void wrap_h265_takesTheTransferSyntaxOfItsProfile(int profile, int level, String syntax, int bits)
      throws Exception {
    WrappedContent wrapped = wrapping(content("mp4", Mp4Files.h265(profile, level))).wrap();

    assertThat(wrapped.transferSyntax().uid()).isEqualTo(syntax);
    assertThat(wrapped.header().intValue(Tag.BitsStored)).hasValue(bits);
  }

  @Test
  void wrap_videoWithoutTransferSyntax_isRefusedByName() throws Exception {
    for (Map.Entry<byte[], String> refused :
        Map.of(
                Mp4Files.h264(110, 40), "profile 110",
                Mp4Files.h264(100, 51), "level 5.1",
                Mp4Files.h265(1, 156), "level 5.2",
                Mp4Files.other("av01"), "type av01")
            .entrySet()) {
      Path mp4 = content("mp4", refused.getKey());

      assertThatThrownBy(() -> wrapping(mp4).wrap())
          .isInstanceOf(WrapException.class)
          .hasMessageContaining(refused.getValue());
    }
  }

  @Test
  void wrap_turnedVideo_notesIt() throws Exception {
    assertThat(wrapping(content("mp4", Mp4Files.rotated())).wrap().notes())
        .containsExactly("A rotation of the video is not applied");
  }

  @ParameterizedTest
  @EnumSource(ContentKind.class)
  void wrap_cutOrMangled_isRefusedOrReadButNeverWorse(ContentKind kind) throws Exception {
    byte[] good = Files.readAllBytes(example(kind));
    Random random = new Random(9);
    for (int i = 0; i < 400; i++) {
      byte[] bad =
          java.util.Arrays.copyOf(good, i % 2 == 0 ? good.length : random.nextInt(good.length));
      for (int j = 0; j < 3 && bad.length > 0; j++) {
        bad[random.nextInt(bad.length)] = (byte) random.nextInt();
      }
      Path file = content("bad", bad);

      try {
        wrapping(file).wrap().writeTo(java.io.OutputStream.nullOutputStream());
      } catch (WrapException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
  }

  @Test
  void wrap_otherThanExpected_isRefused() throws Exception {
    Path png = example(ContentKind.PNG);

    assertThatThrownBy(() -> wrapping(png).expecting(ContentKind.PDF).wrap())
        .isInstanceOf(WrapException.class)
        .hasMessage("the content is PNG, PDF was expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain text", "<html></html>", "solid cube\nfacet normal 0 0 1\n"})
  void wrap_somethingElse_isRefused(String text) throws Exception {
    Path file = content("report.pdf", text.getBytes(UTF_8));

    assertThatThrownBy(() -> wrapping(file).wrap())
        .isInstanceOf(WrapException.class)
        .hasMessageContaining("none of");
  }

  @Test
  void title_withBackslash_isRefused() {
    assertThatThrownBy(() -> Wrapping.of(directory).title("a\\b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Archive archive() throws IOException {
    return Archive.builder(directory.resolve("data")).minFreeBytes(0).open();
  }

  @ParameterizedTest
  @EnumSource(ContentKind.class)
  void store_contentForAStudyThatIsThere_joinsIt(ContentKind kind) throws Exception {
    try (Archive archive = archive()) {
      archive.store(file(ct(1, 1, 1, 1).build()));
      archive.correctStudy(studyUid(1, 1), Map.of(Tag.PatientID, List.of("RIGHT")), "wrong");
      DataSet study = ContentImport.patientAndStudy(archive, studyUid(1, 1));
      WrappedContent wrapped = Wrapping.of(example(kind)).patientAndStudy(study).wrap();

      StoreResult result = ContentImport.store(archive, wrapped);

      assertThat(result.studyInstanceUid()).contains(studyUid(1, 1));
      DataSet stored = archive.open(wrapped.sopInstanceUid()).header();
      assertThat(stored.string(Tag.PatientID)).contains("RIGHT");
      var copy = new ByteArrayOutputStream();
      archive.open(wrapped.sopInstanceUid()).copyOriginalTo(copy);
      var direct = new ByteArrayOutputStream();
      wrapped.writeTo(direct);
      assertThat(copy.toByteArray()).isEqualTo(direct.toByteArray());
    }
  }

  @Test
  void patientAndStudy_noSuchStudy_saysSo() throws Exception {
    try (Archive archive = archive()) {
      assertThatThrownBy(() -> ContentImport.patientAndStudy(archive, "1.2.3"))
          .isInstanceOf(NoSuchInstanceException.class);
    }
  }
}
