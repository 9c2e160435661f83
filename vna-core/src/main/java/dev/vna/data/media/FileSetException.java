package dev.vna.data.media;

import java.io.IOException;

/** A directory that is none, or a file that cannot be in a file-set. Names no patient. */
public final class FileSetException extends IOException {
  private static final long serialVersionUID = 1L;

  FileSetException(String what) {
    super(what);
  }
}
