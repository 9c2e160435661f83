package dev.vna.storage;

import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes objects in, in an order that a crash cannot harm: the files, without their names, each
 * forced; then the sidecar that tells of them; then the files get their names, and each folder is
 * forced once. So every named file has a sidecar that is durable. For one use.
 */
final class FilePut {
  /** How many files are written before they are forced: meanwhile the disk is busy already. */
  private static final int WRITTEN_AHEAD = 32;

  private final FileTree tree;
  private final PathTemplate template;
  private final long batch;
  private final List<FileRecord> records = new ArrayList<>();
  private final List<StorageFile> unforced = new ArrayList<>();
  private int created;
  private int named;
  private boolean recorded;

  FilePut(FileTree tree, PathTemplate template) {
    this.tree = tree;
    this.template = template;
    batch = tree.allotBatch();
  }

  List<StoredBlob> run(List<BlobSource> sources) throws IOException {
    try {
      for (BlobSource source : sources) {
        records.add(write(source));
        if (unforced.size() == WRITTEN_AHEAD) {
          force();
        }
      }
      force();
      FileBatch sidecar = new FileBatch(tree.archiveId(), batch, records);
      tree.folders().readLock().lock();
      try {
        record(sidecar);
        name();
        records.forEach(record -> tree.use(record.sizeBytes()));
      } finally {
        tree.folders().readLock().unlock();
      }
      return sidecar.entries().stream().map(FileBatch.Entry::stored).toList();
    } catch (IOException | RuntimeException | Error e) {
      undo(e);
      throw e;
    }
  }

  private FileRecord write(BlobSource source) throws IOException {
    int index = created;
    String path = path(source, index);
    StorageFile file = tree.files().create(tree.unnamed(batch, index));
    created++;
    unforced.add(file);
    BlobDigests digests = SourceCopy.copy(source, new Appending(file));
    return new FileRecord(source.key(), path, source.sizeBytes(), digests);
  }

  /** A name that no other object of the store ever has; a file of others is left alone. */
  private String path(BlobSource source, int index) throws IOException {
    String suffix = "_" + batch + "-" + index;
    String path = template.path(source.key(), source.content().header(), suffix);
    while (tree.exists(tree.path(source.key(), path))) {
      suffix += "_";
      path = template.path(source.key(), source.content().header(), suffix);
    }
    return path;
  }

  private static final class Appending implements SourceCopy.Target {
    private final StorageFile file;
    private long at;

    Appending(StorageFile file) {
      this.file = file;
    }

    @Override
    public void take(ByteBuffer bytes) throws IOException {
      int count = bytes.remaining();
      file.write(bytes, at);
      at += count;
    }
  }

  private void force() throws IOException {
    for (StorageFile file : unforced) {
      file.force();
    }
    closeUnforced();
  }

  private void closeUnforced() throws IOException {
    List<StorageFile> closing = List.copyOf(unforced);
    unforced.clear();
    Closing.all(closing);
  }

  private void record(FileBatch sidecar) throws IOException {
    Path unnamed = tree.unnamed(batch, created++);
    tree.write(unnamed, sidecar.encoded());
    recorded = true;
    tree.name(unnamed, tree.sidecar(batch));
    tree.files().forceDirectory(tree.sidecar(batch).getParent());
  }

  private void name() throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    for (FileRecord record : records) {
      Path file = tree.path(record.key(), record.path());
      tree.name(tree.unnamed(batch, named), file);
      named++;
      folders.add(file.getParent());
    }
    for (Path folder : folders) {
      tree.files().forceDirectory(folder);
    }
  }

  /** Takes everything back, as far as the disk lets us; what fails is added to the cause. */
  private void undo(Throwable because) {
    List<java.io.Closeable> steps = new ArrayList<>();
    steps.add(this::closeUnforced);
    for (int i = 0; i < created; i++) {
      Path unnamed = tree.unnamed(batch, i);
      steps.add(() -> tree.files().delete(unnamed));
    }
    if (recorded) {
      steps.add(this::takeBackNames);
    }
    try {
      Closing.all(steps);
    } catch (IOException e) {
      because.addSuppressed(e);
    }
  }

  /** The sidecar goes last: of a file that came back with a power cut nobody else would know. */
  private void takeBackNames() throws IOException {
    List<java.io.Closeable> deletions = new ArrayList<>();
    Set<Path> folders = new LinkedHashSet<>();
    for (FileRecord record : records.subList(0, named)) {
      Path file = tree.path(record.key(), record.path());
      folders.add(file.getParent());
      deletions.add(() -> tree.files().delete(file));
    }
    Closing.all(deletions);
    for (Path folder : folders) {
      tree.files().forceDirectory(folder);
    }
    tree.removeEmpty(folders);
    tree.files().delete(tree.sidecar(batch));
  }
}
