package dev.vna.archive.transfer;

import dev.vna.archive.ArchiveView;
import dev.vna.archive.Instance;
import dev.vna.archive.NoSuchInstanceException;
import dev.vna.archive.Page;
import dev.vna.archive.ProgressListener;
import dev.vna.archive.Query;
import dev.vna.archive.spi.InstanceEntry;
import dev.vna.data.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Exports instances: a study, a series, or what a query matches, as DICOM files in a folder, a zip
 * or a tar.
 *
 * <pre>{@code
 * BulkExport.of(archive).study(uid).toFolder(Path.of("cd"));
 * }</pre>
 *
 * <p>What goes out are the visible instances, as on every other way out: bit-exact as received,
 * with corrections where there are some. Immutable but for the listener; not for use by several
 * threads.
 */
public final class BulkExport {
  private static final int PAGE = 500;

  private final ArchiveView archive;
  private final Query query;
  private ProgressListener listener = ProgressListener.NONE;

  private BulkExport(ArchiveView archive, Query query) {
    this.archive = archive;
    this.query = query;
  }

  /** Asks what to export. */
  public static Choice of(ArchiveView archive) {
    return new Choice(archive);
  }

  /** What to export. */
  public static final class Choice {
    private final ArchiveView archive;

    private Choice(ArchiveView archive) {
      this.archive = archive;
    }

    /** A study. */
    public BulkExport study(String studyInstanceUid) {
      return query(Query.instances().where(Tag.StudyInstanceUID, studyInstanceUid).build());
    }

    /** A series of a study. */
    public BulkExport series(String studyInstanceUid, String seriesInstanceUid) {
      return query(
          Query.instances()
              .where(Tag.StudyInstanceUID, studyInstanceUid)
              .where(Tag.SeriesInstanceUID, seriesInstanceUid)
              .build());
    }

    /** The instances that a query matches, whatever its level. */
    public BulkExport query(Query query) {
      return new BulkExport(archive, Query.instances().where(query.filter()).limit(PAGE).build());
    }
  }

  /** Sets who is told how many of the instances are written. Default: nobody. */
  public BulkExport listener(ProgressListener listener) {
    this.listener = listener;
    return this;
  }

  /**
   * Writes a file-set (PS3.10 Section 8): DICOM files of names that are made here, and the DICOMDIR
   * that tells what they are. The folder is made if it is not there; nothing in it is overwritten.
   * The DICOMDIR comes last: where it is, the file-set is whole.
   *
   * @throws NoSuchInstanceException if there is nothing to export
   * @throws java.nio.file.FileAlreadyExistsException if the folder has a DICOMDIR, or one of the
   *     folders DICOM and OTHER
   * @throws IOException if writing fails; what was written is removed
   */
  public ExportResult toFolder(Path folder) throws IOException {
    checkSomething();
    try (var target = new FolderTarget(folder)) {
      ExportResult result = new FileSetExport(target, this).run();
      target.complete();
      return result;
    }
  }

  /**
   * Writes the same file-set as a zip, while it goes out: of any size, in Zip64 format where that
   * is needed. What is not compressed already is compressed fast. Memory is needed for the
   * directory: about 2 KB for each instance. Flushes the stream, and does not close it.
   *
   * @throws NoSuchInstanceException if there is nothing to export; nothing was written
   * @throws IOException if reading or the stream fails; what was written is not to be used
   */
  public ExportResult toZip(OutputStream out) throws IOException {
    checkSomething();
    try (var target = new ZipTarget(out)) {
      ExportResult result = new FileSetExport(target, this).run();
      target.complete();
      return result;
    }
  }

  /**
   * Writes a tar of DICOM files, named STUDY/SERIES/INSTANCE.dcm by their UIDs, or by a number
   * under {@code other/} if a UID is none; without a DICOMDIR. Needs the memory of one page of
   * instances. Flushes the stream, and does not close it.
   *
   * @throws NoSuchInstanceException if there is nothing to export; nothing was written
   * @throws IOException if reading or the stream fails; what was written is not to be used
   */
  public ExportResult toTar(OutputStream out) throws IOException {
    checkSomething();
    return new TarExport(out, this).run();
  }

  private void checkSomething() throws IOException {
    Query first = Query.instances().where(query.filter()).limit(1).build();
    for (Optional<Query> at = Optional.of(first); at.isPresent(); ) {
      Page<InstanceEntry> page = archive.instances(at.get());
      if (!page.items().isEmpty()) {
        return;
      }
      at = page.next().map(first::after);
    }
    throw new NoSuchInstanceException("nothing to export: no visible instance matches");
  }

  /** Takes one instance after the other. */
  interface Visitor {
    void instance(Instance instance) throws IOException;
  }

  /** Walks over all instances, and tells the listener. */
  void forEach(Visitor visitor) throws IOException {
    long total = listener == ProgressListener.NONE ? 0 : archive.count(query);
    long done = 0;
    for (Optional<Query> at = Optional.of(query); at.isPresent(); ) {
      Page<InstanceEntry> page = archive.instances(at.get());
      for (InstanceEntry entry : page.items()) {
        visitor.instance(archive.open(entry));
        done++;
        listener.progress(done, Math.max(total, done));
      }
      at = page.next().map(query::after);
    }
    listener.progress(done, done);
  }
}
