package dev.vna.archive;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.StudyIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    for (LoggedChange change : LoggedChange.of(group)) {
      batch.add(new LogRecord(change.sequence(), change.fact(), stored(change)));
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

  private Optional<LogRecord.StoredInstance> stored(LoggedChange change) throws IOException {
    return change.fact() instanceof Fact.InstanceStored stored && change.blob().isPresent()
        ? Optional.of(read(stored, change.blob().get()))
        : Optional.empty();
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
