package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.ByteRange;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes objects, and gives their bytes back. A segment keeps its length and every offset in it:
 * it is written anew with holes where deleted objects were, and takes the old one's place at one
 * stroke, so that nothing that points into it changes. Whoever reads the old file reads on. One
 * call at a time.
 */
final class Eraser {
  private static final Logger LOG = LoggerFactory.getLogger(Eraser.class);

  private static final int COPY_BYTES = 1 << 20;
  private static final long NOTHING = -1;

  private final PackDirectory directory;
  private final SegmentCache segments;
  private final PackReader reader;
  private final Retirement retirement;

  /** What was read of deletions; dropped when there are more, or holes. */
  private final Map<SegmentId, Gain> gains = new HashMap<>();

  /**
   * What may be gained of a segment.
   *
   * @param bytes what new holes would give back, which may be 0; {@link #NOTHING} if there is
   *     nothing to be done
   * @param givenBackBytes what holes gave back already
   */
  private record Gain(long bytes, long givenBackBytes) {}

  /** Segments whose deletions are known to be on the disk as they are read. */
  private final Set<SegmentId> durable = new HashSet<>();

  /** Takes segments out of use for writing. */
  @FunctionalInterface
  interface Retirement {
    /**
     * Sees to it that nothing is appended to a segment.
     *
     * @return false if something is under way in it just now
     */
    boolean retire(SegmentId segment) throws IOException;
  }

  Eraser(PackDirectory directory, SegmentCache segments, PackReader reader, Retirement retirement) {
    this.directory = directory;
    this.segments = segments;
    this.reader = reader;
    this.retirement = retirement;
  }

  /** Renames what a crash left under its name after its deletion was durable. */
  synchronized void finish() throws IOException {
    for (SegmentId segment : directory.withDeletions()) {
      if (!Deletions.last(directory, segment).map(DeletionRecord::isSettled).orElse(true)) {
        settle(Deletions.read(directory, segment));
      }
    }
  }

  private void settle(Deletions deletions) throws IOException {
    if (!deletions.toBeRenamed().isEmpty()) {
      deletions.makeDurable();
      rename(deletions);
    }
  }

  /**
   * Reads what was deleted of a segment, to be added to. Nothing is added behind a record that may
   * never reach the disk, as after a failed sync, or one that another process was killed in: with
   * that record, all behind it would be lost.
   */
  private Deletions toAppendTo(SegmentId segment) throws IOException {
    Deletions deletions = Deletions.read(directory, segment);
    if (!durable.remove(segment)) {
      deletions.makeDurable();
    }
    settle(deletions);
    return deletions;
  }

  /** Deletes objects, or shrinks those of which ranges are kept. */
  synchronized void delete(Map<StoredBlob, List<ByteRange>> kept) throws IOException {
    Map<SegmentId, List<Deletion>> bySegment = new LinkedHashMap<>();
    for (Map.Entry<StoredBlob, List<ByteRange>> entry : kept.entrySet()) {
      Optional<PackLocation> location = PackLocation.decode(entry.getKey().location());
      if (location.isPresent()) {
        Optional<Deletion> deletion = deletion(entry.getKey(), location.get(), entry.getValue());
        if (deletion.isPresent()) {
          bySegment
              .computeIfAbsent(location.get().segment(), segment -> new ArrayList<>())
              .add(deletion.get());
        }
      }
    }
    for (Map.Entry<SegmentId, List<Deletion>> entry : bySegment.entrySet()) {
      gains.remove(entry.getKey());
      Deletions deletions = toAppendTo(entry.getKey());
      deletions.add(entry.getValue());
      rename(deletions);
      durable.add(entry.getKey());
    }
    reader.forgetShrunk();
  }

  /** What is to be noted of an object; empty if it is not there any more. */
  private Optional<Deletion> deletion(StoredBlob blob, PackLocation location, List<ByteRange> kept)
      throws IOException {
    Optional<PackReader.Found> found = found(blob, location);
    if (found.isEmpty()
        || found.get() == PackReader.Found.DELETED
        || found.get() == PackReader.Found.OTHER) {
      return Optional.empty();
    }
    if (kept.isEmpty()) {
      return Optional.of(
          Deletion.whole(location.entryOffset(), location.sizeBytes(), blob.key().sequence()));
    }
    return found.get() == PackReader.Found.SHRUNK
        ? Optional.empty()
        : Optional.of(shrinking(blob, location, kept));
  }

  /** What there is; an object whose header is damaged is still to be deleted. */
  private Optional<PackReader.Found> found(StoredBlob blob, PackLocation location)
      throws IOException {
    try {
      return reader.find(blob.key(), location);
    } catch (BlobCorruptException e) {
      LOG.warn("deleting blob={} whose header is damaged", blob.key());
      return Optional.of(PackReader.Found.OBJECT);
    }
  }

  private Deletion shrinking(StoredBlob blob, PackLocation location, List<ByteRange> kept)
      throws IOException {
    long end = 0;
    for (ByteRange range : kept) {
      if (range.offset() < end || range.end() > blob.sizeBytes()) {
        throw new IllegalArgumentException("ranges to keep of " + blob + ": " + kept);
      }
      end = range.end();
    }
    Deletion unchecked =
        new Deletion(
            location.entryOffset(),
            blob.sizeBytes(),
            blob.key().sequence(),
            List.copyOf(kept),
            new int[BlobDigests.blocksOf(blob.sizeBytes())]);
    byte[] block = new byte[BlobDigests.BLOCK_BYTES];
    CRC32C crc32c = new CRC32C();
    for (int i = 0; i < unchecked.checksums().length; i++) {
      long start = (long) i * block.length;
      int length = (int) Math.min(block.length, blob.sizeBytes() - start);
      Arrays.fill(block, (byte) 0);
      // What goes need not be sound.
      if (isKept(kept, start, start + length)) {
        try (InputStream in = reader.open(blob, start, length)) {
          in.readNBytes(block, 0, length);
        }
        unchecked.blank(block, length, start);
      }
      crc32c.reset();
      crc32c.update(block, 0, length);
      unchecked.checksums()[i] = (int) crc32c.getValue();
    }
    return unchecked;
  }

