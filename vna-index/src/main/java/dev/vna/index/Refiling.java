package dev.vna.index;

import dev.vna.archive.spi.Fact;
import dev.vna.data.DataSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Files studies anew after an amendment came or went: each instance under the patient whose it is
 * now, with what lies over it now. For one thread.
 */
final class Refiling {
  private final WriteSession session;
  private final Filing filing;
  private final int partition;
  private final Identities before;

  /** What became of a study. */
  enum Outcome {
    /** Nothing that can be seen changed. */
    SAME,
    /** Attributes of visible instances changed. */
    CHANGED,
    /** Visible instances are of another patient. */
    MOVED
  }

  private record Filed(long number, boolean hidden, Fact.Disposition disposition) {}

  /**
   * @param before whose everything was until now
   */
  Refiling(WriteSession session, Filing filing, int partition, Identities before) {
    this.session = session;
    this.filing = filing;
    this.partition = partition;
    this.before = before;
  }

  Outcome refile(String study) {
    Outcome outcome = Outcome.SAME;
    TreeSet<Integer> changedTags = new TreeSet<>(Integer::compareUnsigned);
    for (Filed filed : allOf(study)) {
      Outcome one = refile(filed, changedTags);
      outcome = one.compareTo(outcome) > 0 ? one : outcome;
    }
    if (!changedTags.isEmpty()) {
      TagBits changed = LevelAttributes.of(changedTags);
      session.studies(partition, study).forEach(row -> filing.reread(row, changed));
    }
    return outcome;
  }

  private List<Filed> allOf(String uid) {
    List<Filed> all = new ArrayList<>();
    for (StudyRow study : session.studies(partition, uid)) {
      for (SeriesRow series : session.series(study)) {
        session
            .members()
            .forEach(
                series,
                (number, hidden) -> {
                  LogRow.InTree row = (LogRow.InTree) session.rows().log(number);
                  all.add(new Filed(number, hidden, row.disposition()));
                });
      }
    }
    all.sort(Comparator.comparingLong(Filed::number));
    return all;
  }

  private Outcome refile(Filed filed, TreeSet<Integer> changedTags) {
    Filing.Place place =
        filing.place(filed.number(), (LogRow.InTree) session.rows().log(filed.number()));
    Payload payload = place.payload();
    DataSet header = Rows.header(payload);
    Identities.Identity was = before.of(partition, payload, header);
    Identities.Identity is = session.rows().identities().of(partition, payload, header);
    session.touch(partition, is, payload);
    if (!is.patient().equals(payload.patient())) {
      filing.take(place, filed.hidden(), () -> Utf8.overlaid(header, was.overlay()));
      filing.file(
          partition,
          filed.number(),
          filed.disposition(),
          payload.of(is.patient()),
          Utf8.overlaid(header, is.overlay()),
          filed.hidden());
      return filed.hidden() ? Outcome.SAME : Outcome.MOVED;
    }
    Map<Integer, List<String>> old = was.overlay().values();
    Map<Integer, List<String>> now = is.overlay().values();
    if (filed.hidden() || old.equals(now)) {
      return Outcome.SAME;
    }
    TreeSet<Integer> tags = new TreeSet<>(old.keySet());
    tags.addAll(now.keySet());
    tags.removeIf(tag -> Objects.equals(old.get(tag), now.get(tag)));
    changedTags.addAll(tags);
    NamedKeys named = session.named();
    if (named.areTouchedBy(tags)) {
      long study = place.study().number;
      named.hide(partition, study, filed.number(), Utf8.overlaid(header, was.overlay()));
      named.show(partition, study, filed.number(), Utf8.overlaid(header, is.overlay()));
    }
    return Outcome.CHANGED;
  }
}
