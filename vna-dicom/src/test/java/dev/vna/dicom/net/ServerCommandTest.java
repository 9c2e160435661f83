package dev.vna.dicom.net;

import static dev.vna.dicom.net.TestServices.ECHO;
import static dev.vna.dicom.net.TestServices.ECHO_AND_STORE;
import static dev.vna.dicom.net.TestServices.SERVER;
import static dev.vna.dicom.net.TestServices.command;
import static dev.vna.dicom.net.TestServices.echoRequest;
import static dev.vna.dicom.net.TestServices.pattern;
import static dev.vna.dicom.net.TestServices.storeRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.data.Uid;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Commands that are incomplete, unknown or out of place: each is refused, and the association goes
 * on.
 */
class ServerCommandTest {
  private static final int COMMAND = 1;
  private static final int LAST = 2;

  private DimseServer server;
  private RawPeer peer;

  @BeforeEach
  void associate() throws IOException {
    DimseService refusing =
        DimseService.builder()
            .accept(Uid.CTImageStorage, TestServices.LITTLE_ENDIAN)
            .on(
                CommandField.C_STORE_RQ,
                request -> {
                  throw new DimseException(Status.OutOfResources, "no room");
                })
            .build();
    server = DimseServer.builder(SERVER).service(ECHO).service(refusing).start();
    peer = RawPeer.associated(server.localAddress(), ECHO_AND_STORE);
  }

  @AfterEach
  void stop() throws IOException {
    peer.close();
    server.close();
    assertThat(server.connectionCount()).isZero();
  }

  private CommandSet answerTo(int contextId, CommandSet.Builder command) throws IOException {
    peer.sendData(RawPeer.pdv(contextId, COMMAND | LAST, command.build().encode()));
    return peer.readCommand();
  }

  private void assertStillServed() throws IOException {
    peer.sendData(RawPeer.pdv(1, COMMAND | LAST, echoRequest(99)));
    CommandSet response = peer.readCommand();
    assertThat(response.messageIdBeingRespondedTo()).hasValue(99);
    assertThat(response.status()).contains(Status.Success);
    peer.releaseAndClose();
  }

  @Test
  @Tag("bug-37")
  @Tag("check-087")
  void store_withoutRequiredFields_isRefusedWithThem() throws IOException {
    CommandSet response = answerTo(3, command(CommandField.C_STORE_RQ, 5).dataSet(false));

    assertThat(response.status()).contains(Status.MistypedArgument);
    assertThat(response.messageIdBeingRespondedTo()).hasValue(5);
    assertThat(response.tagValues(dev.vna.data.Tag.OffendingElement))
        .containsExactly(
            dev.vna.data.Tag.AffectedSOPClassUID, dev.vna.data.Tag.AffectedSOPInstanceUID);
    assertStillServed();
  }

  @Test
  @Tag("bug-37")
  void store_withoutDataSet_isRefused() throws IOException {
    CommandSet response =
        answerTo(
            3,
            command(CommandField.C_STORE_RQ, 5)
                .ui(dev.vna.data.Tag.AffectedSOPClassUID, Uid.CTImageStorage)
                .ui(dev.vna.data.Tag.AffectedSOPInstanceUID, "1.2")
                .dataSet(false));

    assertThat(response.status()).contains(Status.MistypedArgument);
    assertStillServed();
  }

  @Test
  @Tag("bug-37")
  void request_withoutMessageIdOrKind_isAborted() throws IOException {
    for (CommandSet.Builder incomplete :
        new CommandSet.Builder[] {
          CommandSet.builder(CommandField.C_ECHO_RQ.code())
              .ui(dev.vna.data.Tag.AffectedSOPClassUID, Uid.Verification)
              .dataSet(false),
          command(CommandField.C_ECHO_RQ, 1)
              .ui(dev.vna.data.Tag.AffectedSOPClassUID, Uid.Verification),
          CommandSet.builder(CommandField.C_ECHO_RSP.code()).dataSet(false)
        }) {
      try (RawPeer other = RawPeer.associated(server.localAddress(), ECHO_AND_STORE)) {
        other.sendData(RawPeer.pdv(1, COMMAND | LAST, incomplete.build().encode()));

        RawPeer.Pdu pdu = other.read();
        assertThat(pdu.type()).isEqualTo(PduType.A_ABORT);
        assertThat(pdu.numbers()).containsExactly(0, 0);
      }
    }
    assertStillServed();
  }

