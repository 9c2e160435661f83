package dev.vna.dicom.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes PDUs to a transport connection. Each PDU leaves in one write, header and contents, and the
 * command of a message leaves together with the first fragment of its data set: small writes would
 * meet the peer's delayed acknowledgement. Safe for use by many threads: messages take turns, and
 * an A-ABORT comes between two PDUs of a message at worst.
 */
final class PduSender {
  /** Whether data may be sent now. */
  @FunctionalInterface
  interface Gate {
    /**
     * @throws AssociationException if the association is in no state to send data
     */
    void checkMaySend() throws AssociationException;
  }

  private static final int PDV_HEADER_BYTES = 6;
  private static final int COMMAND_BIT = 1;
  private static final int LAST_BIT = 2;

  /** A fragment this small is not worth packing. */
  private static final int MIN_PACKED_BYTES = 64;

  private final Transport transport;
  private final PdvPacking packing;
  private final Gate gate;
  private final ReentrantLock messageLock = new ReentrantLock();
  private final ReentrantLock pduLock = new ReentrantLock();
  private byte[] buffer = new byte[512];
  private int maxPduLength;

  PduSender(Transport transport, PdvPacking packing, Gate gate) {
    this.transport = transport;
    this.packing = packing;
    this.gate = gate;
  }

  /** Sets the largest variable field that may be sent, which is made even. */
  void maxPduLength(int bytes) {
    maxPduLength = bytes & ~1;
  }

  /** Sends a PDU that is no P-DATA-TF. */
  void control(byte[] pdu) throws IOException {
    pduLock.lock();
    try {
      transport.write(pdu, 0, pdu.length);
    } finally {
      pduLock.unlock();
    }
  }

  /**
   * Sends a PDU if no write is stuck. Whether it was sent is of no interest: the connection ends
   * anyway.
   */
  void controlIfPossible(byte[] pdu, Duration wait) {
    boolean locked = false;
    try {
      locked = pduLock.tryLock(wait.toMillis(), TimeUnit.MILLISECONDS);
      if (locked) {
        transport.write(pdu, 0, pdu.length);
      }
    } catch (IOException e) {
      transport.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (locked) {
        pduLock.unlock();
      }
    }
  }

  /**
   * Sends a message.
   *
   * @throws PartialMessageException if {@code data} failed once a part of the message had left
   * @throws IOException if {@code data} failed before, and nothing was sent; or if the connection
   *     failed
   */
  void message(int contextId, CommandSet command, Optional<OutgoingData> data) throws IOException {
    messageLock.lock();
    try {
      var out = new DataOutput(contextId);
      out.command(command.encode(), data.isPresent());
      if (data.isPresent()) {
        try {
          data.get().writeTo(out);
        } catch (IOException | RuntimeException e) {
          if (out.connectionFailed || out.flushedBytes == 0) {
            throw e;
          }
          throw new PartialMessageException(e);
        }
        out.endData();
      }
      out.flushBuffer();
    } finally {
      messageLock.unlock();
    }
  }

  /** The data of a message broke off, so that the peer waits for the rest in vain. */
  static final class PartialMessageException extends IOException {
    private static final long serialVersionUID = 1;

    PartialMessageException(Throwable cause) {
      super("data set broke off while it was sent", cause);
    }
  }

  /** The connection broke while a message was sent. */
  static final class ConnectionLostException extends IOException {
    private static final long serialVersionUID = 1;

    ConnectionLostException(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** Lays one message out in PDUs. */
  final class DataOutput extends OutputStream {
    private final int contextId;
    private int pduStart;
    private int pdvStart;
    private int position;
    private long flushedBytes;
    private boolean connectionFailed;

    private DataOutput(int contextId) {
      this.contextId = contextId;
    }

    private void command(byte[] command, boolean dataFollows) throws IOException {
      ensureCapacity(Math.min(command.length + 12, 6 + maxPduLength));
      beginPdu();
      beginPdv();
      append(command, 0, command.length, COMMAND_BIT);
      endPdv(COMMAND_BIT | LAST_BIT);
      int room = pduStart + 6 + maxPduLength - position;
      if (!dataFollows) {
        endPdu();
      } else if (packing == PdvPacking.PACKED && room >= PDV_HEADER_BYTES + MIN_PACKED_BYTES) {
        ensureCapacity(pduStart + 6 + maxPduLength);
        beginPdv();
      } else {
        endPdu();
        ensureCapacity(position + 6 + maxPduLength);
        beginPdu();
        beginPdv();
      }
    }

    private void endData() {
      endPdv(LAST_BIT);
      endPdu();
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      append(bytes, offset, length, 0);
    }

    /** Reads the stream to its end, straight into the PDUs. */
    void readFrom(InputStream in) throws IOException {
      while (true) {
        int room = pduStart + 6 + maxPduLength - position;
        if (room == 0) {
          // Whether this fragment is the last one shows only once the stream has been asked for
          // more.
          int next = in.read();
          if (next < 0) {
            return;
          }
          write(next);
          continue;
        }
        int count = in.read(buffer, position, room);
        if (count < 0) {
          return;
        }
        position += count;
      }
    }

    private void append(byte[] bytes, int offset, int length, int commandBit) throws IOException {
      int done = 0;
      while (done < length) {
        int room = pduStart + 6 + maxPduLength - position;
        if (room == 0) {
          endPdv(commandBit);
          endPdu();
          flushBuffer();
          beginPdu();
          beginPdv();
          continue;
        }
        int take = Math.min(room, length - done);
        System.arraycopy(bytes, offset + done, buffer, position, take);
        position += take;
        done += take;
      }
    }

    private void beginPdu() {
      pduStart = position;
      position += PduType.HEADER_BYTES;
    }

    private void beginPdv() {
      pdvStart = position;
      position += PDV_HEADER_BYTES;
    }

    private void endPdv(int control) {
      putU32(pdvStart, position - pdvStart - 4);
      buffer[pdvStart + 4] = (byte) contextId;
      buffer[pdvStart + 5] = (byte) control;
    }

    private void endPdu() {
      buffer[pduStart] = PduType.P_DATA_TF;
      buffer[pduStart + 1] = 0;
      putU32(pduStart + 2, position - pduStart - PduType.HEADER_BYTES);
    }

    private void putU32(int offset, int value) {
      buffer[offset] = (byte) (value >> 24);
      buffer[offset + 1] = (byte) (value >> 16);
      buffer[offset + 2] = (byte) (value >> 8);
      buffer[offset + 3] = (byte) value;
    }

    private void flushBuffer() throws IOException {
      pduLock.lock();
      try {
        gate.checkMaySend();
        transport.write(buffer, 0, position);
      } catch (AssociationException e) {
        connectionFailed = true;
        throw e;
      } catch (IOException e) {
        connectionFailed = true;
        throw new ConnectionLostException(e);
      } finally {
        pduLock.unlock();
      }
      flushedBytes += position;
      position = 0;
    }

    private void ensureCapacity(int capacity) {
      if (buffer.length < capacity) {
        buffer = Arrays.copyOf(buffer, capacity);
      }
    }
  }
}
