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
  private static final Optional<MethodHandle> OF_VIRTUAL = find("java.lang.Thread", "ofVirtual");

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

  private static Optional<MethodHandle> find(String className, String method) {
    try {
      Class<?> builder = Class.forName("java.lang.Thread$Builder$OfVirtual");
      return Optional.of(
          MethodHandles.publicLookup()
              .findStatic(Class.forName(className), method, MethodType.methodType(builder)));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  private static Optional<ThreadFactory> virtual(String prefix) {
    if (OF_VIRTUAL.isEmpty()) {
      return Optional.empty();
    }
    try {
      // Thread.ofVirtual().name(prefix, 1).factory()
      Class<?> builderType = Class.forName("java.lang.Thread$Builder$OfVirtual");
      var lookup = MethodHandles.publicLookup();
      MethodHandle name =
          lookup.findVirtual(
              builderType, "name", MethodType.methodType(builderType, String.class, long.class));
      MethodHandle factory =
          lookup.findVirtual(builderType, "factory", MethodType.methodType(ThreadFactory.class));
      Object builder = name.invoke(OF_VIRTUAL.get().invoke(), prefix, 1L);
      return Optional.of((ThreadFactory) factory.invoke(builder));
    } catch (Throwable e) {
      if (e instanceof Error error) {
        throw error;
      }
      return Optional.empty();
    }
  }
}
