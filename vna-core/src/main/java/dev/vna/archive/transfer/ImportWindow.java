package dev.vna.archive.transfer;

import dev.vna.archive.InstanceWriter;
import java.util.ArrayDeque;

/**
 * What a worker has submitted and not yet heard of, oldest first: while it waits for a sync it
 * reads on, so that a sync serves many small instances. For one thread.
 */
final class ImportWindow {
  private final ImportRun run;
  private final int maxItems;
  private final long maxBytes;
  private final ArrayDeque<Submitted> submitted = new ArrayDeque<>();
  private long bytes;

  ImportWindow(ImportRun run, int maxItems, long maxBytes) {
    this.run = run;
    this.maxItems = Math.max(1, maxItems);
    this.maxBytes = maxBytes;
  }

  private record Submitted(ImportItem item, InstanceWriter writer, long bytes) {}

  boolean isEmpty() {
    return submitted.isEmpty();
  }

  void add(ImportItem item, InstanceWriter writer, long itemBytes) {
    submitted.add(new Submitted(item, writer, itemBytes));
    bytes += itemBytes;
  }

  /** Finishes as many as it takes to submit another. */
  void makeRoom(long itemBytes) {
    while (!isEmpty() && (submitted.size() >= maxItems || bytes + itemBytes > maxBytes)) {
      finishOldest();
    }
  }

  void finishOldest() {
    Submitted oldest = submitted.remove();
    bytes -= oldest.bytes();
    run.finish(oldest.item(), oldest.writer(), oldest.bytes());
  }

  void finishAll() {
    while (!isEmpty()) {
      finishOldest();
    }
  }
}
