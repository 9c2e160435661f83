package dev.vna.dicom.web;

import dev.vna.data.DataSet;
import dev.vna.data.DecodedDataSet;
import dev.vna.data.TransferSyntax;
import dev.vna.data.json.JsonDataSetReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Searches, reads and stores over DICOMweb, everything as a stream: memory does not grow with what
 * comes or goes. Credentials go to the service alone: a URI elsewhere is refused, and redirections
 * are not followed. Safe for use by many threads. Source: PS3.18 Section 10.
 *
 * <p>Each operation throws {@link WebException} with the server's status if that is no success.
 */
public final class DicomWebClient {
  private static final String AS_STORED = "*";
  private static final int NO_CONTENT = 204;
  private static final int PARTIAL_CONTENT = 206;
  private static final int CONFLICT = 409;
  private static final int FIRST_FAILURE = 300;
  private static final WebLimits LIMITS = WebLimits.DEFAULT.withMaxParts(Integer.MAX_VALUE);

  private final URI service;
  private final HttpClient http;
  private final Supplier<Optional<String>> authorization;
  private final Duration timeout;

  private DicomWebClient(Builder builder) {
    service = builder.service;
    http =
        builder.http.orElseGet(
            () -> HttpClient.newBuilder().connectTimeout(builder.timeout).build());
    authorization = builder.authorization;
    timeout = builder.timeout;
  }

  /**
   * Settings of a client.
   *
   * @param service the URI of the service, such as {@code http://127.0.0.1:8080/dicom-web}
   */
  public static Builder builder(URI service) {
    return new Builder(service);
  }

  /** Takes data sets as they come. */
  @FunctionalInterface
  public interface DataSetSink {
    /** Takes the next; an exception ends the operation. */
    void accept(DecodedDataSet dataSet) throws IOException;
  }

  /**
   * A part of an answer.
   *
   * @param contentType its media type with parameters, as the server wrote it
   * @param location its URI, if the server told
   * @param body its bytes; good until the sink returns
   */
  public record Part(String contentType, Optional<String> location, InputStream body) {}

  /** Takes parts as they come. */
  @FunctionalInterface
  public interface PartSink {
    /** Takes the next; an exception ends the operation. */
    void accept(Part part) throws IOException;
  }

  /** A DICOM file to be sent. */
  @FunctionalInterface
  public interface Body {
    /** Opens it; the client closes it. */
    InputStream open() throws IOException;
  }

  /** Searches; hands on each answer as it comes. */
  public SearchOutcome search(WebQuery query, DataSetSink sink) throws IOException {
    return search(resolve(query.target()), sink);
  }

  /**
   * Goes on with a search where an answer ended.
   *
   * @param next {@link SearchOutcome#next}
   */
  public SearchOutcome search(URI next, DataSetSink sink) throws IOException {
    HttpResponse<InputStream> response = get(next, MediaType.DICOM_JSON);
    dataSets(response, sink);
    Optional<URI> follows =
        response.headers().allValues("Link").stream()
            .filter(link -> link.contains("rel=\"next\"") && link.startsWith("<"))
            .map(link -> next.resolve(link.substring(1, link.indexOf('>'))))
            .findFirst();
    return new SearchOutcome(response.headers().allValues("Warning"), follows);
  }

  /** The attributes of all instances of an object; bulk values as URIs ({@link #bulk}). */
  public void metadata(ObjectPath object, DataSetSink sink) throws IOException {
    dataSets(get(resolve(object.resource() + "/metadata"), MediaType.DICOM_JSON), sink);
  }

  private static void dataSets(HttpResponse<InputStream> response, DataSetSink sink)
      throws IOException {
    try (InputStream in = response.body()) {
      if (response.statusCode() != NO_CONTENT) {
        JsonDataSetReader.create().readAll(in, sink::accept);
      }
    }
  }

  /** The instances of an object as they are stored, each as a DICOM file. */
  public void retrieve(ObjectPath object, PartSink sink) throws IOException {
    retrieve(object, AS_STORED, sink);
  }

  /**
   * The instances of an object in that transfer syntax, each as a DICOM file; those that the server
   * cannot give so are left out.
   *
   * @throws WebException 406 if it can give none so
   */
  public void retrieve(ObjectPath object, TransferSyntax syntax, PartSink sink) throws IOException {
    retrieve(object, syntax.uid(), sink);
  }

