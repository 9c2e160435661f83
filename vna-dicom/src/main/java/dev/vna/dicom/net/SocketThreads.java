package dev.vna.dicom.net;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Threads that block on sockets: virtual ones where the runtime has them (Java 21 and later), else
 * platform threads. All are daemons.
 */
final class SocketThreads {
  private SocketThreads() {}

  /** A factory of threads named by {@code prefix} and a number. */
  static ThreadFactory named(String prefix) {
    return virtual(prefix).orElseGet(() -> platform(prefix));
  }

  /** Platform threads, on any runtime. */
  static ThreadFactory platform(String prefix) {
    var number = new AtomicLong();
    return task -> {
      var thread = new Thread(task, prefix + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** {@code Thread.ofVirtual().name(prefix, 1).factory()}, where there is such a thing. */
  private static Optional<ThreadFactory> virtual(String prefix) {
    try {
      Class<?> type = Class.forName("java.lang.Thread$Builder$OfVirtual");
      var lookup = MethodHandles.publicLookup();
      MethodHandle ofVirtual =
          lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(type));
      MethodHandle name =
          lookup.findVirtual(type, "name", MethodType.methodType(type, String.class, long.class));
      MethodHandle factory =
          lookup.findVirtual(type, "factory", MethodType.methodType(ThreadFactory.class));
      return Optional.of(
          (ThreadFactory) factory.invoke(name.invoke(ofVirtual.invoke(), prefix, 1L)));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    } catch (Throwable e) {
      // On 19 and 20 they are a preview that cannot be used without a flag.
      if (e instanceof Error error) {
        throw error;
      }
      return Optional.empty();
    }
  }
}
