package dev.vna.storage;

import dev.vna.archive.spi.BlobDigester;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.LogMismatchException;
import dev.vna.archive.spi.LoggedFact;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads commit records, and makes sure that what they name is there, to the last bit. */
final class GroupReader {
  private static final int READ_BYTES = 1 << 20;

  private final PackDirectory directory;
  private final ByteBuffer buffer = ByteBuffer.allocate(READ_BYTES);

  GroupReader(PackDirectory directory) {
    this.directory = directory;
  }

  /**
   * Reads a commit record.
   *
   * @return empty if it is not whole
   * @throws LogMismatchException if it is another archive's
   * @throws dev.vna.archive.spi.UnsupportedFormatException if a newer version of this software
   *     wrote it
   */
  Optional<CommitRecord.Parsed> record(StorageFile file, Entries.Entry entry) throws IOException {
    Optional<byte[]> content = Entries.content(file, entry);
    Optional<CommitRecord.Parsed> parsed =
        content.isPresent() ? CommitRecord.parse(content.get()) : Optional.empty();
    if (parsed.isPresent()) {
      CommitRecord record = parsed.get().record();
      if (!record.archiveId().equals(directory.archiveId())) {
        throw new LogMismatchException(
            entry.name()
                + " belongs to archiveId="
                + record.archiveId()
                + ", this is archiveId="
                + directory.archiveId());
      }
      if (!entry.name().equals(EntryNames.commit(record.lastSequence()))) {
        return Optional.empty();
      }
    }
    return parsed;
  }

  /** True if the numbers of a group's facts rise, from above those of the group before. */
  static boolean follows(CommitRecord record, long lastSequence) {
    long before = lastSequence;
    for (LoggedFact fact : record.facts()) {
      if (fact.sequence() <= before) {
        return false;
      }
      before = fact.sequence();
    }
    return true;
  }

  /** True if the objects of a group in its log segment are just those entries, in order. */
  static boolean names(CommitRecord record, SegmentId log, List<Entries.Entry> entries) {
    List<PlacedBlob> inLog =
        record.blobs().stream().filter(blob -> blob.segment().equals(log)).toList();
    if (inLog.size() != entries.size()) {
      return false;
    }
    for (int i = 0; i < entries.size(); i++) {
      PlacedBlob blob = inLog.get(i);
      Entries.Entry entry = entries.get(i);
      if (blob.entryOffset() != entry.offset()
          || blob.sizeBytes() != entry.sizeBytes()
          || !EntryNames.isOf(entry.name(), blob.key())) {
        return false;
      }
    }
    return true;
  }

  /** Looks at every object of a group. */
  Check check(CommitRecord record) throws IOException {
    Set<BlobKey> deleted = new HashSet<>();
    Optional<PlacedBlob> damaged = Optional.empty();
    for (PlacedBlob blob : record.blobs()) {
      switch (state(blob)) {
        case WHOLE -> {}
        case DELETED -> deleted.add(blob.key());
        case DAMAGED -> damaged = Optional.of(blob);
        case BROKEN -> {
          return new Check(Optional.of(blob), damaged, deleted);
        }
      }
    }
    return new Check(Optional.empty(), damaged, deleted);
  }

  /**
   * What became of the objects of a group.
   *
   * @param broken the first one that is not there
   * @param damaged one whose place is there, and whose content is another
   * @param deleted those that were deleted since
   */
  record Check(Optional<PlacedBlob> broken, Optional<PlacedBlob> damaged, Set<BlobKey> deleted) {
    boolean isWhole() {
      return broken.isEmpty() && damaged.isEmpty();
    }
  }

  private enum State {
    /** There as it was; or shrunk, which is looked at when it is read. */
    WHOLE,
    DELETED,
    /** Its entry is there, with other bytes in it: damaged since, or never written to the end. */
    DAMAGED,
    BROKEN
  }

  private State state(PlacedBlob blob) throws IOException {
    try (StorageFile file = directory.files().openToRead(directory.path(blob.segment()))) {
      Optional<Entries.Entry> entry = Entries.at(file, blob.entryOffset());
      if (entry.isEmpty() || entry.get().sizeBytes() != blob.sizeBytes()) {
        return State.BROKEN;
      }
      String name = entry.get().name();
      if (name.equals(EntryNames.object(blob.key()))) {
        return content(file, entry.get(), blob);
      }
      if (name.equals(EntryNames.deleted(blob.key().sequence()))) {
        return State.DELETED;
      }
      return name.equals(EntryNames.shrunk(blob.key().sequence())) ? State.WHOLE : State.BROKEN;
    } catch (NoSuchFileException e) {
      return State.BROKEN;
    }
  }

  private State content(StorageFile file, Entries.Entry entry, PlacedBlob blob) throws IOException {
    BlobDigester digester =
        blob.digests().hasSha256() ? new BlobDigester() : BlobDigester.withoutSha256();
    long at = entry.contentOffset();
    long end = at + blob.sizeBytes();
    while (at < end) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
      int count = file.read(buffer, at);
      if (count <= 0) {
        return State.BROKEN;
      }
      digester.update(buffer.flip());
      at += count;
    }
    return digester.finish().equals(blob.digests()) ? State.WHOLE : State.DAMAGED;
  }

  /**
   * Looks for a whole group anywhere behind an offset.
   *
   * @return its commit record; empty if there is none
   */
  Behind behind(StorageFile file, long offset) throws IOException {
    byte[] chunk = new byte[READ_BYTES];
    boolean blank = true;
    long at = offset;
    while (true) {
      int count = file.read(ByteBuffer.wrap(chunk), at);
      for (int block = 0; block < count; block += TarHeader.BLOCK_BYTES) {
        if (isZero(chunk, block, Math.min(count, block + TarHeader.BLOCK_BYTES))) {
          continue;
        }
        blank = false;
        if (EntryNames.mayBeCommit(chunk, block)) {
          Optional<Entries.Entry> entry = Entries.at(file, at + block);
          if (entry.isPresent() && isWholeGroup(file, entry.get())) {
            return new Behind(false, entry);
          }
        }
      }
      if (count < chunk.length) {
        return new Behind(blank, Optional.empty());
      }
      at += count;
    }
  }

  /**
   * What lies behind a place.
   *
   * @param blank nothing but zeros
   * @param commit the commit record of a whole group
   */
  record Behind(boolean blank, Optional<Entries.Entry> commit) {}

  private boolean isWholeGroup(StorageFile file, Entries.Entry entry) throws IOException {
    if (!EntryNames.isCommit(entry.name())) {
      return false;
    }
    Optional<CommitRecord.Parsed> parsed = record(file, entry);
    return parsed.isPresent() && check(parsed.get().record()).isWhole();
  }

  private static boolean isZero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
