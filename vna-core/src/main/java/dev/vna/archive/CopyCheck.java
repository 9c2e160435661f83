package dev.vna.archive;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.archive.spi.StoredVersion;
import dev.vna.archive.spi.Tier;
import dev.vna.archive.spi.TieredStore;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads copies of blobs to the end, and compares them with the digest of what was received. */
final class CopyCheck {
  /** What the only tier of an archive without others is called. */
  static final String ONLINE = "online";

  private final ArchiveCore core;
  private final Set<String> available = new TreeSet<>();
  private final Set<String> unavailable = new TreeSet<>();

  CopyCheck(ArchiveCore core) throws IOException {
    this.core = core;
    if (core.store() instanceof TieredStore tiered) {
      for (Tier tier : tiered.tiers()) {
        (tier.available() ? available : unavailable).add(tier.name());
      }
    } else {
      available.add(ONLINE);
    }
  }

  /** Tiers that are known to have copies, and are not there. */
  List<String> unavailable() {
    return List.copyOf(unavailable);
  }

  /** The tiers that should have a copy of a blob and are there. */
  List<String> tiersOf(StoredBlob blob) {
    return core.store() instanceof TieredStore tiered
        ? tiered.tiersOf(blob.location()).stream().filter(available::contains).toList()
        : List.of(ONLINE);
  }

  /** What is wrong with the copy of a version in a tier; empty if nothing is. */
  Optional<Damage> check(StoredVersion version, String tier) throws IOException {
    try {
      read(version.blob(), tier);
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

  private void read(StoredBlob blob, String tier) throws IOException {
    if (core.store() instanceof TieredStore tiered) {
      tiered.verify(blob, tier);
      return;
    }
    MessageDigest sha256 = Digests.sha256();
    try (InputStream in = new DigestInputStream(core.store().open(blob), sha256)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    if (!Arrays.equals(sha256.digest(), blob.sha256())) {
      throw new BlobCorruptException(blob.key(), 0, "its SHA-256 does not fit");
    }
  }
}
