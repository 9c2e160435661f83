package dev.vna.storage;

import dev.vna.archive.spi.BlobLocation;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * In which tiers the copies of a blob are: what a {@link BlobLocation} of {@link TieredStorage}
 * says. As long as a blob is only where it landed, its location is the landing store's own.
 *
 * <pre>
 * offset size
 *      0    1  F5H: copies; F6H: the copy that landed, which is to be shrunk, and others
 *      1    1  how many copies follow
 *              of each:
 *           1  number of the tier; 0 is the landing store
 *           1  0: added later; 1: the copy that landed; 2: the same, shrunk to its header
 *           1  length of the location
 *              location in that tier
 * </pre>
 */
record TierLocation(List<Copy> copies, boolean toBeShrunk) {
  static final int LANDING = 0;

  private static final int MAX_SHRINKING_BY = 2;

  private static final byte COPIES = (byte) 0xF5;
  private static final byte TO_BE_SHRUNK = (byte) 0xF6;

  /** What a copy is. */
  enum Role {
    ADDED,
    LANDED,
    SHRUNK
  }

  /**
   * A copy.
   *
   * @param tier the number of its tier
   * @param location where it is in that tier
   */
  record Copy(int tier, Role role, BlobLocation location) {
    boolean readable() {
      return role != Role.SHRUNK;
    }
  }

  TierLocation {
    copies = List.copyOf(copies);
  }

  static TierLocation of(List<Copy> copies) {
    return new TierLocation(copies, false);
  }

  /** What a location says, be it one of tiers or of the landing store. */
  static TierLocation decode(BlobLocation location) {
    ByteBuffer from = ByteBuffer.wrap(location.token());
    byte first = from.get();
    if (first == COPIES || first == TO_BE_SHRUNK) {
      List<Copy> copies = new ArrayList<>();
      boolean sound = from.hasRemaining();
      int count = sound ? from.get() & 0xff : 0;
      for (int i = 0; i < count && sound; i++) {
        sound = from.remaining() > 3;
        if (sound) {
          int tier = from.get() & 0xff;
          int role = from.get();
          byte[] token = new byte[from.get() & 0xff];
          sound = role >= 0 && role < 3 && token.length > 0 && token.length <= from.remaining();
          if (sound) {
            from.get(token);
            copies.add(new Copy(tier, Role.values()[role], BlobLocation.of(token)));
          }
        }
      }
      if (sound && count > 0 && !from.hasRemaining()) {
        return new TierLocation(copies, first == TO_BE_SHRUNK);
      }
    }
    return of(List.of(new Copy(LANDING, Role.LANDED, location)));
  }

  /**
   * The location that says this.
   *
   * @throws IllegalArgumentException if it would be too long: too many copies
   */
  BlobLocation encode() {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    to.write(toBeShrunk ? TO_BE_SHRUNK : COPIES);
    to.write(copies.size());
    for (Copy copy : copies) {
      byte[] token = copy.location().token();
      to.write(copy.tier());
      to.write(copy.role().ordinal());
      to.write(token.length);
      to.writeBytes(token);
    }
    byte[] token = to.toByteArray();
    if (token.length > BlobLocation.MAX_BYTES) {
      throw new IllegalArgumentException(
          copies.size()
              + " copies take a location of "
              + token.length
              + " bytes: want at most "
              + BlobLocation.MAX_BYTES);
    }
    BlobLocation plain = copies.get(0).location();
    boolean onlyLanded = !toBeShrunk && copies.size() == 1 && copies.get(0).role() == Role.LANDED;
    return onlyLanded && decode(plain).equals(this) ? plain : BlobLocation.of(token);
  }

  TierLocation with(Copy copy) {
    List<Copy> all = new ArrayList<>(copies);
    all.add(copy);
    return of(all);
  }

  /** A location of its own for one copy. */
  static BlobLocation alone(Copy copy) {
    return of(List.of(copy)).encode();
  }

  /**
   * A location that says of the copy that landed that it is to be shrunk.
   *
   * @param others copies that tell what is to be kept of it, should it be damaged; some of them
   */
  static BlobLocation shrinking(Copy landed, List<Copy> others) {
    List<Copy> all = new ArrayList<>();
    all.add(landed);
    all.addAll(others.subList(0, Math.min(others.size(), MAX_SHRINKING_BY)));
    return new TierLocation(all, true).encode();
  }

  @Override
  public String toString() {
    return Arrays.toString(copies.toArray());
  }
}
