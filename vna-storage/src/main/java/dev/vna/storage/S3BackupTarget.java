package dev.vna.storage;

import dev.vna.archive.spi.BackupTarget;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/**
 * Keeps backups in a bucket of Amazon S3, or of any server that speaks its protocol: an S3 object
 * for each object of the backup, whose key is its name behind a prefix. {@code aws s3 sync} brings
 * them to a directory that is read as a backup as well.
 *
 * <p>What is larger than a part is uploaded in parts; nothing of it is there before the last one
 * is. Calls that fail for a reason that passes are made again, reads from where they broke off.
 * Interrupting a thread ends its call with an {@link java.io.InterruptedIOException}.
 *
 * <p>Whoever works there has an object in the folder {@code locks}, which it writes again every
 * minute. One that was killed keeps others out for 15 minutes.
 *
 * <p>Needs {@code software.amazon.awssdk:s3} and {@code url-connection-client} on the class path,
 * as {@link S3Store} does.
 */
public final class S3BackupTarget implements BackupTarget, Closeable {
  private static final String CONTENT_TYPE = "application/octet-stream";
  private static final String LOCKS = "locks/";

  private final S3Bucket bucket;
  private final String prefix;
  private final int partSizeBytes;
  private final S3PartBuffers buffers;
  private final ExecutorService senders;
  private final RandomGenerator random;
  private final Clock clock;

  /** What this one took last. */
  private Optional<S3Lease> lease = Optional.empty();

  private S3BackupTarget(Builder settings) {
    bucket = settings.bucket(S3Bucket.Keys.REPLACED, CONTENT_TYPE);
    prefix = settings.prefix();
    clock = settings.clock;
    partSizeBytes = settings.partSizeBytes();
    buffers = new S3PartBuffers(settings.parallelParts() + 1, partSizeBytes);
    senders = settings.senders();
    random = settings.random();
  }

  /**
   * Begins the settings of a place in a bucket, which exists. Each archive has a place of its own,
   * by the prefix.
   */
  public static Builder builder(String bucket) {
    return new Builder(bucket);
  }

  /** {@inheritDoc} If the server answers no more, it may be there whole, and is told as failed. */
  @Override
  public void put(String name, Content content) throws IOException {
    String key = prefix + name;
    try (S3PackUpload upload = new S3PackUpload(bucket, buffers, senders, key)) {
      content.writeTo(new UploadStream(upload));
      checkLease();
      finish(upload, key);
    }
  }

  private void finish(S3PackUpload upload, String key) throws IOException {
    try {
      if (upload.offset() > partSizeBytes) {
        bucket.delete(key); // what is there after the last part's answer got lost is new, then
      }
      upload.finish();
    } catch (IOException | RuntimeException e) {
      try {
        bucket.delete(key);
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  /** Hands bytes to an upload. */
  private static final class UploadStream extends OutputStream {
    private final S3PackUpload upload;

    UploadStream(S3PackUpload upload) {
      this.upload = upload;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      upload.put(ByteBuffer.wrap(bytes, offset, length));
    }
  }

  @Override
  public InputStream open(String name) throws IOException {
    String key = prefix + name;
    return new S3ObjectInputStream(bucket, key, bucket.size(key));
  }

  @Override
  public List<String> list(String folder) throws IOException {
    List<String> names = new ArrayList<>();
    bucket.list(
        prefix + folder + "/", (key, sizeBytes) -> names.add(key.substring(prefix.length())));
    names.sort(null);
    return names;
  }

  @Override
  public void delete(String name) throws IOException {
    checkLease();
    bucket.delete(prefix + name);
  }

  /** {@inheritDoc} These are uploads in parts, whoever began them: only for who has the lock. */
  @Override
  public void sweep() throws IOException {
    checkLease();
    for (S3Bucket.Upload upload : bucket.uploads(prefix)) {
      bucket.abort(upload);
    }
  }

  @Override
  public synchronized Closeable lock() throws IOException {
    S3Lease taken = S3Lease.take(bucket, prefix + LOCKS, random, clock);
    lease = Optional.of(taken);
    return taken;
  }

  private synchronized void checkLease() throws IOException {
    if (lease.isPresent()) {
      lease.get().check();
    }
  }

  /** Gives back threads and connections. Objects stay. */
  @Override
  public synchronized void close() {
    lease.ifPresent(S3Lease::close);
    senders.shutdownNow();
    bucket.close();
  }

  /** Settings of a place for backups; each setter checks its own value. */
  public static final class Builder extends S3Connection<Builder> {
    private Clock clock = Clock.systemUTC();

    private Builder(String bucket) {
      super(bucket);
    }

    @Override
    Builder self() {
      return this;
    }

    /** Tells how long ago the lock was renewed. Default the system's. */
    public Builder clock(Clock value) {
      clock = Objects.requireNonNull(value, "clock");
      return this;
    }

    /**
     * Opens the place: asks the bucket what there is.
     *
     * @throws IllegalStateException if no region is known
     * @throws IOException if the bucket cannot be listed
     */
    public S3BackupTarget open() throws IOException {
      S3BackupTarget target = new S3BackupTarget(this);
      try {
        target.list("points");
        return target;
      } catch (IOException | RuntimeException e) {
        target.close();
        throw e;
      }
    }
  }
}
