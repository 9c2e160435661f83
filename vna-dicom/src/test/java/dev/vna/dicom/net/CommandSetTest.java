package dev.vna.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.Uid;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CommandSetTest {
  private static final byte[] STORE_REQUEST =
      Hex.bytes(
          """
          0000 0000 04000000 64000000               # Command Group Length 100
          0000 0200 1A000000 312E322E3834302E31303030382E352E312E342E312E312E3200 # CT Image Storage
          0000 0001 02000000 0100                   # Command Field C-STORE-RQ
          0000 1001 02000000 0700                   # Message ID 7
          0000 0007 02000000 0000                   # Priority medium
          0000 0008 02000000 0100                   # Command Data Set Type: one follows
          0000 0010 04000000 312E3200               # Affected SOP Instance UID 1.2, padded with NUL
          0000 3010 04000000 4D4F5645               # Move Originator AE title MOVE
          0000 3110 02000000 0900                   # Move Originator Message ID 9
          """);

  @Test
  @Tag("check-030")
  @Tag("check-090")
  void command_ofStoreWithMoveOriginator_hasTheBytesOfTheStandard() {
    DimseOperation store =
        DimseOperation.store(Uid.CTImageStorage, "1.2", OutgoingData.of(new byte[0]))
            .withMoveOriginator(AeTitle.of("MOVE"), 9);

    byte[] encoded = store.command(7).encode();

    byte[] expected = STORE_REQUEST.clone();
    expected[8] = (byte) (expected.length - 12);
    assertThat(encoded).isEqualTo(expected);
  }

  @Test
  void decode_storeRequest_givesItsFields() throws MalformedCommandException {
    CommandSet command = CommandSet.decode(STORE_REQUEST, STORE_REQUEST.length);

    assertThat(command.commandField()).contains(CommandField.C_STORE_RQ);
    assertThat(command.messageId()).hasValue(7);
    assertThat(command.hasDataSet()).isTrue();
    assertThat(command.sopClassUid()).contains(Uid.CTImageStorage);
    assertThat(command.sopInstanceUid()).contains("1.2");
    assertThat(command.status()).isEmpty();
    assertThat(command.contains(dev.vna.data.Tag.CommandGroupLength)).isFalse();
    assertThat(command).hasToString("C-STORE-RQ messageId=7");
  }

  @Test
  @Tag("bug-37")
  void decode_cutOffAnywhere_isRefusedOrIncomplete() throws MalformedCommandException {
    for (int length = 0; length < STORE_REQUEST.length; length++) {
      byte[] part = Arrays.copyOf(STORE_REQUEST, length);
      try {
        CommandSet command = CommandSet.decode(part, length);
        assertThat(command.sopInstanceUid().isPresent()).isEqualTo(length >= 98);
      } catch (MalformedCommandException e) {
        assertThat(e).hasMessageContaining("command set");
      }
    }
  }

  @Test
  @Tag("bug-37")
  void decode_hugeLength_isRefusedWithoutAllocation() {
    byte[] bytes = Hex.bytes("0000 0200 FFFFFFFF 00");

    assertThatThrownBy(() -> CommandSet.decode(bytes, bytes.length))
        .isInstanceOf(MalformedCommandException.class)
        .hasMessageContaining("lengthBytes=4294967295");
  }

  @Test
  void decode_valuesOfWrongLength_areAbsent() throws MalformedCommandException {
    byte[] bytes =
        Hex.bytes(
            """
            0000 0001 00000000                      # Command Field without a value
            0000 1001 04000000 01000000             # Message ID of 4 bytes
            0000 0200 02000000 0000                 # a UID of NULs
            """);

    CommandSet command = CommandSet.decode(bytes, bytes.length);

    assertThat(command.commandField()).isEmpty();
    assertThat(command.messageId()).isEmpty();
    assertThat(command.sopClassUid()).isEmpty();
    assertThat(command.hasDataSet()).isFalse();
  }

  @Test
  void decode_foreignGroupsAndRepeatedElements_areDropped() throws MalformedCommandException {
    byte[] bytes =
        Hex.bytes(
            """
            0000 1001 02000000 0500                 # Message ID 5
            0000 1001 02000000 0600                 # again
            0800 1600 02000000 3100                 # (0008,0016), no command element
            """);

    CommandSet command = CommandSet.decode(bytes, bytes.length);

    assertThat(command.messageId()).hasValue(5);
    assertThat(command.contains(dev.vna.data.Tag.SOPClassUID)).isFalse();
  }

  @Test
  @Tag("check-088")
  void command_ofRefusal_hasShortCommentAndOffendingElements() {
    CommandSet request = DimseOperation.echo(Uid.Verification).command(3);
    var refusal =
        new DimseException(
            Status.OutOfResources,
            "x".repeat(70) + "\\",
            List.of(dev.vna.data.Tag.SOPInstanceUID, dev.vna.data.Tag.PixelData));

    CommandSet response = DimseResponse.of(refusal).command(request);

    assertThat(response.commandField()).contains(CommandField.C_ECHO_RSP);
    assertThat(response.messageIdBeingRespondedTo()).hasValue(3);
    assertThat(response.status()).contains(Status.OutOfResources);
    assertThat(response.hasDataSet()).isFalse();
    assertThat(response.string(dev.vna.data.Tag.ErrorComment)).contains("x".repeat(64));
    assertThat(response.tagValues(dev.vna.data.Tag.OffendingElement))
        .containsExactly(dev.vna.data.Tag.SOPInstanceUID, dev.vna.data.Tag.PixelData);
  }

  @Test
  void commandField_everyRequest_hasItsResponse() {
    for (CommandField field : CommandField.values()) {
      if (!field.isResponse() && field != CommandField.C_CANCEL_RQ) {
        Optional<CommandField> response = CommandField.of(CommandField.responseCode(field.code()));

        assertThat(response).as(field.toString()).isPresent();
        assertThat(response.orElseThrow().isNormalized()).isEqualTo(field.isNormalized());
        assertThat(field.toString()).startsWith(field.isNormalized() ? "N-" : "C-");
      }
    }
  }

  @Test
  void status_codes_areSortedByKind() {
    assertThat(Status.Success.isSuccess()).isTrue();
    assertThat(Status.Pending.isPending()).isTrue();
    assertThat(Status.PendingWarning.isPending()).isTrue();
    assertThat(Status.Cancel.isCancel()).isTrue();
    assertThat(new Status(0xB123).isWarning()).isTrue();
    assertThat(Status.AttributeListError.isWarning()).isTrue();
    assertThat(Status.OutOfResources.isFailure()).isTrue();
    assertThat(new Status(0x0110)).hasToString("0110H");
    assertThatThrownBy(() -> new Status(0x10000)).isInstanceOf(IllegalArgumentException.class);
  }
}
