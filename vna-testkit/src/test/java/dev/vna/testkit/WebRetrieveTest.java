package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.instanceUid;
import static dev.vna.testkit.Instances.seriesUid;
import static dev.vna.testkit.Instances.studyUid;
import static dev.vna.testkit.WebFixture.ANY_FRAME;
import static dev.vna.testkit.WebFixture.MULTIPART_DICOM;
import static dev.vna.testkit.WebFixture.dataSets;
import static dev.vna.testkit.WebFixture.header;
import static dev.vna.testkit.WebFixture.parts;
import static dev.vna.testkit.WebFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.BulkUri;
import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import dev.vna.data.frames.RleTranscoder;
import dev.vna.dicom.web.ObjectPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading (WADO-RS and WADO-URI) over a real socket, from a real store. */
class WebRetrieveTest {
  private static final String STUDY = "/studies/" + studyUid(1, 1);
  private static final String SERIES = STUDY + "/series/" + seriesUid(1, 1, 1);
  private static final String INSTANCE = SERIES + "/instances/" + instanceUid(1, 1, 1, 1);
  private static final String MULTI_FRAME = SERIES + "/instances/" + instanceUid(1, 1, 1, 3);
  private static final String RLE = SERIES + "/instances/" + instanceUid(1, 1, 1, 4);
  private static final String DOCUMENT =
      STUDY + "/series/" + seriesUid(1, 1, 2) + "/instances/" + instanceUid(1, 1, 2, 1);
  private static final int FRAME_BYTES = 32 * 32 * 2;

  @TempDir Path directory;
  private WebFixture web;
  private byte[] frames;
  private byte[] document;
  private byte[] waveform;

