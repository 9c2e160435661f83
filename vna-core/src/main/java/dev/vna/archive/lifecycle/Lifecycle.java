package dev.vna.archive.lifecycle;

import dev.vna.archive.Archive;
import dev.vna.archive.ArchiveView;
import dev.vna.archive.Conflict;
import dev.vna.archive.HeldException;
import dev.vna.archive.Partition;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.archive.RetainedException;
import dev.vna.archive.StudySummary;
import dev.vna.archive.Tiers;
import dev.vna.archive.spi.Tier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies a policy to the studies of a partition: plans, runs what was planned, and does both by
 * schedule once it is started.
 *
 * <p>A run does its steps one by one, asks of each again whether it is still right, and notes what
 * became of it; one that was interrupted, at whatever step, is gone on with by running its plan
 * again. Safe for use by many threads; one run at a time.
 *
 * <pre>{@code
 * try (Lifecycle lifecycle = Lifecycle.builder(archive, Policy.read(file)).build()) {
 *   Plan plan = lifecycle.plan(ProgressListener.NONE);
 *   plan.print(System.out);
 *   lifecycle.run(plan, false, ProgressListener.NONE);
 * }
 * }</pre>
 */
public final class Lifecycle implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);
  private static final int CONFLICTS = 1_000;

  private final ArchiveView view;
  private final Policy policy;
  private final Map<String, Rule> rules;
  private final Builder settings;
  private final PlanFile files;
  private final Pace pace;
  private final Scheduled scheduled;
  private final Arrivals arrivals;
  private final ReentrantLock running = new ReentrantLock();
  private volatile boolean closed;

  private Lifecycle(Builder settings) {
    this.settings = settings;
    view = settings.archive.in(settings.partition);
    policy = settings.policy;
    rules = policy.rules().stream().collect(Collectors.toMap(Rule::name, Function.identity()));
    files = new PlanFile(settings.directory);
    pace = new Pace(settings.bytesPerSecond);
    arrivals = new Arrivals(this, view, settings.partition, policy, settings.clock);
    scheduled = new Scheduled(this, policy, settings.clock, settings.zone, settings.scheduler);
  }

  /** Begins the settings for an archive and a policy. */
  public static Builder builder(Archive archive, Policy policy) {
    return new Builder(archive, policy);
  }

  /** What became of a step. */
  public enum Result {
    /** It was done. */
    DONE,
    /** It was not right any more: nothing was done. */
    KEPT,
    /** It could not be done; planning again will name it again. */
    FAILED
  }

  /**
   * What became of a step.
   *
   * @param why for people; empty if it was done
   */
  public record Outcome(Plan.Step step, Result result, String why) {}

  /**
   * Finds out what all rules would do now, and keeps the plan in the archive's directory.
   *
   * @param progress told how many studies were looked at
   * @throws IllegalStateException if a rule compresses into a tier that does not
   */
  public Plan plan(ProgressListener progress) throws IOException {
    return plan(policy.rules(), progress);
  }

  /** The same for some of the rules. */
  Plan plan(List<Rule> some, ProgressListener progress) throws IOException {
    requireCompressing(some);
    Instant now = settings.clock.instant();
    String id = files.newId(now);
    try {
      Plan plan = new Planner(view, policy, now, progress).plan(id, some);
      files.write(plan);
      return plan;
    } finally {
      files.letGo(id);
    }
  }

  /**
   * A plan that was made earlier.
   *
   * @throws java.nio.file.NoSuchFileException if there is none of that id
   */
  public Plan plan(String id) throws IOException {
    if (!id.matches("[0-9TZ-]{1,40}")) {
      throw new IllegalArgumentException("\"" + id + "\" is no id of a plan");
    }
    return files.read(id);
  }

  /** A plan whose run was interrupted; empty if there is none. */
  public Optional<Plan> unfinished() throws IOException {
    List<String> ids = files.unfinished();
    return ids.isEmpty() ? Optional.empty() : Optional.of(files.read(ids.get(0)));
  }

  /**
   * Does what a plan says, as far as it is still right, and goes on where an earlier run of it was
   * interrupted.
   *
   * @param confirmed true if somebody has looked at the plan and agrees to all its deletions
   * @param progress told how many steps were dealt with
   * @return what became of the steps of this run
   * @throws ConfirmationRequiredException if it would delete too large a share of the studies
   * @throws IllegalStateException if it was run to its end already
   * @throws IOException if it cannot be noted what was done; the run can be gone on with
   */
  public List<Outcome> run(Plan plan, boolean confirmed, ProgressListener progress)
      throws IOException, ConfirmationRequiredException {
    running.lock();
    try {
      if (files.isDone(plan.id())) {
        throw new IllegalStateException("plan " + plan.id() + " was run already: plan again");
      }
      Set<Integer> before = new HashSet<>(files.dealtWith(plan.id()));
      List<Plan.Step> left =
          plan.steps().stream().filter(step -> !before.contains(step.number())).toList();
      if (!confirmed) {
        requireFewDeletions(left);
      }
      files.begin(plan.id());
      List<Outcome> outcomes = new ArrayList<>();
      int total = plan.steps().size();
      for (Plan.Step step : left) {
        if (closed) {
          return outcomes;
        }
        Outcome outcome = deal(step);
        files.outcome(plan.id(), outcome);
        outcomes.add(outcome);
        settings.listener.dealtWith(outcome);
        progress.progress(step.number(), total);
      }
      files.end(plan.id());
      return outcomes;
    } finally {
      running.unlock();
    }
  }

  private void requireFewDeletions(List<Plan.Step> steps)
      throws IOException, ConfirmationRequiredException {
    long deletions =
        steps.stream()
            .map(step -> rules.get(step.rule()))
            .filter(rule -> rule != null && rule.act() instanceof Act.Delete)
            .count();
    long studies = view.count(Query.studies().build());
    if (deletions > policy.confirmAbove() * studies) {
      throw new ConfirmationRequiredException(deletions, studies, policy.confirmAbove());
    }
  }

  private Outcome deal(Plan.Step step) {
    try {
      Optional<String> kept = act(step);
      return kept.isPresent()
          ? new Outcome(step, Result.KEPT, kept.get())
          : new Outcome(step, Result.DONE, "");
    } catch (HeldException | RetainedException e) {
      return new Outcome(step, Result.KEPT, e.getMessage());
    } catch (IOException | RuntimeException e) {
      LOG.warn("rule \"{}\" failed with study={}", step.rule(), step.studyInstanceUid(), e);
      return new Outcome(step, Result.FAILED, String.valueOf(e.getMessage()));
    }
  }

  /** Does a step; the reason if it is not right any more. */
  private Optional<String> act(Plan.Step step) throws IOException {
    Rule rule = rules.get(step.rule());
    if (rule == null || !rule.act().toString().equals(step.act())) {
      return Optional.of("the policy has no such rule any more");
    }
    String uid = step.studyInstanceUid();
    Optional<StudySummary> found = view.summary(uid);
    if (found.isEmpty() || view.find(rule.select().query(uid)).items().isEmpty()) {
      return Optional.of("it is not there any more, or not as it was");
    }
    StudySummary study = found.get();
    if (rule.act().loses()
        && (study.versions() != step.versions()
            || !study.lastReceived().equals(step.lastReceived()))) {
      return Optional.of("something of it came or went since it was planned");
    }
    Verdict verdict = rule.select().test(study, settings.clock.instant());
    if (!verdict.isYes()) {
      return Optional.of("the rule does not select it any more: " + verdict.why());
    }
    if (Checks.isDone(rule.act(), study)) {
      return Optional.empty();
    }
    Optional<String> kept = act(rule, study);
    if (kept.isEmpty()) {
      pace.used(rule.act() instanceof Act.Delete ? 0 : study.bytes());
    }
    return kept;
  }

  private Optional<String> act(Rule rule, StudySummary study) throws IOException {
    String uid = study.studyInstanceUid();
    Act act = rule.act();
    if (act instanceof Act.Copy copy) {
      view.tiers().copy(uid, copy.tier(), ProgressListener.NONE);
    } else if (act instanceof Act.Move move) {
      view.tiers().move(uid, move.tier(), ProgressListener.NONE);
    } else if (act instanceof Act.Compress compress) {
      requireCompressing(rule, compress.tier());
      view.tiers().move(uid, compress.tier(), ProgressListener.NONE);
    } else if (act instanceof Act.Drop drop) {
      return drop(drop, study);
    } else if (act instanceof Act.Verify) {
      List<Tiers.Damage> damages = view.tiers().verify(uid, ProgressListener.NONE);
      if (!damages.isEmpty()) {
        throw new IOException(
            "copies=" + damages.size() + " are damaged, the first: " + damages.get(0).why());
      }
    } else if (act instanceof Act.Forward forward) {
      settings
          .forwarder
          .orElseThrow(() -> new IllegalStateException("nobody forwards: see the builder"))
          .forward(study, forward.destination());
    } else if (act instanceof Act.Label label) {
      view.label(uid, label.label());
    } else if (act instanceof Act.Unlabel unlabel) {
      view.unlabel(uid, unlabel.label());
    } else if (act instanceof Act.Delete delete) {
      return delete(rule, delete, study);
    }
    return Optional.empty();
  }

  /** Rules must not promise what a tier does not do. */
  private void requireCompressing(Rule rule, String name) throws IOException {
    Optional<Tier> tier =
        view.tiers().list().stream().filter(one -> one.name().equals(name)).findFirst();
    if (tier.isEmpty() || (tier.get().available() && !tier.get().compresses())) {
      throw new IllegalStateException(
          "rule \""
              + rule.name()
              + "\": "
              + (tier.isEmpty()
                  ? "there is no tier \"" + name + "\""
                  : "tier \"" + name + "\" does not compress what it keeps")
              + ": want one that is opened with compression");
    }
  }

  /** The same before anything is planned. */
  private void requireCompressing(List<Rule> some) throws IOException {
    for (Rule rule : some) {
      if (rule.act() instanceof Act.Compress compress) {
        requireCompressing(rule, compress.tier());
      }
    }
  }

  private Optional<String> drop(Act.Drop drop, StudySummary study) throws IOException {
    long copies = Checks.wholeCopiesBeside(study, drop.tier());
    if (copies < drop.copiesElsewhere()) {
      return Optional.of("copies=" + copies + " elsewhere: want " + drop.copiesElsewhere());
    }
    view.tiers().drop(study.studyInstanceUid(), drop.tier(), ProgressListener.NONE);
    return Optional.empty();
  }

  private Optional<String> delete(Rule rule, Act.Delete delete, StudySummary study)
      throws IOException {
    Optional<String> kept = Checks.keeps(policy, delete, study, settings.clock.instant());
    if (kept.isEmpty() && hasConflict(study.studyInstanceUid())) {
      kept = Optional.of("it has an unresolved conflict");
    }
    for (DeletionGuard guard : settings.guards) {
      if (kept.isEmpty()) {
        kept = guard.keeps(study);
      }
    }
    if (kept.isEmpty() && delete.copiesElsewhere() > 0) {
      int verified =
          settings
              .copiesElsewhere
              .orElseThrow(
                  () ->
                      new IllegalStateException("nobody counts copies elsewhere: see the builder"))
              .verified(study);
      if (verified < delete.copiesElsewhere()) {
        kept =
            Optional.of(
                "verified copies=" + verified + " elsewhere: want " + delete.copiesElsewhere());
      }
    }
    if (kept.isEmpty()) {
      view.deleteStudy(study.studyInstanceUid(), "rule \"" + rule.name() + "\"");
    }
    return kept;
  }

  private boolean hasConflict(String study) throws IOException {
    long after = 0;
    List<Conflict> page = view.conflicts(after, CONFLICTS);
    while (!page.isEmpty()) {
      for (Conflict conflict : page) {
        if (conflict.studyInstanceUid().filter(study::equals).isPresent()) {
          return true;
        }
        after = conflict.sequence();
      }
      page = view.conflicts(after, CONFLICTS);
    }
    return false;
  }

  /**
   * Begins to run rules when their schedules say so, beginning with a run that was interrupted.
   * Runs that would need to be confirmed are planned and not done; the log says so.
   *
   * <p>Rules that are bound to {@link Schedule#ARRIVAL} are run for every study that is complete
   * from the first such start on, whether or not something ran when it became so. A crash may let a
   * study be forwarded twice. A study of which a step failed is tried again, four times within an
   * hour and a half. One run is under way at a time: what arrives during another comes after it.
   */
  public void start() {
    arrivals.start(scheduled.start());
  }

  /**
   * Plans and runs rules for studies that arrived. A plan that was carried out is not kept.
   *
   * @return those of which a step failed
   */
  Set<String> runArrived(List<Rule> some, List<String> studies) throws IOException {
    Instant now = settings.clock.instant();
    String id = files.newId(now);
    Plan plan;
    try {
      plan = new Planner(view, policy, now, ProgressListener.NONE).plan(id, some, studies);
      if (plan.steps().isEmpty()) {
        return Set.of();
      }
      files.write(plan);
    } finally {
      files.letGo(id);
    }
    return runKnown(plan);
  }

  /** Goes on with runs of these rules alone that were interrupted. */
  void runInterrupted(List<Rule> some) throws IOException {
    Set<String> names = some.stream().map(Rule::name).collect(Collectors.toSet());
    for (String id : files.unfinished()) {
      Plan plan = files.read(id);
      if (plan.steps().stream().allMatch(step -> names.contains(step.rule()))) {
        Set<String> failed = runKnown(plan);
        LOG.info("plan={} is done, failed studies={}", id, failed.size());
      }
    }
  }

  private Set<String> runKnown(Plan plan) throws IOException {
    try {
      List<Outcome> outcomes = run(plan, false, ProgressListener.NONE);
      Set<String> failed =
          outcomes.stream()
              .filter(outcome -> outcome.result() == Result.FAILED)
              .map(outcome -> outcome.step().studyInstanceUid())
              .collect(Collectors.toSet());
      if (failed.isEmpty() && files.isDone(plan.id())) {
        files.forget(plan.id());
      }
      return failed;
    } catch (ConfirmationRequiredException e) {
      throw new IllegalStateException("no rule that is run at arrival deletes", e);
    }
  }

  /** Plans and runs rules whose time has come. */
  void runScheduled(List<Rule> due) throws IOException {
    try {
      Optional<Plan> unfinished = unfinished();
      if (unfinished.isPresent()) {
        run(unfinished.get(), false, ProgressListener.NONE);
      }
      Plan plan = plan(due, ProgressListener.NONE);
      if (!plan.steps().isEmpty()) {
        run(plan, false, ProgressListener.NONE);
      }
    } catch (ConfirmationRequiredException e) {
      LOG.warn("a scheduled run is not done: {}", e.getMessage());
    }
  }

  /**
   * Ends the schedule, and a run after the step that it is at: running its plan again does the
   * rest.
   */
  @Override
  public void close() {
    closed = true;
    arrivals.close();
    scheduled.close();
    running.lock();
    try {
      LOG.debug("no step is under way any more");
    } finally {
      running.unlock();
    }
  }

  /** Sends studies somewhere, for rules that forward. Throws if it did not arrive. */
  @FunctionalInterface
  public interface Forwarder {
    /** Sends a study; returns when it has arrived. */
    void forward(StudySummary study, String destination) throws IOException;
  }

  /** Counts verified copies of studies outside of this archive, for rules that delete. */
  @FunctionalInterface
  public interface CopiesElsewhere {
    /** How many verified copies of all of a study there are. */
    int verified(StudySummary study) throws IOException;
  }

  /** Knows of work that is open for a study, such as a commitment or a sending. */
  @FunctionalInterface
  public interface DeletionGuard {
    /** Why a study must not be deleted by a rule now; empty if nothing is in the way. */
    Optional<String> keeps(StudySummary study) throws IOException;
  }

  /** Settings; each call checks its own value. Not for use by several threads. */
  public static final class Builder {
    private final Archive archive;
    private final Policy policy;
    private Partition partition = Partition.DEFAULT;
    private Path directory;
    private Clock clock = Clock.systemUTC();
    private ZoneId zone = ZoneOffset.UTC;
    private long bytesPerSecond = Long.MAX_VALUE;
    private LifecycleListener listener = LifecycleListener.NONE;
    private Optional<Forwarder> forwarder = Optional.empty();
    private Optional<CopiesElsewhere> copiesElsewhere = Optional.empty();
    private Optional<ScheduledExecutorService> scheduler = Optional.empty();
    private final List<DeletionGuard> guards = new ArrayList<>();

    private Builder(Archive archive, Policy policy) {
      this.archive = archive;
      this.policy = policy;
      directory = archive.directory().resolve("lifecycle");
    }

    /** The partition that it is for. Default {@link Partition#DEFAULT}. */
    public Builder partition(Partition value) {
      partition = value;
      directory = archive.directory().resolve("lifecycle").resolve(value.name());
      return this;
    }

    /** The clock that ages are counted by. Default the system's. */
    public Builder clock(Clock value) {
      clock = value;
      return this;
    }

    /** The zone of schedules. Default UTC. */
    public Builder zone(ZoneId value) {
      zone = value;
      return this;
    }

    /** How many bytes of studies are dealt with in a second, at most. Default no limit. */
    public Builder bytesPerSecond(long bytes) {
      if (bytes < 1) {
        throw new IllegalArgumentException("bytesPerSecond=" + bytes + ": want 1 or more");
      }
      bytesPerSecond = bytes;
      return this;
    }

    /** Is told what becomes of steps. Default: nobody. */
    public Builder listener(LifecycleListener value) {
      listener = value;
      return this;
    }

    /** Sends studies for rules that forward. */
    public Builder forwarder(Forwarder value) {
      forwarder = Optional.of(value);
      return this;
    }

    /** Counts verified copies outside, for rules that delete only then. */
    public Builder copiesElsewhere(CopiesElsewhere value) {
      copiesElsewhere = Optional.of(value);
      return this;
    }

    /** Adds somebody who is asked before a rule deletes. */
    public Builder guard(DeletionGuard guard) {
      guards.add(guard);
      return this;
    }

    /** Runs what is scheduled; not shut down here. Default: a thread of its own. */
    public Builder scheduler(ScheduledExecutorService value) {
      scheduler = Optional.of(value);
      return this;
    }

    /** The life cycle; nothing runs before it is told to. */
    public Lifecycle build() {
      return new Lifecycle(this);
    }
  }
}
