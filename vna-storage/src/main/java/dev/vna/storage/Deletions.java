package dev.vna.storage;

import dev.vna.archive.spi.LogMismatchException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Which objects of a segment were deleted or shrunk: a small tar file beside the segment, to which
 * a {@link DeletionRecord} is appended. A deletion counts from the moment its record is durable;
 * the object's entry is renamed after that, so that readers see it, and becomes a hole when it
 * pays. Guarded by {@link Eraser}.
 */
final class Deletions {
  private final PackDirectory directory;
  private final SegmentId segment;
  private final List<Deletion> all = new ArrayList<>();
  private int renamed;
  private int givenBack;
  private long givenBackBytes;
  private long endBytes;

  private Deletions(PackDirectory directory, SegmentId segment) {
    this.directory = directory;
    this.segment = segment;
  }

  /** Reads what was deleted of a segment; nothing if there is no such file. */
  static Deletions read(PackDirectory directory, SegmentId segment) throws IOException {
    Deletions deletions = new Deletions(directory, segment);
    try (StorageFile file = directory.files().openToRead(directory.deletionsPath(segment))) {
      deletions.readAll(file);
    } catch (NoSuchFileException e) {
      // nothing was deleted
    }
    return deletions;
  }

  /** The record added last, read alone; empty if there is none. */
  static Optional<DeletionRecord> last(PackDirectory directory, SegmentId segment)
      throws IOException {
    Optional<DeletionRecord> last = Optional.empty();
    try (StorageFile file = directory.files().openToRead(directory.deletionsPath(segment))) {
      Deque<Entries.Entry> newest = new ArrayDeque<>();
      Optional<Entries.Entry> entry = Entries.at(file, 0);
      while (entry.isPresent()) {
        newest.addFirst(entry.get());
        if (newest.size() > 2) {
          newest.removeLast();
        }
        entry = Entries.at(file, entry.get().endOffset());
      }
      while (last.isEmpty() && !newest.isEmpty()) { // the newest may be torn
        last = record(directory, segment, file, newest.removeFirst());
      }
    } catch (NoSuchFileException e) {
      // nothing was deleted
    }
    return last;
  }

  /** Reads a record; empty if it is torn: then it was never durable. */
  private static Optional<DeletionRecord> record(
      PackDirectory directory, SegmentId segment, StorageFile file, Entries.Entry entry)
      throws IOException {
    Optional<byte[]> content = Entries.content(file, entry);
    Optional<DeletionRecord> record =
        content.isPresent() ? DeletionRecord.parse(content.get()) : Optional.empty();
    if (record.isPresent() && !record.get().archiveId().equals(directory.archiveId())) {
      throw new LogMismatchException(
          "the deletions of " + segment + " belong to archiveId=" + record.get().archiveId());
    }
    return record;
  }

  private void readAll(StorageFile file) throws IOException {
    while (true) {
      Optional<Entries.Entry> entry = Entries.at(file, endBytes);
      if (entry.isEmpty()) {
        return;
      }
      Optional<DeletionRecord> record = record(directory, segment, file, entry.get());
      if (record.isEmpty()) {
        return;
      }
      all.addAll(record.get().deletions());
      renamed = record.get().renamed();
      givenBack = record.get().givenBack();
      givenBackBytes = record.get().givenBackBytes();
      endBytes = entry.get().endOffset();
    }
  }

  SegmentId segment() {
    return segment;
  }

  List<Deletion> all() {
    return all;
  }

  /** Deletions whose entries may still bear the objects' names. */
  List<Deletion> toBeRenamed() {
    return all.subList(renamed, all.size());
  }

  /** True if there are deletions whose bytes are in the segment still. */
  boolean areToBeGivenBack() {
    return givenBack < all.size();
  }

  /** What would be given back if all deletions became holes. */
  long bytesToGiveBack() {
    long bytes = 0;
    for (Deletion deletion : all.subList(givenBack, all.size())) {
      bytes += deletion.holeBytes();
    }
    return bytes;
  }

  long givenBackBytes() {
    return givenBackBytes;
  }

  /**
   * Writes all that was read once more, and syncs it: what a failed or killed process left can be
   * read, and may never reach the disk.
   */
  void makeDurable() throws IOException {
    if (endBytes == 0) {
      return;
    }
    try (StorageFile file = directory.openDeletions(segment)) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(endBytes));
      file.read(bytes, 0);
      file.write(bytes.flip(), 0);
      file.force();
    }
    directory.force();
  }

  /** Adds deletions; they count when this returns. */
  void add(List<Deletion> more) throws IOException {
    append(new DeletionRecord(directory.archiveId(), more, renamed, givenBack, givenBackBytes));
    all.addAll(more);
  }

  /** All entries are renamed, for good. */
  void renamedAll() throws IOException {
    renamed = all.size();
    append(state());
  }

  /** All deletions are holes; how many bytes that saves more than before. */
  long gaveBackAll() throws IOException {
    long bytes = bytesToGiveBack();
    renamed = all.size();
    givenBack = all.size();
    givenBackBytes += bytes;
    append(state());
    return bytes;
  }

  private DeletionRecord state() {
    return new DeletionRecord(directory.archiveId(), List.of(), renamed, givenBack, givenBackBytes);
  }

  private void append(DeletionRecord record) throws IOException {
    byte[] content = record.encode();
    TarHeader header = new TarHeader(EntryNames.deletions(all.size()), content.length);
    ByteBuffer bytes =
        ByteBuffer.allocate(
            Math.toIntExact(TarHeader.entryBytes(content.length) + TarHeader.END_MARK_BYTES));
    header.put(bytes, directory.nowSeconds());
    bytes.put(content);
    long end = endBytes + TarHeader.entryBytes(content.length);
    boolean isNew = endBytes == 0;
    try (StorageFile file = directory.openDeletions(segment)) {
      file.write(bytes.clear(), endBytes);
      file.force();
    }
    if (isNew) {
      directory.force();
    }
    endBytes = end;
  }
}
