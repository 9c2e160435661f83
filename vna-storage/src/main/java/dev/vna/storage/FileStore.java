package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobSource;
import dev.vna.archive.spi.BlobStore;
import dev.vna.archive.spi.FileBackedStore;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.StoredBlob;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps each object as a file of its own, bit-exact, in folders that people can read. The path is
 * told by a template of attributes; the name ends with a number of the store, so that no two
 * objects ever have one path, on no file system. Files of others are left alone. Beside the
 * objects, the folder {@code .vna} has what is needed to verify them; without it they are still
 * DICOM files. The format is drawn in {@code docs/storage.md}.
 *
 * <p>For few objects, or large ones, or for people who want to see them: each file costs a sync of
 * its own. A {@link PackStore} takes small objects at many times the speed.
 *
 * <p>One process opens a directory at a time; the archive sees to that. Interrupting a thread in
 * any method neither ends the call nor harms others.
 */
public final class FileStore implements BlobStore, FileBackedStore {
  private static final Logger LOG = LoggerFactory.getLogger(FileStore.class);

  private final FileTree tree;
  private final PathTemplate template;
  private volatile boolean closed;

  private FileStore(FileTree tree, PathTemplate template) {
    this.tree = tree;
    this.template = template;
  }

  /**
   * Begins the settings of a store.
   *
   * @param directory its own directory; made when the store is opened, if it is not there
   */
  public static Builder builder(Path directory) {
    return new Builder(directory);
  }

  @Override
  public List<StoredBlob> put(List<BlobSource> blobs) throws IOException {
    requireOpen();
    if (blobs.isEmpty()) {
      return List.of();
    }
    return new FilePut(tree, template).run(blobs);
  }

  /**
   * {@inheritDoc}
   *
   * @throws FileNotFoundException if the store has no such blob, or somebody moved its file away
   */
  @Override
  public InputStream open(StoredBlob blob, long offset, long lengthBytes) throws IOException {
    requireOpen();
    Ranges.check(blob, offset, lengthBytes);
    FileLocation location =
        FileLocation.decode(blob.location()).orElseThrow(() -> Ranges.foreign(blob, "file store"));
    FileRecord record =
        record(location)
            .orElseThrow(() -> new FileNotFoundException("no sidecar tells of blob=" + blob.key()))
            .orElseThrow(
                () ->
                    new BlobCorruptException(
                        blob.key(),
                        0,
                        "its line of sidecar=" + location.batch() + " is not whole"));
    if (!record.key().equals(blob.key()) || record.sizeBytes() != blob.sizeBytes()) {
      throw new FileNotFoundException("what is at the location of blob=" + blob + " is another");
    }
    return open(record, offset, lengthBytes);
  }