  @BeforeEach
  void start() throws IOException {
    web = WebFixture.start(directory);
    web.store(ct(1, 1, 1, 1));
    web.store(ct(1, 1, 1, 2), TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
    frames = random(3 * FRAME_BYTES);
    DataSet.Builder multiFrame =
        ct(1, 1, 1, 3)
            .set(Tag.SamplesPerPixel, 1)
            .set(Tag.NumberOfFrames, "3")
            .set(Tag.BitsStored, 16)
            .set(Tag.HighBit, 15)
            .set(Tag.PhotometricInterpretation, "MONOCHROME2")
            .setBytes(Tag.PixelData, Vr.OW, frames);
    web.store(multiFrame);
    DicomFile plain =
        DicomFile.read(
            Instances.file(multiFrame.set(Tag.SOPInstanceUID, instanceUid(1, 1, 1, 4)).build()),
            1 << 20);
    var rle = new ByteArrayOutputStream();
    RleTranscoder.toRle(plain).write(rle);
    web.archive.store(new ByteArrayInputStream(rle.toByteArray()));
    document = random(200_000);
    waveform = random(100_000);
    web.store(
        ct(1, 1, 2, 1)
            .remove(Tag.PixelData)
            .set(Tag.SOPClassUID, Uid.EncapsulatedPDFStorage)
            .set(Tag.MIMETypeOfEncapsulatedDocument, "application/pdf")
            .setBytes(Tag.EncapsulatedDocument, Vr.OB, document)
            .setItems(
                Tag.WaveformSequence,
                List.of(DataSet.builder().setBytes(Tag.WaveformData, Vr.OW, waveform).build())));
  }

  @AfterEach
  void stop() throws IOException {
    web.close();
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private byte[] frame(int number) {
    return Arrays.copyOfRange(frames, (number - 1) * FRAME_BYTES, number * FRAME_BYTES);
  }

  private byte[] stored(String sopInstanceUid) throws IOException {
    var out = new ByteArrayOutputStream();
    web.archive.open(sopInstanceUid).copyTo(out);
    return out.toByteArray();
  }

  private static DicomFile file(byte[] bytes) throws IOException {
    return DicomFile.read(new ByteArrayInputStream(bytes), 1 << 24);
  }

  @Test
  void metadata_study_hasEveryInstanceWithItsTransferSyntax() throws IOException {
    List<DataSet> metadata = dataSets(web.get(STUDY + "/metadata"));

    assertThat(metadata).hasSize(5);
    assertThat(metadata)
        .extracting(one -> one.string(Tag.AvailableTransferSyntaxUID).orElse(""))
        .contains(Uid.RLELossless, Uid.ImplicitVRLittleEndian, Uid.ExplicitVRLittleEndian);
    assertThat(dataSets(web.get(SERIES + "/metadata"))).hasSize(4);
    assertThat(dataSets(web.get(INSTANCE + "/metadata")).get(0).string(Tag.PatientID))
        .contains("P1");
  }

  @Test
  @org.junit.jupiter.api.Tag("check-111")
  void metadata_bulkOfAnyDepth_hasAUriThatLeadsToIt() throws IOException {
    List<BulkUri> links = WebFixture.decoded(web.get(DOCUMENT + "/metadata")).unresolved();

    assertThat(links)
        .extracting(BulkUri::uri)
        .containsExactlyInAnyOrder(
            web.uri(DOCUMENT + "/bulkdata/00420011").toString(),
            web.uri(DOCUMENT + "/bulkdata/54000100/1/54001010").toString());
    for (BulkUri link : links) {
      HttpResponse<byte[]> value =
          web.send(HttpRequest.newBuilder(URI.create(link.uri())), "Accept", "*/*");
      assertThat(header(value, "Content-Type")).isEqualTo("application/octet-stream");
      assertThat(value.body())
          .isEqualTo(link.tag() == Tag.EncapsulatedDocument ? document : waveform);
    }
  }

  @Test
  @org.junit.jupiter.api.Tag("check-110")
  void bulk_accept_choosesTypeAndParts() {
    String pdf = DOCUMENT + "/bulkdata/00420011";
    HttpResponse<byte[]> both =
        web.get(
            pdf,
            "Accept",
            "multipart/related; type=\"application/pdf\","
                + " multipart/related; type=\"application/octet-stream\"");

    assertThat(parts(both).get(0).head()).startsWith("Content-Type: application/pdf");
    assertThat(parts(both).get(0).body()).isEqualTo(document);
    assertThat(header(web.get(pdf, "Accept", "application/pdf"), "Content-Type"))
        .isEqualTo("application/pdf");
    assertThat(web.get(pdf, "Accept", "text/html").statusCode()).isEqualTo(406);
    assertThat(web.get(DOCUMENT + "/bulkdata/00100010").statusCode()).isEqualTo(200);
    assertThat(web.get(DOCUMENT + "/bulkdata/00100011").statusCode()).isEqualTo(404);
    assertThat(parts(web.get(DOCUMENT + "/bulkdata"))).hasSize(2);
  }

  @Test
  void allBulk_valuesThatTheIndexHolds_areThereLikeInMetadata() throws IOException {
    byte[] small = random(5_000);
    web.store(
        ct(1, 1, 8, 1).remove(Tag.PixelData).setBytes(Tag.EncapsulatedDocument, Vr.OB, small));
    web.store(ct(1, 1, 9, 1).remove(Tag.PixelData));
    HttpResponse<byte[]> all = web.get(STUDY + "/series/" + seriesUid(1, 1, 8) + "/bulkdata");

    assertThat(parts(all)).extracting(WebFixture.Part::body).containsExactly(small);
    assertThat(parts(all).get(0).head()).contains("/bulkdata/00420011");
    assertThat(web.get(STUDY + "/series/" + seriesUid(1, 1, 9) + "/bulkdata").statusCode())
        .isEqualTo(404);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-110")
  void frames_compressionWithoutMediaType_neverPassForNative() throws IOException {
    SyntheticInstance retired =
        SyntheticStudies.seeded(8)
            .mr(1, 1)
            .instance(0)
            .encapsulated(TransferSyntax.of(Uid.JPEGSpectralSelectionNonHierarchical68));
    web.archive.store(new ByteArrayInputStream(retired.toBytes()));
    DataSet names = retired.dataSet();
    String path =
        "/"
            + ObjectPath.ofInstance(
                    names.string(Tag.StudyInstanceUID).orElseThrow(),
                    names.string(Tag.SeriesInstanceUID).orElseThrow(),
                    names.string(Tag.SOPInstanceUID).orElseThrow())
                .resource()
            + "/frames/1";

    assertThat(web.get(path, "Accept", "application/octet-stream").statusCode()).isEqualTo(406);
    assertThat(
            web.get(path, "Accept", "multipart/related; type=\"application/octet-stream\"")
                .statusCode())
        .isEqualTo(406);
    assertThat(header(web.get(path, "Accept", "*/*"), "Content-Type"))
        .isEqualTo(
            "application/octet-stream; transfer-syntax="
                + Uid.JPEGSpectralSelectionNonHierarchical68);
    assertThat(web.get(path, "Accept", ANY_FRAME).statusCode()).isEqualTo(200);
  }

  @Test
  void instance_single_isBitExactWithRangeAndValidator() throws IOException {
    byte[] stored = stored(instanceUid(1, 1, 1, 1));
    HttpResponse<byte[]> whole = web.get(INSTANCE, "Accept", "application/dicom");

    assertThat(whole.body()).isEqualTo(stored);
    assertThat(header(whole, "Content-Length")).isEqualTo(Integer.toString(stored.length));
    assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
    String tag = header(whole, "ETag");
    assertThat(web.get(INSTANCE, "If-None-Match", tag).statusCode()).isEqualTo(304);
    HttpResponse<byte[]> range = web.get(INSTANCE, "Range", "bytes=100-299");
    assertThat(range.statusCode()).isEqualTo(206);
    assertThat(header(range, "Content-Range")).isEqualTo("bytes 100-299/" + stored.length);
    assertThat(range.body()).isEqualTo(Arrays.copyOfRange(stored, 100, 300));
    assertThat(web.get(INSTANCE, "Range", "bytes=99999999-").statusCode()).isEqualTo(416);
    HttpRequest.Builder head =
        HttpRequest.newBuilder(web.uri(INSTANCE))
            .method("HEAD", HttpRequest.BodyPublishers.noBody());
    assertThat(web.send(head, "Range", "bytes=100-299").statusCode()).isEqualTo(200);
    assertThat(web.get(INSTANCE, "Range", "bytes=1-2", "If-Range", "\"x\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-62")
  void instance_corrected_hasTheCorrectionAndAnotherValidator() throws IOException {
    String before = header(web.get(INSTANCE), "ETag");
    web.archive.correctStudy(
        studyUid(1, 1), Map.of(Tag.PatientName, List.of("RIGHT^NAME")), "test");

    HttpResponse<byte[]> after = web.get(INSTANCE, "If-None-Match", before);

    assertThat(after.statusCode()).isEqualTo(200);
    assertThat(file(after.body()).dataSet().string(Tag.PatientName)).contains("RIGHT^NAME");
    assertThat(dataSets(web.get(INSTANCE + "/metadata")).get(0).string(Tag.PatientName))
        .contains("RIGHT^NAME");
  }

  @Test
  @org.junit.jupiter.api.Tag("check-110")
  void instance_transferSyntax_isConvertedOrNotAcceptable() throws IOException {
    String implicit = SERIES + "/instances/" + instanceUid(1, 1, 1, 2);

    assertThat(file(web.get(implicit).body()).fileMeta().transferSyntax())
        .isEqualTo(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    assertThat(web.get(implicit, "Accept", "application/dicom; transfer-syntax=*").body())
        .isEqualTo(stored(instanceUid(1, 1, 1, 2)));
    HttpResponse<byte[]> compressed =
        web.get(INSTANCE, "Accept", "application/dicom; transfer-syntax=1.2.840.10008.1.2.4.90");
    assertThat(compressed.statusCode()).isEqualTo(406);
    assertThat(text(compressed)).contains("codec");
    assertThat(web.get(RLE).body()).isEqualTo(stored(instanceUid(1, 1, 1, 4)));
  }

  @Test
  @org.junit.jupiter.api.Tag("check-109")
  @org.junit.jupiter.api.Tag("check-110")
  void study_multipart_hasEveryInstance() throws IOException {
    HttpResponse<byte[]> all = web.get(STUDY, "Accept", MULTIPART_DICOM + "; transfer-syntax=*");

    assertThat(header(all, "Content-Type"))
        .startsWith("multipart/related; type=\"application/dicom\"; boundary=");
    assertThat(parts(all))
        .hasSize(5)
        .allSatisfy(
            part -> {
              DicomFile read = file(part.body());
              assertThat(part.head())
                  .startsWith(
                      "Content-Type: application/dicom; transfer-syntax="
                          + read.fileMeta().transferSyntax().uid());
              assertThat(part.body())
                  .isEqualTo(stored(read.dataSet().string(Tag.SOPInstanceUID).orElseThrow()));
            });
    assertThat(parts(web.get(SERIES))).hasSize(4);
    assertThat(web.get(STUDY, "Accept", "application/dicom").statusCode()).isEqualTo(406);
    assertThat(web.get(STUDY, "Accept", "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-110")
  void study_oneInstanceNeedsACodec_isPartialAndSaysSo() throws IOException {
    SyntheticInstance compressed =
        SyntheticStudies.seeded(7)
            .mr(1, 1)
            .instance(0)
            .encapsulated(TransferSyntax.of(Uid.JPEG2000Lossless));
    DataSet.Builder moved =
        compressed.dataSet().toBuilder()
            .set(Tag.StudyInstanceUID, studyUid(1, 1))
            .set(Tag.SeriesInstanceUID, seriesUid(1, 1, 7));
    web.store(moved, compressed.transferSyntax());
    HttpResponse<byte[]> some =
        web.get(STUDY, "Accept", MULTIPART_DICOM + "; transfer-syntax=1.2.840.10008.1.2.1");

    assertThat(some.statusCode()).isEqualTo(206);
    assertThat(header(some, "Warning")).startsWith("299 ");
    assertThat(parts(some)).hasSize(5);
    assertThat(
            web.get(STUDY, "Accept", MULTIPART_DICOM + "; transfer-syntax=1.2.840.10008.1.2.4.70")
                .statusCode())
        .isEqualTo(406);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-114")
  void frames_list_comesInTheOrderAskedWithDuplicates() {
    HttpResponse<byte[]> response = web.get(MULTI_FRAME + "/frames/3%2C1,1", "Accept", ANY_FRAME);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(parts(response))
        .extracting(WebFixture.Part::body)
        .containsExactly(frame(3), frame(1), frame(1));
    assertThat(parts(response).get(0).head())
        .startsWith(
            "Content-Type: application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1\r\n");
  }

  @Test
  void parts_ofKnownLength_comeWithTheLengthOfTheWhole() {
    for (String[] request :
        new String[][] {
          {MULTI_FRAME + "/frames/3,1", ANY_FRAME},
          {RLE + "/frames/1,2", "multipart/related; type=\"application/octet-stream\""},
          {INSTANCE, MULTIPART_DICOM + "; transfer-syntax=*"},
          {DOCUMENT + "/bulkdata/00420011", "multipart/related; type=\"application/pdf\""}
        }) {
      HttpResponse<byte[]> whole = web.get(request[0], "Accept", request[1]);
      HttpResponse<byte[]> head =
          web.send(
              HttpRequest.newBuilder(web.uri(request[0]))
                  .method("HEAD", HttpRequest.BodyPublishers.noBody()),
              "Accept",
              request[1]);

      assertThat(whole.statusCode()).as(request[0]).isEqualTo(200);
      assertThat(header(whole, "Content-Length"))
          .as(request[0])
          .isEqualTo(Integer.toString(whole.body().length))
          .isEqualTo(header(head, "Content-Length"));
      assertThat(head.body()).isEmpty();
    }
  }

  @Test
  void frame_largerThanAllBuffers_isWhole() throws IOException {
    byte[] pixels = new byte[1024 * 1024 * 2 + 2048];
    new Random(7).nextBytes(pixels);
    web.store(
        ct(1, 1, 1, 5)
            .set(Tag.Rows, 1025)
            .set(Tag.Columns, 1024)
            .setBytes(Tag.PixelData, Vr.OW, pixels));
    String path = SERIES + "/instances/" + instanceUid(1, 1, 1, 5);

    assertThat(parts(web.get(path + "/frames/1", "Accept", ANY_FRAME)).get(0).body())
        .isEqualTo(pixels);
    assertThat(
            parts(web.get(path, "Accept", MULTIPART_DICOM + "; transfer-syntax=*")).get(0).body())
        .isEqualTo(stored(instanceUid(1, 1, 1, 5)));
    assertThat(web.get(path + "/frames/1", "Range", "bytes=100000-1999999").body())
        .isEqualTo(Arrays.copyOfRange(pixels, 100000, 2000000));
  }

  @Test
  @org.junit.jupiter.api.Tag("check-114")
  void frames_numbersThatAreNotThere_areRefused() {
    assertThat(web.get(MULTI_FRAME + "/frames/4").statusCode()).isEqualTo(404);
    assertThat(web.get(MULTI_FRAME + "/frames/1,4").statusCode()).isEqualTo(404);
    assertThat(web.get(MULTI_FRAME + "/frames/0").statusCode()).isEqualTo(400);
    assertThat(web.get(DOCUMENT + "/frames/1").statusCode()).isEqualTo(404);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-110")
  void frames_single_isOneBodyWithRange() {
    String path = MULTI_FRAME + "/frames/2";
    HttpResponse<byte[]> whole = web.get(path, "Accept", "application/octet-stream");

    assertThat(whole.body()).isEqualTo(frame(2));
    assertThat(header(whole, "Content-Type"))
        .isEqualTo("application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1");
    assertThat(web.get(path, "Range", "bytes=0-99").body()).isEqualTo(Arrays.copyOf(frame(2), 100));
    assertThat(
            parts(web.get(path, "Accept", "multipart/related; type=\"application/octet-stream\""))
                .get(0)
                .body())
        .isEqualTo(frame(2));
    assertThat(web.get(path, "Accept", "image/jpeg").statusCode()).isEqualTo(406);
    assertThat(
            web.get(MULTI_FRAME + "/frames/1,2", "Accept", "application/octet-stream").statusCode())
        .isEqualTo(406);
  }

  @Test
  @org.junit.jupiter.api.Tag("check-110")
  void frames_compressed_asStoredByNameOrDecoded() {
    String path = RLE + "/frames/2";
    HttpResponse<byte[]> asStored = web.get(path, "Accept", ANY_FRAME);
    HttpResponse<byte[]> named = web.get(path, "Accept", "multipart/related; type=image/dicom-rle");

    assertThat(parts(asStored).get(0).head())
        .startsWith("Content-Type: application/octet-stream; transfer-syntax=1.2.840.10008.1.2.5");
    assertThat(parts(named).get(0).head())
        .startsWith("Content-Type: image/dicom-rle; transfer-syntax=1.2.840.10008.1.2.5");
    assertThat(parts(named).get(0).body()).isEqualTo(parts(asStored).get(0).body());
    assertThat(
            parts(web.get(path, "Accept", "multipart/related; type=\"application/octet-stream\""))
                .get(0)
                .body())
        .isEqualTo(frame(2));
    assertThat(
            web.get(
                    path,
                    "Accept",
                    "multipart/related; type=image/jp2; transfer-syntax=1.2.840.10008.1.2.4.90")
                .statusCode())
        .isEqualTo(406);
    assertThat(parts(web.get(RLE + "/bulkdata/7FE00010", "Accept", ANY_FRAME))).hasSize(3);
  }

  @Test
  void bulk_pixelData_isTheWholeValue() {
    assertThat(web.get(MULTI_FRAME + "/bulkdata/7FE00010").body()).isEqualTo(frames);
  }

  @Test
  void rendered_image_isNotAcceptable() {
    assertThat(web.get(INSTANCE + "/rendered").statusCode()).isEqualTo(406);
    assertThat(web.get(STUDY + "/thumbnail").statusCode()).isEqualTo(406);
  }

  @Test
  void rendered_document_isThePdf() {
    HttpResponse<byte[]> response = web.get(DOCUMENT + "/rendered", "Accept", "*/*");

    assertThat(header(response, "Content-Type")).isEqualTo("application/pdf");
    assertThat(response.body()).isEqualTo(document);
    assertThat(web.get(DOCUMENT + "/rendered", "Accept", "image/jpeg").statusCode()).isEqualTo(406);
  }

  @Test
  void rendered_video_isTheStreamWithRanges() throws IOException {
    SyntheticInstance video =
        SyntheticStudies.seeded(7)
            .mr(1, 1)
            .instance(0)
            .encapsulated(TransferSyntax.of(Uid.MPEG4HP41));
    web.archive.store(new ByteArrayInputStream(video.toBytes()));
    DataSet names = video.dataSet();
    String path =
        "/"
            + ObjectPath.ofInstance(
                    names.string(Tag.StudyInstanceUID).orElseThrow(),
                    names.string(Tag.SeriesInstanceUID).orElseThrow(),
                    names.string(Tag.SOPInstanceUID).orElseThrow())
                .resource();
    HttpResponse<byte[]> whole = web.get(path + "/rendered", "Accept", "*/*");

    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(header(whole, "Content-Type")).isEqualTo("video/mp4");
    assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
    HttpResponse<byte[]> range = web.get(path + "/rendered", "Range", "bytes=10-");
    assertThat(range.statusCode()).isEqualTo(206);
    assertThat(range.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 10, whole.body().length));
    assertThat(dataSets(web.get(path + "/metadata")).get(0).string(Tag.AvailableTransferSyntaxUID))
        .contains(Uid.MPEG4HP41);
  }

  @Test
  void metadata_longText_isThereInFull() throws IOException {
    String[] points = new String[30_000];
    Arrays.setAll(points, i -> Double.toString(i / 8.0));
    DataSet contour = DataSet.builder().set(Tag.ContourData, points).build();
    web.store(
        ct(1, 1, 3, 1)
            .remove(Tag.PixelData)
            .set(Tag.SOPClassUID, Uid.RTStructureSetStorage)
            .setItems(
                Tag.ROIContourSequence,
                List.of(
                    DataSet.builder()
                        .setItems(Tag.ContourSequence, List.of(contour, contour))
                        .build())));

    DataSet metadata =
        dataSets(web.get(STUDY + "/series/" + seriesUid(1, 1, 3) + "/metadata")).get(0);

    assertThat(metadata.items(Tag.ROIContourSequence).get(0).items(Tag.ContourSequence))
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.strings(Tag.ContourData)).containsExactly(points));
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-52")
  void answers_hostileValue_areNeverMarkup() throws IOException {
    web.store(
        ct(3, 1, 1, 1)
            .set(Tag.PatientName, "<script>alert(1)</script>")
            .remove(Tag.PixelData)
            .set(Tag.MIMETypeOfEncapsulatedDocument, "text/html")
            .setBytes(Tag.EncapsulatedDocument, Vr.OB, random(80_000)));
    String instance =
        "/studies/"
            + studyUid(3, 1)
            + "/series/"
            + seriesUid(3, 1, 1)
            + "/instances/"
            + instanceUid(3, 1, 1, 1);

    for (String path :
        List.of("/studies", instance + "/metadata", instance + "/bulkdata/00420011")) {
      HttpResponse<byte[]> response = web.get(path, "Accept", "text/html, */*;q=0.1");
      assertThat(header(response, "Content-Type")).as(path).startsWith("application/");
      assertThat(header(response, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
    }
    assertThat(web.get(instance + "/bulkdata/00420011", "Accept", "text/html").statusCode())
        .isEqualTo(406);
    assertThat(web.get(instance + "/rendered").statusCode()).isEqualTo(406);
  }

  @Test
  @org.junit.jupiter.api.Tag("bug-54")
  void retrieve_instanceUnderAnotherStudy_isNotFound() throws IOException {
    web.store(ct(2, 1, 1, 1));
    String foreign =
        "/studies/"
            + studyUid(2, 1)
            + "/series/"
            + seriesUid(2, 1, 1)
            + "/instances/"
            + instanceUid(1, 1, 1, 1);

    for (String path : List.of("", "/metadata", "/frames/1", "/bulkdata/7FE00010")) {
      assertThat(web.get(foreign + path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void retrieve_whatIsNotThere_isNotFound() {
    for (String path :
        List.of("/studies/1.2.3", "/studies/1.2.3/metadata", STUDY + "/series/1.2", "/x")) {
      assertThat(web.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void metadata_validator_savesTheSecondAnswer() throws IOException {
    HttpResponse<byte[]> first = web.get(SERIES + "/metadata");
    String tag = header(first, "ETag");

    assertThat(web.get(SERIES + "/metadata", "If-None-Match", tag).statusCode()).isEqualTo(304);
    web.store(ct(1, 1, 1, 9));
    assertThat(web.get(SERIES + "/metadata", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void wadoUri_object_isADicomFileWhateverAcceptSays() throws IOException {
    URI root = web.server.dicomWebUri().resolve("/wado");
    String names =
        "?requestType=WADO&studyUID=%s&seriesUID=%s&objectUID=%s"
            .formatted(studyUid(1, 1), seriesUid(1, 1, 1), instanceUid(1, 1, 1, 1));
    HttpResponse<byte[]> file =
        web.send(
            HttpRequest.newBuilder(
                URI.create(root + names + "&contentType=application%2Fdicom&transferSyntax=*")),
            "Accept",
            ANY_FRAME);

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(header(file, "Content-Type")).startsWith("application/dicom");
    assertThat(file.body()).isEqualTo(stored(instanceUid(1, 1, 1, 1)));
    assertThat(status(root + names + "&contentType=image%2Fjpeg")).isEqualTo(406);
    assertThat(status(root + names + "&anonymize=yes")).isEqualTo(406);
    assertThat(status(root + "?requestType=WADO&studyUID=1")).isEqualTo(400);
    assertThat(status(root + names.replace(studyUid(1, 1), "1.9"))).isEqualTo(404);
    assertThat(status(root + "?x=1")).isEqualTo(400);
  }

  private int status(String uri) {
    return web.send(HttpRequest.newBuilder(URI.create(uri))).statusCode();
  }
}
