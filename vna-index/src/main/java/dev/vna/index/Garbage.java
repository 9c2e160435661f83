package dev.vna.index;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.StoredBlob;
import java.util.ArrayList;
import java.util.List;

/**
 * Copies of blobs that nobody needs any more.
 *
 * <pre>
 * KEYS   'g' | partition: 2 | number: 8 | location     size: 8 | SHA-256: 32
 * </pre>
 */
final class Garbage {
  private static final int NUMBER_AT = 3;
  private static final int LOCATION_AT = 11;
  private static final int SHA256_BYTES = 32;

  private Garbage() {}

  /** Makes garbage of the blob of an instance. */
  static void put(Tx tx, int partition, long sequence, Payload payload) {
    put(tx, partition, sequence, payload.location(), payload.blobBytes(), payload.sha256().bytes());
  }

  static void put(Tx tx, int partition, StoredBlob blob) {
    put(tx, partition, blob.key().sequence(), blob.location(), blob.sizeBytes(), blob.sha256());
  }

  private static void put(
      Tx tx, int partition, long sequence, BlobLocation location, long sizeBytes, byte[] sha256) {
    tx.put(
        Table.KEYS,
        Keys.garbage(partition, sequence, location.token()),
        new ByteWriter(40).u64(sizeBytes).bytes(sha256).toBytes());
  }

  static void delete(Tx tx, int partition, StoredBlob blob) {
    tx.delete(Table.KEYS, Keys.garbage(partition, blob.key().sequence(), blob.location().token()));
  }

  /** The first of them, all of one partition. */
  static List<StoredBlob> list(Tx tx, int limit) {
    List<StoredBlob> found = new ArrayList<>();
    byte[] prefix = {Keys.Kind.GARBAGE.code()};
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      boolean more = limit > 0 && scan.seekPrefix(prefix);
      if (!more) {
        return found;
      }
      int number = new ByteReader(scan.key(), 1).u16();
      Partition partition = Partitions.of(tx, number);
      prefix = Keys.kind(Keys.Kind.GARBAGE, number);
      while (more) {
        ByteReader key = new ByteReader(scan.key(), NUMBER_AT);
        ByteReader row = new ByteReader(scan.value());
        found.add(
            new StoredBlob(
                new BlobKey(partition, key.u64()),
                BlobLocation.of(key.bytes(scan.key().length - LOCATION_AT)),
                row.u64(),
                row.bytes(SHA256_BYTES)));
        more = found.size() < limit && scan.nextPrefix(prefix);
      }
    }
    return found;
  }

  /** Those of one blob. */
  static List<StoredBlob> of(Tx tx, int partition, BlobKey key) {
    List<StoredBlob> found = new ArrayList<>();
    byte[] prefix = Keys.garbage(partition, key.sequence(), new byte[0]);
    try (Tx.Scan scan = tx.scan(Table.KEYS)) {
      for (boolean more = scan.seekPrefix(prefix); more; more = scan.nextPrefix(prefix)) {
        byte[] token =
            new ByteReader(scan.key(), LOCATION_AT).bytes(scan.key().length - LOCATION_AT);
        ByteReader row = new ByteReader(scan.value());
        found.add(new StoredBlob(key, BlobLocation.of(token), row.u64(), row.bytes(SHA256_BYTES)));
      }
    }
    return found;
  }
}
