package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.BlobDigester;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Reads a source to its end, and makes sure that it gives what it says. */
final class SourceCopy {
  private SourceCopy() {}

  /** Takes bytes, in order; reads them in the call only. */
  @FunctionalInterface
  interface Target {
    void take(ByteBuffer bytes) throws IOException;
  }

  /**
   * Hands all bytes on.
   *
   * @return their digests
   * @throws BlobCorruptException if they are fewer, more or others than the source says; what was
   *     handed on is of no use then
   */
  static BlobDigests copy(BlobSource source, Target target) throws IOException {
    BlobDigester digester = source.digester();
    byte[] buffer =
        new byte[(int) Math.min(BlobDigests.BLOCK_BYTES, Math.max(1, source.sizeBytes() + 1))];
    long size = 0;
    try (InputStream in = source.content().open()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > source.sizeBytes()) {
          break;
        }
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
        digester.update(bytes);
        target.take(bytes);
      }
    }
    checkSize(source, size);
    BlobDigests digests = digester.finish();
    checkDigest(source, digests.sha256());
    return digests;
  }

  /** Makes sure of the size of what was read, or what it was when reading was given up. */
  static void checkSize(BlobSource source, long sizeBytes) throws BlobCorruptException {
    if (sizeBytes != source.sizeBytes()) {
      throw new BlobCorruptException(
          source.key(),
          Math.min(sizeBytes, source.sizeBytes()),
          "its source gives " + sizeBytes + " bytes or more, not sizeBytes=" + source.sizeBytes());
    }
  }

  static void checkDigest(BlobSource source, byte[] sha256) throws BlobCorruptException {
    if (!source.accepts(sha256)) {
      throw new BlobCorruptException(
          source.key(), 0, "the SHA-256 of what its source gives does not fit");
    }
  }
}
