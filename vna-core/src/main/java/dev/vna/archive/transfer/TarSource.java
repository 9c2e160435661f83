package dev.vna.archive.transfer;

import dev.vna.archive.transfer.CheckedContent.UnreadableException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

/**
 * The files in a tar, compressed with gzip or not. Of one that is not, many threads read at once,
 * each from where its entry lies. A compressed one can only be read from its beginning: small
 * entries are handed over in memory, of which there is a budget, a large one is taken in while the
 * reading waits.
 */
final class TarSource implements ImportSource {
  private static final int GZIP_BUFFER_BYTES = 64 << 10;
  private static final int SMALL_BYTES = 2 << 20;
  private static final int BUDGET_BYTES = 16 << 20;

  private final Path file;
  private final String stamp;
  private final FileChannel channel;
  private final boolean compressed;
  private final Semaphore budget = new Semaphore(BUDGET_BYTES);

  TarSource(Path file) throws IOException {
    this.file = file;
    stamp = FileStamp.of(file);
    channel = FileChannel.open(file, StandardOpenOption.READ);
    ByteBuffer magic = ByteBuffer.allocate(2);
    channel.read(magic, 0);
    compressed = magic.get(0) == 0x1F && (magic.get(1) & 0xFF) == 0x8B;
  }

  @Override
  public void list(Sink sink) throws IOException, InterruptedException {
    try (InputStream in = open()) {
      TarReader tar = new TarReader(in);
      for (Optional<TarReader.Entry> next = tar.next(); next.isPresent(); next = tar.next()) {
        TarReader.Entry entry = next.get();
        if (!compressed && entry.offset() + entry.sizeBytes() > channel.size()) {
          throw new IOException("the tar ends within an entry, offset=" + entry.offset());
        }
        long left = entry.paddedBytes() - list(entry, in, sink);
        skip(in, left);
      }
    }
  }

  /** Skips padding, too, that the last entry may lack. */
  private static void skip(InputStream in, long bytes) throws IOException {
    if (bytes >= TarReader.BLOCK_BYTES) {
      in.skipNBytes(bytes);
    } else {
      in.readNBytes((int) bytes);
    }
  }

  /** Hands over an entry; how many of its bytes were read. */
  private long list(TarReader.Entry entry, InputStream in, Sink sink)
      throws IOException, InterruptedException {
    switch (entry.kind()) {
      case FILE -> {
        String key = "tar\n" + entry.offset() + "\n" + entry.sizeBytes() + "\n" + stamp;
        if (sink.isWanted(key, entry.sizeBytes())) {
          return compressed ? hand(entry, key, in, sink) : offer(entry, key, sink);
        }
      }
      case LINK -> sink.leaveOut(entry.name(), ImportOutcome.LEFT_OUT, "a link");
      case SPARSE -> sink.leaveOut(entry.name(), ImportOutcome.UNREADABLE, "a sparse file");
      case OTHER -> sink.leaveOut(entry.name(), ImportOutcome.LEFT_OUT, "no regular file");
      case DIRECTORY -> {}
    }
    return 0;
  }

  private long offer(TarReader.Entry entry, String key, Sink sink) throws InterruptedException {
    sink.put(
        new ImportItem(
            entry.name(),
            key,
            entry.sizeBytes(),
            () -> new Range(entry.offset(), entry.sizeBytes())));
    return 0;
  }

  private long hand(TarReader.Entry entry, String key, InputStream in, Sink sink)
      throws IOException, InterruptedException {
    long size = entry.sizeBytes();
    if (size > SMALL_BYTES) {
      var passing = new Passing(in, size);
      sink.putAndWait(new ImportItem(entry.name(), key, size, () -> passing));
      return size - passing.left;
    }
    int permits = (int) Math.max(1, size);
    budget.acquire(permits);
    byte[] bytes;
    try {
      bytes = in.readNBytes((int) size);
      if (bytes.length < size) {
        throw new IOException("the tar ends within an entry, offset=" + entry.offset());
      }
    } catch (IOException | RuntimeException e) {
      budget.release(permits);
      throw e;
    }
    sink.put(
        new ImportItem(
            entry.name(),
            key,
            size,
            new ImportItem.Content() {
              @Override
              public InputStream open() {
                return new ByteArrayInputStream(bytes);
              }

              @Override
              public void release() {
                budget.release(permits);
              }
            }));
    return size;
  }

  private InputStream open() throws IOException {
    InputStream in = new FileInputStream(file.toFile());
    if (!compressed) {
      return in;
    }
    try {
      return new BufferedInputStream(new GZIPInputStream(in, GZIP_BUFFER_BYTES), GZIP_BUFFER_BYTES);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  @Override
  public Optional<Amount> measure(BooleanSupplier stop) throws IOException {
    if (compressed) {
      return Optional.empty();
    }
    long items = 0;
    long bytes = 0;
    try (InputStream in = open()) {
      TarReader tar = new TarReader(in);
      for (Optional<TarReader.Entry> next = tar.next(); next.isPresent(); next = tar.next()) {
        if (stop.getAsBoolean()) {
          return Optional.empty();
        }
        items += next.get().kind() == TarReader.Kind.DIRECTORY ? 0 : 1;
        bytes += next.get().sizeBytes();
        skip(in, next.get().paddedBytes());
      }
    }
    return Optional.of(new Amount(items, bytes));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** An entry of the stream, read where the stream stands. */
  private static final class Passing extends WatchedInputStream {
    private long left;

    Passing(InputStream in, long size) {
      super(in);
      left = size;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int n = in.read(bytes, offset, (int) Math.min(length, left));
      if (n < 0) {
        throw new UnreadableException("the tar ends within it");
      }
      left -= n;
      return n;
    }

    /** The rest of the stream is still wanted. */
    @Override
    public void close() {}
  }

  /** An entry of a tar that is not compressed. */
  private final class Range extends InputStream {
    private long at;
    private final long end;

    Range(long offset, long length) {
      at = offset;
      end = offset + length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int n = read(one, 0, 1);
      return n < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (at == end) {
        return -1;
      }
      int n = channel.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, end - at)), at);
      if (n < 0) {
        throw new UnreadableException("the tar ends within it");
      }
      at += n;
      return n;
    }
  }
}
