package dev.vna.testkit;

import dev.vna.archive.Archive;
import dev.vna.data.DataSet;
import dev.vna.data.DecodedDataSet;
import dev.vna.data.TransferSyntax;
import dev.vna.data.json.JsonDataSetReader;
import dev.vna.dicom.web.WebServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** An archive with a web server over it, and a plain HTTP client. */
final class WebFixture implements AutoCloseable {
  static final String JSON = "application/dicom+json";
  static final String MULTIPART_DICOM = "multipart/related; type=\"application/dicom\"";
  static final String ANY_FRAME =
      "multipart/related; type=application/octet-stream; transfer-syntax=*";

  final Archive archive;
  final WebServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private WebFixture(Archive archive, WebServer server) {
    this.archive = archive;
    this.server = server;
  }

  static WebFixture start(Path directory) throws IOException {
    return start(directory, archive -> archive, server -> server);
  }

  static WebFixture start(
      Path directory,
      UnaryOperator<Archive.Builder> archiveSettings,
      UnaryOperator<WebServer.Builder> serverSettings)
      throws IOException {
    Archive archive = archiveSettings.apply(Archive.builder(directory).minFreeBytes(0)).open();
    try {
      return new WebFixture(archive, serverSettings.apply(WebServer.builder(archive)).start());
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /** Stores a data set in explicit VR little endian. */
  void store(DataSet.Builder dataSet) throws IOException {
    archive.store(Instances.file(dataSet.build()));
  }

  void store(DataSet.Builder dataSet, TransferSyntax syntax) throws IOException {
    archive.store(Instances.file(dataSet.build(), syntax));
  }

  URI uri(String path) {
    return URI.create(server.dicomWebUri() + path);
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(uri(path)).GET(), headers);
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request, String... headers) {
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<byte[]> post(String path, String contentType, byte[] body, String... headers) {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)),
        headers);
  }

  /** The data sets of an answer in JSON. */
  static List<DataSet> dataSets(HttpResponse<byte[]> response) {
    List<DataSet> dataSets = new ArrayList<>();
    try {
      JsonDataSetReader.create()
          .readAll(new ByteArrayInputStream(response.body()), read -> dataSets.add(read.dataSet()));
    } catch (IOException e) {
      throw new AssertionError(text(response), e);
    }
    return dataSets;
  }

  /** The one data set of an answer in JSON, with its references. */
  static DecodedDataSet decoded(HttpResponse<byte[]> response) throws IOException {
    return JsonDataSetReader.create().read(new ByteArrayInputStream(response.body()));
  }

  List<DataSet> search(String path) {
    HttpResponse<byte[]> response = get(path, "Accept", JSON);
    if (response.statusCode() != 200) {
      throw new AssertionError(response.statusCode() + " " + text(response));
    }
    return dataSets(response);
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The parts of a multipart answer, taken apart in the plainest way. */
  static List<Part> parts(HttpResponse<byte[]> response) {
    String type = header(response, "Content-Type");
    String boundary = type.substring(type.indexOf("boundary=") + 9);
    String all = new String(response.body(), StandardCharsets.ISO_8859_1);
    List<Part> parts = new ArrayList<>();
    String[] pieces = all.split("\r\n--" + boundary, -1);
    for (int i = 1; i < pieces.length - 1; i++) {
      int end = pieces[i].indexOf("\r\n\r\n");
      parts.add(
          new Part(
              pieces[i].substring(2, end),
              pieces[i].substring(end + 4).getBytes(StandardCharsets.ISO_8859_1)));
    }
    return parts;
  }

  /** The lines of a part's headers, and its body. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  record Part(String head, byte[] body) {}

  /** A multipart body of files. */
  static byte[] multipart(String boundary, byte[]... files) {
    var out = new ByteArrayOutputStream();
    for (byte[] file : files) {
      out.writeBytes(
          ("\r\n--" + boundary + "\r\nContent-Type: application/dicom\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      out.writeBytes(file);
    }
    out.writeBytes(("\r\n--" + boundary + "--").getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    server.close();
    archive.close();
  }
}
