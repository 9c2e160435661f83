package dev.vna.dicom.net;

import static dev.vna.dicom.net.TestServices.ECHO_AND_STORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.Uid;
import dev.vna.dicom.net.RawPeer.Pdu;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A client against acceptors that break the protocol, or use its odder corners. */
class ClientProtocolTest {
  private static final Duration SHORT = Duration.ofMillis(100);

  /** What an acceptor does with the one connection it takes. */
  private interface Script {
    void run(RawPeer peer) throws IOException;
  }

  /**
   * An acceptor that follows a script; closing it waits for the script's end and throws its
   * failure.
   */
  private static final class Acceptor implements Closeable {
    private final ServerSocket socket;
    private final CompletableFuture<Optional<Throwable>> done = new CompletableFuture<>();

    Acceptor(Script script) throws IOException {
      socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      var thread =
          new Thread(
              () -> {
                try (RawPeer peer = new RawPeer(socket.accept())) {
                  script.run(peer);
                  done.complete(Optional.empty());
                } catch (IOException | RuntimeException | AssertionError e) {
                  done.complete(Optional.of(e));
                }
              });
      thread.setDaemon(true);
      thread.start();
    }

    InetSocketAddress address() {
      return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    @Override
    public void close() throws IOException {
      try {
        Optional<Throwable> failure = done.get();
        if (failure.isPresent()) {
          throw new AssertionError("script failed", failure.get());
        }
      } catch (InterruptedException | ExecutionException e) {
        throw new IOException(e);
      } finally {
        socket.close();
      }
    }
  }

  private static DimseClient client(Timeouts timeouts) {
    return DimseClient.builder(AeTitle.of("CLIENT"))
        .options(AssociationOptions.builder().timeouts(timeouts).build())
        .build();
  }

  private static DimseClient client() {
    return client(Timeouts.DEFAULT);
  }

  private static void accept(RawPeer peer) throws IOException {
    accept(peer, 16384);
  }

  private static void accept(RawPeer peer, long maxPduLength) throws IOException {
    AssociationRequest request = AssociateCodec.decodeRequest(peer.read().body());
    List<ContextAnswer> answers =
        request.contexts().stream()
            .map(context -> new ContextAnswer(context.id(), 0, context.transferSyntaxes().get(0)))
            .toList();
    peer.send(
        AssociateCodec.encode(
            new AssociateAccept(
                1,
                request.header(),
                AssociateCodec.DICOM_APPLICATION_CONTEXT,
                answers,
                UserInformation.builder().maxPduLength(maxPduLength).build())));
  }

  private static void answerEcho(RawPeer peer) throws IOException {
    CommandSet request = peer.readCommand();
    peer.sendData(RawPeer.pdv(1, 3, DimseResponse.success().command(request).encode()));
  }

  private static void assertRelease(RawPeer peer) throws IOException {
    assertThat(peer.read().type()).isEqualTo(PduType.A_RELEASE_RQ);
    peer.send(ControlPdus.releaseResponse());
    assertThat(peer.isAtEnd()).isTrue();
  }

  private static void assertAbort(RawPeer peer, int source, int reason) throws IOException {
    Pdu pdu = peer.read();
    assertThat(pdu.type()).isEqualTo(PduType.A_ABORT);
    assertThat(pdu.numbers()).containsExactly(source, reason);
  }

  // ---- opening

  @Test
  void connect_rejected_givesResultSourceAndReason() throws IOException {
    try (var acceptor =
        new Acceptor(
            peer -> {
              peer.read();
              peer.send(ControlPdus.reject(Rejection.TEMPORARY_CONGESTION));
              assertThat(peer.isAtEnd()).isTrue();
            })) {
      assertThatThrownBy(() -> client().connect(acceptor.address(), ECHO_AND_STORE))
          .isInstanceOfSatisfying(
              AssociationRejectedException.class,
              e -> assertThat(e.rejection()).isEqualTo(Rejection.TEMPORARY_CONGESTION));
    }
  }

