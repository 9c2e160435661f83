package dev.vna.storage;

import dev.vna.archive.spi.BlobKey;

/**
 * The names of tar entries. All are made here: nothing that a peer sent becomes part of one. No
 * partition's name begins with an underscore, so records and objects never meet.
 */
final class EntryNames {
  private static final String COMMIT = "_vna/commit-";
  private static final String PACK = "_vna/pack-";
  private static final String DELETED = "_vna/deleted-";

  private EntryNames() {}

  /** {@code default/0000000000000042.dcm}. */
  static String object(BlobKey key) {
    return key.partition().name() + "/" + padded(key.sequence(), 16) + ".dcm";
  }

  /** {@code _vna/segment-00000001.jsonl}. */
  static String segment(SegmentId segment) {
    return "_vna/segment-" + padded(segment.number(), 8) + ".jsonl";
  }

  /** {@code _vna/deleted-0000000000000042}: an object that was deleted. */
  static String deleted(long sequence) {
    return DELETED + padded(sequence, 16);
  }

  static boolean isDeleted(String name) {
    return name.startsWith(DELETED);
  }

  /** {@code _vna/shrunk-0000000000000042}: an object of which only the header is kept. */
  static String shrunk(long sequence) {
    return "_vna/shrunk-" + padded(sequence, 16);
  }

  /** {@code _vna/deletions-00000042.jsonl}: named by how many there were before. */
  static String deletions(int before) {
    return "_vna/deletions-" + padded(before, 8) + ".jsonl";
  }

  /** {@code _vna/pack-00000001.jsonl}: what a pack contains. */
  static String pack(SegmentId segment) {
    return PACK + padded(segment.number(), 8) + ".jsonl";
  }

  /** {@code _vna/cuts-00000001.jsonl}: what is not in a pack any more. */
  static String cuts(SegmentId segment) {
    return "_vna/cuts-" + padded(segment.number(), 8) + ".jsonl";
  }

  /** True if an entry is that object, be it deleted or shrunk. */
  static boolean isOf(String name, BlobKey key) {
    return name.equals(object(key))
        || name.equals(deleted(key.sequence()))
        || name.equals(shrunk(key.sequence()));
  }

  /** True for what is neither an object nor what is left of one. */
  static boolean isRecord(String name) {
    return name.startsWith("_vna/") && name.endsWith(".jsonl");
  }

  static boolean isPack(String name) {
    return name.startsWith(PACK);
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
