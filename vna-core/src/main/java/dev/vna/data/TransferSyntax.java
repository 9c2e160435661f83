package dev.vna.data;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A transfer syntax: how a data set becomes bytes. Private and unknown ones are allowed; they are
 * taken to be explicit VR little endian with encapsulated Pixel Data, as every syntax that the
 * standard has added since 1996. Immutable. Source: PS3.5 Section 10 and Annex A; UIDs, PS3.6 Annex
 * A.
 */
public final class TransferSyntax {
  private static final int IMPLICIT = 1;
  private static final int BIG_ENDIAN = 2;
  private static final int DEFLATED = 4;
  private static final int ENCAPSULATED = 8;
  private static final int LOSSY = 16;
  private static final int VIDEO = 32;
  private static final int PARTIAL = 64;
  private static final int UNKNOWN = 128;

  /** May hold lossy or lossless frames: the data set says which (Lossy Image Compression). */
  private static final int EITHER = 256;

  private static final Map<String, TransferSyntax> KNOWN = new HashMap<>();

  /** Implicit VR Little Endian, the default. */
  public static final TransferSyntax IMPLICIT_VR_LITTLE_ENDIAN =
      known(Uid.ImplicitVRLittleEndian, IMPLICIT);

  /** Explicit VR Little Endian. */
  public static final TransferSyntax EXPLICIT_VR_LITTLE_ENDIAN =
      known(Uid.ExplicitVRLittleEndian, 0);

  /** Explicit VR Big Endian, retired. */
  public static final TransferSyntax EXPLICIT_VR_BIG_ENDIAN =
      known(Uid.ExplicitVRBigEndian, BIG_ENDIAN);

  /** Deflated Explicit VR Little Endian. */
  public static final TransferSyntax DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN =
      known(Uid.DeflatedExplicitVRLittleEndian, DEFLATED);

  static {
    encapsulated(
        0,
        Uid.EncapsulatedUncompressedExplicitVRLittleEndian,
        Uid.JPEGLossless,
        Uid.JPEGLosslessNonHierarchical15,
        Uid.JPEGLosslessHierarchical28,
        Uid.JPEGLosslessHierarchical29,
        Uid.JPEGLosslessSV1,
        Uid.JPEGLSLossless,
        Uid.JPEG2000Lossless,
        Uid.JPEG2000MCLossless,
        Uid.JPEGXLLossless,
        Uid.HTJ2KLossless,
        Uid.HTJ2KLosslessRPCL,
        Uid.RLELossless,
        Uid.DeflatedImageFrameCompression);
    encapsulated(
        LOSSY,
        Uid.JPEGBaseline8Bit,
        Uid.JPEGExtended12Bit,
        Uid.JPEGExtended35,
        Uid.JPEGSpectralSelectionNonHierarchical68,
        Uid.JPEGSpectralSelectionNonHierarchical79,
        Uid.JPEGFullProgressionNonHierarchical1012,
        Uid.JPEGFullProgressionNonHierarchical1113,
        Uid.JPEGExtendedHierarchical1618,
        Uid.JPEGExtendedHierarchical1719,
        Uid.JPEGSpectralSelectionHierarchical2022,
        Uid.JPEGSpectralSelectionHierarchical2123,
        Uid.JPEGFullProgressionHierarchical2426,
        Uid.JPEGFullProgressionHierarchical2527,
        Uid.JPEGLSNearLossless,
        Uid.JPEGXLJPEGRecompression);
    encapsulated(LOSSY | EITHER, Uid.JPEG2000, Uid.JPEG2000MC, Uid.JPEGXL, Uid.HTJ2K);
    encapsulated(
        LOSSY | VIDEO,
        Uid.MPEG2MPML,
        Uid.MPEG2MPMLF,
        Uid.MPEG2MPHL,
        Uid.MPEG2MPHLF,
        Uid.MPEG4HP41,
        Uid.MPEG4HP41F,
        Uid.MPEG4HP41BD,
        Uid.MPEG4HP41BDF,
        Uid.MPEG4HP422D,
        Uid.MPEG4HP422DF,
        Uid.MPEG4HP423D,
        Uid.MPEG4HP423DF,
        Uid.MPEG4HP42STEREO,
        Uid.MPEG4HP42STEREOF,
        Uid.HEVCMP51,
        Uid.HEVCM10P51);
    // Pixel data lies elsewhere, is a live stream, or the bytes are no data set at all.
    known(Uid.JPIPReferenced, PARTIAL);
    known(Uid.JPIPReferencedDeflate, PARTIAL | DEFLATED);
    known(Uid.JPIPHTJ2KReferenced, PARTIAL);
    known(Uid.JPIPHTJ2KReferencedDeflate, PARTIAL | DEFLATED);
    known(Uid.SMPTEST211020UncompressedProgressiveActiveVideo, PARTIAL | VIDEO);
    known(Uid.SMPTEST211020UncompressedInterlacedActiveVideo, PARTIAL | VIDEO);
    known(Uid.SMPTEST211030PCMDigitalAudio, PARTIAL);
    known(Uid.RFC2557MIMEEncapsulation, PARTIAL);
    known(Uid.XMLEncoding, PARTIAL);
    known(Uid.Papyrus3ImplicitVRLittleEndian, PARTIAL | IMPLICIT);
  }

