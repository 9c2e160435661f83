package dev.vna.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Remembers a state of an LMDB environment that is wholly on disk, so that commits after it need no
 * sync of their own: when the environment is opened again it begins at that state, and the log of
 * the archive tells the rest.
 *
 * <p>A state of LMDB is its meta page: all pages that it reaches are never written again while a
 * read transaction stands at it. So a checkpoint is: sync the environment; copy its meta page into
 * this file and sync that; only then let go of the read transaction at the checkpoint before. A
 * power cut at any point leaves one of two slots whole, and everything that it reaches.
 *
 * <pre>
 * checkpoint   slot 0 | slot 1, written in turn; each:
 *   0  8  "VNACKPT1"
 *   8  4  page size in bytes, P, little endian like all numbers here
 *  12  8  LMDB transaction id of the state
 *  20  4  CRC32C of bytes 8 to 19 and of the page
 *  24  P  the meta page
 *
 * LMDB 0.9 meta page on 64-bit systems, as far as it is read here:
 *   0  8  page number, 0 or 1
 *  16  4  BEEFC0DEH
 *  20  4  data version, 1
 * 136  8  number of the last page in use
 * 144  8  transaction id
 * </pre>
 *
 * Not safe for use by several threads.
 */
final class Checkpoints implements Closeable {
  private static final byte[] MAGIC = {'V', 'N', 'A', 'C', 'K', 'P', 'T', '1'};
  private static final int HEADER_BYTES = 24;
  private static final int MIN_PAGE_BYTES = 512;
  private static final int MAX_PAGE_BYTES = 64 * 1024;

  private static final int META_MAGIC_AT = 16;
  private static final int META_VERSION_AT = 20;
  private static final int META_LAST_PAGE_AT = 136;
  private static final int META_TXN_ID_AT = 144;
  private static final int META_MAGIC = 0xBEEFC0DE;
  private static final int META_VERSION = 1;

  private final Path directory;
  private final RandomAccessFile file;
  private int nextSlot;

  private Checkpoints(Path directory, RandomAccessFile file, int nextSlot) {
    this.directory = directory;
    this.file = file;
    this.nextSlot = nextSlot;
  }

  /** A state that was kept. */
  private record Kept(int slot, long txnId, byte[] page) {
    long lastPage() {
      return numbers(page).getLong(META_LAST_PAGE_AT);
    }
  }

