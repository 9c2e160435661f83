package dev.vna.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;

/**
 * Reads another stream ahead in another thread, a few blocks: so that making them and writing them
 * go on at the same time. For one thread. Interrupting it neither ends a call nor harms anybody.
 */
final class AheadInputStream extends ArrayInputStream {
  private static final int BLOCK_BYTES = 64 << 10;
  private static final int BLOCKS = 4;
  private static final ByteBuffer END = ByteBuffer.allocate(0);

  private final BlockingQueue<ByteBuffer> ready = new ArrayBlockingQueue<>(BLOCKS);
  private volatile boolean closed;
  private volatile Exception failure;
  private ByteBuffer block = ByteBuffer.allocate(0);
  private boolean atEnd;

  /** Begins to read; the stream is closed by the thread that reads it. */
  AheadInputStream(InputStream in, Executor executor) {
    executor.execute(() -> readAhead(in));
  }

  private void readAhead(InputStream in) {
    try (in) {
      while (!closed) {
        ByteBuffer next = ByteBuffer.allocate(BLOCK_BYTES);
        int count = in.readNBytes(next.array(), 0, BLOCK_BYTES);
        if (count == 0) {
          break;
        }
        put(next.limit(count));
      }
    } catch (IOException | RuntimeException e) {
      failure = e;
    } catch (Error e) {
      failure = new IOException("reading ahead failed", e);
      throw e;
    } finally {
      put(END);
    }
  }

  private void put(ByteBuffer next) {
    boolean interrupted = false;
    while (true) {
      try {
        ready.put(next);
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isEnd(ByteBuffer block) {
    return block.capacity() == 0;
  }

  private ByteBuffer take() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return ready.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    java.util.Objects.checkFromIndexSize(offset, length, to.length);
    if (closed) {
      throw new IOException("the stream is closed");
    }
    if (length == 0) {
      return 0;
    }
    if (!block.hasRemaining() && !atEnd) {
      block = take();
      atEnd = isEnd(block);
    }
    if (atEnd) {
      if (failure instanceof IOException e) {
        throw e;
      }
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      return -1;
    }
    int count = Math.min(length, block.remaining());
    block.get(to, offset, count);
    return count;
  }

  /** Waits until nothing is read any more. */
  @Override
  public void close() {
    closed = true;
    while (!atEnd) {
      atEnd = isEnd(take());
    }
  }
}
