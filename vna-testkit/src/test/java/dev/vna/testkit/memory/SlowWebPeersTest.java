package dev.vna.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import dev.vna.data.Vr;
import dev.vna.testkit.ingest.JavaProcess;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Peers that stop amid what they read or write hold up nobody and fill no memory: all that they
 * have asked for and begun is many times what the server's JVM has.
 */
class SlowWebPeersTest {
  private static final int START_TIMEOUT_MILLIS = 60_000;

  /** Together 1.4 GB; the JVM has 256 MB. */
  private static final int READERS = 24;

  private static final int PIXEL_BYTES = 48 << 20;

  /** Together 320 MB that have come and are not stored. */
  private static final int WRITERS = 16;

  private static final int WRITTEN_BYTES = 20 << 20;

  private static final String STUDY = "1.2.826.0.1.2";

  @TempDir Path directory;

  private static byte[] file() throws IOException {
    DataSet dataSet =
        DataSet.builder()
            .set(Tag.SOPClassUID, Uid.CTImageStorage)
            .set(Tag.SOPInstanceUID, STUDY + ".1.1")
            .set(Tag.PatientID, "P1")
            .set(Tag.StudyInstanceUID, STUDY)
            .set(Tag.SeriesInstanceUID, STUDY + ".1")
            .setBytes(Tag.PixelData, Vr.OW, new byte[PIXEL_BYTES])
            .build();
    TransferSyntax syntax = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    var out = new ByteArrayOutputStream(PIXEL_BYTES + 1024);
    new DicomFile(FileMeta.of(Uid.CTImageStorage, STUDY + ".1.1", syntax), dataSet).write(out);
    return out.toByteArray();
  }

  @Test
  void peers_thatStop_leaveTheServerItsMemory() throws Exception {
    try (ServerSocket here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      here.setSoTimeout(START_TIMEOUT_MILLIS);
      JavaProcess server =
          JavaProcess.start(
              List.of(),
              directory.resolve("printed"),
              WebServerMain.class,
              List.of(
                  directory.resolve("archive").toString(), Integer.toString(here.getLocalPort())));
      try {
        try (Socket told = here.accept()) {
          crowd(new DataInputStream(told.getInputStream()).readInt());
        }
        server.awaitSuccess();
      } finally {
        server.kill();
      }
      assertThat(server.printed()).doesNotContain("OutOfMemoryError");
    }
  }

  private static void crowd(int port) throws Exception {
    byte[] file = file();
    URI studies = URI.create("http://127.0.0.1:" + port + "/dicom-web/studies");
    assertThat(
            send(HttpRequest.newBuilder(studies)
                    .header("Content-Type", "application/dicom")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(file)))
                .statusCode())
        .isEqualTo(200);
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < READERS; i++) {
        slow.add(reader(port));
      }
      for (int i = 0; i < WRITERS; i++) {
        slow.add(writer(port, file));
      }

      HttpResponse<byte[]> found = send(HttpRequest.newBuilder(studies));

      assertThat(found.statusCode()).isEqualTo(200);
      assertThat(new String(found.body(), StandardCharsets.UTF_8)).contains(STUDY);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
    assertThat(
            send(HttpRequest.newBuilder(URI.create(studies + "/" + STUDY + "/metadata")))
                .statusCode())
        .isEqualTo(200);
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
  }

  /** Asks for a study and takes no more of it than the beginning. */
  private static Socket reader(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    request(socket, "GET /dicom-web/studies/" + STUDY, "");
    assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 200");
    return socket;
  }

  /** Begins to store an instance, and stops when the server has taken much of it. */
  private static Socket writer(int port, byte[] file) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    request(
        socket,
        "POST /dicom-web/studies",
        "Content-Type: application/dicom\r\nContent-Length: " + file.length + "\r\n");
    socket.getOutputStream().write(file, 0, WRITTEN_BYTES);
    return socket;
  }

  private static void request(Socket socket, String request, String headers) throws IOException {
    String head = request + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
  }
}
