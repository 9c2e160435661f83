package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.HeldException;
import dev.vna.archive.Hold;
import dev.vna.archive.NoSuchInstanceException;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.archive.Reconciliation;
import dev.vna.archive.Scrub;
import dev.vna.archive.Tiers;
import dev.vna.archive.Visibility;
import dev.vna.archive.lifecycle.Act;
import dev.vna.archive.lifecycle.Lifecycle;
import dev.vna.archive.lifecycle.Policy;
import dev.vna.archive.lifecycle.Rule;
import dev.vna.archive.lifecycle.Selection;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.archive.spi.LoggedDeletion;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One run of an archive through faults, beside what it owes. A call that fails may have been
 * carried out or not; which of the two is asked at once, or after the restart if the power went.
 * One use.
 */
final class FaultedRun {
  private static final int LIVES = 6;
  private static final int STEPS = 25;
  private static final int STUDIES = 3;
  private static final int SERIES = 2;
  private static final int INSTANCES = 3;

  private final FaultedArchive faulted;
  private final Random random;
  private final List<String> log = new ArrayList<>();

  private Owed owed = new Owed();

  /** What may be owed just now: one, or two if a call failed and nobody was asked yet. */
  private List<Owed> possible = List.of(owed);

  private int nextVersion = 1;

  /** Versions that were acknowledged at some time, by their content. */
  private final Map<String, FaultedInstance> known = new HashMap<>();

  /** Versions that were refused at some time: of those, pieces may lie about. */
  private final Set<FaultedInstance> refused = new HashSet<>();

  /** A copy was lost or rotted, and was not mended since. */
  private boolean damaged;

  FaultedRun(Path directory, int seed) throws IOException {
    Files.createDirectories(directory);
    faulted = new FaultedArchive(directory, seed);
    random = new Random(seed);
  }

  @Override
  public String toString() {
    return String.join("; ", log.subList(Math.max(0, log.size() - 60), log.size()));
  }

  List<String> log() {
    return log;
  }

  private Archive archive() {
    return faulted.archive();
  }

  void run() throws Exception {
    for (int life = 0; life < LIVES; life++) {
      open();
      ask();
      for (int step = 0; step < STEPS && !faulted.disk().isDead(); step++) {
        act();
      }
      end();
    }
    open();
    ask();
    settle();
    leave();
    faulted.close();
    assertThat(faulted.disk().openFiles()).isZero();
  }

  /** Opens the archive, which may fail on the way, or have its power cut once more. */
  private void open() throws IOException {
    if (random.nextInt(4) == 0) {
      log.add("power goes in opening");
      faulted.disk().dieAfter(random.nextInt(30));
      try {
        faulted.open();
        if (!faulted.disk().isDead()) {
          faulted.disk().heal();
          return;
        }
        faulted.cutPower(random);
      } catch (IOException e) {
        faulted.cutPowerInOpening(random);
      }
    } else if (random.nextInt(4) == 0) {
      log.add("disk fails in opening");
      failDisk();
      try {
        faulted.open();
        faulted.disk().heal();
        return;
      } catch (IOException e) {
        faulted.disk().heal();
      }
    }
    log.add("open");
    faulted.open();
  }

  private void end() throws IOException {
    boolean dead = faulted.disk().isDead();
    int how = random.nextInt(3);
    if (how == 0 && !dead) {
      log.add("close");
      faulted.close();
    } else if (how == 1) {
      log.add("kill");
      faulted.kill();
    } else {
      log.add("power cut");
      faulted.cutPower(random);
    }
    if (random.nextInt(4) == 0) {
      log.add("rebuild");
      faulted.rebuildIndex();
    }
  }

  /** Something to do; returns what is owed when it is done. */
  private interface Call {
    Owed run() throws Exception;
  }

  private void failDisk() {
    SimulatedDisk.Operation[] all = SimulatedDisk.Operation.values();
    SimulatedDisk.Operation operation = all[random.nextInt(all.length)];
    int after = random.nextInt(8);
    log.add(operation + " fails after " + after);
    faulted.disk().fail(operation, after);
  }

