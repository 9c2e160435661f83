package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.archive.transfer.ContentImport;
import dev.vna.data.DataSet;
import dev.vna.data.wrap.WrapException;
import dev.vna.data.wrap.WrappedContent;
import dev.vna.data.wrap.Wrapping;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files that are not DICOM, for a study. */
final class ContentFiles {
  private final String study;
  private final Optional<String> title;
  private final PrintWriter out;
  private final PrintWriter err;

  ContentFiles(String study, Optional<String> title, PrintWriter out, PrintWriter err) {
    this.study = study;
    this.title = title;
    this.out = out;
    this.err = err;
  }

  /** Stores all; true if all are in. */
  boolean storeAll(Archive archive, List<Path> files) throws IOException {
    DataSet patientAndStudy = ContentImport.patientAndStudy(archive, study);
    boolean good = true;
    for (Path file : files) {
      try {
        Wrapping wrapping = Wrapping.of(file).patientAndStudy(patientAndStudy);
        title.ifPresent(wrapping::title);
        WrappedContent wrapped = wrapping.wrap();
        ContentImport.store(archive, wrapped);
        out.printf("stored %s as %s%n", wrapped.kind(), wrapped.sopInstanceUid());
        wrapped.notes().forEach(note -> err.println(file + ": " + note));
      } catch (WrapException e) {
        err.println(file + ": " + e.getMessage());
        good = false;
      }
    }
    out.flush();
    err.flush();
    return good;
  }
}
