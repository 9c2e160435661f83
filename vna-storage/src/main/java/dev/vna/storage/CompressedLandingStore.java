package dev.vna.storage;

import dev.vna.archive.spi.BlobWrite;
import dev.vna.archive.spi.ByteRange;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.Committed;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/**
 * Compresses what lands in another store; facts stay as they are. What is kept of a shrunk blob is
 * whole frames, so more than was asked for. See {@link CompressedStore#builder(LandingStore)}.
 */
public final class CompressedLandingStore extends CompressedStore implements LandingStore {
  private final CodedLog log;

  CompressedLandingStore(LandingStore store, BlobCoding coding) {
    super(store, coding);
    log = new CodedLog(store, coding);
  }

  @Override
  public LogPosition recover(LogPosition from, Replay replay) throws IOException {
    return log.recover(from, replay);
  }

  @Override
  public BlobWrite begin(long expectedSizeBytes) throws IOException {
    return log.begin(expectedSizeBytes);
  }

  @Override
  public Committed commit(CommitGroup group) throws IOException {
    return log.commit(group);
  }

  @Override
  public void shrink(Map<StoredBlob, List<ByteRange>> blobs) throws IOException {
    log.shrink(blobs);
  }

  @Override
  public boolean isLogged(StoredBlob copy) {
    return log.isLogged(copy);
  }

  @Override
  public InputStream openForReplay(StoredBlob blob, long offset) throws IOException {
    return log.openForReplay(blob, offset);
  }
}
