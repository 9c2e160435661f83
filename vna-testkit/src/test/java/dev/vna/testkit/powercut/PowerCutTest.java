package dev.vna.testkit.powercut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vna.archive.Archive;
import dev.vna.testkit.ingest.JavaProcess;
import dev.vna.testkit.ingest.Ledger;
import dev.vna.testkit.ingest.NumberedInstance;
import dev.vna.testkit.powercut.Damage.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A power cut at any moment of an ingest loses nothing that was acknowledged, and leaves nothing by
 * half. {@code -Dvna.powerCut.images=5000} looks longer than the default, {@code
 * -Dvna.powerCut.seed} elsewhere.
 */
@Tag("power-cut")
@Tag("slow")
class PowerCutTest {
  private static final Logger LOG = LoggerFactory.getLogger(PowerCutTest.class);
  private static final int IMAGES = Integer.getInteger("vna.powerCut.images", 400);
  private static final long SEED = Long.getLong("vna.powerCut.seed", 20261101);

  /** An instance that the recorded ingest does not store. */
  private static final int ANOTHER = 1_000;

  @TempDir static Path directory;

  /**
   * Where images are opened: in memory where that is offered, since nothing has to survive here.
   */
  private static Path images;

  private static Path root;
  private static List<Recording.Step> steps;

  @BeforeAll
  static void recordIngest() throws IOException, InterruptedException {
    assumeTrue(
        Strace.isUsable() || System.getenv("CI") != null,
        "strace is not installed, or may not trace: what a power cut leaves is not tested");
    Path memory = Path.of("/dev/shm");
    images = Files.createTempDirectory(Files.isWritable(memory) ? memory : directory, "power-cut");
    root = Files.createDirectory(directory.toRealPath().resolve("recorded"));
    Path trace = directory.resolve("trace");

    JavaProcess.start(
            Strace.prefix(trace),
            directory.resolve("printed"),
            IngestMain.class,
            List.of(root.toString()))
        .awaitSuccess();
    steps = Recording.read(trace, root);
  }

  @AfterAll
  static void deleteImages() throws IOException {
    if (images != null) {
      deleteTree(images);
    }
  }

  /** What one look at an archive after a power cut takes. */
  private interface Look {
    void at(Path archive, Ledger ledger, String where) throws IOException;
  }

  /** Makes an image at each chosen moment with the chosen damage, and looks at it. */
  private static int cut(
      Replay replay,
      Predicate<Integer> chosen,
      List<Kind> kinds,
      SplittableRandom random,
      Look look)
      throws IOException {
    Disk disk = new Disk();
    Ledger ledger = new Ledger();
    int[] count = {0};
    replay.run(
        disk,
        (step, isBeginning, number) -> {
          if (isBeginning) {
            step.mark().ifPresent(ledger::add);
          }
          if (chosen.test(number)) {
            for (Kind kind : kinds) {
              long seed = random.nextLong();
              Path image = Files.createTempDirectory(images, "image");
              disk.leaveAfterPowerCut(new Damage(kind, seed), image);
              String where =
                  "moment %d (%s of %s), damage %s, seed %d"
                      .formatted(number, isBeginning ? "begin" : "end", step.name(), kind, seed);
              look.at(image.resolve("archive"), ledger, where);
              deleteTree(image);
              count[0]++;
            }
          }
        });
    return count[0];
  }

  private static void check(Path archive, Ledger ledger, String where) throws IOException {
    try (Archive opened = Archive.open(archive)) {
      ledger.check(opened);
    } catch (IOException | RuntimeException | AssertionError e) {
      throw new AssertionError("after a power cut at " + where + ": " + e.getMessage(), e);
    }
  }