  private InputStream open(FileRecord record, long offset, long lengthBytes) throws IOException {
    StorageFile file;
    try {
      file = tree.files().openToRead(tree.path(record.key(), record.path()));
    } catch (NoSuchFileException e) {
      // Without the cause: its message is the path, which may have a patient's name.
      throw new FileNotFoundException("the file of blob=" + record.key() + " is not there");
    }
    try {
      long size = file.sizeBytes();
      if (size != record.sizeBytes()) {
        throw new BlobCorruptException(
            record.key(),
            Math.min(size, record.sizeBytes()),
            "its file has " + size + " bytes, not sizeBytes=" + record.sizeBytes());
      }
      return new FileBlobInputStream(file, record, offset, lengthBytes);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The line at a location: empty if there is no sidecar, empty within if it is not whole. */
  private Optional<Optional<FileRecord>> record(FileLocation location) throws IOException {
    try (StorageFile sidecar = tree.files().openToRead(tree.sidecar(location.batch()))) {
      long there = sidecar.sizeBytes() - location.offset();
      if (there < location.lengthBytes()) {
        return Optional.of(Optional.empty());
      }
      byte[] line = new byte[location.lengthBytes()];
      int read = sidecar.read(ByteBuffer.wrap(line), location.offset());
      return Optional.of(read < line.length ? Optional.empty() : FileRecord.parse(line));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** {@inheritDoc} The bytes are given back at once, as soon as no stream reads them any more. */
  @Override
  public void delete(Collection<StoredBlob> blobs) throws IOException {
    requireOpen();
    List<FileBatch.Entry> entries = new ArrayList<>();
    for (StoredBlob blob : blobs) {
      Optional<FileLocation> location = FileLocation.decode(blob.location());
      if (location.isPresent()) {
        Optional<Optional<FileRecord>> found = record(location.get());
        if (found.isPresent() && found.get().isEmpty()) {
          throw new BlobCorruptException(
              blob.key(),
              0,
              "cannot be deleted: its line of sidecar=" + location.get().batch() + " is not whole");
        }
        found
            .flatMap(record -> record)
            .filter(record -> record.key().equals(blob.key()))
            .ifPresent(record -> entries.add(new FileBatch.Entry(record, location.get())));
      }
    }
    new FileDeletion(tree).run(entries);
  }

  /** Nothing: what is deleted is given back at once. */
  @Override
  public long reclaim(double worthShare) throws IOException {
    requireOpen();
    return 0;
  }

  @Override
  public void list(Visitor visitor) throws IOException {
    requireOpen();
    for (long batch : tree.batches()) {
      Optional<byte[]> sidecar = tree.content(tree.sidecar(batch));
      if (sidecar.isEmpty()) {
        continue; // it went meanwhile
      }
      List<FileBatch.Entry> entries = FileBatch.parse(batch, sidecar.get());
      if (FileBatch.isDamaged(sidecar.get(), entries)) {
        LOG.warn("sidecar={} is damaged: what it tells of cannot all be named", batch);
      }
      for (FileBatch.Entry entry : entries) {
        if (tree.exists(tree.path(entry))) {
          visitor.blob(entry.stored());
        }
      }
    }
  }

  @Override
  public long usableBytes() throws IOException {
    return tree.usableBytes();
  }

  /** {@inheritDoc} Counts the files when it is called for the first time. */
  @Override
  public long usedBytes() throws IOException {
    return tree.usedBytes();
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public void files(LogPosition at, FileVisitor visitor) throws IOException {
    requireOpen();
    tree.treeFiles(visitor).list();
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("the store is closed");
    }
  }

  /** Settings of a store; each setter checks its own value. None but the archive's id is kept. */
  public static final class Builder {
    private final Path directory;
    private StorageFiles files = SystemFiles.INSTANCE;
    private UUID archiveId;
    private PathTemplate template = PathTemplate.parse(PathTemplate.DEFAULT);

    private Builder(Path directory) {
      this.directory = Objects.requireNonNull(directory, "directory");
    }

    /** The archive that the store belongs to: kept in the directory, and compared. Required. */
    public Builder archiveId(UUID id) {
      archiveId = Objects.requireNonNull(id, "archiveId");
      return this;
    }

    /**
     * Where new objects go, below the directory: names separated by {@code /}, in which a keyword
     * of the dictionary in braces stands for the first value of that attribute; {@code {Partition}}
     * for the partition, and {@code {Fanout}} for three digits that spread studies evenly over
     * 4,096 folders. Whatever an attribute says becomes one name that every file system takes; an
     * empty one becomes {@code _}. Default {@code
     * {Partition}/{Fanout}/{StudyInstanceUID}/{SeriesInstanceUID}/{SOPInstanceUID}.dcm}. What is
     * stored already stays where it is.
     *
     * @throws IllegalArgumentException if it names an attribute that there is none of, or folders
     *     that cannot be made
     */
    public Builder template(String value) {
      template = PathTemplate.parse(value);
      return this;
    }

    /** The file system to work on. */
    Builder files(StorageFiles value) {
      files = value;
      return this;
    }

    /**
     * Opens the store. What a crash left half written is removed, and nothing else.
     *
     * @throws IllegalStateException if no archive id is set
     * @throws dev.vna.archive.spi.UnsupportedFormatException if what is there was written by a
     *     newer version
     * @throws dev.vna.archive.spi.LogMismatchException if what is there belongs to another archive
     * @throws IOException if storage fails
     */
    public FileStore open() throws IOException {
      if (archiveId == null) {
        throw new IllegalStateException("archiveId is not set");
      }
      if (files == SystemFiles.INSTANCE) {
        Files.createDirectories(directory);
      }
      FileTree tree = new FileTree(files, directory, archiveId);
      tree.open();
      return new FileStore(tree, template);
    }
  }
}