  private void retrieve(ObjectPath object, String syntax, PartSink sink) throws IOException {
    parts(
        resolve(object.resource()),
        "multipart/related; type=\"application/dicom\"; transfer-syntax=" + syntax,
        sink);
  }

  /** An instance as it is stored, as a DICOM file; to be closed. */
  public InputStream open(ObjectPath instance) throws IOException {
    return open(instance, AS_STORED);
  }

  /**
   * An instance in that transfer syntax, as a DICOM file; to be closed.
   *
   * @throws WebException 406 if the server cannot give it so
   */
  public InputStream open(ObjectPath instance, TransferSyntax syntax) throws IOException {
    return open(instance, syntax.uid());
  }

  private InputStream open(ObjectPath instance, String syntax) throws IOException {
    requireInstance(instance);
    return get(resolve(instance.resource()), "application/dicom; transfer-syntax=" + syntax).body();
  }

  /**
   * Frames as they are stored, in the order asked for.
   *
   * @param numbers from 1 on
   */
  public void frames(ObjectPath instance, List<Integer> numbers, PartSink sink) throws IOException {
    frames(instance, numbers, AS_STORED, sink);
  }

  /**
   * Frames in that transfer syntax, in the order asked for; in an uncompressed one their samples,
   * in little endian.
   *
   * @param numbers from 1 on
   * @throws WebException 406 if the server cannot give them so
   */
  public void frames(
      ObjectPath instance, List<Integer> numbers, TransferSyntax syntax, PartSink sink)
      throws IOException {
    frames(instance, numbers, syntax.uid(), sink);
  }

  private void frames(ObjectPath instance, List<Integer> numbers, String syntax, PartSink sink)
      throws IOException {
    requireInstance(instance);
    String list = numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    parts(
        resolve(instance.resource() + "/frames/" + list),
        "multipart/related; type=\"application/octet-stream\"; transfer-syntax=" + syntax,
        sink);
  }

  private static void requireInstance(ObjectPath path) {
    if (path.instance().isEmpty()) {
      throw new IllegalArgumentException("want the path of an instance");
    }
  }

  /**
   * A bulk value; to be closed.
   *
   * @param uri as metadata have it; relative ones count from the service
   * @throws WebException 421 if it leads to another server
   */
  public InputStream bulk(URI uri) throws IOException {
    return get(resolveBulk(uri), MediaType.OCTET_STREAM).body();
  }

  /**
   * Part of a bulk value; to be closed. It ends where the value does.
   *
   * @param uri as metadata have it; relative ones count from the service
   * @param offset of the first byte, from 0
   * @param lengthBytes how many at most, at least 1
   * @throws WebException 416 if the value ends before; 421 if the URI leads to another server
   */
  public InputStream bulk(URI uri, long offset, long lengthBytes) throws IOException {
    if (offset < 0 || lengthBytes < 1) {
      throw new IllegalArgumentException("offset=" + offset + " lengthBytes=" + lengthBytes);
    }
    HttpRequest.Builder request =
        request(resolveBulk(uri))
            .header("Range", "bytes=" + offset + '-' + Math.addExact(offset, lengthBytes - 1));
    HttpResponse<InputStream> response = get(request, MediaType.OCTET_STREAM);
    if (response.statusCode() != PARTIAL_CONTENT) {
      response.body().close();
      throw new IOException("server gives no ranges, status=" + response.statusCode());
    }
    return response.body();
  }

  private void parts(URI uri, String accept, PartSink sink) throws IOException {
    HttpResponse<InputStream> response = get(uri, accept);
    try (InputStream in = response.body()) {
      MediaType type = MediaType.parse(response.headers().firstValue("Content-Type").orElse(""));
      MultipartReader reader = MultipartReader.of(in, type, LIMITS);
      for (Optional<MultipartReader.Part> part = reader.next();
          part.isPresent();
          part = reader.next()) {
        sink.accept(
            new Part(
                part.get().header("content-type").orElse(""),
                part.get().header("content-location"),
                part.get().body()));
      }
    }
  }

