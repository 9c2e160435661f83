package dev.vna.index;

import dev.vna.archive.spi.LogMismatchException;
import dev.vna.archive.spi.UnsupportedFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What says which format an environment has, and which archive it belongs to. This row stays as it
 * is in all formats.
 *
 * <pre>
 * MAIN   "format"     version: 4 | archive: 16
 * </pre>
 */
final class IndexFormat {
  /** The version that this software writes, and the only one that it reads. */
  static final int VERSION = 5;

  static final byte[] KEY = "format".getBytes(StandardCharsets.US_ASCII);

  private IndexFormat() {}

  /** Whether there is a format yet; fails if it is another, or another archive's. */
  static boolean check(Tx tx, UUID archiveId) throws IOException {
    byte[] row = tx.get(Table.MAIN, KEY);
    if (row == null) {
      return false;
    }
    ByteReader in = new ByteReader(row);
    int version = (int) in.u32();
    if (version != VERSION) {
      throw new UnsupportedFormatException("index", version, VERSION);
    }
    UUID found = new UUID(in.u64(), in.u64());
    if (!found.equals(archiveId)) {
      throw new LogMismatchException(
          "index belongs to another archive: found=" + found + " expected=" + archiveId);
    }
    return true;
  }

  /** Writes the row of a new environment. */
  static boolean write(Tx tx, UUID archiveId) {
    return write(tx, VERSION, archiveId);
  }

  static boolean write(Tx tx, int version, UUID archiveId) {
    ByteWriter out = new ByteWriter(20).u32(version);
    out.u64(archiveId.getMostSignificantBits()).u64(archiveId.getLeastSignificantBits());
    tx.put(Table.MAIN, KEY, out.toBytes());
    return true;
  }
}
