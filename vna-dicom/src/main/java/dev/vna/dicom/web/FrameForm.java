package dev.vna.dicom.web;

import dev.vna.data.TransferSyntax;
import dev.vna.data.frames.RleCodec;
import java.util.List;
import java.util.Optional;

/**
 * How frames are given.
 *
 * @param multipart whether in parts
 * @param mediaType of the frame
 * @param transferSyntax that the frame's bytes are in
 * @param decoded whether they are decoded from what is stored
 */
record FrameForm(boolean multipart, String mediaType, String transferSyntax, boolean decoded) {
  private static final String NATIVE = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid();

  /**
   * The form of frames that are stored in this transfer syntax; empty if what is wanted would need
   * a codec that is not there.
   *
   * @param single whether there is one frame, which may be given without parts
   */
  static Optional<FrameForm> of(Wanted wanted, TransferSyntax stored, boolean single) {
    boolean alone = single && wanted.takesSingle();
    if (!alone && !wanted.takesMultipart()) {
      return Optional.empty();
    }
    return stored.encapsulated() ? encapsulated(wanted, stored, !alone) : plain(wanted, !alone);
  }

  private static Optional<FrameForm> plain(Wanted wanted, boolean multipart) {
    boolean asNative =
        wanted.transferSyntax().isEmpty()
            || wanted.takesAnyTransferSyntax()
            || wanted.transferSyntax().get().equals(NATIVE);
    return wanted.takes(MediaType.OCTET_STREAM) && asNative
        ? Optional.of(new FrameForm(multipart, MediaType.OCTET_STREAM, NATIVE, false))
        : Optional.empty();
  }

  private static Optional<FrameForm> encapsulated(
      Wanted wanted, TransferSyntax stored, boolean multipart) {
    boolean asStored =
        wanted.isAnything()
            || wanted.takesAnyTransferSyntax()
            || wanted.transferSyntax().filter(stored.uid()::equals).isPresent();
    List<String> names = FrameMedia.of(stored);
    if (asStored || wanted.transferSyntax().isEmpty()) {
      // The standard's own name, unless the client knows another only.
      Optional<String> name = names.stream().filter(wanted::takes).findFirst();
      if (name.isPresent()) {
        return Optional.of(new FrameForm(multipart, name.get(), stored.uid(), false));
      }
    }
    if (!wanted.takes(MediaType.OCTET_STREAM)) {
      return Optional.empty();
    }
    if (asStored) {
      return Optional.of(new FrameForm(multipart, MediaType.OCTET_STREAM, stored.uid(), false));
    }
    boolean asNative =
        wanted.transferSyntax().isEmpty() || wanted.transferSyntax().get().equals(NATIVE);
    return asNative && RleCodec.instance().supports(stored)
        ? Optional.of(new FrameForm(multipart, MediaType.OCTET_STREAM, NATIVE, true))
        : Optional.empty();
  }

  /** The Content-Type of a frame. */
  String contentType() {
    return mediaType + "; transfer-syntax=" + transferSyntax;
  }
}
