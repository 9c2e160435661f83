package dev.vna.dicom.web;

import dev.vna.data.frames.RangeSource;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body of known length, of which any range can be opened.
 *
 * @param length in bytes
 * @param source opens a range
 */
record Content(long length, RangeSource source) {
  static Content of(byte[] bytes) {
    return new Content(bytes.length, RangeSource.of(bytes));
  }

  /** Of a stream that can only be read from its start. */
  static RangeSource fromStart(Start start) {
    return (offset, length) -> {
      InputStream in = start.open();
      try {
        in.skipNBytes(offset);
        return in;
      } catch (IOException | RuntimeException e) {
        in.close();
        throw e;
      }
    };
  }

  /** Opens the whole. */
  @FunctionalInterface
  interface Start {
    InputStream open() throws IOException;
  }
}
