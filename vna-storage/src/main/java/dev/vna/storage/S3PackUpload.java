package dev.vna.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * An object on its way: bytes are gathered into parts, which are sent by other threads. What fits
 * into one part is written whole. Closing it without {@link #finish} leaves nothing. For one
 * thread.
 */
final class S3PackUpload implements Closeable {
  private final S3Bucket bucket;
  private final S3PartBuffers buffers;
  private final ExecutorService senders;
  private final String key;
  private final List<Future<S3Bucket.Part>> parts = new ArrayList<>();
  private Optional<S3Bucket.Upload> upload = Optional.empty();

  /** The buffer that is filled, if there is one: everything before it is a part. */
  private Optional<byte[]> buffer = Optional.empty();

  private int inBuffer;
  private long sent;
  private boolean finished;
  private volatile boolean abandoned;

  S3PackUpload(S3Bucket bucket, S3PartBuffers buffers, ExecutorService senders, String key) {
    this.bucket = bucket;
    this.buffers = buffers;
    this.senders = senders;
    this.key = key;
  }

  /** Where the next byte goes. */
  long offset() {
    return sent + inBuffer;
  }

  /** Appends what remains in a buffer, whose position stays as it is. */
  void put(ByteBuffer bytes) throws IOException {
    int at = bytes.position();
    while (at < bytes.limit()) {
      byte[] to = room();
      int count = Math.min(bytes.limit() - at, to.length - inBuffer);
      bytes.get(at, to, inBuffer, count);
      inBuffer += count;
      at += count;
    }
  }

  void put(TarHeader header, long mtimeSeconds) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(TarHeader.BLOCK_BYTES);
    header.put(block, mtimeSeconds);
    put(block.flip());
  }

  /** Appends an entry that is at hand. */
  void put(String name, byte[] content, long mtimeSeconds) throws IOException {
    put(new TarHeader(name, content.length), mtimeSeconds);
    put(ByteBuffer.wrap(content));
    putZeros(TarHeader.paddingBytes(content.length));
  }

  void putZeros(int count) throws IOException {
    int left = count;
    while (left > 0) {
      byte[] to = room();
      int now = Math.min(left, to.length - inBuffer);
      Arrays.fill(to, inBuffer, inBuffer + now, (byte) 0);
      inBuffer += now;
      left -= now;
    }
  }

  /** Nothing more will come: sends the rest, and holds no buffer any more. */
  void seal() throws IOException {
    if (buffer.isPresent()) {
      send();
    }
  }

  /** Makes it an object, and returns its size. */
  long finish() throws IOException {
    long size = offset();
    if (upload.isEmpty()) {
      bucket.put(key, buffer.orElse(new byte[0]), inBuffer);
      giveBack();
    } else {
      seal();
      List<S3Bucket.Part> done = new ArrayList<>(parts.size());
      for (Future<S3Bucket.Part> part : parts) {
        done.add(await(part));
      }
      bucket.complete(upload.get(), done, size);
    }
    finished = true;
    return size;
  }

  /** Gives it up, unless it is finished. */
  @Override
  public void close() throws IOException {
    if (finished) {
      return;
    }
    finished = true;
    giveBack();
    abandoned = true;
    for (Future<S3Bucket.Part> part : parts) {
      settle(part); // a part that came after the end would be kept for ever
    }
    if (upload.isPresent()) {
      bucket.abort(upload.get());
    }
  }

  private byte[] room() throws IOException {
    if (buffer.isPresent() && inBuffer == buffer.get().length) {
      send();
    }
    if (buffer.isEmpty()) {
      buffer = Optional.of(buffers.take());
      inBuffer = 0;
    }
    return buffer.get();
  }

  private void send() throws IOException {
    for (Future<S3Bucket.Part> part : parts) {
      if (part.isDone()) {
        await(part); // one that failed ends it all
      }
    }
    int number = parts.size() + 1;
    if (number > S3Settings.MAX_PARTS) {
      throw new IOException(
          bucket.uri(key)
              + " takes more than "
              + S3Settings.MAX_PARTS
              + " parts: want larger ones");
    }
    if (upload.isEmpty()) {
      upload = Optional.of(bucket.begin(key));
    }
    S3Bucket.Upload to = upload.get();
    byte[] bytes = buffer.orElseThrow();
    int length = inBuffer;
    parts.add(
        senders.submit(
            () -> {
              try {
                if (abandoned) {
                  throw new IOException(bucket.uri(key) + " is given up");
                }
                return bucket.put(to, number, bytes, length);
              } finally {
                buffers.give(bytes);
              }
            }));
    buffer = Optional.empty();
    sent += length;
    inBuffer = 0;
  }

  private void giveBack() {
    buffer.ifPresent(buffers::give);
    buffer = Optional.empty();
  }

  /** Waits for a part, whatever becomes of it. */
  private static void settle(Future<S3Bucket.Part> part) {
    boolean interrupted = false;
    while (true) {
      try {
        part.get();
        break;
      } catch (ExecutionException e) {
        break; // it failed, or was not begun: it is given up either way
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private IOException failure(Throwable cause) {
    return new IOException("writing " + bucket.uri(key) + " failed", cause);
  }

  private S3Bucket.Part await(Future<S3Bucket.Part> part) throws IOException {
    try {
      return part.get();
    } catch (InterruptedException e) {
      throw S3Failures.interrupted("writing " + bucket.uri(key), e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }
}
