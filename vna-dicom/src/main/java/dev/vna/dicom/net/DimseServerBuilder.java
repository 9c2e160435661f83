package dev.vna.dicom.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import javax.net.ssl.SSLContext;

/**
 * Settings of a {@link DimseServer}; each setter checks its own value, {@link #start} opens the
 * port.
 */
public final class DimseServerBuilder {
  private final Set<String> aeTitles = new HashSet<>();
  private final List<DimseService> services = new ArrayList<>();
  private Optional<Set<String>> callingAeTitles = Optional.empty();
  private boolean anyCalledAeTitle;
  private InetSocketAddress bindAddress =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  private int backlog = 128;
  private int maxAssociations = 100;
  private int maxAssociationsPerPeer = Integer.MAX_VALUE;
  private OptionalInt maxConnections = OptionalInt.empty();
  private AssociationOptions options = AssociationOptions.DEFAULT;
  private AssociationPolicy policy = AssociationPolicy.ALL;
  private AssociationListener listener = AssociationListener.NONE;
  private Optional<SSLContext> tls = Optional.empty();
  private boolean clientCertificateRequired;
  private Optional<ThreadFactory> threads = Optional.empty();
  private Clock clock = Clock.systemUTC();

  DimseServerBuilder(List<AeTitle> aeTitles) {
    if (aeTitles.isEmpty()) {
      throw new IllegalArgumentException("a server needs an AE title");
    }
    aeTitles.forEach(title -> this.aeTitles.add(title.value()));
  }

  /**
   * Adds a service. Services are asked about a presentation context in the order they were added.
   */
  public DimseServerBuilder service(DimseService service) {
    services.add(Objects.requireNonNull(service, "service"));
    return this;
  }

  /** The port, on the address set so far; 0 for any free one. Default 0. */
  public DimseServerBuilder port(int port) {
    bindAddress = new InetSocketAddress(bindAddress.getAddress(), port);
    return this;
  }

  /** Address and port to bind to. Default: loopback, any free port. */
  public DimseServerBuilder bind(InetSocketAddress address) {
    if (address.isUnresolved()) {
      throw new IllegalArgumentException("bind address %s is unknown".formatted(address));
    }
    bindAddress = address;
    return this;
  }

  /** Only these peers, by calling AE title; others are rejected. Default: all. */
  public DimseServerBuilder callingAeTitles(Set<AeTitle> allowed) {
    Set<String> titles = new HashSet<>();
    allowed.forEach(title -> titles.add(title.value()));
    callingAeTitles = Optional.of(Set.copyOf(titles));
    return this;
  }

  /**
   * Answers to any called AE title, an empty one included. Default: to the server's own titles
   * only.
   */
  public DimseServerBuilder acceptAnyCalledAeTitle() {
    anyCalledAeTitle = true;
    return this;
  }

  /** Decides on associations beyond AE titles and limits. Default {@link AssociationPolicy#ALL}. */
  public DimseServerBuilder policy(AssociationPolicy value) {
    policy = Objects.requireNonNull(value, "value");
    return this;
  }

  /** Most associations at once; one more is rejected as local limit exceeded. Default 100. */
  public DimseServerBuilder maxAssociations(int count) {
    maxAssociations = positive("maxAssociations", count);
    return this;
  }

  /** Most associations at once from one address. Default: no limit of its own. */
  public DimseServerBuilder maxAssociationsPerPeer(int count) {
    maxAssociationsPerPeer = positive("maxAssociationsPerPeer", count);
    return this;
  }

  /**
   * Most connections at once, those included that have sent no request yet or do not close after
   * the end; one more is closed without an answer. Default: twice {@link #maxAssociations}.
   */
  public DimseServerBuilder maxConnections(int count) {
    maxConnections = OptionalInt.of(positive("maxConnections", count));
    return this;
  }

  /** Connections that the system holds until they are taken. Default 128. */
  public DimseServerBuilder backlog(int connections) {
    backlog = positive("backlog", connections);
    return this;
  }

  /** PDU sizes, limits and timeouts. Default {@link AssociationOptions#DEFAULT}. */
  public DimseServerBuilder options(AssociationOptions value) {
    options = Objects.requireNonNull(value, "value");
    return this;
  }

  /** Told what becomes of associations. Default: nobody. */
  public DimseServerBuilder listener(AssociationListener value) {
    listener = Objects.requireNonNull(value, "value");
    return this;
  }

  /** Speaks TLS with the key and trust of this context (PS3.15 Annex B). Default: plain TCP. */
  public DimseServerBuilder tls(SSLContext context) {
    tls = Optional.of(context);
    return this;
  }

  /** Speaks TLS, and takes peers only that show a certificate which the context trusts. */
  public DimseServerBuilder tlsWithClientCertificate(SSLContext context) {
    clientCertificateRequired = true;
    return tls(context);
  }

  /**
   * Makes the threads of associations. Default: virtual threads where there are any, else daemons.
   */
  public DimseServerBuilder threads(ThreadFactory factory) {
    threads = Optional.of(factory);
    return this;
  }

  /** Says when an association was opened. Default: the system's. */
  public DimseServerBuilder clock(Clock value) {
    clock = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Opens the port and takes associations. Later changes to this builder do not reach the server.
   *
   * @throws IOException if the port cannot be had
   * @throws IllegalStateException if no service was added
   */
  public DimseServer start() throws IOException {
    if (services.isEmpty()) {
      throw new IllegalStateException("a server needs a service");
    }
    return new DimseServer(copy());
  }

  private DimseServerBuilder copy() {
    var copy = new DimseServerBuilder(aeTitles.stream().map(AeTitle::new).toList());
    copy.services.addAll(services);
    copy.callingAeTitles = callingAeTitles;
    copy.anyCalledAeTitle = anyCalledAeTitle;
    copy.bindAddress = bindAddress;
    copy.backlog = backlog;
    copy.maxAssociations = maxAssociations;
    copy.maxAssociationsPerPeer = maxAssociationsPerPeer;
    copy.maxConnections = maxConnections;
    copy.options = options;
    copy.policy = policy;
    copy.listener = listener;
    copy.tls = tls;
    copy.clientCertificateRequired = clientCertificateRequired;
    copy.threads = threads;
    copy.clock = clock;
    return copy;
  }

  private static int positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("%s=%d, want at least 1".formatted(name, value));
    }
    return value;
  }

  List<DimseService> services() {
    return services;
  }

  boolean answersTo(String calledAeTitle) {
    return anyCalledAeTitle || aeTitles.contains(calledAeTitle);
  }

  boolean allows(String callingAeTitle) {
    return callingAeTitles.map(titles -> titles.contains(callingAeTitle)).orElse(true);
  }

  InetSocketAddress bindAddress() {
    return bindAddress;
  }

  int backlog() {
    return backlog;
  }

  int maxAssociations() {
    return maxAssociations;
  }

  int maxAssociationsPerPeer() {
    return maxAssociationsPerPeer;
  }

  int maxConnections() {
    return maxConnections.orElse((int) Math.min(2L * maxAssociations, Integer.MAX_VALUE));
  }

  AssociationOptions options() {
    return options;
  }

  AssociationPolicy policy() {
    return policy;
  }

  AssociationListener listener() {
    return listener;
  }

  Optional<SSLContext> tls() {
    return tls;
  }

  boolean clientCertificateRequired() {
    return clientCertificateRequired;
  }

  Optional<ThreadFactory> threads() {
    return threads;
  }

  Clock clock() {
    return clock;
  }
}
