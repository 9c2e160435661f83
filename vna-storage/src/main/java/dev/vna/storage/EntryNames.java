package dev.vna.storage;

import dev.vna.archive.spi.BlobKey;
import java.util.Locale;

/**
 * The names of tar entries. All are made here: nothing that a peer sent becomes part of one. No
 * partition's name begins with an underscore, so records and objects never meet.
 */
final class EntryNames {
  private static final String COMMIT = "_vna/commit-";

  private EntryNames() {}

  /** {@code default/0000000000000042.dcm}. */
  static String object(BlobKey key) {
    return String.format(Locale.ROOT, "%s/%016d.dcm", key.partition().name(), key.sequence());
  }

  /** {@code _vna/segment-00000001.jsonl}. */
  static String segment(SegmentId segment) {
    return String.format(Locale.ROOT, "_vna/segment-%08d.jsonl", segment.number());
  }

  /** {@code _vna/commit-0000000000000042.jsonl}: named by the group's last number. */
  static String commit(long lastSequence) {
    return String.format(Locale.ROOT, "%s%016d.jsonl", COMMIT, lastSequence);
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
