package dev.vna.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.vna.archive.spi.LogMismatchException;
import dev.vna.archive.spi.UnsupportedFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The directory of a store: names files, numbers segments, and keeps count of the bytes that they
 * take up. Safe for use by many threads.
 */
final class PackDirectory {
  static final String SPOOL_PREFIX = "spool-";
  private static final String DELETIONS_SUFFIX = "-deleted.tar";

  /** Tells below which number none is given out again. */
  private static final String NUMBERS = "segment-numbers";

  private static final int MAX_DIGITS = 16;

  private final StorageFiles files;
  private final Path path;
  private final UUID archiveId;
  private final Clock clock;
  private final AtomicInteger nextSegment = new AtomicInteger(1);
  private final AtomicInteger nextSpool = new AtomicInteger(1);
  private final AtomicLong usedBytes = new AtomicLong();

  PackDirectory(StorageFiles files, Path path, UUID archiveId, Clock clock) {
    this.files = files;
    this.path = path;
    this.archiveId = archiveId;
    this.clock = clock;
  }

  StorageFiles files() {
    return files;
  }

  UUID archiveId() {
    return archiveId;
  }

  AtomicLong usedBytes() {
    return usedBytes;
  }

  long usableBytes() throws IOException {
    return files.usableBytes(path);
  }

  /** The time that new entries carry, in seconds since 1970. */
  long nowSeconds() {
    return clock.instant().getEpochSecond();
  }

  Path path(SegmentId segment) {
    return path.resolve(segment.fileName());
  }

  /** The file that a segment is written to before it has its name. */
  Path newPath(SegmentId segment) {
    return path.resolve(segment.fileName() + StorageFiles.NEW_SUFFIX);
  }

  /** The file that tells what was deleted of a segment. */
  Path deletionsPath(SegmentId segment) {
    String name = segment.fileName();
    return path.resolve(name.substring(0, name.length() - ".tar".length()) + DELETIONS_SUFFIX);
  }

