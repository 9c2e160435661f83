package dev.vna.testkit.powercut;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a program did to the files below a directory, as operations on a {@link Disk}, and what it
 * said in between: each write to {@link #MARKS} in that directory is a mark.
 *
 * <p>A call that the model does not know is an error, never passed over: a proof that overlooks a
 * write proves nothing.
 */
final class Recording {
  /** The file, in the directory, to which the program writes its marks; no part of the disk. */
  static final String MARKS = "marks";

  private static final String WRITE_THROUGH = "O_DSYNC";

  /**
   * One operation, or one mark.
   *
   * @param name of the call, with the path below the directory
   * @param began number of the line on which it began
   * @param ended number of the line on which it ended
   * @param mark what the program said
   * @param begin begins it on a disk; what it returns ends it
   */
  record Step(
      String name, int began, int ended, Optional<String> mark, Function<Disk, Runnable> begin) {

    /** Whether it makes anything durable. */
    boolean isSync() {
      return mark.isEmpty()
          && (name.startsWith("fsync ")
              || name.startsWith("fdatasync ")
              || name.startsWith(WRITE_THROUGH));
    }

    /** The path below the directory, of an operation. */
    Path path() {
      return Path.of(name.substring(name.indexOf(' ') + 1));
    }
  }

  private static final Runnable NOTHING = () -> {};

  /** LMDB maps its lock file; nothing in it need survive, and opening it makes it again. */
  private static final String MAPPED = "lock.mdb";

  private final Path root;
  private final List<Step> steps = new ArrayList<>();
  private final Map<Integer, Long> positions = new HashMap<>();
  private final Set<Integer> appending = new HashSet<>();
  private final Set<Integer> writeThrough = new HashSet<>();

  private Recording(Path root) {
    this.root = root;
  }

  /** The steps in the order in which they began. */
  static List<Step> read(Path trace, Path root) throws IOException {
    Recording recording = new Recording(root);
    for (SystemCall call : Strace.read(trace, root)) {
      if (call.result() >= 0 || call.isUnfinished()) {
        recording.add(call);
      }
    }
    return recording.steps;
  }

  private void add(SystemCall call) {
    switch (call.name()) {
      case "openat" -> open(call, path(call, 0, 1), call.arguments().get(2));
      case "open" -> open(call, path(call, 0), call.arguments().get(1));
      case "creat" -> open(call, path(call, 0), "O_WRONLY|O_CREAT|O_TRUNC");
      case "write" -> write(call, Optional.empty(), call.bytes(1));
      case "writev" -> write(call, Optional.empty(), call.vectorBytes(1));
      case "pwrite64" -> write(call, Optional.of(call.number(3)), call.bytes(1));
      case "pwritev" -> write(call, Optional.of(call.number(3)), call.vectorBytes(1));
      case "lseek" -> positions.put(call.descriptor(0), call.result());
      case "fsync", "fdatasync" -> {
        if (!call.isDeletedDescriptor(0)) {
          Path path = Path.of(call.descriptorPath(0));
          step(call, path, disk -> disk.sync(below(path)));
        }
      }
      case "ftruncate" -> {
        Path path = Path.of(call.descriptorPath(0));
        step(call, path, disk -> disk.resize(below(path), call.number(1)));
      }
      case "truncate" -> {
        Path path = path(call, 0);
        step(call, path, disk -> disk.resize(below(path), call.number(1)));
      }
      case "fallocate" -> {
        if (!call.arguments().get(1).equals("0")) {
          throw unknown(call);
        }
        Path path = Path.of(call.descriptorPath(0));
        step(call, path, disk -> disk.extend(below(path), call.number(2) + call.number(3)));
      }
      case "rename" -> rename(call, path(call, 0), path(call, 1));
      case "renameat", "renameat2" -> rename(call, path(call, 0, 1), path(call, 2, 3));
      case "unlink", "rmdir" -> remove(call, path(call, 0));
      case "unlinkat" -> remove(call, path(call, 0, 1));
      case "mkdir" -> makeDirectory(call, path(call, 0));
      case "mkdirat" -> makeDirectory(call, path(call, 0, 1));
      case "mmap" -> {
        boolean writes =
            call.arguments().get(2).contains("PROT_WRITE")
                && call.arguments().get(3).contains("MAP_SHARED");
        if (writes && !call.descriptorPath(4).endsWith(MAPPED)) {
          throw unknown(call);
        }
      }
      case "sync_file_range" -> {} // starts write-back, promises nothing
      default -> throw unknown(call);
    }
  }

  private void open(SystemCall call, Path path, String flags) {
    int descriptor = (int) call.result();
    positions.put(descriptor, 0L);
    set(appending, descriptor, flags.contains("O_APPEND"));
    set(writeThrough, descriptor, flags.contains("O_SYNC") || flags.contains("O_DSYNC"));
    if (isMarks(path)) {
      return;
    }
    if (flags.contains("O_TMPFILE")) {
      throw unknown(call);
    }
    if (flags.contains("O_CREAT")) {
      step(call, path, disk -> disk.create(below(path)));
    }
    if (flags.contains("O_TRUNC")) {
      step(call, path, disk -> disk.resize(below(path), 0));
    }
  }

  private static void set(Set<Integer> descriptors, int descriptor, boolean in) {
    if (in) {
      descriptors.add(descriptor);
    } else {
      descriptors.remove(descriptor);
    }
  }

  private void write(SystemCall call, Optional<Long> offset, byte[] offered) {
    int descriptor = call.descriptor(0);
    Path path = Path.of(call.descriptorPath(0));
    byte[] bytes =
        call.isUnfinished() ? offered : Arrays.copyOf(offered, Math.toIntExact(call.result()));
    if (isMarks(path)) {
      String text = new String(bytes, StandardCharsets.UTF_8).strip();
      steps.add(new Step(text, call.began(), call.ended(), Optional.of(text), disk -> NOTHING));
      return;
    }
    if (call.isDeletedDescriptor(0)) {
      return;
    }
    if (offset.isEmpty() && appending.contains(descriptor)) {
      if (writeThrough.contains(descriptor)) {
        throw unknown(call);
      }
      step(call, path, disk -> disk.write(below(path), disk.size(below(path)), bytes));
      return;
    }
    long at = offset.orElseGet(() -> positions.getOrDefault(descriptor, 0L));
    if (offset.isEmpty()) {
      positions.put(descriptor, at + bytes.length);
    }
    step(call, path, disk -> disk.write(below(path), at, bytes));
    if (writeThrough.contains(descriptor) && !call.isUnfinished()) {
      steps.add(
          new Step(
              WRITE_THROUGH + " " + below(path),
              call.ended(),
              call.ended(),
              Optional.empty(),
              disk -> disk.sync(below(path), at, bytes.length)));
    }
  }

  private void rename(SystemCall call, Path from, Path to) {
    if (from.startsWith(root) != to.startsWith(root)) {
      throw unknown(call);
    }
    step(call, to, disk -> disk.rename(below(from), below(to)));
  }

  private void remove(SystemCall call, Path path) {
    step(call, path, disk -> disk.remove(below(path)));
  }

  private void makeDirectory(SystemCall call, Path path) {
    step(call, path, disk -> disk.makeDirectory(below(path)));
  }

  private void step(SystemCall call, Path path, Function<Disk, Runnable> begin) {
    if (!path.startsWith(root)) {
      return; // the directory is named in what was written elsewhere
    }
    steps.add(
        new Step(
            call.name() + " " + below(path), call.began(), call.ended(), Optional.empty(), begin));
  }

  private boolean isMarks(Path path) {
    return path.equals(root.resolve(MARKS));
  }

  private Path below(Path path) {
    return root.relativize(path);
  }

  private static Path path(SystemCall call, int argument) {
    return Path.of(call.path(argument));
  }

  private static Path path(SystemCall call, int directory, int argument) {
    Path path = path(call, argument);
    return path.isAbsolute() ? path : Path.of(call.descriptorPath(directory)).resolve(path);
  }

  private static UnsupportedOperationException unknown(SystemCall call) {
    return new UnsupportedOperationException(
        "the model knows no " + call.name() + " like this on line " + call.began());
  }
}
