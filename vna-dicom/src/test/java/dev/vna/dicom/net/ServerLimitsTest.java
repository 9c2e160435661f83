package dev.vna.dicom.net;

import static dev.vna.dicom.net.TestServices.ECHO;
import static dev.vna.dicom.net.TestServices.ECHO_AND_STORE;
import static dev.vna.dicom.net.TestServices.LITTLE_ENDIAN;
import static dev.vna.dicom.net.TestServices.SERVER;
import static dev.vna.dicom.net.TestServices.echoRequest;
import static dev.vna.dicom.net.TestServices.pattern;
import static dev.vna.dicom.net.TestServices.storeRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.Uid;
import dev.vna.dicom.net.RawPeer.Pdu;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Limits, timeouts, admission, and the end of a server. */
class ServerLimitsTest {
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final String FIND = Uid.StudyRootQueryRetrieveInformationModelFind;
  private static final AssociationProposal FIND_PROPOSAL =
      AssociationProposal.builder(SERVER).context(FIND, Uid.ImplicitVRLittleEndian).build();

  private static DimseClient client(String title) {
    return DimseClient.builder(AeTitle.of(title)).build();
  }

  private static DimseServerBuilder server(Timeouts timeouts) {
    return DimseServer.builder(SERVER)
        .options(AssociationOptions.builder().timeouts(timeouts).build())
        .service(ECHO)
        .service(new TestServices.Store().service());
  }

  private static DimseServerBuilder server() {
    return server(Timeouts.DEFAULT);
  }

  private static DimseService finding(DimseHandler handler) {
    return DimseService.builder()
        .accept(FIND, LITTLE_ENDIAN)
        .on(CommandField.C_FIND_RQ, handler)
        .build();
  }

  private static byte[] findRequest(int messageId) {
    return DimseOperation.find(FIND, OutgoingData.of(new byte[0])).command(messageId).encode();
  }

