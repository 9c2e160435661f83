package dev.vna.examples.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.data.BulkUri;
import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import dev.vna.dicom.web.DicomWebClient;
import dev.vna.dicom.web.ObjectPath;
import dev.vna.dicom.web.WebQuery;
import dev.vna.dicom.web.WebServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same questions to a server, by our client and by npm's {@code dicomweb-client}: both are told
 * the same, and what is stored.
 */
class DicomWebClientsTest {
  private static final String STUDY = "1.2.826.0.1.9.1";
  private static final String SERIES = STUDY + ".1";
  private static final int INSTANCES = 4;
  private static final int FRAME_BYTES = 64 * 64 * 2;
  private static final int FRAMES = 3;

  private static byte[] pixels(int number) {
    byte[] pixels = new byte[FRAME_BYTES * FRAMES];
    new Random(number).nextBytes(pixels);
    return pixels;
  }

  private static byte[] file(int number) throws IOException {
    DataSet dataSet =
        DataSet.builder()
            .set(Tag.SpecificCharacterSet, "ISO_IR 100")
            .set(Tag.SOPClassUID, Uid.MultiFrameGrayscaleWordSecondaryCaptureImageStorage)
            .set(Tag.SOPInstanceUID, SERIES + "." + number)
            .set(Tag.StudyDate, "20260102")
            .set(Tag.Modality, "OT")
            .set(Tag.PatientName, "M\u00fcller^Test")
            .set(Tag.PatientID, "P1")
            .set(Tag.StudyInstanceUID, STUDY)
            .set(Tag.SeriesInstanceUID, SERIES)
            .set(Tag.InstanceNumber, Integer.toString(number))
            .set(Tag.SamplesPerPixel, 1)
            .set(Tag.PhotometricInterpretation, "MONOCHROME2")
            .set(Tag.NumberOfFrames, Integer.toString(FRAMES))
            .set(Tag.Rows, 64)
            .set(Tag.Columns, 64)
            .set(Tag.BitsAllocated, 16)
            .set(Tag.BitsStored, 16)
            .set(Tag.HighBit, 15)
            .set(Tag.PixelRepresentation, 0)
            .setBytes(Tag.PixelData, Vr.OW, pixels(number))
            .build();
    var out = new ByteArrayOutputStream();
    TransferSyntax syntax = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    out.write(
        FileMeta.of(dataSet.string(Tag.SOPClassUID).orElseThrow(), SERIES + "." + number, syntax)
            .encode());
    DataSetWriter.write(dataSet, syntax, out);
    return out.toByteArray();
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sorted(Collection<String> texts) {
    return String.join(",", new TreeSet<>(texts));
  }

  /** What our client is told. */
  private static Map<String, String> ask(DicomWebClient client) throws IOException {
    ObjectPath study = ObjectPath.ofStudy(STUDY);
    ObjectPath series = ObjectPath.ofSeries(STUDY, SERIES);
    ObjectPath instance = ObjectPath.ofInstance(STUDY, SERIES, SERIES + ".1");
    Map<String, String> told = new LinkedHashMap<>();
    told.put("studies", uids(client, WebQuery.studies(), Tag.StudyInstanceUID));
    told.put(
        "studies-by-name",
        uids(
            client,
            WebQuery.studies().where(Tag.PatientName, "*M\u00fcller*").fuzzy().limit(101).offset(0),
            Tag.StudyInstanceUID));
    told.put("series", uids(client, WebQuery.seriesOf(study), Tag.SeriesInstanceUID));
    told.put("instances", uids(client, WebQuery.instancesOf(series), Tag.SOPInstanceUID));
    told.put("study-metadata", metadata(client, study));
    told.put("series-metadata", metadata(client, series));
    told.put("instance-metadata", metadata(client, instance));
    try (InputStream in = client.open(instance)) {
      told.put("instance", digest(in.readAllBytes()));
    }
    told.put("series-instances", instances(client, series));
    told.put("study-instances", instances(client, study));
    List<String> frames = new ArrayList<>();
    client.frames(
        instance, List.of(3, 1, 2, 1), part -> frames.add(digest(part.body().readAllBytes())));
    told.put("frames", String.join(",", frames));
    List<BulkUri> links = new ArrayList<>();
    client.metadata(instance, one -> links.addAll(one.unresolved()));
    try (InputStream in = client.bulk(URI.create(links.get(0).uri()))) {
      told.put("bulk", digest(in.readAllBytes()));
    }
    return told;
  }

  private static String uids(DicomWebClient client, WebQuery query, int tag) throws IOException {
    List<String> uids = new ArrayList<>();
    client.search(query, answer -> uids.add(answer.dataSet().string(tag).orElse("")));
    return sorted(uids);
  }

  private static String metadata(DicomWebClient client, ObjectPath object) throws IOException {
    List<String> uids = new ArrayList<>();
    client.metadata(object, one -> uids.add(one.dataSet().string(Tag.SOPInstanceUID).orElse("")));
    return sorted(uids);
  }

  private static String instances(DicomWebClient client, ObjectPath object) throws IOException {
    List<String> digests = new ArrayList<>();
    client.retrieve(object, part -> digests.add(digest(part.body().readAllBytes())));
    Collections.sort(digests);
    return String.join(",", digests);
  }

  @Test
  void clients_sameQuestions_areToldTheSame(@TempDir Path data, @TempDir Path packages)
      throws IOException, InterruptedException {
    Npm npm = Npm.orSkip(packages, "dicomweb-client@0.11.3", "xhr2@0.2.1");
    try (Archive archive = Archive.builder(data).minFreeBytes(0).open();
        WebServer server = WebServer.builder(archive).start()) {
      DicomWebClient client = DicomWebClient.builder(server.dicomWebUri()).build();
      List<DicomWebClient.Body> files = new ArrayList<>();
      for (int i = 1; i < INSTANCES; i++) {
        byte[] file = file(i);
        files.add(() -> new ByteArrayInputStream(file));
      }
      assertThat(client.store(files).isComplete()).isTrue();
      Path last = Files.write(packages.resolve("last.dcm"), file(INSTANCES));

      Map<String, String> theirs =
          npm
              .run(
                  "dicomweb-client.cjs",
                  server.dicomWebUri().toString(),
                  STUDY,
                  SERIES,
                  SERIES + ".1",
                  last.toString())
              .stream()
              .map(line -> line.split(" ", 2))
              .collect(Collectors.toMap(words -> words[0], words -> words[1]));

      Map<String, String> ours = ask(client);
      assertThat(theirs).isEqualTo(ours);
      assertThat(ours.get("instances").split(",")).hasSize(INSTANCES);
      assertThat(ours.get("studies-by-name")).isEqualTo(STUDY);
      assertThat(ours.get("bulk")).isEqualTo(digest(pixels(1)));
      assertThat(ours.get("instance")).isEqualTo(digest(file(1)));
    }
  }
}
