package dev.vna.testkit;

import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobStoreProvider;
import dev.vna.archive.spi.BlobWrite;
import dev.vna.archive.spi.ByteRange;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.OpenContext;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A real blob store that fails when it is told to: to see what an archive does on a bad day. Safe
 * for use by many threads.
 */
public final class FaultyBlobStore implements BlobStoreProvider {
  private final BlobStoreProvider real;
  private volatile Optional<String> commitFailure = Optional.empty();
  private volatile Optional<String> readFailure = Optional.empty();
  private volatile Optional<String> deleteFailure = Optional.empty();
  private volatile OptionalLong usableBytes = OptionalLong.empty();

  /** Faults in front of the stores that {@code real} opens. */
  public FaultyBlobStore(BlobStoreProvider real) {
    this.real = real;
  }

  /** From now on every commit fails with this message, before anything is written. */
  public void failCommits(String message) {
    commitFailure = Optional.of(message);
  }

  /** From now on every read fails with this message. */
  public void failReads(String message) {
    readFailure = Optional.of(message);
  }

  /** From now on every deletion fails with this message, before anything is deleted. */
  public void failDeletes(String message) {
    deleteFailure = Optional.of(message);
  }

  /** From now on so many bytes seem to be free. */
  public void pretendUsableBytes(long bytes) {
    usableBytes = OptionalLong.of(bytes);
  }

  /** From now on nothing fails any more. */
  public void heal() {
    commitFailure = Optional.empty();
    readFailure = Optional.empty();
    deleteFailure = Optional.empty();
    usableBytes = OptionalLong.empty();
  }

  @Override
  public LandingStore open(OpenContext context) throws IOException {
    return new Store(real.open(context));
  }

  private static void fail(Optional<String> failure) throws IOException {
    if (failure.isPresent()) {
      throw new IOException(failure.get());
    }
  }

  private final class Store implements LandingStore {
    private final LandingStore store;

    Store(LandingStore store) {
      this.store = store;
    }

    @Override
    public LogPosition recover(LogPosition from, Replay replay) throws IOException {
      return store.recover(from, replay);
    }

    @Override
    public BlobWrite begin(long expectedSizeBytes) throws IOException {
      return store.begin(expectedSizeBytes);
    }

    @Override
    public Committed commit(CommitGroup group) throws IOException {
      fail(commitFailure);
      return store.commit(group);
    }

    @Override
    public InputStream open(StoredBlob blob, long offset, long lengthBytes) throws IOException {
      fail(readFailure);
      return store.open(blob, offset, lengthBytes);
    }

    @Override
    public boolean isLogged(StoredBlob copy) {
      return store.isLogged(copy);
    }

    @Override
    public InputStream openForReplay(StoredBlob blob, long offset) throws IOException {
      fail(readFailure);
      return store.openForReplay(blob, offset);
    }

    @Override
    public List<StoredBlob> put(List<BlobSource> blobs) throws IOException {
      fail(commitFailure);
      return store.put(blobs);
    }

    @Override
    public void delete(Collection<StoredBlob> blobs) throws IOException {
      fail(deleteFailure);
      store.delete(blobs);
    }

    @Override
    public void shrink(Map<StoredBlob, List<ByteRange>> blobs) throws IOException {
      fail(deleteFailure);
      store.shrink(blobs);
    }

    @Override
    public long reclaim(double worthShare) throws IOException {
      fail(deleteFailure);
      return store.reclaim(worthShare);
    }

    @Override
    public void list(Visitor visitor) throws IOException {
      fail(readFailure);
      store.list(visitor);
    }

    @Override
    public long usableBytes() throws IOException {
      return usableBytes.isPresent() ? usableBytes.getAsLong() : store.usableBytes();
    }

    @Override
    public boolean compresses() {
      return store.compresses();
    }

    @Override
    public long usedBytes() throws IOException {
      return store.usedBytes();
    }

    @Override
    public void close() throws IOException {
      store.close();
    }
  }
}