  @Test
  void connect_abortedOrClosedInstead_fails() throws IOException {
    try (var acceptor =
        new Acceptor(
            peer -> {
              peer.read();
              peer.send(ControlPdus.abort(2, 1));
              assertThat(peer.isAtEnd()).isTrue();
            })) {
      assertThatThrownBy(() -> client().connect(acceptor.address(), ECHO_AND_STORE))
          .isInstanceOfSatisfying(
              AssociationAbortedException.class,
              e -> {
                assertThat(e.source()).isEqualTo(2);
                assertThat(e.reason()).isEqualTo(1);
              });
    }
    try (var acceptor = new Acceptor(RawPeer::read)) {
      assertThatThrownBy(() -> client().connect(acceptor.address(), ECHO_AND_STORE))
          .isInstanceOf(AssociationException.class);
    }
  }

  @Test
  @Tag("check-062")
  void connect_answeredByGarbageOrOtherPdus_aborts() throws IOException {
    try (var acceptor =
        new Acceptor(
            peer -> {
              peer.read();
              peer.send("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
              assertAbort(peer, 2, 1);
            })) {
      assertThatThrownBy(() -> client().connect(acceptor.address(), ECHO_AND_STORE))
          .isInstanceOf(AssociationAbortedException.class);
    }
    try (var acceptor =
        new Acceptor(
            peer -> {
              peer.read();
              peer.send(ControlPdus.releaseResponse());
              assertAbort(peer, 2, 2);
            })) {
      assertThatThrownBy(() -> client().connect(acceptor.address(), ECHO_AND_STORE))
          .isInstanceOf(AssociationAbortedException.class);
    }
  }

  @Test
  @Tag("check-072")
  void connect_unusableMaximumLength_aborts() throws IOException {
    try (var acceptor =
        new Acceptor(
            peer -> {
              accept(peer, 6);
              assertAbort(peer, 2, 6);
            })) {
      assertThatThrownBy(() -> client().connect(acceptor.address(), ECHO_AND_STORE))
          .isInstanceOf(AssociationAbortedException.class);
    }
  }

  @Test
  @Tag("check-061")
  void connect_neverAnswered_timesOut() throws IOException {
    try (var acceptor =
        new Acceptor(
            peer -> {
              peer.read();
              while (!peer.isAtEnd()) {
                // What the client says at the end is of no interest here.
              }
            })) {
      assertThatThrownBy(
              () ->
                  client(Timeouts.DEFAULT.withAccept(SHORT).withArtim(SHORT))
                      .connect(acceptor.address(), ECHO_AND_STORE))
          .isInstanceOfSatisfying(
              AssociationTimeoutException.class,
              e -> assertThat(e.timeoutName()).isEqualTo("accept"));
    }
  }

  @Test
  void connect_nobodyThere_fails() throws IOException {
    InetSocketAddress gone;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      gone = (InetSocketAddress) socket.getLocalSocketAddress();
    }

    assertThatThrownBy(() -> client().connect(gone, ECHO_AND_STORE))
        .isInstanceOf(java.net.ConnectException.class);
    assertThatThrownBy(
            () ->
                client()
                    .connect(
                        InetSocketAddress.createUnresolved("nowhere.invalid", 104), ECHO_AND_STORE))
        .isInstanceOf(UnknownHostException.class);
  }

  // ---- operations

  @Test
  @Tag("check-061")
  void echo_neverAnswered_timesOutAndAborts() throws IOException {
    try (var acceptor =
            new Acceptor(
                peer -> {
                  accept(peer);
                  peer.readCommand();
                  assertAbort(peer, 0, 0);
                });
        var association =
            client(Timeouts.DEFAULT.withResponse(SHORT).withArtim(SHORT))
                .connect(acceptor.address(), ECHO_AND_STORE)) {
      assertThatThrownBy(association::echo)
          .isInstanceOfSatisfying(
              AssociationTimeoutException.class,
              e -> assertThat(e.timeoutName()).isEqualTo("response"));
      assertThat(association.isOpen()).isFalse();
    }
  }

