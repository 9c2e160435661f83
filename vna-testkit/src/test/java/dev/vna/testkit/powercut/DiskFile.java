package dev.vna.testkit.powercut;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A file as the disk has it, and what was done to it since and may or may not have arrived there.
 *
 * <p>The disk takes over sectors, each as it was at some moment since the last sync; sectors arrive
 * in any order. The size arrives apart from them: where it is ahead, zeros are read.
 */
final class DiskFile implements DiskNode {
  static final int SECTOR_BYTES = 512;

  private final SparseBytes durable = new SparseBytes();
  private final List<Change> changes = new ArrayList<>();

  /** A write (bytes at an offset) or, without bytes, a new size. */
  private static final class Change {
    final long offset;
    final byte[] bytes;
    final long size;
    boolean done;
    boolean forced;

    Change(long offset, byte[] bytes) {
      this.offset = offset;
      this.bytes = bytes;
      this.size = -1;
    }

    Change(long size) {
      this.offset = 0;
      this.bytes = new byte[0];
      this.size = size;
    }

    boolean isResize() {
      return size >= 0;
    }

    long sizeAfter(long before) {
      return isResize() ? size : Math.max(before, offset + bytes.length);
    }

    long firstSector() {
      return offset / SECTOR_BYTES;
    }

    long endSector() {
      return (offset + bytes.length + SECTOR_BYTES - 1) / SECTOR_BYTES;
    }

    void putSector(long sector, SparseBytes into) {
      long from = Math.max(offset, sector * SECTOR_BYTES);
      long end = Math.min(offset + bytes.length, (sector + 1) * SECTOR_BYTES);
      into.put(from, bytes, (int) (from - offset), (int) (end - from));
    }
  }

  /** The size that a reader sees now. */
  long size() {
    long size = durable.size();
    for (Change change : changes) {
      size = change.sizeAfter(size);
    }
    return size;
  }

  Runnable write(long offset, byte[] bytes) {
    return begin(new Change(offset, bytes));
  }

  Runnable resize(long size) {
    return begin(new Change(size));
  }

  private Runnable begin(Change change) {
    changes.add(change);
    return () -> change.done = true;
  }

  /** Syncs: what was done before the call began is on the disk when it has ended. */
  @Override
  public Runnable sync() {
    return force(changes.stream().filter(change -> change.done).toList());
  }

  /** Syncs what was written to a range alone, as a write does to a file opened with O_DSYNC. */
  Runnable sync(long offset, int length) {
    return force(
        changes.stream()
            .filter(change -> change.done && !change.isResize())
            .filter(change -> offset <= change.offset)
            .filter(change -> change.offset + change.bytes.length <= offset + length)
            .toList());
  }

  private Runnable force(List<Change> covered) {
    return () -> {
      covered.forEach(change -> change.forced = true);
      settle();
    };
  }

  private void settle() {
    while (!changes.isEmpty() && changes.get(0).forced) {
      Change change = changes.remove(0);
      long size = change.sizeAfter(durable.size());
      durable.put(change.offset, change.bytes, 0, change.bytes.length);
      durable.resize(size);
    }
  }

  /** What a power cut leaves of it. */
  SparseBytes afterPowerCut(Damage damage) {
    int count = changes.size();
    int sizeMoment = 0;
    Map<Long, Integer> atLeast = new HashMap<>();
    for (int i = 0; i < count; i++) {
      Change change = changes.get(i);
      if (change.forced) {
        sizeMoment = i + 1;
        for (long sector = change.firstSector(); sector < change.endSector(); sector++) {
          atLeast.put(sector, i + 1);
        }
      }
    }
    Damage.OfFile moments = damage.ofFile(count);
    sizeMoment = moments.size(sizeMoment);

    SparseBytes left = durable.copy();
    long size = durable.size();
    for (int i = 0; i < count; i++) {
      Change change = changes.get(i);
      if (i < sizeMoment) {
        size = change.sizeAfter(size);
        if (change.isResize()) {
          left.resize(size);
        }
      }
      for (long sector = change.firstSector(); sector < change.endSector(); sector++) {
        if (i < moments.sector(sector, atLeast.getOrDefault(sector, 0))) {
          change.putSector(sector, left);
        }
      }
    }
    left.resize(size);
    return left;
  }
}
