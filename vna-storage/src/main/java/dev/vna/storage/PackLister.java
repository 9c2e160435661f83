package dev.vna.storage;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;

/** Names the objects of a store, from the records in its segments. */
final class PackLister {
  private final PackDirectory directory;
  private final PackReader reader;

  PackLister(PackDirectory directory, PackReader reader) {
    this.directory = directory;
    this.reader = reader;
  }

  void list(BlobStore.Visitor visitor) throws IOException {
    for (SegmentId segment : directory.list().segments()) {
      try {
        switch (segment.kind()) {
          case LOG -> log(segment, visitor);
          case PACK -> pack(segment, visitor);
          case LANE -> {} // the log names what is in them
        }
      } catch (NoSuchFileException e) {
        continue; // it went meanwhile
      }
    }
  }

  private void log(SegmentId segment, BlobStore.Visitor visitor) throws IOException {
    GroupReader groups = new GroupReader(directory);
    try (StorageFile file = directory.files().openToRead(directory.path(segment))) {
      Optional<Entries.Entry> entry = Entries.at(file, 0);
      while (entry.isPresent()) {
        if (EntryNames.isCommit(entry.get().name())) {
          Optional<CommitRecord.Parsed> parsed = groups.record(file, entry.get());
          if (parsed.isEmpty()) {
            return; // being written, or refused
          }
          PackPosition end =
              new PackPosition(segment.number(), entry.get().offset(), entry.get().endOffset());
          visit(
              parsed
                  .get()
                  .record()
                  .toCommitted(end, parsed.get().checksumsAt(), blob -> false)
                  .blobs(),
              visitor);
        }
        entry = Entries.at(file, entry.get().endOffset());
      }
    }
  }

  private void pack(SegmentId segment, BlobStore.Visitor visitor) throws IOException {
    Optional<List<StoredBlob>> contents = PackWriter.contents(directory, segment);
    if (contents.isPresent()) {
      visit(contents.get(), visitor);
    }
  }

  private void visit(List<StoredBlob> blobs, BlobStore.Visitor visitor) throws IOException {
    for (StoredBlob blob : blobs) {
      PackLocation location = PackLocation.decode(blob.location()).orElseThrow();
      if (reader.isObject(blob.key(), location)) {
        visitor.blob(blob);
      }
    }
  }
}
