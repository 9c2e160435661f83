package dev.vna.dicom.net;

import static dev.vna.dicom.net.TestServices.ECHO;
import static dev.vna.dicom.net.TestServices.ECHO_AND_STORE;
import static dev.vna.dicom.net.TestServices.SERVER;
import static dev.vna.dicom.net.TestServices.echoRequest;
import static dev.vna.dicom.net.TestServices.pattern;
import static dev.vna.dicom.net.TestServices.storeRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.dicom.net.RawPeer.Pdu;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A server against peers that break the protocol, or use its odder corners. */
class ServerProtocolTest {
  private static final int COMMAND = 1;
  private static final int LAST = 2;

  private final TestServices.Store store = new TestServices.Store();
  private DimseServer server;

  @BeforeEach
  void start() throws IOException {
    server = DimseServer.builder(SERVER).service(ECHO).service(store.service()).start();
  }

  @AfterEach
  void serverStillServes() throws IOException {
    DimseClient.builder(AeTitle.of("CLIENT")).build().echo(server.localAddress(), SERVER);
    server.close();
    assertThat(server.connectionCount()).isZero();
    assertThat(server.associationCount()).isZero();
  }

  private RawPeer associated() throws IOException {
    return RawPeer.associated(server.localAddress(), ECHO_AND_STORE);
  }

  private static void assertAborted(RawPeer peer, int source, int reason) throws IOException {
    Pdu pdu = peer.read();
    assertThat(pdu.type()).isEqualTo(PduType.A_ABORT);
    assertThat(pdu.numbers()).containsExactly(source, reason);
    assertThat(peer.isAtEnd()).isTrue();
  }

