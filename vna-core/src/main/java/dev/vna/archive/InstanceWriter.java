package dev.vna.archive;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Takes in one instance, piece by piece. For one thread. */
public interface InstanceWriter extends AutoCloseable {
  /**
   * Takes the next bytes of the data set, as received, without file meta information; any sizes.
   * Leaves nothing in the buffer. Waits if the archive's memory is used up. If something is wrong
   * with what came, further bytes are swallowed, and {@link #finish()} tells: a network stays in
   * step.
   */
  void write(ByteBuffer bytes);

  /**
   * Hands the instance over to become durable, and does not wait for it: all its bytes were
   * written. One thread can so have many instances on their way, which share syncs. What is wrong
   * with it, {@link #finish()} tells, which still has to be called. Calling it again does nothing.
   */
  void submit();

  /**
   * Ends the instance: returns when it is durable and can be found.
   *
   * @throws StoreRefusedException if it was refused
   * @throws OutOfResourcesException if there is no room for it
   * @throws IOException if storage failed; whether it was stored is not known for sure, and storing
   *     it again is safe
   */
  StoreResult finish() throws IOException;

  /**
   * Lets go of everything; without {@link #submit()} or {@link #finish()} before, nothing of the
   * instance is kept. Waits for what was submitted.
   */
  @Override
  void close();
}
