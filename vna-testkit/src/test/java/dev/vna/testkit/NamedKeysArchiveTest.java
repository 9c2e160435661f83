package dev.vna.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.NamedKey;
import dev.vna.archive.NamedKeyStatus;
import dev.vna.archive.ProgressListener;
import dev.vna.data.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that are defined while an archive runs. */
class NamedKeysArchiveTest {
  private static final NamedKey KVP = NamedKey.of("kvp", Tag.KVP);

  @TempDir private Path directory;

  private Archive.Builder settings() {
    return Archive.builder(directory).minFreeBytes(0).memoryBytes(8 << 20);
  }

  private static void store(Archive archive, SyntheticStudy study) throws IOException {
    for (SyntheticInstance instance : study.instances().toList()) {
      archive.store(new ByteArrayInputStream(instance.toBytes()));
    }
  }

  /** Defines a key and waits until it is complete; how many changes it had to look at. */
  private static long define(Archive archive, NamedKey key) throws Exception {
    CountDownLatch complete = new CountDownLatch(1);
    AtomicLong looked = new AtomicLong();
    archive.defineKey(
        key,
        (done, total) -> {
          looked.set(done);
          if (done == total) {
            complete.countDown();
          }
        });
    assertThat(complete.await(1, TimeUnit.MINUTES)).isTrue();
    return looked.get();
  }

  @Test
  void defineKey_inAnArchiveWithInstances_isBuiltBesideAndSaysHowFarItIs() throws Exception {
    try (Archive archive = settings().open()) {
      store(archive, SyntheticStudies.seeded(1).smallCt(30));

      assertThat(define(archive, KVP)).isEqualTo(30);
      assertThat(archive.keys()).singleElement().matches(NamedKeyStatus::isComplete);
      assertThat(archive.keys().get(0).refused()).isZero();
    }
  }

  @Test
  void keys_afterReopenAndRebuild_areThereAndComplete() throws Exception {
    try (Archive archive = settings().open()) {
      store(archive, SyntheticStudies.seeded(1).smallCt(5));
      define(archive, KVP);
      archive.defineKey(NamedKey.of("late", Tag.SliceThickness), ProgressListener.NONE);
    }
    settings().rebuildIndex(ProgressListener.NONE);

    try (Archive archive = settings().open()) {
      assertThat(archive.keys().stream().map(key -> key.key().name()).toList())
          .containsExactly("kvp", "late");
      // The last one to be built: when it is complete, all are.
      define(archive, NamedKey.of("other", Tag.Rows));
      assertThat(archive.keys()).hasSize(3).allMatch(NamedKeyStatus::isComplete);
      archive.dropKey("kvp");
      assertThat(archive.keys()).hasSize(2);
    }
  }

  @Test
  void defineKey_ofATakenName_isRefusedAndChangesNothing() throws Exception {
    try (Archive archive = settings().open()) {
      define(archive, KVP);
      NamedKey same = NamedKey.of("kvp", Tag.Rows);

      assertThatThrownBy(() -> archive.defineKey(same, ProgressListener.NONE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("kvp");
      assertThatThrownBy(() -> archive.dropKey("none"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(archive.keys().stream().map(NamedKeyStatus::key).toList()).isEqualTo(List.of(KVP));
    }
  }
}
