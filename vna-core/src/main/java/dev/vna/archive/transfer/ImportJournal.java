package dev.vna.archive.transfer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Remembers, in a file, what an import has dealt with. Of each item it holds half a SHA-256 of what
 * tells it from others, so that no file name, which may tell of a patient, is in it. Lines are
 * added after the archive has made durable what they tell of; one that is lost costs a reading, not
 * an instance, so that nothing is synced. Safe for use by many threads.
 *
 * <pre>
 * vna-import 1\n
 * 32 hexadecimal digits\n, for each item
 * </pre>
 */
final class ImportJournal implements Closeable {
  private static final byte[] HEADER = "vna-import 1\n".getBytes(US_ASCII);
  private static final int LINE_BYTES = 33;
  private static final int FLUSH_BYTES = 64 << 10;
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(US_ASCII);

  /** Not written to through its channel, which an interrupt would close. */
  private final RandomAccessFile file;

  private final String salt;
  private final DoneSet done = new DoneSet();
  private final ByteBuffer pending = ByteBuffer.allocate(FLUSH_BYTES);

  private ImportJournal(RandomAccessFile file, String salt) {
    this.file = file;
    this.salt = salt;
  }

  /**
   * Opens a journal, making it if it is not there.
   *
   * @param salt what keys are told apart by beside themselves
   * @throws IOException if it is no journal, is in use, or cannot be read
   */
  static ImportJournal open(Path path, String salt) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    try {
      lock(file.getChannel(), path);
      var journal = new ImportJournal(file, salt);
      journal.load(path);
      return journal;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static void lock(FileChannel channel, Path file) throws IOException {
    FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      throw new IOException("another import of this process uses the journal " + file, e);
    }
    if (lock == null) {
      throw new IOException("another import uses the journal " + file);
    }
  }

  private void load(Path path) throws IOException {
    if (file.length() < HEADER.length) {
      file.setLength(0);
      file.write(HEADER);
      return;
    }
    // Not closed: it would close the file.
    InputStream in = new BufferedInputStream(Channels.newInputStream(file.getChannel()));
    if (!java.util.Arrays.equals(in.readNBytes(HEADER.length), HEADER)) {
      throw new IOException("no journal of an import that this version can read: " + path);
    }
    long good = HEADER.length;
    byte[] line = new byte[LINE_BYTES];
    while (in.readNBytes(line, 0, LINE_BYTES) == LINE_BYTES) {
      if (line[LINE_BYTES - 1] != '\n') {
        throw new IOException("the journal is damaged, offset=" + good + ": " + path);
      }
      done.add(half(line, 0, good, path), half(line, 16, good, path));
      good += LINE_BYTES;
    }
    // A process that was killed may have left half a line.
    file.setLength(good);
    file.seek(good);
  }

  private static long half(byte[] line, int from, long offset, Path path) throws IOException {
    try {
      return Long.parseUnsignedLong(new String(line, from, 16, US_ASCII), 16);
    } catch (NumberFormatException e) {
      throw new IOException("the journal is damaged, offset=" + offset + ": " + path, e);
    }
  }

  boolean isDone(String key) {
    ByteBuffer digest = digest(key);
    synchronized (this) {
      return done.contains(digest.getLong(0), digest.getLong(8));
    }
  }

  void add(String key) throws IOException {
    ByteBuffer digest = digest(key);
    synchronized (this) {
      if (!done.add(digest.getLong(0), digest.getLong(8))) {
        return;
      }
      if (pending.remaining() < LINE_BYTES) {
        flush();
      }
      for (int i = 0; i < 16; i++) {
        byte b = digest.get(i);
        pending.put(DIGITS[b >> 4 & 0xF]).put(DIGITS[b & 0xF]);
      }
      pending.put((byte) '\n');
    }
  }

  private ByteBuffer digest(String key) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(salt.getBytes(UTF_8));
      sha256.update((byte) 0);
      return ByteBuffer.wrap(sha256.digest(key.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** Hands what was added to the operating system: it outlives the process then. */
  synchronized void flush() throws IOException {
    file.write(pending.array(), 0, pending.position());
    pending.clear();
  }

  @Override
  public void close() throws IOException {
    try {
      flush();
    } finally {
      file.close();
    }
  }
}
