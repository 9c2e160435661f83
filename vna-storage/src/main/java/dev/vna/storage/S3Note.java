package dev.vna.storage;

import dev.vna.archive.Partition;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.UnsupportedFormatException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A small object beside a pack: what is deleted of it. There may be several; together they count.
 *
 * <pre>
 * {"record":"s3-deletions","formatVersion":1,"archiveId":"(UUID)","deleted":1}
 * {"partition":"default","sequence":42,"offset":1536,"sizeBytes":70000}
 * {"sha256":"..."}
 * </pre>
 */
record S3Note(UUID archiveId, Collection<Deleted> deleted) {
  private static final String NAME = "s3-deletions";

  /** A deleted blob: its entry began at an offset of the pack as it was first written. */
  record Deleted(BlobKey key, long entryOffset, long sizeBytes) {}

  byte[] encode() {
    RecordText text =
        RecordText.begin(NAME, archiveId).text(",\"deleted\":").number(deleted.size()).text("}\n");
    for (Deleted blob : deleted) {
      text.text("{\"partition\":\"")
          .text(blob.key().partition().name())
          .text("\",\"sequence\":")
          .number(blob.key().sequence())
          .text(",\"offset\":")
          .number(blob.entryOffset())
          .text(",\"sizeBytes\":")
          .number(blob.sizeBytes())
          .text("}\n");
    }
    return text.seal();
  }

  /** Reads a note; empty if it is not whole. */
  static Optional<S3Note> parse(byte[] bytes) throws UnsupportedFormatException {
    return RecordText.read(bytes, S3Note::parse);
  }

  private static S3Note parse(TextCursor text) throws UnsupportedFormatException {
    UUID archiveId = text.begin(NAME);
    text.skip(",\"deleted\":");
    int count = text.intNumber();
    text.skip("}\n");
    List<Deleted> deleted = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      text.skip("{\"partition\":\"");
      Partition partition = new Partition(text.until('"'));
      text.skip("\",\"sequence\":");
      BlobKey key = new BlobKey(partition, text.number());
      text.skip(",\"offset\":");
      long offset = text.number();
      text.skip(",\"sizeBytes\":");
      deleted.add(new Deleted(key, offset, text.number()));
      text.skip("}\n");
    }
    return new S3Note(archiveId, deleted);
  }
}
