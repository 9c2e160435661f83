package dev.vna.examples.interop;

import dev.vna.data.DataSet;
import dev.vna.data.DecodedDataSet;
import dev.vna.data.TransferSyntax;
import dev.vna.dicom.web.DicomWebClient;
import dev.vna.dicom.web.ObjectPath;
import dev.vna.dicom.web.StoreOutcome;
import dev.vna.dicom.web.WebException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Our own client. */
final class JavaWebClient implements WebClientUnderTest {
  private final DicomWebClient client;

  JavaWebClient(DicomWebClient client) {
    this.client = client;
  }

  /** Something that the client is asked. */
  @FunctionalInterface
  private interface Request<T> {
    T send() throws IOException;
  }

  private static <T> T answer(Request<T> request) throws IOException {
    try {
      return request.send();
    } catch (WebException e) {
      throw new RefusedException(e.status(), new byte[0]);
    }
  }

  @Override
  public List<DataSet> search(WebQuestion question) throws IOException {
    return answer(
        () -> {
          List<DataSet> found = new ArrayList<>();
          client.search(question.query(), answer -> found.add(answer.dataSet()));
          return found;
        });
  }

  @Override
  public List<DecodedDataSet> metadata(ObjectPath object) throws IOException {
    return answer(
        () -> {
          List<DecodedDataSet> found = new ArrayList<>();
          client.metadata(object, found::add);
          return found;
        });
  }

  @Override
  public List<byte[]> retrieve(ObjectPath object) throws IOException {
    return answer(
        () -> {
          List<byte[]> files = new ArrayList<>();
          if (object.instance().isPresent()) {
            try (InputStream in = client.open(object)) {
              files.add(in.readAllBytes());
            }
          } else {
            client.retrieve(object, part -> files.add(part.body().readAllBytes()));
          }
          return files;
        });
  }

  @Override
  public List<byte[]> retrieve(ObjectPath object, TransferSyntax syntax) throws IOException {
    return answer(
        () -> {
          List<byte[]> files = new ArrayList<>();
          if (object.instance().isPresent()) {
            try (InputStream in = client.open(object, syntax)) {
              files.add(in.readAllBytes());
            }
          } else {
            client.retrieve(object, syntax, part -> files.add(part.body().readAllBytes()));
          }
          return files;
        });
  }

  @Override
  public List<byte[]> frames(
      ObjectPath instance, List<Integer> numbers, Optional<TransferSyntax> syntax)
      throws IOException {
    return answer(
        () -> {
          List<byte[]> frames = new ArrayList<>();
          DicomWebClient.PartSink sink = part -> frames.add(part.body().readAllBytes());
          if (syntax.isPresent()) {
            client.frames(instance, numbers, syntax.get(), sink);
          } else {
            client.frames(instance, numbers, sink);
          }
          return frames;
        });
  }

  @Override
  public byte[] bulk(String uri) throws IOException {
    return answer(
        () -> {
          try (InputStream in = client.bulk(URI.create(uri))) {
            return in.readAllBytes();
          }
        });
  }

  @Override
  public byte[] bulk(String uri, long offset, long lengthBytes) throws IOException {
    return answer(
        () -> {
          try (InputStream in = client.bulk(URI.create(uri), offset, lengthBytes)) {
            return in.readAllBytes();
          }
        });
  }

  @Override
  public DataSet store(List<byte[]> files) throws IOException {
    return answer(
        () -> {
          List<DicomWebClient.Body> bodies = new ArrayList<>();
          for (byte[] file : files) {
            bodies.add(() -> new ByteArrayInputStream(file));
          }
          StoreOutcome outcome = client.store(bodies);
          return outcome.report();
        });
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
