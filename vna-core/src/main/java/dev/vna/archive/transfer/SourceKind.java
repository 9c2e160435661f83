package dev.vna.archive.transfer;

import dev.vna.data.DataSetException;
import dev.vna.data.Part10;
import dev.vna.data.Uid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a source is, by its bytes. */
final class SourceKind {
  private static final int HEAD_BYTES = 8 << 10;
  private static final int PREFIX_AT = 128;

  private SourceKind() {}

  static ImportSource open(Path path, BulkImport.Settings settings) throws IOException {
    if (Files.isDirectory(path)) {
      return new FolderSource(path, settings.followLinks());
    }
    if (!Files.isRegularFile(path)) {
      throw new NoSuchFileException(path.toString(), null, "neither a folder nor a file");
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(HEAD_BYTES);
    }
    if (startsWith(head, PREFIX_AT, 'D', 'I', 'C', 'M')) {
      return isDirectory(head)
          ? new FileSetSource(path, settings.listener()::found)
          : new SingleFileSource(path);
    }
    if (startsWith(head, 0, 'P', 'K', 3, 4) || startsWith(head, 0, 'P', 'K', 5, 6)) {
      return new ZipSource(path);
    }
    boolean isTar = head.length >= TarReader.BLOCK_BYTES && TarReader.isHeader(head);
    return isTar || startsWith(head, 0, 0x1F, 0x8B)
        ? new TarSource(path)
        : new SingleFileSource(path);
  }

  private static boolean startsWith(byte[] head, int offset, int... wanted) {
    if (head.length < offset + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if ((head[offset + i] & 0xFF) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDirectory(byte[] head) throws IOException {
    try {
      return Part10.open(new ByteArrayInputStream(head))
          .fileMeta()
          .mediaStorageSopClassUid()
          .filter(Uid.MediaStorageDirectoryStorage::equals)
          .isPresent();
    } catch (DataSetException e) {
      return false;
    }
  }
}
