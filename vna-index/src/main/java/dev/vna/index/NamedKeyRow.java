package dev.vna.index;

import dev.vna.archive.NamedKey;
import dev.vna.data.TagPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A key that was defined while the archive ran. For one thread.
 *
 * <pre>
 * MAIN   "key#" id: 2    dropped: 1 | defined at: 8 | built through: 8 | refused: varint | name: text | path: text
 * </pre>
 *
 * <p>An instance is counted in the key if its number is above that of the definition, or at most
 * the one up to which the key is built: so whatever happens to an instance while a key is built, it
 * is counted once.
 */
final class NamedKeyRow {
  private static final byte[] PREFIX = "key#".getBytes(StandardCharsets.US_ASCII);

  final int id;
  final NamedKey key;

  /** The number of the fact that defined it. */
  final long definedAt;

  /** Up to this number everything has been looked at. */
  long builtThrough;

  /** Visible instances with something that could not be indexed. */
  long refused;

  /** Its rows are being taken away; then this one is. */
  boolean dropped;

  NamedKeyRow(int id, NamedKey key, long definedAt) {
    this.id = id;
    this.key = key;
    this.definedAt = definedAt;
  }

  /** Whether an instance is in the key, if it has a value. */
  boolean counts(long sequence) {
    return !dropped && (sequence > definedAt || sequence <= builtThrough);
  }

  boolean isComplete() {
    return !dropped && builtThrough >= definedAt - 1;
  }

  byte[] key() {
    return new ByteWriter(6).bytes(PREFIX).u16(id).toBytes();
  }

  static NamedKeyRow read(byte[] rowKey, byte[] row) {
    ByteReader in = new ByteReader(row);
    boolean dropped = in.u8() != 0;
    long definedAt = in.u64();
    long builtThrough = in.u64();
    long refused = in.varint();
    NamedKey key = new NamedKey(in.text(), TagPath.parse(in.text()));
    NamedKeyRow read = new NamedKeyRow(new ByteReader(rowKey, PREFIX.length).u16(), key, definedAt);
    read.builtThrough = builtThrough;
    read.refused = refused;
    read.dropped = dropped;
    return read;
  }

  byte[] toBytes() {
    return new ByteWriter(128)
        .u8(dropped ? 1 : 0)
        .u64(definedAt)
        .u64(builtThrough)
        .varint(refused)
        .text(key.name())
        .text(key.path().toString())
        .toBytes();
  }

  /** All keys, dropped ones too, in the order in which they were defined. */
  static List<NamedKeyRow> all(Tx tx) {
    List<NamedKeyRow> all = new ArrayList<>();
    try (Tx.Scan scan = tx.scan(Table.MAIN)) {
      for (boolean found = scan.seekPrefix(PREFIX); found; found = scan.nextPrefix(PREFIX)) {
        all.add(read(scan.key(), scan.value()));
      }
    }
    return all;
  }

  void write(Tx tx) {
    tx.put(Table.MAIN, key(), toBytes());
  }

  void delete(Tx tx) {
    tx.delete(Table.MAIN, key());
  }
}
