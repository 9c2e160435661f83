package dev.vna.dicom.web;

import dev.vna.archive.Archive;
import dev.vna.archive.ArchiveView;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The DICOMweb services of an archive on a TCP port: DICOMweb at {@value #DICOM_WEB_PATH}, WADO-URI
 * at {@value #WADO_PATH}. It speaks HTTP/1.1 without TLS: other machines should reach it through a
 * proxy that adds it. Needs {@code org.eclipse.jetty.ee10:jetty-ee10-servlet} on the class path.
 *
 * <p>Closing it ends its requests and leaves the archive open. Safe for use by many threads.
 */
public final class WebServer implements AutoCloseable {
  /** Where DICOMweb is. */
  public static final String DICOM_WEB_PATH = "/dicom-web";

  /** Where WADO-URI is. */
  public static final String WADO_PATH = "/wado";

  private static final int OTHER_THREADS = 8;

  /** An answer up to this size goes out in one piece, with its length. */
  static final int AGGREGATED_BYTES = 32 << 10;

  private final Server server;
  private final ServerConnector connector;

  private WebServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Settings for a server of this archive; of one partition of it, if the view is one ({@link
   * Archive#in}).
   */
  public static Builder builder(ArchiveView archive) {
    return new Builder(archive);
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return new InetSocketAddress(connector.getHost(), connector.getLocalPort());
  }

  /** The port that it listens on. */
  public int port() {
    return connector.getLocalPort();
  }

  /** The URI of DICOMweb as this machine reaches it. */
  public URI dicomWebUri() {
    String host = address().getAddress().getHostAddress();
    return URI.create(
        "http://"
            + (host.indexOf(':') < 0 ? host : '[' + host + ']')
            + ":"
            + port()
            + DICOM_WEB_PATH);
  }

  /** Stops listening and ends all requests, running ones within ten seconds. */
  @Override
  public void close() {
    close(Duration.ofSeconds(10));
  }

  /** Stops listening and ends all requests; those that run may finish within {@code grace}. */
  public void close(Duration grace) {
    server.setStopTimeout(grace.toMillis());
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the HTTP server does not stop", e);
    }
  }

  /** Settings of a server; each call checks its own value. Not for use by several threads. */
  public static final class Builder {
    private final DicomWeb.Builder web;
    private InetSocketAddress bind = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private Duration idleTimeout = Duration.ofSeconds(30);
    private int maxRequestHeaderBytes = 16 << 10;
    private WebLimits limits = WebLimits.DEFAULT;
    private final Map<String, Servlet> servlets = new LinkedHashMap<>();
    private boolean accessIsSet;
    private boolean forwarded;

    private Builder(ArchiveView archive) {
      web = DicomWeb.builder(archive);
    }

    /** The port, 0 to 65535; 0 picks a free one. Default 0. */
    public Builder port(int port) {
      bind = new InetSocketAddress(bind.getAddress(), port);
      return this;
    }

    /** The address to listen on. Default: loopback, where nobody but this machine comes in. */
    public Builder bind(InetAddress address) {
      bind = new InetSocketAddress(address, bind.getPort());
      return this;
    }

    /** Who may do what. Default: on loopback, {@link WebAccess#LOOPBACK}; else it must be said. */
    public Builder access(WebAccess access) {
      web.access(access);
      accessIsSet = true;
      return this;
    }

    /** Which pages of other origins may call. Default {@link CorsPolicy#NONE}. */
    public Builder cors(CorsPolicy policy) {
      web.cors(policy);
      return this;
    }

    /** What requests may cost. Default {@link WebLimits#DEFAULT}. */
    public Builder limits(WebLimits newLimits) {
      limits = newLimits;
      web.limits(newLimits);
      return this;
    }

    /** What becomes of query parameters that are not known. Default: refused. */
    public Builder unknownParameters(UnknownParameters policy) {
      web.unknownParameters(policy);
      return this;
    }

    /** Names by which the server may be addressed; see {@link DicomWeb.Builder#allowHost}. */
    public Builder allowHost(String name) {
      web.allowHost(name);
      return this;
    }

    /**
     * Believes the headers {@code Forwarded} and {@code X-Forwarded-*}: for a server that only a
     * proxy reaches, which sets them. They say under which host and scheme URIs in answers lead
     * back.
     */
    public Builder trustProxy() {
      forwarded = true;
      return this;
    }

    /**
     * Mounts another servlet beside: a viewer, say. What it serves is its own affair: no {@link
     * WebAccess} is asked.
     *
     * @param pathSpec a path, or one that ends in {@code /*}, as servlet mappings have it
     */
    public Builder servlet(String pathSpec, Servlet servlet) {
      servlets.put(pathSpec, servlet);
      return this;
    }

    /** How long a connection on which nothing moves is kept. Default 30 s. */
    public Builder idleTimeout(Duration timeout) {
      if (timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException("idleTimeout=" + timeout + ": want more than 0");
      }
      idleTimeout = timeout;
      return this;
    }

    /**
     * How long a request's line and headers may be together, in bytes; longer ones are answered 414
     * or 431. 1 KiB to 1 MiB. Default 16 KiB.
     */
    public Builder maxRequestHeaderBytes(int bytes) {
      if (bytes < 1 << 10 || bytes > 1 << 20) {
        throw new IllegalArgumentException(
            "maxRequestHeaderBytes=" + bytes + ": want 1 KiB to 1 MiB");
      }
      maxRequestHeaderBytes = bytes;
      return this;
    }

    /**
     * Opens the port.
     *
     * @throws IllegalStateException if the address is not loopback and nobody said who may come in
     * @throws IOException if the port cannot be had
     */
    public WebServer start() throws IOException {
      if (!bind.getAddress().isLoopbackAddress() && !accessIsSet) {
        throw new IllegalStateException(
            "bind="
                + bind.getAddress().getHostAddress()
                + " lets other machines in: say who may do what");
      }
      QueuedThreadPool threads =
          new QueuedThreadPool(limits.maxConcurrentRequests() + OTHER_THREADS, OTHER_THREADS);
      threads.setName("dicomweb");
      threads.setDaemon(true);
      Server server = new Server(threads);
      ServerConnector connector =
          new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
      connector.setHost(bind.getAddress().getHostAddress());
      connector.setPort(bind.getPort());
      connector.setIdleTimeout(idleTimeout.toMillis());
      server.addConnector(connector);
      server.setHandler(context());
      server.setErrorHandler(new ProblemPages());
      start(server);
      return new WebServer(server, connector);
    }

    private HttpConfiguration configuration() {
      HttpConfiguration configuration = new HttpConfiguration();
      configuration.setSendServerVersion(false);
      configuration.setOutputBufferSize(2 * AGGREGATED_BYTES);
      configuration.setOutputAggregationSize(AGGREGATED_BYTES);
      configuration.setRequestHeaderSize(maxRequestHeaderBytes);
      if (forwarded) {
        configuration.addCustomizer(new ForwardedRequestCustomizer());
      }
      return configuration;
    }

    private ServletContextHandler context() {
      DicomWeb services = web.build();
      ServletContextHandler context = new ServletContextHandler();
      context.setContextPath("/");
      context.addServlet(new ServletHolder(services.servlet()), DICOM_WEB_PATH + "/*");
      context.addServlet(new ServletHolder(services.wadoUriServlet()), WADO_PATH);
      servlets.forEach((path, servlet) -> context.addServlet(new ServletHolder(servlet), path));
      return context;
    }

    private static void start(Server server) throws IOException {
      try {
        server.start();
      } catch (Exception e) {
        try {
          server.stop();
        } catch (Exception second) {
          e.addSuppressed(second);
        }
        if (e instanceof BindException || e.getCause() instanceof BindException) {
          throw (BindException) new BindException(e.getMessage()).initCause(e);
        }
        throw new IOException("the HTTP server does not start", e);
      }
    }
  }
}
