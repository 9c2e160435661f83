package dev.vna.storage;

import dev.vna.storage.S3Names.PackName;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What is known of one pack: the object that holds it, those that held it before and are still read
 * from, and what is deleted of it. What the bucket says beyond names and sizes is read when it is
 * first needed. Thread-safe; the bucket is talked to under the pack's lock, never for data.
 */
final class S3Pack {
  private final S3Bucket bucket;
  private final S3Names names;
  private final UUID archiveId;
  private final UUID id;
  private final RandomGenerator random;

  /** The objects that hold the pack, with their sizes: the last one is the present one. */
  private final NavigableMap<PackName, Long> objects = new TreeMap<>();

  /** The notes of what is deleted, with their sizes. */
  private final Map<String, Long> notes = new LinkedHashMap<>();

  /** How many streams read from an object. */
  private final Map<PackName, Integer> streams = new HashMap<>();

  /** What is deleted, by where its entry began; empty as long as the notes are not read. */
  private Optional<Map<Long, S3Note.Deleted>> deleted = Optional.empty();

  /** What the present object lacks; empty as long as it is not read. */
  private Optional<S3Cuts> cuts = Optional.empty();

  /** How many blobs were put; less than 0 as long as that is not read. */
  private int blobs = -1;

  S3Pack(S3Bucket bucket, S3Names names, UUID archiveId, UUID id, RandomGenerator random) {
    this.bucket = bucket;
    this.names = names;
    this.archiveId = archiveId;
    this.id = id;
    this.random = random;
  }

  /**
   * One object that holds the pack, and how to find things in it. It is not deleted by this process
   * before it is released.
   */
  record View(S3Pack pack, PackName name, long sizeBytes, S3Cuts cuts) {
    String key() {
      return name.key();
    }

    /** Where the contents record's entry begins in it. */
    long contentsOffset() throws FileNotFoundException {
      return cuts.place(cuts.contentsOffset());
    }

    void release() {
      pack.release(name);
    }
  }

  /** What a listing says of a pack. */
  record Listed(Map<PackName, Long> objects, Map<String, Long> notes) {
    Listed() {
      this(new HashMap<>(), new HashMap<>());
    }
  }

  UUID id() {
    return id;
  }

  /** Takes over what the bucket was found to hold. */
  synchronized void update(Listed listed) {
    PackName before = objects.isEmpty() ? null : objects.lastKey();
    objects.clear();
    objects.putAll(listed.objects());
    if (!objects.isEmpty() && !objects.lastKey().equals(before)) {
      cuts = Optional.empty();
    }
    if (!notes.keySet().equals(listed.notes().keySet())) {
      notes.clear();
      notes.putAll(listed.notes());
      deleted = Optional.empty();
    }
  }

  /** A pack that was just written: nothing needs to be read. */
  synchronized void created(PackName name, long sizeBytes, int count) {
    objects.put(name, sizeBytes);
    cuts = Optional.of(S3Cuts.none(archiveId, name.recordOffset()));
    deleted = Optional.of(new LinkedHashMap<>());
    blobs = count;
  }

  /** Takes note of a later generation. */
  synchronized void rewritten(PackName name, long sizeBytes, S3Cuts without) {
    objects.put(name, sizeBytes);
    cuts = Optional.of(without);
  }

  /** Bytes that all its objects take up. */
  synchronized long usedBytes() {
    long used = 0;
    for (long size : objects.values()) {
      used += size;
    }
    for (long size : notes.values()) {
      used += size;
    }
    return used;
  }

  /** The present object. */
  synchronized View acquire() throws IOException {
    if (objects.isEmpty()) {
      throw new FileNotFoundException("no pack=" + id + " in " + bucket.uri(names.folder()));
    }
    PackName name = objects.lastKey();
    View view = new View(this, name, objects.get(name), cuts(name));
    streams.merge(name, 1, Integer::sum);
    return view;
  }

  private synchronized void release(PackName name) {
    streams.computeIfPresent(name, (key, count) -> count == 1 ? null : count - 1);
  }

  /** Size of the present object; 0 if there is none. */
  synchronized long sizeBytes() {
    return objects.isEmpty() ? 0 : objects.lastEntry().getValue();
  }

  synchronized int streams() {
    return streams.values().stream().mapToInt(Integer::intValue).sum();
  }

  synchronized boolean isDeleted(long entryOffset) throws IOException {
    return deleted().containsKey(entryOffset);
  }

  /** What is deleted; a copy. */
  synchronized Map<Long, S3Note.Deleted> allDeleted() throws IOException {
    return Map.copyOf(deleted());
  }

