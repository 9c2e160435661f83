package dev.vna.storage;

import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes copies of objects into packs: segments that are written whole under another name, made
 * durable, and only then given their own. Thread-safe: every call has packs of its own.
 */
final class PackWriter {
  private final PackDirectory directory;
  private final PackSettings settings;

  PackWriter(PackDirectory directory, PackSettings settings) {
    this.directory = directory;
    this.settings = settings;
  }

  /** Writes objects, as many packs as it takes; what fails takes all packs of the call with it. */
  List<StoredBlob> put(List<BlobSource> sources) throws IOException {
    List<StoredBlob> stored = new ArrayList<>(sources.size());
    List<SegmentId> written = new ArrayList<>();
    try {
      int from = 0;
      while (from < sources.size()) {
        int to = endOfPack(sources, from);
        SegmentId segment = SegmentId.pack(directory.allotSegment());
        written.add(segment);
        stored.addAll(write(segment, sources.subList(from, to)));
        from = to;
      }
      for (SegmentId segment : written) {
        directory.files().rename(directory.newPath(segment), directory.path(segment));
      }
      directory.force();
      return stored;
    } catch (IOException | RuntimeException e) {
      written.forEach(segment -> discard(segment, e));
      throw e;
    }
  }

  private int endOfPack(List<BlobSource> sources, int from) {
    long bytes = 0;
    int to = from;
    while (to < sources.size()) {
      bytes += TarHeader.entryBytes(sources.get(to).sizeBytes());
      if (to > from && bytes > settings.segmentSizeBytes()) {
        break;
      }
      to++;
    }
    return to;
  }

  private void discard(SegmentId segment, Exception because) {
    try {
      long size = 0;
      for (var path : List.of(directory.newPath(segment), directory.path(segment))) {
        try {
          size += directory.files().sizeBytes(path);
          directory.files().delete(path);
        } catch (java.nio.file.NoSuchFileException e) {
          continue; // it has the other name, or was never made
        }
      }
      directory.usedBytes().addAndGet(-size);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  private List<StoredBlob> write(SegmentId segment, List<BlobSource> sources) throws IOException {
    Stage stage = new Stage(settings);
    try (SegmentWriter writer = directory.createUnnamed(segment)) {
      stage.begin(writer, writer.firstEntryBytes());
      List<PlacedBlob> placed = new ArrayList<>(sources.size());
      for (BlobSource source : sources) {
        placed.add(append(segment, stage, source));
      }
      PackContents.Encoded contents = new PackContents(directory.archiveId(), placed).encode();
      long recordOffset = stage.offset();
      stage.put(
          new TarHeader(EntryNames.pack(segment), contents.bytes().length), directory.nowSeconds());
      stage.put(ByteBuffer.wrap(contents.bytes()));
      stage.putZeros(TarHeader.paddingBytes(contents.bytes().length) + TarHeader.END_MARK_BYTES);
      stage.flush();
      writer.force();
      List<StoredBlob> stored = new ArrayList<>(placed.size());
      for (int i = 0; i < placed.size(); i++) {
        long checksums = PackContents.checksumsOffset(recordOffset, contents.checksumsAt()[i]);
        stored.add(placed.get(i).stored(segment.number(), checksums));
      }
      return stored;
    }
  }

  private PlacedBlob append(SegmentId segment, Stage stage, BlobSource source) throws IOException {
    long offset = stage.offset();
    stage.put(
        new TarHeader(EntryNames.object(source.key()), source.sizeBytes()), directory.nowSeconds());
    BlobDigests digests = SourceCopy.copy(source, stage::put);
    stage.putZeros(TarHeader.paddingBytes(source.sizeBytes()));
    return new PlacedBlob(source.key(), segment, offset, source.sizeBytes(), digests);
  }

  /** The objects of a pack that can be opened. */
  static Optional<List<StoredBlob>> contents(PackDirectory directory, SegmentId segment)
      throws IOException {
    try (StorageFile file = directory.files().openToRead(directory.path(segment))) {
      Optional<Entries.Entry> entry = Entries.at(file, 0);
      while (entry.isPresent() && !EntryNames.isPack(entry.get().name())) {
        entry = Entries.at(file, entry.get().endOffset());
      }
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      Optional<byte[]> content = Entries.content(file, entry.get());
      return content.isEmpty()
          ? Optional.empty()
          : PackContents.parse(content.get(), segment, entry.get().offset());
    }
  }
}
