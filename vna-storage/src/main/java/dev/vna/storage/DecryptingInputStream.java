package dev.vna.storage;

import dev.vna.archive.spi.BlobCorruptException;
import dev.vna.archive.spi.StoredBlob;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Reads a range of an encrypted blob, chunk by chunk: only those that it touches. */
final class DecryptingInputStream extends PieceInputStream {
  private final BlobCoding.Opener from;
  private final StoredBlob stored;
  private final StoredBlob blob;
  private final ChunkCipher cipher;
  private final boolean shrunk;
  private final byte[] encrypted;
  private final byte[] plain;
  private Optional<InputStream> in = Optional.empty();

  /** The chunk that {@link #in} reads next. */
  private long next;

  DecryptingInputStream(
      BlobCoding.Opener from,
      StoredBlob stored,
      StoredBlob blob,
      ChunkCipher cipher,
      long offset,
      long lengthBytes,
      boolean shrunk) {
    super(offset, lengthBytes);
    this.from = from;
    this.stored = stored;
    this.blob = blob;
    this.cipher = cipher;
    this.shrunk = shrunk;
    int longest =
        (int) Math.min(Encryption.STORED_CHUNK_BYTES, Encryption.chunksBytes(blob.sizeBytes()));
    encrypted = new byte[longest];
    plain = new byte[longest];
  }

  @Override
  Piece piece(long offset, long end) throws IOException {
    long chunk = offset / Encryption.CHUNK_BYTES;
    long start = chunk * Encryption.STORED_CHUNK_BYTES;
    if (in.isEmpty()) {
      long lastChunk = (end - 1) / Encryption.CHUNK_BYTES;
      long storedEnd =
          Math.min(
              (lastChunk + 1) * Encryption.STORED_CHUNK_BYTES,
              Encryption.chunksBytes(blob.sizeBytes()));
      in = Optional.of(from.open(stored, start, storedEnd - start));
      next = chunk;
    }
    int length =
        (int)
            Math.min(
                Encryption.STORED_CHUNK_BYTES, Encryption.chunksBytes(blob.sizeBytes()) - start);
    try {
      in.get().skipNBytes((chunk - next) * Encryption.STORED_CHUNK_BYTES);
    } catch (EOFException e) {
      throw new BlobCorruptException(blob.key(), offset, "what is stored ends before it does");
    }
    int read = in.get().readNBytes(encrypted, 0, length);
    next = chunk + 1;
    long at = chunk * Encryption.CHUNK_BYTES;
    if (read < length) {
      throw new BlobCorruptException(blob.key(), at, "what is stored ends before it does");
    }
    int plainLength = length - ChunkCipher.TAG_BYTES;
    if (shrunk && ChunkCipher.isZero(encrypted, length)) {
      return new Piece(at, new byte[plainLength], plainLength);
    }
    Optional<Integer> decrypted = cipher.decrypt(chunk, new byte[0], encrypted, length, plain);
    if (decrypted.isEmpty()) {
      throw new BlobCorruptException(
          blob.key(), at, "chunk=" + chunk + " is not what was encrypted");
    }
    return new Piece(at, plain, decrypted.get());
  }

  @Override
  void release() throws IOException {
    if (in.isPresent()) {
      in.get().close();
    }
  }
}
