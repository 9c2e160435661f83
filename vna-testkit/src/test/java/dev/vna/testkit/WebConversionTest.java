package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.instanceUid;
import static dev.vna.testkit.Instances.seriesUid;
import static dev.vna.testkit.Instances.studyUid;
import static dev.vna.testkit.WebFixture.MULTIPART_DICOM;
import static dev.vna.testkit.WebFixture.header;
import static dev.vna.testkit.WebFixture.parts;
import static dev.vna.testkit.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import dev.vna.data.frames.FrameReader;
import dev.vna.data.frames.RleTranscoder;
import dev.vna.data.json.JsonDataSetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Instances in other transfer syntaxes than they are stored in. */
class WebConversionTest {
  private static final String STUDY = "/studies/" + studyUid(1, 1);
  private static final List<TransferSyntax> NATIVE =
      List.of(
          TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
          TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN);

  @TempDir Path directory;
  private WebFixture web;

  @BeforeEach
  void start() throws IOException {
    web = WebFixture.start(directory);
  }

  @AfterEach
  void stop() throws IOException {
    web.close();
  }

  private static String path(int number) {
    return STUDY + "/series/" + seriesUid(1, 1, 1) + "/instances/" + instanceUid(1, 1, 1, number);
  }

  private static String dicom(TransferSyntax syntax) {
    return "application/dicom; transfer-syntax=" + syntax.uid();
  }

  /** An image of any of the shapes that RLE has a form for. */
  private static DataSet.Builder image(int number, Random random) {
    int bits = 8 << random.nextInt(3);
    int samples = random.nextBoolean() ? 1 : 3;
    int rows = 1 + random.nextInt(9);
    int columns = 1 + random.nextInt(300);
    int frames = 1 + random.nextInt(4);
    int length = rows * columns * samples * bits / 8 * frames;
    byte[] pixels = new byte[length + (length & 1)];
    for (int i = 0; i < length; i++) {
      pixels[i] = (byte) (random.nextInt(3) > 0 ? 7 : random.nextInt());
    }
    DataSet.Builder image =
        ct(1, 1, 1, number)
            .set(Tag.SamplesPerPixel, samples)
            .set(Tag.PhotometricInterpretation, samples == 1 ? "MONOCHROME2" : "RGB")
            .set(Tag.NumberOfFrames, Integer.toString(frames))
            .set(Tag.Rows, rows)
            .set(Tag.Columns, columns)
            .set(Tag.BitsAllocated, bits)
            .set(Tag.BitsStored, bits)
            .set(Tag.HighBit, bits - 1)
            .set(Tag.PixelRepresentation, 0)
            .setBytes(Tag.PixelData, bits > 8 ? Vr.OW : Vr.OB, pixels)
            .setBytes(Tag.DataSetTrailingPadding, Vr.OB, new byte[6]);
    if (samples > 1) {
      image.set(Tag.PlanarConfiguration, random.nextInt(2));
    }
    return image;
  }

  private static DicomFile file(DataSet dataSet) throws IOException {
    return DicomFile.read(Instances.file(dataSet), 1 << 24);
  }

  private void storeAsRle(DataSet.Builder image) throws IOException {
    store(RleTranscoder.toRle(file(image.build())));
  }

  private void store(DicomFile file) throws IOException {
    var out = new ByteArrayOutputStream();
    file.write(out);
    web.archive.store(new ByteArrayInputStream(out.toByteArray()));
  }

