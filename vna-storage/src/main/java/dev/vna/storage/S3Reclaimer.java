package dev.vna.storage;

import dev.vna.archive.spi.StoredBlob;
import dev.vna.storage.S3Names.PackName;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Gives the bytes of deleted blobs back: writes a pack again without them, under a new key, and
 * deletes the object that held it before as soon as no stream of this process reads from it. At no
 * time is there no whole object. One at a time.
 */
final class S3Reclaimer {
  private final S3Names names;
  private final UUID archiveId;
  private final S3Packs packs;
  private final S3Reader reader;
  private final S3PackWriter writer;
  private final RandomGenerator random;

  private record Candidate(S3Pack pack, long wastedBytes) {}

  S3Reclaimer(
      S3Names names,
      UUID archiveId,
      S3Packs packs,
      S3Reader reader,
      S3PackWriter writer,
      RandomGenerator random) {
    this.names = names;
    this.archiveId = archiveId;
    this.packs = packs;
    this.reader = reader;
    this.writer = writer;
    this.random = random;
  }

  synchronized long reclaim(double worthShare) throws IOException {
    long given = 0;
    List<Candidate> candidates = new ArrayList<>();
    for (S3Pack pack : packs.all()) {
      long tidied = pack.tidy();
      if (tidied > 0) {
        packs.touch(pack);
        given += tidied;
      }
      long wasted = pack.wastedBytes();
      if (wasted > 0 && wasted >= worthShare * pack.sizeBytes()) {
        candidates.add(new Candidate(pack, wasted));
      }
    }
    candidates.sort(Comparator.comparingLong(Candidate::wastedBytes).reversed());
    for (Candidate candidate : candidates) {
      if (given > 0) {
        break;
      }
      given = rewrite(candidate.pack());
    }
    return given;
  }

  /** Writes a pack without what is deleted; how many bytes that gave back by now. */
  private long rewrite(S3Pack pack) throws IOException {
    long before = pack.usedBytes();
    try {
      write(pack);
    } catch (FileNotFoundException e) {
      return 0; // more of it was deleted meanwhile: the next call sees that
    }
    pack.tidy();
    packs.touch(pack);
    return Math.max(0, before - pack.usedBytes());
  }

  private void write(S3Pack pack) throws IOException {
    S3Pack.View view = pack.acquire();
    try {
      Map<Long, S3Note.Deleted> deleted = pack.allDeleted();
      S3Reader.Contents contents = reader.contents(view);
      S3Cuts cuts = cuts(view, contents, deleted);
      long contentsAt = cuts.place(cuts.contentsOffset());
      long cutsAt = contentsAt + TarHeader.entryBytes(contents.text().length);
      byte[] record = cuts.encode();
      long size = cutsAt + TarHeader.entryBytes(record.length) + TarHeader.END_MARK_BYTES;
      if (size >= view.sizeBytes()) {
        return; // to tell what is gone takes more than it gives
      }
      PackName name =
          names.rewritten(pack.id(), view.name().generation() + 1, random.nextLong(), cutsAt);
      try (S3PackUpload upload = writer.upload(name)) {
        begin(upload, view, contents);
        for (StoredBlob blob : contents.blobs()) {
          S3Location location = S3Location.decode(blob.location()).orElseThrow();
          if (!deleted.containsKey(location.entryOffset())) {
            require(upload, cuts.place(location.entryOffset()));
            copy(upload, blob);
          }
        }
        require(upload, contentsAt);
        upload.put(EntryNames.pack(S3Reader.SEGMENT), contents.text(), writer.nowSeconds());
        upload.put(EntryNames.cuts(S3Reader.SEGMENT), record, writer.nowSeconds());
        upload.putZeros(TarHeader.END_MARK_BYTES);
        pack.rewritten(name, upload.finish(), cuts);
      }
    } finally {
      view.release();
    }
  }

  private S3Cuts cuts(
      S3Pack.View view, S3Reader.Contents contents, Map<Long, S3Note.Deleted> deleted) {
    List<S3Cuts.Cut> cuts = new ArrayList<>();
    for (StoredBlob blob : contents.blobs()) {
      long offset = S3Location.decode(blob.location()).orElseThrow().entryOffset();
      if (deleted.containsKey(offset)) {
        cuts.add(new S3Cuts.Cut(offset, TarHeader.entryBytes(blob.sizeBytes())));
      }
    }
    return S3Cuts.of(archiveId, view.cuts().contentsOffset(), cuts);
  }

  private void begin(S3PackUpload upload, S3Pack.View view, S3Reader.Contents contents)
      throws IOException {
    byte[] record = view.pack().record(view.name(), 0);
    upload.put(EntryNames.segment(S3Reader.SEGMENT), record, writer.nowSeconds());
    long first = S3Location.decode(contents.blobs().get(0).location()).orElseThrow().entryOffset();
    require(upload, first);
  }

  private void copy(S3PackUpload upload, StoredBlob blob) throws IOException {
    upload.put(new TarHeader(EntryNames.object(blob.key()), blob.sizeBytes()), writer.nowSeconds());
    byte[] buffer = new byte[64 << 10];
    try (InputStream in = reader.open(blob, 0, blob.sizeBytes())) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        upload.put(ByteBuffer.wrap(buffer, 0, read));
      }
    }
    upload.putZeros(TarHeader.paddingBytes(blob.sizeBytes()));
  }

  private static void require(S3PackUpload upload, long offset) throws IOException {
    if (upload.offset() != offset) {
      throw new IOException(
          "a pack would be rewritten wrongly: offset=" + upload.offset() + " want " + offset);
    }
  }
}
