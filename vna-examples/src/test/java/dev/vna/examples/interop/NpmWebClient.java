package dev.vna.examples.interop;

import dev.vna.data.DataSet;
import dev.vna.data.DecodedDataSet;
import dev.vna.data.TransferSyntax;
import dev.vna.data.json.JsonDataSetReader;
import dev.vna.dicom.web.ObjectPath;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * npm's {@code dicomweb-client}, in one process of node that lives as long as this. Requests and
 * answers are lines of words; see {@code dicomweb-bridge.cjs}. For one thread.
 */
final class NpmWebClient implements WebClientUnderTest {
  private static final int CONFLICT = 409;
  private static final String OCTET_STREAM = "application/octet-stream";

  private final Process node;
  private final BufferedReader answers;
  private final Writer requests;

  /**
   * @param node runs the bridge, which has been told of service and credentials
   */
  NpmWebClient(Process node) {
    this.node = node;
    answers =
        new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.US_ASCII));
    requests = new OutputStreamWriter(node.getOutputStream(), StandardCharsets.US_ASCII);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<byte[]> ask(String operation, List<byte[]> arguments) throws IOException {
    var line = new StringBuilder(operation);
    for (byte[] argument : arguments) {
      line.append(' ').append(Base64.getEncoder().encodeToString(argument));
    }
    requests.append(line).append('\n').flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("node has ended");
    }
    String[] words = answer.split(" ", -1);
    List<byte[]> values = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      values.add(Base64.getDecoder().decode(words[i]));
    }
    return switch (words[0]) {
      case "ok" -> values;
      case "refused" ->
          throw new RefusedException(
              Integer.parseInt(new String(values.get(0), StandardCharsets.US_ASCII)),
              values.get(1));
      default ->
          throw new UnsupportedOperationException(
              new String(values.get(0), StandardCharsets.UTF_8));
    };
  }

  private List<byte[]> ask(String operation, String... arguments) throws IOException {
    List<byte[]> encoded = new ArrayList<>();
    for (String argument : arguments) {
      encoded.add(bytes(argument));
    }
    return ask(operation, encoded);
  }

  private static List<String> names(Optional<ObjectPath> object) {
    return List.of(
        object.map(ObjectPath::study).orElse(""),
        object.flatMap(ObjectPath::series).orElse(""),
        object.flatMap(ObjectPath::instance).orElse(""));
  }

  private List<byte[]> ask(String operation, Optional<ObjectPath> object, List<String> more)
      throws IOException {
    List<String> arguments = new ArrayList<>(names(object));
    arguments.addAll(more);
    return ask(operation, arguments.toArray(String[]::new));
  }

  private static List<DecodedDataSet> dataSets(List<byte[]> answer) throws IOException {
    List<DecodedDataSet> dataSets = new ArrayList<>();
    JsonDataSetReader.create().readAll(new ByteArrayInputStream(answer.get(0)), dataSets::add);
    return dataSets;
  }

  @Override
  public List<DataSet> search(WebQuestion question) throws IOException {
    List<String> more = new ArrayList<>(List.of(question.level()));
    more.addAll(question.parameters());
    return dataSets(ask("search", question.within(), more)).stream()
        .map(DecodedDataSet::dataSet)
        .toList();
  }

  @Override
  public List<DecodedDataSet> metadata(ObjectPath object) throws IOException {
    return dataSets(ask("metadata", Optional.of(object), List.of()));
  }

  @Override
  public List<byte[]> retrieve(ObjectPath object) throws IOException {
    return ask("retrieve", Optional.of(object), List.of());
  }

  @Override
  public List<byte[]> retrieve(ObjectPath object, TransferSyntax syntax) throws IOException {
    return ask("retrieve", Optional.of(object), List.of("application/dicom", syntax.uid()));
  }

  @Override
  public List<byte[]> frames(
      ObjectPath instance, List<Integer> numbers, Optional<TransferSyntax> syntax)
      throws IOException {
    String list = String.join(",", numbers.stream().map(String::valueOf).toList());
    String uid = syntax.map(TransferSyntax::uid).orElse("*");
    String type =
        switch (uid) {
          case "1.2.840.10008.1.2.5" -> "image/x-dicom-rle";
          case "1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.70" -> "image/jpeg";
          case "1.2.840.10008.1.2.4.80" -> "image/jls";
          case "1.2.840.10008.1.2.4.90" -> "image/jp2";
          default -> OCTET_STREAM;
        };
    return ask("frames", Optional.of(instance), List.of(list, type, uid));
  }

  @Override
  public byte[] bulk(String uri) throws IOException {
    return ask("bulk", uri).get(0);
  }

  @Override
  public byte[] bulk(String uri, long offset, long lengthBytes) throws IOException {
    String range = "bytes=" + offset + '-' + (offset + lengthBytes - 1);
    return ask("range", uri, range).get(0);
  }

  @Override
  public DataSet store(List<byte[]> files) throws IOException {
    byte[] report;
    try {
      report = ask("store", files).get(0);
    } catch (RefusedException e) {
      if (e.status() != CONFLICT) {
        throw e;
      }
      report = e.body();
    }
    return JsonDataSetReader.create().read(new ByteArrayInputStream(report)).dataSet();
  }

  @Override
  public void close() throws IOException {
    requests.close();
    Processes.awaitEnd(node);
  }
}