  private final String uid;
  private final int traits;

  private TransferSyntax(String uid, int traits) {
    this.uid = uid;
    this.traits = traits;
  }

  private static TransferSyntax known(String uid, int traits) {
    var syntax = new TransferSyntax(uid, traits);
    KNOWN.put(uid, syntax);
    return syntax;
  }

  private static void encapsulated(int traits, String... uids) {
    for (String uid : uids) {
      known(uid, ENCAPSULATED | traits);
    }
  }

  /** The transfer syntax with this UID; padding is dropped. One that is not known is allowed. */
  public static TransferSyntax of(String uid) {
    TransferSyntax known = KNOWN.get(uid);
    if (known != null) {
      return known;
    }
    String trimmed = uid.replaceAll("[\\x00 ]+$", "");
    known = KNOWN.get(trimmed);
    return known != null ? known : new TransferSyntax(trimmed, ENCAPSULATED | UNKNOWN);
  }

  /**
   * A private transfer syntax whose data sets are encoded as {@code base} says.
   *
   * @param base one of the uncompressed syntaxes, or an encapsulated one for encapsulated Pixel
   *     Data
   */
  public static TransferSyntax ofPrivate(String uid, TransferSyntax base) {
    return new TransferSyntax(uid, base.traits | UNKNOWN);
  }

  private boolean has(int trait) {
    return (traits & trait) != 0;
  }

  /** The UID. */
  public String uid() {
    return uid;
  }

  /** The name in the standard, empty if not known. */
  public Optional<String> name() {
    return UidRegistry.name(uid);
  }

  /** Whether the standard has this syntax. */
  public boolean isKnown() {
    return !has(UNKNOWN);
  }

  /** Whether elements name their VR. */
  public boolean explicitVr() {
    return !has(IMPLICIT);
  }

  /** Whether numbers are big endian. */
  public boolean bigEndian() {
    return has(BIG_ENDIAN);
  }

  /** Whether the data set as a whole is deflated (PS3.5 Annex A.5). */
  public boolean deflated() {
    return has(DEFLATED);
  }

  /** Whether Pixel Data is a sequence of fragments (PS3.5 Annex A.4). */
  public boolean encapsulated() {
    return has(ENCAPSULATED);
  }

  /** Whether pixels are, or may be, compressed with loss. */
  public boolean lossy() {
    return has(LOSSY);
  }

  /** Whether a lossy syntax may also hold frames that lost nothing, such as JPEG 2000. */
  public boolean mayBeLossless() {
    return !has(LOSSY) || has(EITHER);
  }

  /** Whether Pixel Data is a video stream. */
  public boolean video() {
    return has(VIDEO);
  }

  /**
   * Whether the bytes hold the whole object. False of referenced pixel data (JPIP), of real-time
   * video and audio, and of the retired MIME, XML and Papyrus forms.
   */
  public boolean carriesWholeObject() {
    return !has(PARTIAL);
  }

  /**
   * Whether this is one of the four uncompressed syntaxes, implicit or explicit little endian,
   * explicit big endian, and deflated, among which a data set can be converted without touching
   * pixels.
   */
  public boolean isNativeUncompressed() {
    return !has(ENCAPSULATED | PARTIAL);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TransferSyntax that && uid.equals(that.uid) && traits == that.traits;
  }

  @Override
  public int hashCode() {
    return uid.hashCode();
  }

  @Override
  public String toString() {
    return name().map(n -> n + " (" + uid + ")").orElse(uid);
  }
}
