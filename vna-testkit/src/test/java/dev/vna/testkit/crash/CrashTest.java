package dev.vna.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.data.Uid;
import dev.vna.dicom.net.AeTitle;
import dev.vna.dicom.net.Association;
import dev.vna.dicom.net.AssociationProposal;
import dev.vna.dicom.net.DimseClient;
import dev.vna.dicom.net.OutgoingData;
import dev.vna.testkit.ingest.JavaProcess;
import dev.vna.testkit.ingest.Ledger;
import dev.vna.testkit.ingest.NumberedInstance;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Killing the server while peers send loses nothing that it had answered with success. */
@Tag("slow")
class CrashTest {
  private static final Logger LOG = LoggerFactory.getLogger(CrashTest.class);
  private static final int ROUNDS = Integer.getInteger("vna.crash.rounds", 6);
  private static final int ASSOCIATIONS = 4;
  private static final int START_TIMEOUT_MILLIS = 60_000;

  @TempDir Path directory;

  private final Ledger ledger = new Ledger();
  private final AtomicInteger next = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final DimseClient client = DimseClient.builder(new AeTitle("CT1")).build();

  @AfterEach
  void stopThreads() throws InterruptedException {
    threads.shutdownNow();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void ingest_killedAgainAndAgain_keepsWhatWasAcknowledged() throws Exception {
    SplittableRandom random = new SplittableRandom();
    for (int round = 0; round < ROUNDS; round++) {
      int answers = 10 + random.nextInt(150);
      long pauseNanos = random.nextInt(3_000_000);

      sendUntilKilled(round, answers, pauseNanos);

      try (Archive archive = Archive.open(directory.resolve("archive"))) {
        ledger.check(archive);
        LOG.info(
            "crash {}: acknowledged={} found={} begun={}",
            round,
            ledger.acknowledged(),
            archive.statistics().instances(),
            next.get());
      }
    }
  }

  /** Sends over several associations; kills the server a moment after so many answers. */
  private void sendUntilKilled(int round, int answers, long pauseNanos) throws Exception {
    try (ServerSocket here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      here.setSoTimeout(START_TIMEOUT_MILLIS);
      JavaProcess server =
          JavaProcess.start(
              List.of(),
              directory.resolve("printed" + round),
              ServerMain.class,
              List.of(
                  directory.resolve("archive").toString(), Integer.toString(here.getLocalPort())));
      CountDownLatch enough = new CountDownLatch(answers);
      try (Socket told = here.accept()) {
        int port = new DataInputStream(told.getInputStream()).readInt();
        List<Callable<Void>> senders = new ArrayList<>();
        for (int i = 0; i < ASSOCIATIONS; i++) {
          senders.add(() -> send(port, enough));
        }
        List<Future<Void>> running = senders.stream().map(threads::submit).toList();
        assertThat(enough.await(60, TimeUnit.SECONDS)).as("%s", server.printed()).isTrue();
        TimeUnit.NANOSECONDS.sleep(pauseNanos);
        server.kill();
        for (Future<Void> sender : running) {
          sender.get();
        }
      } finally {
        server.kill();
      }
    }
  }

  /** Sends one instance after the other until the server is gone. */
  private Void send(int port, CountDownLatch enough) {
    AssociationProposal proposal =
        AssociationProposal.builder(new AeTitle("VNA"))
            .context(Uid.CTImageStorage, NumberedInstance.SYNTAX.uid())
            .build();
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try (Association association = client.connect(address, proposal)) {
      while (true) {
        NumberedInstance instance = new NumberedInstance(next.getAndIncrement());
        OutgoingData data = OutgoingData.of(instance.encoded());
        account("storing " + instance.number());
        var response =
            association.store(
                Uid.CTImageStorage, instance.uid(), NumberedInstance.SYNTAX.uid(), data);
        assertThat(response.status().isSuccess()).as("%s", response.status()).isTrue();
        account("stored " + instance.number());
        enough.countDown();
      }
    } catch (IOException e) {
      LOG.debug("the server is gone", e);
      return null;
    }
  }

  private void account(String mark) {
    synchronized (ledger) {
      ledger.add(mark);
    }
  }
}
