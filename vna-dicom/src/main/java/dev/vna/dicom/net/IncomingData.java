package dev.vna.dicom.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * The data set of a message as it comes in, in the transfer syntax of its presentation context. It
 * is never held whole: bytes are taken once, in order, by the thread that handles the message and
 * before the handler returns; taking none is back-pressure on the peer. What is left when the
 * handler returns is discarded.
 */
public final class IncomingData {
  /** Takes the bytes as they come. */
  @FunctionalInterface
  public interface FragmentConsumer {
    /**
     * Takes some bytes.
     *
     * @param fragment the next bytes, at least one; valid during this call only, with an accessible
     *     array
     * @throws IOException if they cannot be taken; no more are handed over
     */
    void accept(ByteBuffer fragment) throws IOException;
  }

  /** Where the bytes come from. */
  interface Source {
    /** Waits for bytes; false at the end of the data set. */
    boolean advance() throws IOException;

    /** Some bytes, after {@link #advance} was true; valid until the next call of any method. */
    ByteBuffer take() throws IOException;

    /** Reads at least one byte, after {@link #advance} was true. */
    int take(byte[] target, int offset, int length) throws IOException;
  }

  private final Source source;
  private long receivedBytes;

  IncomingData(Source source) {
    this.source = source;
  }

  /** No bytes. */
  static IncomingData empty() {
    return of(new byte[0]);
  }

  /** Bytes that are in memory. */
  static IncomingData of(byte[] bytes) {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    return new IncomingData(
        new Source() {
          @Override
          public boolean advance() {
            return rest.hasRemaining();
          }

          @Override
          public ByteBuffer take() {
            ByteBuffer all = ByteBuffer.wrap(bytes, rest.position(), rest.remaining());
            rest.position(rest.limit());
            return all;
          }

          @Override
          public int take(byte[] target, int offset, int length) {
            int count = Math.min(length, rest.remaining());
            rest.get(target, offset, count);
            return count;
          }
        });
  }

  /** Bytes taken so far. */
  public long receivedBytes() {
    return receivedBytes;
  }

  /**
   * Hands all bytes that are left to {@code consumer}, as they come.
   *
   * @throws AssociationException if the peer stops sending; the association has ended
   * @throws IOException if {@code consumer} throws it; the rest is discarded once the handler
   *     returns
   */
  public void forEachFragment(FragmentConsumer consumer) throws IOException {
    while (source.advance()) {
      ByteBuffer fragment = source.take();
      receivedBytes += fragment.remaining();
      consumer.accept(fragment);
    }
  }

  /**
   * Reads some bytes, at least one; large reads go from the connection straight into {@code
   * target}.
   *
   * @return how many, or -1 at the end of the data set
   * @throws AssociationException if the peer stops sending; the association has ended
   */
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!source.advance()) {
      return -1;
    }
    int count = source.take(target, offset, length);
    receivedBytes += count;
    return count;
  }

  /** The bytes that are left as a stream, which need not be closed. */
  public InputStream asInputStream() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return IncomingData.this.read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return IncomingData.this.read(target, offset, length);
      }
    };
  }

  /**
   * All bytes that are left.
   *
   * @throws DimseException with 0213H if there are more than {@code maxBytes}; the rest is
   *     discarded once the handler returns
   */
  public byte[] readAllBytes(int maxBytes) throws IOException {
    byte[] bytes = new byte[Math.min(4096, maxBytes)];
    int count = 0;
    while (source.advance()) {
      ByteBuffer fragment = source.take();
      int size = fragment.remaining();
      receivedBytes += size;
      if (size > maxBytes - count) {
        throw new DimseException(
            Status.ResourceLimitation, "data set exceeds maxBytes=%d".formatted(maxBytes));
      }
      if (count + size > bytes.length) {
        long grown = Math.max((long) count + size, 2L * bytes.length);
        bytes = Arrays.copyOf(bytes, (int) Math.min(maxBytes, grown));
      }
      fragment.get(bytes, count, size);
      count += size;
    }
    return Arrays.copyOf(bytes, count);
  }

  /** Takes what is left and drops it, so that the next message can be read. */
  void discard() throws IOException {
    forEachFragment(fragment -> {});
  }
}
