package dev.vna.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A clock that stands still until it is moved, and a scheduler that runs what is due on the thread
 * that moves it. Safe for use by many threads; one moves it.
 */
final class ManualTime extends Clock {
  private final PriorityQueue<Task> tasks = new PriorityQueue<>(Comparator.comparing(Task::due));
  private Instant now;

  ManualTime(Instant start) {
    now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  /** Lets time pass, and runs what is due by then, in order. */
  void pass(Duration time) {
    Instant end = instant().plus(time);
    for (Optional<Task> next = next(end); next.isPresent(); next = next(end)) {
      next.get().run();
    }
    synchronized (this) {
      now = end;
    }
  }

  private synchronized Optional<Task> next(Instant end) {
    if (tasks.isEmpty() || tasks.peek().due().isAfter(end)) {
      return Optional.empty();
    }
    Task next = tasks.remove();
    now = next.due().isAfter(now) ? next.due() : now;
    return Optional.of(next);
  }

  private synchronized Task add(Runnable work, Duration delay) {
    Task task = new Task(work, now.plus(delay));
    tasks.add(task);
    return task;
  }

  /** Takes tasks to be run when time passes. Has no thread of its own. */
  ScheduledThreadPoolExecutor scheduler() {
    return new Scheduler();
  }

  private final class Scheduler extends ScheduledThreadPoolExecutor {
    Scheduler() {
      super(0);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
      return add(command, Duration.of(delay, unit.toChronoUnit()));
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
      throw new UnsupportedOperationException("nobody asks for results");
    }
  }

  private final class Task extends FutureTask<Object> implements RunnableScheduledFuture<Object> {
    private final Instant due;

    Task(Runnable work, Instant due) {
      super(work, due);
      this.due = due;
    }

    Instant due() {
      return due;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(Duration.between(instant(), due));
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }

    @Override
    public boolean isPeriodic() {
      return false;
    }
  }
}
