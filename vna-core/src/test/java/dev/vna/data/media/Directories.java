package dev.vna.data.media;

import dev.vna.data.EncodedBytes;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes directories by hand, right or wrong: records of one size, so that offsets are known. */
final class Directories {
  private static final TransferSyntax SYNTAX = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;

  /** Links by number of the record, from 0: -1 is none, others as they are where no record is. */
  record Entry(int next, int lower, int inUse, String type, String fileId) {
    static Entry of(int next, int lower, String type) {
      return new Entry(next, lower, 0xFFFF, type, "");
    }

    Entry file(String id) {
      return new Entry(next, lower, inUse, type, id);
    }

    Entry inUse(int flag) {
      return new Entry(next, lower, flag, type, fileId);
    }
  }

  private Directories() {}

  private static EncodedBytes root(long first) {
    return EncodedBytes.explicit()
        .element(Tag.FileSetID, "CS", "TEST")
        .header(Tag.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity, "UL", 4)
        .u32(first)
        .header(Tag.OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity, "UL", 4)
        .u32(first)
        .header(Tag.FileSetConsistencyFlag, "US", 2)
        .u16(0);
  }

  private static EncodedBytes item(Entry entry, long next, long lower) {
    EncodedBytes item =
        EncodedBytes.explicit()
            .header(Tag.OffsetOfTheNextDirectoryRecord, "UL", 4)
            .u32(next)
            .header(Tag.RecordInUseFlag, "US", 2)
            .u16(entry.inUse())
            .header(Tag.OffsetOfReferencedLowerLevelDirectoryEntity, "UL", 4)
            .u32(lower)
            .element(Tag.DirectoryRecordType, "CS", padded(entry.type()));
    if (!entry.fileId().isEmpty()) {
      item.element(Tag.ReferencedFileID, "CS", padded(entry.fileId()));
    }
    return item;
  }

  private static String padded(String text) {
    return text.length() % 2 == 0 ? text : text + ' ';
  }

  /** Writes a directory into a folder. */
  static Path write(Path folder, int first, Entry... entries) throws IOException {
    byte[] meta = FileMeta.of(Uid.MediaStorageDirectoryStorage, "1.2.3", SYNTAX).encode();
    long at = meta.length + root(0).size() + 12L;
    List<Long> offsets = new ArrayList<>();
    int total = 0;
    for (Entry entry : entries) {
      offsets.add(at);
      int size = 8 + item(entry, 0, 0).size();
      at += size;
      total += size;
    }
    EncodedBytes all = root(offset(offsets, first));
    all.sequence(Tag.DirectoryRecordSequence, total);
    for (Entry entry : entries) {
      EncodedBytes item =
          item(entry, offset(offsets, entry.next()), offset(offsets, entry.lower()));
      all.item(item.size()).raw(item.bytes());
    }
    var out = new ByteArrayOutputStream();
    out.writeBytes(meta);
    out.writeBytes(all.bytes());
    return Files.write(folder.resolve("DICOMDIR"), out.toByteArray());
  }

  private static long offset(List<Long> offsets, int record) {
    if (record < 0) {
      return 0;
    }
    return record < offsets.size() ? offsets.get(record) : record;
  }
}
