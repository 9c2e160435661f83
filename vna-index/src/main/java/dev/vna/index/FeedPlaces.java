package dev.vna.index;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The places in the change feed that are remembered.
 *
 * <pre>
 * MAIN   "consumer/" name     number: 8     what a reader of that name has dealt with
 *        "waiting"            number: 8     where to look for studies that wait to be complete
 * </pre>
 */
final class FeedPlaces {
  private static final byte[] CONSUMER = "consumer/".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] WAITING = "waiting".getBytes(StandardCharsets.US_ASCII);

  private FeedPlaces() {}

  static byte[] consumerKey(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    return new ByteWriter(CONSUMER.length + text.length).bytes(CONSUMER).bytes(text).toBytes();
  }

  /** Remembers a reader's place; below 0, forgets the reader. */
  static void putConsumer(Tx tx, String name, long number) {
    if (number < 0) {
      tx.delete(Table.MAIN, consumerKey(name));
    } else {
      tx.put(Table.MAIN, consumerKey(name), number(number));
    }
  }

  static Map<String, Long> consumers(Tx tx) {
    Map<String, Long> found = new TreeMap<>();
    try (Tx.Scan scan = tx.scan(Table.MAIN)) {
      for (boolean more = scan.seekPrefix(CONSUMER); more; more = scan.nextPrefix(CONSUMER)) {
        byte[] key = scan.key();
        String name =
            new String(key, CONSUMER.length, key.length - CONSUMER.length, StandardCharsets.UTF_8);
        found.put(name, new ByteReader(scan.value()).u64());
      }
    }
    return found;
  }

  static void putWaiting(Tx tx, long number) {
    tx.put(Table.MAIN, WAITING, number(number));
  }

  static long waiting(Tx tx) {
    byte[] row = tx.get(Table.MAIN, WAITING);
    return row == null ? 0 : new ByteReader(row).u64();
  }

  private static byte[] number(long number) {
    return new ByteWriter(8).u64(number).toBytes();
  }
}
