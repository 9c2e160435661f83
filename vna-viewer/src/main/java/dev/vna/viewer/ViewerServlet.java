package dev.vna.viewer;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Answers GET and HEAD with the viewer's files. Paths of the viewer's own pages, which end in a
 * name without a dot, are answered with its one page, so that a reload finds it.
 */
final class ViewerServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "index.html";

  /** Names that the viewer's build derived from the content: they never mean anything else. */
  private static final Pattern HASHED = Pattern.compile("(.*[./])?[0-9a-f]{16}\\.[a-z0-9]+");

  private final transient Optional<ViewerFiles> files;
  private final transient byte[] config;
  private final String configTag;
  private final String policy;

  ViewerServlet(Optional<ViewerFiles> files, byte[] config) {
    this.files = files;
    this.config = config;
    configTag = "\"" + Integer.toHexString(Arrays.hashCode(config)) + '-' + config.length + '"';
    policy = files.map(all -> ContentPolicy.of(all.text(PAGE))).orElse(ContentPolicy.NOTHING);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    guard(response);
    String method = request.getMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      say(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "only GET and HEAD");
      return;
    }
    String name = Objects.requireNonNullElse(request.getPathInfo(), "/").substring(1);
    boolean isPage = name.indexOf('.', name.lastIndexOf('/') + 1) < 0;
    if (files.isEmpty()) {
      if (isPage) {
        send(response, "text/html; charset=utf-8", Resources.read("missing.html"));
      } else {
        say(response, HttpServletResponse.SC_NOT_FOUND, "the viewer is not packed");
      }
    } else if (name.equals(ViewerConfig.NAME)) {
      if (isChanged(request, response, name, configTag)) {
        send(response, MediaTypes.of(name), config);
      }
    } else if (files.get().contains(name)) {
      sendFile(request, response, name);
    } else if (isPage) {
      sendFile(request, response, PAGE);
    } else {
      say(response, HttpServletResponse.SC_NOT_FOUND, "the viewer has no such file");
    }
  }

  private void guard(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    // Together they give the page shared memory for its workers.
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  }

  private void sendFile(HttpServletRequest request, HttpServletResponse response, String name)
      throws IOException {
    if (!isChanged(request, response, name, files.orElseThrow().entityTag())) {
      return;
    }
    URLConnection file = files.orElseThrow().open(name);
    response.setHeader("Content-Type", MediaTypes.of(name));
    try (InputStream in = file.getInputStream()) {
      response.setContentLengthLong(file.getContentLengthLong());
      if (request.getMethod().equals("GET")) {
        in.transferTo(response.getOutputStream());
      }
    }
  }

  /** Says how long an answer is good for; false if the browser has it, and is told so. */
  private static boolean isChanged(
      HttpServletRequest request, HttpServletResponse response, String name, String entityTag) {
    boolean isHashed = HASHED.matcher(name).matches();
    response.setHeader(
        "Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
    response.setHeader("ETag", entityTag);
    String known = Objects.requireNonNullElse(request.getHeader("If-None-Match"), "");
    if (known.contains(entityTag) || known.equals("*")) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return false;
    }
    return true;
  }

  private static void say(HttpServletResponse response, int status, String text)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    send(response, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpServletResponse response, String type, byte[] body)
      throws IOException {
    response.setHeader("Content-Type", type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
