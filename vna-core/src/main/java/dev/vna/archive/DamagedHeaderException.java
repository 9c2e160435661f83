package dev.vna.archive;

import dev.vna.archive.spi.BlobCorruptException;
import java.io.IOException;

/** A replay met an instance whose header is damaged in the log; {@link LostHeaders} finds it. */
final class DamagedHeaderException extends IOException {
  private static final long serialVersionUID = 1;

  DamagedHeaderException(BlobCorruptException cause) {
    super(cause.getMessage() + ": the header that the log has is damaged", cause);
  }
}
