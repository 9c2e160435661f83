package dev.vna.storage;

import dev.vna.archive.spi.BlobWrite;
import dev.vna.archive.spi.ByteRange;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.NewBlob;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Limits a store where instances land. A group with blobs is refused past the limit, as by a full
 * disk; one of facts alone is not, so that things can still be deleted. See {@link
 * QuotaStore#builder(LandingStore)}.
 */
public final class QuotaLandingStore extends QuotaStore implements LandingStore {
  private final LandingStore store;

  QuotaLandingStore(LandingStore store, Limits limits) {
    super(store, limits);
    this.store = store;
  }

  @Override
  public LogPosition recover(LogPosition from, Replay replay) throws IOException {
    return store.recover(from, replay);
  }

  @Override
  public BlobWrite begin(long expectedSizeBytes) throws IOException {
    if (expectedSizeBytes > 0) {
      reserve(expectedSizeBytes, true);
      release(expectedSizeBytes); // what is written is counted; the commit decides
    }
    return store.begin(expectedSizeBytes);
  }

  @Override
  public Committed commit(CommitGroup group) throws IOException {
    long size = 0;
    for (NewBlob blob : group.blobs()) {
      size = Math.addExact(size, blob instanceof NewBlob.InMemory ? blob.sizeBytes() : 0);
    }
    try {
      reserve(size, !group.blobs().isEmpty());
    } catch (IOException e) {
      giveBack(group, e);
      throw e;
    }
    try {
      return store.commit(group);
    } finally {
      release(size);
    }
  }

  private static void giveBack(CommitGroup group, IOException because) {
    List<java.io.Closeable> places = new ArrayList<>();
    for (NewBlob blob : group.blobs()) {
      if (blob instanceof NewBlob.Streamed streamed) {
        places.add(streamed.write());
      }
    }
    try {
      Closing.all(places);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  @Override
  public void shrink(Map<StoredBlob, List<ByteRange>> blobs) throws IOException {
    store.shrink(blobs);
  }

  @Override
  public boolean isLogged(StoredBlob copy) {
    return store.isLogged(copy);
  }

  @Override
  public InputStream openForReplay(StoredBlob blob, long offset) throws IOException {
    return store.openForReplay(blob, offset);
  }
}
