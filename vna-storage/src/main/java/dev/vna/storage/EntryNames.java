package dev.vna.storage;

import dev.vna.archive.spi.BlobKey;

/**
 * The names of tar entries. All are made here: nothing that a peer sent becomes part of one. No
 * partition's name begins with an underscore, so records and objects never meet.
 */
final class EntryNames {
  private static final String COMMIT = "_vna/commit-";

  private EntryNames() {}

  /** {@code default/0000000000000042.dcm}. */
  static String object(BlobKey key) {
    return key.partition().name() + "/" + padded(key.sequence(), 16) + ".dcm";
  }

  /** {@code _vna/segment-00000001.jsonl}. */
  static String segment(SegmentId segment) {
    return "_vna/segment-" + padded(segment.number(), 8) + ".jsonl";
  }

  /** {@code _vna/commit-0000000000000042.jsonl}: named by the group's last number. */
  static String commit(long lastSequence) {
    return COMMIT + padded(lastSequence, 16) + ".jsonl";
  }

  /** Every object has a name: a formatter would cost more than its header. */
  private static String padded(long number, int digits) {
    String text = Long.toString(number);
    return "0".repeat(Math.max(0, digits - text.length())) + text;
  }

  static boolean isCommit(String name) {
    return name.startsWith(COMMIT);
  }

  /** True if a block may be the header of a commit record; quicker than reading it as one. */
  static boolean mayBeCommit(byte[] block, int at) {
    if (block.length - at < COMMIT.length()) {
      return false;
    }
    for (int i = 0; i < COMMIT.length(); i++) {
      if (block[at + i] != COMMIT.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
