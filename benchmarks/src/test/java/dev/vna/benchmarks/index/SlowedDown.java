package dev.vna.benchmarks.index;

import dev.vna.archive.spi.BlobStoreProvider;
import dev.vna.archive.spi.LandingStore;
import dev.vna.archive.spi.StudyIndex;
import dev.vna.archive.spi.StudyIndexProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Indexes and stores that take many times as long as they have to. */
final class SlowedDown {
  private static final int TIMES = 40;

  private SlowedDown() {}

  static StudyIndexProvider index(StudyIndexProvider real) {
    return context -> slow(StudyIndex.class, real.open(context));
  }

  static BlobStoreProvider store(BlobStoreProvider real) {
    return context -> slow(LandingStore.class, real.open(context));
  }

  /** Burns time after each call in proportion to what the call took. */
  private static <T> T slow(Class<T> type, T real) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              long start = System.nanoTime();
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                long end = System.nanoTime();
                while (System.nanoTime() - end < (TIMES - 1) * (end - start)) {
                  Thread.onSpinWait();
                }
              }
            }));
  }
}
