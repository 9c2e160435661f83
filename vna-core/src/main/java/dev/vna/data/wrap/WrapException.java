package dev.vna.data.wrap;

import java.io.IOException;

/** Content cannot become a DICOM object. The message says why, and holds no patient data. */
public final class WrapException extends IOException {
  private static final long serialVersionUID = 1;

  WrapException(String message) {
    super(message);
  }

  WrapException(String message, Throwable cause) {
    super(message, cause);
  }
}
