package dev.vna.testkit;

import dev.vna.archive.Archive;
import dev.vna.dicom.service.DicomServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** What one test is given; JUnit closes it after the test. */
final class TestArchive implements AutoCloseable {
  /** Enough for many archives in one JVM. */
  private static final long MEMORY_BYTES = 32L << 20;

  private static final int SEED = 1;

  private final Path directory;
  private final Archive archive;
  private final DicomServer server;
  private final Optional<SyntheticStudy> study;

  private TestArchive(
      Path directory, Archive archive, DicomServer server, Optional<SyntheticStudy> study) {
    this.directory = directory;
    this.archive = archive;
    this.server = server;
    this.study = study;
  }

  /** Opens an archive that holds a study of so many instances, and a server over it. */
  static TestArchive start(int instances) {
    Path directory = null;
    Archive archive = null;
    try {
      directory = Files.createTempDirectory("vna-test");
      archive =
          Archive.builder(directory.resolve("data"))
              .memoryBytes(MEMORY_BYTES)
              .minFreeBytes(0)
              .open();
      Optional<SyntheticStudy> study = store(archive, instances);
      DicomServer server = DicomServer.builder(archive).port(0).start();
      return new TestArchive(directory, archive, server, study);
    } catch (IOException | RuntimeException e) {
      ParameterResolutionException failure =
          new ParameterResolutionException("cannot start an archive for the test", e);
      try {
        if (archive != null) {
          archive.close();
        }
        if (directory != null) {
          delete(directory);
        }
      } catch (IOException | UncheckedIOException second) {
        failure.addSuppressed(second);
      }
      throw failure;
    }
  }

  private static Optional<SyntheticStudy> store(Archive archive, int instances) throws IOException {
    if (instances == 0) {
      return Optional.empty();
    }
    SyntheticStudy study = SyntheticStudies.seeded(SEED).smallCt(instances);
    for (int i = 0; i < instances; i++) {
      archive.store(new ByteArrayInputStream(study.instance(i).toBytes()));
    }
    return Optional.of(study);
  }

  Archive archive() {
    return archive;
  }

  DicomServer server() {
    return server;
  }

  SyntheticStudy study() {
    return study.orElseThrow(
        () -> new ParameterResolutionException("the archive is empty: @VnaTest(instances = 0)"));
  }

  @Override
  public void close() throws IOException {
    server.close();
    archive.close();
    delete(directory);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
