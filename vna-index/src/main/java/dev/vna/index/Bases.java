package dev.vna.index;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bases that were used last, unpacked. A series' number is never given out again once it is
 * committed, so that what is here stays true. Safe for use by many threads; bounded by weight.
 */
final class Bases {
  private final long maxBytes;
  private final Map<Long, Delta.Base> recent = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  Bases(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  Delta.Base get(Tx tx, long series, long base) {
    long id = series << 32 | base;
    synchronized (this) {
      Delta.Base known = recent.get(id);
      if (known != null) {
        return known;
      }
    }
    byte[] row = tx.get(Table.BASES, Keys.base(series, base));
    if (row == null) {
      throw new CorruptRowException("series " + series + " has no base " + base);
    }
    Delta.Base found = new Delta.Base(Packed.read(new ByteReader(row)));
    put(id, found);
    return found;
  }

  /** Makes a base, to be known from now on. */
  Delta.Base make(Tx tx, Packed packed, long series, long base, byte[] payload) {
    ByteWriter out = new ByteWriter(payload.length + 8);
    packed.write(payload, out);
    tx.put(Table.BASES, Keys.base(series, base), out.toBytes());
    Delta.Base made = new Delta.Base(payload);
    put(series << 32 | base, made);
    return made;
  }

  private synchronized void put(long id, Delta.Base base) {
    Delta.Base before = recent.put(id, base);
    bytes += base.weightBytes() - (before == null ? 0 : before.weightBytes());
    var oldest = recent.entrySet().iterator();
    while (bytes > maxBytes && recent.size() > 1) {
      bytes -= oldest.next().getValue().weightBytes();
      oldest.remove();
    }
  }

  synchronized void clear() {
    recent.clear();
    bytes = 0;
  }
}
