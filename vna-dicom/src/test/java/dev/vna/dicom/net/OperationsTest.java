package dev.vna.dicom.net;

import static dev.vna.dicom.net.TestServices.LITTLE_ENDIAN;
import static dev.vna.dicom.net.TestServices.SERVER;
import static dev.vna.dicom.net.TestServices.pattern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.data.DataSet;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All kinds of operation between our client and our server. */
class OperationsTest {
  private static final String FIND = Uid.StudyRootQueryRetrieveInformationModelFind;
  private static final String GET = Uid.StudyRootQueryRetrieveInformationModelGet;
  private static final String COMMITMENT = Uid.StorageCommitmentPushModel;
  private static final AssociationProposal PROPOSAL =
      AssociationProposal.builder(SERVER)
          .context(Uid.Verification, Uid.ImplicitVRLittleEndian)
          .context(Uid.CTImageStorage, Uid.ExplicitVRLittleEndian)
          .context(FIND, Uid.ExplicitVRLittleEndian)
          .context(GET, Uid.ExplicitVRLittleEndian)
          .context(COMMITMENT, Uid.ExplicitVRLittleEndian)
          .role(new RoleSelection(Uid.CTImageStorage, true, true))
          .build();

  private final TestServices.Store store = new TestServices.Store();

  private static DimseClient client(DimseClient.Builder builder) {
    return builder.build();
  }

  private static DimseClient.Builder client() {
    return DimseClient.builder(AeTitle.of("CLIENT"));
  }

  private static DimseService serving(String sopClass, CommandField field, DimseHandler handler) {
    return DimseService.builder().accept(sopClass, LITTLE_ENDIAN).on(field, handler).build();
  }

  private static PresentationContext context(Association association, String sopClass) {
    return association.contexts(sopClass).get(0);
  }

  private static DataSet identifier(String studyInstanceUid) {
    return DataSet.builder().set(dev.vna.data.Tag.StudyInstanceUID, studyInstanceUid).build();
  }

  private static OutgoingData encoded(DataSet dataSet) {
    return OutgoingData.of(dataSet, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  // ---- C-STORE

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 64, 116, 118, 120, 240, 1000, 131_054, 131_056, 131_060, 1_000_000})
  @Tag("check-072")
  @Tag("check-074")
  void store_anySize_arrivesWhole(int length) throws IOException {
    byte[] data = pattern(length);
    for (int maxPduLength : new int[] {128, 131_066}) {
      for (PdvPacking packing : PdvPacking.values()) {
        var options =
            AssociationOptions.builder().maxSentPduLength(maxPduLength).pdvPacking(packing).build();
        try (var server = DimseServer.builder(SERVER).service(store.service()).start();
            var association =
                client(client().options(options)).connect(server.localAddress(), PROPOSAL)) {
          for (OutgoingData source :
              List.of(OutgoingData.of(data), OutgoingData.of(new ByteArrayInputStream(data)))) {
            ReceivedResponse response =
                association.store(Uid.CTImageStorage, "1.2.3", Uid.ExplicitVRLittleEndian, source);

            assertThat(response.status()).isEqualTo(Status.Success);
            assertThat(store.received.remove()).isEqualTo(data);
          }
          association.release();
        }
      }
    }
  }