  /** Something may go wrong in what is done next; false if nothing will. */
  private boolean arm() {
    switch (random.nextInt(14)) {
      case 0, 1 -> failDisk();
      case 2 -> {
        int after = random.nextInt(40);
        log.add("disk dies after " + after);
        faulted.disk().dieAfter(after);
      }
      case 3 -> {
        long left = random.nextInt(100_000);
        log.add("disk has left " + left);
        faulted.disk().capacityBytes(faulted.disk().sizeBytes() + left);
      }
      case 4, 5 -> {
        FaultyTier.Call[] all = FaultyTier.Call.values();
        FaultyTier.Call call = all[random.nextInt(all.length)];
        log.add("line fails in " + call);
        faulted.troubles().fail(call, random.nextInt(3));
      }
      case 6 -> {
        log.add("line is down");
        faulted.troubles().disappear();
      }
      case 7 -> {
        faulted.troubles().delayMicros(random.nextInt(300));
        return false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void heal() {
    faulted.troubles().heal();
    if (!faulted.disk().isDead()) {
      faulted.disk().heal();
    }
  }

  /** Does something that leads to {@code after} if it is carried out. */
  private void attempt(String what, Owed after, Call call) throws Exception {
    log.add(what);
    boolean mayFail = arm();
    Owed before = owed;
    boolean failed = false;
    try {
      owed = call.run();
      possible = List.of(owed);
    } catch (IOException e) {
      if (!mayFail && !damaged) {
        throw e;
      }
      log.add("  failed: " + e.getMessage());
      failed = true;
      possible = List.of(before, after);
    }
    heal();
    if (failed && !faulted.disk().isDead()) {
      ask();
    }
  }

  private interface Refused {
    void run() throws Exception;
  }

  private void refuse(String what, Class<? extends Exception> why, Refused call) {
    log.add(what + ", in vain");
    org.assertj.core.api.Assertions.assertThatThrownBy(call::run).as(what).isInstanceOf(why);
  }

  private void act() throws Exception {
    int study = 1 + random.nextInt(STUDIES);
    switch (random.nextInt(26)) {
      case 0 -> delete(study, 0, 0);
      case 1 -> delete(study, 1 + random.nextInt(SERIES), 0);
      case 2 -> delete(study, 1 + random.nextInt(SERIES), 1 + random.nextInt(INSTANCES));
      case 3 -> undelete();
      case 4 -> hold(study);
      case 5 -> release(study);
      case 6, 7 -> place("move", study, archive().tiers()::move);
      case 8, 9 -> place("copy", study, archive().tiers()::copy);
      case 10 -> place("drop", study, archive().tiers()::drop);
      case 11, 12 -> reclaim();
      case 13 -> faulted.pass(Duration.ofDays(random.nextInt(5)));
      case 14, 15 -> read();
      case 16 -> verify(study);
      case 17 -> damage();
      case 18 -> scrub();
      case 19 -> reconcile();
      case 20 -> expire(study);
      default -> store(study);
    }
  }

  private void store(int study) throws Exception {
    int series = 1 + random.nextInt(SERIES);
    int number = 1 + random.nextInt(INSTANCES);
    List<FaultedInstance> versions = owed.versions(FaultedInstance.uid(study, series, number));
    boolean again = !versions.isEmpty() && random.nextInt(3) == 0;
    FaultedInstance instance =
        again
            ? versions.get(versions.size() - 1)
            : new FaultedInstance(study, series, number, nextVersion++);
    byte[] file = instance.file();
    known.put(content(file), instance);
    Owed after = owed.stored(instance);
    refused.add(instance);
    boolean wasRefused = !again;
    attempt(
        "store " + instance,
        after,
        () -> {
          archive().store(new ByteArrayInputStream(file));
          return after;
        });
    if (wasRefused && possible.size() == 1 && owed.versions(instance.uid()).contains(instance)) {
      refused.remove(instance);
    }
  }

  private static String content(byte[] file) {
    return new String(file, java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  private void delete(int study, int series, int instance) throws Exception {
    Map<String, List<FaultedInstance>> gone = owed.of(study, series, instance);
    String what = "delete " + study + "." + series + "." + instance;
    if (gone.isEmpty()) {
      refuse(what, NoSuchInstanceException.class, () -> deletion(study, series, instance));
    } else if (owed.held.containsKey(study)) {
      refuse(what, HeldException.class, () -> deletion(study, series, instance));
    } else {
      attempt(
          what,
          owed.deleted(Owed.UNKNOWN, study, faulted.now(), gone),
          () -> owed.deleted(deletion(study, series, instance), study, faulted.now(), gone));
    }
  }

  private long deletion(int study, int series, int instance) throws IOException {
    if (series == 0) {
      return archive().deleteStudy(FaultedInstance.studyUid(study), "by a test");
    }
    return instance == 0
        ? archive()
            .deleteSeries(
                FaultedInstance.studyUid(study),
                FaultedInstance.seriesUid(study, series),
                "by a test")
        : archive().deleteInstance(FaultedInstance.uid(study, series, instance), "by a test");
  }

  private void undelete() throws Exception {
    if (owed.deletions.isEmpty()) {
      return;
    }
    List<Long> numbers = List.copyOf(owed.deletions.keySet());
    long number = numbers.get(random.nextInt(numbers.size()));
    if (!owed.canUndelete(number)) {
      refuse(
          "undelete", IllegalStateException.class, () -> archive().undelete(number, "by a test"));
      return;
    }
    Owed after = owed.undeleted(number);
    attempt(
        "undelete " + number,
        after,
        () -> {
          archive().undelete(number, "by a test");
          return after;
        });
  }

  private void hold(int study) throws Exception {
    if (owed.isThere(study) && !owed.held.containsKey(study)) {
      boolean frozen = random.nextInt(3) == 0;
      Owed after = owed.held(study, frozen);
      attempt(
          (frozen ? "freeze " : "hold ") + study,
          after,
          () -> {
            if (frozen) {
              archive().freeze(FaultedInstance.studyUid(study), "h", "by a test");
            } else {
              archive().placeHold(FaultedInstance.studyUid(study), "h", "by a test");
            }
            return after;
          });
    }
  }

  private void release(int study) throws Exception {
    if (owed.held.containsKey(study)) {
      Owed after = owed.released(study);
      attempt(
          "release " + study,
          after,
          () -> {
            archive().releaseHold(FaultedInstance.studyUid(study), "h");
            return after;
          });
    }
  }

  private interface Placing {
    Tiers.Moved place(String study, String tier, ProgressListener progress) throws IOException;
  }

  private void place(String what, int study, Placing placing) throws Exception {
    String tier = FaultedArchive.TIERS.get(random.nextInt(FaultedArchive.TIERS.size()));
    String uid = FaultedInstance.studyUid(study);
    String doing = what + " " + study + " " + tier;
    if (!owed.isThere(study)) {
      refuse(
          doing,
          NoSuchInstanceException.class,
          () -> placing.place(uid, tier, ProgressListener.NONE));
    } else if (owed.held.getOrDefault(study, false)) {
      refuse(doing, HeldException.class, () -> placing.place(uid, tier, ProgressListener.NONE));
    } else {
      attempt(
          doing,
          owed,
          () -> {
            try {
              placing.place(uid, tier, ProgressListener.NONE);
            } catch (IllegalStateException e) {
              assertThat(what).isEqualTo("drop");
              assertThat(e).hasMessageContaining("only copy");
              return owed;
            }
            requirePlaced(what, study, tier);
            return owed;
          });
    }
  }

  private void requirePlaced(String what, int study, String tier) throws IOException {
    for (String uid : owed.of(study, 0, 0).keySet()) {
      for (InstanceEntry entry : archive().versions(uid)) {
        List<String> tiers = faulted.tiersOf(entry.blob());
        switch (what) {
          case "move" -> assertThat(tiers).containsExactly(tier);
          case "copy" -> assertThat(tiers).contains(tier);
          default -> assertThat(tiers).isNotEmpty().doesNotContain(tier);
        }
      }
    }
  }

  private void reclaim() throws Exception {
    Owed after = owed.purged(faulted.now(), FaultedArchive.GRACE);
    attempt(
        "reclaim",
        after,
        () -> {
          archive().reclaim(ProgressListener.NONE);
          return after;
        });
  }

  /** Reads something; what comes is right as far as it comes. */
  private void read() throws Exception {
    if (owed.there.isEmpty()) {
      return;
    }
    List<String> uids = List.copyOf(owed.there.keySet());
    String uid = uids.get(random.nextInt(uids.size()));
    byte[] expected = owed.versions(uid).get(owed.versions(uid).size() - 1).file();
    attempt(
        "read " + uid,
        owed,
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try {
            archive().open(uid).copyTo(out);
            assertThat(Arrays.equals(out.toByteArray(), expected)).isTrue();
          } catch (IOException e) {
            byte[] read = out.toByteArray();
            assertThat(Arrays.equals(read, 0, read.length, expected, 0, read.length)).isTrue();
            throw e;
          }
          return owed;
        });
  }

  private void verify(int study) throws Exception {
    if (owed.isThere(study)) {
      attempt(
          "verify " + study,
          owed,
          () -> {
            List<Tiers.Damage> damages =
                archive().tiers().verify(FaultedInstance.studyUid(study), ProgressListener.NONE);
            if (!damages.isEmpty() && !damaged) {
              throw new IOException(damages.toString());
            }
            return owed;
          });
    }
  }

  /** Lets a copy rot, or get lost, of which there is another. */
  private void damage() throws IOException {
    for (String uid : owed.there.keySet()) {
      for (InstanceEntry entry : archive().versions(uid)) {
        List<StoredBlob> copies = faulted.inArchiveTier(entry.blob());
        if (!copies.isEmpty()
            && faulted.tiersOf(entry.blob()).size() > 1
            && random.nextInt(2) == 0) {
          damaged = true;
          if (random.nextBoolean()) {
            log.add("rot of " + uid);
            faulted.troubles().rot(copies.get(0));
          } else {
            log.add("loss of " + uid);
            faulted.lose(copies.get(0));
          }
        }
      }
    }
  }

  private void scrub() throws Exception {
    boolean wasDamaged = damaged;
    attempt(
        "scrub",
        owed,
        () -> {
          Scrub.Result result =
              archive().scrub().repair().fromTheBeginning().run(ProgressListener.NONE);
          if (!result.isGood()) {
            throw new IOException(result.toString());
          }
          return owed;
        });
    damaged = wasDamaged;
  }

  private void reconcile() throws Exception {
    attempt(
        "reconcile",
        owed,
        () -> {
          archive().reconcile().repair().olderThan(Duration.ZERO).run(ProgressListener.NONE);
          return owed;
        });
  }

  /** A policy deletes a study, if nothing keeps that. */
  private void expire(int study) throws Exception {
    Map<String, List<FaultedInstance>> gone = owed.of(study, 0, 0);
    Rule rule =
        Rule.of(
            "expire",
            Selection.builder().where("StudyDescription", "S" + study).build(),
            new Act.Delete(false, 0));
    boolean kept = gone.isEmpty() || owed.held.containsKey(study);
    attempt(
        "expire " + study,
        kept ? owed : owed.deleted(Owed.UNKNOWN, study, faulted.now(), gone),
        () -> {
          try (Lifecycle lifecycle =
              Lifecycle.builder(archive(), Policy.of(List.of(), List.of(rule)))
                  .clock(faulted.clock())
                  .build()) {
            List<Lifecycle.Outcome> outcomes =
                lifecycle.run(lifecycle.plan(ProgressListener.NONE), true, ProgressListener.NONE);
            boolean done = outcomes.stream().anyMatch(one -> one.result() == Lifecycle.Result.DONE);
            assertThat(done && kept).isFalse();
            if (!kept && !done) {
              throw new IOException(outcomes.toString());
            }
          }
          if (kept) {
            return owed;
          }
          List<LoggedDeletion> all = archive().deletions(0, 1_000);
          long number = all.get(all.size() - 1).sequence();
          return owed.deleted(number, study, faulted.now(), gone);
        });
  }

  /** What the archive says: reads everything, finds everything; one of what is possible. */
  private void ask() throws IOException {
    TreeMap<String, List<FaultedInstance>> there = new TreeMap<>();
    for (int study = 1; study <= STUDIES; study++) {
      for (int series = 1; series <= SERIES; series++) {
        for (int instance = 1; instance <= INSTANCES; instance++) {
          String uid = FaultedInstance.uid(study, series, instance);
          List<FaultedInstance> versions = versions(uid);
          if (!versions.isEmpty()) {
            there.put(uid, versions);
          }
        }
      }
    }
    TreeMap<Long, Long> deletions = new TreeMap<>();
    for (LoggedDeletion deletion : archive().deletions(0, 1_000)) {
      deletions.put(deletion.sequence(), deletion.instances());
    }
    TreeMap<Integer, Boolean> held = new TreeMap<>();
    for (int study = 1; study <= STUDIES; study++) {
      for (Hold hold : archive().holds(FaultedInstance.studyUid(study))) {
        held.put(study, hold.kind() == Hold.Kind.FREEZE);
      }
    }
    Optional<Owed> is = Optional.empty();
    for (Owed one : possible) {
      if (is.isEmpty() && one.there.equals(there) && one.held.equals(held)) {
        is = withDeletions(one, deletions);
      }
    }
    String found = "there=" + there + " deletions=" + deletions + " held=" + held;
    assertThat(is).as("%s is none of %s", found, possible).isPresent();
    owed = is.get();
    possible = List.of(owed);
    TreeSet<String> answered = new TreeSet<>();
    for (DataSet answer : archive().find(Query.instances().build()).items()) {
      answered.add(answer.string(Tag.SOPInstanceUID).orElseThrow());
    }
    assertThat(answered).isEqualTo(there.keySet());
    assertThat(archive().statistics().instances()).isEqualTo(there.size());
  }

  private static Optional<Owed> withDeletions(Owed one, TreeMap<Long, Long> deletions) {
    Owed numbered = one;
    if (one.deletions.containsKey(Owed.UNKNOWN)) {
      if (deletions.isEmpty() || one.deletions.containsKey(deletions.lastKey())) {
        return Optional.empty();
      }
      numbered = one.numbered(deletions.lastKey());
    }
    TreeMap<Long, Long> expected = new TreeMap<>();
    numbered.deletions.forEach((number, deleted) -> expected.put(number, deleted.versions()));
    return expected.equals(deletions) ? Optional.of(numbered) : Optional.empty();
  }

  /** Reads all versions of an instance. */
  private List<FaultedInstance> versions(String uid) throws IOException {
    List<FaultedInstance> versions = new ArrayList<>();
    List<InstanceEntry> entries = archive().versions(uid);
    for (InstanceEntry entry : entries) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      archive().open(entry).copyTo(out);
      FaultedInstance instance = known.get(content(out.toByteArray()));
      assertThat(instance).as("bytes of %s %s", uid, entry.blob()).isNotNull();
      assertThat(instance.uid()).isEqualTo(uid);
      versions.add(instance);
    }
    if (!entries.isEmpty()) {
      assertThat(entries.get(entries.size() - 1).visibility()).isEqualTo(Visibility.VISIBLE);
      assertThat(entries.stream().filter(one -> one.visibility() == Visibility.VISIBLE)).hasSize(1);
    }
    return List.copyOf(versions);
  }

  /** When nothing fails any more, everything is brought in order, and what is to be gone is. */
  private void settle() throws IOException {
    log.add("settle");
    Scrub.Result scrubbed =
        archive().scrub().repair().fromTheBeginning().run(ProgressListener.NONE);
    assertThat(scrubbed.isGood()).as("%s", scrubbed).isTrue();
    faulted.pass(FaultedArchive.GRACE);
    archive().reclaim(ProgressListener.NONE);
    possible = List.of(owed.purged(faulted.now(), FaultedArchive.GRACE));
    ask();
    archive().reconcile().repair().olderThan(Duration.ZERO).run(ProgressListener.NONE);
    archive().reclaim(ProgressListener.NONE);
    Reconciliation.Result reconciled = archive().reconcile().run(ProgressListener.NONE);
    assertThat(reconciled.isGood()).as("%s", reconciled).isTrue();
    ask();
    requireGone();
  }

  /** Of what is not needed any more, no byte is left in a tier that can be looked at. */
  private void requireGone() {
    TreeSet<FaultedInstance> gone = new TreeSet<>(known.values());
    gone.removeAll(owed.needed());
    gone.removeAll(refused);
    for (FaultedInstance instance : gone) {
      assertThat(faulted.disk().filesWith(instance.mark())).as("of %s", instance).isEmpty();
    }
  }

  /** Deletes everything, and finds nothing left. */
  private void leave() throws IOException {
    log.add("leave");
    for (int study : owed.held.keySet()) {
      archive().releaseHold(FaultedInstance.studyUid(study), "h");
    }
    for (int study = 1; study <= STUDIES; study++) {
      if (owed.isThere(study)) {
        deletion(study, 0, 0);
      }
    }
    faulted.pass(FaultedArchive.GRACE);
    archive().reclaim(ProgressListener.NONE);
    owed = new Owed();
    possible = List.of(owed);
    ask();
    assertThat(faulted.list()).isEmpty();
    requireGone();
  }
}