  private static DicomFile read(byte[] body) throws IOException {
    return DicomFile.read(new ByteArrayInputStream(body), 1 << 24);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-054")
  @org.junit.jupiter.api.Tag("check-058")
  @org.junit.jupiter.api.Tag("check-110")
  void rle_anyShape_isTheImageInEveryUncompressedSyntax() throws IOException {
    Random random = new Random(42);
    for (int i = 1; i <= 40; i++) {
      DataSet.Builder image = image(i, random);
      storeAsRle(image);
      DataSet expected = file(image.build()).dataSet();
      for (TransferSyntax syntax : NATIVE) {
        HttpResponse<byte[]> response = web.get(path(i), "Accept", dicom(syntax));
        DicomFile given = read(response.body());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualTo(dicom(syntax));
        assertThat(given.fileMeta().transferSyntax()).isEqualTo(syntax);
        assertThat(given.dataSet().findings()).isEmpty();
        assertSame(given, expected);
        if (syntax.explicitVr() && !syntax.bigEndian()) {
          assertThat(pixels(given.dataSet())).isEqualTo(pixels(expected));
          assertThat(given.dataSet().element(Tag.PixelData).orElseThrow().vr())
              .isEqualTo(expected.element(Tag.PixelData).orElseThrow().vr());
        }
      }
    }
  }

  private static void assertSame(DicomFile given, DataSet expected) throws IOException {
    FrameReader frames =
        FrameReader.of(given.dataSet(), given.fileMeta().transferSyntax()).orElseThrow();
    FrameReader original =
        FrameReader.of(expected, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN).orElseThrow();
    assertThat(frames.frameCount()).isEqualTo(original.frameCount());
    for (long frame = 1; frame <= original.frameCount(); frame++) {
      assertThat(frames.read(frame)).isEqualTo(original.read(frame));
    }
    assertThat(json(given.dataSet())).isEqualTo(json(expected));
  }

  private static byte[] pixels(DataSet dataSet) {
    return dataSet.bytes(Tag.PixelData).orElseThrow();
  }

  /** All attributes but Pixel Data, of which the VR may differ. */
  private static String json(DataSet dataSet) {
    DataSet others = dataSet.toBuilder().remove(Tag.PixelData).build();
    return new String(JsonDataSetWriter.create().toBytes(others), StandardCharsets.UTF_8);
  }

  @Test
  void converted_instance_hasAValidatorAndNoRanges() throws IOException {
    storeAsRle(image(1, new Random(1)));
    String accept = dicom(NATIVE.get(0));
    HttpResponse<byte[]> whole = web.get(path(1), "Accept", accept);
    String tag = header(whole, "ETag");

    assertThat(header(whole, "Accept-Ranges")).isEqualTo("none");
    assertThat(tag).isNotEqualTo(header(web.get(path(1)), "ETag")).isNotEmpty();
    assertThat(tag).isNotEqualTo(header(web.get(path(1), "Accept", dicom(NATIVE.get(1))), "ETag"));
    assertThat(web.get(path(1), "Accept", accept, "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    HttpResponse<byte[]> range = web.get(path(1), "Accept", accept, "Range", "bytes=0-9");
    assertThat(range.statusCode()).isEqualTo(200);
    assertThat(range.body()).isEqualTo(whole.body());
    HttpResponse<byte[]> head =
        web.send(
            HttpRequest.newBuilder(web.uri(path(1)))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()),
            "Accept",
            accept);
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "ETag")).isEqualTo(tag);
  }

  @Test
  void converted_correctedRle_hasTheCorrectionAndThePixels() throws IOException {
    DataSet.Builder image = image(1, new Random(2));
    storeAsRle(image);
    web.archive.correctStudy(
        studyUid(1, 1), Map.of(Tag.PatientName, List.of("RIGHT^NAME")), "test");

    DicomFile given = read(web.get(path(1), "Accept", dicom(NATIVE.get(0))).body());

    assertThat(given.dataSet().string(Tag.PatientName)).contains("RIGHT^NAME");
    assertThat(pixels(given.dataSet())).isEqualTo(pixels(image.build()));
  }

  @Test
  void wadoUri_rleWithTransferSyntax_isConverted() throws IOException {
    storeAsRle(image(1, new Random(3)));
    String query =
        "?requestType=WADO&studyUID=%s&seriesUID=%s&objectUID=%s&transferSyntax=%s"
            .formatted(
                studyUid(1, 1), seriesUid(1, 1, 1), instanceUid(1, 1, 1, 1), NATIVE.get(0).uid());

    HttpResponse<byte[]> response =
        web.send(
            HttpRequest.newBuilder(
                URI.create(web.server.dicomWebUri().resolve("/wado").toString() + query)));

    assertThat(read(response.body()).fileMeta().transferSyntax()).isEqualTo(NATIVE.get(0));
  }

