package dev.vna.archive.lifecycle;

import dev.vna.archive.ArchiveView;
import dev.vna.archive.Page;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.archive.StudySummary;
import dev.vna.archive.spi.Tier;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what rules would do. One use. */
final class Planner {
  private static final int PAGE = 500;

  private final ArchiveView view;
  private final Policy policy;
  private final Instant now;
  private final ProgressListener progress;
  private final List<Plan.Step> steps = new ArrayList<>();
  private final List<Plan.Kept> kept = new ArrayList<>();
  private long keptCount;

  /** Studies for which an act is planned that places them. */
  private final Set<String> placed = new HashSet<>();

  private long looked;

  Planner(ArchiveView view, Policy policy, Instant now, ProgressListener progress) {
    this.view = view;
    this.policy = policy;
    this.now = now;
    this.progress = progress;
  }

  /** What rules would do with some studies. */
  Plan plan(String id, List<Rule> rules, List<String> studies) throws IOException {
    for (Rule rule : rules) {
      for (String uid : studies) {
        if (!view.find(rule.select().query(uid)).items().isEmpty()) {
          look(rule, uid, study -> add(rule, study));
        }
      }
    }
    return new Plan(id, now, view.count(Query.studies().build()), steps, kept, keptCount);
  }

  Plan plan(String id, List<Rule> rules) throws IOException {
    long studies = view.count(Query.studies().build());
    for (Rule rule : rules) {
      if (rule.whenFull().isPresent()) {
        makeRoom(rule, rule.whenFull().get());
      } else {
        select(rule, study -> add(rule, study), studies * rules.size());
      }
    }
    return new Plan(id, now, studies, steps, kept, keptCount);
  }

  /** Takes a study that a rule selects. */
  private interface Selected {
    void study(Chosen study);
  }

  /** A study, and why it was chosen. */
  private record Chosen(StudySummary study, String why) {}

  private void select(Rule rule, Selected selected, long total) throws IOException {
    Optional<Query> next = Optional.of(rule.select().query(PAGE));
    while (next.isPresent()) {
      Query query = next.get();
      Page<DataSet> page = view.find(query);
      for (DataSet answer : page.items()) {
        String uid = answer.string(Tag.StudyInstanceUID).orElse("");
        if (!(rule.act().places() && placed.contains(uid))) {
          look(rule, uid, selected);
        }
        looked++;
      }
      progress.progress(Math.min(looked, total), total);
      next = page.next().map(query::after);
    }
  }

  private void look(Rule rule, String uid, Selected selected) throws IOException {
    Optional<StudySummary> study = view.summary(uid);
    if (study.isEmpty()) {
      return;
    }
    Verdict verdict = rule.select().test(study.get(), now);
    if (verdict.isYes() && rule.act() instanceof Act.Delete delete) {
      Optional<String> why = Checks.keeps(policy, delete, study.get(), now);
      if (why.isPresent()) {
        keep(rule, uid, why.get());
        return;
      }
    }
    if (verdict.isYes() && !Checks.isDone(rule.act(), study.get())) {
      selected.study(new Chosen(study.get(), verdict.why()));
    } else if (verdict.isUnknown() && rule.act().loses()) {
      keep(rule, uid, verdict.why());
    }
  }

  private void keep(Rule rule, String uid, String why) {
    keptCount++;
    if (kept.size() < Plan.MAX_KEPT) {
      kept.add(new Plan.Kept(rule.name(), uid, why));
    }
  }

  private void add(Rule rule, Chosen chosen) {
    StudySummary study = chosen.study();
    if (rule.act().places() && !placed.add(study.studyInstanceUid())) {
      return;
    }
    steps.add(
        new Plan.Step(
            steps.size() + 1,
            rule.name(),
            rule.act().toString(),
            study.studyInstanceUid(),
            study.versions(),
            study.bytes(),
            study.lastReceived(),
            chosen.why()));
  }

  /** Plans for those first that were not used for longest, until there would be room. */
  private void makeRoom(Rule rule, FreeSpace space) throws IOException {
    Optional<Tier> tier =
        view.tiers().list().stream().filter(one -> one.name().equals(space.tier())).findFirst();
    if (tier.isEmpty() || !tier.get().available()) {
      return;
    }
    double all = (double) tier.get().usedBytes() + tier.get().usableBytes();
    if (tier.get().usableBytes() >= space.belowShare() * all) {
      return;
    }
    long wanted = (long) (space.untilShare() * all) - tier.get().usableBytes();
    List<Chosen> candidates = new ArrayList<>();
    select(rule, candidates::add, Long.MAX_VALUE);
    candidates.sort(Comparator.comparing(one -> Selection.lastUse(one.study())));
    long gained = 0;
    for (Chosen candidate : candidates) {
      if (gained >= wanted) {
        return;
      }
      gained += candidate.study().bytes();
      add(
          rule,
          new Chosen(
              candidate.study(),
              candidate.why() + ", last used " + Selection.lastUse(candidate.study())));
    }
  }
}
