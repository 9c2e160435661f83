package dev.vna.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A file system in memory that remembers every call in order, fails when it is told to, and can
 * tell what a power cut after any number of calls could have left: what was forced, and of
 * everything else any part. Thread-safe.
 *
 * <p>It is as unkind as the standards allow. A new file whose directory was not forced may be gone,
 * with all that was forced in it; a deletion may not have happened; of a write, pieces of 512 or
 * 4096 bytes may be there in any choice, also when a later write is there whole, or its length as
 * zeros; and what was written when a sync failed is not made durable by a later one that succeeds.
 */
final class SimulatedDisk implements StorageFiles {
  /** What can be told to fail. */
  enum Operation {
    CREATE,
    READ,
    WRITE,
    FORCE,
    FORCE_DIRECTORY,
    TRUNCATE,
    DELETE,
    RENAME
  }

  /** A call that changed something. */
  private sealed interface Event {
    record Create(Path path, int file) implements Event {}

    record Delete(Path path) implements Event {}

    record Rename(Path from, Path to, int file) implements Event {}

    record Write(int file, long offset, byte[] bytes) implements Event {}

    record Truncate(int file, long sizeBytes) implements Event {}

    record Force(int file) implements Event {}

    record ForceFailed(int file) implements Event {}

    record ForceDirectory(Path directory) implements Event {}
  }

  private static final long NO_LIMIT = Long.MAX_VALUE;

  private final Map<Path, Integer> initialNames = new LinkedHashMap<>();
  private final Map<Integer, byte[]> initialContents = new HashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final Map<Path, Integer> names = new LinkedHashMap<>();
  private final Map<Integer, Content> contents = new HashMap<>();
  private final Map<Operation, Integer> failures = new HashMap<>();
  private int nextFile;
  private int openFiles;
  private boolean dead;
  private int callsToLive = Integer.MAX_VALUE;
  private long capacityBytes = NO_LIMIT;
  private long bytesRead;
  private int lists;

  /** How many bytes were read. */
  synchronized long bytesRead() {
    return bytesRead;
  }

  /** How often a directory was listed. */
  synchronized int lists() {
    return lists;
  }

  /** How many calls there were that changed something. */
  synchronized int events() {
    return events.size();
  }

  /** How many files are open. */
  synchronized int openFiles() {
    return openFiles;
  }

  /** Lets an operation fail, once, after it succeeded so many times more. */
  synchronized void fail(Operation operation, int after) {
    failures.put(operation, after);
  }

  /** Lets everything fail that changes something. */
  synchronized void die() {
    dead = true;
  }

  /** Lets everything fail that changes something, after so many calls: as if the process ended. */
  synchronized void dieAfter(int calls) {
    callsToLive = calls;
  }

  /** True if everything fails that changes something. */
  synchronized boolean isDead() {
    return dead;
  }

  /** Bytes that all files take up. */
  synchronized long sizeBytes() {
    return usedBytes();
  }

  /** The files that have some bytes in them. */
  synchronized List<Path> filesWith(byte[] bytes) {
    return names.keySet().stream().filter(path -> content(names.get(path)).has(bytes)).toList();
  }

  /** Ends all failing. */
  synchronized void heal() {
    dead = false;
    callsToLive = Integer.MAX_VALUE;
    failures.clear();
    capacityBytes = NO_LIMIT;
  }

  /** From now on, the files can take up so many bytes in all. */
  synchronized void capacityBytes(long bytes) {
    capacityBytes = bytes;
  }

  /** The names of all files. */
  synchronized List<String> fileNames() {
    return names.keySet().stream().map(path -> path.getFileName().toString()).sorted().toList();
  }

  /** The content of a file, to be looked at. */
  synchronized byte[] content(Path path) throws IOException {
    return content(file(path)).copy();
  }

  /** Changes a file behind everybody's back. */
  synchronized void overwrite(Path path, int offset, byte... bytes) throws IOException {
    content(file(path)).write(offset, bytes);
  }

  /** Shortens a file behind everybody's back. */
  synchronized void cut(Path path, long sizeBytes) throws IOException {
    content(file(path)).truncate(sizeBytes);
  }

  /** A disk with the same files, all of them durable. */
  synchronized SimulatedDisk copy() {
    SimulatedDisk copy = new SimulatedDisk();
    names.forEach((path, file) -> copy.put(path, content(file).copy()));
    return copy;
  }

