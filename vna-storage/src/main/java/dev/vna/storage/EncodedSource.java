package dev.vna.storage;

import dev.vna.archive.spi.BlobDigester;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.data.DataSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * What a source becomes when it is encoded on the way. What it was is known when it was read. For
 * one thread at a time.
 */
final class EncodedSource implements BlobSource.Content {
  /** Handing a smaller one to another thread takes longer than it saves. */
  private static final long AHEAD_FROM_BYTES = 128 << 10;

  private final BlobSource plain;
  private final BlobCoding coding;
  private long encodedBytes;
  private Optional<Executor> ahead = Optional.empty();
  private Optional<byte[]> kept = Optional.empty();
  private volatile Optional<Encoding> finished = Optional.empty();

  private EncodedSource(BlobSource plain, BlobCoding coding) {
    this.plain = plain;
    this.coding = coding;
  }

  /** A source that becomes so many bytes. */
  static EncodedSource of(BlobSource plain, BlobCoding coding, long encodedBytes) {
    EncodedSource source = new EncodedSource(plain, coding);
    source.encodedBytes = encodedBytes;
    source.ahead = coding.executor().filter(executor -> encodedBytes >= AHEAD_FROM_BYTES);
    return source;
  }

  /**
   * A source of which only encoding it tells what it becomes. It is read for that; and once more
   * for the store, if it becomes more than may be kept.
   */
  static EncodedSource measured(BlobSource plain, BlobCoding coding, long keepAtMostBytes)
      throws IOException {
    EncodedSource source = new EncodedSource(plain, coding);
    try (InputStream in = source.open()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] buffer = new byte[64 << 10];
      boolean keeps = true;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        source.encodedBytes += read;
        if (keeps && source.encodedBytes <= keepAtMostBytes) {
          bytes.write(buffer, 0, read);
        } else if (keeps) {
          keeps = false;
          bytes = new ByteArrayOutputStream(0);
        }
      }
      source.kept = keeps ? Optional.of(bytes.toByteArray()) : Optional.empty();
    }
    return source;
  }

  /** How much of it is in memory, in bytes. */
  long keptBytes() {
    return kept.map(bytes -> (long) bytes.length).orElse(0L);
  }

  /** For a store. */
  BlobSource source() {
    byte[] sha256 = coding.provesWhole() ? BlobDigests.noSha256() : new byte[0];
    return new BlobSource(plain.key(), encodedBytes, sha256, this);
  }

  /** What the blob is, once it is stored. */
  StoredBlob blob(StoredBlob stored) {
    Encoding encoding =
        finished.orElseThrow(
            () -> new IllegalStateException("blob " + plain.key() + " was stored, but not read"));
    return new StoredBlob(
        plain.key(), encoding.encoder.location(stored), plain.sizeBytes(), encoding.sha256);
  }

  @Override
  public InputStream open() throws IOException {
    if (kept.isPresent()) {
      return new ByteArrayInputStream(kept.get());
    }
    Encoding encoding = new Encoding(plain.content().open());
    return ahead.isPresent() ? new AheadInputStream(encoding, ahead.get()) : encoding;
  }

  @Override
  public DataSet header() throws IOException {
    return plain.content().header();
  }

  /** Encodes as it is read; fails at its end if the source was not what it says. */
  private final class Encoding extends ArrayInputStream {
    private final InputStream in;
    private final BlobEncoder encoder = coding.encoder(plain.sizeBytes());
    private final BlobDigester digester = plain.digester();
    private final byte[] read = new byte[64 << 10];
    private final Ready ready = new Ready();
    private byte[] sha256 = new byte[0];
    private boolean atEnd;

    Encoding(InputStream in) {
      this.in = in;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      java.util.Objects.checkFromIndexSize(offset, length, to.length);
      if (length == 0) {
        return 0;
      }
      while (ready.isEmpty()) {
        if (atEnd) {
          return -1;
        }
        encode();
      }
      return ready.read(to, offset, length);
    }

    private void encode() throws IOException {
      int count = in.read(read);
      if (count > 0) {
        ByteBuffer bytes = ByteBuffer.wrap(read, 0, count);
        digester.update(bytes);
        if (digester.sizeBytes() > plain.sizeBytes()) {
          SourceCopy.checkSize(plain, digester.sizeBytes());
        }
        encoder.write(bytes, ready);
      } else if (count < 0) {
        SourceCopy.checkSize(plain, digester.sizeBytes());
        sha256 = digester.finish().sha256();
        SourceCopy.checkDigest(plain, sha256);
        encoder.finish(plain.key(), plain.sizeBytes(), sha256, ready);
        atEnd = true;
        finished = Optional.of(this);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** Bytes that are encoded and not read yet. */
  private static final class Ready implements SourceCopy.Target {
    private byte[] bytes = new byte[68 << 10];
    private int at;
    private int end;

    @Override
    public void take(ByteBuffer more) {
      if (at == end) {
        at = 0;
        end = 0;
      }
      int count = more.remaining();
      if (count > bytes.length - end) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, end + count));
      }
      more.get(more.position(), bytes, end, count);
      end += count;
    }

    boolean isEmpty() {
      return at == end;
    }

    int read(byte[] to, int offset, int length) {
      int give = Math.min(length, end - at);
      System.arraycopy(bytes, at, to, offset, give);
      at += give;
      return give;
    }
  }
}
