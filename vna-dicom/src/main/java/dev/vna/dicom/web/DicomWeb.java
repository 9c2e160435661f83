package dev.vna.dicom.web;

import dev.vna.archive.Archive;
import dev.vna.archive.ArchiveView;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * DICOMweb services of an archive, as servlets: mount {@link #servlet} at {@code /dicom-web/*} and
 * {@link #wadoUriServlet} at {@code /wado}, or wherever. What a caller may do and see, {@link
 * WebAccess} and the archive decide: every request goes through {@link Archive#as} with the caller.
 *
 * <p>Holds nothing open. Safe for use by many threads.
 */
public final class DicomWeb {
  private static final int STORING_THREADS = 32;
  private static final Duration THREAD_LIFE = Duration.ofSeconds(5);

  private final ArchiveView archive;
  private final WebAccess access;
  private final CorsPolicy cors;
  private final WebLimits limits;
  private final UnknownParameters unknownParameters;
  private final Set<String> hosts;
  private final AnswerBuffers answerBuffers = new AnswerBuffers();
  private final Semaphore requests;
  private final Executor storing;

  private DicomWeb(Builder builder) {
    archive = builder.archive;
    access = builder.access;
    cors = builder.cors;
    limits = builder.limits;
    unknownParameters = builder.unknownParameters;
    hosts = Set.copyOf(builder.hosts);
    requests = new Semaphore(limits.maxConcurrentRequests());
    // What finds no thread is done by who asks: nothing waits in a queue, nothing is refused.
    storing =
        new ThreadPoolExecutor(
            0,
            STORING_THREADS,
            THREAD_LIFE.toMillis(),
            TimeUnit.MILLISECONDS,
            new SynchronousQueue<>(),
            DicomWeb::daemon,
            new ThreadPoolExecutor.CallerRunsPolicy());
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "dicomweb-store");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Settings for the services of this archive; of one partition of it, if the view is one ({@link
   * Archive#in}).
   */
  public static Builder builder(ArchiveView archive) {
    return new Builder(archive);
  }

  /** Search, retrieve, store and the description of the service; for any path and all below it. */
  public HttpServlet servlet() {
    return new DicomWebServlet(this);
  }

  /** WADO-URI; for any path. */
  public HttpServlet wadoUriServlet() {
    return new WadoUriServlet(this);
  }

  ArchiveView archive() {
    return archive;
  }

  WebAccess access() {
    return access;
  }

  CorsPolicy cors() {
    return cors;
  }

  WebLimits limits() {
    return limits;
  }

  UnknownParameters unknownParameters() {
    return unknownParameters;
  }

  /** What large answers are gathered in. */
  AnswerBuffers answerBuffers() {
    return answerBuffers;
  }

  /** Runs what waits for the disk. */
  Executor storing() {
    return storing;
  }

  /** One permit for each request that may run. */
  Semaphore requests() {
    return requests;
  }

  /** Whether requests may address the server by this name, which is without a port. */
  boolean isHost(String name) {
    String host = name.toLowerCase(Locale.ROOT);
    if (hosts.isEmpty()) {
      return access != WebAccess.LOOPBACK || LoopbackNames.isLoopbackHost(host);
    }
    return hosts.contains(host);
  }

  /** Settings of the services; each call checks its own value. Not for use by several threads. */
  public static final class Builder {
    private final ArchiveView archive;
    private final Set<String> hosts = new HashSet<>();
    private WebAccess access = WebAccess.LOOPBACK;
    private CorsPolicy cors = CorsPolicy.NONE;
    private WebLimits limits = WebLimits.DEFAULT;
    private UnknownParameters unknownParameters = UnknownParameters.REFUSE;

    private Builder(ArchiveView archive) {
      this.archive = archive;
    }

    /** Who may do what. Default {@link WebAccess#LOOPBACK}. */
    public Builder access(WebAccess newAccess) {
      access = newAccess;
      return this;
    }

    /** Which pages of other origins may call. Default {@link CorsPolicy#NONE}. */
    public Builder cors(CorsPolicy policy) {
      cors = policy;
      return this;
    }

    /** What requests may cost. Default {@link WebLimits#DEFAULT}. */
    public Builder limits(WebLimits newLimits) {
      limits = newLimits;
      return this;
    }

    /** What becomes of query parameters that are not known. Default: refused. */
    public Builder unknownParameters(UnknownParameters policy) {
      unknownParameters = policy;
      return this;
    }

    /**
     * Answers only requests that address the server by one of the names given so, without port; any
     * other is answered 421. Default: any name, but for {@link WebAccess#LOOPBACK} those of this
     * machine alone.
     */
    public Builder allowHost(String name) {
      hosts.add(name.toLowerCase(Locale.ROOT));
      return this;
    }

    /** The services. */
    public DicomWeb build() {
      return new DicomWeb(this);
    }
  }
}