  /**
   * Stores files, all in one request. Waits as long as it takes: how long that is, the files say.
   *
   * @return what became of them; that none was stored is no exception
   */
  public StoreOutcome store(Iterable<? extends Body> files) throws IOException {
    var multipart = new MultipartOutput(MediaType.DICOM);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(resolve("studies"))
            .header("Accept", MediaType.DICOM_JSON)
            .header("Content-Type", multipart.contentType())
            .POST(
                HttpRequest.BodyPublishers.ofInputStream(
                    () -> new MultipartInputStream(multipart, files.iterator())));
    HttpResponse<InputStream> response = send(request);
    int status = response.statusCode();
    if (status >= FIRST_FAILURE && status != CONFLICT) {
      throw failure(response);
    }
    byte[] body;
    try (InputStream in = response.body()) {
      body = in.readAllBytes();
    }
    DataSet report =
        body.length == 0
            ? DataSet.EMPTY
            : JsonDataSetReader.create().read(new ByteArrayInputStream(body)).dataSet();
    return new StoreOutcome(status, report);
  }

  private URI resolveBulk(URI uri) {
    return resolve("").resolve(uri);
  }

  private URI resolve(String target) {
    return URI.create(service + "/" + target);
  }

  private HttpResponse<InputStream> get(URI uri, String accept) throws IOException {
    return get(request(uri), accept);
  }

  private HttpRequest.Builder request(URI uri) throws WebException {
    if (!isOfService(uri)) {
      throw new WebException(
          WebException.MISDIRECTED, "URI leads to another server than " + service.getAuthority());
    }
    return HttpRequest.newBuilder(uri);
  }

  private HttpResponse<InputStream> get(HttpRequest.Builder request, String accept)
      throws IOException {
    HttpResponse<InputStream> response =
        send(request.timeout(timeout).header("Accept", accept).GET());
    if (response.statusCode() >= FIRST_FAILURE) {
      throw failure(response);
    }
    return response;
  }

  private boolean isOfService(URI uri) {
    return service.getScheme().equalsIgnoreCase(String.valueOf(uri.getScheme()))
        && service.getAuthority().equalsIgnoreCase(String.valueOf(uri.getAuthority()));
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder request) throws IOException {
    authorization.get().ifPresent(value -> request.setHeader("Authorization", value));
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for an answer");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Names the path, which holds UIDs, and not the query, which may hold names of patients. */
  private static WebException failure(HttpResponse<InputStream> response) throws IOException {
    response.body().close();
    return new WebException(
        response.statusCode(),
        "%s %s was answered status=%d"
            .formatted(
                response.request().method(),
                Printable.text(response.uri().getPath()),
                response.statusCode()));
  }

  /** Settings of a client; each call checks its own value. Not for use by several threads. */
  public static final class Builder {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(2);

    private final URI service;
    private Optional<HttpClient> http = Optional.empty();
    private Supplier<Optional<String>> authorization = Optional::empty;
    private Duration timeout = DEFAULT_TIMEOUT;

    private Builder(URI service) {
      String text = service.toString();
      if (service.getHost() == null || service.getQuery() != null) {
        throw new IllegalArgumentException("service URI: want scheme://host[:port]/path");
      }
      this.service = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    /** Connects and talks TLS. Default: the JDK's client, with the JVM's trust store. */
    public Builder httpClient(HttpClient client) {
      http = Optional.of(client);
      return this;
    }

    /** Sends name and password with each request (HTTP Basic). */
    public Builder basic(String user, String password) {
      String credentials = user + ':' + password;
      String value =
          "Basic "
              + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
      return authorization(() -> value);
    }

    /** Asked for the value of the header Authorization before each request. */
    public Builder authorization(Supplier<String> value) {
      authorization = () -> Optional.of(value.get());
      return this;
    }

    /**
     * How long to wait for a connection, and for the answer to a search or retrieve to begin.
     * Default two minutes.
     */
    public Builder timeout(Duration wait) {
      if (wait.isNegative() || wait.isZero()) {
        throw new IllegalArgumentException("timeout=" + wait + ": want more than 0");
      }
      timeout = wait;
      return this;
    }

    /** The client. */
    public DicomWebClient build() {
      return new DicomWebClient(this);
    }
  }
}
