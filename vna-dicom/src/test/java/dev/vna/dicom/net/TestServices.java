package dev.vna.dicom.net;

import dev.vna.data.Tag;
import dev.vna.data.Uid;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Services and messages that many tests use. */
final class TestServices {
  static final AeTitle SERVER = AeTitle.of("SERVER");
  static final TransferSyntaxRule LITTLE_ENDIAN =
      TransferSyntaxRule.ownOrder(List.of(Uid.ExplicitVRLittleEndian, Uid.ImplicitVRLittleEndian));

  static final DimseService ECHO =
      DimseService.builder()
          .accept(Uid.Verification, LITTLE_ENDIAN)
          .on(CommandField.C_ECHO_RQ, request -> DimseResponse.success())
          .build();

  /** Context 1: Verification. Context 3: CT Image Storage. */
  static final AssociationProposal ECHO_AND_STORE =
      AssociationProposal.builder(SERVER)
          .context(Uid.Verification, Uid.ImplicitVRLittleEndian)
          .context(Uid.CTImageStorage, Uid.ExplicitVRLittleEndian)
          .build();

  private TestServices() {}

  /** Stores that keep what they get. */
  static final class Store {
    final BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();

    DimseService service() {
      return DimseService.builder()
          .accept(Uid.CTImageStorage, LITTLE_ENDIAN)
          .on(
              CommandField.C_STORE_RQ,
              request -> {
                received.add(request.data().readAllBytes(Integer.MAX_VALUE - 8));
                return DimseResponse.success();
              })
          .build();
    }
  }

  static byte[] echoRequest(int messageId) {
    return DimseOperation.echo(Uid.Verification).command(messageId).encode();
  }

  static byte[] storeRequest(int messageId, String sopInstanceUid) {
    return DimseOperation.store(Uid.CTImageStorage, sopInstanceUid, OutgoingData.of(new byte[0]))
        .command(messageId)
        .encode();
  }

  static CommandSet.Builder command(CommandField field, int messageId) {
    return CommandSet.builder(field.code()).us(Tag.MessageID, messageId);
  }

  static Optional<Status> status(Status status) {
    return Optional.of(status);
  }

  /** Bytes that differ from place to place. */
  static byte[] pattern(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31 + i / 251);
    }
    return bytes;
  }
}