  /**
   * Brings a directory's environment, which must be closed, to its last checkpoint. Without a
   * usable one, what is there is removed: it is a view of the log, and cannot be trusted.
   */
  static Checkpoints restore(Path directory) throws IOException {
    Path checkpoint = directory.resolve("checkpoint");
    Path data = directory.resolve("data.mdb");
    boolean isNew = !Files.exists(checkpoint);
    RandomAccessFile file = new RandomAccessFile(checkpoint.toFile(), "rw");
    try {
      lock(file, directory);
      Optional<Kept> kept = isNew ? Optional.empty() : newest(file);
      if (kept.isPresent() && Files.exists(data) && restore(data, kept.get())) {
        return new Checkpoints(directory, file, 1 - kept.get().slot());
      }
      Files.deleteIfExists(data);
      file.setLength(0);
      file.getFD().sync();
      return new Checkpoints(directory, file, 0);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /**
   * Keeps other processes out for as long as the file is open: each would bring the environment to
   * its checkpoint under the other's feet. The byte that is locked is far behind the file's end, so
   * that reading is not in its way where locks bar reading.
   */
  private static void lock(RandomAccessFile file, Path directory) throws IOException {
    if (file.getChannel().tryLock(Long.MAX_VALUE - 1, 1, false) == null) {
      throw new IOException("index is already open in another process: directory=" + directory);
    }
  }

  private static Optional<Kept> newest(RandomAccessFile file) throws IOException {
    byte[] bytes = new byte[(int) Math.min(file.length(), 2L * (HEADER_BYTES + MAX_PAGE_BYTES))];
    file.seek(0);
    file.readFully(bytes);
    Optional<Kept> newest = Optional.empty();
    for (int slot = 0; slot < 2; slot++) {
      Optional<Kept> kept = read(bytes, slot);
      if (kept.isPresent() && (newest.isEmpty() || newest.get().txnId() < kept.get().txnId())) {
        newest = kept;
      }
    }
    return newest;
  }

  private static Optional<Kept> read(byte[] bytes, int slot) {
    // The page size is that of the machine: both slots have the same, and the first may be torn.
    for (int pageBytes = MIN_PAGE_BYTES; pageBytes <= MAX_PAGE_BYTES; pageBytes *= 2) {
      int at = slot * (HEADER_BYTES + pageBytes);
      int end = at + HEADER_BYTES + pageBytes;
      if (end > bytes.length
          || !Arrays.equals(bytes, at, at + MAGIC.length, MAGIC, 0, MAGIC.length)) {
        continue;
      }
      ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      byte[] page = Arrays.copyOfRange(bytes, at + HEADER_BYTES, end);
      long txnId = header.getLong(at + 12);
      if (header.getInt(at + 8) == pageBytes
          && header.getInt(at + 20) == checksum(pageBytes, txnId, page)
          && isMeta(page, txnId)) {
        return Optional.of(new Kept(slot, txnId, page));
      }
    }
    return Optional.empty();
  }

  /**
   * Writes the kept meta page over both of LMDB's; false if the data file has not what it reaches.
   */
  private static boolean restore(Path data, Kept kept) throws IOException {
    int pageBytes = kept.page().length;
    try (RandomAccessFile file = new RandomAccessFile(data.toFile(), "rw")) {
      if (file.length() < (kept.lastPage() + 1) * pageBytes) {
        return false;
      }
      byte[] present = new byte[2 * pageBytes];
      file.readFully(present);
      byte[] wanted = metaPages(kept);
      if (!Arrays.equals(present, wanted)) {
        file.seek(0);
        file.write(wanted);
        file.getFD().sync();
      }
      return true;
    }
  }

  /** LMDB writes transaction n to page n mod 2, and takes the page with the higher id. */
  private static byte[] metaPages(Kept kept) {
    int pageBytes = kept.page().length;
    byte[] pages = new byte[2 * pageBytes];
    ByteBuffer numbers = numbers(pages);
    for (int page = 0; page < 2; page++) {
      int at = page * pageBytes;
      System.arraycopy(kept.page(), 0, pages, at, pageBytes);
      numbers.putLong(at, page);
      boolean own = (kept.txnId() & 1) == page;
      numbers.putLong(at + META_TXN_ID_AT, own ? kept.txnId() : Math.max(0, kept.txnId() - 1));
    }
    return pages;
  }

  /**
   * Keeps the present state of the environment, which must be synced and not change meanwhile.
   *
   * @param txnId the id of its last transaction
   * @param pageBytes its page size
   */
  void keep(long txnId, int pageBytes) throws IOException {
    byte[] page = metaPage(txnId, pageBytes);
    ByteBuffer slot =
        ByteBuffer.allocate(HEADER_BYTES + pageBytes)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(MAGIC)
            .putInt(pageBytes)
            .putLong(txnId)
            .putInt(checksum(pageBytes, txnId, page))
            .put(page);
    boolean isFirst = file.length() == 0;
    file.seek((long) nextSlot * slot.capacity());
    file.write(slot.array());
    file.getFD().sync();
    if (isFirst) {
      syncDirectory();
    }
    nextSlot = 1 - nextSlot;
  }

  /** Keeps the state of an environment that is closed and was written by somebody else. */
  static void begin(Path directory, int pageBytes) throws IOException {
    long txnId = 0;
    try (RandomAccessFile data =
        new RandomAccessFile(directory.resolve("data.mdb").toFile(), "rw")) {
      byte[] page = new byte[pageBytes];
      for (int i = 0; i < 2; i++) {
        data.readFully(page);
        txnId = Math.max(txnId, numbers(page).getLong(META_TXN_ID_AT));
      }
      data.getFD().sync();
    }
    Path file = directory.resolve("checkpoint");
    try (RandomAccessFile checkpoint = new RandomAccessFile(file.toFile(), "rw")) {
      new Checkpoints(directory, checkpoint, 0).keep(txnId, pageBytes);
    }
  }

  private byte[] metaPage(long txnId, int pageBytes) throws IOException {
    byte[] page = new byte[pageBytes];
    try (RandomAccessFile data =
        new RandomAccessFile(directory.resolve("data.mdb").toFile(), "r")) {
      data.seek((txnId & 1) * pageBytes);
      data.readFully(page);
    }
    if (!isMeta(page, txnId)) {
      throw new IOException(
          "the index file has another layout than LMDB 0.9 on a 64-bit system: directory="
              + directory);
    }
    return page;
  }

  private static boolean isMeta(byte[] page, long txnId) {
    ByteBuffer numbers = numbers(page);
    return numbers.getInt(META_MAGIC_AT) == META_MAGIC
        && numbers.getInt(META_VERSION_AT) == META_VERSION
        && numbers.getLong(META_TXN_ID_AT) == txnId;
  }

  private static int checksum(int pageBytes, long txnId, byte[] page) {
    CRC32C crc = new CRC32C();
    crc.update(
        ByteBuffer.allocate(12)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(pageBytes)
            .putLong(txnId)
            .array());
    crc.update(page);
    return (int) crc.getValue();
  }

  /** LMDB writes numbers as the machine has them. */
  private static ByteBuffer numbers(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
  }

  /** A file's name is durable only when its directory is synced. */
  private void syncDirectory() throws IOException {
    // An interrupt would close the channel amid the sync; it is kept for later.
    boolean interrupted = Thread.interrupted();
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (AccessDeniedException e) {
      // Windows cannot open a directory; there a name is durable by itself.
      if (!System.getProperty("os.name").startsWith("Windows")) {
        throw e;
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
