package dev.vna.archive;

import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.FactCodec;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fact of the log, with the blob that came with it.
 *
 * @param sequence its number in the log
 * @param fact what it says
 * @param blob the blob; empty if none came with it, or it was deleted since and is gone for good
 */
record LoggedChange(long sequence, Fact fact, Optional<StoredBlob> blob) {
  /**
   * What a group says, in its order.
   *
   * @throws IOException if it cannot be understood
   */
  static List<LoggedChange> of(Committed group) throws IOException {
    Map<Long, StoredBlob> blobs = new HashMap<>();
    group.blobs().forEach(blob -> blobs.put(blob.key().sequence(), blob));
    List<LoggedChange> changes = new ArrayList<>(group.facts().size());
    for (LoggedFact logged : group.facts()) {
      changes.add(
          new LoggedChange(
              logged.sequence(),
              FactCodec.decode(logged.json()),
              Optional.ofNullable(blobs.get(logged.sequence()))));
    }
    return changes;
  }
}
