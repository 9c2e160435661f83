package dev.vna.dicom.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all requests have in common: who may come in, how many at once, and what failures say. */
abstract class WebServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(WebServlet.class);
  private static final int NO_CONTENT = 204;

  private final transient DicomWeb web;

  WebServlet(DicomWeb web) {
    this.web = web;
  }

  /** Answers a request that was let in. */
  abstract void handle(Exchange exchange, String method) throws IOException;

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answer(request, response);
    } catch (IOException | RuntimeException e) {
      fail(request, response, e);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!web.isHost(request.getServerName())) {
      throw new WebException(WebException.MISDIRECTED, "the host is none of this server's names");
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "private, no-cache");
    response.setHeader("Vary", web.cors().isNone() ? "Accept" : "Accept, Origin");
    if (isPreflight(request, response)) {
      response.setStatus(NO_CONTENT);
      return;
    }
    if (!web.requests().tryAcquire()) {
      throw new WebException(
              WebException.UNAVAILABLE,
              "more than maxConcurrentRequests=" + web.limits().maxConcurrentRequests())
          .with("Retry-After", "1");
    }
    try {
      var exchange =
          new Exchange(
              request,
              response,
              web,
              web.access().admit(new ServletWebRequest(request)).orRefuse());
      handle(exchange, request.getMethod());
    } finally {
      web.requests().release();
    }
  }

  /** Says to a browser whether a page of another origin may call; true if that was the question. */
  private boolean isPreflight(HttpServletRequest request, HttpServletResponse response)
      throws WebException {
    Optional<String> origin = Optional.ofNullable(request.getHeader("Origin"));
    boolean asks =
        request.getMethod().equals("OPTIONS")
            && origin.isPresent()
            && request.getHeader("Access-Control-Request-Method") != null;
    if (origin.filter(web.cors()::allows).isEmpty()) {
      if (asks) {
        throw new WebException(WebException.FORBIDDEN, "the origin is not allowed");
      }
      return false;
    }
    response.setHeader("Access-Control-Allow-Origin", origin.get());
    response.setHeader("Access-Control-Allow-Credentials", "true");
    response.setHeader("Access-Control-Expose-Headers", CorsPolicy.RESPONSE_HEADERS);
    if (asks) {
      response.setHeader("Access-Control-Allow-Methods", CorsPolicy.METHODS);
      response.setHeader("Access-Control-Allow-Headers", CorsPolicy.REQUEST_HEADERS);
      response.setHeader("Access-Control-Max-Age", "600");
    }
    return asks;
  }

  private static void fail(
      HttpServletRequest request, HttpServletResponse response, Exception failure)
      throws IOException {
    if (failure instanceof ConnectionLostException lost) {
      // The container knows its own failures, and how little there is to say of them.
      throw lost.failure();
    }
    WebException problem = Problems.of(failure);
    if (problem.status() == WebException.INTERNAL_ERROR) {
      LOG.warn("request failed method={}", Printable.text(request.getMethod()), failure);
    } else {
      LOG.debug("request refused status={}", problem.status());
    }
    if (response.isCommitted()) {
      // The answer breaks off, so that nobody takes it for whole.
      throw new IOException("the answer cannot be ended", failure);
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    for (String name : new String[] {"ETag", "Accept-Ranges", "Content-Range", "Link"}) {
      response.setHeader(name, null);
    }
    problem.headers().forEach(response::setHeader);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    byte[] body = Problems.body(problem.status(), String.valueOf(problem.getMessage()));
    response.setHeader("Content-Type", Problems.TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }
}