  @Test
  void echo_peerGoesAway_fails() throws IOException {
    try (var acceptor =
            new Acceptor(
                peer -> {
                  accept(peer);
                  peer.readCommand();
                });
        var association = client().connect(acceptor.address(), ECHO_AND_STORE)) {
      assertThatThrownBy(association::echo).isInstanceOf(AssociationClosedException.class);
      assertThatThrownBy(association::echo).isInstanceOf(AssociationException.class);
    }
  }

  @Test
  @Tag("bug-37")
  void response_incomplete_aborts() throws IOException {
    for (CommandSet.Builder incomplete :
        List.of(
            CommandSet.builder(CommandField.C_ECHO_RSP.code()).dataSet(false),
            CommandSet.builder(CommandField.C_ECHO_RSP.code())
                .us(dev.vna.data.Tag.MessageIDBeingRespondedTo, 1)
                .dataSet(false))) {
      try (var acceptor =
              new Acceptor(
                  peer -> {
                    accept(peer);
                    peer.readCommand();
                    peer.sendData(RawPeer.pdv(1, 3, incomplete.build().encode()));
                    assertAbort(peer, 0, 0);
                  });
          var association = client().connect(acceptor.address(), ECHO_AND_STORE)) {
        assertThatThrownBy(association::echo).isInstanceOf(AssociationAbortedException.class);
      }
    }
  }

  @Test
  void response_withEndlessDataSet_aborts() throws IOException {
    var options = AssociationOptions.builder().maxDataSetInMemoryBytes(2048).build();
    DimseClient client = DimseClient.builder(AeTitle.of("A")).options(options).build();
    try (var acceptor =
            new Acceptor(
                peer -> {
                  accept(peer);
                  CommandSet request = peer.readCommand();
                  byte[] response =
                      DimseResponse.success()
                          .withData(OutgoingData.of(new byte[0]))
                          .command(request)
                          .encode();
                  peer.sendData(RawPeer.pdv(1, 3, response), RawPeer.pdv(1, 0, new byte[4096]));
                  assertAbort(peer, 0, 0);
                });
        var association = client.connect(acceptor.address(), ECHO_AND_STORE)) {
      assertThatThrownBy(association::echo).isInstanceOf(AssociationAbortedException.class);
    }
  }

  @Test
  @Tag("check-072")
  void store_smallMaximumLength_isKeptInEveryPdu() throws IOException {
    try (var acceptor =
            new Acceptor(
                peer -> {
                  accept(peer, 33);
                  int left = 1000;
                  boolean commandComplete = false;
                  while (left > 0 || !commandComplete) {
                    Pdu pdu = peer.read();
                    assertThat(pdu.type()).isEqualTo(PduType.P_DATA_TF);
                    assertThat(pdu.body().length).isLessThanOrEqualTo(33).isEven();
                    int control = pdu.body()[5];
                    if ((control & 1) == 0) {
                      left -= pdu.body().length - 6;
                      assertThat(control == 2).isEqualTo(left == 0);
                    } else {
                      commandComplete |= control == 3;
                    }
                  }
                  CommandSet request =
                      DimseOperation.store(Uid.CTImageStorage, "1.2", OutgoingData.of(new byte[0]))
                          .command(1);
                  peer.sendData(
                      RawPeer.pdv(3, 3, DimseResponse.success().command(request).encode()));
                  assertRelease(peer);
                });
        var association = client().connect(acceptor.address(), ECHO_AND_STORE)) {
      association
          .store(
              Uid.CTImageStorage,
              "1.2",
              Uid.ExplicitVRLittleEndian,
              OutgoingData.of(new byte[1000]))
          .orThrow();
      association.release();
    }
  }

  // ---- the end