  @Test
  void ingest_powerCutAtAnyMoment_keepsWhatWasAcknowledged() throws IOException {
    Replay replay = new Replay(steps, step -> false);
    SplittableRandom random = new SplittableRandom(SEED);
    Set<Integer> moments = moments(replay, random, IMAGES / Kind.values().length);

    int count =
        cut(
            replay,
            moments::contains,
            List.of(Kind.values()),
            random,
            (archive, ledger, where) -> {
              check(archive, ledger, where);
              if (random.nextInt(8) == 0) {
                checkGoesOn(archive, ledger, where);
              }
            });

    LOG.info("power cut: {} images at {} of {} moments", count, moments.size(), replay.count());
    assertThat(count).isGreaterThanOrEqualTo(IMAGES / 2);
  }

  /** What was opened after a power cut takes more, and has it after the next opening. */
  private static void checkGoesOn(Path archive, Ledger ledger, String where) throws IOException {
    Ledger more = ledger.copy();
    try (Archive opened = Archive.open(archive)) {
      more.add("storing " + ANOTHER);
      long sequence = new NumberedInstance(ANOTHER).storeTo(opened).sequence();
      more.add("stored " + ANOTHER + " " + sequence);
    }
    check(archive, more, where + ", then one more");
  }

  /** Some moments at random, and the last and first of all. */
  private static Set<Integer> moments(Replay replay, SplittableRandom random, int count) {
    Set<Integer> moments = new HashSet<>();
    moments.add(replay.count() - 1);
    while (moments.size() < Math.min(count, replay.count())) {
      moments.add(random.nextInt(replay.count()));
    }
    return moments;
  }

  @Test
  void replay_ofAllOperations_givesTheFilesThatAreThere() throws IOException {
    Disk disk = new Disk();
    new Replay(steps, step -> false).run(disk, (step, isBeginning, number) -> {});
    Path image = Files.createTempDirectory(images, "last");

    disk.leaveAfterPowerCut(new Damage(Kind.NONE_LOST, 1), image);

    assertThat(contents(image)).isEqualTo(contents(root));
  }

  private static Map<String, Integer> contents(Path directory) throws IOException {
    Map<String, Integer> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        String name = directory.relativize(path).toString();
        if (Files.isRegularFile(path)
            && !name.equals(Recording.MARKS)
            && !name.endsWith("lock.mdb")) {
          contents.put(name, Arrays.hashCode(Files.readAllBytes(path)));
        }
      }
    }
    return contents;
  }

  /** A proof that cannot fail proves nothing: without any sync the plainest damage is noticed. */
  @Test
  void replay_withoutAnySync_isFoundOut() throws IOException {
    assertThat(survives(Recording.Step::isSync)).isFalse();
  }

  @Test
  void replay_withoutSyncOfTheStore_isFoundOut() throws IOException {
    assertThat(survives(step -> step.isSync() && isUnder(step, "archive/store"))).isFalse();
  }

  @Test
  void replay_withoutSyncOfDirectories_isFoundOut() throws IOException {
    Set<Path> directories = new HashSet<>();
    try (Stream<Path> paths = Files.walk(root)) {
      paths.filter(Files::isDirectory).map(root::relativize).forEach(directories::add);
    }

    assertThat(survives(step -> step.isSync() && directories.contains(step.path()))).isFalse();
  }

  private static boolean isUnder(Recording.Step step, String directory) {
    return step.path().startsWith(directory);
  }

  /** Whether an archive that left steps out passes; all that was not synced is lost. */
  private static boolean survives(Predicate<Recording.Step> leftOut) throws IOException {
    Replay replay = new Replay(steps, leftOut);
    SplittableRandom random = new SplittableRandom(SEED);
    Set<Integer> moments = moments(replay, random, 20);
    try {
      cut(replay, moments::contains, List.of(Kind.ALL_LOST), random, PowerCutTest::check);
      return true;
    } catch (AssertionError e) {
      LOG.info("found out: {}", e.getMessage().lines().findFirst().orElse(""));
      return false;
    }
  }

  private static void deleteTree(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }
}
