package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static dev.vna.testkit.Instances.instanceUid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.ArchiveListener;
import dev.vna.archive.Change;
import dev.vna.archive.MetricsListener;
import dev.vna.archive.OutOfResourcesException;
import dev.vna.archive.Query;
import dev.vna.archive.StoreResult.Outcome;
import dev.vna.archive.Visibility;
import dev.vna.archive.spi.BlobStoreProvider;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.StudyIndexProvider;
import dev.vna.archive.spi.UnsupportedFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archive does when storage or index fail it, and what it tells those who listen. */
class ArchiveFaultTest {
  @TempDir Path directory;

  private final FaultyBlobStore store =
      new FaultyBlobStore(ServiceLoader.load(BlobStoreProvider.class).findFirst().orElseThrow());
  private final FaultyStudyIndex index =
      new FaultyStudyIndex(ServiceLoader.load(StudyIndexProvider.class).findFirst().orElseThrow());

  private Archive.Builder archive() {
    return Archive.builder(directory).blobStore(store).studyIndex(index);
  }

  private static int found(Archive archive) throws IOException {
    return archive.find(Query.instances().build()).items().size();
  }

  @Test
  void store_commitFails_isRefusedAndLaterOnesAreStored() throws IOException {
    try (Archive archive = archive().open()) {
      store.failCommits("no space left on device");
      assertThatThrownBy(() -> archive.store(file(ct(1, 1, 1, 1).build())))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no space left");
      assertThat(archive.health().isGood()).isFalse();
      store.heal();

      assertThat(archive.store(file(ct(1, 1, 1, 2).build())).outcome()).isEqualTo(Outcome.STORED);

      assertThat(found(archive)).isOne();
      assertThat(archive.health().isGood()).isTrue();
    }
    try (Archive archive = archive().open()) {
      assertThat(found(archive)).isOne();
    }
  }

  @Test
  void store_indexFailsAfterTheLog_isCaughtUpBeforeAnythingElse() throws IOException {
    try (Archive archive = archive().open()) {
      index.failApply("map full");
      assertThatThrownBy(() -> archive.store(file(ct(1, 1, 1, 1).build())))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> archive.store(file(ct(1, 1, 1, 2).build())))
          .isInstanceOf(IOException.class);
      index.heal();

      assertThat(archive.store(file(ct(1, 1, 1, 1).build())).outcome())
          .isEqualTo(Outcome.ALREADY_STORED);

      assertThat(archive.versions(instanceUid(1, 1, 1, 1)))
          .extracting(InstanceEntry::visibility)
          .containsExactly(Visibility.VISIBLE);
      assertThat(found(archive)).isOne();
    }
  }

  @Test
  void open_afterTheIndexFailedAndTheProcessEnded_replaysTheLog() throws IOException {
    try (Archive archive = archive().open()) {
      archive.store(file(ct(1, 1, 1, 1).build()));
      index.failApply("map full");
      assertThatThrownBy(() -> archive.store(file(ct(1, 1, 1, 2).build())))
          .isInstanceOf(IOException.class);
    }
    index.heal();

    try (Archive archive = archive().open()) {
      assertThat(found(archive)).isEqualTo(2);
      assertThat(archive.store(file(ct(1, 1, 1, 2).build())).outcome())
          .isEqualTo(Outcome.ALREADY_STORED);
    }
  }

  @Test
  void read_storageFails_isTold() throws IOException {
    try (Archive archive = archive().open()) {
      archive.store(file(ct(1, 1, 1, 1).build()));
      store.failReads("input/output error");

      assertThatThrownBy(
              () -> archive.open(instanceUid(1, 1, 1, 1)).copyTo(new ByteArrayOutputStream()))
          .isInstanceOf(IOException.class);

      assertThat(found(archive)).isOne();
    }
  }

  @Test
  void store_diskNearlyFull_isRefusedAsOutOfResources() throws IOException {
    try (Archive archive = archive().minFreeBytes(1_000_000).open()) {
      store.pretendUsableBytes(1_000_100);
      assertThatThrownBy(() -> archive.store(file(ct(1, 1, 1, 1).build())))
          .isInstanceOf(OutOfResourcesException.class);
      assertThat(archive.changes(0, 1)).isEmpty();
      store.heal();

      archive.store(file(ct(1, 1, 1, 1).build()));

      assertThat(found(archive)).isOne();
    }
  }

  @Test
  void listeners_areToldInOrderAfterwards() throws Exception {
    BlockingQueue<Change> told = new LinkedBlockingQueue<>();
    AtomicInteger committed = new AtomicInteger();
    ArchiveListener failing =
        new ArchiveListener() {
          @Override
          public void changed(Change change) {
            throw new IllegalStateException("a listener that fails");
          }
        };
    ArchiveListener listening =
        new ArchiveListener() {
          @Override
          public void changed(Change change) {
            told.add(change);
          }
        };
    MetricsListener metrics =
        new MetricsListener() {
          @Override
          public void committed(int facts, long blobBytes, Duration took) {
            committed.addAndGet(facts);
          }
        };
    try (Archive archive =
        archive().listener(failing).listener(listening).metrics(metrics).open()) {
      for (int i = 1; i <= 5; i++) {
        archive.store(file(ct(1, 1, 1, i).build()));
      }

      for (Change expected : List.copyOf(archive.changes(0, 10))) {
        assertThat(told.poll(30, TimeUnit.SECONDS)).isEqualTo(expected);
      }
      assertThat(committed).hasValue(5);
    }
  }

  @Test
  void open_indexOfAnOlderFormat_isMadeAgainFromTheLog() throws IOException {
    try (Archive archive = archive().open()) {
      archive.store(file(ct(1, 1, 1, 1).build()));
    }
    AtomicInteger opened = new AtomicInteger();
    StudyIndexProvider older =
        context -> {
          if (opened.getAndIncrement() == 0) {
            throw new UnsupportedFormatException("index", 0, 1);
          }
          return index.open(context);
        };

    try (Archive archive = archive().studyIndex(older).open()) {
      assertThat(found(archive)).isOne();
    }
  }

  @Test
  void open_indexOfANewerFormat_isRefused() throws IOException {
    StudyIndexProvider newer =
        context -> {
          throw new UnsupportedFormatException("index", 2, 1);
        };
    archive().open().close();

    assertThatThrownBy(() -> archive().studyIndex(newer).open())
        .isInstanceOf(UnsupportedFormatException.class);

    archive().open().close();
  }
}
