package dev.vna.archive;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.FactCodec;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.StudyIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the groups of a log to an index, many in one transaction. */
final class Replay implements LandingStore.Replay {
  /** Facts that are applied together: bounds memory, and makes the index's syncs few. */
  private static final int BATCH_FACTS = 2_000;

  private final StudyIndex index;
  private final LandingStore store;
  private final HeaderReader reader;
  private final LostHeaders lost;
  private final List<LogRecord> batch = new ArrayList<>();

  static Replay of(
      Archive.Builder settings, StudyIndex index, LandingStore store, LostHeaders lost) {
    return new Replay(index, store, new HeaderReader(settings), lost);
  }

  private Replay(StudyIndex index, LandingStore store, HeaderReader reader, LostHeaders lost) {
    this.index = index;
    this.store = store;
    this.reader = reader;
    this.lost = lost;
  }

  /**
   * Takes a group.
   *
   * @throws DamagedHeaderException if a header is damaged that is not known to be
   */
  @Override
  public void group(Committed group) throws IOException {
    Map<Long, StoredBlob> blobs = new HashMap<>();
    group.blobs().forEach(blob -> blobs.put(blob.key().sequence(), blob));
    for (LoggedFact logged : group.facts()) {
      Fact fact = FactCodec.decode(logged.json());
      if (fact instanceof Fact.InstanceStored stored) {
        StoredBlob blob = blobs.get(logged.sequence());
        // Without a blob it was deleted since, and is gone for good.
        batch.add(
            blob == null
                ? LogRecord.of(logged.sequence(), fact)
                : new LogRecord(logged.sequence(), fact, Optional.of(read(stored, blob))));
      } else {
        batch.add(LogRecord.of(logged.sequence(), fact));
      }
    }
    if (batch.size() >= BATCH_FACTS) {
      finish(group.end());
    }
  }

  /** Applies what is left. */
  void finish(LogPosition end) throws IOException {
    if (!batch.isEmpty()) {
      index.apply(batch, end);
      batch.clear();
    }
  }

  private LogRecord.StoredInstance read(Fact.InstanceStored stored, StoredBlob blob)
      throws IOException {
    Optional<LogRecord.StoredInstance> known = lost.of(blob.key());
    if (known.isPresent()) {
      return known.get();
    }
    try {
      return reader.read(stored, blob, offset -> store.openForReplay(blob, offset));
    } catch (BlobCorruptException e) {
      throw new DamagedHeaderException(e);
    }
  }
}
