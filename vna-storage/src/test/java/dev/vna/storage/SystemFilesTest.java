package dev.vna.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.nio.file.ExtendedOpenOption;
import dev.vna.archive.spi.LogPosition;
import dev.vna.archive.spi.StoredBlob;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemFilesTest {
  private static final int BLOCK = StorageFile.BLOCK_BYTES;

  @TempDir private Path directory;

  @Test
  void writeBlocks_besideWritesThroughTheCache_eachIsReadAtOnce() throws IOException {
    byte[] expected = Groups.bytes(1, 20 * BLOCK);
    Path path = directory.resolve("file");
    try (StorageFile file = SystemFiles.INSTANCE.create(path);
        StorageFile reader = SystemFiles.INSTANCE.openToRead(path)) {
      file.write(ByteBuffer.wrap(expected), 0);
      for (int i = 1; i < 8; i++) {
        byte[] blocks = Groups.bytes(i + 1, 2 * BLOCK);
        file.writeBlocks(aligned(blocks), 2L * i * BLOCK);
        System.arraycopy(blocks, 0, expected, 2 * i * BLOCK, blocks.length);
        byte[] few = Groups.bytes(i + 100, 700);
        file.write(ByteBuffer.wrap(few), 2L * i * BLOCK + 3_000);
        System.arraycopy(few, 0, expected, 2 * i * BLOCK + 3_000, few.length);

        ByteBuffer read = ByteBuffer.allocate(expected.length);
        assertThat(reader.read(read, 0)).isEqualTo(expected.length);
        assertThat(read.array()).isEqualTo(expected);
      }
      file.force();
    }
    assertThat(Files.readAllBytes(path)).isEqualTo(expected);
  }

  @Test
  void writeBlocks_whereTheFileSystemAllowsIt_goPastTheCache() throws IOException {
    assumeThat(Path.of("/proc/self/fdinfo")).as("a system that shows open files").isDirectory();
    assumeThat(isDirectAllowed(directory.resolve("probe"))).as("O_DIRECT allowed").isTrue();
    Path path = directory.resolve("file");
    try (StorageFile file = SystemFiles.INSTANCE.create(path)) {
      assertThat(directDescriptors(path)).isZero();

      file.writeBlocks(aligned(Groups.bytes(1, 4 * BLOCK)), 0);

      assertThat(directDescriptors(path)).isOne();
    }
    assertThat(directDescriptors(path)).isZero();
  }

  private static boolean isDirectAllowed(Path probe) throws IOException {
    try {
      FileChannel.open(
              probe, StandardOpenOption.CREATE, StandardOpenOption.WRITE, ExtendedOpenOption.DIRECT)
          .close();
      return true;
    } catch (UnsupportedOperationException | FileSystemException e) {
      return false;
    }
  }

  /** How many descriptors of this process are of that file and pass the cache. */
  private static long directDescriptors(Path path) throws IOException {
    int direct = System.getProperty("os.arch").equals("aarch64") ? 0200000 : 040000;
    Path wanted = path.toRealPath();
    long found = 0;
    try (DirectoryStream<Path> links = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path link : links) {
        try {
          if (Files.readSymbolicLink(link).equals(wanted)
              && (flags(link.getFileName().toString()) & direct) != 0) {
            found++;
          }
        } catch (NoSuchFileException e) {
          // Closed meanwhile, by another test: not ours.
        }
      }
    }
    return found;
  }

  private static int flags(String descriptor) throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/fdinfo", descriptor))) {
      if (line.startsWith("flags:")) {
        return Integer.parseInt(line.substring("flags:".length()).strip(), 8);
      }
    }
    throw new IOException("no flags of descriptor " + descriptor);
  }

  @Test
  void writeBlocks_fileThatCannotBeOpenedAgain_goThroughTheCache() throws IOException {
    byte[] expected = Groups.bytes(1, 4 * BLOCK);
    Path path = directory.resolve("file");
    Path moved = directory.resolve("moved");
    try (StorageFile file = SystemFiles.INSTANCE.create(path)) {
      SystemFiles.INSTANCE.rename(path, moved);

      file.writeBlocks(aligned(expected), 0);

      assertThat(Files.readAllBytes(moved)).isEqualTo(expected);
    }
  }

  @Test
  void writeBlocks_closedFile_isRefusedAndOpensNothing() throws IOException {
    Path path = directory.resolve("file");
    StorageFile file = SystemFiles.INSTANCE.create(path);
    file.close();

    assertThatThrownBy(() -> file.writeBlocks(aligned(Groups.bytes(1, BLOCK)), 0))
        .isInstanceOf(ClosedChannelException.class);
    assertThat(path).isEmptyFile();
  }

  /** What passes the cache and what goes through it share blocks, while others read them. */
  @Test
  void groupsOfAllSizes_whileTheyAreRead_areWhatWasWritten()
      throws IOException, InterruptedException, ExecutionException {
    AtomicReference<StoredBlob> last = new AtomicReference<>();
    AtomicBoolean ended = new AtomicBoolean();
    List<StoredBlob> blobs = new ArrayList<>();
    try (PackStore store = Groups.recovered(builder())) {
      CompletableFuture<Integer> reads =
          CompletableFuture.supplyAsync(
              () -> {
                int count = 0;
                while (!ended.get()) {
                  StoredBlob blob = last.get();
                  if (blob != null) {
                    check(store, blob);
                    count++;
                  }
                }
                return count;
              });
      for (int i = 1; i <= 300; i++) {
        int size = i % 3 == 0 ? 300_000 + 1_234 * i : 100 * i;
        blobs.add(store.commit(Groups.group(Groups.inMemory(i, size))).blobs().get(0));
        last.set(blobs.get(i - 1));
        check(store, blobs.get(i - 1));
      }
      ended.set(true);
      assertThat(reads.get()).isPositive();
    }
    try (PackStore store = builder().open()) {
      List<Long> recovered = new ArrayList<>();
      store.recover(
          LogPosition.START,
          group -> group.facts().forEach(fact -> recovered.add(fact.sequence())));
      assertThat(recovered).hasSize(300);
      blobs.forEach(blob -> check(store, blob));
    }
  }

  private PackStore.Builder builder() {
    return PackStore.builder(directory).archiveId(Groups.ARCHIVE).segmentSizeBytes(16 << 20);
  }

  private static void check(PackStore store, StoredBlob blob) {
    try {
      byte[] expected = Groups.bytes(blob.key().sequence(), (int) blob.sizeBytes());
      assertThat(Arrays.equals(Groups.read(store, blob), expected)).isTrue();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static ByteBuffer aligned(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length + BLOCK)
        .alignedSlice(BLOCK)
        .slice(0, bytes.length)
        .put(bytes)
        .flip();
  }
}
