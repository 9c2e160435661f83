package dev.vna.data.wrap;

import dev.vna.data.DataSet;
import dev.vna.data.DataSetWriter;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A DICOM object made of content, to be written as often as wanted: always the same, as long as
 * nobody changes the file that the content is in. Immutable, safe for use by many threads.
 */
public final class WrappedContent {
  private static final TransferSyntax SYNTAX = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;

  private final Content content;
  private final ContentKind kind;
  private final DataSet header;

  WrappedContent(Content content, ContentKind kind, DataSet header) {
    this.content = content;
    this.kind = kind;
    this.header = header;
  }

  /** What the content is. */
  public ContentKind kind() {
    return kind;
  }

  /** Its SOP class. */
  public String sopClassUid() {
    return content.sopClassUid();
  }

  /** Its name, new. */
  public String sopInstanceUid() {
    return header.string(Tag.SOPInstanceUID).orElseThrow();
  }

  /** How it is encoded. */
  public TransferSyntax transferSyntax() {
    return content.transferSyntax();
  }

  /** All attributes but the content itself. */
  public DataSet header() {
    return header;
  }

  /** What somebody should know: what of the content the object does not say, or is assumed. */
  public List<String> notes() {
    return content.notes();
  }

  /**
   * Writes the data set, without file meta information. Does not close the stream.
   *
   * @throws WrapException if the content turns out to be damaged, or has changed; what was written
   *     is not to be used
   * @throws IOException if it cannot be read, or the stream fails; the same
   */
  public void writeDataSet(OutputStream out) throws IOException {
    int bulk = content.bulkTag();
    DataSet.Builder before = DataSet.builder().set(Tag.SpecificCharacterSet, "ISO_IR 192");
    DataSet.Builder after = DataSet.builder().set(Tag.SpecificCharacterSet, "ISO_IR 192");
    int charsetBytes = DataSetWriter.toBytes(after.build(), SYNTAX).length;
    before.merge(header, tag -> Integer.compareUnsigned(tag, bulk) < 0);
    after.merge(header, tag -> Integer.compareUnsigned(tag, bulk) > 0);
    DataSetWriter.write(before.build(), SYNTAX, out);
    content.writeBulk(out);
    // What comes after is in the same character set, which was named before.
    byte[] rest = DataSetWriter.toBytes(after.build(), SYNTAX);
    out.write(rest, charsetBytes, rest.length - charsetBytes);
  }

  /** Writes it as a DICOM file; otherwise the same as {@link #writeDataSet}. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(FileMeta.of(sopClassUid(), sopInstanceUid(), transferSyntax()).encode());
    writeDataSet(out);
  }
}
