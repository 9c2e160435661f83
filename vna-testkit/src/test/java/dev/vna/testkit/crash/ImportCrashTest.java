package dev.vna.testkit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.transfer.BulkImport;
import dev.vna.archive.transfer.ImportOutcome;
import dev.vna.archive.transfer.ImportResult;
import dev.vna.data.FileMeta;
import dev.vna.data.Uid;
import dev.vna.testkit.ingest.JavaProcess;
import dev.vna.testkit.ingest.NumberedInstance;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An import that is killed again and again is complete in the end, and reads nothing much twice.
 */
@Tag("slow")
class ImportCrashTest {
  private static final int INSTANCES = 600;
  private static final int KILLS = 3;
  private static final int START_TIMEOUT_MILLIS = 60_000;

  @TempDir private Path directory;

  private static byte[] file(int number) throws IOException {
    var instance = new NumberedInstance(number);
    var out = new ByteArrayOutputStream();
    out.write(FileMeta.of(Uid.CTImageStorage, instance.uid(), NumberedInstance.SYNTAX).encode());
    out.write(instance.encoded());
    return out.toByteArray();
  }

  private Path source(String kind) throws IOException {
    Path source = directory.resolve("source");
    if (kind.equals("zip")) {
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(source))) {
        zip.setLevel(0);
        for (int i = 0; i < INSTANCES; i++) {
          zip.putNextEntry(new ZipEntry("IM" + i));
          zip.write(file(i));
        }
      }
    } else {
      for (int i = 0; i < INSTANCES; i++) {
        Path folder = Files.createDirectories(source.resolve("" + i / 50));
        Files.write(folder.resolve("IM" + i), file(i));
      }
    }
    return source;
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "zip"})
  void import_killedAgainAndAgain_goesOnWhereItWas(String kind) throws Exception {
    Path source = source(kind);
    Path data = directory.resolve("data");
    Path journal = directory.resolve("journal");
    Set<String> told = new HashSet<>();
    for (int kill = 1; kill <= KILLS; kill++) {
      importUntil(data, source, journal, kill * INSTANCES / (KILLS + 1), told);
    }

    try (Archive archive = Archive.open(data)) {
      assertThat(archive.statistics().instances()).isBetween((long) told.size(), 600L);
      for (String uid : told) {
        assertThat(archive.open(uid)).isNotNull();
      }
      long before = archive.statistics().instances();
      ImportResult result = BulkImport.into(archive).from(source).journal(journal).run();
      assertThat(result.failures()).isZero();
      assertThat(result.items()).isEqualTo(INSTANCES);
      assertThat(result.count(ImportOutcome.STORED)).isEqualTo(INSTANCES - before);
      assertThat(result.count(ImportOutcome.DONE_BEFORE)).isPositive();
      for (int i = 0; i < INSTANCES; i++) {
        var read = new ByteArrayOutputStream();
        var instance = archive.open(new NumberedInstance(i).uid());
        instance.writeDataSet(NumberedInstance.SYNTAX, read);
        assertThat(read.toByteArray()).isEqualTo(new NumberedInstance(i).encoded());
      }
    }
  }

  /** Imports in a process of its own, and kills that when so many instances are told in all. */
  private void importUntil(Path data, Path source, Path journal, int enough, Set<String> told)
      throws Exception {
    try (ServerSocket here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      here.setSoTimeout(START_TIMEOUT_MILLIS);
      JavaProcess process =
          JavaProcess.start(
              List.of(),
              directory.resolve("printed"),
              ImportMain.class,
              List.of(
                  data.toString(),
                  source.toString(),
                  journal.toString(),
                  Integer.toString(here.getLocalPort())));
      try (Socket socket = here.accept();
          DataInputStream in = new DataInputStream(socket.getInputStream())) {
        while (told.size() < enough) {
          String word = in.readUTF();
          if (!word.isEmpty()) {
            told.add(word);
          }
        }
        process.kill();
        readRest(in, told);
      } finally {
        process.kill();
      }
    }
  }

  private static void readRest(DataInputStream in, Set<String> told) throws IOException {
    try {
      while (true) {
        String word = in.readUTF();
        if (!word.isEmpty()) {
          told.add(word);
        }
      }
    } catch (java.io.EOFException | SocketException e) {
      // It is gone.
      assertThat(told).isNotEmpty();
    }
  }
}