  @Test
  @Tag("check-060")
  void release_collision_isResolvedByTheRequestor() throws IOException {
    try (var acceptor =
            new Acceptor(
                peer -> {
                  accept(peer);
                  answerEcho(peer);
                  assertThat(peer.read().type()).isEqualTo(PduType.A_RELEASE_RQ);
                  peer.send(ControlPdus.releaseRequest());
                  assertThat(peer.read().type()).isEqualTo(PduType.A_RELEASE_RP);
                  peer.send(ControlPdus.releaseResponse());
                  assertThat(peer.isAtEnd()).isTrue();
                });
        var association = client().connect(acceptor.address(), ECHO_AND_STORE)) {
      association.echo();
      association.release();

      assertThat(association.failure()).isEmpty();
    }
  }

  @Test
  @Tag("check-060")
  void release_dataThatCrossesIt_isReadAndDropped() throws IOException {
    try (var acceptor =
            new Acceptor(
                peer -> {
                  accept(peer);
                  assertThat(peer.read().type()).isEqualTo(PduType.A_RELEASE_RQ);
                  peer.sendData(RawPeer.pdv(1, 3, TestServices.echoRequest(1)));
                  peer.send(ControlPdus.releaseResponse());
                  assertThat(peer.isAtEnd()).isTrue();
                });
        var association = client().connect(acceptor.address(), ECHO_AND_STORE)) {
      association.release();

      assertThat(association.failure()).isEmpty();
    }
  }

  @Test
  void release_byTheAcceptor_isAnswered() throws IOException {
    try (var acceptor =
            new Acceptor(
                peer -> {
                  accept(peer);
                  peer.releaseAndClose();
                });
        var association = client().connect(acceptor.address(), ECHO_AND_STORE)) {
      Eventually.until("association ends", () -> !association.isOpen());

      assertThatThrownBy(association::echo).isInstanceOf(AssociationClosedException.class);
    }
  }

  @Test
  @Tag("check-061")
  void release_neverAnswered_timesOut() throws IOException {
    try (var acceptor =
            new Acceptor(
                peer -> {
                  accept(peer);
                  assertThat(peer.read().type()).isEqualTo(PduType.A_RELEASE_RQ);
                  while (!peer.isAtEnd()) {
                    // Silent until the client gives up.
                  }
                });
        var association =
            client(Timeouts.DEFAULT.withRelease(SHORT))
                .connect(acceptor.address(), ECHO_AND_STORE)) {
      assertThatThrownBy(association::release)
          .isInstanceOfSatisfying(
              AssociationTimeoutException.class,
              e -> assertThat(e.timeoutName()).isEqualTo("release"));
    }
  }

  @Test
  void abort_tellsThePeer() throws IOException {
    try (var acceptor =
            new Acceptor(
                peer -> {
                  accept(peer);
                  assertAbort(peer, 0, 0);
                });
        var association = client().connect(acceptor.address(), ECHO_AND_STORE)) {
      association.abort();
      association.abort();

      assertThat(association.failure()).isPresent();
      assertThatThrownBy(association::release).isInstanceOf(AssociationAbortedException.class);
    }
  }

  @Test
  @Tag("check-105")
  void eventReport_unasked_isAnsweredOnAnIdleAssociation() throws IOException {
    DimseClient client =
        DimseClient.builder(AeTitle.of("CLIENT"))
            .on(CommandField.N_EVENT_REPORT_RQ, request -> DimseResponse.success())
            .build();
    try (var acceptor =
            new Acceptor(
                peer -> {
                  accept(peer);
                  byte[] report =
                      DimseOperation.eventReport(Uid.Verification, "1.2", 7, Optional.empty())
                          .command(9)
                          .encode();
                  peer.sendData(RawPeer.pdv(1, 3, report));
                  CommandSet response = peer.readCommand();
                  assertThat(response.commandField()).contains(CommandField.N_EVENT_REPORT_RSP);
                  assertThat(response.messageIdBeingRespondedTo()).hasValue(9);
                  assertThat(response.intValue(dev.vna.data.Tag.EventTypeID)).hasValue(7);
                  assertThat(response.status()).contains(Status.Success);
                  peer.releaseAndClose();
                });
        var association = client.connect(acceptor.address(), ECHO_AND_STORE)) {
      Eventually.until("association ends", () -> !association.isOpen());

      assertThat(association.failure()).isEmpty();
    }
  }
}
