package dev.vna.storage;

import dev.vna.storage.FaultyProxy.Fault;
import dev.vna.storage.FaultyProxy.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A network and a server that do to calls what a test says. */
@ExtendWith(S3Server.Extension.class)
abstract class S3FaultBase {
  static final int ATTEMPTS = 5;

  final S3Server server;
  final String prefix = S3Server.newPrefix();

  /** How long was waited between tries. */
  final List<Duration> pauses = new CopyOnWriteArrayList<>();

  FaultyProxy proxy;

  S3FaultBase(S3Server server) {
    this.server = server;
  }

  @BeforeEach
  void openProxy() throws IOException {
    proxy = new FaultyProxy(server.uri());
  }

  @AfterEach
  void closeProxy() throws IOException {
    proxy.close();
  }

  /** Settings with which calls go through the proxy, and nobody waits between tries. */
  <B extends S3Connection<B>> B throughProxy(B builder) {
    return builder
        .endpoint(proxy.uri())
        .partSizeBytes(S3Settings.MIN_PART_BYTES)
        .attempts(ATTEMPTS)
        .readTimeout(Duration.ofSeconds(20))
        .sleeper(pauses::add);
  }

  /** Does it to the first requests of a kind. */
  void first(int times, String method, Fault fault) {
    AtomicInteger left = new AtomicInteger(times);
    proxy.rule(
        request -> request.startsWith(method) && left.getAndDecrement() > 0 ? fault : Fault.none());
  }

  void always(String method, Fault fault) {
    first(Integer.MAX_VALUE, method, fault);
  }

  void never() {
    proxy.rule(request -> Fault.none());
  }

  /** Does any of these to one request of so many, at random. */
  void anyOf(int requests, Random random, Kind... kinds) {
    proxy.rule(
        request -> {
          synchronized (random) {
            Kind kind = kinds[random.nextInt(kinds.length)];
            return random.nextInt(requests) > 0
                ? Fault.none()
                : kind == Kind.REFUSED
                    ? Fault.refused(503, "SlowDown")
                    : Fault.at(kind, random.nextInt(100_000));
          }
        });
  }

  int objects() {
    return server
        .client()
        .listObjectsV2(list -> list.bucket(S3Server.BUCKET).prefix(prefix))
        .keyCount();
  }

  /** Uploads that were begun, and neither ended nor given up. */
  int uploads() {
    return (int)
        server
            .client()
            .listMultipartUploads(list -> list.bucket(S3Server.BUCKET))
            .uploads()
            .stream()
            .filter(upload -> upload.key().startsWith(prefix))
            .count();
  }
}
