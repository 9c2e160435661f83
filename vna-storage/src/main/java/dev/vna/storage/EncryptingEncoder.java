package dev.vna.storage;

import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobLocation;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Encrypts a blob as its bytes go by, with a key of its own. */
final class EncryptingEncoder implements BlobEncoder {
  private static final byte[] NOTHING = {};

  private final Encryption encryption;
  private final byte[] key;
  private final ChunkCipher cipher;
  private byte[] plain;
  private byte[] encrypted;
  private int inChunk;
  private long chunks;

  /**
   * Begins.
   *
   * @param sizeBytes what the blob has, as far as is known; more may come
   */
  EncryptingEncoder(Encryption encryption, byte[] key, long sizeBytes) {
    this.encryption = encryption;
    this.key = key;
    cipher = new ChunkCipher(encryption.engines(), key);
    plain = new byte[(int) Math.min(Encryption.CHUNK_BYTES, sizeBytes)];
    encrypted = new byte[plain.length + ChunkCipher.TAG_BYTES];
  }

  @Override
  public void write(ByteBuffer bytes, SourceCopy.Target to) throws IOException {
    while (bytes.hasRemaining()) {
      int count = Math.min(bytes.remaining(), Encryption.CHUNK_BYTES - inChunk);
      if (count > plain.length - inChunk) { // more than was said
        plain = Arrays.copyOf(plain, Encryption.CHUNK_BYTES);
        encrypted = new byte[Encryption.STORED_CHUNK_BYTES];
      }
      bytes.get(plain, inChunk, count);
      inChunk += count;
      if (inChunk == Encryption.CHUNK_BYTES) {
        endChunk(to);
      }
    }
  }

  private void endChunk(SourceCopy.Target to) throws IOException {
    int length = cipher.encrypt(chunks++, NOTHING, plain, inChunk, encrypted);
    inChunk = 0;
    to.take(ByteBuffer.wrap(encrypted, 0, length));
  }

  @Override
  public void finish(BlobKey name, long sizeBytes, byte[] sha256, SourceCopy.Target to)
      throws IOException {
    if (inChunk > 0) {
      endChunk(to);
    }
    to.take(ByteBuffer.wrap(encryption.trailer(name, key, sizeBytes, sha256)));
  }

  @Override
  public BlobLocation location(StoredBlob stored) {
    return Encryption.location(stored);
  }

  @Override
  public InputStream readBack(InputStream in) {
    byte[] rest = Arrays.copyOf(plain, inChunk);
    long whole = chunks * Encryption.CHUNK_BYTES;
    return new PieceInputStream(0, whole + rest.length) {
      private final byte[] from = new byte[Encryption.STORED_CHUNK_BYTES];
      private final byte[] to = new byte[Encryption.STORED_CHUNK_BYTES];
      private long next;

      @Override
      Piece piece(long offset, long end) throws IOException {
        if (offset >= whole) {
          return new Piece(whole, rest, rest.length);
        }
        long chunk = offset / Encryption.CHUNK_BYTES;
        in.skipNBytes((chunk - next) * Encryption.STORED_CHUNK_BYTES);
        in.readNBytes(from, 0, from.length);
        next = chunk + 1;
        int length =
            cipher
                .decrypt(chunk, NOTHING, from, from.length, to)
                .orElseThrow(() -> new IOException("chunk=" + chunk + " is not what was written"));
        return new Piece(chunk * Encryption.CHUNK_BYTES, to, length);
      }

      @Override
      void release() throws IOException {
        in.close();
      }
    };
  }
}
