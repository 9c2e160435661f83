package dev.vna.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a deletion hid, as long as that can be undone. For one thread.
 *
 * <pre>
 * KEYS   'w' | partition: 2 | number of the deletion: 8 | number of an instance: 8     nothing
 * </pre>
 *
 * These, and all that is filed in the studies that were deleted as a whole.
 */
final class HiddenByDeletion {
  private final Rows rows;
  private final Tx tx;
  private final int partition;
  private final long deletion;

  /**
   * A version of an instance.
   *
   * @param hidden whether it was hidden before the deletion
   */
  record Version(long number, boolean hidden) {}

  HiddenByDeletion(Rows rows, int partition, long deletion) {
    this.rows = rows;
    this.tx = rows.tx();
    this.partition = partition;
    this.deletion = deletion;
  }

  /** The versions, earliest first; none if there is no such deletion. */
  List<Version> versions() {
    List<Version> found = new ArrayList<>();
    DeletionRow row = DeletionRow.get(tx, partition, deletion);
    if (row == null) {
      return found;
    }
    for (long study : row.studies) {
      collect(study, found);
    }
    for (long number : single()) {
      boolean hidden = ((LogRow.Deleted) rows.log(number)).hidden();
      found.add(new Version(number, hidden));
    }
    found.sort(Comparator.comparingLong(Version::number));
    return found;
  }

  private void collect(long study, List<Version> found) {
    byte[] prefix = Keys.study(partition, study);
    try (Tx.Scan scan = tx.scan(Table.TREE)) {
      for (boolean more = scan.seekPrefix(prefix); more; more = scan.nextPrefix(prefix)) {
        if (scan.key().length > Keys.SERIES_BYTES) {
          Members members = Members.read(MemberRows.firstOf(scan.key()), scan.value());
          for (int i = 0; i < members.size(); i++) {
            found.add(new Version(members.number(i), members.isHidden(i)));
          }
        }
      }
    }
  }

  private List<Long> single() {
    List<Long> numbers = new ArrayList<>();
    byte[] prefix = Keys.numbered(Keys.Kind.DELETED_INSTANCE, partition, deletion);
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      for (boolean more = scan.seekPrefix(prefix); more; more = scan.nextPrefix(prefix)) {
        numbers.add(new ByteReader(scan.key(), prefix.length).u64());
      }
    }
    return numbers;
  }

  /** Names of which there is a version now that stands in the way of undoing. */
  List<String> inTheWay(int limit) {
    List<String> found = new ArrayList<>();
    for (Version version : versions()) {
      if (found.size() >= limit) {
        break;
      }
      String name = rows.payload(version.number()).sopInstanceUid();
      if (isInTheWay(version, rows.versions(partition, name)) && !found.contains(name)) {
        found.add(name);
      }
    }
    return found;
  }

  private boolean isInTheWay(Version version, Members now) {
    for (int i = 0; i < now.size(); i++) {
      if (now.number(i) > deletion || !(now.isHidden(i) || version.hidden())) {
        return true;
      }
    }
    return false;
  }
}
