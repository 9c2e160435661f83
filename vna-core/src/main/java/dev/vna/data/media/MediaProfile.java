package dev.vna.data.media;

import dev.vna.data.TransferSyntax;
import dev.vna.data.Uid;
import java.util.Set;

/** What an application profile allows on media. Source: PS3.11 Annexes D, H and J. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of makes sets that cannot be changed.
public enum MediaProfile {
  /** Whatever the instances are encoded in. */
  ANY(Set.of()),
  /** General purpose, uncompressed: STD-GEN-CD, STD-GEN-DVD-RAM. */
  GENERAL_PURPOSE(Set.of(Uid.ExplicitVRLittleEndian)),
  /** General purpose with JPEG: STD-GEN-DVD-JPEG, STD-GEN-BD-JPEG, STD-GEN-USB-JPEG and others. */
  GENERAL_PURPOSE_JPEG(
      Set.of(
          Uid.ExplicitVRLittleEndian,
          Uid.JPEGLosslessSV1,
          Uid.JPEGBaseline8Bit,
          Uid.JPEGExtended12Bit)),
  /**
   * General purpose with JPEG 2000: STD-GEN-DVD-J2K, STD-GEN-BD-J2K, STD-GEN-USB-J2K and others.
   */
  GENERAL_PURPOSE_JPEG_2000(Set.of(Uid.ExplicitVRLittleEndian, Uid.JPEG2000Lossless, Uid.JPEG2000));

  private final Set<String> transferSyntaxUids;

  MediaProfile(Set<String> transferSyntaxUids) {
    this.transferSyntaxUids = transferSyntaxUids;
  }

  /** Whether instances in this transfer syntax may be in the file-set. */
  public boolean allows(TransferSyntax syntax) {
    return transferSyntaxUids.isEmpty() || transferSyntaxUids.contains(syntax.uid());
  }
}
