package dev.vna.archive.transfer;

import dev.vna.archive.ArchiveView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * Imports many files: folders, zips, tars, file-sets.
 *
 * <pre>{@code
 * ImportResult result = BulkImport.into(archive).from(Path.of("old-pacs")).run();
 * }</pre>
 *
 * <p>Each call checks its own value. Not for use by several threads; what {@link #run} starts ends
 * before it returns.
 */
public final class BulkImport {
  /** What an instance may have at most unless set, in bytes: 16 GiB. */
  public static final long DEFAULT_MAX_INSTANCE_BYTES = 16L << 30;

  /**
   * Threads for each processor, unless set. Most wait for a sync, which instances that come in
   * together share. Measured: benchmarks, ImportTable.
   */
  private static final int WORKERS_PER_PROCESSOR = 4;

  private static final int MAX_WORKERS = 1_024;

  private final ArchiveView archive;
  private final List<Opener> sources = new ArrayList<>();
  private int workers = WORKERS_PER_PROCESSOR * Runtime.getRuntime().availableProcessors();
  private boolean followLinks;
  private Optional<Path> journal = Optional.empty();
  private long maxInstanceBytes = DEFAULT_MAX_INSTANCE_BYTES;
  private boolean stopsAtFailure;
  private ImportListener listener = ImportListener.NONE;
  private ThreadFactory threads = BulkImport::daemon;

  private BulkImport(ArchiveView archive) {
    this.archive = archive;
  }

  /** Opens a source when its turn comes, with the settings of then. */
  interface Opener {
    ImportSource open(Settings settings) throws IOException;
  }

  /** The settings of a run. */
  record Settings(
      int workers,
      boolean followLinks,
      Optional<Path> journal,
      long maxInstanceBytes,
      boolean stopsAtFailure,
      ImportListener listener,
      ThreadFactory threads) {}

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }

  /** An import into the partition of a view, with the rights of its caller. */
  public static BulkImport into(ArchiveView archive) {
    return new BulkImport(archive);
  }

  /**
   * Adds a source, whatever it is: a folder with all that is below it, a zip, a tar, a DICOMDIR
   * with the files that it names, or a single file. Which one, the bytes say, not the name.
   */
  public BulkImport from(Path source) {
    sources.add(settings -> SourceKind.open(source, settings));
    return this;
  }

  /** Adds all files below a folder, of which a DICOMDIR is not obeyed. */
  public BulkImport folder(Path folder) {
    sources.add(settings -> new FolderSource(folder, settings.followLinks()));
    return this;
  }

  /** Adds the entries of a zip. */
  public BulkImport zip(Path file) {
    sources.add(settings -> new ZipSource(file));
    return this;
  }

  /** Adds the files in a tar, which may be compressed with gzip. */
  public BulkImport tar(Path file) {
    sources.add(settings -> new TarSource(file));
    return this;
  }

  /**
   * Adds the files that a DICOMDIR names; what it names and is not there is told.
   *
   * @param dicomdir the DICOMDIR, or the folder that it is in
   */
  public BulkImport fileSet(Path dicomdir) {
    sources.add(settings -> new FileSetSource(dicomdir, settings.listener()::found));
    return this;
  }

  /**
   * Instances that are taken in at once, 1 to 1024. Default 4 for each processor: many of them wait
   * for a sync, which they share.
   */
  public BulkImport workers(int count) {
    if (count < 1 || count > MAX_WORKERS) {
      throw new IllegalArgumentException("workers=" + count + ": want 1 to " + MAX_WORKERS);
    }
    workers = count;
    return this;
  }

  /** Makes it follow symbolic links in folders; one that leads back is told and not followed. */
  public BulkImport followLinks() {
    followLinks = true;
    return this;
  }

  /**
   * Remembers in a file what was dealt with, so that the same import, run again, reads only what is
   * left, and what has changed since. A journal belongs to one archive: where that is put back to
   * an earlier state, delete it. About 33 bytes of file and up to 43 of memory for each item; it
   * holds no names. Default: none.
   */
  public BulkImport journal(Path file) {
    journal = Optional.of(file);
    return this;
  }

  /**
   * What an instance may have at most, in bytes, when unpacked; more is unreadable. Default {@link
   * #DEFAULT_MAX_INSTANCE_BYTES}.
   */
  public BulkImport maxInstanceBytes(long bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("maxInstanceBytes=" + bytes + ": want 1 or more");
    }
    maxInstanceBytes = bytes;
    return this;
  }

  /** Makes the first item that somebody should look at end the import. */
  public BulkImport stopAtFirstFailure() {
    stopsAtFailure = true;
    return this;
  }

  /** Sets who is told. Default: nobody. */
  public BulkImport listener(ImportListener listener) {
    this.listener = listener;
    return this;
  }

  /** Makes the threads of a run. Default: daemon threads. */
  public BulkImport threadFactory(ThreadFactory threads) {
    this.threads = threads;
    return this;
  }

  /**
   * Imports everything, and returns when all of it is dealt with. To interrupt the thread ends it
   * early: what was stored stays, what was on its way is not there, and running it again is safe.
   *
   * @throws InterruptedException if the thread was interrupted
   * @throws IOException if a source as a whole cannot be read, the archive cannot store or is
   *     closed, there is no room, or an item failed and that was to stop it; running it again is
   *     safe
   */
  public ImportResult run() throws IOException, InterruptedException {
    var settings =
        new Settings(
            workers, followLinks, journal, maxInstanceBytes, stopsAtFailure, listener, threads);
    return ImportRun.run(archive, List.copyOf(sources), settings);
  }
}
