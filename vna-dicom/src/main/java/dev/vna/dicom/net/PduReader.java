package dev.vna.dicom.net;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;

/**
 * Reads PDUs from a transport connection into one reused buffer. A P-DATA-TF is never held whole:
 * its fragments are handed on as they come. No length that a peer declares is allocated before its
 * bytes have come. Not safe for use by many threads.
 */
final class PduReader {
  /**
   * Bytes before the contents of a PDV: 4 of length, context identifier, message control header.
   */
  private static final int PDV_HEADER_BYTES = 6;

  /** The context identifier and the message control header, which the length of a PDV counts. */
  private static final int PDV_OVERHEAD_BYTES = 2;

  private static final int COMMAND_BIT = 1;
  private static final int LAST_BIT = 2;

  /**
   * Enough for most A-ASSOCIATE-RQ; a connection that never becomes an association costs no more.
   */
  private static final int FIRST_BUFFER_BYTES = 8 * 1024;

  /** From here on a read goes straight to the consumer's array. */
  private static final int DIRECT_READ_BYTES = 8 * 1024;

  private final Transport transport;
  private final AssociationOptions options;
  private byte[] buffer = new byte[FIRST_BUFFER_BYTES];
  private ByteBuffer view = ByteBuffer.wrap(buffer);
  private int position;
  private int limit;

  private int pduType;
  private long pduLeft;

  private int pdvContextId;
  private int pdvControl;
  private long pdvLeft;

  PduReader(Transport transport, AssociationOptions options) {
    this.transport = transport;
    this.options = options;
  }

  /** Replaces the small first buffer by the one for data. */
  void useLargeBuffer() {
    byte[] large = new byte[Math.max(options.receiveBufferBytes(), limit - position)];
    System.arraycopy(buffer, position, large, 0, limit - position);
    limit -= position;
    position = 0;
    buffer = large;
    view = ByteBuffer.wrap(buffer);
  }

  /**
   * Waits for the next PDU and reads its header.
   *
   * @param wait for how long; after {@link java.net.SocketTimeoutException} it may be called again
   * @return false if the peer has closed the connection
   * @throws MalformedPduException if the type is unknown or the length over the limit
   */
  boolean nextPdu(Duration wait) throws IOException {
    if (position == limit) {
      transport.readTimeout(wait);
      if (fill() < 0) {
        return false;
      }
    }
    pduType = buffer[position] & 0xFF;
    pduLeft = 0;
    if (!PduType.isKnown(pduType)) {
      throw new MalformedPduException(
          AbortReason.UNRECOGNIZED_PDU, "unknown PDU type=%02XH".formatted(pduType));
    }
    require(PduType.HEADER_BYTES);
    long length = u32(position + 2);
    position += PduType.HEADER_BYTES;
    boolean data = pduType == PduType.P_DATA_TF;
    int max = data ? options.maxReceivedPduBytes() : options.maxAssociatePduBytes();
    if (length > max) {
      throw new MalformedPduException(
          AbortReason.INVALID_PDU_PARAMETER_VALUE,
          "PDU type=%02XH lengthBytes=%d, %s=%d"
              .formatted(
                  pduType, length, data ? "maxReceivedPduBytes" : "maxAssociatePduBytes", max));
    }
    pduLeft = length;
    return true;
  }

  /** The type of the PDU that {@link #nextPdu} found. */
  int pduType() {
    return pduType;
  }

  /** Whether the current P-DATA-TF has another PDV. */
  boolean hasPdv() {
    return pduLeft > 0;
  }

  /** Bytes of the current PDU that no PDV header has claimed yet. */
  long pduLeft() {
    return pduLeft;
  }

  /** Reads the variable field of a PDU other than P-DATA-TF. */
  byte[] body() throws IOException {
    int length = (int) pduLeft;
    byte[] body = new byte[Math.min(length, FIRST_BUFFER_BYTES)];
    int count = 0;
    while (count < length) {
      int available = available();
      int take = Math.min(available, length - count);
      if (count + take > body.length) {
        body = Arrays.copyOf(body, Math.min(length, Math.max(count + take, 2 * body.length)));
      }
      System.arraycopy(buffer, position, body, count, take);
      position += take;
      count += take;
    }
    pduLeft = 0;
    return body;
  }

