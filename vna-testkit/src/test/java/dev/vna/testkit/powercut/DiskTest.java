package dev.vna.testkit.powercut;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vna.testkit.powercut.Damage.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model must lose what a disk may lose, and nothing else. */
class DiskTest {
  private static final Path FILE = Path.of("file");
  private static final Path ROOT = Path.of("");
  private static final int PAGE = SparseBytes.PAGE_BYTES;

  @TempDir Path directory;

  private final Disk disk = new Disk();
  private int images;

  private Path image(Kind kind, long seed) throws IOException {
    Path image = Files.createDirectory(directory.resolve("image" + images++));
    disk.leaveAfterPowerCut(new Damage(kind, seed), image);
    return image;
  }

  private byte[] content(Kind kind, long seed) throws IOException {
    return Files.readAllBytes(image(kind, seed).resolve(FILE));
  }

  private void createDurably() {
    disk.create(FILE).run();
    disk.sync(ROOT).run();
  }

  private static byte[] filled(int size, int with) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) with);
    return bytes;
  }

  @Test
  void write_synced_survivesEveryDamage() throws IOException {
    createDurably();
    disk.write(FILE, 0, "first".getBytes(US_ASCII)).run();
    disk.write(FILE, 10_000, "second".getBytes(US_ASCII)).run();

    disk.sync(FILE).run();

    for (Kind kind : Kind.values()) {
      byte[] left = content(kind, 1);
      assertThat(left).hasSize(10_006).startsWith("first".getBytes(US_ASCII));
      assertThat(left).endsWith("second".getBytes(US_ASCII));
    }
  }

  @Test
  void write_notSynced_isLostOrKeptByKind() throws IOException {
    createDurably();

    disk.write(FILE, 0, filled(PAGE, 7)).run();

    assertThat(content(Kind.ALL_LOST, 1)).isEmpty();
    assertThat(content(Kind.NONE_LOST, 1)).isEqualTo(filled(PAGE, 7));
  }

  @Test
  void write_notSynced_tearsIntoSectorsAndLaterOnesOutliveEarlier() throws IOException {
    createDurably();
    disk.write(FILE, 0, filled(2 * PAGE, 1)).run();
    disk.sync(FILE).run();

    disk.write(FILE, 0, filled(PAGE, 2)).run();
    disk.write(FILE, PAGE, filled(PAGE, 3)).run();

    Set<List<Integer>> seen = new HashSet<>();
    for (int seed = 0; seed < 40; seed++) {
      byte[] left = content(Kind.TORN_SECTORS, seed);
      for (int at = 0; at < left.length; at += DiskFile.SECTOR_BYTES) {
        byte[] sector = Arrays.copyOfRange(left, at, at + DiskFile.SECTOR_BYTES);
        assertThat(sector).isEqualTo(filled(sector.length, sector[0]));
      }
      seen.add(List.of((int) left[0], (int) left[PAGE]));
    }
    assertThat(seen).contains(List.of(2, 3), List.of(1, 3), List.of(2, 1), List.of(1, 1));
  }

  @Test
  void size_aheadOfBytes_readsZeros() throws IOException {
    createDurably();
    disk.write(FILE, 0, filled(PAGE, 5)).run();

    boolean zeros = false;
    for (int seed = 0; seed < 40; seed++) {
      zeros |= Arrays.equals(content(Kind.TORN_PAGES, seed), new byte[PAGE]);
    }

    assertThat(zeros).isTrue();
  }

  @Test
  void sync_begunBeforeWriteEnded_doesNotCoverIt() throws IOException {
    createDurably();
    Runnable writeEnds = disk.write(FILE, 0, filled(10, 1));

    Runnable syncEnds = disk.sync(FILE);
    writeEnds.run();
    syncEnds.run();

    assertThat(content(Kind.ALL_LOST, 1)).isEmpty();
  }

  @Test
  void sync_ofRange_coversItAlone() throws IOException {
    createDurably();
    disk.write(FILE, 0, filled(PAGE, 1)).run();
    disk.write(FILE, PAGE, filled(PAGE, 2)).run();

    disk.sync(FILE, PAGE, PAGE).run();

    byte[] left = content(Kind.ALL_LOST, 1);
    assertThat(left).hasSize(2 * PAGE);
    assertThat(left[0]).isZero();
    assertThat(left[PAGE]).isEqualTo((byte) 2);
  }

  @Test
  void create_directoryNotSynced_mayLoseTheName() throws IOException {
    disk.create(FILE).run();
    disk.write(FILE, 0, filled(10, 1)).run();
    disk.sync(FILE).run();

    assertThat(image(Kind.ALL_LOST, 1)).isEmptyDirectory();
    disk.sync(ROOT).run();
    assertThat(content(Kind.ALL_LOST, 1)).isEqualTo(filled(10, 1));
  }

  @Test
  void rename_directoryNotSynced_isWholeOrNotAtAll() throws IOException {
    createDurably();
    disk.create(Path.of("new")).run();
    disk.write(Path.of("new"), 0, filled(10, 2)).run();
    disk.sync(Path.of("new")).run();
    disk.sync(ROOT).run();

    disk.rename(Path.of("new"), FILE).run();

    Set<List<String>> seen = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      Path image = image(Kind.TORN_SECTORS, seed);
      try (Stream<Path> files = Files.list(image)) {
        List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
        seen.add(names);
        assertThat(Files.size(image.resolve(FILE))).isEqualTo(names.size() == 2 ? 0 : 10);
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(List.of("file"), List.of("file", "new"));
  }

  @Test
  void resize_thenLongerAgain_readsZerosBetween() throws IOException {
    createDurably();
    disk.write(FILE, 0, filled(PAGE, 1)).run();
    disk.resize(FILE, 100).run();
    disk.resize(FILE, PAGE).run();
    disk.sync(FILE).run();

    byte[] left = content(Kind.ALL_LOST, 1);

    assertThat(Arrays.copyOf(left, 100)).isEqualTo(filled(100, 1));
    assertThat(Arrays.copyOfRange(left, 100, PAGE)).isEqualTo(new byte[PAGE - 100]);
  }
}
