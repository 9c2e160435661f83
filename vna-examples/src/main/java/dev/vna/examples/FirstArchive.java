package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.archive.Query;
import dev.vna.data.Tag;
import dev.vna.dicom.service.DicomServer;
import java.io.IOException;
import java.nio.file.Path;

/** The first example: its arguments are a directory, a DICOM file and where to copy it. */
public final class FirstArchive {
  private FirstArchive() {}

  /** Stores the file, finds its study and copies it out of the archive, beside a server. */
  // region first
  public static void main(String[] args) throws IOException {
    try (var archive = Archive.open(Path.of(args[0]));
        var server = DicomServer.builder(archive).port(0).start()) {
      var stored = archive.store(Path.of(args[1]));
      var study = Query.studies().where(Tag.StudyInstanceUID, stored.studyInstanceUid().get());
      System.out.println(archive.find(study.build()).items() + " on port " + server.port());
      archive.open(stored.sopInstanceUid()).copyTo(Path.of(args[2]));
    }
  }
  // endregion
}
