package dev.vna.dicom.net;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How long an association waits for what. Immutable; each {@code with} gives a changed copy. A
 * timeout that passes ends the association. Every one is between 1 ms and 24 days.
 */
public final class Timeouts {
  private enum Kind {
    CONNECT(10),
    REQUEST(30),
    ACCEPT(30),
    RELEASE(10),
    ARTIM(5),
    RESPONSE(120),
    IDLE(300),
    RECEIVE(60),
    SEND(60);

    private final int defaultSeconds;

    Kind(int defaultSeconds) {
      this.defaultSeconds = defaultSeconds;
    }
  }

  private static final Duration MAX = Duration.ofMillis(Integer.MAX_VALUE);

  /** The defaults, each named at its accessor. */
  public static final Timeouts DEFAULT = new Timeouts(defaults());

  private final Map<Kind, Duration> values;

  private Timeouts(Map<Kind, Duration> values) {
    this.values = values;
  }

  private static Map<Kind, Duration> defaults() {
    Map<Kind, Duration> values = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      values.put(kind, Duration.ofSeconds(kind.defaultSeconds));
    }
    return values;
  }

  /** Requestor: from dialling to the open transport connection. Default 10 s. */
  public Duration connect() {
    return value(Kind.CONNECT);
  }

  /**
   * Acceptor: from the transport connection to the complete A-ASSOCIATE-RQ, TLS handshake included;
   * the ARTIM timer of PS3.8 in Sta2. Default 30 s.
   */
  public Duration request() {
    return value(Kind.REQUEST);
  }

  /**
   * Requestor: from the open transport connection to the A-ASSOCIATE-AC, TLS handshake included.
   * Default 30 s.
   */
  public Duration accept() {
    return value(Kind.ACCEPT);
  }

  /** From the A-RELEASE-RQ that was sent to the A-RELEASE-RP. Default 10 s. */
  public Duration release() {
    return value(Kind.RELEASE);
  }

  /**
   * From the last PDU that was sent to the peer's closing of the transport connection; the ARTIM
   * timer of PS3.8 in Sta13. Default 5 s.
   */
  public Duration artim() {
    return value(Kind.ARTIM);
  }

  /**
   * Invoker of an operation: from the request, or the last response, to the next response. Default
   * 2 minutes.
   */
  public Duration response() {
    return value(Kind.RESPONSE);
  }

  /** Association without an operation: from the last PDU to the next. Default 5 minutes. */
  public Duration idle() {
    return value(Kind.IDLE);
  }

  /** Within a PDU or a message: from some bytes to the next bytes. Default 1 minute. */
  public Duration receive() {
    return value(Kind.RECEIVE);
  }

  /** For the peer to take one PDU from us. Default 1 minute. */
  public Duration send() {
    return value(Kind.SEND);
  }

  /** With another {@link #connect()}. */
  public Timeouts withConnect(Duration timeout) {
    return with(Kind.CONNECT, timeout);
  }

  /** With another {@link #request()}. */
  public Timeouts withRequest(Duration timeout) {
    return with(Kind.REQUEST, timeout);
  }

  /** With another {@link #accept()}. */
  public Timeouts withAccept(Duration timeout) {
    return with(Kind.ACCEPT, timeout);
  }

  /** With another {@link #release()}. */
  public Timeouts withRelease(Duration timeout) {
    return with(Kind.RELEASE, timeout);
  }

  /** With another {@link #artim()}. */
  public Timeouts withArtim(Duration timeout) {
    return with(Kind.ARTIM, timeout);
  }

  /** With another {@link #response()}. */
  public Timeouts withResponse(Duration timeout) {
    return with(Kind.RESPONSE, timeout);
  }

  /** With another {@link #idle()}. */
  public Timeouts withIdle(Duration timeout) {
    return with(Kind.IDLE, timeout);
  }

  /** With another {@link #receive()}. */
  public Timeouts withReceive(Duration timeout) {
    return with(Kind.RECEIVE, timeout);
  }

  /** With another {@link #send()}. */
  public Timeouts withSend(Duration timeout) {
    return with(Kind.SEND, timeout);
  }

  /** The shortest of all. */
  Duration shortest() {
    return Collections.min(values.values());
  }

  private Duration value(Kind kind) {
    return values.get(kind);
  }

  private Timeouts with(Kind kind, Duration timeout) {
    Objects.requireNonNull(timeout, "timeout");
    if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(MAX) > 0) {
      throw new IllegalArgumentException(
          "%s timeout=%s, want 1 ms to %d days".formatted(kind, timeout, MAX.toDays()));
    }
    Map<Kind, Duration> changed = new EnumMap<>(values);
    changed.put(kind, timeout);
    return new Timeouts(changed);
  }

  @Override
  public String toString() {
    return "Timeouts" + values;
  }
}
