package dev.vna.testkit;

import dev.vna.data.DataSet;
import dev.vna.data.DicomFile;
import dev.vna.data.FileMeta;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * One made-up SOP instance. Immutable.
 *
 * @param dataSet the data set, pixel data included
 * @param transferSyntax the transfer syntax that it is in
 */
public record SyntheticInstance(DataSet dataSet, TransferSyntax transferSyntax) {
  /** Its SOP class. */
  public String sopClassUid() {
    return text(Tag.SOPClassUID);
  }

  /** Its SOP Instance UID. */
  public String sopInstanceUid() {
    return text(Tag.SOPInstanceUID);
  }

  /** The study that it belongs to; empty for an instance without a patient. */
  public String studyInstanceUid() {
    return text(Tag.StudyInstanceUID);
  }

  /** The series that it belongs to; empty for an instance without a patient. */
  public String seriesInstanceUid() {
    return text(Tag.SeriesInstanceUID);
  }

  private String text(int tag) {
    return dataSet.string(tag).orElse("");
  }

  /**
   * The same instance in another uncompressed transfer syntax, deflated included.
   *
   * @throws IllegalArgumentException if either transfer syntax is an encapsulated one
   */
  public SyntheticInstance in(TransferSyntax uncompressed) {
    if (transferSyntax.encapsulated() || uncompressed.encapsulated()) {
      throw new IllegalArgumentException(
          "from %s to %s: want uncompressed ones"
              .formatted(transferSyntax.uid(), uncompressed.uid()));
    }
    return new SyntheticInstance(dataSet, uncompressed);
  }

  /**
   * The same instance with fragments in the place of its frames, two of each frame, led by a Basic
   * Offset Table. The fragments begin and end like JPEG, but no codec can decode them: they are for
   * tests that move instances and look at none.
   *
   * @throws IllegalArgumentException if the instance has no Pixel Data, or the transfer syntax is
   *     not encapsulated
   */
  public SyntheticInstance encapsulated(TransferSyntax encapsulated) {
    return new SyntheticInstance(
        FakeFragments.inPlaceOfFrames(dataSet, encapsulated), encapsulated);
  }

  /** The same instance with another value of an attribute, under the same UIDs. */
  public SyntheticInstance with(int tag, String value) {
    return new SyntheticInstance(dataSet.toBuilder().set(tag, value).build(), transferSyntax);
  }

  /** The instance as a DICOM file. */
  public DicomFile file() {
    return new DicomFile(FileMeta.of(sopClassUid(), sopInstanceUid(), transferSyntax), dataSet);
  }

  /** The bytes of the DICOM file. */
  public byte[] toBytes() {
    var out = new ByteArrayOutputStream();
    try {
      file().write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot encode " + sopInstanceUid(), e);
    }
    return out.toByteArray();
  }

  /**
   * Writes the DICOM file.
   *
   * @return {@code file}
   * @throws IOException if it cannot be written
   */
  public Path write(Path file) throws IOException {
    file().write(file);
    return file;
  }
}
