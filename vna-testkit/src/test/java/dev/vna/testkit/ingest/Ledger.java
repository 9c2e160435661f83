package dev.vna.testkit.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Archive;
import dev.vna.archive.ArchiveView;
import dev.vna.archive.Change;
import dev.vna.archive.Hold;
import dev.vna.archive.Page;
import dev.vna.archive.Query;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Keeps account of {@link Marks}: what an archive must hold, may hold and must not hold by then.
 */
public final class Ledger {
  private static final int PAGE = 500;

  private final Set<Integer> begun = new TreeSet<>();
  private final Map<Integer, OptionalLong> stored = new HashMap<>();
  private final Set<Integer> deleting = new HashSet<>();
  private final Set<Integer> deleted = new HashSet<>();
  private final Set<Integer> held = new HashSet<>();

  /** The same account, to be continued by itself. */
  public Ledger copy() {
    Ledger copy = new Ledger();
    copy.begun.addAll(begun);
    copy.stored.putAll(stored);
    copy.deleting.addAll(deleting);
    copy.deleted.addAll(deleted);
    copy.held.addAll(held);
    return copy;
  }

  /** Takes account of a mark. */
  public void add(String mark) {
    String[] words = mark.split(" ");
    int number = Integer.parseInt(words[1]);
    switch (words[0]) {
      case "storing" -> begun.add(number);
      case "stored" ->
          stored.put(
              number,
              words.length == 2 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(words[2])));
      case "deleting" -> deleting.add(number);
      case "deleted" -> deleted.add(number);
      case "held" -> held.add(number);
      case "releasing" -> held.remove(number);
      default -> throw new IllegalArgumentException("no such mark: " + mark);
    }
  }

  /** How many instances were acknowledged. */
  public int acknowledged() {
    return stored.size();
  }

  /**
   * Holds the archive against the account.
   *
   * @throws AssertionError if something acknowledged is missing, or anything is there by half
   */
  public void check(Archive archive) throws IOException {
    Set<Integer> found = new TreeSet<>();
    for (DataSet answer : answers(archive, Query.instances())) {
      found.add(NumberedInstance.of(answer.string(Tag.SOPInstanceUID).orElseThrow()).number());
    }
    Set<Integer> must = new TreeSet<>(stored.keySet());
    must.removeAll(deleting);
    assertThat(found).as("instances found").containsAll(must);
    assertThat(begun).as("instances that may be found").containsAll(found);
    Set<Integer> undead = new TreeSet<>(found);
    undead.retainAll(deleted);
    assertThat(undead).as("deleted instances found").isEmpty();

    checkContent(archive, found);
    checkCounters(archive, found);
    checkFeed(archive, must);
    for (int study : held) {
      assertThat(archive.holds(NumberedInstance.studyUid(study)))
          .as("holds of study %s", study)
          .extracting(Hold::id)
          .containsExactly(hold(study));
    }
  }

  /** The name of the hold on a study. */
  public static String hold(int study) {
    return "case-" + study;
  }

  private static void checkContent(ArchiveView archive, Set<Integer> found) throws IOException {
    for (int number : found) {
      NumberedInstance instance = new NumberedInstance(number);
      ByteArrayOutputStream read = new ByteArrayOutputStream();
      archive.open(instance.uid()).writeDataSet(NumberedInstance.SYNTAX, read);
      assertThat(read.toByteArray()).as("instance %s", number).isEqualTo(instance.encoded());
    }
  }

  private static void checkCounters(Archive archive, Set<Integer> found) throws IOException {
    Map<String, Long> perStudy =
        found.stream()
            .collect(
                Collectors.groupingBy(
                    number -> new NumberedInstance(number).studyUid(), Collectors.counting()));
    Map<String, Long> counted = new HashMap<>();
    for (DataSet answer :
        answers(archive, Query.studies().returning(Tag.NumberOfStudyRelatedInstances))) {
      counted.put(
          answer.string(Tag.StudyInstanceUID).orElseThrow(),
          Long.valueOf(answer.string(Tag.NumberOfStudyRelatedInstances).orElseThrow()));
    }
    assertThat(counted).as("counters of studies").isEqualTo(perStudy);
    assertThat(archive.statistics().instances()).as("statistics").isEqualTo(found.size());
  }

  private void checkFeed(Archive archive, Set<Integer> must) throws IOException {
    Map<String, Long> fed = new HashMap<>();
    long after = 0;
    for (List<Change> page = archive.changes(after, PAGE);
        !page.isEmpty();
        page = archive.changes(after, PAGE)) {
      for (Change change : page) {
        // Changes that one act brought share its number: a study may become complete with others.
        assertThat(change.sequence()).as("order of the feed").isGreaterThanOrEqualTo(after);
        after = change.sequence();
        if (change.kind() == Change.Kind.STORED) {
          fed.put(change.sopInstanceUid().orElseThrow(), change.sequence());
        }
      }
    }
    for (int number : must) {
      String uid = new NumberedInstance(number).uid();
      assertThat(fed).as("change feed").containsKey(uid);
      stored
          .get(number)
          .ifPresent(sequence -> assertThat(fed).as("change feed").containsEntry(uid, sequence));
    }
  }

  private static List<DataSet> answers(ArchiveView archive, Query.Builder query)
      throws IOException {
    List<DataSet> answers = new ArrayList<>();
    Page<DataSet> page = archive.find(query.limit(PAGE).build());
    answers.addAll(page.items());
    for (Optional<String> next = page.next(); next.isPresent(); next = page.next()) {
      page = archive.find(query.after(next.get()).build());
      answers.addAll(page.items());
    }
    return answers;
  }
}