  private static byte[] encapsulated(byte[]... fragments) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {-2, -1, 0, -32, 0, 0, 0, 0});
    for (byte[] fragment : fragments) {
      out.writeBytes(new byte[] {-2, -1, 0, -32, (byte) fragment.length, 0, 0, 0});
      out.writeBytes(fragment);
    }
    out.writeBytes(new byte[] {-2, -1, -35, -32, 0, 0, 0, 0});
    return out.toByteArray();
  }

  /** A file of 8-bit frames of one row of two, of which the damaged have a segment that is cut. */
  private byte[] damaged(int number, boolean... good) throws IOException {
    DataSet header =
        image(number, new Random(4))
            .remove(Tag.PixelData)
            .remove(Tag.PlanarConfiguration)
            .remove(Tag.DataSetTrailingPadding)
            .set(Tag.SamplesPerPixel, 1)
            .set(Tag.PhotometricInterpretation, "MONOCHROME2")
            .set(Tag.NumberOfFrames, Integer.toString(good.length))
            .set(Tag.Rows, 1)
            .set(Tag.Columns, 2)
            .set(Tag.BitsAllocated, 8)
            .set(Tag.BitsStored, 8)
            .set(Tag.HighBit, 7)
            .build();
    var out = new ByteArrayOutputStream();
    out.write(Instances.file(header, TransferSyntax.of(Uid.RLELossless)).readAllBytes());
    out.writeBytes(new byte[] {-32, 127, 16, 0, 'O', 'B', 0, 0, -1, -1, -1, -1});
    byte[][] fragments = new byte[good.length][];
    for (int i = 0; i < good.length; i++) {
      fragments[i] = new byte[68];
      fragments[i][0] = 1;
      fragments[i][4] = 64;
      // A run of two; or of four that are not there.
      fragments[i][64] = (byte) (good[i] ? -1 : 3);
      fragments[i][65] = (byte) i;
    }
    out.writeBytes(encapsulated(fragments));
    return out.toByteArray();
  }

  private void storeDamaged(int number, boolean... good) throws IOException {
    web.archive.store(new ByteArrayInputStream(damaged(number, good)));
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-24")
  void rle_firstFrameDamaged_isNotAcceptableAndStillThereAsStored() throws IOException {
    storeDamaged(1, false, true);
    storeDamaged(2, true, true);

    HttpResponse<byte[]> refused = web.get(path(1), "Accept", dicom(NATIVE.get(0)));
    HttpResponse<byte[]> study =
        web.get(STUDY, "Accept", MULTIPART_DICOM + "; transfer-syntax=" + NATIVE.get(0).uid());

    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(text(refused)).contains("frame=1", "RLE segment 1", "transfer-syntax=*");
    assertThat(web.get(path(1)).body()).isEqualTo(damaged(1, false, true));
    assertThat(study.statusCode()).isEqualTo(206);
    assertThat(header(study, "Warning")).startsWith("299 ").contains("damaged");
    assertThat(parts(study)).hasSize(1);
    assertThat(read(parts(study).get(0).body()).dataSet().bytes(Tag.PixelData))
        .contains(new byte[] {0, 0, 1, 1});
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-24")
  void rle_laterFrameDamaged_isNeverTakenForWhole() throws IOException {
    boolean[] good = new boolean[40_000];
    Arrays.fill(good, true);
    good[good.length - 1] = false;
    storeDamaged(1, good);
    storeDamaged(2, true, false);

    assertThat(web.get(path(2), "Accept", dicom(NATIVE.get(0))).statusCode()).isEqualTo(406);
    assertThatThrownBy(() -> web.get(path(1), "Accept", dicom(NATIVE.get(0))))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void rle_frameMissing_isNotAcceptable() throws IOException {
    DicomFile whole = DicomFile.read(new ByteArrayInputStream(damaged(1, true, true)), 1 << 20);
    store(
        new DicomFile(
            whole.fileMeta(), whole.dataSet().toBuilder().set(Tag.NumberOfFrames, "3").build()));

    HttpResponse<byte[]> refused = web.get(path(1), "Accept", dicom(NATIVE.get(0)));

    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(text(refused)).contains("frame=3");
  }

  @Test
  void rle_iconEncapsulatedToo_isNotAcceptable() throws IOException {
    DicomFile whole = DicomFile.read(new ByteArrayInputStream(damaged(1, true)), 1 << 20);
    DataSet icon =
        DataSet.builder().set(whole.dataSet().element(Tag.PixelData).orElseThrow()).build();
    store(
        new DicomFile(
            whole.fileMeta(),
            whole.dataSet().toBuilder().setItems(Tag.IconImageSequence, List.of(icon)).build()));

    HttpResponse<byte[]> refused = web.get(path(1), "Accept", dicom(NATIVE.get(0)));

    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(text(refused)).contains("within a sequence");
    assertThat(web.get(path(1)).statusCode()).isEqualTo(200);
    assertThat(web.get(path(1) + "/bulkdata/00880200/1/7FE00010").statusCode()).isEqualTo(406);
  }

  @Test
  void rle_withoutPixels_isConverted() throws IOException {
    web.store(ct(1, 1, 1, 1).remove(Tag.PixelData), TransferSyntax.of(Uid.RLELossless));

    DicomFile given = read(web.get(path(1), "Accept", dicom(NATIVE.get(1))).body());

    assertThat(given.dataSet().string(Tag.SOPInstanceUID)).contains(instanceUid(1, 1, 1, 1));
  }

  @Test
  void uncompressed_everyPair_isTheSameDataSet() throws IOException {
    int number = 1;
    for (TransferSyntax stored : NATIVE) {
      DataSet.Builder image = image(number, new Random(5));
      DataSet expected = file(image.build()).dataSet();
      web.store(image, stored);
      for (TransferSyntax syntax : NATIVE) {
        HttpResponse<byte[]> response = web.get(path(number), "Accept", dicom(syntax));

        assertSame(read(response.body()), expected);
        assertThat(header(response, "Accept-Ranges"))
            .isEqualTo(syntax.equals(stored) ? "bytes" : "none");
      }
      number++;
    }
  }
}
