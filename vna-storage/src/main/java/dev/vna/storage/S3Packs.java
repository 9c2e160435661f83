package dev.vna.storage;

import dev.vna.storage.S3Names.PackName;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * The packs of an archive in a bucket: those that were listed, those that were put since, and those
 * of other processes when somebody asks for them. Thread-safe.
 */
final class S3Packs {
  private final S3Bucket bucket;
  private final S3Names names;
  private final UUID archiveId;
  private final RandomGenerator random;
  private final Map<UUID, S3Pack> packs = new ConcurrentHashMap<>();

  /** What was put or deleted while a listing goes on, which may tell of it or not. */
  private final Set<UUID> touched = ConcurrentHashMap.newKeySet();

  private final Object listing = new Object();

  S3Packs(S3Bucket bucket, S3Names names, UUID archiveId, RandomGenerator random) {
    this.bucket = bucket;
    this.names = names;
    this.archiveId = archiveId;
    this.random = random;
  }

  Collection<S3Pack> all() {
    return List.copyOf(packs.values());
  }

  /** Asks the bucket what there is. */
  void refresh() throws IOException {
    synchronized (listing) {
      touched.clear();
      Map<UUID, S3Pack.Listed> found = list(names.folder());
      for (UUID known : packs.keySet()) {
        found.computeIfAbsent(known, id -> new S3Pack.Listed());
      }
      found.forEach(
          (id, listed) -> {
            if (!touched.contains(id)) {
              update(id, listed);
            }
          });
    }
  }

  /** A pack; empty if the bucket has none of that id. */
  Optional<S3Pack> find(UUID id) throws IOException {
    S3Pack known = packs.get(id);
    return known != null ? Optional.of(known) : look(id);
  }

  /** Asks the bucket what there is of a pack. */
  Optional<S3Pack> look(UUID id) throws IOException {
    S3Pack.Listed listed = list(names.ofPack(id)).getOrDefault(id, new S3Pack.Listed());
    return update(id, listed);
  }

  private Optional<S3Pack> update(UUID id, S3Pack.Listed listed) {
    if (listed.objects().isEmpty() && listed.notes().isEmpty()) {
      S3Pack gone = packs.remove(id);
      if (gone != null) {
        gone.update(listed);
      }
      return Optional.empty();
    }
    S3Pack pack = packs.computeIfAbsent(id, this::unknown);
    pack.update(listed);
    return listed.objects().isEmpty() ? Optional.empty() : Optional.of(pack);
  }

  private S3Pack unknown(UUID id) {
    return new S3Pack(bucket, names, archiveId, id, random);
  }

  /** Takes in a pack that was just written. */
  void add(PackName name, long sizeBytes, int blobs) {
    S3Pack pack = unknown(name.pack());
    pack.created(name, sizeBytes, blobs);
    touched.add(name.pack());
    packs.put(name.pack(), pack);
  }

  /** Something of a pack was written or deleted: a listing that goes on knows less. */
  void touch(S3Pack pack) {
    touched.add(pack.id());
    if (pack.isGone()) {
      packs.remove(pack.id(), pack);
    }
  }

  long usedBytes() {
    long used = 0;
    for (S3Pack pack : packs.values()) {
      used += pack.usedBytes();
    }
    return used;
  }

  private Map<UUID, S3Pack.Listed> list(String prefix) throws IOException {
    Map<UUID, S3Pack.Listed> found = new HashMap<>();
    bucket.list(
        prefix,
        (key, size) -> {
          Optional<PackName> pack = names.parsePack(key);
          pack.ifPresent(
              name ->
                  found
                      .computeIfAbsent(name.pack(), id -> new S3Pack.Listed())
                      .objects()
                      .put(name, size));
          if (pack.isEmpty()) {
            names
                .parseNote(key)
                .ifPresent(
                    id ->
                        found
                            .computeIfAbsent(id, any -> new S3Pack.Listed())
                            .notes()
                            .put(key, size));
          }
        });
    return found;
  }
}
