package dev.vna.dicom.web;

import java.io.IOException;
import java.io.InputStream;

/**
 * A body of known length, of which any range can be opened.
 *
 * @param length in bytes
 * @param opener opens a range
 */
record Content(long length, Opener opener) {
  /** Opens a range. */
  @FunctionalInterface
  interface Opener {
    /** A stream of just these bytes, or of more. */
    InputStream open(long offset, long length) throws IOException;
  }

  /** Of a stream that can only be read from its start. */
  static Opener fromStart(Start start) {
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
