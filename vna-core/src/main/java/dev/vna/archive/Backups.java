package dev.vna.archive;

import dev.vna.archive.spi.BackupTarget;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The backups of one archive in one place: points in time, which share what did not change between
 * them. {@link Archive#backup} adds one. Safe for use by many threads and processes: one works, the
 * others are refused.
 *
 * <pre>
 * points/000003.jsonl                                what a point consists of, with digests
 * files/store/segment-00000001-log.tar.000001        a file, and the first point that has it
 * </pre>
 */
public final class Backups {
  static final String POINTS = "points";
  static final String FILES = "files";
  private static final String SUFFIX = ".jsonl";

  /** Written last by a restore: without it a directory is no archive. */
  private static final String IDENTITY = "archive.json";

  private static final int COPY_BYTES = 1 << 20;

  private final BackupTarget target;

  private Backups(BackupTarget target) {
    this.target = target;
  }

  /** Backups in a directory, which is made by the first one. */
  public static Backups in(Path directory) {
    return new Backups(new DirectoryTarget(directory));
  }

  /** Backups elsewhere. */
  public static Backups at(BackupTarget target) {
    return new Backups(target);
  }

  /** Where they are. */
  public BackupTarget target() {
    return target;
  }

  /** The points that can be restored, the earliest first. */
  public List<BackupPoint> points() throws IOException {
    List<BackupPoint> points = new ArrayList<>();
    for (String name : target.list(POINTS)) {
      points.add(manifest(name).point());
    }
    return points;
  }

  /** The number of the next point. */
  int nextNumber() throws IOException {
    int last = 0;
    for (String name : target.list(POINTS)) {
      last = Math.max(last, number(name));
    }
    return last + 1;
  }

  static String pointName(int number) {
    return String.format(Locale.ROOT, "%s/%06d%s", POINTS, number, SUFFIX);
  }

  private static int number(String name) throws IOException {
    String digits = name.substring(POINTS.length() + 1).replace(SUFFIX, "");
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new IOException(name + " is not the name of a point of a backup", e);
    }
  }

  private BackupManifest manifest(String name) throws IOException {
    try (InputStream in = target.open(name)) {
      return BackupManifest.parse(name, in.readAllBytes());
    }
  }

  /** The last point; empty if there is none. */
  Optional<BackupManifest> last() throws IOException {
    List<String> names = target.list(POINTS);
    return names.isEmpty() ? Optional.empty() : Optional.of(manifest(names.get(names.size() - 1)));
  }

  /**
   * Reads everything that a point has, and compares it with its digests.
   *
   * @param progress told how many bytes are done
   * @return what is missing or damaged, in words; empty if the point can be restored
   */
  public List<String> verify(int point, ProgressListener progress) throws IOException {
    List<String> wrong = new ArrayList<>();
    Closeable lock = target.lock();
    try (lock) {
      BackupManifest manifest = manifest(pointName(point));
      long done = 0;
      for (BackupManifest.Entry entry : manifest.entries()) {
        try (InputStream in = target.open(entry.object())) {
          copy(in, entry, bytes -> {});
        } catch (IOException e) {
          wrong.add(e.getMessage());
        }
        done += entry.bytes();
        progress.progress(done, manifest.point().bytes());
      }
    }
    return wrong;
  }

  /**
   * Makes an archive again as it was at a point: in a directory that is empty, or not there. Each
   * file is compared with its digest; the file that makes an archive of the directory is written
   * last. Copies that other tiers had are in {@code tiers/NAME} below it: move them to where those
   * tiers are to be.
   *
   * @param progress told how many bytes are done
   * @throws java.nio.file.DirectoryNotEmptyException if something is in the directory
   * @throws java.io.FileNotFoundException if there is no such point
   * @throws IOException if something of the point is missing or damaged, or storage fails; the
   *     directory is of no use, and cannot be opened
   */
  public BackupPoint restore(int point, Path directory, ProgressListener progress)
      throws IOException {
    Closeable lock = target.lock();
    try (lock) {
      BackupManifest manifest = manifest(pointName(point));
      requireEmpty(directory);
      DurableFiles.createDirectories(directory.toAbsolutePath());
      long done = 0;
      Optional<BackupManifest.Entry> identity = Optional.empty();
      for (BackupManifest.Entry entry : manifest.entries()) {
        if (entry.path().equals(IDENTITY)) {
          identity = Optional.of(entry);
        } else {
          restore(entry, directory);
          done += entry.bytes();
          progress.progress(done, manifest.point().bytes());
        }
      }
      restore(
          identity.orElseThrow(() -> new IOException("point=" + point + " has no " + IDENTITY)),
          directory);
      progress.progress(manifest.point().bytes(), manifest.point().bytes());
      return manifest.point();
    }
  }

  private static void requireEmpty(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.list(directory)) {
        if (files.findAny().isPresent()) {
          throw new DirectoryNotEmptyException(
              directory + ": restore only goes to a directory that is empty or not there");
        }
      }
    }
  }

  private void restore(BackupManifest.Entry entry, Path directory) throws IOException {
    Path file = directory.resolve(entry.path());
    DurableFiles.createDirectories(file.toAbsolutePath().getParent());
    try (InputStream in = target.open(entry.object());
        FileChannel to =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      copy(
          in,
          entry,
          bytes -> {
            while (bytes.hasRemaining()) {
              to.write(bytes);
            }
          });
      to.force(true);
    }
    DurableFiles.forceDirectory(file.toAbsolutePath().getParent());
  }

  private interface Sink {
    void write(ByteBuffer bytes) throws IOException;
  }

  private static void copy(InputStream from, BackupManifest.Entry entry, Sink to)
      throws IOException {
    MessageDigest sha256 = Digests.sha256();
    DigestInputStream in = new DigestInputStream(from, sha256);
    byte[] buffer = new byte[COPY_BYTES];
    long size = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      size += read;
      to.write(ByteBuffer.wrap(buffer, 0, read));
    }
    if (size != entry.bytes()
        || !HexFormat.of().formatHex(sha256.digest()).equals(entry.sha256())) {
      throw new IOException(
          "backup object "
              + entry.object()
              + " is damaged: it has bytes="
              + size
              + ", want "
              + entry.bytes()
              + " of another digest; restore a point that does not share it, or back up again");
    }
  }

  /**
   * Takes all but the last points away, and what only they had: also what was erased from the
   * archive since.
   *
   * @param keep how many points stay, at least 1
   * @return how many points went
   */
  public int prune(int keep) throws IOException {
    if (keep < 1) {
      throw new IllegalArgumentException("keep=" + keep + ": want 1 or more");
    }
    Closeable lock = target.lock();
    try (lock) {
      List<String> names = target.list(POINTS);
      int gone = Math.max(0, names.size() - keep);
      for (String name : names.subList(0, gone)) {
        target.delete(name);
      }
      sweep();
      return gone;
    }
  }

  /** Takes away what no point has: what backups left that did not come to their end. */
  void sweep() throws IOException {
    target.sweep();
    Set<String> needed = new HashSet<>();
    for (String name : target.list(POINTS)) {
      manifest(name).entries().forEach(entry -> needed.add(entry.object()));
    }
    for (String name : target.list(FILES)) {
      if (!needed.contains(name)) {
        target.delete(name);
      }
    }
  }
}
