package dev.vna.index;

import dev.vna.archive.Conflict;
import dev.vna.archive.Partition;
import dev.vna.archive.spi.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list of conflicts.
 *
 * <pre>
 * KEYS   'c' | partition: 2 | number of the newcomer: 8 | kind: 1     nothing
 * </pre>
 *
 * What a conflict is about stands with the newcomer.
 */
final class Conflicts {
  private static final byte[] NOTHING = new byte[0];

  private Conflicts() {}

  /** The conflict that an instance of this disposition is, if any. */
  static Optional<Conflict.Kind> of(Fact.Disposition disposition) {
    return switch (disposition) {
      case CONFLICT_CONTENT -> Optional.of(Conflict.Kind.CONTENT);
      case CONFLICT_IDENTITY -> Optional.of(Conflict.Kind.IDENTITY);
      case NEW, REPLACES -> Optional.empty();
    };
  }

  /** True if it is about a hidden version, not about what is visible. */
  static boolean isOfHidden(Conflict.Kind kind) {
    return kind == Conflict.Kind.CONTENT || kind == Conflict.Kind.IDENTITY;
  }

  static void put(Tx tx, int partition, long sequence, Conflict.Kind kind) {
    tx.put(Table.KEYS, Keys.conflict(partition, sequence, kind.ordinal()), NOTHING);
  }

  static void delete(Tx tx, int partition, long sequence, Conflict.Kind kind) {
    tx.delete(Table.KEYS, Keys.conflict(partition, sequence, kind.ordinal()));
  }

  /**
   * Conflicts after a number, in order. Those of one newcomer are never parted: the list may be a
   * few longer than asked for.
   */
  static List<Conflict> list(
      Rows rows, Partition partition, int number, long afterSequence, int limit) {
    List<Conflict> found = new ArrayList<>();
    byte[] prefix = Keys.kind(Keys.Kind.CONFLICT, number);
    byte[] from = Keys.conflict(number, afterSequence + 1, 0);
    try (Tx.Scan scan = rows.tx().scan(Table.KEYS)) {
      boolean more = limit > 0 && scan.seek(from) && Keys.startsWith(scan.key(), prefix);
      while (more) {
        ByteReader key = new ByteReader(scan.key(), prefix.length);
        long sequence = key.u64();
        if (found.size() >= limit && found.get(found.size() - 1).sequence() != sequence) {
          break;
        }
        Optional<LogRow.Instance> instance = rows.instance(sequence);
        if (instance.isPresent()) {
          Payload newcomer = rows.payload(instance.get());
          found.add(
              new Conflict(
                  sequence,
                  newcomer.received(),
                  Conflict.Kind.values()[key.u8()],
                  partition,
                  newcomer.studyInstanceUid(),
                  newcomer.seriesInstanceUid(),
                  newcomer.sopInstanceUid()));
        }
        more = scan.nextPrefix(prefix);
      }
    }
    return found;
  }
}
