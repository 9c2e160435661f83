package dev.vna.testkit.powercut;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of a file: pages of 4 KiB where something was written, zeros elsewhere. A page is
 * never changed in place, so copies share them.
 */
final class SparseBytes {
  static final int PAGE_BYTES = 4096;
  private static final int RUN_BYTES = 256 * 1024;

  private final TreeMap<Long, byte[]> pages = new TreeMap<>();
  private long size;

  long size() {
    return size;
  }

  SparseBytes copy() {
    SparseBytes copy = new SparseBytes();
    copy.pages.putAll(pages);
    copy.size = size;
    return copy;
  }

  /**
   * Writes without regard to the size; what lies beyond it is dropped by the next {@link #resize}.
   */
  void put(long offset, byte[] bytes, int from, int length) {
    int done = 0;
    while (done < length) {
      long at = offset + done;
      int inPage = (int) (at % PAGE_BYTES);
      int count = Math.min(length - done, PAGE_BYTES - inPage);
      byte[] page = pages.getOrDefault(at / PAGE_BYTES, new byte[PAGE_BYTES]).clone();
      System.arraycopy(bytes, from + done, page, inPage, count);
      pages.put(at / PAGE_BYTES, page);
      done += count;
    }
  }

  /** Sets the size; bytes beyond a smaller one are gone, new ones are zeros. */
  void resize(long newSize) {
    long firstGone = (newSize + PAGE_BYTES - 1) / PAGE_BYTES;
    pages.tailMap(firstGone, true).clear();
    int rest = (int) (newSize % PAGE_BYTES);
    byte[] last = pages.get(newSize / PAGE_BYTES);
    if (rest > 0 && last != null) {
      byte[] cut = new byte[PAGE_BYTES];
      System.arraycopy(last, 0, cut, 0, rest);
      pages.put(newSize / PAGE_BYTES, cut);
    }
    size = newSize;
  }

  void writeTo(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer run = ByteBuffer.allocate(RUN_BYTES);
      long runStart = 0;
      for (Map.Entry<Long, byte[]> page : pages.entrySet()) {
        long at = page.getKey() * PAGE_BYTES;
        if (!run.hasRemaining() || at != runStart + run.position()) {
          flush(run, channel, runStart);
          runStart = at;
        }
        run.put(page.getValue(), 0, (int) Math.min(PAGE_BYTES, size - at));
      }
      flush(run, channel, runStart);
      if (size > 0 && channel.size() < size) {
        channel.write(ByteBuffer.allocate(1), size - 1);
      }
    }
  }

  private static void flush(ByteBuffer run, FileChannel channel, long offset) throws IOException {
    run.flip();
    int count = 0;
    while (run.hasRemaining()) {
      count += channel.write(run, offset + count);
    }
    run.clear();
  }
}
