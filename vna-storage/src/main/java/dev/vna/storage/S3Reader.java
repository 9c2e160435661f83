package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.StoredBlob;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Opens blobs in packs of a bucket. Thread-safe. */
final class S3Reader {
  /** Every object in a bucket is a segment of its own, the first. */
  static final SegmentId SEGMENT = SegmentId.pack(1);

  /** How often a pack that was rewritten by another process is looked for before a read fails. */
  private static final int MAX_MOVES = 3;

  /** The SHA-256 that a store over this one gives, which knows that of the plain bytes alone. */
  private static final byte[] UNKNOWN = BlobDigests.noSha256();

  private final S3Bucket bucket;
  private final S3Packs packs;
  private final S3Pieces pieces;

  S3Reader(S3Bucket bucket, S3Packs packs, S3Pieces pieces) {
    this.bucket = bucket;
    this.packs = packs;
    this.pieces = pieces;
  }

  InputStream open(StoredBlob blob, long offset, long lengthBytes) throws IOException {
    Ranges.check(blob, offset, lengthBytes);
    S3Location location =
        S3Location.decode(blob.location()).orElseThrow(() -> Ranges.foreign(blob, "bucket"));
    S3Pack pack =
        packs
            .find(location.pack())
            .orElseThrow(() -> missing(blob.key(), location, "there is no such pack"));
    if (pack.isDeleted(location.entryOffset())) {
      throw missing(blob.key(), location, "it was deleted");
    }
    Place place = new Place(blob, location, pack);
    try {
      place.check();
      return new S3BlobInputStream(bucket, place, offset, lengthBytes);
    } catch (IOException | RuntimeException e) {
      place.close();
      throw e;
    }
  }

  /**
   * Makes sure that a location is a blob's own.
   *
   * @throws BlobCorruptException if something else is there
   * @throws FileNotFoundException if the pack is gone
   */
  void check(StoredBlob blob, S3Location location, S3Pack pack) throws IOException {
    Place place = new Place(blob, location, pack);
    try {
      place.check();
    } finally {
      place.close();
    }
  }

  /** What was put into a pack, and where; deleted blobs are among them. */
  Contents contents(S3Pack.View view) throws IOException {
    byte[] text = view.pack().record(view.name(), view.contentsOffset());
    Optional<List<StoredBlob>> blobs =
        PackContents.parse(text, SEGMENT, view.cuts().contentsOffset());
    return new Contents(
        text,
        blobs.orElseThrow(() -> view.pack().unreadable(view.name())).stream()
            .map(blob -> located(view.pack(), blob))
            .toList());
  }

  /** A contents record: its text, and the blobs that it names. */
  record Contents(byte[] text, List<StoredBlob> blobs) {}

  private static StoredBlob located(S3Pack pack, StoredBlob blob) {
    PackLocation in = PackLocation.decode(blob.location()).orElseThrow();
    S3Location location = new S3Location(pack.id(), in.entryOffset(), in.checksumsOffset());
    return blob.at(location.encode());
  }

  private FileNotFoundException missing(BlobKey key, S3Location location, String why) {
    return new FileNotFoundException("no blob=" + key + " in pack=" + location.pack() + ": " + why);
  }

  /**
   * Where a blob is just now. A pack that another process rewrote is found again, and the object
   * that is read from stays as long as this is not closed. For one thread.
   */
  final class Place {
    private final StoredBlob blob;
    private final S3Location location;
    private S3Pack.View view;
    private int moves;

    private Place(StoredBlob blob, S3Location location, S3Pack pack) throws IOException {
      this.blob = blob;
      this.location = location;
      view = pack.acquire();
    }

    BlobKey key() {
      return blob.key();
    }

    long sizeBytes() {
      return blob.sizeBytes();
    }

    /** The key of the object. */
    String objectKey() {
      return view.key();
    }

    /** Where a byte of the blob is in the object. */
    long offset(long inBlob) throws IOException {
      return view.cuts().place(location.contentOffset()) + inBlob;
    }

    /** The digits of block checksums. */
    byte[] checksums(int firstBlock, int count) throws IOException {
      return contents(
          location.checksumsOffset() + (long) firstBlock * Hex.DIGITS, count * Hex.DIGITS);
    }

    /** What was read of the object may be wrong: it is read again. */
    void doubt() {
      pieces.forget(view.key());
    }

    /**
     * Looks where the pack is now.
     *
     * @throws FileNotFoundException {@code why}, if it is nowhere
     */
    void move(FileNotFoundException why) throws IOException {
      if (++moves > MAX_MOVES) {
        throw why;
      }
      S3Pack.View before = view;
      S3Pack pack = packs.look(location.pack()).orElseThrow(() -> why);
      view = pack.acquire();
      before.release();
    }

    /** The contents record must name just this blob at this place. */
    void check() throws IOException {
      RecordText text = RecordText.of("");
      BlobLine.start(
          blob.key(), SEGMENT, location.entryOffset(), blob.sizeBytes(), blob.sha256(), text);
      byte[] expected = text.unsealed();
      long offset = location.checksumsOffset() - expected.length;
      if (!named(expected, offset)) {
        doubt();
        if (!named(expected, offset)) {
          throw new BlobCorruptException(
              blob.key(), 0, "the contents record of " + bucket.uri(view.key()) + " differs");
        }
      }
    }

    private boolean named(byte[] expected, long offset) throws IOException {
      if (offset <= view.cuts().contentsOffset()) {
        return false;
      }
      byte[] found = contents(offset, expected.length);
      if (Arrays.equals(blob.sha256(), UNKNOWN)) {
        BlobLine.copySha256(found, expected);
      }
      return Arrays.equals(found, expected);
    }

    private byte[] contents(long offset, int lengthBytes) throws IOException {
      while (true) {
        try {
          long at = view.cuts().place(offset);
          if (lengthBytes > view.sizeBytes() - at) {
            throw new BlobCorruptException(
                blob.key(), 0, bucket.uri(view.key()) + " ends before its contents record");
          }
          return pieces.read(view.key(), at, lengthBytes, view.sizeBytes());
        } catch (FileNotFoundException e) {
          move(e);
        }
      }
    }

    void close() {
      view.release();
    }
  }
}
