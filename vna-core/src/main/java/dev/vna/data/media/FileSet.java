package dev.vna.data.media;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetException;
import dev.vna.data.Finding;
import dev.vna.data.Limits;
import dev.vna.data.Part10;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file-set as its directory describes it: a tree of records and the files that they refer to.
 * Immutable; safe for use by many threads. Reading is lenient: what the directory lies about is in
 * {@link #findings}. Source: PS3.10 Section 8, PS3.3 Annex F.
 */
public final class FileSet {
  private static final String DIRECTORY = "DICOMDIR";

  private final Path root;
  private final DataSet directory;
  private final List<DirectoryRecord> records;
  private final List<DirectoryRecord> orphans;
  private final List<Finding> findings;

  private FileSet(
      Path root,
      DataSet directory,
      List<DirectoryRecord> records,
      List<DirectoryRecord> orphans,
      List<Finding> findings) {
    this.root = root;
    this.directory = directory;
    this.records = List.copyOf(records);
    this.orphans = List.copyOf(orphans);
    this.findings = List.copyOf(findings);
  }

  /**
   * Reads a directory.
   *
   * @param dicomdir the DICOMDIR, or the folder that it is in
   * @throws FileSetException if there is none, or it passes a limit, or a strict reader has
   *     something to forgive
   * @throws DataSetException if it is no DICOM file, or a strict reader has something to forgive
   * @throws IOException if it cannot be read
   */
  public static FileSet read(Path dicomdir) throws IOException {
    return read(dicomdir, MediaLimits.DEFAULT);
  }

  /**
   * Reads a directory.
   *
   * @param dicomdir the DICOMDIR, or the folder that it is in
   * @throws FileSetException if there is none, or it passes a limit, or a strict reader has
   *     something to forgive
   * @throws DataSetException if it is no DICOM file, or a strict reader has something to forgive
   * @throws IOException if it cannot be read
   */
  public static FileSet read(Path dicomdir, MediaLimits limits) throws IOException {
    Path file = dicomdir;
    if (Files.isDirectory(dicomdir)) {
      file =
          FileId.of(DIRECTORY)
              .resolve(dicomdir)
              .orElseThrow(() -> new FileSetException("no DICOMDIR in the folder"));
    }
    long size = Files.size(file);
    if (size > limits.maxBytes()) {
      throw new FileSetException(
          "DICOMDIR of " + size + " bytes is larger than maxBytes=" + limits.maxBytes());
    }
    List<Finding> findings = new ArrayList<>();
    DataSet directory;
    long dataSetOffset;
    try (InputStream in = Files.newInputStream(file)) {
      Limits encoding = Limits.DEFAULT.withStrict(limits.strict());
      Part10 part10 = Part10.open(in, encoding);
      findings.addAll(part10.findings());
      dataSetOffset = part10.dataSetOffset();
      byte[] bytes = part10.dataSet().readNBytes((int) limits.maxBytes());
      TransferSyntax syntax = part10.fileMeta().transferSyntax();
      directory = DataSet.read(bytes, 0, bytes.length, syntax, encoding);
      findings.addAll(directory.findings());
    }
    if (!directory.contains(Tag.DirectoryRecordSequence)) {
      throw new FileSetException("no Directory Record Sequence: not a DICOMDIR");
    }
    var reader = new DirectoryReader(directory, dataSetOffset, limits);
    reader.read();
    if (limits.strict() && !reader.findings.isEmpty()) {
      throw new FileSetException(reader.findings.get(0).toString());
    }
    findings.addAll(reader.findings);
    Path folder = file.toAbsolutePath().getParent();
    return new FileSet(folder, directory, reader.roots, reader.orphans, findings);
  }

  /** The folder of the file-set: that of its DICOMDIR. */
  public Path root() {
    return root;
  }

  /** File-set ID. */
  public Optional<String> id() {
    return directory.string(Tag.FileSetID);
  }

  /** The elements of the directory itself, its records among them. */
  public DataSet directory() {
    return directory;
  }

  /** The records of the root: patients, and what belongs to no patient. */
  public List<DirectoryRecord> records() {
    return records;
  }

  /** Records in use that could not be placed in the tree. */
  public List<DirectoryRecord> orphans() {
    return orphans;
  }

  /** All records of the tree, each before those below it. */
  public List<DirectoryRecord> allRecords() {
    List<DirectoryRecord> all = new ArrayList<>();
    var pending = new ArrayDeque<DirectoryRecord>();
    for (int i = records.size() - 1; i >= 0; i--) {
      pending.push(records.get(i));
    }
    while (!pending.isEmpty()) {
      DirectoryRecord record = pending.pop();
      all.add(record);
      for (int i = record.children().size() - 1; i >= 0; i--) {
        pending.push(record.children().get(i));
      }
    }
    return all;
  }

  /**
   * The file that a record refers to: within the folder of the file-set, whatever the record says.
   * Empty if the record refers to none, or the file does not exist.
   *
   * @throws IOException if a folder cannot be read
   */
  public Optional<Path> file(DirectoryRecord record) throws IOException {
    Optional<FileId> id = record.fileId();
    return id.isEmpty() ? Optional.empty() : id.get().resolve(root);
  }

  /** What was wrong with the directory, at most some hundred. */
  public List<Finding> findings() {
    return findings;
  }
}