  @Test
  @Tag("bug-37")
  void command_cutOff_isAborted() throws IOException {
    byte[] command = echoRequest(1);
    peer.sendData(RawPeer.pdv(1, COMMAND | LAST, Arrays.copyOf(command, command.length - 1)));

    assertThat(peer.read().type()).isEqualTo(PduType.A_ABORT);
    assertThat(peer.isAtEnd()).isTrue();
  }

  @Test
  @Tag("check-087")
  void request_ofUnknownKind_isRefusedAsUnrecognized() throws IOException {
    CommandSet response =
        answerTo(
            1,
            CommandSet.builder(0x0777)
                .us(dev.vna.data.Tag.MessageID, 8)
                .ui(dev.vna.data.Tag.AffectedSOPClassUID, Uid.Verification)
                .dataSet(false));

    assertThat(response.status()).contains(Status.UnrecognizedOperation);
    assertThat(response.intValue(dev.vna.data.Tag.CommandField)).hasValue(0x8777);
    assertStillServed();
  }

  @Test
  @Tag("check-087")
  void request_notServedInItsContext_isRefusedAsUnrecognized() throws IOException {
    CommandSet response =
        answerTo(
            3,
            command(CommandField.C_ECHO_RQ, 8)
                .ui(dev.vna.data.Tag.AffectedSOPClassUID, Uid.CTImageStorage)
                .dataSet(false));

    assertThat(response.status()).contains(Status.UnrecognizedOperation);
    assertStillServed();
  }

  @Test
  @Tag("check-087")
  void request_forAnotherSopClass_isRefused() throws IOException {
    CommandSet composite =
        answerTo(
            1,
            command(CommandField.C_ECHO_RQ, 8)
                .ui(dev.vna.data.Tag.AffectedSOPClassUID, Uid.MRImageStorage)
                .dataSet(false));
    CommandSet normalized =
        answerTo(
            1,
            command(CommandField.N_GET_RQ, 9)
                .ui(dev.vna.data.Tag.RequestedSOPClassUID, Uid.ModalityPerformedProcedureStep)
                .ui(dev.vna.data.Tag.RequestedSOPInstanceUID, "1.2")
                .dataSet(false));

    assertThat(composite.status()).contains(Status.SOPClassNotSupported);
    assertThat(normalized.status()).contains(Status.NoSuchSOPClass);
    assertThat(normalized.tagValues(dev.vna.data.Tag.OffendingElement))
        .containsExactly(dev.vna.data.Tag.RequestedSOPClassUID);
    assertStillServed();
  }

  @Test
  @Tag("check-086")
  void dataSet_thatTheHandlerLeavesUnread_isDiscarded() throws IOException {
    peer.sendData(
        RawPeer.pdv(3, COMMAND | LAST, storeRequest(1, "1.2")),
        RawPeer.pdv(3, 0, pattern(500_000)));
    peer.sendData(RawPeer.pdv(3, LAST, pattern(500_000)));

    CommandSet response = peer.readCommand();
    assertThat(response.status()).contains(Status.OutOfResources);
    assertThat(response.string(dev.vna.data.Tag.ErrorComment)).isEqualTo(Optional.of("no room"));
    assertStillServed();
  }

  @Test
  @Tag("check-086")
  void dataSet_ofRequestThatHasNone_isDiscarded() throws IOException {
    peer.sendData(
        RawPeer.pdv(
            1,
            COMMAND | LAST,
            command(CommandField.C_ECHO_RQ, 4)
                .ui(dev.vna.data.Tag.AffectedSOPClassUID, Uid.Verification)
                // Neither 0101H nor 0001H: any other value says that data follows.
                .us(dev.vna.data.Tag.CommandDataSetType, 0)
                .build()
                .encode()),
        RawPeer.pdv(1, LAST, pattern(100)));

    assertThat(peer.readCommand().status()).contains(Status.Success);
    assertStillServed();
  }

  @Test
  void response_toNothing_isIgnored() throws IOException {
    peer.sendData(
        RawPeer.pdv(
            3,
            COMMAND | LAST,
            CommandSet.builder(CommandField.C_STORE_RSP.code())
                .us(dev.vna.data.Tag.MessageIDBeingRespondedTo, 77)
                .us(dev.vna.data.Tag.Status, 0)
                .dataSet(false)
                .build()
                .encode()));

    assertStillServed();
  }

  @Test
  @Tag("check-096")
  void cancel_ofNothing_isIgnored() throws IOException {
    peer.sendData(
        RawPeer.pdv(
            1,
            COMMAND | LAST,
            CommandSet.builder(CommandField.C_CANCEL_RQ.code())
                .us(dev.vna.data.Tag.MessageIDBeingRespondedTo, 77)
                .dataSet(false)
                .build()
                .encode()));

    assertStillServed();
  }
}
