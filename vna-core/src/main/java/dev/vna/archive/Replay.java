package dev.vna.archive;

import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.FactCodec;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.LogRecord;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.data.HeaderParser;
import dev.vna.data.Limits;
import dev.vna.data.ParsedHeader;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the groups of a log to an index, many in one transaction. */
final class Replay implements LandingStore.Replay {
  /** Facts that are applied together: bounds memory, and makes the index's syncs few. */
  private static final int BATCH_FACTS = 2_000;

  private static final int READ_BYTES = 64 * 1024;

  private final StudyIndex index;
  private final LandingStore store;
  private final TransferSyntaxes syntaxes;
  private final Limits limits;
  private final byte[] buffer = new byte[READ_BYTES];
  private final List<LogRecord> batch = new ArrayList<>();

  static Replay of(Archive.Builder settings, StudyIndex index, LandingStore store) {
    return new Replay(
        index, store, new TransferSyntaxes(settings.transferSyntaxes), settings.limits);
  }

  private Replay(StudyIndex index, LandingStore store, TransferSyntaxes syntaxes, Limits limits) {
    this.index = index;
    this.store = store;
    this.syntaxes = syntaxes;
    this.limits = limits;
  }

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
    TransferSyntax syntax = syntaxes.of(stored.transferSyntaxUid());
    HeaderParser parser = HeaderParser.of(syntax, limits);
    long offset = stored.dataSetOffset();
    try (InputStream in = store.openForReplay(blob, offset)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        parser.feed(buffer, 0, read);
      }
    }
    ParsedHeader parsed = parser.finish();
    return new LogRecord.StoredInstance(
        blob, parsed.header(), InstanceFrames.found(parsed, syntax));
  }
}
