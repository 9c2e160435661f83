package dev.vna.archive;

import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.FileBackedStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.StoreFile;
import dev.vna.archive.spi.Tier;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one point of a backup while the archive runs. The index is copied first; the place in the
 * log that the point has is fixed after that, so that it is never behind the index. Nothing that
 * the log knows is erased meanwhile ({@link Reclaimer#pausedDuring}).
 */
final class BackupRun {
  private static final int COPY_BYTES = 1 << 20;
  private static final String INDEX = "index";
  private static final String SETTINGS_SUFFIX = ".yaml";

  private final ArchiveCore core;
  private final DataDirectory directory;
  private final Backups backups;
  private final ProgressListener progress;
  private final List<BackupManifest.Entry> entries = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private Map<String, BackupManifest.Entry> before = Map.of();
  private int number;
  private long totalBytes;
  private long doneBytes;
  private long copiedBytes;

  BackupRun(ArchiveCore core, DataDirectory directory, Backups backups, ProgressListener progress) {
    this.core = core;
    this.directory = directory;
    this.backups = backups;
    this.progress = progress;
  }

  BackupPoint run(boolean withIndex) throws IOException {
    FileBackedStore store =
        core.store()
            .asFiles()
            .orElseThrow(
                () ->
                    new IOException(
                        "store "
                            + core.store().getClass().getName()
                            + " is not one of files: it cannot be backed up to other files"));
    Closeable lock = backups.target().lock();
    try (lock) {
      Optional<BackupManifest> last = backups.last();
      if (last.isPresent() && !last.get().point().archiveId().equals(directory.archiveId())) {
        throw new IOException(
            "the backups there are of archiveId="
                + last.get().point().archiveId()
                + ", this is archiveId="
                + directory.archiveId()
                + ": name another place");
      }
      backups.sweep();
      number = backups.nextNumber();
      before = last.map(BackupRun::byPath).orElse(Map.of());
      totalBytes = expectedBytes(withIndex);
      boolean hasIndex = withIndex && copyIndex();
      // Behind the index: what was applied is durable in the log.
      LogPosition at = core.index().position();
      put(new StoreFile("archive.json", directory.root().resolve("archive.json"), -1, ""));
      putSettings();
      store.files(at, new Below("store/"));
      BackupPoint point =
          new BackupPoint(
              number,
              core.now(),
              directory.archiveId(),
              at.sequence(),
              entries.size(),
              entries.stream().mapToLong(BackupManifest.Entry::bytes).sum(),
              copiedBytes,
              hasIndex,
              leftOut);
      byte[] manifest = new BackupManifest(point, entries).encode();
      backups.target().put(Backups.pointName(number), to -> to.write(manifest));
      progress.progress(doneBytes, doneBytes);
      return point;
    }
  }

  /** About how much there is to go through, of which much may be shared with the point before. */
  private long expectedBytes(boolean withIndex) throws IOException {
    long bytes = withIndex ? core.index().statistics().usedBytes() : 0;
    for (Tier tier : StoreTiers.list(core.store())) {
      bytes += tier.usedBytes();
    }
    return bytes;
  }

  /** Settings that whoever runs the archive keeps beside it. */
  private void putSettings() throws IOException {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(directory.root(), "*" + SETTINGS_SUFFIX)) {
      for (Path file : files) {
        put(new StoreFile(file.getFileName().toString(), file, -1, ""));
      }
    }
  }

  private static Map<String, BackupManifest.Entry> byPath(BackupManifest manifest) {
    Map<String, BackupManifest.Entry> byPath = new HashMap<>();
    manifest.entries().forEach(entry -> byPath.put(entry.path(), entry));
    return byPath;
  }

  /** The index is copied beside the present one, and to the backup from there. */
  private boolean copyIndex() throws IOException {
    Path copy = directory.indexCopyDirectory();
    try {
      if (!core.index().copyTo(copy)) {
        return false;
      }
      List<Path> files;
      try (var found = Files.list(copy)) {
        files = found.sorted().toList();
      }
      for (Path file : files) {
        put(new StoreFile(INDEX + "/" + file.getFileName(), file, Files.size(file), ""));
      }
      return true;
    } finally {
      directory.deleteIndexCopy();
    }
  }

  /** Takes the files of a store, as what is below a folder of the archive's directory. */
  private final class Below implements FileBackedStore.FileVisitor {
    private final String folder;

    Below(String folder) {
      this.folder = folder;
    }

    @Override
    public void file(StoreFile file) throws IOException {
      put(new StoreFile(folder + file.name(), file.path(), file.lengthBytes(), file.version()));
    }

    @Override
    public void tier(String name, BlobStore tier) throws IOException {
      Optional<FileBackedStore> files = tier.asFiles();
      if (files.isPresent()) {
        files.get().files(LogPosition.START, new Below("tiers/" + name + "/"));
      } else {
        leftOut.add(name);
      }
    }
  }

  /** Takes a file into the point: copied, or shared with the point before. */
  private void put(StoreFile file) throws IOException {
    BackupManifest.Entry known = before.get(file.name());
    boolean same =
        known != null
            && !file.version().isEmpty()
            && known.version().equals(file.version())
            && known.bytes() == file.lengthBytes();
    entries.add(same ? known : copy(file));
    doneBytes += entries.get(entries.size() - 1).bytes();
    progress.progress(doneBytes, Math.max(doneBytes, totalBytes));
  }

  private BackupManifest.Entry copy(StoreFile file) throws IOException {
    String object = String.format(Locale.ROOT, "%s/%s.%06d", Backups.FILES, file.name(), number);
    MessageDigest sha256 = Digests.sha256();
    long[] bytes = {file.lengthBytes()};
    backups
        .target()
        .put(
            object,
            to -> {
              try (FileChannel from = FileChannel.open(file.path(), StandardOpenOption.READ)) {
                if (file.lengthBytes() < 0) {
                  bytes[0] = from.size();
                }
                copy(from, bytes[0], sha256, to);
              } catch (EOFException e) {
                throw new IOException(file.name() + " became shorter meanwhile: back up again", e);
              }
            });
    copiedBytes += bytes[0];
    return new BackupManifest.Entry(
        file.name(), object, bytes[0], file.version(), HexFormat.of().formatHex(sha256.digest()));
  }

  private void copy(FileChannel from, long bytes, MessageDigest sha256, OutputStream to)
      throws IOException {
    byte[] buffer = new byte[COPY_BYTES];
    long at = 0;
    while (at < bytes) {
      core.checkOpen();
      ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, (int) Math.min(buffer.length, bytes - at));
      int read = from.read(chunk, at);
      if (read < 0) {
        throw new EOFException("ends at " + at);
      }
      sha256.update(buffer, 0, read);
      to.write(buffer, 0, read);
      at += read;
    }
  }
}