  /** Bytes of deleted blobs that the present object still has, if others live in it. */
  synchronized long wastedBytes() throws IOException {
    if (objects.isEmpty() || deleted().isEmpty() || deleted().size() == blobs()) {
      return 0;
    }
    S3Cuts without = cuts(objects.lastKey());
    long wasted = 0;
    for (S3Note.Deleted blob : deleted().values()) {
      if (without.find(blob.entryOffset()).isPresent()) {
        wasted += TarHeader.entryBytes(blob.sizeBytes());
      }
    }
    return wasted;
  }

  /**
   * Deletes blobs, durably. The pack goes at once with the last of them, unless it is read from.
   */
  synchronized void delete(Collection<S3Note.Deleted> gone) throws IOException {
    Map<Long, S3Note.Deleted> all = new LinkedHashMap<>(deleted());
    gone.forEach(blob -> all.put(blob.entryOffset(), blob));
    boolean everything = !objects.isEmpty() && all.size() == blobs();
    if (all.size() > deleted().size() && !(everything && streams.isEmpty())) {
      byte[] note = new S3Note(archiveId, all.values()).encode();
      String key = names.note(id, random.nextLong());
      bucket.put(key, note, note.length);
      List<String> superseded = List.copyOf(notes.keySet());
      notes.put(key, (long) note.length);
      deleted = Optional.of(all);
      for (String old : superseded) {
        bucket.delete(old);
        notes.remove(old);
      }
    }
    if (everything) {
      deleted = Optional.of(all);
    }
    tidy();
  }

  /**
   * Removes objects that count no more and are not read from.
   *
   * @return how many bytes that gave back
   */
  synchronized long tidy() throws IOException {
    long before = usedBytes();
    boolean everything = !objects.isEmpty() && !deleted().isEmpty() && deleted().size() == blobs();
    for (PackName name : List.copyOf(objects.keySet())) {
      boolean counts = !everything && name.equals(objects.lastKey());
      if (!counts && !streams.containsKey(name)) {
        bucket.delete(name.key());
        objects.remove(name);
      }
    }
    if (objects.isEmpty()) {
      for (String note : List.copyOf(notes.keySet())) {
        bucket.delete(note);
        notes.remove(note);
      }
    }
    return before - usedBytes();
  }

  /** True if the bucket has nothing of it any more. */
  synchronized boolean isGone() {
    return objects.isEmpty() && notes.isEmpty();
  }

  private Map<Long, S3Note.Deleted> deleted() throws IOException {
    if (deleted.isEmpty()) {
      Map<Long, S3Note.Deleted> all = new LinkedHashMap<>();
      for (Map.Entry<String, Long> note : notes.entrySet()) {
        byte[] text = bucket.read(note.getKey(), 0, Math.toIntExact(note.getValue()));
        S3Note read =
            S3Note.parse(text)
                .orElseThrow(
                    () -> new IOException(bucket.uri(note.getKey()) + " is no whole record"));
        read.deleted().forEach(blob -> all.put(blob.entryOffset(), blob));
      }
      deleted = Optional.of(all);
    }
    return deleted.get();
  }

  private S3Cuts cuts(PackName name) throws IOException {
    if (cuts.isEmpty()) {
      cuts =
          Optional.of(
              name.generation() == 0
                  ? S3Cuts.none(archiveId, name.recordOffset())
                  : S3Cuts.parse(record(name, name.recordOffset()))
                      .orElseThrow(() -> unreadable(name)));
    }
    return cuts.get();
  }

  /** How many blobs were put: the contents record says so in its first line. */
  private int blobs() throws IOException {
    if (blobs < 0) {
      View view = acquire();
      try {
        long offset = view.contentsOffset() + TarHeader.BLOCK_BYTES;
        int length = (int) Math.min(PackContents.MAX_FIRST_LINE_BYTES, view.sizeBytes() - offset);
        blobs =
            PackContents.blobs(bucket.read(view.key(), offset, length))
                .orElseThrow(() -> unreadable(view.name()));
      } finally {
        view.release();
      }
    }
    return blobs;
  }

  /** The content of a record's entry. */
  byte[] record(PackName name, long offset) throws IOException {
    byte[] block = bucket.read(name.key(), offset, TarHeader.BLOCK_BYTES);
    TarHeader header = TarHeader.parse(block, 0).orElseThrow(() -> unreadable(name));
    if (header.sizeBytes() > Integer.MAX_VALUE - 8) {
      throw unreadable(name);
    }
    return bucket.read(name.key(), offset + TarHeader.BLOCK_BYTES, (int) header.sizeBytes());
  }

  IOException unreadable(PackName name) {
    return new IOException("a record of " + bucket.uri(name.key()) + " is not whole");
  }
}
