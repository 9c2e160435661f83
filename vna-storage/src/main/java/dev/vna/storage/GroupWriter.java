package dev.vna.storage;

import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.NewBlob;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a group durable. The order is what a restart relies on: first the lanes, so that a commit
 * record is never there without them; then, in one sequential write and one sync, the objects in
 * the log and the commit record that names all. For one thread at a time.
 */
final class GroupWriter {
  private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);

  /** What a commit record is taken for before it is written; decides only when a segment ends. */
  private static final long RECORD_BYTES = 4096;

  private final PackDirectory directory;
  private final Lanes lanes;
  private final LogWriter log;

  GroupWriter(PackDirectory directory, Lanes lanes, LogWriter log) {
    this.directory = directory;
    this.lanes = lanes;
    this.log = log;
  }

  /**
   * Writes a group that was checked.
   *
   * @throws IOException if storage fails; nothing of the group counts, and the places lent for it
   *     are given back
   */
  Committed write(CommitGroup group) throws IOException {
    Committed committed;
    try {
      log.ready(logBytes(group));
      committed = append(group);
      log.commit();
    } catch (IOException | RuntimeException | Error e) {
      giveBack(group, e);
      log.refuse(e);
      throw e;
    }
    for (NewBlob blob : group.blobs()) {
      if (blob instanceof NewBlob.Streamed streamed) {
        end((PackWrite) streamed.write());
      }
    }
    return committed;
  }

  private static long logBytes(CommitGroup group) {
    long bytes = RECORD_BYTES;
    for (NewBlob blob : group.blobs()) {
      if (!inLane(blob)) {
        bytes += TarHeader.entryBytes(blob.sizeBytes());
      }
    }
    return bytes;
  }

  private static boolean inLane(NewBlob blob) {
    return blob instanceof NewBlob.Streamed streamed && streamed.write() instanceof LaneWrite;
  }

  private Committed append(CommitGroup group) throws IOException {
    for (NewBlob blob : group.blobs()) {
      if (inLane(blob)) {
        ((LaneWrite) ((NewBlob.Streamed) blob).write()).lane().complete(header(blob), directory);
      }
    }
    List<PlacedBlob> placed = new ArrayList<>(group.blobs().size());
    for (NewBlob blob : group.blobs()) {
      placed.add(inLane(blob) ? placeInLane(blob) : append(blob));
    }
    Lanes.Snapshot state = lanes.snapshot();
    CommitRecord record =
        new CommitRecord(
            directory.archiveId(), state.nextSegment(), state.ends(), placed, group.facts());
    CommitRecord.Encoded encoded = record.encode();
    long recordOffset = log.stage().offset();
    log.put(
        new TarHeader(EntryNames.commit(record.lastSequence()), encoded.bytes().length),
        List.of(ByteBuffer.wrap(encoded.bytes())));
    PackPosition end = new PackPosition(log.segment().number(), recordOffset, log.stage().offset());
    return record.toCommitted(end, encoded.checksumsAt(), blob -> false);
  }

  private static TarHeader header(NewBlob blob) {
    return new TarHeader(EntryNames.object(blob.key()), blob.sizeBytes());
  }

  private static PlacedBlob placeInLane(NewBlob blob) {
    Lane lane = ((LaneWrite) ((NewBlob.Streamed) blob).write()).lane();
    return new PlacedBlob(
        blob.key(), lane.segment(), lane.endBytes(), blob.sizeBytes(), blob.digests());
  }

  private PlacedBlob append(NewBlob blob) throws IOException {
    long offset = log.stage().offset();
    if (blob instanceof NewBlob.InMemory inMemory) {
      log.put(header(blob), inMemory.content());
    } else {
      log.put(header(blob), ((SpoolWrite) ((NewBlob.Streamed) blob).write()).file());
    }
    return new PlacedBlob(blob.key(), log.segment(), offset, blob.sizeBytes(), blob.digests());
  }

  private void end(PackWrite write) {
    if (write instanceof LaneWrite inLane) {
      inLane.end();
      lanes.committed(inLane.lane());
    } else {
      try {
        write.close();
      } catch (IOException e) {
        LOG.warn("a spool file is left until the store is opened again", e);
      }
    }
  }

  private static void giveBack(CommitGroup group, Throwable because) {
    for (NewBlob blob : group.blobs()) {
      if (blob instanceof NewBlob.Streamed streamed) {
        try {
          streamed.write().close();
        } catch (IOException e) {
          because.addSuppressed(e);
        }
      }
    }
  }
}