  // ---- before the association

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003 TLS",
        "SSH-2.0-OpenSSH_9.2\r\n",
        "\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000"
      })
  @Tag("bug-29")
  @Tag("check-062")
  void firstBytes_ofAnotherProtocol_areAnsweredByAbort(String bytes) throws IOException {
    try (RawPeer peer = RawPeer.connect(server.localAddress())) {
      peer.send(bytes.getBytes(StandardCharsets.ISO_8859_1));

      assertAborted(peer, 0, 0);
    }
  }

  @Test
  @Tag("bug-29")
  void associateRequest_overLimit_isAbortedBeforeItIsRead() throws IOException {
    try (RawPeer peer = RawPeer.connect(server.localAddress())) {
      peer.send(Hex.bytes("01 00 7FFFFFFF 0001"));

      assertAborted(peer, 0, 0);
    }
  }

  @Test
  void associateRequest_truncated_leavesNothing() throws IOException {
    byte[] request =
        AssociateCodec.encode(
            ECHO_AND_STORE.request(AeTitle.of("RAW"), AssociationOptions.DEFAULT));
    for (int length : new int[] {0, 1, 5, 6, 7, 80, request.length - 1}) {
      try (RawPeer peer = RawPeer.connect(server.localAddress())) {
        peer.send(Arrays.copyOf(request, length));
      }
    }

    Eventually.until("connections end", () -> server.connectionCount() == 0);
    assertThat(server.associationCount()).isZero();
  }

  @Test
  void associateRequest_malformedInside_isAborted() throws IOException {
    try (RawPeer peer = RawPeer.connect(server.localAddress())) {
      peer.send(PduType.A_ASSOCIATE_RQ, new byte[70]);

      assertAborted(peer, 0, 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6})
  @Tag("check-060")
  @Tag("check-062")
  void firstPdu_otherThanAssociateRequest_isAborted(int type) throws IOException {
    try (RawPeer peer = RawPeer.connect(server.localAddress())) {
      peer.send(type, new byte[4]);

      assertAborted(peer, 0, 0);
    }
  }

  @Test
  void firstPdu_abort_endsTheConnection() throws IOException {
    try (RawPeer peer = RawPeer.connect(server.localAddress())) {
      peer.send(ControlPdus.abort(0, 0));

      assertThat(peer.isAtEnd()).isTrue();
    }
  }

  @Test
  @Tag("check-067")
  void associateAccept_anyRequest_echoesTitlesAndReservedBytes() throws IOException {
    byte[] request =
        AssociateCodec.encode(
            ECHO_AND_STORE.request(AeTitle.of("RAW"), AssociationOptions.DEFAULT));
    for (int i = 42; i < 74; i++) {
      request[i] = (byte) i;
    }
    // NUL padding of the called title: a sloppy peer.
    Arrays.fill(request, 10 + SERVER.value().length(), 26, (byte) 0);
    try (RawPeer peer = RawPeer.connect(server.localAddress())) {
      peer.send(request);

      Pdu accept = peer.read();
      assertThat(accept.type()).isEqualTo(PduType.A_ASSOCIATE_AC);
      assertThat(Arrays.copyOfRange(accept.body(), 4, 68))
          .isEqualTo(Arrays.copyOfRange(request, 10, 74));
      peer.releaseAndClose();
    }
  }

  // ---- PDUs on an association

  @ParameterizedTest
  @CsvSource({"1,2", "2,2", "3,2", "6,2", "8,1", "71,1", "255,1"})
  @Tag("check-062")
  void pdu_unexpectedOrUnknown_isAbortedWithItsReason(int type, int reason) throws IOException {
    try (RawPeer peer = associated()) {
      peer.send(type, new byte[4]);

      assertAborted(peer, 2, reason);
    }
  }

  @Test
  @Tag("check-073")
  @Tag("bug-29")
  void dataPdu_overLimit_isAborted() throws IOException {
    try (RawPeer peer = associated()) {
      peer.send(Hex.bytes("04 00 01000001 00")); // 16 MiB and 1

      assertAborted(peer, 2, 6);
    }
  }

  @Test
  @Tag("check-073")
  void dataPdu_largerThanAdvertised_isTaken() throws IOException {
    byte[] data = pattern(1_000_000);
    try (RawPeer peer = associated()) {
      peer.sendData(
          RawPeer.pdv(3, COMMAND | LAST, storeRequest(1, "1.2.3")), RawPeer.pdv(3, LAST, data));

      assertThat(peer.readCommand().status()).contains(Status.Success);
      peer.releaseAndClose();
    }
    assertThat(store.received.remove()).isEqualTo(data);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00000000 0103", // does not count itself
        "00000001 0103", // nor its control header
        "00000005 0103 AA", // one byte more than the PDU has
        "7FFFFFFF 0103", // overflows when added to
        "FFFFFFFF 0103",
        "00000003 01", // the header is cut off
        "0000"
      })
  @Tag("bug-30")
  void pdv_impossibleLength_isAborted(String body) throws IOException {
    try (RawPeer peer = associated()) {
      peer.send(PduType.P_DATA_TF, Hex.bytes(body));

      assertAborted(peer, 2, 6);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 5, 255})
  @Tag("check-076")
  void pdv_inContextNotAccepted_isAborted(int contextId) throws IOException {
    try (RawPeer peer = associated()) {
      peer.sendData(RawPeer.pdv(contextId, COMMAND | LAST, echoRequest(1)));

      assertAborted(peer, 2, 6);
    }
  }

  @Test
  @Tag("check-076")
  void pdv_dataWhereCommandIsDue_isAborted() throws IOException {
    try (RawPeer peer = associated()) {
      peer.sendData(RawPeer.pdv(1, LAST, new byte[8]));

      assertAborted(peer, 2, 6);
    }
  }

  @Test
  @Tag("check-076")
  void pdv_commandOrOtherContextWhereDataIsDue_isAborted() throws IOException {
    for (byte[] wrong :
        List.of(
            RawPeer.pdv(3, COMMAND | LAST, echoRequest(2)), RawPeer.pdv(1, LAST, new byte[8]))) {
      try (RawPeer peer = associated()) {
        peer.sendData(
            RawPeer.pdv(3, COMMAND | LAST, storeRequest(1, "1.2.3")),
            RawPeer.pdv(3, 0, new byte[8]),
            wrong);

        assertAborted(peer, 2, 6);
      }
    }
    assertThat(store.received).isEmpty();
  }

  @Test
  void command_overLimit_isAborted() throws IOException {
    try (RawPeer peer = associated()) {
      peer.sendData(RawPeer.pdv(1, COMMAND, new byte[64 * 1024 + 2]));

      assertAborted(peer, 2, 6);
    }
  }

  // ---- fragments

  @Test
  @Tag("check-074")
  @Tag("check-075")
  void message_inOneByteFragmentsAndEmptyOnes_isPutTogether() throws IOException {
    byte[] data = pattern(300);
    byte[] command = storeRequest(7, "1.2.3");
    try (RawPeer peer = associated()) {
      peer.sendData();
      for (byte b : command) {
        peer.sendData(
            RawPeer.pdv(3, COMMAND, new byte[] {b}), RawPeer.pdv(3, COMMAND, new byte[0]));
      }
      peer.sendData(RawPeer.pdv(3, COMMAND | LAST, new byte[0]));
      for (byte b : data) {
        peer.sendData(RawPeer.pdv(3, 0, new byte[0]), RawPeer.pdv(3, 0, new byte[] {b}));
      }
      peer.sendData();
      peer.sendData(RawPeer.pdv(3, LAST, new byte[0]));

      CommandSet response = peer.readCommand();
      assertThat(response.status()).contains(Status.Success);
      assertThat(response.messageIdBeingRespondedTo()).hasValue(7);
      assertThat(response.sopInstanceUid()).contains("1.2.3");
      peer.releaseAndClose();
    }
    assertThat(store.received.remove()).isEqualTo(data);
  }

  @Test
  @Tag("check-074")
  void messages_packedIntoOnePdu_areAllAnswered() throws IOException {
    byte[] data = pattern(10_000);
    try (RawPeer peer = associated()) {
      peer.sendData(
          RawPeer.pdv(1, COMMAND | LAST, echoRequest(1)),
          RawPeer.pdv(3, COMMAND | LAST, storeRequest(2, "1.2.3")),
          RawPeer.pdv(3, 0, Arrays.copyOf(data, 6_000)),
          RawPeer.pdv(3, LAST, Arrays.copyOfRange(data, 6_000, 10_000)),
          RawPeer.pdv(1, COMMAND | LAST, echoRequest(3)));

      for (int messageId = 1; messageId <= 3; messageId++) {
        CommandSet response = peer.readCommand();
        assertThat(response.messageIdBeingRespondedTo()).hasValue(messageId);
        assertThat(response.status()).contains(Status.Success);
      }
      peer.releaseAndClose();
    }
    assertThat(store.received.remove()).isEqualTo(data);
  }

  @Test
  @Tag("check-074")
  void messages_trickledByteByByte_areRead() throws IOException {
    byte[] data = pattern(500);
    byte[] command = RawPeer.pdv(3, COMMAND | LAST, storeRequest(2, "1.2.3"));
    byte[] pdu =
        ByteWriter.pdu(
            PduType.P_DATA_TF,
            new ByteWriter().bytes(command).bytes(RawPeer.pdv(3, LAST, data)).toBytes());
    try (RawPeer peer = associated()) {
      for (byte b : pdu) {
        peer.send(new byte[] {b});
      }

      assertThat(peer.readCommand().status()).contains(Status.Success);
      peer.releaseAndClose();
    }
    assertThat(store.received.remove()).isEqualTo(data);
  }

  // ---- the end of an association

  @Test
  @Tag("check-064")
  void release_withinAMessage_isAborted() throws IOException {
    try (RawPeer peer = associated()) {
      peer.sendData(
          RawPeer.pdv(3, COMMAND | LAST, storeRequest(1, "1.2.3")),
          RawPeer.pdv(3, 0, new byte[100]));
      peer.send(ControlPdus.releaseRequest());

      assertAborted(peer, 2, 2);
    }
    assertThat(store.received).isEmpty();
  }

  @Test
  void connection_closedWithinAMessage_storesNothing() throws IOException {
    try (RawPeer peer = associated()) {
      peer.sendData(
          RawPeer.pdv(3, COMMAND | LAST, storeRequest(1, "1.2.3")),
          RawPeer.pdv(3, 0, new byte[100]));
    }

    Eventually.until("association ends", () -> server.associationCount() == 0);
    assertThat(store.received).isEmpty();
  }

  @Test
  void abort_withinAMessage_storesNothing() throws IOException {
    try (RawPeer peer = associated()) {
      peer.sendData(
          RawPeer.pdv(3, COMMAND | LAST, storeRequest(1, "1.2.3")),
          RawPeer.pdv(3, 0, new byte[100]));
      peer.send(ControlPdus.abort(0, 0));

      assertThat(peer.isAtEnd()).isTrue();
    }
    Eventually.until("association ends", () -> server.associationCount() == 0);
    assertThat(store.received).isEmpty();
  }

  @Test
  void abort_ofIdleAssociation_endsIt() throws IOException {
    try (RawPeer peer = associated()) {
      peer.send(ControlPdus.abort(0, 0));

      assertThat(peer.isAtEnd()).isTrue();
    }
  }

  @Test
  @Tag("check-063")
  void release_peerThatSendsOn_isIgnoredUntilItCloses() throws IOException {
    try (RawPeer peer = associated()) {
      peer.send(ControlPdus.releaseRequest());
      assertThat(peer.read().type()).isEqualTo(PduType.A_RELEASE_RP);
      peer.sendData(RawPeer.pdv(1, COMMAND | LAST, echoRequest(1)));
      peer.send(ControlPdus.abort(0, 0));

      assertThat(peer.isAtEnd()).isTrue();
    }
    Eventually.until("connection ends", () -> server.connectionCount() == 0);
  }
}
