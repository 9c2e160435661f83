package dev.vna.archive;

import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.StudyIndex;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the index again from the log alone, beside the present one, and swaps them at the end. */
final class IndexRebuild {
  private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);

  private IndexRebuild() {}

  static void run(Archive.Builder settings, ProgressListener progress) throws IOException {
    try (DataDirectory directory = DataDirectory.open(settings.directory, settings.clock)) {
      rebuild(settings, directory, progress);
    }
  }

  /** Rebuilds in a directory that is held and whose index and store are closed. */
  static void rebuild(Archive.Builder settings, DataDirectory directory, ProgressListener progress)
      throws IOException {
    LostHeaders lost = LostHeaders.NONE;
    try {
      rebuild(settings, directory, progress, lost);
    } catch (DamagedHeaderException e) {
      LOG.warn("the log is read for headers that are damaged: {}", e.getMessage());
      lost = LostHeaders.find(settings, directory, LogPosition.START);
      rebuild(settings, directory, progress, lost);
    }
    directory.swapIndex();
    lost.list(directory);
  }

  private static void rebuild(
      Archive.Builder settings,
      DataDirectory directory,
      ProgressListener progress,
      LostHeaders lost)
      throws IOException {
    try (LandingStore store = OpenArchive.openStore(settings, directory);
        StudyIndex index =
            OpenArchive.indexProvider(settings)
                .open(OpenArchive.context(settings, directory, directory.newIndexDirectory()))) {
      Replay replay = Replay.of(settings, index, store, lost);
      long totalBytes = store.usedBytes();
      long[] doneBytes = {0};
      LogPosition end =
          store.recover(
              LogPosition.START,
              group -> {
                replay.group(group);
                group.blobs().forEach(blob -> doneBytes[0] += blob.sizeBytes());
                progress.progress(Math.min(doneBytes[0], totalBytes), totalBytes);
              });
      replay.finish(end);
      progress.progress(totalBytes, totalBytes);
    }
  }
}