  /**
   * What a power cut could have left.
   *
   * @param after how many calls had been made by then
   * @param random chooses among what could be
   */
  synchronized SimulatedDisk afterPowerCut(int after, Random random) {
    boolean[] durable = durable(after);
    Map<Path, Integer> leftNames = new LinkedHashMap<>(initialNames);
    Map<Integer, Content> left = new HashMap<>();
    initialContents.forEach((file, bytes) -> left.put(file, Content.of(bytes)));
    for (int i = 0; i < after; i++) {
      Event event = events.get(i);
      if (event instanceof Event.Create create) {
        if (durable[i] || random.nextBoolean()) {
          leftNames.put(create.path(), create.file());
        }
      } else if (event instanceof Event.Delete delete) {
        if (durable[i] || random.nextBoolean()) {
          leftNames.remove(delete.path());
        }
      } else if (event instanceof Event.Rename rename) {
        if (durable[i] || random.nextBoolean()) {
          leftNames.remove(rename.from());
          leftNames.put(rename.to(), rename.file());
        }
      } else if (event instanceof Event.Write write) {
        Content content = left.computeIfAbsent(write.file(), file -> new Content());
        if (durable[i]) {
          content.write(write.offset(), write.bytes());
        } else {
          tear(content, write, random);
        }
      } else if (event instanceof Event.Truncate truncate) {
        Content content = left.computeIfAbsent(truncate.file(), file -> new Content());
        if (durable[i] || random.nextBoolean()) {
          content.truncate(truncate.sizeBytes());
        }
      }
    }
    SimulatedDisk disk = new SimulatedDisk();
    leftNames.forEach(
        (path, file) -> disk.put(path, left.getOrDefault(file, new Content()).copy()));
    return disk;
  }

  /**
   * For each call, whether it is durable: whether the next sync of the file succeeded for a write,
   * which a system takes for written when a sync failed, and whether any later one did for the
   * rest.
   */
  private boolean[] durable(int after) {
    boolean[] durable = new boolean[after];
    Map<Integer, Boolean> nextForce = new HashMap<>();
    Set<Integer> forced = new HashSet<>();
    Set<Path> forcedDirectories = new HashSet<>();
    for (int i = after - 1; i >= 0; i--) {
      Event event = events.get(i);
      if (event instanceof Event.Force force) {
        nextForce.put(force.file(), true);
        forced.add(force.file());
      } else if (event instanceof Event.ForceFailed force) {
        nextForce.put(force.file(), false);
      } else if (event instanceof Event.ForceDirectory force) {
        forcedDirectories.add(force.directory());
      } else if (event instanceof Event.Write write) {
        durable[i] = nextForce.getOrDefault(write.file(), false);
      } else if (event instanceof Event.Truncate truncate) {
        durable[i] = forced.contains(truncate.file());
      } else {
        durable[i] = forcedDirectories.contains(name(event).getParent());
      }
    }
    return durable;
  }

  /** The name that a call gave or took away. */
  private static Path name(Event event) {
    if (event instanceof Event.Create create) {
      return create.path();
    }
    return event instanceof Event.Rename rename ? rename.to() : ((Event.Delete) event).path();
  }

  private static void tear(Content content, Event.Write write, Random random) {
    int choice = random.nextInt(6);
    if (choice == 0) {
      return;
    }
    if (choice == 1) {
      content.write(write.offset(), write.bytes());
      return;
    }
    if (choice == 2) {
      content.extend(write.offset() + write.bytes().length);
      return;
    }
    int piece = choice < 5 ? 512 : 4096;
    int keepOf8 = 1 + random.nextInt(7);
    for (int at = 0; at < write.bytes().length; ) {
      int boundary = (int) (piece - (write.offset() + at) % piece);
      int length = Math.min(boundary, write.bytes().length - at);
      if (random.nextInt(8) < keepOf8) {
        byte[] part = java.util.Arrays.copyOfRange(write.bytes(), at, at + length);
        content.write(write.offset() + at, part);
      }
      at += length;
    }
  }

  private void put(Path path, byte[] bytes) {
    int file = nextFile++;
    names.put(path, file);
    contents.put(file, Content.of(bytes));
    initialNames.put(path, file);
    initialContents.put(file, bytes);
  }

  private int file(Path path) throws NoSuchFileException {
    Integer file = names.get(path);
    if (file == null) {
      throw new NoSuchFileException(path.toString());
    }
    return file;
  }

  private Content content(int file) {
    return contents.get(file);
  }

  private void mayFail(Operation operation) throws IOException {
    dead |= callsToLive-- <= 0;
    if (dead) {
      throw new IOException("simulated: the disk is dead");
    }
    failIfTold(operation);
  }

  private void failIfTold(Operation operation) throws IOException {
    Integer after = failures.get(operation);
    if (after != null) {
      if (after == 0) {
        failures.remove(operation);
        throw new IOException("simulated: " + operation + " failed");
      }
      failures.put(operation, after - 1);
    }
  }

  private long usedBytes() {
    return names.values().stream().mapToLong(file -> content(file).size).sum();
  }

  @Override
  public synchronized List<String> list(Path directory) {
    lists++;
    return names.keySet().stream()
        .filter(path -> path.startsWith(directory) && !path.equals(directory))
        .map(path -> path.getName(directory.getNameCount()).toString())
        .distinct()
        .toList();
  }

  @Override
  public synchronized StorageFile openToRead(Path path) throws IOException {
    return new OpenFile(file(path));
  }

  @Override
  public synchronized StorageFile openToWrite(Path path) throws IOException {
    return new OpenFile(file(path));
  }

