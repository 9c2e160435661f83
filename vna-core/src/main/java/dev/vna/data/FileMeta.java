package dev.vna.data;

import java.util.Optional;

/** The File Meta Information of a DICOM file. Immutable. Source: PS3.10 Section 7.1. */
public final class FileMeta {
  /** Implementation Class UID of what {@link #encode} writes. */
  public static final String IMPLEMENTATION_CLASS_UID =
      "2.25.294263151063925337207254186712437058401";

  /** Implementation Version Name of what {@link #encode} writes; at most 16 characters. */
  public static final String IMPLEMENTATION_VERSION_NAME = "VNA_0.1";

  private static final int PREAMBLE_BYTES = 128;

  private final DataSet elements;
  private final TransferSyntax transferSyntax;

  FileMeta(DataSet elements, TransferSyntax transferSyntax) {
    this.elements = elements;
    this.transferSyntax = transferSyntax;
  }

  /**
   * The meta information of a new file that holds this instance.
   *
   * @param mediaStorageSopClassUid its SOP class; left out if empty, as not known
   * @param mediaStorageSopInstanceUid its SOP Instance UID; left out if empty, as not known
   */
  public static FileMeta of(
      String mediaStorageSopClassUid, String mediaStorageSopInstanceUid, TransferSyntax syntax) {
    DataSet.Builder elements =
        DataSet.builder()
            .setBytes(Tag.FileMetaInformationVersion, Vr.OB, new byte[] {0, 1})
            .set(Tag.TransferSyntaxUID, syntax.uid())
            .set(Tag.ImplementationClassUID, IMPLEMENTATION_CLASS_UID)
            .set(Tag.ImplementationVersionName, IMPLEMENTATION_VERSION_NAME);
    // Both have to have a value (PS3.10 Section 7.1): none is better than an empty one.
    if (!mediaStorageSopClassUid.isEmpty()) {
      elements.set(Tag.MediaStorageSOPClassUID, mediaStorageSopClassUid);
    }
    if (!mediaStorageSopInstanceUid.isEmpty()) {
      elements.set(Tag.MediaStorageSOPInstanceUID, mediaStorageSopInstanceUid);
    }
    return new FileMeta(elements.build(), syntax);
  }

  /** A copy with the AE title of the application that the instance came from. */
  public FileMeta withSourceAeTitle(String aeTitle) {
    return new FileMeta(
        elements.toBuilder().set(Tag.SourceApplicationEntityTitle, aeTitle).build(),
        transferSyntax);
  }

  /** The SOP class of the instance, if the file says so. */
  public Optional<String> mediaStorageSopClassUid() {
    return elements.string(Tag.MediaStorageSOPClassUID);
  }

  /** The SOP Instance UID of the instance, if the file says so. */
  public Optional<String> mediaStorageSopInstanceUid() {
    return elements.string(Tag.MediaStorageSOPInstanceUID);
  }

  /** The transfer syntax of the data set; guessed from its first bytes if the file does not say. */
  public TransferSyntax transferSyntax() {
    return transferSyntax;
  }

  /** AE title of the application that the instance came from. */
  public Optional<String> sourceAeTitle() {
    return elements.string(Tag.SourceApplicationEntityTitle);
  }

  /** UID of the implementation that wrote the file. */
  public Optional<String> implementationClassUid() {
    return elements.string(Tag.ImplementationClassUID);
  }

  /** Version of the implementation that wrote the file. */
  public Optional<String> implementationVersionName() {
    return elements.string(Tag.ImplementationVersionName);
  }

  /** All elements, group length left out. */
  public DataSet elements() {
    return elements;
  }

  /**
   * What a file begins with: 128 zeros, the prefix DICM, and group 0002H in explicit VR little
   * endian with its length.
   */
  public byte[] encode() {
    var out = new Bytes(PREAMBLE_BYTES + 256);
    out.size = PREAMBLE_BYTES;
    for (char c : "DICM".toCharArray()) {
      out.put8(c);
    }
    DataSetEncoder.putHeader(out, Form.EXPLICIT_LE, Tag.FileMetaInformationGroupLength, Vr.UL, 4);
    int length = out.size;
    out.put32(0, false);
    new DataSetEncoder(Form.EXPLICIT_LE, out).dataSet(elements, elements.characterSet());
    Numbers.put32(out.array, length, out.size - length - 4, false);
    return out.toArray();
  }

  /** The transfer syntax only: safe for logs. */
  @Override
  public String toString() {
    return "FileMeta[" + transferSyntax.uid() + "]";
  }
}