  private static boolean isKept(List<ByteRange> kept, long start, long end) {
    return kept.stream().anyMatch(range -> range.offset() < end && range.end() > start);
  }

  private void rename(Deletions deletions) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(TarHeader.BLOCK_BYTES);
    try (StorageFile file = directory.files().openToWrite(directory.path(deletions.segment()))) {
      for (Deletion deletion : deletions.toBeRenamed()) {
        new TarHeader(deletion.entryName(), deletion.sizeBytes())
            .put(block.clear(), directory.nowSeconds());
        file.write(block.flip(), deletion.entryOffset());
      }
      file.force();
    }
    deletions.renamedAll();
  }

  /**
   * Gives back the bytes of the segment that gains most; 0 if none is worth it. At least 1 if there
   * was one: it may gain nothing, and have lost remains of objects that are not to be read.
   */
  synchronized long reclaim(double worthShare) throws IOException {
    Set<SegmentId> candidates =
        new LinkedHashSet<>(directory.removeDeletionsOfNothing().withDeletions());
    while (true) {
      Optional<SegmentId> best = best(worthShare, candidates);
      if (best.isEmpty()) {
        return 0;
      }
      SegmentId segment = best.get();
      if (retirement.retire(segment)) {
        gains.remove(segment);
        long bytes = giveBack(toAppendTo(segment));
        LOG.debug("gave back bytes={} of segment={}", bytes, segment);
        return Math.max(1, bytes);
      }
      candidates.remove(segment);
    }
  }

  private Optional<SegmentId> best(double worthShare, Set<SegmentId> candidates)
      throws IOException {
    Optional<SegmentId> best = Optional.empty();
    long most = NOTHING;
    for (SegmentId segment : candidates) {
      Gain gain = gain(segment);
      long size = directory.files().sizeBytes(directory.path(segment));
      long present = size - gain.givenBackBytes();
      if (gain.bytes() > most && gain.bytes() >= worthShare * present) {
        best = Optional.of(segment);
        most = gain.bytes();
      }
    }
    return best;
  }

  private Gain gain(SegmentId segment) throws IOException {
    Gain gain = gains.get(segment);
    if (gain == null) {
      Deletions deletions = Deletions.read(directory, segment);
      long bytes = deletions.areToBeGivenBack() ? deletions.bytesToGiveBack() : NOTHING;
      if (bytes != NOTHING && isAllDeleted(segment)) {
        bytes = directory.files().sizeBytes(directory.path(segment));
      }
      gain = new Gain(bytes, deletions.givenBackBytes());
      gains.put(segment, gain);
    }
    return gain;
  }

  private boolean isAllDeleted(SegmentId segment) throws IOException {
    return segment.kind() == SegmentId.Kind.PACK && PackContents.isAllDeleted(directory, segment);
  }

  private long giveBack(Deletions deletions) throws IOException {
    SegmentId segment = deletions.segment();
    if (isAllDeleted(segment)) {
      directory.retireNumber(segment);
      long before = directory.usedBytes().get();
      segments.replace(segment, () -> directory.delete(segment));
      directory.force();
      return before - directory.usedBytes().get();
    }
    directory.files().delete(directory.newPath(segment));
    try (StorageFile from = directory.files().openToRead(directory.path(segment));
        StorageFile to = directory.files().create(directory.newPath(segment))) {
      copyWithHoles(from, to, deletions.all());
      to.force();
    } catch (IOException | RuntimeException e) {
      try {
        directory.files().delete(directory.newPath(segment));
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
    segments.replace(
        segment,
        () -> directory.files().rename(directory.newPath(segment), directory.path(segment)));
    directory.force();
    long bytes = deletions.gaveBackAll();
    durable.add(segment);
    directory.usedBytes().addAndGet(-bytes);
    return bytes;
  }

  private static void copyWithHoles(StorageFile from, StorageFile to, List<Deletion> deletions)
      throws IOException {
    List<ByteRange> holes = new ArrayList<>();
    deletions.forEach(deletion -> holes.addAll(deletion.gone()));
    holes.sort(java.util.Comparator.comparingLong(ByteRange::offset));
    long size = from.sizeBytes();
    long at = 0;
    for (ByteRange hole : holes) {
      copy(from, to, at, Math.min(hole.offset(), size));
      at = Math.max(at, hole.end()); // a deletion may cover what was shrunk before
    }
    copy(from, to, at, size);
  }

  private static void copy(StorageFile from, StorageFile to, long start, long end)
      throws IOException {
    ByteBuffer chunk = ByteBuffer.allocate(COPY_BYTES);
    for (long at = start; at < end; at += COPY_BYTES) {
      chunk.clear().limit((int) Math.min(COPY_BYTES, end - at));
      if (from.read(chunk, at) < chunk.limit()) {
        throw new java.io.EOFException("a segment became shorter at offset=" + at);
      }
      to.write(chunk.flip(), at);
    }
  }
}
