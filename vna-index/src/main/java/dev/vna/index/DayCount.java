package dev.vna.index;

import dev.vna.archive.Filter;
import dev.vna.archive.Query;
import dev.vna.archive.QueryLevel;
import dev.vna.archive.QueryLimitException;
import dev.vna.archive.spi.AttributeMatcher;
import dev.vna.data.Tag;
import java.util.List;
import java.util.Optional;

/**
 * Counts the studies of one modality or all, on some days or ever, by the keys alone: {@link Days}
 * knows how many each has. What is counted is what {@link CountFinder} would count.
 */
final class DayCount {
  /** So many studies whose keys do not say plainly what finds them are looked at one by one. */
  private static final int MAX_ODD = 1_000;

  private final Query query;
  private final String modality;
  private final Optional<String> days;

  private DayCount(Query query, String modality, Optional<String> days) {
    this.query = query;
    this.modality = modality;
    this.days = days;
  }

  /** How a query can be counted so; empty if it asks for anything else. */
  static Optional<DayCount> of(Query query) {
    String modality = "";
    Optional<String> days = Optional.empty();
    if (query.level() != QueryLevel.STUDY) {
      return Optional.empty();
    }
    List<Filter> parts =
        query.filter() instanceof Filter.And and ? and.filters() : List.of(query.filter());
    for (Filter part : parts) {
      if (!(part instanceof Filter.Attribute key)
          || key.path().size() != 1
          || key.values().size() != 1
          || AttributeMatcher.isUniversal(key)) {
        return Optional.empty();
      }
      String value = key.values().get(0);
      if (key.tag() == Tag.ModalitiesInStudy && modality.isEmpty() && Keys.isPlain(value)) {
        modality = value;
      } else if (key.tag() == Tag.StudyDate
          && days.isEmpty()
          && Days.within(0, "", value).isPresent()) {
        days = Optional.of(value);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(new DayCount(query, modality, days));
  }

  /** How many there are; empty if too many have to be looked at. */
  Optional<Long> count(Tree tree) throws QueryLimitException {
    int partition = tree.number();
    KeyRange range =
        days.isPresent()
            ? Days.within(partition, modality, days.get()).orElseThrow()
            : Days.all(partition, modality);
    Tx tx = tree.rows().tx();
    long count = 0;
    byte[] odd = Days.oddKey(partition);
    Tx.Many keys = tx.many(Table.DAYS);
    if (keys.count(odd) > MAX_ODD) {
      return Optional.empty();
    }
    try (Tx.Scan scan = tx.scan(Table.DAYS)) {
      for (boolean more = scan.seekPrefix(odd); more; more = scan.nextPrefix(odd)) {
        count += correction(tree, range, Keys.number(scan.value(), 0));
      }
    }
    boolean found = keys.seekKey(range.from());
    while (found && range.holds(keys.key())) {
      tree.budget().spend(KeyPath.STEP_COST);
      count += keys.count();
      found = keys.nextKey();
    }
    return Optional.of(count);
  }

  /** What a study counts, less what its keys count. */
  private int correction(Tree tree, KeyRange range, long number) throws QueryLimitException {
    StudyRow study = tree.study(number);
    int keys = 0;
    for (byte[] key : StudyKeys.of(study).days()) {
      keys += range.contains(key) ? 1 : 0;
    }
    Judge judge = new Judge(tree, new Criteria(query.filter(), QueryLevel.STUDY), QueryLevel.STUDY);
    return (judge.matches(study) ? 1 : 0) - keys;
  }
}
