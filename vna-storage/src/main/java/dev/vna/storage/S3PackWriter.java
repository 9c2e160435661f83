package dev.vna.storage;

import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.storage.S3Names.PackName;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;

/**
 * Writes copies of objects into packs in a bucket. No pack of a call is there before all of them
 * are written; what fails takes all with it. Thread-safe: every call has packs of its own.
 */
final class S3PackWriter {
  private final S3Bucket bucket;
  private final S3Names names;
  private final S3Settings settings;
  private final UUID archiveId;
  private final S3PartBuffers buffers;
  private final ExecutorService senders;

  S3PackWriter(
      S3Bucket bucket,
      S3Names names,
      S3Settings settings,
      UUID archiveId,
      ExecutorService senders) {
    this.bucket = bucket;
    this.names = names;
    this.settings = settings;
    this.archiveId = archiveId;
    this.senders = senders;
    buffers = new S3PartBuffers(settings.parallelParts() + 1, settings.partSizeBytes());
  }

  /** A pack that is written, and may not be there yet. */
  private record Written(PackName name, S3PackUpload upload, List<StoredBlob> blobs) {}

  /** Writes objects, as many packs as it takes, and tells of each pack. */
  List<StoredBlob> put(List<BlobSource> sources, S3Packs packs) throws IOException {
    List<Written> written = new ArrayList<>();
    List<Closeable> open = new ArrayList<>();
    List<PackName> finished = new ArrayList<>();
    try {
      int from = 0;
      while (from < sources.size()) {
        int to = endOfPack(sources, from);
        UUID id = UUID.randomUUID();
        PackName name = names.pack(id, recordOffset(sources.subList(from, to)));
        S3PackUpload upload = upload(name);
        open.add(upload);
        written.add(new Written(name, upload, write(upload, name, sources.subList(from, to))));
        if (to < sources.size()) {
          upload.seal();
        }
        from = to;
      }
      List<Long> sizes = new ArrayList<>();
      for (Written pack : written) {
        finished.add(pack.name()); // also if what fails is but the answer
        sizes.add(pack.upload().finish());
      }
      List<StoredBlob> stored = new ArrayList<>(sources.size());
      for (int i = 0; i < sizes.size(); i++) {
        Written pack = written.get(i);
        packs.add(pack.name(), sizes.get(i), pack.blobs().size());
        stored.addAll(pack.blobs());
      }
      return stored;
    } catch (IOException | RuntimeException e) {
      discard(open, finished, e);
      throw e;
    }
  }

  /** Begins an object. */
  S3PackUpload upload(PackName name) {
    return new S3PackUpload(bucket, buffers, senders, name.key());
  }

  /** When an entry is written, as tar shows it. */
  long nowSeconds() {
    return settings.clock().instant().getEpochSecond();
  }

  private void discard(List<Closeable> open, List<PackName> finished, Exception because) {
    try {
      Closing.all(open);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
    for (PackName name : finished) {
      try {
        bucket.delete(name.key());
      } catch (IOException e) {
        because.addSuppressed(e);
      }
    }
  }

  private int endOfPack(List<BlobSource> sources, int from) {
    long bytes = 0;
    int to = from;
    while (to < sources.size()) {
      bytes += TarHeader.entryBytes(sources.get(to).sizeBytes());
      if (to > from && bytes > settings.packSizeBytes()) {
        break;
      }
      to++;
    }
    return to;
  }

  private long recordOffset(List<BlobSource> sources) {
    long offset = TarHeader.entryBytes(segmentRecord().length);
    for (BlobSource source : sources) {
      offset += TarHeader.entryBytes(source.sizeBytes());
    }
    return offset;
  }

  private byte[] segmentRecord() {
    return new SegmentRecord(archiveId, S3Reader.SEGMENT, Optional.empty()).encode();
  }

  private List<StoredBlob> write(S3PackUpload to, PackName name, List<BlobSource> sources)
      throws IOException {
    to.put(EntryNames.segment(S3Reader.SEGMENT), segmentRecord(), nowSeconds());
    List<PlacedBlob> placed = new ArrayList<>(sources.size());
    for (BlobSource source : sources) {
      placed.add(append(to, source));
    }
    PackContents.Encoded contents = new PackContents(archiveId, placed).encode();
    long recordOffset = to.offset();
    to.put(EntryNames.pack(S3Reader.SEGMENT), contents.bytes(), nowSeconds());
    to.putZeros(TarHeader.END_MARK_BYTES);
    List<StoredBlob> stored = new ArrayList<>(placed.size());
    for (int i = 0; i < placed.size(); i++) {
      PlacedBlob blob = placed.get(i);
      long checksums = PackContents.checksumsOffset(recordOffset, contents.checksumsAt()[i]);
      S3Location location = new S3Location(name.pack(), blob.entryOffset(), checksums);
      stored.add(
          new StoredBlob(blob.key(), location.encode(), blob.sizeBytes(), blob.digests().sha256()));
    }
    return stored;
  }

  private PlacedBlob append(S3PackUpload to, BlobSource source) throws IOException {
    long offset = to.offset();
    to.put(new TarHeader(EntryNames.object(source.key()), source.sizeBytes()), nowSeconds());
    BlobDigests digests = SourceCopy.copy(source, bytes -> to.put(bytes));
    to.putZeros(TarHeader.paddingBytes(source.sizeBytes()));
    return new PlacedBlob(source.key(), S3Reader.SEGMENT, offset, source.sizeBytes(), digests);
  }
}
