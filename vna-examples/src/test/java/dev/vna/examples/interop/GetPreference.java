package dev.vna.examples.interop;

import dev.vna.data.Uid;
import java.util.Map;
import java.util.Optional;

/**
 * The options by which DCMTK's {@code getscu} is told the transfer syntax that it should prefer.
 * There is none for implicit VR: told {@code +xi}, release 3.6.7 proposes explicit VR alone.
 */
final class GetPreference {
  private static final Map<String, String> OPTIONS =
      Map.ofEntries(
          Map.entry(Uid.ExplicitVRLittleEndian, "+xe"),
          Map.entry(Uid.ExplicitVRBigEndian, "+xb"),
          Map.entry(Uid.DeflatedExplicitVRLittleEndian, "+xd"),
          Map.entry(Uid.JPEGLosslessSV1, "+xs"),
          Map.entry(Uid.JPEGBaseline8Bit, "+xy"),
          Map.entry(Uid.JPEGExtended12Bit, "+xx"),
          Map.entry(Uid.JPEG2000Lossless, "+xv"),
          Map.entry(Uid.JPEG2000, "+xw"),
          Map.entry(Uid.JPEGLSLossless, "+xt"),
          Map.entry(Uid.JPEGLSNearLossless, "+xu"),
          Map.entry(Uid.MPEG2MPML, "+xm"),
          Map.entry(Uid.MPEG2MPHL, "+xh"),
          Map.entry(Uid.MPEG4HP41, "+xn"),
          Map.entry(Uid.MPEG4HP41BD, "+xl"),
          Map.entry(Uid.MPEG4HP422D, "+x2"),
          Map.entry(Uid.MPEG4HP423D, "+x3"),
          Map.entry(Uid.MPEG4HP42STEREO, "+xo"),
          Map.entry(Uid.HEVCMP51, "+x4"),
          Map.entry(Uid.HEVCM10P51, "+x5"),
          Map.entry(Uid.RLELossless, "+xr"));

  private GetPreference() {}

  /** The option for a transfer syntax, if there is one. */
  static Optional<String> option(String transferSyntaxUid) {
    return Optional.ofNullable(OPTIONS.get(transferSyntaxUid));
  }
}
