package dev.vna.storage;

import dev.vna.archive.spi.BlobDigester;
import dev.vna.archive.spi.BlobDigests;
import dev.vna.archive.spi.BlobKey;
import dev.vna.archive.spi.BlobWrite;
import dev.vna.archive.spi.NewBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A place for a blob that is coded as it streams in. */
final class CodedWrite implements BlobWrite {
  private final CodedLog lender;
  private final BlobWrite write;
  private final BlobEncoder encoder;
  private final BlockChecksums checksums = new BlockChecksums();
  private final BlobDigester encoded;
  private Optional<NewBlob.Streamed> finished = Optional.empty();
  private long sizeBytes;
  private boolean failed;

  CodedWrite(CodedLog lender, BlobWrite write, BlobEncoder encoder, BlobDigester encoded) {
    this.lender = lender;
    this.write = write;
    this.encoder = encoder;
    this.encoded = encoded;
  }

  boolean isLentBy(CodedLog log) {
    return lender == log;
  }

  BlobEncoder encoder() {
    return encoder;
  }

  private void give(ByteBuffer bytes) throws IOException {
    encoded.update(bytes);
    write.write(bytes);
  }

  @Override
  public void write(ByteBuffer bytes) throws IOException {
    if (finished.isPresent()) {
      throw new IllegalStateException("the write is closed or committed");
    }
    if (failed) {
      throw new IOException("an earlier write failed after sizeBytes=" + sizeBytes);
    }
    failed = true;
    int count = bytes.remaining();
    checksums.update(bytes);
    encoder.write(bytes, this::give);
    sizeBytes += count;
    failed = false;
  }

  @Override
  public long sizeBytes() {
    return sizeBytes;
  }

  @Override
  public InputStream read() throws IOException {
    return encoder.readBack(write.read());
  }

  /** Writes the rest; again, it gives the same. */
  NewBlob finish(BlobKey key, BlobDigests digests) throws IOException {
    if (failed) {
      throw new IllegalStateException("the write is closed or committed, or failed");
    }
    if (!checksums.match(digests)) {
      throw new IllegalArgumentException(
          "what was written is not what the digests say: sizeBytes=" + sizeBytes);
    }
    if (finished.isEmpty()) {
      failed = true;
      encoder.finish(key, sizeBytes, digests.sha256(), this::give);
      finished = Optional.of(new NewBlob.Streamed(key, encoded.finish(), write));
      failed = false;
    }
    if (!finished.get().key().equals(key)) {
      throw new IllegalStateException("the write is that of blob " + finished.get().key());
    }
    return finished.get();
  }

  @Override
  public void close() throws IOException {
    failed = true;
    write.close();
  }
}
