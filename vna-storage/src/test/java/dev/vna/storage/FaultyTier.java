package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.StoredBlob;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A tier behind a bad line: calls fail before or after they were carried out, streams end early,
 * everything is slow, and copies rot.
 */
final class FaultyTier implements BlobStore {
  private final BlobStore store;
  private final Troubles troubles;

  FaultyTier(BlobStore store, Troubles troubles) {
    this.store = store;
    this.troubles = troubles;
  }

  /** What can be told to fail. */
  enum Call {
    PUT,
    /** It is carried out, and fails nevertheless. */
    PUT_ANSWER,
    OPEN,
    /** The stream breaks off in its middle. */
    READ,
    DELETE,
    DELETE_ANSWER,
    RECLAIM,
    LIST
  }

  /** What is wrong with a tier, however often it is opened. Thread-safe. */
  static final class Troubles {
    private final Map<Call, Integer> failures = new EnumMap<>(Call.class);
    private final Set<StoredBlob> rotten = new HashSet<>();
    private boolean absent;
    private long delayMicros;

    /** Lets a call fail, once, after it succeeded so many times more. */
    synchronized void fail(Call call, int after) {
      failures.put(call, after);
    }

    /** Lets everything fail. */
    synchronized void disappear() {
      absent = true;
    }

    /** Makes every call wait. */
    synchronized void delayMicros(long micros) {
      delayMicros = micros;
    }

    /** Ends all that but rot. */
    synchronized void heal() {
      failures.clear();
      absent = false;
      delayMicros = 0;
    }

    /** From now on a copy cannot be read any more. */
    synchronized void rot(StoredBlob copy) {
      rotten.add(copy);
    }

    synchronized boolean isRotten(StoredBlob copy) {
      return rotten.contains(copy);
    }

    private boolean isDue(Call call) throws IOException {
      long micros;
      synchronized (this) {
        micros = delayMicros;
      }
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(micros));
      synchronized (this) {
        if (absent) {
          throw new IOException("simulated: the tier does not answer");
        }
        Integer after = failures.get(call);
        if (after == null) {
          return false;
        }
        failures.put(call, after - 1);
        return failures.remove(call, -1);
      }
    }

    private void failIfDue(Call call) throws IOException {
      if (isDue(call)) {
        throw new IOException("simulated: " + call + " failed");
      }
    }
  }

  @Override
  public List<StoredBlob> put(List<BlobSource> blobs) throws IOException {
    troubles.failIfDue(Call.PUT);
    List<StoredBlob> stored = store.put(blobs);
    troubles.failIfDue(Call.PUT_ANSWER);
    return stored;
  }

  @Override
  public InputStream open(StoredBlob blob, long offset, long lengthBytes) throws IOException {
    troubles.failIfDue(Call.OPEN);
    if (troubles.isRotten(blob)) {
      throw new BlobCorruptException(blob.key(), offset, "simulated: it is rotten");
    }
    InputStream in = store.open(blob, offset, lengthBytes);
    return troubles.isDue(Call.READ) ? new BreakingInputStream(in, lengthBytes / 2) : in;
  }

  @Override
  public void delete(Collection<StoredBlob> blobs) throws IOException {
    troubles.failIfDue(Call.DELETE);
    store.delete(blobs);
    troubles.failIfDue(Call.DELETE_ANSWER);
  }

  @Override
  public long reclaim(double worthShare) throws IOException {
    troubles.failIfDue(Call.RECLAIM);
    return store.reclaim(worthShare);
  }

  @Override
  public void list(Visitor visitor) throws IOException {
    troubles.failIfDue(Call.LIST);
    store.list(visitor);
  }

  @Override
  public long usableBytes() throws IOException {
    return store.usableBytes();
  }

  @Override
  public long usedBytes() throws IOException {
    return store.usedBytes();
  }

  @Override
  public void close() throws IOException {
    store.close();
  }

  /** Gives out so many bytes, then fails. */
  private static final class BreakingInputStream extends FilterInputStream {
    private long leftBytes;

    BreakingInputStream(InputStream in, long bytes) {
      super(in);
      leftBytes = bytes;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (leftBytes <= 0 && length > 0) {
        throw new IOException("simulated: the line is broken");
      }
      int count = super.read(into, offset, (int) Math.min(length, leftBytes));
      leftBytes -= Math.max(0, count);
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      long skipped = super.skip(Math.min(count, leftBytes));
      leftBytes -= skipped;
      return skipped;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
