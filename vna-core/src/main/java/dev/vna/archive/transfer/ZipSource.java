package dev.vna.archive.transfer;

import dev.vna.archive.transfer.CheckedContent.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The entries of a zip, which many threads unpack at once. Its central directory is held in memory:
 * about 100 bytes for each entry. What an entry says of its size is not believed; its checksum has
 * to be right.
 */
final class ZipSource implements ImportSource {
  private final ZipFile zip;
  private final String stamp;

  ZipSource(Path file) throws IOException {
    stamp = FileStamp.of(file);
    zip = open(file);
  }

  private static ZipFile open(Path file) throws IOException {
    try {
      return open(file, StandardCharsets.UTF_8);
    } catch (ZipException e) {
      // Names in an old character set; in this one every byte is a character.
      try {
        return open(file, StandardCharsets.ISO_8859_1);
      } catch (ZipException second) {
        throw e;
      }
    }
  }

  private static ZipFile open(Path file, Charset names) throws IOException {
    return new ZipFile(file.toFile(), ZipFile.OPEN_READ, names);
  }

  @Override
  public void list(Sink sink) throws InterruptedException {
    Enumeration<? extends ZipEntry> entries = zip.entries();
    for (long number = 0; entries.hasMoreElements(); number++) {
      ZipEntry entry = entries.nextElement();
      if (entry.isDirectory()) {
        continue;
      }
      String key = "zip\n" + number + "\n" + entry.getCrc() + "\n" + entry.getName() + "\n" + stamp;
      long size = Math.max(0, entry.getSize());
      if (sink.isWanted(key, size)) {
        sink.put(new ImportItem(entry.getName(), key, size, () -> content(entry)));
      }
    }
  }

  private InputStream content(ZipEntry entry) throws IOException {
    InputStream in = zip.getInputStream(entry);
    if (in == null) {
      throw new UnreadableException("the zip has no such entry");
    }
    return new Verified(in, entry.getCrc());
  }

  @Override
  public Optional<Amount> measure(BooleanSupplier stop) {
    long items = 0;
    long bytes = 0;
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      if (stop.getAsBoolean()) {
        return Optional.empty();
      }
      if (!entry.isDirectory()) {
        items++;
        bytes += Math.max(0, entry.getSize());
      }
    }
    return Optional.of(new Amount(items, bytes));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Ends only if the checksum is right. Two entries of one name have but one content. */
  private static final class Verified extends WatchedInputStream {
    private final CRC32 crc = new CRC32();
    private final long wanted;

    Verified(InputStream in, long wanted) {
      super(in);
      this.wanted = wanted;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = in.read(bytes, offset, length);
      if (n > 0) {
        crc.update(bytes, offset, n);
      } else if (n < 0 && wanted >= 0 && crc.getValue() != wanted) {
        throw new UnreadableException(
            "its checksum is wrong: it is damaged, or another entry has its name");
      }
      return n;
    }
  }
}
