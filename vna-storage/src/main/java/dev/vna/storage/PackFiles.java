package dev.vna.storage;

import dev.vna.archive.spi.FileBackedStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.StoreFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Names the files of a store as they are to be copied at a place in the log. The log segment that
 * has the place ends there, and later ones are left out: {@link Recovery} then takes the copy for a
 * store that was stopped there. Lanes are copied as they are, because recovery cuts them off where
 * the last commit record says.
 *
 * <p>What changes a segment that is full is told by its file of deletions, which grows whenever
 * that happens. A file that was written to just now may still be changed without its time telling.
 */
final class PackFiles {
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private final PackDirectory directory;
  private final Optional<PackPosition> end;

  PackFiles(PackDirectory directory, LogPosition at) {
    this.directory = directory;
    this.end = PackPosition.parse(at.token());
  }

  void list(FileBackedStore.FileVisitor visitor) throws IOException {
    for (SegmentId segment : directory.withDeletions()) {
      Path deletions = directory.deletionsPath(segment);
      visitor.file(
          new StoreFile(deletions.getFileName().toString(), deletions, Files.size(deletions), ""));
    }
    for (SegmentId segment : directory.list().segments()) {
      Optional<StoreFile> file = file(segment);
      if (file.isPresent()) {
        visitor.file(file.get());
      }
    }
  }

  private Optional<StoreFile> file(SegmentId segment) throws IOException {
    Path path = directory.path(segment);
    if (segment.kind() == SegmentId.Kind.LOG) {
      int last = end.map(PackPosition::segment).orElse(0);
      if (segment.number() > last) {
        return Optional.empty();
      }
      if (segment.number() == last) {
        return Optional.of(
            new StoreFile(segment.fileName(), path, end.orElseThrow().endOffset(), ""));
      }
    }
    BasicFileAttributes now;
    try {
      now = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      return Optional.empty(); // what nobody knows of may go
    }
    return Optional.of(new StoreFile(segment.fileName(), path, now.size(), version(segment, now)));
  }

  private String version(SegmentId segment, BasicFileAttributes now) throws IOException {
    Path deletions = directory.deletionsPath(segment);
    return version(now, Files.exists(deletions) ? Files.size(deletions) : 0);
  }

  /**
   * The version of a file.
   *
   * @param changes rises whenever it is changed in place
   */
  static String version(BasicFileAttributes now, long changes) {
    Instant modified = now.lastModifiedTime().toInstant();
    return modified.plus(SETTLED).isAfter(Instant.now())
        ? ""
        : now.size() + ":" + changes + ":" + modified;
  }
}
