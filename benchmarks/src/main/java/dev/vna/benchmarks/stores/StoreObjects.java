package dev.vna.benchmarks.stores;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobDigester;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.CommitGroup;
import dev.vna.archive.spi.LoggedFact;
import dev.vna.archive.spi.NewBlob;
import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Objects of one size, each different: like 12 bit images with the noise of a scanner. */
final class StoreObjects {
  private static final byte[] FACT = {'{', '}'};

  private final byte[] bytes;
  private long sequence;

  StoreObjects(int size) {
    bytes = new byte[size];
    Random random = new Random(1);
    for (int at = 0; at + 1 < size; at += 2) {
      int value = (int) (1_000 + 300 * Math.sin(at / 400.0) + random.nextGaussian() * 12);
      bytes[at] = (byte) value;
      bytes[at + 1] = (byte) (value >>> 8);
    }
  }

  /** The same bytes, with the number of the object in front. */
  private byte[] next() {
    byte[] object = bytes.clone();
    ByteBuffer.wrap(object).putLong(0, ++sequence);
    return object;
  }

  /** So many objects, in memory. */
  List<byte[]> bytes(int count) {
    List<byte[]> objects = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      objects.add(next());
    }
    return objects;
  }

  /** So many sources; their digests are known. */
  List<BlobSource> sources(int count) {
    List<BlobSource> sources = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] object = next();
      sources.add(
          new BlobSource(
              new BlobKey(Partition.DEFAULT, sequence),
              object.length,
              digester(object).finish().sha256(),
              new Content(object, sequence)));
    }
    return sources;
  }

  /** A group of so many objects; their digests are known. */
  CommitGroup group(int count) {
    List<NewBlob> blobs = new ArrayList<>(count);
    List<LoggedFact> facts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] object = next();
      blobs.add(
          new NewBlob.InMemory(
              new BlobKey(Partition.DEFAULT, sequence),
              digester(object).finish(),
              List.of(ByteBuffer.wrap(object))));
      facts.add(new LoggedFact(sequence, FACT));
    }
    return new CommitGroup(blobs, facts);
  }

  private static BlobDigester digester(byte[] object) {
    BlobDigester digester = new BlobDigester();
    digester.update(ByteBuffer.wrap(object));
    return digester;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Content(byte[] object, long sequence) implements BlobSource.Content {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(object);
    }

    @Override
    public DataSet header() {
      return DataSet.builder()
          .set(Tag.StudyInstanceUID, "1.2.826.0.1.3.8." + sequence / 1_000)
          .set(Tag.SeriesInstanceUID, "1.2.826.0.1.3.8." + sequence / 1_000 + "." + sequence / 200)
          .set(Tag.SOPInstanceUID, "1.2.826.0.1.3.8.9." + sequence)
          .build();
    }
  }
}