  @Override
  public synchronized StorageFile create(Path path) throws IOException {
    mayFail(Operation.CREATE);
    if (names.containsKey(path)) {
      throw new FileAlreadyExistsException(path.toString());
    }
    int file = nextFile++;
    names.put(path, file);
    contents.put(file, new Content());
    events.add(new Event.Create(path, file));
    return new OpenFile(file);
  }

  @Override
  public synchronized void rename(Path from, Path to) throws IOException {
    mayFail(Operation.RENAME);
    int file = file(from);
    names.remove(from);
    names.put(to, file);
    events.add(new Event.Rename(from, to, file));
  }

  @Override
  public synchronized void delete(Path path) throws IOException {
    mayFail(Operation.DELETE);
    if (names.remove(path) != null) {
      events.add(new Event.Delete(path));
    }
  }

  /** Directories are there as soon as a file is in them. */
  @Override
  public synchronized boolean createDirectory(Path directory) throws IOException {
    mayFail(Operation.CREATE);
    return false;
  }

  @Override
  public synchronized boolean deleteDirectory(Path directory) {
    return names.keySet().stream().noneMatch(path -> path.startsWith(directory));
  }

  @Override
  public synchronized long sizeBytes(Path path) throws IOException {
    return content(file(path)).size;
  }

  @Override
  public synchronized void forceDirectory(Path directory) throws IOException {
    mayFail(Operation.FORCE_DIRECTORY);
    events.add(new Event.ForceDirectory(directory));
  }

  @Override
  public synchronized long usableBytes(Path directory) {
    return Math.max(0, capacityBytes - usedBytes());
  }

  /** The bytes of a file as everybody sees them while the power is on. */
  private static final class Content {
    private byte[] bytes = new byte[0];
    private int size;

    static Content of(byte[] bytes) {
      Content content = new Content();
      content.write(0, bytes);
      return content;
    }

    void write(long offset, byte[] from) {
      extend(offset + from.length);
      System.arraycopy(from, 0, bytes, (int) offset, from.length);
    }

    void extend(long to) {
      if (to > bytes.length) {
        bytes = java.util.Arrays.copyOf(bytes, (int) Math.max(to, bytes.length * 2L));
      }
      size = (int) Math.max(size, to);
    }

    boolean has(byte[] wanted) {
      for (int at = 0; at + wanted.length <= size; at++) {
        if (bytes[at] == wanted[0]
            && java.util.Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
          return true;
        }
      }
      return false;
    }

    void truncate(long to) {
      if (to < size) {
        java.util.Arrays.fill(bytes, (int) to, size, (byte) 0);
        size = (int) to;
      }
    }

    byte[] copy() {
      return java.util.Arrays.copyOf(bytes, size);
    }
  }

  private final class OpenFile implements StorageFile {
    private final int file;
    private boolean closed;

    OpenFile(int file) {
      this.file = file;
      openFiles++;
    }

    private void requireOpen() throws IOException {
      if (closed) {
        throw new java.nio.channels.ClosedChannelException();
      }
    }

    @Override
    public int read(ByteBuffer into, long offset) throws IOException {
      synchronized (SimulatedDisk.this) {
        requireOpen();
        failIfTold(Operation.READ);
        Content content = content(file);
        int count = (int) Math.max(0, Math.min(into.remaining(), content.size - offset));
        if (count > 0) {
          into.put(content.bytes, (int) offset, count);
          bytesRead += count;
        }
        return count;
      }
    }

    @Override
    public void write(ByteBuffer bytes, long offset) throws IOException {
      synchronized (SimulatedDisk.this) {
        requireOpen();
        byte[] all = new byte[bytes.remaining()];
        bytes.get(all);
        IOException failure = null;
        try {
          mayFail(Operation.WRITE);
          long growth = Math.max(0, offset + all.length - content(file).size);
          if (growth > usableBytes(null)) {
            failure = new IOException("simulated: No space left on device");
          }
        } catch (IOException e) {
          failure = e;
        }
        if (failure != null) { // part of it was written all the same
          all = java.util.Arrays.copyOf(all, all.length / 2);
        }
        if (all.length > 0 && !dead) {
          content(file).write(offset, all);
          events.add(new Event.Write(file, offset, all));
        }
        if (failure != null) {
          throw failure;
        }
      }
    }

    @Override
    public void force() throws IOException {
      synchronized (SimulatedDisk.this) {
        requireOpen();
        try {
          mayFail(Operation.FORCE);
        } catch (IOException e) {
          if (!dead) {
            events.add(new Event.ForceFailed(file));
          }
          throw e;
        }
        events.add(new Event.Force(file));
      }
    }

    @Override
    public void truncate(long sizeBytes) throws IOException {
      synchronized (SimulatedDisk.this) {
        requireOpen();
        mayFail(Operation.TRUNCATE);
        content(file).truncate(sizeBytes);
        events.add(new Event.Truncate(file, sizeBytes));
      }
    }

    @Override
    public long sizeBytes() throws IOException {
      synchronized (SimulatedDisk.this) {
        requireOpen();
        return content(file).size;
      }
    }

    @Override
    public void close() {
      synchronized (SimulatedDisk.this) {
        if (!closed) {
          closed = true;
          openFiles--;
        }
      }
    }
  }
}
