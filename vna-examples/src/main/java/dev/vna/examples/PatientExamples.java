package dev.vna.examples;

import dev.vna.archive.Archive;
import dev.vna.archive.Change;
import dev.vna.archive.ChangeConsumer;
import dev.vna.archive.Conflict;
import dev.vna.archive.spi.PatientKey;
import dev.vna.data.Tag;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the guide to patients shows. */
final class PatientExamples {
  private PatientExamples() {}

  static void mergeAndUndo(Archive archive) throws IOException {
    // region merge
    PatientKey wrong = PatientKey.ofId("P2");
    PatientKey right = PatientKey.ofId("P1");
    long merge = archive.patients().merge(wrong, right, "registered twice");
    // endregion
    // region undo
    archive.undo(merge, "two people after all");
    // endregion
  }

  static long split(Archive archive, String studyInstanceUid) throws IOException {
    // region split
    long split =
        archive
            .patients()
            .split(
                List.of(studyInstanceUid),
                PatientKey.ofId("P1"),
                PatientKey.ofId("P7"),
                Map.of(Tag.PatientName, List.of("DOE^JANE")),
                "scanned under the wrong ID");
    // endregion
    return split;
  }

  static void acceptAll(Archive archive) throws IOException {
    // region conflicts
    for (Conflict conflict : archive.conflicts().waiting(0, 100)) {
      archive.conflicts().accept(conflict, "looked at");
    }
    // endregion
  }

  static int read(Archive archive) throws IOException, InterruptedException {
    int read = 0;
    // region consumer
    ChangeConsumer consumer = archive.changeFeed().consumer("router");
    for (Change change : consumer.await(100, Duration.ofSeconds(10))) {
      read++;
      consumer.acknowledge(change);
    }
    // endregion
    return read;
  }
}
