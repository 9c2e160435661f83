package dev.vna.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.lmdbjava.ByteArrayProxy;
import org.lmdbjava.Dbi;
import org.lmdbjava.DbiFlags;
import org.lmdbjava.Env;

/**
 * What durability and an index entry cost by themselves, on the disk that is measured: an append to
 * a file with {@code fdatasync}, and a put into LMDB that syncs. Each measured singly.
 */
final class DiskReferences implements Closeable {
  /** About what an index keeps of an instance. */
  private static final int ENTRY_BYTES = 1024;

  private static final long MAP_BYTES = 1L << 30;

  private final FileChannel file;
  private final Env<byte[]> env;
  private final Dbi<byte[]> table;
  private final byte[] entry = new byte[ENTRY_BYTES];
  private long puts;

  DiskReferences(Path directory) throws IOException {
    Files.createDirectories(directory);
    file =
        FileChannel.open(
            directory.resolve("appended"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    // as the index does: no flag of the JVM is needed then
    if (System.getProperty("jffi.unsafe.disabled") == null) {
      System.setProperty("jffi.unsafe.disabled", "true");
    }
    Path lmdb = Files.createDirectories(directory.resolve("lmdb"));
    env =
        Env.create(ByteArrayProxy.PROXY_BA).setMapSize(MAP_BYTES).setMaxDbs(1).open(lmdb.toFile());
    table = env.openDbi("entries", DbiFlags.MDB_CREATE);
    new Random(1).nextBytes(entry);
  }

  /** Appends so many bytes and syncs, again and again: the median in milliseconds. */
  double appendMillis(int bytes, int times) throws IOException {
    ByteBuffer content = ByteBuffer.allocateDirect(bytes);
    byte[] random = new byte[bytes];
    new Random(2).nextBytes(random);
    content.put(random).flip();
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      ByteBuffer rest = content.duplicate();
      while (rest.hasRemaining()) {
        file.write(rest);
      }
      file.force(false);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    return median(millis);
  }

  /** Puts one entry in a transaction that syncs, again and again: the median in milliseconds. */
  double putMillis(int times) {
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      byte[] key = String.format(Locale.ROOT, "%016d", puts++).getBytes(US_ASCII);
      long start = System.nanoTime();
      table.put(key, entry);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    return median(millis);
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  @Override
  public void close() throws IOException {
    env.close();
    file.close();
  }
}
