package dev.vna.archive;

import dev.vna.data.DataSet;
import dev.vna.data.Element;
import dev.vna.data.ParsedHeader;
import dev.vna.data.Tag;
import dev.vna.data.TransferSyntax;
import dev.vna.data.frames.FrameIndex;
import dev.vna.data.frames.RangeSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Where the frames of instances lie: found when an encapsulated one comes in, and kept by the
 * index; of all others the header tells.
 */
final class InstanceFrames {
  private InstanceFrames() {}

  /** What is kept of an instance that has been read through. */
  static Optional<FrameIndex> found(ParsedHeader parsed, TransferSyntax syntax) {
    return parsed.fragments().isPresent() ? FrameIndex.of(parsed, syntax) : Optional.empty();
  }

  /**
   * The frames of native pixels; empty if there are none.
   *
   * @param header as received
   * @param lengthBytes of the data set as received
   */
  static Optional<FrameIndex> ofNative(
      DataSet header, TransferSyntax syntax, long lengthBytes, RangeSource source)
      throws IOException {
    if (header.element(Tag.PixelData).filter(Element::isEncapsulated).isPresent()) {
      throw new IOException("the index does not say where the frames lie: rebuild it");
    }
    ParsedHeader parsed =
        new ParsedHeader(header, Optional.empty(), lengthBytes, syntax.bigEndian(), List.of(), 0);
    return FrameIndex.of(parsed, syntax, source);
  }
}
