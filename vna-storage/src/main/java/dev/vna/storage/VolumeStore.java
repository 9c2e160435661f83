package dev.vna.storage;

import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.FileBackedStore;
import dev.vna.archive.spi.StoredBlob;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several volumes as one tier: what comes goes to the first that has room, and to the next when
 * that is full. A volume that is not there makes what it has unreadable, and nothing else. Safe for
 * use by many threads.
 *
 * <p>A location is F7H, the number of the volume in a byte, and the location there.
 */
public final class VolumeStore implements BlobStore {
  private static final Logger LOG = LoggerFactory.getLogger(VolumeStore.class);
  private static final byte LAYOUT = (byte) 0xF7;
  private static final int MAX_NUMBER = 255;

  private final Map<Integer, BlobStore> volumes;
  private final long reserveBytes;

  private VolumeStore(Map<Integer, BlobStore> volumes, long reserveBytes) {
    this.volumes = volumes;
    this.reserveBytes = reserveBytes;
  }

  /** Begins with no volume. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public List<StoredBlob> put(List<BlobSource> blobs) throws IOException {
    long bytes = blobs.stream().mapToLong(BlobSource::sizeBytes).sum();
    IOException full = null;
    for (Map.Entry<Integer, BlobStore> volume : volumes.entrySet()) {
      if (!hasRoom(volume.getValue(), bytes)) {
        continue;
      }
      try {
        return volume.getValue().put(blobs).stream()
            .map(blob -> outer(blob, volume.getKey()))
            .toList();
      } catch (IOException e) {
        if (hasRoom(volume.getValue(), bytes)) {
          throw e; // not for want of room
        }
        LOG.info("volume={} became full: the next one takes over", volume.getKey());
        full = e;
      }
    }
    throw full != null
        ? full
        : new IOException(
            "no volume has room for bytes="
                + bytes
                + " and a reserve of "
                + reserveBytes
                + ": the most is "
                + usableBytes());
  }

  private boolean hasRoom(BlobStore volume, long bytes) throws IOException {
    return volume.usableBytes() - reserveBytes >= bytes;
  }

  private static StoredBlob outer(StoredBlob blob, int volume) {
    byte[] token = blob.location().token();
    byte[] outer =
        ByteBuffer.allocate(token.length + 2).put(LAYOUT).put((byte) volume).put(token).array();
    return blob.at(BlobLocation.of(outer));
  }

  private record Inner(int volume, StoredBlob blob) {}

  private static Optional<Inner> inner(StoredBlob blob) {
    ByteBuffer from = ByteBuffer.wrap(blob.location().token());
    if (from.remaining() < 3 || from.get() != LAYOUT) {
      return Optional.empty();
    }
    int volume = from.get() & 0xff;
    byte[] token = new byte[from.remaining()];
    from.get(token);
    return Optional.of(new Inner(volume, blob.at(BlobLocation.of(token))));
  }

  private BlobStore volume(int number) throws IOException {
    BlobStore volume = volumes.get(number);
    if (volume == null) {
      throw new IOException("volume " + number + " is not there");
    }
    return volume;
  }

  @Override
  public InputStream open(StoredBlob blob, long offset, long lengthBytes) throws IOException {
    Inner inner = inner(blob).orElseThrow(() -> Ranges.foreign(blob, "store of volumes"));
    return volume(inner.volume()).open(inner.blob(), offset, lengthBytes);
  }

  @Override
  public void delete(Collection<StoredBlob> blobs) throws IOException {
    Map<Integer, List<StoredBlob>> byVolume = new LinkedHashMap<>();
    for (StoredBlob blob : blobs) {
      inner(blob)
          .ifPresent(
              found ->
                  byVolume
                      .computeIfAbsent(found.volume(), number -> new ArrayList<>())
                      .add(found.blob()));
    }
    List<Closeable> deletions = new ArrayList<>();
    byVolume.forEach((number, those) -> deletions.add(() -> volume(number).delete(those)));
    Closing.all(deletions);
  }

  @Override
  public long reclaim(double worthShare) throws IOException {
    for (BlobStore volume : volumes.values()) {
      long bytes = volume.reclaim(worthShare);
      if (bytes > 0) {
        return bytes;
      }
    }
    return 0;
  }

  @Override
  public void list(Visitor visitor) throws IOException {
    for (Map.Entry<Integer, BlobStore> volume : volumes.entrySet()) {
      volume.getValue().list(blob -> visitor.blob(outer(blob, volume.getKey())));
    }
  }

  /** {@inheritDoc} Of the volume that has most room: what is put together goes to one. */
  @Override
  public long usableBytes() throws IOException {
    long most = 0;
    for (BlobStore volume : volumes.values()) {
      most = Math.max(most, volume.usableBytes() - reserveBytes);
    }
    return most;
  }

  /** {@inheritDoc} True if every volume does. */
  @Override
  public boolean compresses() {
    return volumes.values().stream().allMatch(BlobStore::compresses);
  }

  /** {@inheritDoc} Those of each volume are in a folder of its number. */
  @Override
  public Optional<FileBackedStore> asFiles() {
    Map<Integer, FileBackedStore> files = new LinkedHashMap<>();
    for (Map.Entry<Integer, BlobStore> volume : volumes.entrySet()) {
      volume.getValue().asFiles().ifPresent(found -> files.put(volume.getKey(), found));
    }
    return files.size() == volumes.size() ? Optional.of(new VolumeFiles(files)) : Optional.empty();
  }

  @Override
  public long usedBytes() throws IOException {
    long used = 0;
    for (BlobStore volume : volumes.values()) {
      used += volume.usedBytes();
    }
    return used;
  }

  @Override
  public void close() throws IOException {
    Closing.all(volumes.values());
  }

  /** Settings; each call checks its own value. */
  public static final class Builder {
    private final Map<Integer, BlobStore> volumes = new LinkedHashMap<>();
    private long reserveBytes = 1L << 30;

    private Builder() {}

    /**
     * Adds a volume, to be filled after those before.
     *
     * @param number names it for ever, 0 to 255
     * @param store open, and closed with this
     */
    public Builder volume(int number, BlobStore store) {
      if (number < 0 || number > MAX_NUMBER || volumes.putIfAbsent(number, store) != null) {
        throw new IllegalArgumentException(
            "volume " + number + ": want 0 to " + MAX_NUMBER + ", each once");
      }
      return this;
    }

    /** Bytes that stay free on every volume. Default 1 GiB. */
    public Builder reserveBytes(long bytes) {
      if (bytes < 0) {
        throw new IllegalArgumentException("reserveBytes=" + bytes + ": want 0 or more");
      }
      reserveBytes = bytes;
      return this;
    }

    /**
     * The volumes as one store.
     *
     * @throws IllegalStateException if there is none
     */
    public VolumeStore build() {
      if (volumes.isEmpty()) {
        throw new IllegalStateException("a store of no volumes");
      }
      return new VolumeStore(new LinkedHashMap<>(volumes), reserveBytes);
    }
  }
}