  private static void sendFind(RawPeer peer, int messageId) throws IOException {
    peer.sendData(RawPeer.pdv(1, 3, findRequest(messageId)), RawPeer.pdv(1, 2, new byte[0]));
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  // ---- timeouts

  @Test
  @Tag("check-061")
  @Tag("bug-34")
  void request_neverSent_isNotWaitedForLong() throws IOException {
    try (var server = server(Timeouts.DEFAULT.withRequest(SHORT)).start();
        RawPeer silent = RawPeer.connect(server.localAddress());
        RawPeer slow = RawPeer.connect(server.localAddress())) {
      slow.send(Hex.bytes("01 00 000000C0"));

      assertThat(silent.isAtEnd()).isTrue();
      assertThat(slow.isAtEnd()).isTrue();
      Eventually.until("connections end", () -> server.connectionCount() == 0);
    }
  }

  @Test
  @Tag("check-061")
  void association_idle_isAborted() throws IOException {
    try (var server = server(Timeouts.DEFAULT.withIdle(SHORT)).start();
        RawPeer peer = RawPeer.associated(server.localAddress(), ECHO_AND_STORE)) {
      Pdu pdu = peer.read();

      assertThat(pdu.type()).isEqualTo(PduType.A_ABORT);
      assertThat(peer.isAtEnd()).isTrue();
    }
  }

  @Test
  @Tag("check-061")
  void message_thatStops_isAborted() throws IOException {
    try (var server = server(Timeouts.DEFAULT.withReceive(SHORT)).start();
        RawPeer betweenPdus = RawPeer.associated(server.localAddress(), ECHO_AND_STORE);
        RawPeer withinPdu = RawPeer.associated(server.localAddress(), ECHO_AND_STORE)) {
      betweenPdus.sendData(
          RawPeer.pdv(3, 3, storeRequest(1, "1.2")), RawPeer.pdv(3, 0, new byte[100]));
      withinPdu.send(Hex.bytes("04 00 00000100 000000FC 01 03 00"));

      assertThat(betweenPdus.read().type()).isEqualTo(PduType.A_ABORT);
      assertThat(withinPdu.read().type()).isEqualTo(PduType.A_ABORT);
    }
  }

  @Test
  @Tag("check-061")
  void association_idleWhileAnOperationRuns_isNotAborted() throws IOException {
    var go = new CountDownLatch(1);
    DimseService service =
        finding(
            request -> {
              await(go);
              return DimseResponse.success();
            });
    var waited = new CountDownLatch(2);
    var idleTimeout = Duration.ofMillis(700);
    try (var server =
            DimseServer.builder(SERVER)
                .options(
                    AssociationOptions.builder()
                        .timeouts(Timeouts.DEFAULT.withIdle(idleTimeout))
                        .build())
                .service(service)
                .service(ECHO)
                .start();
        RawPeer busy = RawPeer.associated(server.localAddress(), FIND_PROPOSAL)) {
      sendFind(busy, 1);
      // Idle peers that come and are timed out one after the other measure the time.
      while (waited.getCount() > 0) {
        try (RawPeer idle = RawPeer.associated(server.localAddress(), ECHO_AND_STORE)) {
          assertThat(idle.read().type()).isEqualTo(PduType.A_ABORT);
        }
        waited.countDown();
      }
      go.countDown();

      assertThat(busy.readCommand().status()).contains(Status.Success);
    }
  }

  @Test
  @Tag("check-061")
  void responses_thatThePeerDoesNotRead_endTheAssociation() throws Exception {
    var ended = new LinkedBlockingQueue<String>();
    DimseService flood =
        finding(
            request -> {
              try {
                while (true) {
                  request.sendPending(
                      DimseResponse.of(Status.Pending).withData(OutgoingData.of(pattern(60_000))));
                }
              } catch (AssociationException e) {
                ended.add(e.getClass().getSimpleName());
                throw e;
              }
            });
    try (var server =
            DimseServer.builder(SERVER)
                .options(
                    AssociationOptions.builder().timeouts(Timeouts.DEFAULT.withSend(SHORT)).build())
                .service(flood)
                .start();
        RawPeer peer = RawPeer.associated(server.localAddress(), FIND_PROPOSAL)) {
      sendFind(peer, 1);

      assertThat(ended.take()).isEqualTo("AssociationTimeoutException");
      Eventually.until("association ends", () -> server.connectionCount() == 0);
    }
  }

  @Test
  @Tag("check-063")
  @Tag("bug-34")
  void peer_thatNeverCloses_isWaitedForBriefly() throws IOException {
    try (var server = server(Timeouts.DEFAULT.withArtim(SHORT)).start();
        RawPeer released = RawPeer.associated(server.localAddress(), ECHO_AND_STORE);
        RawPeer rejected = RawPeer.connect(server.localAddress());
        RawPeer aborted = RawPeer.connect(server.localAddress())) {
      released.send(ControlPdus.releaseRequest());
      rejected.request(
          AssociationProposal.builder(AeTitle.of("WRONG"))
              .context(Uid.Verification, Uid.ImplicitVRLittleEndian)
              .build());
      aborted.send("GET / HTTP/1.1".getBytes(StandardCharsets.US_ASCII));

      assertThat(released.read().type()).isEqualTo(PduType.A_RELEASE_RP);
      assertThat(rejected.read().type()).isEqualTo(PduType.A_ASSOCIATE_RJ);
      assertThat(aborted.read().type()).isEqualTo(PduType.A_ABORT);
      Eventually.until("connections end", () -> server.connectionCount() == 0);
    }
  }

  // ---- admission

  @Test
  @Tag("check-065")
  void reject_everyReason_hasItsNumbers() throws IOException {
    AssociationRequest good =
        ECHO_AND_STORE.request(AeTitle.of("GOOD"), AssociationOptions.DEFAULT);
    AssociationProposal wrongTitle =
        AssociationProposal.builder(AeTitle.of("WRONG"))
            .context(Uid.Verification, Uid.ImplicitVRLittleEndian)
            .build();
    try (var server = server().callingAeTitles(Set.of(AeTitle.of("GOOD"))).start()) {
      InetSocketAddress address = server.localAddress();

      assertThat(
              answer(
                  address,
                  new AssociationRequest(
                      2, good.header(), good.applicationContext(), good.contexts(), good.user())))
          .containsExactly(1, 2, 2);
      assertThat(
              answer(
                  address,
                  new AssociationRequest(1, good.header(), "1.2.3", good.contexts(), good.user())))
          .containsExactly(1, 1, 2);
      assertThat(
              answer(
                  address, ECHO_AND_STORE.request(AeTitle.of("good"), AssociationOptions.DEFAULT)))
          .containsExactly(1, 1, 3);
      assertThat(
              answer(address, wrongTitle.request(AeTitle.of("GOOD"), AssociationOptions.DEFAULT)))
          .containsExactly(1, 1, 7);
      assertThat(
              answer(
                  address,
                  new AssociationRequest(
                      1,
                      good.header(),
                      good.applicationContext(),
                      good.contexts(),
                      UserInformation.builder().maxPduLength(5).build())))
          .containsExactly(1, 1, 1);
      client("GOOD").echo(address, SERVER);
    }
  }

  @Test
  @Tag("bug-05")
  @Tag("bug-44")
  void titles_withPathsFormatsOrControls_areOnlyText() throws IOException {
    try (var server = server().start()) {
      for (String called : List.of("../SERVER", "%s%n%x", "SERVER/../X", "${jndi:x}")) {
        AssociationProposal proposal =
            AssociationProposal.builder(AeTitle.of(called))
                .context(Uid.Verification, Uid.ImplicitVRLittleEndian)
                .build();

        assertThat(
                answer(
                    server.localAddress(),
                    proposal.request(AeTitle.of("%s%n%d{}"), AssociationOptions.DEFAULT)))
            .containsExactly(1, 1, 7);
      }
      byte[] request =
          AssociateCodec.encode(
              ECHO_AND_STORE.request(AeTitle.of("AAAAAAAAAAAAAAAA"), AssociationOptions.DEFAULT));
      byte[] calling = "%n%s\r\nX: \u001b[2J".getBytes(StandardCharsets.ISO_8859_1);
      System.arraycopy(calling, 0, request, 26, calling.length);
      try (RawPeer peer = RawPeer.connect(server.localAddress())) {
        peer.send(request);

        assertThat(peer.read().type()).isEqualTo(PduType.A_ASSOCIATE_AC);
        peer.releaseAndClose();
      }
    }
  }

  private static List<Integer> answer(InetSocketAddress address, AssociationRequest request)
      throws IOException {
    try (RawPeer peer = RawPeer.connect(address)) {
      peer.send(AssociateCodec.encode(request));
      Pdu pdu = peer.read();
      assertThat(pdu.type()).isEqualTo(PduType.A_ASSOCIATE_RJ);
      assertThat(peer.isAtEnd()).isTrue();
      return pdu.numbers();
    }
  }

  @Test
  @Tag("check-065")
  void associations_overALimit_areRejectedForNow() throws IOException {
    for (DimseServerBuilder limited :
        List.of(server().maxAssociations(2), server().maxAssociationsPerPeer(2))) {
      try (var server = limited.start();
          var first = client("A").connect(server.localAddress(), ECHO_AND_STORE);
          var second = client("B").connect(server.localAddress(), ECHO_AND_STORE)) {
        assertThatThrownBy(() -> client("C").connect(server.localAddress(), ECHO_AND_STORE))
            .isInstanceOfSatisfying(
                AssociationRejectedException.class,
                e -> {
                  assertThat(e.rejection()).isEqualTo(Rejection.LOCAL_LIMIT_EXCEEDED);
                  assertThat(e.rejection().isTransient()).isTrue();
                });
        second.echo();
        first.release();
        Eventually.until("a slot is free", () -> server.associationCount() == 1);
        client("C").echo(server.localAddress(), SERVER);
      }
    }
  }

  @Test
  @Tag("bug-34")
  void connections_overTheirLimit_areClosedAtOnce() throws IOException {
    var refused = new LinkedBlockingQueue<String>();
    AssociationListener listener =
        new AssociationListener() {
          @Override
          public void refused(InetSocketAddress peer, String reason) {
            refused.add(reason);
          }
        };
    try (var server = server().maxConnections(2).listener(listener).start();
        RawPeer first = RawPeer.connect(server.localAddress());
        RawPeer second = RawPeer.connect(server.localAddress());
        RawPeer third = RawPeer.connect(server.localAddress())) {
      assertThat(third.isAtEnd()).isTrue();
      assertThat(refused).containsExactly("maxConnections");
      first.send(ControlPdus.abort(0, 0));
      second.send(ControlPdus.abort(0, 0));
      Eventually.until("there is room", () -> server.connectionCount() == 0);
      client("A").echo(server.localAddress(), SERVER);
    }
  }

  @Test
  @Tag("check-081")
  void userIdentity_isGivenToThePolicy_andAnswered() throws IOException {
    AssociationPolicy policy =
        (request, peer) -> {
          UserIdentity identity =
              request
                  .userIdentity()
                  .orElseThrow(() -> new AssociationRejectedException(Rejection.NO_REASON_GIVEN));
          if (!identity.primaryText().equals("nurse")) {
            throw new AssociationRejectedException(Rejection.NO_REASON_GIVEN);
          }
          return Optional.of("welcome".getBytes(StandardCharsets.US_ASCII));
        };
    try (var server = server().policy(policy).start()) {
      AssociationProposal.Builder proposal =
          AssociationProposal.builder(SERVER).context(Uid.Verification, Uid.ImplicitVRLittleEndian);

      assertThatThrownBy(() -> client("A").connect(server.localAddress(), proposal.build()))
          .isInstanceOf(AssociationRejectedException.class);
      assertThatThrownBy(
              () ->
                  client("A")
                      .connect(
                          server.localAddress(),
                          proposal.userIdentity(UserIdentity.ofUsername("other")).build()))
          .isInstanceOf(AssociationRejectedException.class);
      try (RawPeer peer = RawPeer.connect(server.localAddress())) {
        peer.request(proposal.userIdentity(UserIdentity.ofUsername("nurse", "secret")).build());
        AssociateAccept accept = AssociateCodec.decodeAccept(peer.read().body());
        assertThat(accept.user().userIdentityResponse)
            .hasValueSatisfying(response -> assertThat(response).asString().isEqualTo("welcome"));
      }
    }
  }

  // ---- many at once

  @Test
  @Tag("bug-33")
  @Tag("bug-34")
  void slowPeers_holdUpNobody() throws IOException {
    try (var server = server().start()) {
      List<RawPeer> slow = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        RawPeer peer = RawPeer.connect(server.localAddress());
        peer.send(Hex.bytes("01 00 00"));
        slow.add(peer);
      }
      for (int i = 0; i < 30; i++) {
        RawPeer peer = RawPeer.associated(server.localAddress(), ECHO_AND_STORE);
        peer.sendData(RawPeer.pdv(3, 3, storeRequest(1, "1.2")), RawPeer.pdv(3, 0, pattern(10)));
        slow.add(peer);
      }

      client("A").echo(server.localAddress(), SERVER);

      for (RawPeer peer : slow) {
        peer.close();
      }
      Eventually.until("connections end", () -> server.connectionCount() == 0);
    }
  }

