package dev.vna.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.Uid;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** C-ECHO from our client to our server, and how an association begins and ends. */
class EchoTest {
  private static final AeTitle SERVER = AeTitle.of("SERVER");
  private static final DimseService ECHO =
      DimseService.builder()
          .accept(
              Uid.Verification,
              TransferSyntaxRule.ownOrder(
                  List.of(Uid.ExplicitVRLittleEndian, Uid.ImplicitVRLittleEndian)))
          .on(CommandField.C_ECHO_RQ, request -> DimseResponse.success())
          .build();
  private static final DimseClient CLIENT = DimseClient.builder(AeTitle.of("CLIENT")).build();
  private static final AssociationProposal VERIFICATION =
      AssociationProposal.builder(SERVER)
          .context(Uid.Verification, Uid.ImplicitVRLittleEndian, Uid.ExplicitVRLittleEndian)
          .build();

  @Test
  void echo_ofOurServer_succeeds() throws IOException {
    try (var server = DimseServer.builder(SERVER).service(ECHO).start()) {
      CLIENT.echo(server.localAddress(), SERVER);

      try (var association = CLIENT.connect(server.localAddress(), VERIFICATION)) {
        association.echo();
        association.echo();

        assertThat(association.contexts())
            .containsExactly(
                new PresentationContext(
                    1, Uid.Verification, Uid.ExplicitVRLittleEndian, true, false));
        association.release();
        assertThat(association.isOpen()).isFalse();
        assertThat(association.failure()).isEmpty();
      }
    }
  }

  @Test
  @Tag("check-065")
  void connect_unknownCalledAeTitle_isRejected() throws IOException {
    try (var server = DimseServer.builder(AeTitle.of("OTHER")).service(ECHO).start()) {
      assertThatThrownBy(() -> CLIENT.connect(server.localAddress(), VERIFICATION))
          .isInstanceOfSatisfying(
              AssociationRejectedException.class,
              e -> assertThat(e.rejection()).isEqualTo(Rejection.CALLED_AE_TITLE_NOT_RECOGNIZED));
    }
  }

  @Test
  void close_ofServer_abortsIdleAssociation() throws IOException, InterruptedException {
    try (var server = DimseServer.builder(SERVER).service(ECHO).start();
        var association = CLIENT.connect(server.localAddress(), VERIFICATION)) {
      server.close(Duration.ofSeconds(5));

      assertThat(association.awaitEnd(5000)).isTrue();
      assertThat(association.failure()).isPresent();
      assertThat(server.connectionCount()).isZero();
      assertThatThrownBy(association::echo).isInstanceOf(AssociationException.class);
    }
  }

  @Test
  void contexts_ofNothingProposed_areEmpty() throws IOException {
    try (var server = DimseServer.builder(SERVER).service(ECHO).start();
        var association =
            CLIENT.connect(
                server.localAddress(),
                AssociationProposal.builder(SERVER)
                    .context(Uid.CTImageStorage, Uid.ImplicitVRLittleEndian)
                    .build())) {
      assertThat(association.contexts()).isEmpty();
      assertThat(association.context(Uid.CTImageStorage, Uid.ImplicitVRLittleEndian))
          .isEqualTo(Optional.empty());
    }
  }
}
