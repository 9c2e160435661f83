package dev.vna.data.wrap;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/** Makes UIDs of random UUIDs. Source: PS3.5 Section B.2. */
final class UidMaker {
  private final RandomGenerator random;

  UidMaker(RandomGenerator random) {
    this.random = random;
  }

  String next() {
    byte[] uuid = new byte[16];
    random.nextBytes(uuid);
    uuid[6] = (byte) ((uuid[6] & 0x0F) | 0x40);
    uuid[8] = (byte) ((uuid[8] & 0x3F) | 0x80);
    return "2.25." + new BigInteger(1, uuid);
  }
}
