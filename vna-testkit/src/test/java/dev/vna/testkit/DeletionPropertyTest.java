package dev.vna.testkit;

import static dev.vna.testkit.Instances.ct;
import static dev.vna.testkit.Instances.file;
import static dev.vna.testkit.Instances.instanceUid;
import static dev.vna.testkit.Instances.seriesUid;
import static dev.vna.testkit.Instances.studyUid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vna.archive.Archive;
import dev.vna.archive.Change;
import dev.vna.archive.HeldException;
import dev.vna.archive.Hold;
import dev.vna.archive.NoSuchInstanceException;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.archive.spi.LoggedDeletion;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An archive in which studies come, go, come back, are held and labelled at random, with restarts
 * and rebuilds of its index in between, beside a model that is a few maps.
 */
class DeletionPropertyTest {
  private static final Duration GRACE = Duration.ofDays(7);
  private static final int STUDIES = 3;
  private static final int SERIES = 2;
  private static final int INSTANCES = 3;

  @TempDir private Path directory;
  private final ManualTime time = new ManualTime(Instant.parse("2026-01-02T03:04:05Z"));

  /** An instance by its numbers. */
  private record Id(int study, int series, int instance) implements Comparable<Id> {
    @Override
    public int compareTo(Id other) {
      return uid().compareTo(other.uid());
    }

    String uid() {
      return instanceUid(1, study, series, instance);
    }

    DataSet.Builder content() {
      return ct(1, study, series, instance);
    }
  }

  private record Deleted(Map<Id, Long> gone, Instant when, int study, TreeSet<String> labels) {}

  // What is there, by when it came.
  private final TreeMap<Id, Long> there = new TreeMap<>();
  private final TreeMap<Long, Deleted> deletions = new TreeMap<>();
  private final TreeSet<Integer> held = new TreeSet<>();
  private final Map<Integer, TreeSet<String>> labels = new TreeMap<>();
  private List<Change> feed = List.of();