  @Test
  @Tag("check-070")
  void store_inSeveralContextsOfOneClass_goesByTransferSyntax() throws IOException {
    BlockingQueue<String> syntaxes = new LinkedBlockingQueue<>();
    DimseService service =
        serving(
            Uid.CTImageStorage,
            CommandField.C_STORE_RQ,
            request -> {
              syntaxes.add(request.transferSyntax().uid());
              return DimseResponse.success();
            });
    var proposal =
        AssociationProposal.builder(SERVER)
            .context(Uid.CTImageStorage, Uid.ImplicitVRLittleEndian)
            .context(Uid.CTImageStorage, Uid.ExplicitVRLittleEndian)
            .build();
    try (var server = DimseServer.builder(SERVER).service(service).start();
        var association = client(client()).connect(server.localAddress(), proposal)) {
      for (String syntax : List.of(Uid.ExplicitVRLittleEndian, Uid.ImplicitVRLittleEndian)) {
        association
            .store(Uid.CTImageStorage, "1.2", syntax, OutgoingData.of(pattern(10)))
            .orThrow();

        assertThat(syntaxes.remove()).isEqualTo(syntax);
      }
      assertThatThrownBy(
              () ->
                  association.store(
                      Uid.CTImageStorage, "1.2", Uid.RLELossless, OutgoingData.of(pattern(10))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void store_sourceThatFailsAtOnce_leavesTheAssociationUsable() throws IOException {
    try (var server = DimseServer.builder(SERVER).service(store.service()).start();
        var association = client(client()).connect(server.localAddress(), PROPOSAL)) {
      OutgoingData failing =
          out -> {
            out.write(pattern(1000));
            throw new IOException("disk");
          };

      assertThatThrownBy(
              () ->
                  association.store(Uid.CTImageStorage, "1.2", Uid.ExplicitVRLittleEndian, failing))
          .isInstanceOf(IOException.class)
          .hasMessage("disk");

      association
          .store(
              Uid.CTImageStorage, "1.2", Uid.ExplicitVRLittleEndian, OutgoingData.of(pattern(10)))
          .orThrow();
      assertThat(store.received).hasSize(1);
    }
  }

  @Test
  void store_sourceThatFailsLater_abortsTheAssociation() throws IOException {
    try (var server = DimseServer.builder(SERVER).service(store.service()).start();
        var association = client(client()).connect(server.localAddress(), PROPOSAL)) {
      OutgoingData failing =
          out -> {
            out.write(pattern(1_000_000));
            throw new UncheckedIOException(new IOException("disk"));
          };

      assertThatThrownBy(
              () ->
                  association.store(Uid.CTImageStorage, "1.2", Uid.ExplicitVRLittleEndian, failing))
          .isInstanceOf(IOException.class)
          .hasRootCauseMessage("disk");

      assertThat(association.isOpen()).isFalse();
      Eventually.until("association ends", () -> server.associationCount() == 0);
      assertThat(store.received).isEmpty();
    }
  }

  @Test
  @Tag("check-088")
  void store_refused_givesStatusAndComment() throws IOException {
    DimseService refusing =
        serving(
            Uid.CTImageStorage,
            CommandField.C_STORE_RQ,
            request -> {
              throw new DimseException(
                  Status.DataSetDoesNotMatchSOPClass,
                  "no pixels",
                  List.of(dev.vna.data.Tag.PixelData));
            });
    try (var server = DimseServer.builder(SERVER).service(refusing).start();
        var association = client(client()).connect(server.localAddress(), PROPOSAL)) {
      ReceivedResponse response =
          association.store(
              Uid.CTImageStorage,
              "1.2",
              Uid.ExplicitVRLittleEndian,
              OutgoingData.of(pattern(300_000)));

      assertThat(response.status()).isEqualTo(Status.DataSetDoesNotMatchSOPClass);
      assertThat(response.errorComment()).contains("no pixels");
      assertThat(response.offendingElements()).containsExactly(dev.vna.data.Tag.PixelData);
      assertThatThrownBy(response::orThrow).isInstanceOf(DimseException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"checked", "unchecked"})
  void store_handlerThatFails_isAnsweredWithoutDetails(String kind) throws IOException {
    DimseService failing =
        serving(
            Uid.CTImageStorage,
            CommandField.C_STORE_RQ,
            request -> {
              assertThat(request.data().readAllBytes(1000)).hasSize(100);
              if (kind.equals("checked")) {
                throw new IOException("secret");
              }
              throw new IllegalStateException("secret");
            });
    try (var server = DimseServer.builder(SERVER).service(failing).start();
        var association = client(client()).connect(server.localAddress(), PROPOSAL)) {
      ReceivedResponse response =
          association.store(
              Uid.CTImageStorage, "1.2", Uid.ExplicitVRLittleEndian, OutgoingData.of(pattern(100)));

      assertThat(response.status()).isEqualTo(Status.ProcessingFailure);
      assertThat(response.errorComment()).contains("internal error");
      assertThat(association.isOpen()).isTrue();
    }
  }

  // ---- C-FIND

  @Test
  @Tag("check-091")
  void find_manyMatches_comeOneByOne() throws IOException {
    DimseService service =
        serving(
            FIND,
            CommandField.C_FIND_RQ,
            request -> {
              DataSet keys = request.dataSet();
              for (int i = 0; i < 1000; i++) {
                request.sendPending(
                    DimseResponse.of(i % 2 == 0 ? Status.Pending : Status.PendingWarning)
                        .withData(
                            OutgoingData.of(
                                keys.toBuilder()
                                    .set(dev.vna.data.Tag.StudyID, Integer.toString(i))
                                    .build(),
                                request.transferSyntax())));
              }
              return DimseResponse.success();
            });
    try (var server = DimseServer.builder(SERVER).service(service).start();
        var association = client(client()).connect(server.localAddress(), PROPOSAL);
        Responses responses =
            association.invoke(
                context(association, FIND),
                DimseOperation.find(FIND, encoded(identifier("1.2.3"))))) {
      for (int i = 0; i < 1000; i++) {
        ReceivedResponse response = responses.next().orElseThrow();

        assertThat(response.status().isPending()).isTrue();
        DataSet match = response.dataSet().orElseThrow();
        assertThat(match.string(dev.vna.data.Tag.StudyID)).contains(Integer.toString(i));
        assertThat(match.string(dev.vna.data.Tag.StudyInstanceUID)).contains("1.2.3");
      }
      ReceivedResponse last = responses.next().orElseThrow();
      assertThat(last.status()).isEqualTo(Status.Success);
      assertThat(last.hasDataSet()).isFalse();
      assertThat(responses.next()).isEmpty();
      association.release();
    }
  }

  @Test
  @Tag("check-096")
  void find_cancelWhileResponsesStream_isSeenByTheHandler() throws IOException {
    var cancelled = new CountDownLatch(1);
    DimseService service =
        serving(
            FIND,
            CommandField.C_FIND_RQ,
            request -> {
              request.onCancel(cancelled::countDown);
              while (true) {
                request.throwIfCanceled();
                request.sendPending(
                    DimseResponse.of(Status.Pending).withData(encoded(identifier("1"))));
              }
            });
    try (var server =
            DimseServer.builder(SERVER).service(service).service(TestServices.ECHO).start();
        var association = client(client()).connect(server.localAddress(), PROPOSAL)) {
      try (Responses responses =
          association.invoke(
              context(association, FIND), DimseOperation.find(FIND, encoded(identifier(""))))) {
        assertThat(responses.next().orElseThrow().status()).isEqualTo(Status.Pending);
        responses.cancel();

        assertThat(responses.last().status()).isEqualTo(Status.Cancel);
        responses.cancel();
      }
      assertThat(cancelled.getCount()).isZero();
      association.echo();
      association.release();
    }
  }

  @Test
  void find_responsesNobodyTakes_doNotHoldUpRelease() throws IOException {
    DimseService service =
        serving(
            FIND,
            CommandField.C_FIND_RQ,
            request -> {
              for (int i = 0; i < 5000; i++) {
                request.sendPending(
                    DimseResponse.of(Status.Pending).withData(encoded(identifier("1"))));
              }
              return DimseResponse.success();
            });
    try (var server = DimseServer.builder(SERVER).service(service).start();
        var association = client(client()).connect(server.localAddress(), PROPOSAL)) {
      Responses responses =
          association.invoke(
              context(association, FIND), DimseOperation.find(FIND, encoded(identifier(""))));
      assertThat(responses.next()).isPresent();

      responses.close();
      association.release();

      assertThat(association.failure()).isEmpty();
    }
  }

  @Test
  void find_identifierTooLarge_isRefused() throws IOException {
    DimseService service =
        serving(FIND, CommandField.C_FIND_RQ, request -> DimseResponse.success());
    var options = AssociationOptions.builder().maxDataSetInMemoryBytes(1024).build();
    try (var server = DimseServer.builder(SERVER).options(options).service(service).start();
        var association = client(client()).connect(server.localAddress(), PROPOSAL);
        Responses responses =
            association.invoke(
                context(association, FIND),
                DimseOperation.find(FIND, OutgoingData.of(pattern(100_000))))) {
      assertThat(responses.last().status()).isEqualTo(Status.ResourceLimitation);
    }
  }

  // ---- C-GET

  @ParameterizedTest
  @EnumSource(PdvPacking.class)
  @Tag("check-097")
  @Tag("check-077")
  void get_subOperations_comeInterleavedWithResponses(PdvPacking packing) throws IOException {
    byte[] instance = pattern(300_000);
    DimseService getService =
        serving(
            GET,
            CommandField.C_GET_RQ,
            request -> {
              Association association = request.association();
              PresentationContext back = context(association, Uid.CTImageStorage);
              for (int done = 0; done < 5; done++) {
                request.sendPending(
                    DimseResponse.of(Status.Pending)
                        .withRemainingSuboperations(5 - done)
                        .withSuboperations(done, 0, 0));
                DimseOperation store =
                    DimseOperation.store(
                        Uid.CTImageStorage, "1.2." + done, OutgoingData.of(instance));
                try (Responses responses = association.invoke(back, store)) {
                  responses.last().orThrow();
                }
              }
              return DimseResponse.success().withSuboperations(5, 0, 0);
            });
    DimseService storage =
        new DimseService() {
          @Override
          public Optional<ContextDecision> negotiate(
              ProposedContext context, AssociationRequest request) {
            return context.abstractSyntax().equals(Uid.CTImageStorage)
                ? Optional.of(ContextDecision.choose(context, LITTLE_ENDIAN).withRolesAsProposed())
                : Optional.empty();
          }

          @Override
          public java.util.Set<CommandField> operations() {
            return java.util.Set.of(CommandField.C_STORE_RQ);
          }

          @Override
          public DimseResponse handle(DimseRequest request) {
            return DimseResponse.success();
          }
        };
    List<String> stored = new ArrayList<>();
    DimseClient client =
        client()
            .on(
                CommandField.C_STORE_RQ,
                request -> {
                  assertThat(request.data().readAllBytes(1_000_000)).isEqualTo(instance);
                  stored.add(request.sopInstanceUid().orElseThrow());
                  return DimseResponse.success();
                })
            .build();
    var options = AssociationOptions.builder().pdvPacking(packing).build();
    try (var server =
            DimseServer.builder(SERVER)
                .options(options)
                .service(getService)
                .service(storage)
                .start();
        var association = client.connect(server.localAddress(), PROPOSAL);
        Responses responses =
            association.invoke(
                context(association, GET), DimseOperation.get(GET, encoded(identifier("1.2"))))) {
      for (int done = 0; done < 5; done++) {
        ReceivedResponse pending = responses.next().orElseThrow();
        assertThat(pending.remainingSuboperations()).hasValue(5 - done);
      }
      ReceivedResponse last = responses.last();

      assertThat(last.status()).isEqualTo(Status.Success);
      assertThat(last.remainingSuboperations()).isEmpty();
      assertThat(last.completedSuboperations()).hasValue(5);
      assertThat(last.failedSuboperations()).hasValue(0);
      assertThat(last.warningSuboperations()).hasValue(0);
      assertThat(stored).containsExactly("1.2.0", "1.2.1", "1.2.2", "1.2.3", "1.2.4");
      association.release();
    }
  }

  @Test
  @Tag("check-077")
  void invoke_withoutTheRole_isACallersMistake() throws IOException {
    var mistakes = new LinkedBlockingQueue<String>();
    DimseService service =
        serving(
            FIND,
            CommandField.C_FIND_RQ,
            request -> {
              try (Responses unexpected =
                  request
                      .association()
                      .invoke(
                          request.context(), DimseOperation.find(FIND, encoded(identifier("1"))))) {
                mistakes.add("invoked " + unexpected.messageId());
              } catch (IllegalArgumentException e) {
                mistakes.add(String.valueOf(e.getMessage()));
              }
              return DimseResponse.success();
            });
    try (var server = DimseServer.builder(SERVER).service(service).start();
        var association = client(client()).connect(server.localAddress(), PROPOSAL);
        Responses responses =
            association.invoke(
                context(association, FIND), DimseOperation.find(FIND, encoded(identifier("1"))))) {
      responses.last().orThrow();

      assertThat(mistakes.remove()).contains("role");
    }
  }

  // ---- N services

  @Test
  @Tag("check-105")
  @Tag("check-107")
  void action_eventReportOnTheSameAssociation_isAnsweredEvenAmidAStore() throws Exception {
    var reported = new CountDownLatch(1);
    var statuses = new LinkedBlockingQueue<Status>();
    DimseService commitment =
        serving(
            COMMITMENT,
            CommandField.N_ACTION_RQ,
            request -> {
              Association association = request.association();
              var report =
                  DimseOperation.eventReport(
                      COMMITMENT,
                      request.sopInstanceUid().orElseThrow(),
                      1,
                      Optional.of(encoded(identifier("1.2"))));
              new Thread(
                      () -> {
                        try (Responses responses = association.invoke(request.context(), report)) {
                          statuses.add(responses.last().status());
                        } catch (IOException e) {
                          statuses.add(Status.ProcessingFailure);
                        }
                      })
                  .start();
              return DimseResponse.success();
            });
    DimseClient client =
        client()
            .on(
                CommandField.N_EVENT_REPORT_RQ,
                request -> {
                  assertThat(request.command().intValue(dev.vna.data.Tag.EventTypeID)).hasValue(1);
                  assertThat(request.dataSet().string(dev.vna.data.Tag.StudyInstanceUID))
                      .contains("1.2");
                  reported.countDown();
                  return DimseResponse.success();
                })
            .build();
    try (var server =
            DimseServer.builder(SERVER).service(commitment).service(store.service()).start();
        var association = client.connect(server.localAddress(), PROPOSAL)) {
      try (Responses responses =
          association.invoke(
              context(association, COMMITMENT),
              DimseOperation.action(
                  COMMITMENT,
                  Uid.StorageCommitmentPushModelInstance,
                  1,
                  Optional.of(encoded(identifier("1.2")))))) {
        ReceivedResponse response = responses.last().orThrow();
        assertThat(response.command().intValue(dev.vna.data.Tag.ActionTypeID)).hasValue(1);
        assertThat(response.command().string(dev.vna.data.Tag.AffectedSOPInstanceUID))
            .contains(Uid.StorageCommitmentPushModelInstance);
      }
      OutgoingData whileReported =
          out -> {
            out.write(pattern(200_000));
            try {
              reported.await();
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
            out.write(pattern(200_000));
          };
      association
          .store(Uid.CTImageStorage, "1.2", Uid.ExplicitVRLittleEndian, whileReported)
          .orThrow();

      assertThat(statuses.take()).isEqualTo(Status.Success);
      assertThat(store.received.remove()).hasSize(400_000);
      association.release();
    }
  }

  @Test
  @Tag("check-105")
  void eventReport_withoutHandler_isRefused() throws Exception {
    var statuses = new LinkedBlockingQueue<Status>();
    DimseService find =
        serving(
            FIND,
            CommandField.C_FIND_RQ,
            request -> {
              var report = DimseOperation.eventReport(FIND, "1.2", 1, Optional.empty());
              try (Responses responses = request.association().invoke(request.context(), report)) {
                statuses.add(responses.last().status());
              }
              return DimseResponse.success();
            });
    try (var server = DimseServer.builder(SERVER).service(find).start();
        var association = client(client()).connect(server.localAddress(), PROPOSAL);
        Responses responses =
            association.invoke(
                context(association, FIND), DimseOperation.find(FIND, encoded(identifier("1"))))) {
      responses.last().orThrow();

      assertThat(statuses.take()).isEqualTo(Status.UnrecognizedOperation);
    }
  }

  @Test
  @Tag("check-107")
  void normalizedServices_allKinds_carryTheirFields() throws IOException {
    String mpps = Uid.ModalityPerformedProcedureStep;
    var seen = new ArrayList<String>();
    DimseHandler handler =
        request -> {
          seen.add(request.commandField() + " " + request.sopInstanceUid().orElse("none"));
          request.data().forEachFragment(fragment -> {});
          DimseResponse response = DimseResponse.success();
          return request.commandField() == CommandField.N_CREATE_RQ
              ? response.withAffectedSopInstanceUid("1.9")
              : response.withData(encoded(identifier("1.2")));
        };
    DimseService service =
        DimseService.builder()
            .accept(mpps, LITTLE_ENDIAN)
            .on(CommandField.N_CREATE_RQ, handler)
            .on(CommandField.N_SET_RQ, handler)
            .on(CommandField.N_GET_RQ, handler)
            .on(CommandField.N_DELETE_RQ, handler)
            .build();
    var proposal =
        AssociationProposal.builder(SERVER).context(mpps, Uid.ExplicitVRLittleEndian).build();
    try (var server = DimseServer.builder(SERVER).service(service).start();
        var association = client(client()).connect(server.localAddress(), proposal)) {
      for (DimseOperation operation :
          List.of(
              DimseOperation.create(mpps, Optional.empty(), Optional.of(encoded(identifier("1")))),
              DimseOperation.normalizedSet(mpps, "1.9", encoded(identifier("1"))),
              DimseOperation.normalizedGet(mpps, "1.9", List.of(dev.vna.data.Tag.StudyInstanceUID)),
              DimseOperation.delete(mpps, "1.9"))) {
        try (Responses responses = association.invoke(association.contexts().get(0), operation)) {
          ReceivedResponse response = responses.last().orThrow();
          assertThat(response.command().string(dev.vna.data.Tag.AffectedSOPInstanceUID))
              .contains("1.9");
        }
      }
    }
    assertThat(seen)
        .containsExactly("N-CREATE-RQ none", "N-SET-RQ 1.9", "N-GET-RQ 1.9", "N-DELETE-RQ 1.9");
  }

  // ---- many

  @Test
  void invoke_onTheReadingThread_isRefused() throws IOException {
    var mistakes = new LinkedBlockingQueue<String>();
    DimseService service =
        serving(
            Uid.Verification,
            CommandField.C_ECHO_RQ,
            request -> {
              try {
                request.association().release();
              } catch (IllegalStateException e) {
                mistakes.add(String.valueOf(e.getMessage()));
              }
              return DimseResponse.success();
            });
    try (var server = DimseServer.builder(SERVER).service(service).start();
        var association = client(client()).connect(server.localAddress(), PROPOSAL)) {
      association.echo();

      assertThat(mistakes.remove()).contains("reading thread");
    }
  }

  @Test
  @Tag("check-085")
  void messageIds_ofManyOperations_wrapAndStayUnique() throws IOException {
    var lastIds = new LinkedBlockingQueue<Integer>();
    var count = new AtomicInteger();
    DimseService echo =
        serving(
            Uid.Verification,
            CommandField.C_ECHO_RQ,
            request -> {
              if (count.incrementAndGet() > 65_533) {
                lastIds.add(request.messageId());
              }
              return DimseResponse.success();
            });
    var window =
        AssociationOptions.builder().asyncOperationsWindow(new AsyncOperationsWindow(0, 0)).build();
    try (var server = DimseServer.builder(SERVER).options(window).service(echo).start();
        var association =
            client(client().options(window)).connect(server.localAddress(), PROPOSAL)) {
      PresentationContext context = context(association, Uid.Verification);
      var pending = new ArrayList<Responses>();
      for (int i = 0; i < 65_537; i++) {
        pending.add(association.invoke(context, DimseOperation.echo(Uid.Verification)));
        if (pending.size() == 100) {
          for (Responses responses : pending) {
            responses.last().orThrow();
          }
          pending.clear();
        }
      }
      for (Responses responses : pending) {
        responses.last().orThrow();
      }

      assertThat(lastIds).containsExactly(65_534, 65_535, 1, 2);
    }
  }

  @Test
  @Tag("check-078")
  void invoke_withoutWindow_waitsForTheOperationBefore() throws Exception {
    var go = new CountDownLatch(1);
    DimseService find =
        serving(
            FIND,
            CommandField.C_FIND_RQ,
            request -> {
              try {
                go.await();
              } catch (InterruptedException e) {
                throw new IOException(e);
              }
              return DimseResponse.success();
            });
    var order = new LinkedBlockingQueue<String>();
    try (var server = DimseServer.builder(SERVER).service(find).service(TestServices.ECHO).start();
        var association = client(client()).connect(server.localAddress(), PROPOSAL)) {
      Responses first =
          association.invoke(
              context(association, FIND), DimseOperation.find(FIND, encoded(identifier("1"))));
      var echo =
          new Thread(
              () -> {
                try {
                  association.echo();
                  order.add("echo");
                } catch (IOException e) {
                  order.add(e.toString());
                }
              });
      echo.start();
      Eventually.until("echo waits", () -> echo.getState() == Thread.State.TIMED_WAITING);
      order.add("find");
      go.countDown();
      first.last().orThrow();
      echo.join();

      assertThat(order).containsExactly("find", "echo");
    }
  }
}
