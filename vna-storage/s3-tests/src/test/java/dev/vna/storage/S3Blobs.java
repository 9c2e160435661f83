package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobDigester;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.data.DataSet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Made blobs: what one holds follows from its number and size. */
final class S3Blobs {
  static final UUID ARCHIVE = new UUID(0x5eed, 1);
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  private S3Blobs() {}

  static byte[] bytes(long sequence, long size) {
    byte[] bytes = new byte[(int) size];
    new Random(sequence).nextBytes(bytes);
    return bytes;
  }

  static BlobSource source(long sequence, int size) {
    byte[] bytes = bytes(sequence, size);
    return source(sequence, bytes, new ByteArrayInputStream(bytes));
  }

  static BlobSource source(long sequence, byte[] expected, InputStream content) {
    BlobDigester digester = new BlobDigester();
    digester.update(ByteBuffer.wrap(expected));
    return new BlobSource(
        new BlobKey(Partition.DEFAULT, sequence),
        expected.length,
        digester.finish().sha256(),
        new BlobSource.Content() {
          @Override
          public InputStream open() {
            return content;
          }

          @Override
          public DataSet header() {
            return DataSet.EMPTY;
          }
        });
  }

  /** Puts blobs of one size, in one call. */
  static List<StoredBlob> put(BlobStore store, int first, int last, int size) throws IOException {
    List<BlobSource> sources = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      sources.add(source(i, size));
    }
    return store.put(sources);
  }

  static byte[] read(BlobStore store, StoredBlob blob) throws IOException {
    try (InputStream in = store.open(blob)) {
      return in.readAllBytes();
    }
  }

  static void assertReadable(BlobStore store, List<StoredBlob> blobs) throws IOException {
    for (StoredBlob blob : blobs) {
      assertThat(read(store, blob)).isEqualTo(bytes(blob.key().sequence(), blob.sizeBytes()));
    }
  }

  static List<StoredBlob> listed(BlobStore store) throws IOException {
    List<StoredBlob> listed = new ArrayList<>();
    store.list(listed::add);
    return listed;
  }
}
