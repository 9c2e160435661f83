package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.data.DataSet;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was brought back from a slow tier for a while, in a store of its own that begins
 * empty: the least recently read makes room. Safe for use by many threads.
 */
final class RecallCache implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(RecallCache.class);

  private final BlobStore store;
  private final long limitBytes;
  private final Semaphore recalls;
  private final Map<BlobKey, StoredBlob> present = new LinkedHashMap<>(16, 0.75f, true);
  private long presentBytes;

  /**
   * A cache in a store, which nobody else uses and is emptied.
   *
   * @param limitBytes what it keeps at most
   * @param concurrentRecalls how many blobs are brought back at the same time; others wait
   */
  RecallCache(BlobStore store, long limitBytes, int concurrentRecalls) throws IOException {
    this.store = store;
    this.limitBytes = limitBytes;
    recalls = new Semaphore(concurrentRecalls, true);
    List<StoredBlob> left = new ArrayList<>();
    store.list(left::add);
    store.delete(left);
    reclaim();
  }

  /** True if a blob is so small that it is kept at all. */
  boolean takes(StoredBlob blob) {
    return blob.sizeBytes() <= limitBytes;
  }

  /** Opens a range of a blob if the blob is here. */
  Optional<InputStream> open(StoredBlob blob, long offset, long lengthBytes) {
    Optional<StoredBlob> found = find(blob.key());
    try {
      return found.isPresent()
          ? Optional.of(store.open(found.get(), offset, lengthBytes))
          : Optional.empty();
    } catch (IOException e) {
      // It made room meanwhile, or is damaged: the tier has it.
      return Optional.empty();
    }
  }

  private synchronized Optional<StoredBlob> find(BlobKey key) {
    return Optional.ofNullable(present.get(key));
  }

  /**
   * Brings a blob back, if it is not here yet. Where there is no room for it, or the disk fails, it
   * is not here afterwards either.
   *
   * @throws IOException if its source cannot be read, or gives other bytes
   */
  void recall(StoredBlob blob, FailoverInputStream.Copy source) throws IOException {
    try {
      recalls.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while others were recalled");
    }
    try {
      if (find(blob.key()).isEmpty()) {
        Content content = new Content(blob, source);
        try {
          add(
              store
                  .put(
                      List.of(new BlobSource(blob.key(), blob.sizeBytes(), blob.sha256(), content)))
                  .get(0));
        } catch (BlobCorruptException e) {
          throw e;
        } catch (IOException e) {
          if (content.failed) {
            throw e;
          }
          LOG.warn("blob={} is read without the recall cache, which fails", blob.key(), e);
        }
      }
    } finally {
      recalls.release();
    }
  }

  private void add(StoredBlob here) throws IOException {
    List<StoredBlob> gone = new ArrayList<>();
    synchronized (this) {
      StoredBlob twice = present.put(here.key(), here);
      presentBytes += here.sizeBytes();
      if (twice != null) {
        gone.add(twice);
        presentBytes -= twice.sizeBytes();
      }
      var oldest = present.values().iterator();
      while (presentBytes > limitBytes && oldest.hasNext()) {
        StoredBlob next = oldest.next();
        if (!next.equals(here)) {
          oldest.remove();
          presentBytes -= next.sizeBytes();
          gone.add(next);
        }
      }
    }
    if (!gone.isEmpty()) {
      store.delete(gone);
      reclaim();
    }
  }

  private void reclaim() throws IOException {
    long bytes = store.reclaim(0.5);
    while (bytes > 0) {
      LOG.debug("recall cache gave back bytes={}", bytes);
      bytes = store.reclaim(0.5);
    }
  }

  @Override
  public void close() throws IOException {
    store.close();
  }

  /** Reads the source, and remembers if that failed. */
  private static final class Content implements BlobSource.Content {
    private final StoredBlob blob;
    private final FailoverInputStream.Copy source;
    private boolean failed;

    Content(StoredBlob blob, FailoverInputStream.Copy source) {
      this.blob = blob;
      this.source = source;
    }

    /** Reads, opens or closes. */
    private interface Act<T> {
      T run() throws IOException;
    }

    private <T> T noting(Act<T> act) throws IOException {
      try {
        return act.run();
      } catch (IOException e) {
        failed = true;
        throw e;
      }
    }

    @Override
    public InputStream open() throws IOException {
      InputStream in = noting(() -> source.open(0, blob.sizeBytes()));
      return new ArrayInputStream() {
        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
          return noting(() -> in.read(to, offset, length));
        }

        @Override
        public void close() throws IOException {
          in.close();
        }
      };
    }

    @Override
    public DataSet header() {
      return DataSet.EMPTY;
    }
  }
}
