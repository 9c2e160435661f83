package dev.vna.dicom.web;

import dev.vna.archive.Action;
import dev.vna.archive.ArchiveView;
import dev.vna.archive.Caller;
import dev.vna.archive.spi.InstanceEntry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Consumer;

/** One request that was let in, and its answer. For one thread. */
final class Exchange {
  /** More than {@link WebServer#AGGREGATED_BYTES}: what fills it goes out without another copy. */
  private static final int BUFFER_BYTES = 64 << 10;

  private static final Consumer<byte[]> NOT_KEPT = buffer -> {};

  /** How much of a large body the container is to write at once. */
  private static final int CONTAINER_BYTES = 256 << 10;

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final DicomWeb web;
  private final Caller caller;
  private final ArchiveView archive;
  private final QueryString query;
  private final Deadline deadline;
  private Optional<Accept> accept = Optional.empty();

  Exchange(HttpServletRequest request, HttpServletResponse response, DicomWeb web, Caller caller)
      throws WebException {
    this.request = request;
    this.response = response;
    this.web = web;
    this.caller = caller;
    archive = web.archive().as(caller);
    query = QueryString.parse(Optional.ofNullable(request.getQueryString()).orElse(""));
    deadline = new Deadline(web.limits().maxRequestTime());
  }

  DicomWeb web() {
    return web;
  }

  /** The archive as the caller sees it. */
  ArchiveView archive() {
    return archive;
  }

  QueryString query() {
    return query;
  }

  /** Where the request came from. */
  String address() {
    return request.getRemoteAddr();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  Accept accept() throws WebException {
    if (accept.isEmpty()) {
      String header = String.join(",", Collections.list(request.getHeaders("Accept")));
      accept = Optional.of(Accept.of(query.all(SearchParser.ACCEPT), header));
    }
    return accept.get();
  }

  boolean isHead() {
    return request.getMethod().equals("HEAD");
  }

  boolean permits(Action action, ObjectPath object) {
    return web.access().permits(caller, action, object);
  }

  /** Whether an instance may be read; one outside the patient tree is in no study to name. */
  boolean mayRead(InstanceEntry entry) {
    return Entries.path(entry).map(path -> permits(Action.RETRIEVE, path)).orElse(false);
  }

  /** The URI of the service, without a slash at its end. */
  String serviceUri() {
    String uri = request.getRequestURI();
    String path = request.getContextPath() + request.getServletPath();
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - uri.length()) + path;
  }

  /** The URI of an object. */
  String uri(ObjectPath object) {
    return serviceUri() + '/' + object.resource();
  }

  /** The URI of this request, without its query. */
  String requestUri() {
    return request.getRequestURL().toString();
  }

  /** The path of the resource after that of the service, as it came. */
  String path() {
    return DicomWebServlet.path(request);
  }

  /** The body, within its limits. */
  InputStream body() throws IOException {
    if (request.getContentLengthLong() > web.limits().maxBodyBytes()) {
      throw WebException.tooLarge("body of more than maxBodyBytes=" + web.limits().maxBodyBytes());
    }
    return new BodyInputStream(request.getInputStream(), web.limits(), deadline);
  }

  /**
   * Goes on only in time.
   *
   * @throws java.io.InterruptedIOException if the request has taken too long
   */
  void checkTime() throws IOException {
    deadline.check();
  }

  void status(int status) {
    response.setStatus(status);
  }

  void setHeader(String name, String value) {
    response.setHeader(name, value);
  }

  void addWarning(String text) {
    response.addHeader("Warning", "299 vna \"" + text.replaceAll("[^ -~]|[\"\\\\]", "'") + '"');
  }

  /** The body of the answer, whose type is this; it has to be flushed at its end. */
  AnswerStream begin(String contentType) throws IOException {
    return begin(contentType, new byte[BUFFER_BYTES], NOT_KEPT);
  }

  /** As {@link #begin}, of a body whose length is known. */
  AnswerStream begin(String contentType, long length) throws IOException {
    response.setContentLengthLong(length);
    if (length <= BUFFER_BYTES) {
      return begin(contentType, new byte[(int) Math.max(1, length)], NOT_KEPT);
    }
    response.setBufferSize(CONTAINER_BYTES);
    AnswerBuffers buffers = web.answerBuffers();
    return begin(contentType, buffers.take(), buffers::giveBack);
  }

  private AnswerStream begin(String contentType, byte[] buffer, Consumer<byte[]> afterwards)
      throws IOException {
    response.setHeader("Content-Type", contentType);
    Pace pace = new Pace(web.limits().minBytesPerSecond());
    return new AnswerStream(deadline.limit(response.getOutputStream(), pace), buffer, afterwards);
  }

  /** Answers with a small body. */
  void send(String contentType, byte[] body) throws IOException {
    AnswerStream out = begin(contentType, (long) body.length);
    out.write(body);
    out.end();
  }

  /**
   * Names the version of what is answered; true if the client has it already, and 304 is answered.
   */
  boolean isNotModified(EntityTag tag) {
    response.setHeader("ETag", tag.value());
    if (header("If-None-Match").filter(tag::isIn).isEmpty()) {
      return false;
    }
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    return true;
  }
}
