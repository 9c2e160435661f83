package dev.vna.data.frames;

import dev.vna.data.TransferSyntax;

/**
 * Turns single frames from one compressed form into native samples and back. Native is what {@link
 * FrameReader} gives of native pixels: little endian, and samples of a pixel or of a plane together
 * as {@link FrameShape#planar} says. An implementation is safe for use by many threads.
 */
public interface PixelCodec {
  /** Whether frames of this transfer syntax are its form. */
  boolean supports(TransferSyntax syntax);

  /**
   * The native samples of a frame: exactly {@link FrameShape#bytes}. Nothing larger is ever
   * allocated, whatever the codestream says.
   *
   * @throws FrameException if the codestream is broken, or is not of this shape
   */
  byte[] decode(byte[] codestream, FrameShape shape) throws FrameException;

  /**
   * The codestream of a frame.
   *
   * @param frame native samples, exactly {@link FrameShape#bytes}
   * @throws FrameException if this form cannot hold frames of this shape
   * @throws IllegalArgumentException if the frame is of another length
   */
  byte[] encode(byte[] frame, FrameShape shape) throws FrameException;
}
