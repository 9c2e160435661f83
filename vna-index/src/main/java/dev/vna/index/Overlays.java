package dev.vna.index;

import dev.vna.archive.spi.Overlay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The corrections that lie over studies.
 *
 * <pre>
 * KEYS   'o' | partition: 2 | Study Instance UID     corrected? | count: varint, then of each   tag: 4 | n: varint | text ...: n
 *
 * corrected?   0: 1, or 1: 1 | seconds: 8 | nanoseconds: 4
 * </pre>
 */
final class Overlays {
  private Overlays() {}

  static Overlay get(Tx tx, int partition, String studyInstanceUid) {
    byte[] row = tx.get(Table.KEYS, Keys.overlay(partition, studyInstanceUid));
    if (row == null) {
      return Overlay.NONE;
    }
    ByteReader in = new ByteReader(row);
    Optional<Instant> corrected =
        in.u8() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(in.u64(), in.u32()));
    Map<Integer, List<String>> values = new TreeMap<>();
    int count = in.length();
    for (int i = 0; i < count; i++) {
      int tag = (int) in.u32();
      List<String> texts = new ArrayList<>();
      int n = in.length();
      for (int j = 0; j < n; j++) {
        texts.add(in.text());
      }
      values.put(tag, texts);
    }
    return new Overlay(values, corrected);
  }

  static void put(Tx tx, int partition, String studyInstanceUid, Overlay overlay) {
    ByteWriter out = new ByteWriter(256);
    overlay
        .corrected()
        .ifPresentOrElse(
            time -> out.u8(1).u64(time.getEpochSecond()).u32(time.getNano()), () -> out.u8(0));
    out.varint(overlay.values().size());
    overlay
        .values()
        .forEach(
            (tag, texts) -> {
              out.u32(tag).varint(texts.size());
              texts.forEach(out::text);
            });
    tx.put(Table.KEYS, Keys.overlay(partition, studyInstanceUid), out.toBytes());
  }
}