  @Test
  void associations_fiftyAtOnce_areAllServed() throws Exception {
    var store = new TestServices.Store();
    byte[] instance = pattern(200_000);
    ExecutorService threads = Executors.newFixedThreadPool(50);
    try (var server = DimseServer.builder(SERVER).service(ECHO).service(store.service()).start()) {
      var allOpen = new CountDownLatch(50);
      List<Future<Integer>> results = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        AeTitle title = AeTitle.of("SCU" + i);
        results.add(
            threads.submit(
                () -> {
                  DimseClient client = DimseClient.builder(title).build();
                  try (var association = client.connect(server.localAddress(), ECHO_AND_STORE)) {
                    allOpen.countDown();
                    allOpen.await();
                    int stored = 0;
                    for (int n = 0; n < 5; n++) {
                      association.echo();
                      association
                          .store(
                              Uid.CTImageStorage,
                              "1.2." + n,
                              Uid.ExplicitVRLittleEndian,
                              OutgoingData.of(instance))
                          .orThrow();
                      stored++;
                    }
                    association.release();
                    return stored;
                  }
                }));
      }
      for (Future<Integer> result : results) {
        assertThat(result.get()).isEqualTo(5);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(store.received).hasSize(250).allSatisfy(got -> assertThat(got).isEqualTo(instance));
  }

  @Test
  @Tag("bug-31")
  @Tag("bug-32")
  void close_afterAllKindsOfEnds_leavesNoThreadAndNoConnection() throws Exception {
    var serverThreads = new ConcurrentLinkedQueue<Thread>();
    var clientThreads = new ConcurrentLinkedQueue<Thread>();
    var server =
        server()
            .threads(
                task -> {
                  Thread thread = SocketThreads.platform("leak-server-").newThread(task);
                  serverThreads.add(thread);
                  return thread;
                })
            .start();
    DimseClient client =
        DimseClient.builder(AeTitle.of("CLIENT"))
            .threads(
                task -> {
                  Thread thread = SocketThreads.platform("leak-client-").newThread(task);
                  clientThreads.add(thread);
                  return thread;
                })
            .build();
    for (int i = 0; i < 100; i++) {
      switch (i % 4) {
        case 0 -> client.echo(server.localAddress(), SERVER);
        case 1 -> {
          try (var association = client.connect(server.localAddress(), ECHO_AND_STORE)) {
            association.abort();
          }
        }
        case 2 -> {
          try (RawPeer peer = RawPeer.connect(server.localAddress())) {
            peer.send(pattern(50));
          }
        }
        default -> {
          try (RawPeer peer = RawPeer.associated(server.localAddress(), ECHO_AND_STORE)) {
            peer.sendData(RawPeer.pdv(1, 3, echoRequest(i)));
          }
        }
      }
    }
    var idle = client.connect(server.localAddress(), ECHO_AND_STORE);
    server.close(Duration.ofSeconds(10));

    assertThat(server.connectionCount()).isZero();
    assertThat(server.isOpen()).isFalse();
    assertThat(idle.awaitEnd(10_000)).isTrue();
    for (Thread thread : serverThreads) {
      thread.join(10_000);
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
    for (Thread thread : clientThreads) {
      thread.join(10_000);
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
    String prefix = "dimse-" + server.port() + "-";
    Eventually.until(
        "watchdog ends",
        () -> Thread.getAllStackTraces().keySet().stream().noneMatch(named(prefix)));
    assertThatThrownBy(() -> RawPeer.connect(server.localAddress()))
        .isInstanceOf(IOException.class);
  }

  private static java.util.function.Predicate<Thread> named(String prefix) {
    return thread -> thread.getName().startsWith(prefix);
  }

  // ---- operations that run when something ends

  @Test
  @Tag("check-064")
  void release_whileAnOperationRuns_isAnsweredAfterIt() throws IOException {
    var go = new CountDownLatch(1);
    var canceled = new LinkedBlockingQueue<Boolean>();
    DimseService service =
        finding(
            request -> {
              request.sendPending(DimseResponse.of(Status.Pending));
              await(go);
              request.sendPending(DimseResponse.of(Status.Pending));
              canceled.add(request.isCanceled());
              return DimseResponse.success();
            });
    try (var server = DimseServer.builder(SERVER).service(service).start();
        RawPeer peer = RawPeer.associated(server.localAddress(), FIND_PROPOSAL)) {
      sendFind(peer, 1);
      assertThat(peer.readCommand().status()).contains(Status.Pending);
      peer.send(ControlPdus.releaseRequest());
      go.countDown();

      assertThat(peer.readCommand().status()).contains(Status.Pending);
      assertThat(peer.readCommand().status()).contains(Status.Success);
      assertThat(peer.read().type()).isEqualTo(PduType.A_RELEASE_RP);
      assertThat(canceled).containsExactly(false);
    }
  }

  @Test
  @Tag("check-087")
  void request_withMessageIdInUse_isADuplicate() throws IOException {
    var go = new CountDownLatch(1);
    DimseService service =
        finding(
            request -> {
              await(go);
              return DimseResponse.success();
            });
    try (var server = DimseServer.builder(SERVER).service(service).start();
        RawPeer peer = RawPeer.associated(server.localAddress(), FIND_PROPOSAL)) {
      sendFind(peer, 5);
      sendFind(peer, 5);

      assertThat(peer.readCommand().status()).contains(Status.DuplicateInvocation);
      go.countDown();
      assertThat(peer.readCommand().status()).contains(Status.Success);
      sendFind(peer, 5);
      assertThat(peer.readCommand().status()).contains(Status.Success);
      peer.releaseAndClose();
    }
  }

  @Test
  void abort_whileAnOperationRuns_cancelsIt() throws Exception {
    BlockingQueue<Boolean> canceled = new LinkedBlockingQueue<>();
    var started = new CountDownLatch(1);
    DimseService service =
        finding(
            request -> {
              var stop = new CountDownLatch(1);
              request.onCancel(stop::countDown);
              started.countDown();
              await(stop);
              canceled.add(request.isCanceled());
              return DimseResponse.success();
            });
    try (var server = DimseServer.builder(SERVER).service(service).start();
        RawPeer peer = RawPeer.associated(server.localAddress(), FIND_PROPOSAL)) {
      sendFind(peer, 1);
      started.await();
      peer.send(ControlPdus.abort(0, 0));

      assertThat(canceled.take()).isTrue();
      assertThat(peer.isAtEnd()).isTrue();
    }
  }

  @Test
  void close_whileAnOperationRuns_letsItFinish() throws Exception {
    var started = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    DimseService service =
        finding(
            request -> {
              started.countDown();
              await(go);
              return DimseResponse.success();
            });
    try (var server = DimseServer.builder(SERVER).service(service).start();
        RawPeer peer = RawPeer.associated(server.localAddress(), FIND_PROPOSAL)) {
      sendFind(peer, 1);
      started.await();
      var closing = new Thread(() -> server.close(Duration.ofMinutes(1)));
      closing.start();
      Eventually.until("server closes", () -> !server.isOpen());
      go.countDown();

      assertThat(peer.readCommand().status()).contains(Status.Success);
      assertThat(peer.read().type()).isEqualTo(PduType.A_ABORT);
      assertThat(peer.isAtEnd()).isTrue();
      closing.join();
      assertThat(server.connectionCount()).isZero();
    }
  }

  @Test
  void close_afterItsGrace_abortsWhatStillRuns() throws Exception {
    var started = new CountDownLatch(1);
    DimseService service =
        finding(
            request -> {
              var stop = new CountDownLatch(1);
              request.onCancel(stop::countDown);
              started.countDown();
              await(stop);
              return DimseResponse.success();
            });
    try (var server = DimseServer.builder(SERVER).service(service).start();
        RawPeer peer = RawPeer.associated(server.localAddress(), FIND_PROPOSAL)) {
      sendFind(peer, 1);
      started.await();

      server.close(SHORT);

      assertThat(server.connectionCount()).isZero();
      assertThat(peer.read().type()).isEqualTo(PduType.A_ABORT);
    }
  }

  // ---- what is told

  @Test
  void listener_isToldOfEachEnd() throws Exception {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    AssociationListener listener =
        new AssociationListener() {
          @Override
          public void opened(Association association) {
            told.add("opened " + association.callingAeTitle() + " " + association.openedAt());
          }

          @Override
          public void closed(Association association, Optional<AssociationException> failure) {
            told.add("closed " + failure.map(Throwable::getMessage).orElse("released"));
            throw new IllegalStateException("a listener that fails changes nothing");
          }

          @Override
          public void rejected(
              InetSocketAddress peer, AssociationRequest request, Rejection rejection) {
            told.add("rejected " + request.calledAeTitle() + " " + rejection.reason());
          }

          @Override
          public void refused(InetSocketAddress peer, String reason) {
            told.add("refused " + reason);
          }
        };
    Instant now = Instant.parse("2026-11-22T10:00:00Z");
    try (var server = server().listener(listener).clock(Clock.fixed(now, ZoneOffset.UTC)).start()) {
      client("ONE").echo(server.localAddress(), SERVER);
      assertThat(told.take()).isEqualTo("opened ONE " + now);
      assertThat(told.take()).isEqualTo("closed released");
      try (var association = client("TWO").connect(server.localAddress(), ECHO_AND_STORE)) {
        assertThat(told.take()).isEqualTo("opened TWO " + now);
        association.abort();
        assertThat(told.take()).isEqualTo("closed aborted by peer, source=0 reason=0");
      }
      assertThatThrownBy(() -> client("THREE").echo(server.localAddress(), AeTitle.of("WHO")))
          .isInstanceOf(AssociationRejectedException.class);
      assertThat(told.take()).isEqualTo("rejected WHO 7");
      RawPeer.connect(server.localAddress()).close();
      assertThat(told.take()).isEqualTo("refused no request");
    }
  }

  @Test
  void builder_badSettings_areCallersMistakes() {
    assertThatThrownBy(() -> DimseServer.builder()).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DimseServer.builder(SERVER).start())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> DimseServer.builder(SERVER).maxAssociations(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Timeouts.DEFAULT.withIdle(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AssociationOptions.builder().maxSentPduLength(1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AssociationOptions.builder().implementation("1.x", "V"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
