package dev.vna.storage;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobDigester;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.StoredBlob;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.function.Consumer;

/** Blobs of random bytes for tests. */
final class Sources {
  private Sources() {}

  static BlobSource of(long sequence, int size, Consumer<DataSet.Builder> header) {
    return of(Partition.DEFAULT, sequence, bytes(sequence, size), header);
  }

  static BlobSource of(long sequence, byte[] bytes) {
    return of(Partition.DEFAULT, sequence, bytes, header -> {});
  }

  static BlobSource of(
      Partition partition, long sequence, byte[] bytes, Consumer<DataSet.Builder> header) {
    DataSet.Builder builder =
        DataSet.builder()
            .set(Tag.SOPInstanceUID, "1.2.3." + sequence)
            .set(Tag.StudyInstanceUID, "1.2.4")
            .set(Tag.SeriesInstanceUID, "1.2.5");
    header.accept(builder);
    DataSet built = builder.build();
    BlobDigester digester = new BlobDigester();
    digester.update(ByteBuffer.wrap(bytes));
    return new BlobSource(
        new BlobKey(partition, sequence),
        bytes.length,
        digester.finish().sha256(),
        new BlobSource.Content() {
          @Override
          public InputStream open() {
            return new ByteArrayInputStream(bytes);
          }

          @Override
          public DataSet header() {
            return built;
          }
        });
  }

  static byte[] bytes(long seed, int size) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  static byte[] read(BlobStore store, StoredBlob blob) throws IOException {
    try (InputStream in = store.open(blob)) {
      return in.readAllBytes();
    }
  }
}