  private Archive.Builder settings() {
    return Archive.builder(directory)
        .clock(time)
        .scheduler(time.scheduler())
        .studyCompleteAfter(Duration.ofDays(10_000))
        .deletionGrace(GRACE);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void anything_atRandom_answersLikeTheModel(long seed) throws IOException {
    Random random = new Random(seed);
    for (int lives = 0; lives < 6; lives++) {
      try (Archive archive = settings().open()) {
        compare(archive);
        for (int i = 0; i < 40; i++) {
          act(archive, random);
        }
        compare(archive);
      }
      if (lives % 2 == 1) {
        settings().rebuildIndex(ProgressListener.NONE);
      }
    }
  }

  private void act(Archive archive, Random random) throws IOException {
    Id id =
        new Id(
            1 + random.nextInt(STUDIES), 1 + random.nextInt(SERIES), 1 + random.nextInt(INSTANCES));
    switch (random.nextInt(20)) {
      case 0 -> delete(archive, random, id, id.study(), 0, 0);
      case 1 -> delete(archive, random, id, id.study(), id.series(), 0);
      case 2, 3 -> delete(archive, random, id, id.study(), id.series(), id.instance());
      case 4, 5, 6 -> undelete(archive, random);
      case 7 -> hold(archive, id.study(), random);
      case 8 -> release(archive, id.study());
      case 9 -> label(archive, id.study(), random);
      case 10 -> pass(archive, Duration.ofDays(random.nextInt(4)));
      case 11 -> {
        archive.reclaim(ProgressListener.NONE);
        purge();
      }
      default -> {
        long sequence = archive.store(file(id.content().build())).sequence();
        there.putIfAbsent(id, sequence);
      }
    }
  }

  private boolean isThere(int study) {
    return there.keySet().stream().anyMatch(id -> id.study() == study);
  }

  private void delete(Archive archive, Random random, Id id, int study, int series, int instance)
      throws IOException {
    TreeMap<Id, Long> gone = new TreeMap<>(there);
    gone.keySet()
        .removeIf(
            one ->
                one.study() != study
                    || (series != 0 && one.series() != series)
                    || (instance != 0 && one.instance() != instance));
    Class<? extends Exception> refusal =
        gone.isEmpty()
            ? NoSuchInstanceException.class
            : held.contains(study) ? HeldException.class : null;
    if (refusal != null) {
      assertThatThrownBy(() -> delete(archive, id, series, instance)).isInstanceOf(refusal);
      return;
    }
    long number = delete(archive, id, series, instance);
    gone.keySet().forEach(there::remove);
    TreeSet<String> taken = isThere(study) ? new TreeSet<>() : labels.remove(study);
    deletions.put(
        number, new Deleted(gone, time.instant(), study, taken == null ? new TreeSet<>() : taken));
    if (random.nextInt(3) == 0) {
      pass(archive, Duration.ofHours(1));
    }
  }

  private static long delete(Archive archive, Id id, int series, int instance) throws IOException {
    String study = studyUid(1, id.study());
    if (series == 0) {
      return archive.deleteStudy(study, "by a test");
    }
    return instance == 0
        ? archive.deleteSeries(study, seriesUid(1, id.study(), id.series()), "by a test")
        : archive.deleteInstance(id.uid(), "by a test");
  }

  private void undelete(Archive archive, Random random) throws IOException {
    if (deletions.isEmpty()) {
      return;
    }
    List<Long> numbers = List.copyOf(deletions.keySet());
    long number = numbers.get(random.nextInt(numbers.size()));
    Deleted deleted = deletions.get(number);
    if (deleted.gone().keySet().stream().anyMatch(there::containsKey)) {
      assertThatThrownBy(() -> archive.undelete(number, "by a test"))
          .isInstanceOf(IllegalStateException.class);
      return;
    }
    archive.undelete(number, "by a test");
    deletions.remove(number);
    there.putAll(deleted.gone());
    labels.computeIfAbsent(deleted.study(), key -> new TreeSet<>()).addAll(deleted.labels());
  }

  private void hold(Archive archive, int study, Random random) throws IOException {
    if (isThere(study)) {
      if (random.nextBoolean()) {
        archive.placeHold(studyUid(1, study), "h", "by a test");
      } else {
        archive.freeze(studyUid(1, study), "h", "by a test");
      }
      held.add(study);
    }
  }

  private void release(Archive archive, int study) throws IOException {
    if (held.remove(study)) {
      archive.releaseHold(studyUid(1, study), "h");
      pass(archive, Duration.ofMinutes(1));
    }
  }

  private void label(Archive archive, int study, Random random) throws IOException {
    String label = "label " + random.nextInt(2);
    if (isThere(study)) {
      TreeSet<String> all = labels.computeIfAbsent(study, key -> new TreeSet<>());
      if (random.nextInt(3) == 0) {
        archive.unlabel(studyUid(1, study), label);
        all.remove(label);
      } else {
        archive.label(studyUid(1, study), label);
        all.add(label);
      }
    }
  }

  private void pass(Archive archive, Duration duration) throws IOException {
    time.pass(duration);
    // The background looks when a grace ends; what it looks at this second may be a moment later.
    archive.reclaim(ProgressListener.NONE);
    purge();
  }

  private void purge() {
    Instant latest = time.instant().minus(GRACE);
    deletions
        .values()
        .removeIf(deleted -> !deleted.when().isAfter(latest) && !held.contains(deleted.study()));
  }

  private void compare(Archive archive) throws IOException {
    archive.reclaim(ProgressListener.NONE);
    purge();
    TreeSet<String> found = new TreeSet<>();
    for (DataSet answer : archive.find(Query.instances().build()).items()) {
      found.add(answer.string(Tag.SOPInstanceUID).orElseThrow());
    }
    TreeSet<String> expected = new TreeSet<>();
    there.keySet().forEach(id -> expected.add(id.uid()));
    assertThat(found).isEqualTo(expected);
    assertThat(archive.count(Query.studies().build()))
        .isEqualTo(there.keySet().stream().map(Id::study).distinct().count());
    assertThat(archive.count(Query.series().build()))
        .isEqualTo(
            there.keySet().stream().map(id -> id.study() * 10 + id.series()).distinct().count());
    assertThat(archive.statistics().instances()).isEqualTo(there.size());
    for (Map.Entry<Id, Long> one : there.entrySet()) {
      var versions = archive.versions(one.getKey().uid());
      assertThat(versions).hasSize(1);
      assertThat(versions.get(0).sequence()).isEqualTo(one.getValue());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      archive.open(versions.get(0)).copyTo(out);
      assertThat(out.toByteArray()).isEqualTo(file(one.getKey().content().build()).readAllBytes());
    }
    assertThat(archive.deletions(0, 1000))
        .extracting(LoggedDeletion::sequence)
        .containsExactlyElementsOf(deletions.keySet());
    assertThat(archive.deletions(0, 1000))
        .extracting(deletion -> (int) deletion.instances())
        .containsExactlyElementsOf(
            deletions.values().stream().map(deleted -> deleted.gone().size()).toList());
    for (int study = 1; study <= STUDIES; study++) {
      String uid = studyUid(1, study);
      assertThat(archive.labels(uid))
          .containsExactlyElementsOf(
              isThere(study) ? labels.getOrDefault(study, new TreeSet<>()) : new TreeSet<>());
      assertThat(archive.holds(uid)).extracting(Hold::id).hasSize(held.contains(study) ? 1 : 0);
    }
    List<Change> now = archive.changes(0, 10_000);
    assertThat(now.subList(0, feed.size())).isEqualTo(feed);
    feed = new ArrayList<>(now);
  }
}
