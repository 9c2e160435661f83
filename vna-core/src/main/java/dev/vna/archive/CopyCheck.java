package dev.vna.archive;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.StoredVersion;
import dev.vna.archive.spi.Tier;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads copies of blobs to the end, and compares them with the digest of what was received. */
final class CopyCheck {
  private final ArchiveCore core;
  private final Set<String> available = new TreeSet<>();
  private final Set<String> unavailable = new TreeSet<>();

  CopyCheck(ArchiveCore core) throws IOException {
    this.core = core;
    for (Tier tier : StoreTiers.list(core.store())) {
      (tier.available() ? available : unavailable).add(tier.name());
    }
  }

  /** Tiers that are known to have copies, and are not there. */
  List<String> unavailable() {
    return List.copyOf(unavailable);
  }

  /** The tiers that should have a copy of a blob and are there. */
  List<String> tiersOf(StoredBlob blob) {
    return StoreTiers.of(core.store(), blob.location()).stream()
        .filter(available::contains)
        .toList();
  }

  /** What is wrong with the copy of a version in a tier; empty if nothing is. */
  Optional<Damage> check(StoredVersion version, String tier) throws IOException {
    try {
      StoreTiers.verify(core.store(), version.blob(), tier);
      return Optional.empty();
    } catch (IOException e) {
      // Moved or deleted meanwhile: then this is not how it should be.
      return isCurrent(version)
          ? Optional.of(
              new Damage(
                  version.blob().key(),
                  version.sopInstanceUid(),
                  version.studyInstanceUid(),
                  tier,
                  kind(e),
                  String.valueOf(e.getMessage()),
                  core.now()))
          : Optional.empty();
    }
  }

  static Damage.Kind kind(IOException e) {
    if (e instanceof BlobCorruptException) {
      return Damage.Kind.CORRUPT;
    }
    return e instanceof FileNotFoundException || e instanceof NoSuchFileException
        ? Damage.Kind.MISSING
        : Damage.Kind.UNREADABLE;
  }

  /** Whether the index still says what it said of a version. */
  boolean isCurrent(StoredVersion version) throws IOException {
    return find(version.blob().key().sequence()).filter(version::equals).isPresent();
  }

  /** The version of a number; empty if there is none whose blob is needed. */
  Optional<StoredVersion> find(long sequence) throws IOException {
    return core.index().stored(sequence - 1, 1).stream()
        .filter(found -> found.blob().key().sequence() == sequence)
        .findFirst();
  }
}
