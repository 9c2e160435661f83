package dev.vna.data.media;

import dev.vna.data.DataSet;
import dev.vna.data.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A record of a directory: its keys, and the records below it. Immutable once read. Source: PS3.3
 * Section F.3.2.2.
 */
public final class DirectoryRecord {
  private final DataSet attributes;
  private final Optional<FileId> fileId;
  private final List<DirectoryRecord> children = new ArrayList<>();

  DirectoryRecord(DataSet attributes, Optional<FileId> fileId) {
    this.attributes = attributes;
    this.fileId = fileId;
  }

  void add(DirectoryRecord child) {
    children.add(child);
  }

  /** Directory Record Type as it stands there, such as {@code RT DOSE}; empty if missing. */
  public String type() {
    return attributes.string(Tag.DirectoryRecordType).orElse("");
  }

  /** The type, if the standard has it. */
  public Optional<RecordType> recordType() {
    return RecordType.ofName(type());
  }

  /** All elements of the record: its keys, and how it is linked. */
  public DataSet attributes() {
    return attributes;
  }

  /** The records one level below, in their order. */
  public List<DirectoryRecord> children() {
    return Collections.unmodifiableList(children);
  }

  /** The file that the record refers to, if it does; see {@link FileSet#file}. */
  public Optional<FileId> fileId() {
    return fileId;
  }

  /** Type and number of records below. */
  @Override
  public String toString() {
    return "DirectoryRecord[" + type() + " children=" + children.size() + "]";
  }
}
