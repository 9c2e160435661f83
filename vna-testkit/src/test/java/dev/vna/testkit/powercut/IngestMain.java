package dev.vna.testkit.powercut;

import dev.vna.archive.Archive;
import dev.vna.testkit.ingest.Ledger;
import dev.vna.testkit.ingest.Marks;
import dev.vna.testkit.ingest.NumberedInstance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The ingest that is recorded: instances from several threads at once, small ones and large ones, a
 * hold, deletions, and the same again after closing and opening. The argument is the directory.
 */
final class IngestMain {
  private static final int THREADS = 4;

  private IngestMain() {}

  public static void main(String[] arguments) throws Exception {
    Path root = Path.of(arguments[0]);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (Marks marks = new Marks(root.resolve(Recording.MARKS))) {
      try (Archive archive = Archive.open(root.resolve("archive"))) {
        store(archive, marks, threads, 0, 24);
        archive.placeHold(NumberedInstance.studyUid(0), Ledger.hold(0), "test");
        marks.held(0);
        delete(archive, marks, 9);
        deleteStudy(archive, marks, 2);
        store(archive, marks, threads, 24, 30);
      }
      try (Archive archive = Archive.open(root.resolve("archive"))) {
        store(archive, marks, threads, 30, 40);
        delete(archive, marks, 35);
        marks.releasing(0);
        archive.releaseHold(NumberedInstance.studyUid(0), Ledger.hold(0));
        store(archive, marks, threads, 40, 44);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static void store(
      Archive archive, Marks marks, ExecutorService threads, int from, int end) throws Exception {
    List<Callable<Void>> calls = new ArrayList<>();
    for (int i = from; i < end; i++) {
      int number = i;
      calls.add(
          () -> {
            marks.storing(number);
            long sequence = new NumberedInstance(number).storeTo(archive).sequence();
            marks.stored(number, sequence);
            return null;
          });
    }
    for (Future<Void> call : threads.invokeAll(calls)) {
      call.get();
    }
  }

  private static void delete(Archive archive, Marks marks, int number) throws Exception {
    marks.deleting(number);
    archive.deleteInstance(new NumberedInstance(number).uid(), "test");
    marks.deleted(number);
  }

  private static void deleteStudy(Archive archive, Marks marks, int study) throws Exception {
    int first = study * NumberedInstance.PER_STUDY;
    for (int i = 0; i < NumberedInstance.PER_STUDY; i++) {
      marks.deleting(first + i);
    }
    archive.deleteStudy(NumberedInstance.studyUid(study), "test");
    for (int i = 0; i < NumberedInstance.PER_STUDY; i++) {
      marks.deleted(first + i);
    }
  }
}