  /** The archive that the segments in a directory belong to; empty if none tells. */
  static Optional<UUID> archiveIdOf(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return Optional.empty();
    }
    PackDirectory directory =
        new PackDirectory(SystemFiles.INSTANCE, path, new UUID(0, 0), Clock.systemUTC());
    for (SegmentId segment : directory.list().segments()) {
      Optional<SegmentRecord> record = directory.parseSegmentRecord(segment);
      if (record.isPresent()) {
        return record.map(SegmentRecord::archiveId);
      }
    }
    return Optional.empty();
  }

  /** Opens that file, making it if it is not there. */
  StorageFile openDeletions(SegmentId segment) throws IOException {
    Path file = deletionsPath(segment);
    try {
      return files.openToWrite(file);
    } catch (NoSuchFileException e) {
      return files.create(file);
    }
  }

  /** Segments of which something was deleted. */
  List<SegmentId> withDeletions() throws IOException {
    return list().withDeletions();
  }

  /**
   * Takes away what tells of segments that are gone: a crash came in between.
   *
   * @return what is in the directory then
   */
  Listing removeDeletionsOfNothing() throws IOException {
    Listing listing = list();
    Set<SegmentId> segments = new HashSet<>(listing.segments());
    List<SegmentId> withDeletions = new ArrayList<>();
    for (SegmentId segment : listing.withDeletions()) {
      if (segments.contains(segment)) {
        withDeletions.add(segment);
      } else {
        files.delete(deletionsPath(segment));
      }
    }
    return new Listing(listing.segments(), withDeletions, listing.spools());
  }

  /** Takes away what was never given its name. */
  void removeUnfinished() throws IOException {
    for (String name : files.list(path)) {
      if (name.endsWith(StorageFiles.NEW_SUFFIX)) {
        files.delete(path.resolve(name));
      }
    }
  }

  /** What is in the directory. */
  Listing list() throws IOException {
    List<SegmentId> segments = new ArrayList<>();
    List<SegmentId> withDeletions = new ArrayList<>();
    List<Path> spools = new ArrayList<>();
    for (String name : files.list(path)) {
      SegmentId.ofFileName(name).ifPresent(segments::add);
      if (name.endsWith(DELETIONS_SUFFIX)) {
        SegmentId.ofFileName(name.substring(0, name.length() - DELETIONS_SUFFIX.length()) + ".tar")
            .ifPresent(withDeletions::add);
      }
      if (name.startsWith(SPOOL_PREFIX)) {
        spools.add(path.resolve(name));
      }
    }
    segments.sort(null);
    withDeletions.sort(null);
    return new Listing(segments, withDeletions, spools);
  }

  /** Segments by number, those of which something was deleted, and what was left of spooling. */
  record Listing(List<SegmentId> segments, List<SegmentId> withDeletions, List<Path> spools) {
    List<SegmentId> of(SegmentId.Kind kind) {
      return segments.stream().filter(segment -> segment.kind() == kind).toList();
    }
  }

  /** Counts what is there, and takes care that no number is given twice. */
  void count(Listing listing) throws IOException {
    long total = 0;
    for (SegmentId segment : listing.segments()) {
      total += files.sizeBytes(path(segment));
      int above = Math.addExact(segment.number(), 1);
      nextSegment.accumulateAndGet(above, Math::max);
    }
    for (SegmentId segment : listing.withDeletions()) {
      total -= givenBackBytes(segment);
    }
    nextSegment.accumulateAndGet(numbersGiven(), Math::max);
    usedBytes.set(total);
  }

  private long givenBackBytes(SegmentId segment) throws IOException {
    return Deletions.last(this, segment).map(DeletionRecord::givenBackBytes).orElse(0L);
  }

  private int numbersGiven() throws IOException {
    ByteBuffer digits = ByteBuffer.allocate(MAX_DIGITS);
    try (StorageFile file = files.openToRead(path.resolve(NUMBERS))) {
      file.read(digits, 0);
    } catch (NoSuchFileException e) {
      return 0;
    }
    String text = new String(digits.array(), 0, digits.position(), US_ASCII).strip();
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IOException(path.resolve(NUMBERS) + " is damaged: want a number", e);
    }
  }

  /**
   * Makes sure, for good, that the number of a segment that is about to go is not given out again:
   * something may refer to it still.
   */
  void retireNumber(SegmentId segment) throws IOException {
    if (segment.number() < numbersGiven()) {
      return;
    }
    files.replace(path, NUMBERS, (nextSegment() + "\n").getBytes(US_ASCII));
  }

  /** Gives out a number for a segment, above all before. */
  int allotSegment() {
    return nextSegment.getAndIncrement();
  }

  /** Makes sure that numbers below are not given out. */
  void allotFrom(int number) {
    nextSegment.accumulateAndGet(number, Math::max);
  }

  /** The number that the next segment will have. */
  int nextSegment() {
    return nextSegment.get();
  }

  Path newSpool() {
    return path.resolve(SPOOL_PREFIX + nextSpool.getAndIncrement() + ".tmp");
  }

  /**
   * Makes a segment with its first entry and the end mark. Neither is forced.
   *
   * @throws IOException if that fails; the file is gone, as far as that is possible
   */
  SegmentWriter create(SegmentId segment, Optional<SegmentEnd> previous) throws IOException {
    return create(segment, previous, path(segment));
  }

  /** Makes a segment that is given its name when it is whole. */
  SegmentWriter createUnnamed(SegmentId segment) throws IOException {
    return create(segment, Optional.empty(), newPath(segment));
  }

  private SegmentWriter create(SegmentId segment, Optional<SegmentEnd> previous, Path file)
      throws IOException {
    byte[] record = new SegmentRecord(archiveId, segment, previous).encode();
    TarHeader header = new TarHeader(EntryNames.segment(segment), record.length);
    int entryBytes = Math.toIntExact(TarHeader.entryBytes(record.length));
    ByteBuffer bytes = ByteBuffer.allocate(entryBytes + TarHeader.END_MARK_BYTES);
    header.put(bytes, nowSeconds());
    bytes.put(record);
    SegmentWriter writer = new SegmentWriter(segment, files.create(file), 0, entryBytes, usedBytes);
    try {
      writer.write(bytes.clear(), 0);
      return writer;
    } catch (IOException | RuntimeException e) {
      remove(writer, file, e);
      throw e;
    }
  }

  SegmentWriter openToWrite(SegmentId segment) throws IOException {
    StorageFile file = files.openToWrite(path(segment));
    try {
      return new SegmentWriter(segment, file, file.sizeBytes(), 0, usedBytes);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Takes away a segment of which nothing counts; what fails is added to {@code because}. */
  void remove(SegmentWriter writer, Throwable because) {
    remove(writer, path(writer.segment()), because);
  }

  private void remove(SegmentWriter writer, Path file, Throwable because) {
    try (writer) {
      writer.truncate(0);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
    try {
      files.delete(file);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  void delete(SegmentId segment) throws IOException {
    long size = files.sizeBytes(path(segment));
    long givenBack = givenBackBytes(segment);
    files.delete(path(segment));
    usedBytes.addAndGet(givenBack - size);
    // One that came back with a power cut would not be known to be deleted, and stay.
    files.forceDirectory(path);
    files.delete(deletionsPath(segment));
  }

  void force() throws IOException {
    files.forceDirectory(path);
  }

  /**
   * Reads the first entry of a segment.
   *
   * @return empty if it is not whole
   * @throws LogMismatchException if it is another archive's
   * @throws UnsupportedFormatException if a newer version of this software wrote it
   */
  Optional<SegmentRecord> readSegmentRecord(SegmentId segment) throws IOException {
    Optional<SegmentRecord> record = parseSegmentRecord(segment);
    if (record.isPresent() && !record.get().archiveId().equals(archiveId)) {
      throw new LogMismatchException(
          segment
              + " belongs to archiveId="
              + record.get().archiveId()
              + ", this is archiveId="
              + archiveId);
    }
    return record.filter(found -> found.segment().equals(segment));
  }

  private Optional<SegmentRecord> parseSegmentRecord(SegmentId segment) throws IOException {
    try (StorageFile file = files.openToRead(path(segment))) {
      Optional<Entries.Entry> first = Entries.at(file, 0);
      if (first.isEmpty() || !first.get().name().equals(EntryNames.segment(segment))) {
        return Optional.empty();
      }
      Optional<byte[]> content = Entries.content(file, first.get());
      return content.isEmpty() ? Optional.empty() : SegmentRecord.parse(content.get());
    }
  }
}
