package dev.vna.testkit.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where an ingest says what it is about to do and what was acknowledged: one line to a mark, in a
 * single write to a file, which outlives the process. Safe for use by many threads.
 */
public final class Marks implements Closeable {
  private final FileChannel file;

  /** Begins a file of marks. */
  public Marks(Path file) throws IOException {
    this.file = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private synchronized void say(String mark) {
    try {
      file.write(ByteBuffer.wrap((mark + "\n").getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An instance will be stored. */
  public void storing(int number) {
    say("storing " + number);
  }

  /** An instance has been stored, under that number of the change feed. */
  public void stored(int number, long sequence) {
    say("stored " + number + " " + sequence);
  }

  /** An instance will be deleted. */
  public void deleting(int number) {
    say("deleting " + number);
  }

  /** An instance has been deleted. */
  public void deleted(int number) {
    say("deleted " + number);
  }

  /** A study has been put on hold. */
  public void held(int study) {
    say("held " + study);
  }

  /** A study's hold will be released. */
  public void releasing(int study) {
    say("releasing " + study);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
