package dev.vna.index;

import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.Fact;
import dev.vna.archive.spi.StoredBlob;
import java.util.List;

/** Takes in where blobs are now, within one write transaction. For one thread. */
final class Relocation {
  private final WriteSession session;
  private final Bases bases;
  private final Tx tx;
  private final Purge purge;

  Relocation(WriteSession session, Bases bases) {
    this.session = session;
    this.bases = bases;
    this.tx = session.tx();
    this.purge = new Purge(session.rows(), session::hasSeries);
  }

  void apply(int partition, Fact.BlobsPlaced fact) {
    forgetPurged(partition, fact.placed());
    forgetPurged(partition, fact.abandoned());
    for (StoredBlob blob : fact.placed()) {
      place(partition, blob);
    }
    for (StoredBlob blob : fact.abandoned()) {
      if (!isNeeded(partition, blob)) {
        Garbage.put(tx, partition, blob);
      }
    }
  }

  void apply(int partition, Fact.BlobsErased fact) {
    forgetPurged(partition, fact.erased());
    fact.erased().forEach(blob -> Garbage.delete(tx, partition, blob));
  }

  /** Whatever the purge of a deletion has come to, what it hid is gone. */
  private void forgetPurged(int partition, List<StoredBlob> blobs) {
    blobs.forEach(blob -> purge.forgetIfPurged(partition, blob.key().sequence()));
  }

  private boolean isNeeded(int partition, StoredBlob blob) {
    LogRow row = row(partition, blob);
    return row != null && session.rows().payload(row).location().equals(blob.location());
  }

  /** The row of an instance, deleted or not; null if it is gone for good. */
  private LogRow row(int partition, StoredBlob blob) {
    byte[] bytes = tx.get(Table.LOG, Keys.log(blob.key().sequence()));
    LogRow row = bytes == null ? null : LogRow.read(bytes);
    return row == null || row instanceof LogRow.Changed || row.partition() != partition
        ? null
        : row;
  }

  private void place(int partition, StoredBlob blob) {
    LogRow row = row(partition, blob);
    if (row == null) {
      // Purged while it was copied.
      Garbage.put(tx, partition, blob);
      return;
    }
    Garbage.delete(tx, partition, blob);
    byte[] bytes =
        row instanceof LogRow.Deleted deleted
            ? LogRow.deleted(
                moved(deleted.was(), blob.location()), deleted.hidden(), deleted.deletion())
            : moved((LogRow.Instance) row, blob.location());
    session.putLog(blob.key().sequence(), bytes);
  }

  private byte[] moved(LogRow.Instance instance, BlobLocation location) {
    byte[] payload = session.rows().payload(instance).at(location).toBytes();
    ByteWriter row;
    byte[] content;
    if (instance instanceof LogRow.InTree in) {
      row = LogRow.inTree(in.disposition(), in.partition(), in.study(), in.series(), in.base());
      content = Delta.encode(bases.get(tx, in.series(), in.base()), payload);
    } else {
      row = LogRow.outside(instance.disposition(), instance.partition());
      content = payload;
    }
    session.packed().write(content, row);
    return row.toBytes();
  }
}
