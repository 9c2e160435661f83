package dev.vna.archive.transfer;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * All files below a folder, in the order in which the file system lists them: no list of them is
 * held, whatever their number.
 */
final class FolderSource implements ImportSource {
  /** Each level costs an open folder while it is walked. */
  private static final int MAX_DEPTH = 256;

  private final Path root;
  private final boolean followLinks;

  FolderSource(Path root, boolean followLinks) throws IOException {
    this.root = root.toRealPath();
    this.followLinks = followLinks;
  }

  /** Takes the files that a walk passes. */
  private interface Visitor {
    FileVisitResult file(Path file, BasicFileAttributes attributes) throws InterruptedException;

    void failed(Path file, IOException why);
  }

  @Override
  public void list(Sink sink) throws IOException, InterruptedException {
    walk(
        new Visitor() {
          @Override
          public FileVisitResult file(Path file, BasicFileAttributes attributes)
              throws InterruptedException {
            offer(file, attributes, sink);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public void failed(Path file, IOException why) {
            boolean loop = why instanceof FileSystemLoopException;
            sink.leaveOut(
                name(file),
                loop ? ImportOutcome.LEFT_OUT : ImportOutcome.UNREADABLE,
                loop ? "a link to a folder that it is in" : why.getClass().getSimpleName());
          }
        });
  }

  private void offer(Path file, BasicFileAttributes attributes, Sink sink)
      throws InterruptedException {
    if (attributes.isDirectory()) {
      sink.leaveOut(
          name(file), ImportOutcome.UNREADABLE, "below more than " + MAX_DEPTH + " folders");
    } else if (!attributes.isRegularFile()) {
      sink.leaveOut(
          name(file),
          ImportOutcome.LEFT_OUT,
          attributes.isSymbolicLink() ? "a symbolic link" : "no regular file");
    } else {
      String key = FileStamp.of(file, attributes);
      if (sink.isWanted(key, attributes.size())) {
        sink.put(
            new ImportItem(name(file), key, attributes.size(), () -> Files.newInputStream(file)));
      }
    }
  }

  private String name(Path file) {
    return root.relativize(file).toString();
  }

  @Override
  public Optional<Amount> measure(BooleanSupplier stop) throws IOException {
    long[] counted = new long[2];
    try {
      walk(
          new Visitor() {
            @Override
            public FileVisitResult file(Path file, BasicFileAttributes attributes) {
              counted[0]++;
              counted[1] += attributes.isRegularFile() ? attributes.size() : 0;
              return stop.getAsBoolean() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public void failed(Path file, IOException why) {
              counted[0]++;
            }
          });
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    return stop.getAsBoolean() ? Optional.empty() : Optional.of(new Amount(counted[0], counted[1]));
  }

  private void walk(Visitor visitor) throws IOException, InterruptedException {
    Set<FileVisitOption> options = EnumSet.noneOf(FileVisitOption.class);
    if (followLinks) {
      options.add(FileVisitOption.FOLLOW_LINKS);
    }
    var walker =
        new SimpleFileVisitor<Path>() {
          private Optional<InterruptedException> interrupted = Optional.empty();

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            try {
              return visitor.file(file, attributes);
            } catch (InterruptedException e) {
              interrupted = Optional.of(e);
              return FileVisitResult.TERMINATE;
            }
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            if (file.equals(root)) {
              throw why;
            }
            visitor.failed(file, why);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException why) {
            if (why != null) {
              visitor.failed(folder, why);
            }
            return FileVisitResult.CONTINUE;
          }
        };
    Files.walkFileTree(root, options, MAX_DEPTH, walker);
    if (walker.interrupted.isPresent()) {
      throw walker.interrupted.get();
    }
  }
}