  /** Passes over what is left of the current PDU. */
  void skipPdu() throws IOException {
    pduLeft += pdvLeft;
    pdvLeft = 0;
    while (pduLeft > 0) {
      int take = (int) Math.min(available(), pduLeft);
      position += take;
      pduLeft -= take;
    }
  }

  /**
   * Reads the header of the next PDV of the current P-DATA-TF.
   *
   * @throws MalformedPduException if it is cut off, or its length is not within the PDU
   */
  void nextPdv() throws IOException {
    if (pduLeft < PDV_HEADER_BYTES) {
      throw new MalformedPduException(
          AbortReason.INVALID_PDU_PARAMETER_VALUE,
          "PDV header cut off, leftBytes=%d".formatted(pduLeft));
    }
    require(PDV_HEADER_BYTES);
    long length = u32(position);
    if (length < PDV_OVERHEAD_BYTES || length > pduLeft - 4) {
      throw new MalformedPduException(
          AbortReason.INVALID_PDU_PARAMETER_VALUE,
          "PDV lengthBytes=%d, PDU leftBytes=%d".formatted(length, pduLeft - 4));
    }
    pdvContextId = buffer[position + 4] & 0xFF;
    pdvControl = buffer[position + 5] & 0xFF;
    position += PDV_HEADER_BYTES;
    pdvLeft = length - PDV_OVERHEAD_BYTES;
    pduLeft -= length + 4;
  }

  int pdvContextId() {
    return pdvContextId;
  }

  boolean pdvIsCommand() {
    return (pdvControl & COMMAND_BIT) != 0;
  }

  boolean pdvIsLast() {
    return (pdvControl & LAST_BIT) != 0;
  }

  /** Bytes of the current PDV that have not been taken yet. */
  long pdvLeft() {
    return pdvLeft;
  }

  /**
   * Takes bytes of the current PDV, at least one; waits for it. The buffer is valid until the next
   * call of any method.
   *
   * @throws IllegalStateException if none are left
   */
  ByteBuffer take() throws IOException {
    checkPdv();
    int count = (int) Math.min(available(), pdvLeft);
    view.limit(position + count).position(position);
    position += count;
    pdvLeft -= count;
    return view;
  }

  /** Reads bytes of the current PDV into an array, at least one; large reads bypass the buffer. */
  int take(byte[] target, int offset, int length) throws IOException {
    checkPdv();
    int most = (int) Math.min(length, pdvLeft);
    int count;
    if (position == limit && most >= DIRECT_READ_BYTES) {
      transport.readTimeout(options.timeouts().receive());
      count = transport.read(target, offset, most);
      if (count < 0) {
        throw new EOFException("connection closed within a PDU");
      }
    } else {
      count = Math.min(available(), most);
      System.arraycopy(buffer, position, target, offset, count);
      position += count;
    }
    pdvLeft -= count;
    return count;
  }

  /** Reads bytes until the peer closes, and drops them. */
  void discardAll() throws IOException {
    do {
      position = 0;
      limit = 0;
    } while (fill() >= 0);
  }

  private void checkPdv() {
    if (pdvLeft == 0) {
      throw new IllegalStateException("the PDV has no bytes left");
    }
  }

  /** How many bytes are in the buffer; waits for one if there is none. */
  private int available() throws IOException {
    require(1);
    return limit - position;
  }

  private void require(int count) throws IOException {
    while (limit - position < count) {
      transport.readTimeout(options.timeouts().receive());
      if (fill() < 0) {
        throw new EOFException("connection closed within a PDU");
      }
    }
  }

  private int fill() throws IOException {
    if (position == limit) {
      position = 0;
      limit = 0;
    } else if (limit == buffer.length || limit - position <= PduType.HEADER_BYTES) {
      // The rest of a header is cheaper to move than to complete by a read of a few bytes.
      System.arraycopy(buffer, position, buffer, 0, limit - position);
      limit -= position;
      position = 0;
    }
    int count = transport.read(buffer, limit, buffer.length - limit);
    if (count > 0) {
      limit += count;
    }
    return count;
  }

  private long u32(int offset) {
    return (buffer[offset] & 0xFFL) << 24
        | (buffer[offset + 1] & 0xFFL) << 16
        | (buffer[offset + 2] & 0xFFL) << 8
        | (buffer[offset + 3] & 0xFFL);
  }
}
